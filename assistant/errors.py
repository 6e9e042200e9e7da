# ruff: noqa: N818 - each name says what happened; the base class says that it is an error
"""What can go wrong that a person can do something about: each error names its words in prompts/*/errors.yaml.

A mistake in the program is an ordinary exception; these are the refusals and the troubles of the outside world.
"""

from typing import ClassVar


class SextantError(Exception):
    """A refusal or a trouble with words for it: `key` names the sentence, `params` fill it.

    `exit_code` is what a command ends with: 2 where something given cannot be used, 3 where the
    storage has trouble or the program fails.
    """

    key: ClassVar[str]
    exit_code: ClassVar[int] = 2

    def __init__(self, **params: str | int) -> None:
        super().__init__(f"{self.key}: {params}" if params else self.key)
        self.params = params


# What was given cannot be used; nothing was recorded


class MessageTooLong(SextantError):
    """A text of more than `limit` characters."""

    key = "errors.message_too_long"


class InputNotUsable(SextantError):
    """An action or its edits are nested too deep, too large, or hold numbers that are none."""

    key = "errors.input_not_usable"


class SameKeyOtherInput(SextantError):
    """An idempotency key came again with another input."""

    key = "errors.same_key_other_input"


class NoSuchConversation(SextantError):
    """There is no conversation `id` here, or there is none any more."""

    key = "errors.no_such_conversation"


class ConversationExists(SextantError):
    """A conversation `id` is already there."""

    key = "errors.conversation_exists"


class ConversationMoved(SextantError):
    """The conversation went on since the version that a change was made for."""

    key = "errors.conversation_moved"


class StillWorking(SextantError):
    """The first call with an idempotency key is not answered yet."""

    key = "errors.still_working"


class DocumentRefused(SextantError):
    """A file that is no text, is too large or is written in no encoding we read; `reason` names its words."""

    key = "errors.document.kind"

    def __init__(self, reason: str, **params: str | int) -> None:
        super().__init__(**params)
        self.key = f"errors.document.{reason}"  # type: ignore[misc]  # each reason has a sentence of its own


class DocumentExists(SextantError):
    """The same text is there already, as `title`."""

    key = "errors.document.exists"


class EmbeddingsUnknown(SextantError):
    """SEXTANT_EMBEDDINGS names no embedding we know."""

    key = "errors.embeddings_unknown"


class NoSuchDocument(SextantError):
    """There is no document `id` here."""

    key = "errors.document.none"


# The program itself failed


class TurnFailed(SextantError):
    """A message could not be worked: a mistake of the program, kept with the message that brings it out."""

    key = "errors.turn_failed"
    exit_code = 3


# The storage has trouble; what was acknowledged before is safe


class StorageError(SextantError):
    """Something about the data folder; `path` names it, `detail` is what the system said."""

    key = "errors.storage"
    exit_code = 3


class StorageFull(StorageError):
    """The disk or the quota is full: nothing new can be accepted, reading goes on."""

    key = "errors.storage_full"


class StorageUnreachable(StorageError):
    """The folder or file cannot be opened, read or written."""

    key = "errors.storage_unreachable"


class StorageBusy(StorageError):
    """Another program has held the database for longer than one may wait."""

    key = "errors.storage_busy"


class StorageForeign(StorageError):
    """The file is not one of ours."""

    key = "errors.storage_foreign"


class StorageNewer(StorageError):
    """The file was written by a newer version of the program."""

    key = "errors.storage_newer"


class StorageDamaged(StorageError):
    """The file is ours, but the system says it is damaged."""

    key = "errors.storage_damaged"


class StaleTurn(Exception):
    """The conversation has moved on since it was loaded: load it again."""
