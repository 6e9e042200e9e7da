"""What a suggestion is: edits that would fill a question, and the one line that argues for them."""

from dataclasses import dataclass

from assistant.strategy import Edit, Phrase


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Edits of origin `suggested` (their `source` names the catalog row or rule of thumb) with the reason in a line.

    There is always at least one edit; where nothing may be guessed it marks the field as unknown.
    """

    edits: tuple[Edit, ...]
    reason: Phrase
