"""The figures as tables that a person reads."""

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from tests.reading.evaluation import aims
from tests.reading.evaluation.examples import LEAD, Certainty
from tests.reading.evaluation.messages import MessageScores
from tests.reading.evaluation.public import Score
from tests.reading.evaluation.speed import Pace
from tests.reading.evaluation.tally import Tally

_LANGUAGES = {"zh": "Chinese", "en": "English"}
_CONFUSED, _FAULTS = 12, 12


def print_messages(console: Console, scores: MessageScores) -> bool:
    """The tables of messages; True where every aim is reached."""
    table = Table(title="What messages say", title_justify="left", header_style="bold")
    for name in ("", "values", "right", "wrong", "missed", "precision", "recall", "F1"):
        table.add_column(name, justify="right" if name else "left")
    for rows in (scores.by_section, scores.by_kind, scores.by_language):
        for name, tally in sorted(rows.items()):
            table.add_row(name, *_cells(tally))
        table.add_section()
    values = scores.values
    table.add_row("all", *_cells(values), style="bold")
    table.add_row("aim", "", "", "", "", _percent(aims.PRECISION), _percent(aims.RECALL), "")
    console.print(table)
    counted = ", ".join(f"{count} {language}" for language, count in scores.messages.most_common())
    console.print(f"{sum(scores.messages.values())} messages: {counted}.")
    console.print(f"{scores.extra} values more were read where a case does not say.\n")
    for fault in scores.faults[:_FAULTS]:
        console.print(f"  {fault}", markup=False, highlight=False)
    return (values.precision or 0) >= aims.PRECISION and (values.recall or 0) >= aims.RECALL


def print_intents(console: Console, scores: MessageScores) -> bool:
    """Intents by kind and what was taken for what; True where the aim is reached."""
    table = Table(title="What messages do", title_justify="left", header_style="bold")
    for name in ("", "messages", "right", "wrong", "missed", "precision", "recall", "F1"):
        table.add_column(name, justify="right" if name else "left")
    for name, tally in sorted(scores.intents.items()):
        table.add_row(name, *_cells(tally))
    console.print(table)
    share = scores.intents_right / scores.intent_messages if scores.intent_messages else 0.0
    counted = f"{scores.intents_right} of {scores.intent_messages} messages right"
    console.print(f"{counted}: {_percent(share)}; aim {_percent(aims.INTENTS)}\n")
    for (meant, found), count in scores.confused.most_common(_CONFUSED):
        console.print(f"  {count:3} × {meant} taken for {found}", highlight=False)
    return share >= aims.INTENTS


def print_values(
    console: Console, ours: Mapping[tuple[str, str], Score], theirs: Mapping[tuple[str, str], Score] | None
) -> bool:
    """Public cases, ours beside the peer's; True where every aim is reached and the peer is behind in every row."""
    table = Table(
        title="Public cases of values, business tier, exactly right", title_justify="left", header_style="bold"
    )
    for name in ("", "language", "cases", "Sextant", "recognizers", "aim", "ms a text", "recognizers"):
        table.add_column(name, justify="left" if name in ("", "language") else "right")
    reached = True
    for kind in aims.KINDS:
        for language, spoken in _LANGUAGES.items():
            own = ours.get((kind, language))
            if own is None or own.share is None:
                continue
            peer = theirs.get((kind, language)) if theirs is not None else None
            share = peer.share if peer is not None else None
            well = own.share >= aims.KINDS[kind] and (share is None or own.share > share or own.share == 1)
            reached = reached and well
            table.add_row(
                kind, spoken, str(own.cases), _percent(own.share) + ("" if well else " ✗"),
                _percent(share), _percent(aims.KINDS[kind]), _ms(own), _ms(peer),
            )  # fmt: skip
    console.print(table)
    for (kind, language), score in ours.items():
        for case, got in score.misses:
            said = f"  {kind}, {language}: {case.text!r} read as {got}, meant {case.expected}"
            console.print(said, markup=False, highlight=False)
    return reached


def print_pace(console: Console, pace: Pace) -> None:
    table = Table(title="CPU of reading", title_justify="left", header_style="bold")
    for name in ("", "ms", "aim"):
        table.add_column(name, justify="right" if name else "left")
    table.add_row(f"1,000 characters, half of {pace.messages} messages within", f"{pace.p50:.1f}", f"{aims.P50_MS:.0f}")
    table.add_row("1,000 characters, 99 of 100 within", f"{pace.p99:.1f}", f"{aims.P99_MS:.0f}")
    table.add_row("20,000 characters", f"{pace.long:,.0f}", f"{aims.LONG_MS:,.0f}")
    console.print(table)


def print_certainty(console: Console, found: Certainty) -> None:
    """How many examples are recognised by the others, and how many plain answers are mistaken, at each likeness."""
    table = Table(title=f"Nearest examples, {LEAD} ahead of the next intent", title_justify="left", header_style="bold")
    for name in ("likeness", f"of {found.examples} taken", "right", "share", f"of {found.answers} answers taken"):
        table.add_column(name, justify="right")
    for level in found.levels:
        share = level.right / level.taken if level.taken else None
        table.add_row(
            f"{level.likeness:.2f}", str(level.taken), str(level.right), _percent(share), str(level.answers_taken)
        )
    console.print(table)
    console.print("Each example is compared with all the others; answers are the messages of the tables.\n")


def _cells(tally: Tally) -> tuple[str, ...]:
    counts = (tally.meant, tally.right, tally.wrong, tally.missed)
    return (*map(str, counts), _percent(tally.precision), _percent(tally.recall), _percent(tally.f1))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def _ms(score: Score | None) -> str:
    return "–" if score is None or not score.cases else f"{score.seconds / score.cases * 1e3:.2f}"
