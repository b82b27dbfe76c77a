"""The command line: `python -m etl --help`.

Exit codes: 0 done; 1 something is wrong with the inputs (each fault is one line); 2 the command or a setting was not
understood; 3 the record or the warehouse could not be used. Nothing is half-loaded: what was served stays served.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from etl import record_commands
from etl.choices import Decision, Format, Language, Source, What
from etl.faults import Fault, RefusedError, has_errors
from warehouse.errors import SettingError, WarehouseError
from warehouse.rules.moments import parse_moment
from warehouse.rules.periods import PeriodError, parse
from warehouse.settings import Settings, read_settings

if TYPE_CHECKING:
    from etl.sources.plan_folder import PlanFolder
    from warehouse.record import Publication
    from warehouse.store import Store

FAULTS, USAGE, STORE = 1, 2, 3

app = typer.Typer(
    help=(__doc__ or "").partition("\n\n")[2],
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
to_screen = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Plan folders, then report cards or files of figures for the last of them. Default: PLANS."),
]
OfCouncil = Annotated[
    str | None, typer.Option("--council", help="The council that files given without a plan folder belong to")
]
InLanguage = Annotated[Language | None, typer.Option("--language", help="Of the messages. Default: CLI_LANGUAGE.")]


@dataclass(frozen=True)
class Session:
    """One run of a command: its settings and the language it speaks."""

    settings: Settings
    language: str

    @contextmanager
    def store(self) -> "Iterator[Store]":
        """The installation's stores, let go of at the end."""
        from warehouse.store import Store

        with Store(self.settings) as store:
            yield store

    def inputs(self, paths: Sequence[Path] | None) -> tuple[list[Path], list[Path]]:
        """The plan folders and the cards; the folders of the settings where neither is named."""
        given = list(paths) if paths else list(self.settings.plan_folders)
        cards = [path for path in given if path.is_file()]
        return [path for path in given if path not in cards], cards


@app.command()
def load(paths: Paths = None, council: OfCouncil = None, language: InLanguage = None) -> None:
    """Check everything, accept all of it or none, build, judge and publish."""
    from etl import pipeline

    with _session(language) as session, session.store() as store:
        with _progress() as progress:
            outcome = pipeline.load(store, *session.inputs(paths), progress, council)
        _tell(outcome.warnings, session.language)
        if outcome.changed:
            _published(outcome.publication)
        else:
            to_screen.print(f"Nothing has changed: version {outcome.publication.number} is served.")


@app.command()
def check(paths: Paths = None, council: OfCouncil = None, language: InLanguage = None) -> None:
    """Report every fault and warning; load nothing. Exit code 1 when there are faults."""
    from etl import pipeline

    with _session(language, tell=_list) as session:
        folders, cards = session.inputs(paths)
        with _progress() as progress:
            if folders:
                faults = pipeline.check(folders, cards, progress)
            else:
                with session.store() as store:
                    faults = pipeline.check(folders, cards, progress, store, council)
        if has_errors(faults):
            raise RefusedError(faults)
        _list(faults, session.language)
        told = [sum(fault.severity == severity for fault in faults) for severity in ("warning", "note")]
        to_screen.print(f"No faults; {told[0]} warnings, {told[1]} notes." if faults else "No faults.")


@app.command()
def offer(
    file: Annotated[Path, typer.Argument(help="A report card or a file of figures")],
    council: Annotated[str, typer.Option(help="The council it belongs to")],
    by: Annotated[str, typer.Option(help="Who offers it")],
    via: Annotated[str, typer.Option(help="From where")] = "command line",
    name: Annotated[str | None, typer.Option(help="The file's name, if it is not what it is called here")] = None,
) -> None:
    """Check a file and keep it in the record, faults or not, for people to submit and decide; prints its number."""
    from etl import pipeline

    with _session() as session, session.store() as store:
        upload = pipeline.offer(store, council, name or file.name, file.read_bytes(), by, via)
    typer.echo(json.dumps({"upload": upload.upload}))


@app.command()
def decide(
    upload: Annotated[int, typer.Argument(help="The upload's number")],
    decision: Annotated[Decision, typer.Argument(help="What is done with it")],
    reason: Annotated[str, typer.Option(help="Why; needed to reject or withdraw")] = "",
) -> None:
    """Submit, accept, reject or withdraw an upload, as whoever runs this; accepting and withdrawing publish.

    Who uploaded or submitted it may not accept or reject it, unless SAME_PERSON_MAY_APPROVE says so.
    """
    from etl import pipeline
    from warehouse.approval import allow_person
    from warehouse.uploads import Step

    steps = dict(zip(Decision, (Step.SUBMITTED, Step.ACCEPTED, Step.REJECTED, Step.WITHDRAWN), strict=True))
    by, step = getuser(), steps[decision]
    with _session() as session, session.store() as store:
        one_person = session.settings.same_person_may_approve
        allow_person(store.record.upload(upload), step, by, same_person_may=one_person)
        done = store.record.step(upload, step, by, "command line", reason)
        to_screen.print(f"Upload {done.upload} is {done.state}.")
        if decision in (Decision.ACCEPT, Decision.WITHDRAW):
            with _progress() as progress:
                publication = pipeline.publish(store, progress)
            _published(publication)


@app.command()
def publish() -> None:
    """Build a new version from everything that was accepted, and serve it."""
    from etl import pipeline

    with _session() as session, session.store() as store:
        with _progress() as progress:
            publication = pipeline.publish(store, progress)
        _published(publication)


@app.command()
def versions() -> None:
    """List every publication, the newest last; the last one is served."""
    with _session() as session, session.store() as store:
        publications = store.record.publications()
    for publication in publications:
        typer.echo(
            f"{publication.number:>4}  {publication.published_at} UTC  {publication.action:<8}  "
            f"version {publication.version[:12]}  content {publication.content_hash}"
        )


@app.command()
def rollback(version: Annotated[str, typer.Argument(help="The number of an earlier publication")]) -> None:
    """Serve an earlier version again; the newer ones are kept."""
    with _session() as session, session.store() as store:
        _published(store.roll_back(version))


@app.command()
def export(
    what: What,
    written_as: Annotated[Format, typer.Option("--format")] = Format.CSV,
    council: Annotated[str | None, typer.Option(help="Only this council")] = None,
    area: Annotated[str | None, typer.Option(help="An area code. Default: each council's own")] = None,
    period: Annotated[str | None, typer.Option(help="What stands in this period only: 2023/24, Q2 2024/25")] = None,
    as_known_at: Annotated[
        str | None, typer.Option(help="As it was known then: a day (its end) or a moment, UTC. Default: now")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="The file to write. Default: the screen")] = None,
    language: InLanguage = None,
) -> None:
    """Write calls, tallies or figures as CSV, JSON or Parquet."""
    from etl.export import export as exported

    if written_as is Format.PARQUET and out is None:
        raise typer.BadParameter("Parquet is not text: name a file with --out")
    with _session(language) as session, session.store() as store:
        iso = _period(period)
        reader = store.reader(_moment(as_known_at))
        content = exported(reader, what, written_as, council=council, area=area, period=iso, language=session.language)
        if out is None:
            sys.stdout.buffer.write(content)
        else:
            out.write_bytes(content)
            to_screen.print(f"{out} is written.")


@app.command()
def template(
    out: Annotated[Path, typer.Option(help="The workbook to write, .xlsx")],
    plan: Annotated[Path | None, typer.Argument(help="The plan folder it is for")] = None,
    council: Annotated[str | None, typer.Option(help="Instead of a folder: for the accepted plan of this one")] = None,
    language: InLanguage = None,
) -> None:
    """Write an empty report card for a plan: a workbook to fill in, in English or Welsh."""
    from etl import template as templates

    if (plan is None) == (council is None):
        raise typer.BadParameter("name a plan folder, or a council with --council")
    with _session(language) as session:
        folder = _accepted_plan(session, council) if council else _checked_plan(plan or Path())
        out.write_bytes(templates.make(folder, session.language))
        to_screen.print(f"{out} is written.")


def _accepted_plan(session: Session, council: str) -> "PlanFolder":
    from etl import pipeline

    with session.store() as store:
        return pipeline.plan_of(store, council)


def _checked_plan(path: Path) -> "PlanFolder":
    from etl import checks
    from etl.folder import files_of
    from etl.sources import plan_folder

    if not path.is_dir():
        raise RefusedError([Fault("missing_folder", str(path))])
    folder, unreadable = plan_folder.read(path.as_posix(), files_of(path))
    faults = [*unreadable, *checks.check(folder, datetime.now(UTC).date())]
    if has_errors(faults):
        raise RefusedError(faults)
    return folder


@app.command()
def fetch(
    source: Source,
    publisher: Annotated[Path, typer.Option("--from", help="The folder with the publisher's files")],
    plan: Annotated[Path, typer.Option(help="The plan folder to write the figures into")],
    language: InLanguage = None,
) -> None:
    """Make a plan folder's file of official statistics again, from the publisher's own files."""
    from etl import official_statistics

    makers = {Source.OFFICIAL_STATISTICS: official_statistics.make}
    with _session(language) as session:
        with _progress() as progress:
            progress(f"reading {publisher}")
            written, faults = makers[source](publisher, plan)
        if has_errors(faults):
            raise RefusedError(faults)
        _tell(faults, session.language)
        to_screen.print(f"{written} is written.")


def _list(faults: Sequence[Fault], language: str) -> None:
    """Every fault, warning and note, in a line each."""
    for fault in faults:
        to_screen.print(fault.line(language), style=None if fault.is_error else "yellow")


def _tell(faults: Sequence[Fault], language: str) -> None:
    """Every fault and warning in a line each; of notes, which a report card has by the hundred, only how many."""
    told = [fault for fault in faults if fault.severity != "note"]
    _list(told, language)
    if notes := len(faults) - len(told):
        to_screen.print(NOTES[language].format(count=notes))


@contextmanager
def _session(
    language: Language | None = None, tell: Callable[[Sequence[Fault], str], None] = _tell
) -> Iterator[Session]:
    """A session whose errors are lines on the screen, told by `tell`, and an exit code, never a traceback."""
    try:
        settings = read_settings()
    except SettingError as error:
        to_screen.print(str(error))
        raise typer.Exit(USAGE) from None
    session = Session(settings, str(language or settings.cli_language))
    try:
        yield session
    except RefusedError as refused:
        tell(refused.faults, session.language)
        errors = sum(fault.is_error for fault in refused.faults)
        to_screen.print(REFUSED[session.language].format(count=errors))
        raise typer.Exit(FAULTS) from None
    except (WarehouseError, OSError) as error:
        to_screen.print(str(error))
        raise typer.Exit(STORE) from None


REFUSED = {
    "en": "Faults: {count}. Nothing was loaded; what was served is still served.",
    "cy": "Diffygion: {count}. Ni lwythwyd dim; mae'r hyn a weinid yn dal i gael ei weini.",
}
NOTES = {
    "en": "Notes that say how cells were read: {count}. `python -m etl check` lists them.",
    "cy": "Nodiadau sy'n dweud sut y darllenwyd celloedd: {count}. Mae `python -m etl check` yn eu rhestru.",
}


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """A bar for each step of long work; call it with the step's words when the step begins."""
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), TimeElapsedColumn())
    with Progress(*columns, console=to_screen) as bars:

        def begin(step: str) -> None:
            for task in bars.tasks:
                bars.update(task.id, total=1, completed=1)
            bars.add_task(step, total=None)

        yield begin
        for task in bars.tasks:
            bars.update(task.id, total=1, completed=1)


def _period(text: str | None) -> str | None:
    """A period as written on the command line, in ISO form."""
    try:
        return None if text is None else parse(text).iso
    except PeriodError as error:
        code, could_be = ("ambiguous_period", error.could_be) if error.could_be else ("unreadable_period", ("", ""))
        raise RefusedError([Fault(code, "--period", value=error.text, first=could_be[0], second=could_be[1])]) from None


def _moment(text: str | None) -> datetime | None:
    """A moment as written on the command line, UTC."""
    if text is None:
        return None
    try:
        moment = parse_moment(text)
    except ValueError:
        raise RefusedError([Fault("not_a_moment", "--as-known-at", value=text)]) from None
    if moment.date() > datetime.now(UTC).date():
        raise RefusedError([Fault("not_a_moment", "--as-known-at", value=text)])
    return moment


def _published(publication: "Publication") -> None:
    to_screen.print(f"Version {publication.number} is published. Content hash {publication.content_hash}")


record_commands.register(app, _session, _progress, _tell)

if __name__ == "__main__":
    app()
