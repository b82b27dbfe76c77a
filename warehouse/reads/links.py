"""Links of the plan in force: what acts on what, who states it, and what the figures say of it."""

from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, or_, select

from warehouse.reads.groups import Filters, Places, places, standing_in
from warehouse.reads.reader import Reader, Row, whole_numbers
from warehouse.rules.figures import matches
from warehouse.rules.links.link_words import LinkEvidence
from warehouse.rules.links.vocabulary import LinkGrade, NotTestable
from warehouse.schema import INDICATORS, LINK_EVIDENCE, LINKS, OF_LINK

EVIDENCE_COLUMNS = tuple(column.name for column in LINK_EVIDENCE.columns if column.name not in OF_LINK)

ENDS = ("from", "to")
OF_INDICATOR = ("title_en", "title_cy", "owner_role", "frequency")
"""What is told of the indicator at either end of a link."""

OF_STATEMENT = ("sign", "lag_months", "mechanism_en", "mechanism_cy", "evidence_url", "asserted_by", "asserted_on")
LINK_COLUMNS = (
    "from_indicator",
    *(f"from_{name}" for name in (*OF_INDICATOR, "boards")),
    "to_indicator",
    *(f"to_{name}" for name in (*OF_INDICATOR, "boards", "board")),
    *OF_STATEMENT,
    *EVIDENCE_COLUMNS,
)


def links(reader: Reader, council: str, *, board: str | None = None, indicator: str | None = None) -> pd.DataFrame:
    """One row per link, by from_indicator, to_indicator and to_board; narrowed by what is given.

    Args:
        reader: the version to read.
        council: whose plan.
        board: only links of which either end stands on this board.
        indicator: only links of which either end is this indicator.

    Returns:
        Columns `LINK_COLUMNS`. to_indicator with what is told of it is None where a link leads to a board, to_board
        where it leads to an indicator; from_boards and to_boards are tuples of ids, to_boards the one board where a
        link leads to it; first_year and last_year are Int64; p and q NaN where a link was not tested.
    """
    wanted = _with_ends(with_evidence().where(LINKS.c.council == council))
    if board is not None:
        wanted = wanted.where(touching(council, board))
    if indicator is not None:
        wanted = wanted.where(or_(LINKS.c.from_indicator == indicator, LINKS.c.to_indicator == indicator))
    frame = whole_numbers(reader.frame(wanted), "first_year", "last_year")
    told = {name: frame[name].map(lambda id_: id_ or None).astype(object) for name in ("to_indicator", "to_board")}
    return frame.assign(**told, **_boards(frame, places(reader, council)))[list(LINK_COLUMNS)]


def with_evidence() -> Select[Any]:
    """Every link of every council with what the figures say of it, in the order of `OF_LINK`."""
    return (
        select(LINKS, *(LINK_EVIDENCE.c[name] for name in EVIDENCE_COLUMNS))
        .join_from(LINKS, LINK_EVIDENCE, matches(LINKS, LINK_EVIDENCE, *OF_LINK))
        .order_by(*(LINKS.c[name] for name in OF_LINK))
    )


def evidence_of(row: Row) -> LinkEvidence:
    """What the figures say, from a plain row with `EVIDENCE_COLUMNS`."""
    return LinkEvidence(
        grade=LinkGrade.of(row["grade"]),
        reason=row["reason"] and NotTestable.of(row["reason"]),
        **{name: row[name] for name in ("places", "first_year", "last_year", "agree", "disagree", "q", "tested")},
    )


def touching(council: str, board: str) -> ColumnElement[bool]:
    """A condition that either end of a link stands on a board, or is it."""
    on = Filters(board=board)
    ends = [*standing_in(council, LINKS.c.from_indicator, on), *standing_in(council, LINKS.c.to_indicator, on)]
    return or_(*ends, LINKS.c.to_board == board)


def _with_ends(wanted: Select[Any]) -> Select[Any]:
    """The same, with what is told of the indicator at either end."""
    for end in ENDS:
        table = INDICATORS.alias(end)
        is_this = and_(table.c.council == LINKS.c.council, table.c.indicator == LINKS.c[f"{end}_indicator"])
        wanted = wanted.outerjoin(table, is_this)
        wanted = wanted.add_columns(*(table.c[name].label(f"{end}_{name}") for name in OF_INDICATOR))
    return wanted


def _boards(frame: pd.DataFrame, stand: Places) -> dict[str, pd.Series]:
    """The boards on which the ends of each link stand."""
    acting = [_boards_of(stand, id_) for id_ in frame["from_indicator"]]
    ends = zip(frame["to_indicator"], frame["to_board"], strict=True)
    acted_on = [(board,) if board else _boards_of(stand, id_) for id_, board in ends]
    return {"from_boards": pd.Series(acting, dtype=object), "to_boards": pd.Series(acted_on, dtype=object)}


def _boards_of(stand: Places, indicator: str) -> tuple[str, ...]:
    return stand[indicator]["boards"] if indicator in stand else ()
