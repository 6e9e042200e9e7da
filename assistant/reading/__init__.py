"""Reading: what a user's message says and does, without a model.

`read_text` is the promise; `reading.py` has its contract, `read.py` the way through it.
"""

from assistant.reading.read import read_text
from assistant.reading.reading import Alternative, Intent, IntentKind, ReadContext, Reading, Unclear

__all__ = ["Alternative", "Intent", "IntentKind", "ReadContext", "Reading", "Unclear", "read_text"]
