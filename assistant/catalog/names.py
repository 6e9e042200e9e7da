"""How catalog entries are called in both languages, and the shelf that finds an entry by any of its names."""

import unicodedata
from collections.abc import Iterator, Mapping, ValuesView
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Names:
    """One text in both languages."""

    en: str
    zh: str

    def said_in(self, language: str) -> str:
        """The text in `language`; any language but Chinese gets the English one."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Aliases:
    """What else people type for an entry: abbreviations, nicknames, older names. The entry's name is not repeated.

    `exact` ones count only in the case they are written in, since another case is a common word ("US", "RED"); a name
    listed there counts only so too.
    """

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


NO_ALIASES = Aliases()


class Entry(Protocol):
    """Anything that stands in a catalog under an id of its own."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Names: ...
    @property
    def aliases(self) -> Aliases: ...


E = TypeVar("E", bound=Entry)


def fold(text: str) -> str:
    """`text` as aliases are compared: half width, caseless, with straight apostrophes and single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("’", "'")
    return " ".join(text.casefold().split())


def called(entry: Entry) -> Iterator[str]:
    """Every name and alias of `entry` that counts in any case, as written."""
    every = (entry.name.en, entry.name.zh, *entry.aliases.en, *entry.aliases.zh)
    yield from (alias for alias in every if alias not in entry.aliases.exact)


@dataclass(frozen=True)
class Shelf(Mapping[str, E], Generic[E]):
    """Entries of one kind by id, in the order of their file.

    `aliases` maps each folded name or alias to the ids it may mean: one id, or several where the file itself lists the
    alias as ambiguous. `exact` does so for aliases that count only in the case they are written in. A reader builds its
    matcher from the two.
    """

    entries: Mapping[str, E]
    ambiguous: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)
    exact: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found: dict[str, tuple[str, ...]] = {
            fold(alias): (entry.id,) for entry in self.entries.values() for alias in called(entry)
        }
        found |= {fold(alias): ids for alias, ids in self.ambiguous.items()}
        exact = {alias: (entry.id,) for entry in self.entries.values() for alias in entry.aliases.exact}
        object.__setattr__(self, "aliases", found)
        object.__setattr__(self, "exact", exact)

    def __getitem__(self, entry_id: str) -> E:
        return self.entries[entry_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def values(self) -> ValuesView[E]:
        """The entries in their order, without a look-up of each."""
        return self.entries.values()

    def named(self, text: str) -> tuple[E, ...]:
        """The entries that `text` as a whole may name: none, one, or several where the alias is ambiguous."""
        ids = self.exact.get(text.strip()) or self.aliases.get(fold(text), ())
        return tuple(self.entries[entry_id] for entry_id in ids)
