"""The words of prompts/ in one language, filled with values: the only place where a key becomes a sentence."""

import datetime as dt
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from assistant.strategy import Language, Money, Name, Param, Period, Phrase, Quantity
from assistant.wording import spoken_values

Wording = Mapping[str, tuple[str, ...]]
"""Sentences by key; several under one key are variants said in turn."""


class Names(Protocol):
    """Who knows what catalog entries are called."""

    def name(self, catalog: str, entry: str, language: Language) -> str: ...


@dataclass(frozen=True, slots=True)
class Speech:
    """Says keys, phrases and values in one language."""

    wording: Wording
    names: Names
    language: Language

    def say(self, key: str, *, nth: int = 0, **params: Param) -> str:
        """The sentence under this key, its `nth` variant, with the parameters said in it.

        Raises KeyError where the key or a parameter is missing: a fault of the content, held by a test.
        """
        return self.fill(key, params, nth=nth)

    def fill(self, key: str, params: Mapping[str, Param], *, nth: int = 0) -> str:
        """As `say`, with the parameters in a mapping."""
        variants = self.wording[key]
        return _Sentence(self).vformat(variants[nth % len(variants)], (), params)

    def has(self, key: str) -> bool:
        """Whether there are words under this key."""
        return key in self.wording

    def phrase(self, phrase: Phrase, *, nth: int = 0) -> str:
        """The phrase as a sentence."""
        return self.fill(phrase.key, phrase.params, nth=nth)

    def value(self, value: Param) -> str:
        """A value as it is said; a str stands as it is."""
        match value:
            case str():
                return value
            case Phrase():
                return self.phrase(value)
            case Name(catalog, entry):
                return self.names.name(catalog, entry, self.language)
            case Money():
                return spoken_values.money(value, self.language)
            case Quantity():
                return spoken_values.quantity(value, self.language)
            case Period():
                return spoken_values.period(value, self.language)
            case dt.date():
                return spoken_values.day(value, self.language)
            case Decimal() | int():
                return spoken_values.number(value, self.language)
            case tuple():
                return self.listed(self.value(each) for each in value)

    def listed(self, parts: Iterable[str]) -> str:
        """The parts as one enumeration."""
        return spoken_values.listed(tuple(parts), self.language)


class _Sentence(string.Formatter):
    """Fills `{name}` with the value said in the language; `{name:every}` says a period as how often."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech

    def get_field(self, field_name: str, args: object, kwargs: Mapping[str, Param]) -> tuple[Param, str]:
        return kwargs[field_name], field_name  # plain names only: no attribute and no index of a value is reachable

    def format_field(self, value: Param, format_spec: str) -> str:
        if format_spec == "every" and isinstance(value, Period):
            return spoken_values.every(value, self.speech.language)
        return self.speech.value(value)
