"""What is published: themes, formats, the first four weeks, who passes it."""

import datetime as dt

from assistant.exports.document import Lines, Table
from assistant.exports.sections.tables import item_table
from assistant.exports.view import View, lines

FIRST_WEEKS = dt.timedelta(weeks=4)
NEVER = dt.date.max


def pillars(view: View) -> Table | None:
    """The themes, for whom and for which stage each is."""
    return item_table(view, "pillars", "/content/pillars", ("name", "personas", "stage"))


def practice(view: View) -> Lines | None:
    """Formats, keywords, system, review, upkeep."""
    names = ("formats", "keywords", "cms", "review_steps", "refresh_every", "archive_after")
    return lines(view.line(name, f"/content/{name}") for name in names)


def calendar(view: View) -> Table | None:
    """The first four weeks from the first piece on; how many follow is said below."""
    pieces = sorted(view.strategy.content.calendar, key=lambda piece: (piece.publish_on or NEVER, piece.id))
    dated = [piece.publish_on for piece in pieces if piece.publish_on is not None]
    shown = [piece for piece in pieces if piece.publish_on is None or piece.publish_on < dated[0] + FIRST_WEEKS]
    later = len(pieces) - len(shown)
    return item_table(
        view,
        "calendar",
        "/content/calendar",
        ("publish_on", "title", "pillar", "format", "channel", "owner", "status"),
        items=shown,
        note=view.say("note.later_pieces", n=later) if later else None,
    )
