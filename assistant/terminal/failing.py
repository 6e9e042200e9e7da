"""How a command ends: what went wrong in words, and an exit code; never a traceback.

0: done. 1: done, and errors or differences were found. 2: what was given cannot be used. 3: the storage or the
installed content has trouble.
"""

import logging
import os
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from assistant.strategy import Language, Param

INTERRUPTED = 130


class NotUsable(Exception):  # noqa: N818 - a refusal in words, for the person at the terminal
    """Something given on the command line cannot be used; `key` names its words in terminal.yaml."""

    def __init__(self, key: str, **params: Param) -> None:
        super().__init__(key)
        self.key, self.params = key, params


def run(command: Callable[[], Coroutine[Any, Any, int]], language: Language) -> int:
    """Run a command to its exit code, with every foreseen trouble told on standard error."""
    import asyncio

    return guarded(lambda: asyncio.run(command()), language)


def guarded(command: Callable[[], int], language: Language) -> int:
    """As `run`, for a command that runs its own event loop."""
    from assistant.catalog.faults import CatalogFaults
    from assistant.errors import SextantError
    from assistant.knowledge.corpus import CorpusFaults
    from assistant.wording.content import WordingFaults

    logging.basicConfig(level=os.environ.get("SEXTANT_LOG", "CRITICAL").upper(), stream=sys.stderr)
    try:
        return command()
    except NotUsable as refusal:
        return tell(_say(refusal.key, refusal.params, language), 2)
    except SextantError as trouble:
        return tell(_say(trouble.key, trouble.params, language), trouble.exit_code)
    except (CatalogFaults, CorpusFaults, WordingFaults, FileNotFoundError) as faults:
        return tell(str(faults), 3)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on: say nothing more
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def tell(text: str, code: int) -> int:
    """The text on standard error, and the code."""
    sys.stderr.write(f"{text}\n")
    return code


def _say(key: str, params: Any, language: Language) -> str:
    from assistant.bootstrap import words_alone

    return words_alone(language).fill(key, params)
