"""The words of prompts/ in one language, filled with values: the only place where a key becomes a sentence."""

import datetime as dt
import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from assistant.knowledge.entry import Entry
from assistant.strategy import Language, Money, Name, Param, Period, Phrase, Quantity, Wait
from assistant.wording import spoken_values

Wording = Mapping[str, tuple[str, ...]]
"""Sentences by key; several under one key are variants said in turn."""


_SENTENCE_ENDS = re.compile(r"[.!?:|]\W*$")


class Names(Protocol):
    """Who knows what catalog entries are called."""

    def name(self, catalog: str, entry: str, language: Language) -> str: ...

    def name_within(self, catalog: str, entry: str, language: Language) -> str:
        """The entry's name among other words."""
        ...


@dataclass(frozen=True, slots=True)
class Speech:
    """Says keys, phrases and values in one language; `entries` are the corpus in it, by id."""

    wording: Wording
    names: Names
    language: Language
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def say(self, key: str, *, nth: int = 0, **params: Param) -> str:
        """The sentence under this key, its `nth` variant, with the parameters said in it.

        `{name}` is the value said in the language; `{name:every}` says a period as how often.
        Raises KeyError where the key or a parameter is missing: a fault of the content, held by a test.
        """
        return self.fill(key, params, nth=nth)

    def fill(self, key: str, params: Mapping[str, Param], *, nth: int = 0) -> str:
        """As `say`, with the parameters in a mapping."""
        return self._fill(key, params, nth, "")

    def _fill(self, key: str, params: Mapping[str, Param], nth: int, before: str) -> str:
        """The sentence as it reads after the words `before` it."""
        variants = self.wording[key]
        said = ""
        for literal, name, form in _parts(variants[nth % len(variants)]):
            said += literal
            if name is not None:
                said += self._inside(before + said, params[name], form)
        return said

    def _inside(self, before: str, value: Param, form: str) -> str:
        """A value in its sentence: `every` says how often; a catalog's entry is called as it is among other words."""
        match value:
            case Period() if form == "every":
                return spoken_values.every(value, self.language)
            case Phrase(key, params):
                return self._fill(key, params, 0, before)
            case Name(catalog, entry):
                name = self.names.name_within(catalog, entry, self.language)
                begins = not before.strip() or _SENTENCE_ENDS.search(before) is not None
                whole = self.names.name(catalog, entry, self.language)
                return name[0].upper() + name[1:] if begins and whole[0].isupper() else name
            case tuple():
                return self.listed(
                    self._inside(f"{before}," if at else before, one, form) for at, one in enumerate(value)
                )
            case _:
                return self.value(value)

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
            case Period() | Wait():
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


@lru_cache(maxsize=4096)
def _parts(sentence: str) -> tuple[tuple[str, str | None, str], ...]:
    """A sentence as (text, the parameter after it, its form): plain names only, so that no attribute is reachable."""
    return tuple((text, name, form or "") for text, name, form, _ in string.Formatter().parse(sentence))
