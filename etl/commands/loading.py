"""Commands that bring plans and cards in, and choose what is served."""

from pathlib import Path
from typing import Annotated

import typer

from etl.console import InLanguage, list_all, progress_bars, session_of, tell, tell_published, to_screen
from etl.faults import RefusedError, has_errors

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Plan folders, then report cards or files of figures for the last of them. Default: PLANS."),
]
OfCouncil = Annotated[
    str | None, typer.Option("--council", help="The council that files given without a plan folder belong to")
]

app = typer.Typer()


@app.command()
def load(paths: Paths = None, council: OfCouncil = None, language: InLanguage = None) -> None:
    """Check everything, accept all of it or none, build, judge and publish."""
    from etl import pipeline

    with session_of(language) as session, session.store() as store:
        with progress_bars() as progress:
            outcome = pipeline.load(store, *session.inputs(paths), progress, council)
        tell(outcome.warnings, session.language)
        if outcome.changed:
            tell_published(outcome.publication)
        else:
            to_screen.print(f"Nothing has changed: version {outcome.publication.number} is served.")


@app.command()
def check(paths: Paths = None, council: OfCouncil = None, language: InLanguage = None) -> None:
    """Report every fault and warning; load nothing. Exit code 1 when there are faults."""
    from etl import pipeline

    with session_of(language, tell=list_all) as session:
        folders, cards = session.inputs(paths)
        with progress_bars() as progress:
            if folders:
                faults = pipeline.check(folders, cards, progress)
            else:
                with session.store() as store:
                    faults = pipeline.check(folders, cards, progress, store, council)
        if has_errors(faults):
            raise RefusedError(faults)
        list_all(faults, session.language)
        told = [sum(fault.severity == severity for fault in faults) for severity in ("warning", "note")]
        to_screen.print(f"No faults; {told[0]} warnings, {told[1]} notes." if faults else "No faults.")


@app.command()
def publish() -> None:
    """Build a new version from everything that was accepted, and serve it."""
    from etl import pipeline

    with session_of() as session, session.store() as store:
        with progress_bars() as progress:
            publication = pipeline.publish(store, progress)
        tell_published(publication)


@app.command()
def versions() -> None:
    """List every publication, the newest last; the last one is served."""
    with session_of() as session, session.store() as store:
        publications = store.record.publications()
    for publication in publications:
        typer.echo(
            f"{publication.number:>4}  {publication.published_at} UTC  {publication.action:<8}  "
            f"version {publication.version[:12]}  content {publication.content_hash}"
        )


@app.command()
def rollback(version: Annotated[str, typer.Argument(help="The number of an earlier publication")]) -> None:
    """Serve an earlier version again; the newer ones are kept."""
    with session_of() as session, session.store() as store:
        tell_published(store.roll_back(version))
