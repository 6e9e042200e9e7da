"""What a metric means, in words: its formula read aloud, or what is counted."""

import ast
from collections.abc import Iterator

from assistant.advice.client import Client
from assistant.catalog import Metric
from assistant.strategy import Language, Name, Param, Phrase

OPERATIONS = {ast.Add: "plus", ast.Sub: "minus", ast.Mult: "times", ast.Div: "over"}


def meaning(client: Client, metric: Metric, language: Language) -> Iterator[Phrase]:
    """What it is, and what it should be read beside."""
    name = Name("metrics", metric.id)
    if metric.formula:
        said = formula_in_words(client, metric.formula)
        yield Phrase("suggestions.answer.means", {"metric": name, "what": said})
    elif metric.counts is not None:
        yield Phrase("suggestions.answer.means", {"metric": name, "what": metric.counts.said_in(language)})
    if metric.guards:
        guards = tuple(Name("metrics", guard) for guard in metric.guards[:2])
        yield Phrase("suggestions.answer.watch_with", {"guards": guards})


def formula_in_words(client: Client, formula: str) -> Param:
    """A formula of the catalog with its measures by name: 'ad spend ÷ leads'."""
    return _spoken(client, ast.parse(formula, mode="eval").body)


def _spoken(client: Client, part: ast.expr) -> Param:
    """A formula with its measures by name; sums inside a product stand in brackets."""
    match part:
        case ast.BinOp(left, operation, right):
            binds = isinstance(operation, ast.Mult | ast.Div)
            sides = {name: _bracketed(client, side, binds=binds) for name, side in (("left", left), ("right", right))}
            return Phrase(f"suggestions.answer.{OPERATIONS[type(operation)]}", sides)
        case ast.Name(term):
            return Name("measures" if term in client.catalogs.measures else "metrics", term)
        case ast.Constant(int(number)):
            return number
        case _:
            raise ValueError(f"not arithmetic: {ast.dump(part)}")


def _bracketed(client: Client, part: ast.expr, *, binds: bool) -> Param:
    said = _spoken(client, part)
    loose = isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add | ast.Sub)
    return Phrase("suggestions.answer.brackets", {"part": said}) if binds and loose else said
