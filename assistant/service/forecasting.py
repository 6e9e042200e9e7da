"""What a plan's own figures come to, as data and in sentences: the same sum that the conversation shows."""

from decimal import Decimal

from pydantic import JsonValue

from assistant.advice.the_sum import the_sum as sum_in_words
from assistant.forecast import the_sum
from assistant.service.core import Core
from assistant.strategy import Draft, Language, plain


def forecast_of(core: Core, draft: Draft, language: Language) -> dict[str, JsonValue]:
    """`{goals, lines}`: the sum of each goal that can be reckoned, amounts as decimal texts; and the sum in words."""
    speech = core.speech[language]
    goals: list[JsonValue] = []
    for goal in draft.strategy.goals:
        found = the_sum(draft.strategy, goal, core.catalogs)
        if found is None:
            continue
        goals.append(
            {
                "goal": goal.id,
                "metric": goal.metric,
                "currency": found.money.currency,
                "money": _text(found.money.amount),
                "extra_results": _text(found.extra),
                "needed_per_result": _text(found.needed),
                "past_per_result": None if found.own is None else _text(found.own.amount),
                "worth_per_result": _text(found.result_worth),
                "per_customer": _text(found.per_customer),
                "worth_per_customer": _text(found.customer_worth),
            }
        )
    return {"goals": goals, "lines": [speech.phrase(line) for line in sum_in_words(draft, core.catalogs)]}


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else plain(amount.quantize(Decimal("0.01")))
