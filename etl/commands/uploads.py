"""Commands on single uploads: an empty card to fill in, a file offered, and what people decide on it."""

import json
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.choices import Decision
from etl.console import InLanguage, Session, progress_bars, session_of, tell_published, to_screen
from etl.faults import Fault, RefusedError, has_errors

if TYPE_CHECKING:
    from etl.sources.plan_folder import PlanFolder


app = typer.Typer()


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
    with session_of(language) as session:
        folder = _accepted_plan(session, council) if council else _checked_plan(plan or Path())
        out.write_bytes(templates.make(folder, session.language))
        to_screen.print(f"{out} is written.")


def _accepted_plan(session: Session, council: str) -> "PlanFolder":
    from etl import pipeline

    with session.store() as store:
        return pipeline.plan_of(store, council)


def _checked_plan(path: Path) -> "PlanFolder":
    from etl.checked import check_plan
    from etl.folder import files_of

    if not path.is_dir():
        raise RefusedError([Fault("missing_folder", str(path))])
    folder, faults = check_plan(path.as_posix(), files_of(path), datetime.now(UTC).date())
    if has_errors(faults):
        raise RefusedError(faults)
    return folder


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

    with session_of() as session, session.store() as store:
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
    with session_of() as session, session.store() as store:
        one_person = session.settings.same_person_may_approve
        allow_person(store.record.upload(upload), step, by, same_person_may=one_person)
        done = store.record.step(upload, step, by, "command line", reason)
        to_screen.print(f"Upload {done.upload} is {done.state}.")
        if decision in (Decision.ACCEPT, Decision.WITHDRAW):
            with progress_bars() as progress:
                publication = pipeline.publish(store, progress)
            tell_published(publication)
