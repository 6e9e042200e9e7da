"""CHECKS.md says what the checks are now."""

from pathlib import Path

import assistant.checks
from assistant.checks.page import checks_page
from tests.checks.drafts import the_wording

PAGE = Path(assistant.checks.__file__).parent / "CHECKS.md"


def test_the_page_is_what_the_checks_say(approve: bool) -> None:
    page = checks_page(the_wording())
    if approve:
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page, "run `make approve` and look at the difference"
