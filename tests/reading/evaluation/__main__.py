"""`make reading`: how well and how fast messages are read, beside Microsoft's recognizers where the public cases are.

Ends with 1 where an aim of accuracy is missed.
"""

import sys
import warnings

from rich.console import Console

from assistant.adapters.content_files import content_root, load_catalogs
from assistant.adapters.example_files import load_examples
from tests.reading.cases import FOLDER, load
from tests.reading.evaluation import peer, public
from tests.reading.evaluation.examples import certainty, texts_of
from tests.reading.evaluation.messages import score
from tests.reading.evaluation.report import print_certainty, print_intents, print_messages, print_pace, print_values
from tests.reading.evaluation.speed import pace
from tests.reading.values.score import extract


def main() -> int:
    console = Console(width=None if sys.stdout.isatty() else 120)
    catalogs = load_catalogs(content_root())
    cases = [case for path in sorted(FOLDER.glob("*.jsonl")) for case in load(path.name)]
    scores = score(cases, catalogs, load_examples(content_root()))
    reached = [print_messages(console, scores), print_intents(console, scores)]
    print_certainty(console, certainty(texts_of(content_root()), cases))
    business = tuple(public.cases())
    if business:
        ours = public.scores(extract, business)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the peer's own
            public.scores(peer.extract, business[:1])  # loads it, and is not measured
            theirs = public.scores(peer.extract, business)
        reached.append(print_values(console, ours, theirs))
    else:
        console.print("The public cases of values do not lie beside the repository: no peer to measure against.\n")
    print_pace(console, pace([str(case.line["message"]) for case in cases], catalogs))
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
