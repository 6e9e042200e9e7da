"""The command line: what can be called, with which options. Each command's work is in `assistant/terminal/`.

Only what a help text needs is imported here; a command imports its own module when it runs.
"""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from assistant.terminal.opening import Options

Language = Literal["zh", "en"]
Depth = Literal["quick", "standard", "deep"]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=(
        "Sextant walks you through a digital marketing strategy, in Chinese or English, without a model or a key.\n\n"
        "Conversations are kept in the folder of --data, of SEXTANT_DATA, or in your own data folder. Exit codes: 0 "
        "done; 1 done, and errors or differences were found; 2 what was given cannot be used; 3 storage trouble, or "
        "the program failed (SEXTANT_LOG=ERROR says where)."
    ),
)

LanguageOption = Annotated[
    Language | None, typer.Option("--language", help="Language of the conversation and of messages; else the system's.")
]
DataOption = Annotated[
    Path | None, typer.Option("--data", metavar="FOLDER", help="Where conversations are kept.", show_default=False)
]
AsOfOption = Annotated[
    dt.datetime | None,
    typer.Option("--as-of", metavar="DATE", formats=["%Y-%m-%d"], help="Take this day (YYYY-MM-DD) for today."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ConversationArgument = Annotated[
    str | None, typer.Argument(metavar="CONVERSATION", help="Id or its beginning; else the one used last.")
]


@app.command()
def chat(
    conversation: Annotated[
        str | None,
        typer.Argument(metavar="CONVERSATION", help="Id or its beginning; else the last unfinished one goes on."),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Begin a new conversation.")] = False,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='One JSON object a line in and out. In: {"text": ...} or {"action": KIND} or {"action": '
            '{"kind", "argument", "reason", "edits"}}. Out, a line a turn: {turn, intents, edits, blocks, '
            'question, step, findings, finished, strategy}, or {"error"} with what to do. Begins in silence: '
            '{"action": "start"} gets the greeting and the first question, as a turn of its own. Always a new '
            "conversation, in memory only unless --data is given.",
        ),
    ] = False,
    language: LanguageOption = None,
    depth: Annotated[
        Depth | None, typer.Option("--depth", help="quick: about 12 questions, standard: about 25, deep: all.")
    ] = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Talk: make a strategy in conversation.

    From a pipe, every line is a message.
    """
    options = _options(language, data, as_of)
    if jsonl:
        from assistant.terminal.jsonl import jsonl as answer_lines

        _run(options, lambda: answer_lines(options, depth=depth or "quick"))
    from assistant.terminal.chat import chat as talk
    from assistant.terminal.failing import guarded

    _end(guarded(lambda: talk(options, conversation=conversation, new=new, depth=depth), options.language_of_messages))


@app.command()
def serve(
    host: Annotated[
        str | None, typer.Option("--host", help="Address to listen on; other than loopback only once a key was made.")
    ] = None,
    port: Annotated[int | None, typer.Option("--port", min=0, max=65535, help="Port; else 8000.")] = None,
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Serve the page, the HTTP interface and its description.

    SEXTANT_HOST, SEXTANT_PORT, SEXTANT_DATABASE_URL, SEXTANT_SECRET, SEXTANT_CALLS_A_MINUTE and others configure it.
    """
    from assistant.terminal.failing import guarded
    from assistant.terminal.serving import serve as run

    options = _options(language, data, None)
    _end(guarded(lambda: run(options, host, port), options.language_of_messages))


@app.command()
def draft(
    brief: Annotated[str, typer.Argument(metavar="BRIEF.txt", help="A text file in UTF-8; - reads standard input.")],
    complete: Annotated[
        Literal["none", "suggest"],
        typer.Option("--complete", help="suggest: fill what the brief leaves open with marked suggestions."),
    ] = "none",
    as_json: JsonOption = False,
    language: LanguageOption = None,
    depth: Annotated[Depth, typer.Option("--depth", help="How much is asked.")] = "quick",
    as_of: AsOfOption = None,
) -> None:
    """Draft a strategy from a brief in one go; with --json {strategy, provenance, findings, open_questions}."""
    from assistant.terminal.one_shot import draft as draft_from

    options = _options(language, None, as_of)
    _run(options, lambda: draft_from(options, brief, depth=depth, complete=complete, as_json=as_json))


@app.command()
def check(
    file: Annotated[str, typer.Argument(metavar="FILE.json", help="An exported strategy; - reads standard input.")],
    as_json: JsonOption = False,
    language: LanguageOption = None,
    depth: Annotated[Depth, typer.Option("--depth", help="How much is judged.")] = "standard",
    apply: Annotated[
        list[str] | None,
        typer.Option(
            "--apply",
            metavar="MEND",
            help="Take a mend into the file: all, a check's id, or CHECK@PATH; can be given several times. The file as "
            "it was stays beside it; with -, the mended strategy is printed.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOfOption = None,
) -> None:
    """Say what the checks find in a strategy file, step by step, and how to mend it; exit code 1 where errors stand."""
    from assistant.terminal.one_shot import check as check_file

    options = _options(language, None, as_of)
    _run(options, lambda: check_file(options, file, depth=depth, as_json=as_json, wanted=apply or ()))


@app.command()
def read(language: LanguageOption = None, as_of: AsOfOption = None) -> None:
    """Read messages without a conversation: JSON lines from standard input.

    In: {"message": ..., "pending": PATH or PATHS, "known": {PATH: value}, "choices": [...], "as_of": DATE}, all but the
    message optional. Out: {edits, intents, unclear, chosen, language}, or {"error"} with what to do.
    """
    from assistant.terminal.reading import read as read_lines

    options = _options(language, None, as_of)
    _run(options, lambda: read_lines(options))


@app.command()
def export(
    conversation: ConversationArgument = None,
    to: Annotated[Literal["md", "json", "html"], typer.Option("--format", help="Markdown, data or a page.")] = "md",
    language: Annotated[
        Language | None, typer.Option("--language", help="Language of the document; else the conversation's.")
    ] = None,
    edition: Annotated[
        Literal["circulate", "internal"],
        typer.Option("--edition", help="circulate: to hand out; internal: with quotes, sources and margins."),
    ] = "circulate",
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE", help="Write to this new file; else print.", show_default=False),
    ] = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Write a conversation's strategy as a document."""
    from assistant.terminal.kept import export as write

    options = _options(None, data, as_of)
    _run(options, lambda: write(options, conversation, to=to, language=language, edition=edition, out=out))


@app.command("list")
def list_(as_json: JsonOption = False, language: LanguageOption = None, data: DataOption = None) -> None:
    """List the conversations, the latest used first."""
    from assistant.terminal.kept import listing

    options = _options(language, data, None)
    _run(options, lambda: listing(options, as_json=as_json))


@app.command()
def replay(
    conversation: ConversationArgument = None,
    reread: Annotated[bool, typer.Option("--reread", help="Read the messages anew, not as they were read.")] = False,
    as_json: JsonOption = False,
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Fold a conversation's turns again and compare; exit code 1 where they come to something else."""
    from assistant.terminal.kept import replay as fold

    options = _options(language, data, None)
    _run(options, lambda: fold(options, conversation, reread=reread, as_json=as_json))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="In your own words, Chinese or English.")],
    language: Annotated[
        Language | None, typer.Option("--language", help="Language of the answer; else the question's.")
    ] = None,
    as_json: JsonOption = False,
    data: DataOption = None,
) -> None:
    """Ask about digital marketing: an answer with its sources, or that nothing reliable is known; exit code 1 then."""
    from assistant.terminal.knowing import ask as answer

    options = _options(language, data, None)
    _run(options, lambda: answer(options, question, as_json=as_json))


@app.command()
def index(
    ship: Annotated[
        bool, typer.Option("--ship", help="Write the vectors into knowledge/ itself: for authors of the corpus.")
    ] = False,
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Embed what changed in the corpus and fill the vector cache."""
    from assistant.terminal.knowing import index as embed

    options = _options(language, data, None)
    _run(options, lambda: embed(options, ship=ship))


knowledge = typer.Typer(no_args_is_help=True, help="Your own documents, cited beside the corpus, and its entries.")
app.add_typer(knowledge, name="knowledge")


@knowledge.command("add")
def knowledge_add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Text or Markdown.")],
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Add documents of your own."""
    from assistant.terminal.knowing import add

    options = _options(language, data, None)
    _run(options, lambda: add(options, files))


@knowledge.command("list")
def knowledge_list(as_json: JsonOption = False, language: LanguageOption = None, data: DataOption = None) -> None:
    """List your documents."""
    from assistant.terminal.knowing import listing

    options = _options(language, data, None)
    _run(options, lambda: listing(options, as_json=as_json))


@knowledge.command("remove")
def knowledge_remove(
    document: Annotated[str, typer.Argument(metavar="ID", help="As `sextant knowledge list` shows it.")],
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Remove a document; nothing of it is found any more."""
    from assistant.terminal.knowing import remove

    options = _options(language, data, None)
    _run(options, lambda: remove(options, document))


@knowledge.command("show")
def knowledge_show(
    entry: Annotated[str, typer.Argument(metavar="ID", help="Of an entry, as a citation names it.")],
    language: LanguageOption = None,
) -> None:
    """Show a whole entry of the corpus."""
    from assistant.terminal.knowing import show

    options = _options(language, None, None)
    _run(options, lambda: show(options, entry))


@app.command()
def doctor(as_json: JsonOption = False, language: LanguageOption = None, data: DataOption = None) -> None:
    """Say whether everything that the program needs is there."""
    from assistant.terminal.doctor import doctor as look

    options = _options(language, data, None)
    _run(options, lambda: look(options, as_json=as_json))


keys = typer.Typer(no_args_is_help=True, help="API keys: who may call the server.")
sites = typer.Typer(no_args_is_help=True, help="Sites that may embed the chat: who may call it as a visitor.")
app.add_typer(keys, name="keys")
app.add_typer(sites, name="sites")


@keys.command("create")
def keys_create(
    tenant: Annotated[str, typer.Option("--tenant", help="Whose conversations it opens.")] = "local",
    name: Annotated[str, typer.Option("--name", help="What it is for.")] = "",
    as_json: JsonOption = False,
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Make a key and show it, this once."""
    from assistant.terminal.callers import create_key

    options = _options(language, data, None)
    _run(options, lambda: create_key(options, tenant, name, as_json=as_json))


@keys.command("list")
def keys_list(as_json: JsonOption = False, language: LanguageOption = None, data: DataOption = None) -> None:
    """List the keys there are, without their secrets."""
    from assistant.terminal.callers import list_keys

    options = _options(language, data, None)
    _run(options, lambda: list_keys(options, as_json=as_json))


@keys.command("revoke")
def keys_revoke(
    id: Annotated[str, typer.Argument(metavar="KEY", help="Its id, as the list shows it.")],
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """End a key: calls with it are refused from now on."""
    from assistant.terminal.callers import revoke_key

    options = _options(language, data, None)
    _run(options, lambda: revoke_key(options, id))


@sites.command("create")
def sites_create(
    origin: Annotated[list[str], typer.Option("--origin", help="As https://shop.example; repeat for several.")],
    tenant: Annotated[str, typer.Option("--tenant", help="Whose visitors they are.")] = "local",
    as_json: JsonOption = False,
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """Let the pages of these origins embed the chat."""
    from assistant.terminal.callers import create_site

    options = _options(language, data, None)
    _run(options, lambda: create_site(options, tenant, origin, as_json=as_json))


@sites.command("list")
def sites_list(as_json: JsonOption = False, language: LanguageOption = None, data: DataOption = None) -> None:
    """List the sites there are."""
    from assistant.terminal.callers import list_sites

    options = _options(language, data, None)
    _run(options, lambda: list_sites(options, as_json=as_json))


@sites.command("revoke")
def sites_revoke(
    id: Annotated[str, typer.Argument(metavar="SITE", help="Its id, as the list shows it.")],
    language: LanguageOption = None,
    data: DataOption = None,
) -> None:
    """End a site: its visitors are refused from now on."""
    from assistant.terminal.callers import revoke_site

    options = _options(language, data, None)
    _run(options, lambda: revoke_site(options, id))


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"sextant {version('sextant')}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


def _options(language: Language | None, data: Path | None, as_of: dt.datetime | None) -> "Options":
    from assistant.terminal.opening import Options

    return Options(language, data, None if as_of is None else as_of.date())


def _run(options: "Options", command: "Callable[[], Coroutine[Any, Any, int]]") -> NoReturn:
    from assistant.terminal.failing import run

    _end(run(command, options.language_of_messages))


def _end(code: int) -> NoReturn:
    sys.stdout.flush()
    raise typer.Exit(code)


def main() -> None:
    """The `sextant` command."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # whatever the system's locale is
    app()


if __name__ == "__main__":
    main()
