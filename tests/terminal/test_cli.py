"""The commands from end to end: what they print, how they end, and that nothing given makes a traceback."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from assistant.cli import app

BRIEF = (
    "We sell handmade ceramic mugs on our own website in the US, mostly to people aged 25 to 40. We want to grow "
    "online orders from 120 to 300 a month by June 30, 2027. The budget is $5,000 a month."
)
ENGLISH = {"LANG": "en_US.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}
CHINESE = {"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}


def sextant(
    *arguments: str | Path, said: str | bytes = "", environment: Mapping[str, str] = ENGLISH, ends: int = 0
) -> Result:
    result = CliRunner().invoke(app, [str(each) for each in arguments], input=said, env=dict(environment))
    assert result.exit_code == ends, (result.output, result.exception)
    assert "Traceback" not in result.output
    return result


def answers(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


# chat


def test_a_conversation_is_taken_up_where_it_was_left(tmp_path: Path) -> None:
    first = sextant("chat", "--data", tmp_path, said=f"{BRIEF}\n/quit\nnever read\n")
    found = re.search(r"sextant chat ([a-z2-7]{16})", first.stdout)
    assert found is not None, first.stdout
    assert "never read" not in first.stdout
    again = sextant("chat", "--data", tmp_path, said="")
    assert found[1] in again.stdout.splitlines()[0]
    named = sextant("chat", "--data", tmp_path, found[1][:5], said="")
    assert found[1] in named.stdout.splitlines()[0]
    other = sextant("chat", "--data", tmp_path, "--new", said="")
    assert found[1] not in other.stdout


def test_the_language_of_the_system_is_that_of_the_chat(tmp_path: Path) -> None:
    assert "您" in sextant("chat", "--data", tmp_path, environment=CHINESE).stdout
    assert "您" not in sextant("chat", "--data", tmp_path, "--new", "--language", "en", environment=CHINESE).stdout


def test_commands_work_between_messages(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    lines = (BRIEF, "/undo", "/redo", "/progress", "/findings", "/show", "/language zh", "/depth deep", "/help", "/fly")
    result = sextant(
        "chat", "--data", tmp_path, said="\n".join([*lines, f"/export json {plan}", "/export md /no/where"])
    )
    assert "Something went wrong" not in result.stdout
    assert "/fly" in result.stdout
    assert json.loads(plan.read_text(encoding="utf-8"))["schema_version"] == "1"
    assert "/no/where" in result.stdout


def test_a_saved_plan_is_never_written_over(tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("mine")
    sextant("chat", "--data", tmp_path, said=f"/export md {plan}\n/export md {plan}\n")
    assert plan.read_text() == "mine"
    assert {file.name for file in tmp_path.glob("plan*.md")} == {"plan.md", "plan-2.md", "plan-3.md"}


@pytest.mark.parametrize("said", ["tea " * 250_000, "\x00\x01\x02" * 30_000], ids=["1 MB", "binary"])
def test_a_message_that_cannot_be_used_is_told_and_ends_a_script_with_two(tmp_path: Path, said: str) -> None:
    result = sextant("chat", "--data", tmp_path, said=f"{said}\n", ends=2)
    assert "20,000" in result.stdout


# chat --jsonl


def test_a_line_in_is_a_line_out() -> None:
    lines = ({"action": "start"}, {"text": BRIEF}, {"action": {"kind": "undo"}}, {"text": ""})
    answered = answers(
        sextant("chat", "--jsonl", "--as-of", "2026-11-23", said="".join(f"{json.dumps(each)}\n" for each in lines))
    )
    assert [each["turn"] for each in answered] == [1, 2, 3, 4]
    for each in answered:
        assert set(each) == {
            "turn", "intents", "edits", "blocks", "question", "step", "findings", "finished", "strategy",
        }  # fmt: skip
        assert isinstance(each["question"], dict)
        assert set(each["question"]) == {"id", "paths"}
        assert isinstance(each["strategy"], dict)
        assert each["strategy"]["as_of"] == "2026-11-23"
    assert answered[2]["intents"] == ["undo"]


@pytest.mark.parametrize(
    "line",
    [
        b"hello", b"[]", b"5", b"{}", b'{"text": 5}', b'{"text": "a", "action": "undo"}', b'{"text": "a", "tone": "b"}',
        b'{"action": "fly"}', b'{"action": 5}', b'{"action": {"kind": ["undo"]}}',
        b'{"action": {"kind": "undo", "x": 1}}',
        b'{"action": {"kind": "edit", "edits": "all"}}', b'{"action": {"kind": "edit", "edits": [5]}}', b"\xff\xfe{}",
        b'{"text": NaN}', b'{"action": {"kind": "edit", "edits": [{"value": 1e999}]}}', b"[" * 100_000,
        b'{"text": "' + b"a" * 20_001 + b'"}', b'{"text": "' + b"a" * 1_200_000 + b'"}',
        b'{"action": {"kind": "edit", "edits": [{"value": ' + b"[" * 50 + b"]" * 50 + b"}]}}",
    ],
    ids=lambda line: repr(line[:48]),
)  # fmt: skip
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_bad_line_is_answered_with_what_to_do_and_the_next_one_counts(line: bytes, language: str) -> None:
    result = sextant("chat", "--jsonl", "--language", language, said=line + b'\n{"action": "start"}\n')
    refused, answered = answers(result)
    assert isinstance(refused["error"], str)
    assert refused["error"]
    assert answered["turn"] == 1


def test_jsonl_keeps_nothing_unless_it_is_told_where(tmp_path: Path) -> None:
    environment = {**ENGLISH, "SEXTANT_DATA": str(tmp_path / "own")}
    sextant("chat", "--jsonl", said='{"action": "start"}\n', environment=environment)
    assert list(tmp_path.iterdir()) == []
    sextant("chat", "--jsonl", "--data", tmp_path / "given", said='{"action": "start"}\n', environment=environment)
    assert [file.name for file in tmp_path.iterdir()] == ["given"]


def test_lone_surrogates_and_control_characters_are_mended() -> None:
    result = sextant("chat", "--jsonl", said='{"text": "we sell \\ud800 tea\\u0000 in Berlin"}\n')
    assert "error" not in answers(result)[0]


def test_messages_are_read_line_by_line() -> None:
    said = [
        {"message": "预算每月2万元", "pending": "/budget/total", "known": {"/business/currency": "CNY"}},
        {"message": "undo"}, {"message": 5}, {"as_of": "2026-11-23"}, {"message": "x", "as_of": "tomorrow"},
        {"message": "x", "known": {"/no/such": 1}}, {"message": "x" * 20_001}, {"message": "hi", "choices": 5},
    ]  # fmt: skip
    found = answers(sextant("read", said="".join(f"{json.dumps(each)}\n" for each in said)))
    assert len(found) == len(said)
    edits: Any = found[0]["edits"]
    assert {"/budget/total": {"amount": "20000", "currency": "CNY"}}.items() <= {
        edit["path"]: edit["value"] for edit in edits
    }.items()
    assert set(found[1]) == {"edits", "intents", "unclear", "chosen", "language"}
    assert all(list(each) == ["error"] for each in found[2:7])


# draft and check


def test_a_brief_becomes_a_strategy_with_its_open_questions(tmp_path: Path) -> None:
    brief = tmp_path / "brief.txt"
    brief.write_text(BRIEF, encoding="utf-8")
    drafted = json.loads(sextant("draft", brief, "--json").stdout)
    assert drafted["strategy"]["business"]["regions"] == ["US"]
    assert drafted["provenance"]["/business/regions"]["origin"] == "stated"
    assert {"check", "severity", "what"} <= set(drafted["findings"][0])
    assert {"question", "paths", "what", "status"} <= set(drafted["open_questions"][0])
    assert "##" in sextant("draft", "-", said=BRIEF).stdout


def test_a_completed_draft_passes_its_own_check(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(sextant("draft", "-", "--json", "--complete", "suggest", said=BRIEF).stdout, encoding="utf-8")
    checked = sextant("check", plan, "--json", "--depth", "quick")
    assert json.loads(checked.stdout)["errors"] == 0


def test_errors_in_a_strategy_end_the_check_with_one(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text('{"schema_version": "1", "title": "Tea"}')
    assert "to mend" in sextant("check", plan, ends=1).stdout
    assert json.loads(sextant("check", plan, "--json", ends=1).stdout)["errors"] > 0


GAPS = """{"schema_version": "1", "as_of": "2026-12-01", "business": {"regions": ["US"]}, "goals": [{"id": "goal-1",
"metric": "leads", "target": {"value": 30, "unit": "count"}, "deadline": "2027-06-30"}], "channels": [
{"id": "channel-1", "channel": "sem", "share": 50}, {"id": "channel-2", "channel": "email", "share": 30}]}"""


def test_a_mend_is_taken_into_the_file_and_the_file_stays_beside_it(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(GAPS, encoding="utf-8")
    told = sextant("check", plan, "--apply", "channel-shares-make-a-hundred", ends=1).stdout
    shares = [each["share"] for each in json.loads(plan.read_text(encoding="utf-8"))["channels"]]
    assert shares == ["63", "37"]
    assert (tmp_path / "plan.before.json").read_text(encoding="utf-8") == GAPS
    assert "50% → 63%" in told


def test_all_mends_at_once_leave_only_what_a_person_must_say(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(GAPS, encoding="utf-8")
    told = json.loads(sextant("check", plan, "--json", "--apply", "all", ends=1).stdout)
    assert len(told["applied"]) > 3
    assert all("mend" not in each for each in told["findings"])


def test_the_mended_strategy_is_printed_where_it_came_from_a_pipe() -> None:
    mended = sextant("check", "-", "--apply", "channel-shares-make-a-hundred", said=GAPS, ends=1).stdout
    assert [each["share"] for each in json.loads(mended)["channels"]] == ["63", "37"]


def test_a_mend_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(GAPS, encoding="utf-8")
    assert "goal-sings" in sextant("check", plan, "--apply", "goal-sings", ends=2).stderr
    assert plan.read_text(encoding="utf-8") == GAPS


def test_an_export_stays_an_export(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(sextant("draft", "-", "--json", said=BRIEF).stdout, encoding="utf-8")
    sextant("check", plan, "--apply", "all", ends=1)
    content = json.loads(plan.read_text(encoding="utf-8"))
    assert {"strategy", "provenance", "findings"} <= content.keys()
    assert any(record["origin"] == "confirmed" for record in content["provenance"].values())


BAD_FILES: dict[str, bytes | None] = {
    "not there": None,
    "empty": b" \n",
    "binary": bytes(range(256)) * 40,
    "with NUL": b"tea\x00tea",
    "1 MB": b"tea and more tea\n" * 65_000,
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
@pytest.mark.parametrize("environment", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("command", ["draft", "check"])
def test_a_file_that_cannot_be_used_is_told(
    tmp_path: Path, command: str, content: bytes | None, environment: Mapping[str, str]
) -> None:
    file = tmp_path / "file.txt"
    if content is not None:
        file.write_bytes(content)
    result = sextant(command, file, environment=environment, ends=2)
    assert result.stderr.strip()
    assert result.stdout == ""


@pytest.mark.parametrize(
    "content",
    ["not json", "[]", "{}", '{"schema_version": "99", "title": "x"}', '{"schema_version": "1", "goals": 5}',
     "[" * 50_000,
     '{"schema_version": "1", "budget": {"total": {"amount": NaN, "currency": "CNY"}}}'],
    ids=lambda content: content[:40],
)  # fmt: skip
def test_a_strategy_file_with_faults_is_told_place_by_place(tmp_path: Path, content: str) -> None:
    file = tmp_path / "plan.json"
    file.write_text(content)
    result = sextant("check", file, ends=2)
    assert str(file) in result.stderr


# What is kept


def test_conversations_are_listed_exported_and_replayed(tmp_path: Path) -> None:
    assert json.loads(sextant("list", "--data", tmp_path, "--json").stdout) == []
    sextant("export", "--data", tmp_path, ends=2)
    sextant("chat", "--data", tmp_path, said=f"{BRIEF}\nyou decide\n/undo\n2\n")
    [listed] = json.loads(sextant("list", "--data", tmp_path, "--json").stdout)
    assert listed["turns"] == 5
    assert listed["id"] in sextant("list", "--data", tmp_path).stdout
    out = tmp_path / "plan.md"
    sextant("export", listed["id"], "--data", tmp_path, "--edition", "internal", "--language", "zh", "--out", out)
    assert out.read_text(encoding="utf-8").startswith("# ")
    sextant("export", "--data", tmp_path, "--out", out, ends=2)
    assert json.loads(sextant("export", "--data", tmp_path, "--format", "json").stdout)["strategy"]
    assert json.loads(sextant("replay", "--data", tmp_path, "--json").stdout) == {
        "turns": 5, "same": True, "divergences": [],
    }  # fmt: skip
    assert json.loads(sextant("replay", "--data", tmp_path, "--reread", "--json").stdout)["same"] is True


@pytest.mark.parametrize("command", ["chat", "export", "replay"])
def test_an_unknown_conversation_is_told(tmp_path: Path, command: str) -> None:
    result = sextant(command, "nosuch", "--data", tmp_path, ends=2)
    assert "nosuch" in result.stderr


@pytest.mark.parametrize("environment", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("command", ["chat", "export", "replay", "list", "doctor"])
def test_a_data_folder_that_cannot_be_used_is_told(
    tmp_path: Path, command: str, environment: Mapping[str, str]
) -> None:
    (tmp_path / "taken").write_text("x")
    result = sextant(command, "--data", tmp_path / "taken", environment=environment, ends=3)
    assert str(tmp_path / "taken") in result.stderr


def test_the_doctor_says_which_durability_is_in_force(tmp_path: Path) -> None:
    found = json.loads(sextant("doctor", "--data", tmp_path, "--json").stdout)
    assert "journal_mode=" in found["storage"]
    assert found["conversations"] == 0
    assert found["storage"] in sextant("doctor", "--data", tmp_path).stdout


@pytest.mark.parametrize("arguments", [("fly",), ("chat", "--fly"), ("draft",), ("chat", "--depth", "bottomless")])
def test_what_is_no_command_is_told(arguments: tuple[str, ...]) -> None:
    sextant(*arguments, ends=2)


def test_help_names_every_command() -> None:
    shown = sextant("--help").stdout
    for command in ("chat", "draft", "check", "read", "export", "list", "replay", "doctor"):
        assert command in shown
