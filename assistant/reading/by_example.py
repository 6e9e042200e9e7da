"""What an example says of a message: before it is read as an answer where it is surely something else, and after
reading where nothing was understood.
"""

from dataclasses import replace

from assistant.reading.intents import Heard, Situation
from assistant.reading.message import Message
from assistant.reading.reading import Intent, IntentKind, ReadContext
from assistant.reading.values import Duration

LONGEST = {"zh": 24, "en": 60}
"""Code points of a message that an example can explain; longer ones say something of their own."""
SURE, SURE_LEAD = 0.45, 0.08
"""Enough to take words for a command that might be an answer, and for what a plain question or order really asks."""
LIKELY, LIKELY_LEAD = 0.28, 0.05
"""Enough where nothing was understood and a mistake costs a sentence."""
GRAVE, GRAVE_LEAD = 0.4, 0.1
"""Enough where nothing was understood and a mistake changes something."""
_GRAVE: frozenset[IntentKind] = frozenset(
    {"restart", "undo", "redo", "waive", "language", "depth", "confirm", "accept_suggestion"}
)
_GENERAL: frozenset[IntentKind] = frozenset({"ask", "off_topic"})
"""What questions and orders are taken for; an example may know better."""


def told_better(heard: Heard, message: Message, context: ReadContext, situation: Situation) -> Heard:
    """What was heard, or what an example surely says of the whole message."""
    if len(heard.intents) > 1 or (heard.intents and heard.intents[0].kind not in _GENERAL):
        return heard
    intent = _by_example(message, context, situation, SURE, SURE_LEAD)
    if intent is None or (heard.intents and (intent.kind in _GENERAL or _named(message))):
        return heard  # a question that names a channel or a metric is about it
    return Heard((intent,), ((intent.start, intent.end),))


def _named(message: Message) -> bool:
    return any(thing.kind in ("channel", "metric", "tool") for thing in message.things)


def told_at_least(message: Message, context: ReadContext, situation: Situation) -> Intent | None:
    """What an example says of a message that nothing was understood of."""
    intent = _by_example(message, context, situation, LIKELY, LIKELY_LEAD)
    if intent is not None and intent.kind in _GRAVE:
        return _by_example(message, context, situation, GRAVE, GRAVE_LEAD)
    return intent


def _by_example(
    message: Message, context: ReadContext, situation: Situation, likeness: float, lead: float
) -> Intent | None:
    text = message.text.strip()
    longest = LONGEST["zh" if any("一" <= char <= "鿿" for char in text) else "en"]
    if context.examples is None or not text or len(text) > longest or situation.customers_ask:
        return None
    if any(not isinstance(value, Duration) for value in message.values):
        return None
    near = context.examples.nearest(text)
    if near is None or near.kind == "answer" or near.likeness < likeness or near.lead < lead:
        return None
    start = message.text.index(text)
    intent = Intent(near.kind, start, start + len(text), near.argument)
    match near.kind:
        case "confirm" if situation.offer_open:
            return replace(intent, kind="accept_suggestion")
        case "ask":
            return replace(intent, argument=text)
        case _:
            return intent
