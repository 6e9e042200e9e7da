"""The wheel by itself: unpacked into an empty folder it has all it needs."""

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import assistant

ROOT = Path(assistant.__file__).parent.parent
DRAFT = """
import sys
sys.path[:0] = [sys.argv.pop(1)]
sys.path.append(sys.argv.pop(1))  # the libraries, without the checkout that is installed among them
import assistant
print(assistant.__file__, file=sys.stderr)
from assistant.cli import main
main()
"""


@pytest.mark.slow
def test_the_wheel_drafts_a_strategy_in_an_empty_folder(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    [wheel] = tmp_path.glob("*.whl")
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    drafted = subprocess.run(
        [sys.executable, "-S", "-c", DRAFT, str(installed), sysconfig.get_path("platlib"), "draft", "-", "--json"],
        cwd=empty, input="We sell tea in Germany.", capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert drafted.returncode == 0, drafted.stderr
    assert str(installed) in drafted.stderr
    assert json.loads(drafted.stdout)["strategy"]["business"]["regions"] == ["DE"]
