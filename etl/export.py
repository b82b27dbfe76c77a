"""Frames out, as files: CSV and Parquet are exact; JSON carries amounts as numbers."""

import json
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import pandas as pd

from etl.choices import Format, What
from etl.faults import Fault, RefusedError
from warehouse.reader import Reader
from warehouse.reads import plans
from warehouse.reads.attention_export import attention_export
from warehouse.reads.csv_text import csv_bytes
from warehouse.reads.exports import calls_export, figures_export, tallies_export
from warehouse.reads.gaps_export import gaps_export
from warehouse.reads.judgement_export import judgements_export
from warehouse.reads.links_export import links_export
from warehouse.reads.money_export import money_export
from warehouse.reads.target_honesty_export import target_honesty_export
from warehouse.reads.verdicts_export import verdicts_export
from warehouse.reads.writings_export import writings_export

READS: dict[What, Callable[..., pd.DataFrame]] = {
    What.CALLS: calls_export,
    What.TALLIES: tallies_export,
    What.FIGURES: figures_export,
    What.ATTENTION: attention_export,
    What.LINKS: links_export,
    What.VERDICTS: verdicts_export,
    What.GAPS: gaps_export,
    What.MONEY: money_export,
    What.JUDGEMENTS: judgements_export,
    What.TARGET_HONESTY: target_honesty_export,
    What.WRITINGS: writings_export,
}


def export(
    reader: Reader,
    what: What,
    format_: Format,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    board: str | None = None,
) -> bytes:
    """What was asked for, as the bytes of a file.

    Args:
        reader: the version to read.
        what: calls, tallies, figures, attention, links, gaps, money, judgements, target-honesty or writings.
        format_: csv, json or parquet.
        council: only this council's plan.
        area: only this area; all but figures are of each council's own area unless one is named.
        period: only this period, in ISO form; calls are those that stand in it, writings those about it. Links
            have none.
        language: of the words in it, `en` or `cy`.
        board: only of tallies, of which each then counts the indicators of this board of `council`.

    Raises:
        RefusedError: there is no such council, area or board.
    """
    _refuse_unknown(reader, council, area)
    narrowed = {} if board is None else {"board": _known_board(reader, council, board)}
    frame = READS[what](reader, council=council, area=area, period=period, language=language, **narrowed)
    return WRITERS[format_](frame)


def _refuse_unknown(reader: Reader, council: str | None, area: str | None) -> None:
    """Refuse a council or an area that is not here: an empty file would look like an answer."""
    councils = [one.id for one in plans.councils(reader)]
    asked = councils if council is None else [council]
    areas = {code for one in asked if one in councils for code in plans.plan(reader, one).areas}
    for option, value, known in (("--council", council, councils), ("--area", area, sorted(areas))):
        if value is not None and value not in known:
            raise RefusedError([Fault("not_in_list", option, value=value, allowed=", ".join(known))])


def _known_board(reader: Reader, council: str | None, board: str) -> str:
    known = [] if council is None else [one.id for one in plans.plan(reader, council).boards]
    if board not in known:
        raise RefusedError([Fault("not_in_list", "--board", value=board, allowed=", ".join(known))])
    return board


def _csv(frame: pd.DataFrame) -> bytes:
    return csv_bytes(frame, bom=False)


def _json(frame: pd.DataFrame) -> bytes:
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return (json.dumps(rows, default=_json_value, ensure_ascii=False, indent=1) + "\n").encode()


def _parquet(frame: pd.DataFrame) -> bytes:
    buffer = BytesIO()
    frame.to_parquet(buffer, index=False)
    return buffer.getvalue()


WRITERS: dict[Format, Callable[[pd.DataFrame], bytes]] = {
    Format.CSV: _csv,
    Format.JSON: _json,
    Format.PARQUET: _parquet,
}


def _json_value(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else str(value)
