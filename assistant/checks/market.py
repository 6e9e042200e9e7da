"""The business and its market: what is sold where, what the views rest on, the rivals, the reason to choose."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.check import HINT, WARNING, Breach, Check, Context
from assistant.checks.mending import as_json, put
from assistant.checks.naming import goal_name
from assistant.forecast import per_month
from assistant.strategy import Draft, Phrase, Step

FEW_FORCES = 3
"""Of the six forces around a market, at least so many should have been thought about."""


def _unclear_business(draft: Draft, _: Context) -> Iterator[Breach]:
    business = draft.strategy.business
    if business.offering is None and business.industry is None:
        yield Breach("/business/offering", at_risk=Decimal(1), case="offering")
    if not business.regions:
        yield Breach("/business/regions", at_risk=Decimal("0.5"), case="region")


def _one_sided_research(draft: Draft, _: Context) -> Iterator[Breach]:
    kinds = {source.kind for source in draft.strategy.market.research}
    numbers, voices = "quantitative" in kinds, "qualitative" in kinds
    if not numbers and not voices:
        yield Breach("/market/research", case="neither")
    elif not voices:
        yield Breach("/market/research", case="no_voices")
    elif not numbers:
        yield Breach("/market/research", case="no_numbers")


def _no_rivals(draft: Draft, _: Context) -> Iterator[Breach]:
    if not draft.strategy.market.competitors:
        yield Breach("/market/competitors")


def _empty_swot(draft: Draft, _: Context) -> Iterator[Breach]:
    swot = draft.strategy.market.swot
    sides = ("strengths", "weaknesses", "opportunities", "threats")
    empty = [side for side in sides if not getattr(swot, side)]
    if empty:
        names = tuple(Phrase(f"findings.terms.{side}") for side in empty)
        yield Breach(f"/market/swot/{empty[0]}", {"sides": names})


def _few_forces(draft: Draft, _: Context) -> Iterator[Breach]:
    pestel = draft.strategy.market.pestel
    sides = (pestel.political, pestel.economic, pestel.social, pestel.technological, pestel.environmental, pestel.legal)
    seen = sum(1 for side in sides if side)
    if seen < FEW_FORCES:
        yield Breach("/market/pestel", {"seen": seen})


def _unsized_market(draft: Draft, _: Context) -> Iterator[Breach]:
    market = draft.strategy.market
    if market.size is None and market.growth_rate is None:
        yield Breach("/market/size")


def _no_assets(draft: Draft, _: Context) -> Iterator[Breach]:
    market = draft.strategy.market
    if not market.assets and not market.history and draft.strategy.business.stage != "launch":
        yield Breach("/market/assets")


def _no_reason(draft: Draft, _: Context) -> Iterator[Breach]:
    positioning = draft.strategy.positioning
    if positioning.value_proposition is None and not positioning.differentiators:
        yield Breach("/positioning/value_proposition", at_risk=Decimal("0.3"))


def _no_proof(draft: Draft, _: Context) -> Iterator[Breach]:
    positioning = draft.strategy.positioning
    if not positioning.proofs and (positioning.value_proposition is not None or positioning.differentiators):
        yield Breach("/positioning/proofs")


def _baseline_differs(draft: Draft, context: Context) -> Iterator[Breach]:
    strategy = draft.strategy
    stated = {each.metric: each for each in strategy.market.baselines if each.channel is None}
    for goal in strategy.goals:
        own = stated.get(goal.metric or "")
        if own is None or goal.baseline is None or own.value.unit != goal.baseline.unit:
            continue
        if per_month(own.value) != per_month(goal.baseline):
            path = f"/goals/{goal.id}/baseline"
            yield Breach(
                path,
                {"goal": goal_name(draft, goal), "said": goal.baseline, "other": own.value},
                (put(path, as_json(own.value)),),
                Decimal("0.2"),
            )


CLEAR_BUSINESS = Check("it-is-clear-what-is-sold-and-where", Step.INTAKE, WARNING, _unclear_business)
REASON = Check("there-is-a-reason-to-choose-you", Step.MARKET, WARNING, _no_reason)
BASELINE_AGREES = Check("todays-figures-agree-with-each-other", Step.GOALS, WARNING, _baseline_differs)
RESEARCH = Check("views-rest-on-numbers-and-on-voices", Step.MARKET, WARNING, _one_sided_research, depth="standard")
RIVALS = Check("the-alternatives-are-named", Step.MARKET, WARNING, _no_rivals, depth="standard")
ASSETS = Check("what-is-already-there-is-counted-in", Step.MARKET, HINT, _no_assets)
PROOF = Check("claims-have-proof", Step.MARKET, HINT, _no_proof, depth="standard")
SWOT = Check("swot-has-no-empty-side", Step.MARKET, HINT, _empty_swot, depth="deep")
FORCES = Check("the-forces-around-the-market-are-looked-at", Step.MARKET, HINT, _few_forces, depth="deep")
MARKET_SIZE = Check("the-size-of-the-market-is-known", Step.MARKET, HINT, _unsized_market, depth="deep")
