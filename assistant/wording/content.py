"""The files of prompts/ as one table of sentences a language, with every fault in them found at once."""

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.strategy import Language
from assistant.wording.speech import Wording


@dataclass(frozen=True, slots=True)
class WordingFaults(Exception):  # noqa: N818 - it carries all the faults of the content
    """What is wrong in prompts/, one line each: file and key, and what to do."""

    faults: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(("The wording in prompts/ has faults:", *self.faults))


def build_wording(files: Mapping[Language, Mapping[str, object]]) -> Mapping[Language, Wording]:
    """The sentences of each language from its files (name without ending, to parsed content).

    A key is the file's name and the names down to the sentence, joined by dots. Raises `WordingFaults` where a
    sentence is empty or no text, where the languages differ in keys, or a key's sentences in their parameters.
    """
    faults: list[str] = []
    wording: dict[Language, Wording] = {}
    for language, contents in files.items():
        entries = {key: value for name, content in contents.items() for key, value in _leaves(content, name)}
        wording[language] = {key: value for key, value in entries.items() if value and all(value)}
        faults += [f"{language}: {key}: no sentence here" for key in entries if key not in wording[language]]
    faults += _differences(wording)
    if faults:
        raise WordingFaults(tuple(faults))
    return wording


def parameters(sentence: str) -> frozenset[str]:
    """The names in braces of a sentence."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name)


def _leaves(content: object, key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(content, dict):
        for name, inner in content.items():
            yield from _leaves(inner, f"{key}.{name}")
    elif isinstance(content, list):
        yield key, tuple(str(each) for each in content if isinstance(each, str))
    else:
        yield key, (content,) if isinstance(content, str) else ()


def _differences(wording: Mapping[Language, Wording]) -> Iterator[str]:
    for language, sentences in wording.items():
        for other, others in wording.items():
            for key in sentences.keys() - others.keys():
                yield f"{other}: {key} is missing: {language} has it"
    for key in set.intersection(*(set(sentences) for sentences in wording.values())) if wording else ():
        needed: dict[Language, frozenset[str]] = {}
        for language, sentences in wording.items():
            try:
                found = {parameters(sentence) for sentence in sentences[key]}
            except ValueError as fault:
                yield f"{language}: {key}: {fault}: write {{{{ and }}}} for braces"
                continue
            needed[language] = frozenset().union(*found)
        if len(set(needed.values())) > 1:
            yield f"{key}: the languages name different parameters: " + ", ".join(
                f"{language} {sorted(names)}" for language, names in needed.items()
            )
