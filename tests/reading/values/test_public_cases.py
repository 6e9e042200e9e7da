"""The public cases beside the repository: of each kind at least as many are read right as is aimed for.

`make reading` prints the shares, beside those of Microsoft's recognizers.
"""

import pytest

from tests.reading.evaluation import aims, public
from tests.reading.values.score import extract

beside = pytest.mark.skipif(not public.FOLDER.is_dir(), reason="the public cases lie beside the repository, not in it")


@beside
@pytest.mark.parametrize("language", ["zh", "en"])
def test_business_cases_are_read_as_the_sources_say(language: str) -> None:
    scores = public.scores(extract, (case for case in public.cases() if case.language == language))
    shares = {kind: score.share for (kind, _), score in scores.items() if score.share is not None}
    assert shares
    assert {kind: share for kind, share in shares.items() if share < aims.KINDS[kind]} == {}


@beside
def test_few_cases_are_disputed() -> None:
    for file, (disputed, cases) in public.disputed_shares().items():
        assert disputed <= max(1, round(0.03 * cases)), f"too many disputed cases in {file}"
