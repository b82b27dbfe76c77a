"""Commands on the record: what is in it, is it whole, keep a copy of it, and build everything again from it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from etl.console import FAULTS, InLanguage, progress_bars, session_of, tell, to_screen
from etl.faults import Fault

if TYPE_CHECKING:
    from warehouse.store import Store

LEAST_DIGITS = 12
"""Digits of a hash that name an event; as many stand in the footer of every page."""

VERSION_FILE = ".duckdb"

app = typer.Typer()


@app.command()
def uploads(council: Annotated[str | None, typer.Option(help="Only this council")] = None) -> None:
    """List every upload, the oldest first: where it is now, since when and by whom."""
    with session_of() as session, session.store() as store:
        for upload in store.record.uploads(council):
            last = upload.steps[-1]
            typer.echo(
                f"{upload.upload:>4}  {last.step:<9}  {last.at} UTC  by {last.by}  "
                f"{upload.council}  {upload.kind}  {upload.name}"
            )


@app.command()
def audit() -> None:
    """List every event of the audit chain, the oldest first, with its hash."""
    with session_of() as session, session.store() as store:
        for event in store.record.events():
            typer.echo(f"{event.number:>6}  {event.at} UTC  {event.action:<9}  {event.actor}  {event.hash}")


@app.command()
def verify(
    head: Annotated[str, typer.Option(help="A head of the audit chain, as a page or an export shows it")] = "",
    language: InLanguage = None,
) -> None:
    """See that the audit chain, the originals and the published version are whole. Exit code 1 where not."""
    with session_of(language) as session, session.store() as store:
        _end_with([*_chain(store), *_head(store, head), *_originals(store), *_version(store)], session.language)
        publication = store.record.current()
        to_screen.print(
            f"The audit chain ({store.record.last_event()} events), the originals "
            + (f"and version {publication.number} are whole." if publication else "are whole; nothing is published.")
        )
        typer.echo(store.record.head())


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The file to write: .tar or .tar.gz")]) -> None:
    """Write the record and every original into one file."""
    from warehouse.backup import backup as back_up

    with session_of() as session, session.store() as store:
        originals = back_up(store.record, file)
        to_screen.print(
            f"{file} is written: {store.record.last_event()} events, {originals} originals. "
            f"Head of the audit chain {store.record.head()}"
        )


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A file that `backup` wrote")]) -> None:
    """Fill an empty installation from a backup, once all of it is verified."""
    from warehouse.backup import restore as put_back

    with session_of() as session, session.store() as store:
        events = put_back(store, file)
        to_screen.print(
            f"{events} events are restored. Head of the audit chain {store.record.head()}. "
            "Now run `python -m etl publish`."
        )


@app.command()
def rebuild(language: InLanguage = None) -> None:
    """Build everything again from the originals and compare it with what is published; publish nothing."""
    from etl import pipeline

    with session_of(language) as session, session.store() as store:
        with progress_bars() as begin, store.publishing():
            frames: Any = pipeline.frames_of(store, store.record.accepted(), begin)
            begin("building and judging")
            content = store.rebuilt_hash(frames)
        typer.echo(content)
        publication = store.record.current()
        if publication is not None and publication.content_hash != content:
            place = f"{publication.version}{VERSION_FILE}"
            _end_with([Fault("rebuilt_differs", place, value=publication.content_hash)], session.language)
        elif publication is not None:
            to_screen.print(f"The content is that of version {publication.number}, which is published.")


def _end_with(faults: Sequence[Fault], language: str) -> None:
    """Tell these faults, and end with the exit code of faults where there are any."""
    tell(faults, language)
    if faults:
        raise typer.Exit(FAULTS)


def _chain(store: "Store") -> list[Fault]:
    return [Fault(fault.what, "audit_events", fault.event) for fault in store.record.chain_faults()]


def _head(store: "Store", head: str) -> list[Fault]:
    """What is wrong with a head that somebody holds in their hands."""
    if not head:
        return []
    if len(head) < LEAST_DIGITS:
        return [Fault("head_too_short", "--head", value=head, least=LEAST_DIGITS)]
    if any(known.startswith(head.lower()) for known in store.record.hashes()):
        return []
    return [Fault("head_not_in_chain", "--head", value=head)]


def _originals(store: "Store") -> list[Fault]:
    return [
        Fault("original_damaged", f"upload {upload}, {file}", value=sha256)
        for upload, file, sha256 in store.record.damaged_originals()
    ]


def _version(store: "Store") -> list[Fault]:
    """Asked only where the chain is whole: a publication that somebody changed could name any file."""
    if store.record.chain_faults() or store.published_fault() is None:
        return []
    publication = store.record.current()
    return [Fault("version_damaged", f"{publication.version}{VERSION_FILE}")] if publication else []
