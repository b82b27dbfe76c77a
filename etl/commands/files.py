"""Commands that write files: exports, and a publisher's figures as a plan folder has them."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from etl.choices import Format, Source, What
from etl.console import InLanguage, progress_bars, session_of, tell, to_screen
from etl.faults import Fault, RefusedError, has_errors
from warehouse.rules.moments import parse_moment
from warehouse.rules.periods import PeriodError, parse

app = typer.Typer()


@app.command()
def export(
    what: What,
    written_as: Annotated[Format, typer.Option("--format")] = Format.CSV,
    council: Annotated[str | None, typer.Option(help="Only this council")] = None,
    area: Annotated[str | None, typer.Option(help="An area code. Default: each council's own")] = None,
    period: Annotated[str | None, typer.Option(help="What stands in this period only: 2023/24, Q2 2024/25")] = None,
    board: Annotated[
        str | None, typer.Option(help="Of tallies: count the indicators of this board only; needs --council")
    ] = None,
    as_known_at: Annotated[
        str | None, typer.Option(help="As it was known then: a day (its end) or a moment, UTC. Default: now")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="The file to write. Default: the screen")] = None,
    language: InLanguage = None,
) -> None:
    """Write calls, figures, what needs attention, judgements and the other tables as CSV, JSON or Parquet."""
    from etl.export import export as exported

    if written_as is Format.PARQUET and out is None:
        raise typer.BadParameter("Parquet is not text: name a file with --out")
    if board is not None and (what is not What.TALLIES or council is None):
        raise typer.BadParameter("--board narrows the tallies of one council: name it with --council")
    with session_of(language) as session, session.store() as store:
        iso = _period(period)
        reader = store.reader(_moment(as_known_at))
        content = exported(
            reader, what, written_as, council=council, area=area, period=iso, language=session.language, board=board
        )
        if out is None:
            sys.stdout.buffer.write(content)
        else:
            out.write_bytes(content)
            to_screen.print(f"{out} is written.")


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
    with session_of(language) as session:
        with progress_bars() as progress:
            progress(f"reading {publisher}")
            written, faults = makers[source](publisher, plan)
        if has_errors(faults):
            raise RefusedError(faults)
        tell(faults, session.language)
        to_screen.print(f"{written} is written.")


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
