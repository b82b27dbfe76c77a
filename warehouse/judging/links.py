"""What the figures say of a plan's links: the rows of the table of evidence, from an open version."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.judging.block import WHOLE, Block
from warehouse.judging.judge import Council, laid_out
from warehouse.judging.parts import parts
from warehouse.judging.read import councils, figures, periods_of
from warehouse.rules.codes import words_of
from warehouse.rules.links.changes import Changes, gains
from warehouse.rules.links.grade import grades
from warehouse.rules.links.hearing import Hearing, hear
from warehouse.rules.links.panel import panel
from warehouse.rules.links.vocabulary import LinkGrade, NotTestable
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import LinkSign
from warehouse.tables import frame

PLACE = "council"
"""The kind of area that bears witness: a nation's figures are those of its councils over again."""

VOICES = ("agree", "disagree")
NUMBERS = ("places", "pairs", "years", "first_year", "last_year", *VOICES)
TOLD = ("reason", *NUMBERS)
"""What is told of each hearing."""

EVIDENCE = pa.schema(
    [
        *((name, pa.string()) for name in schema.OF_LINK),
        ("grade", pa.string()),
        ("reason", pa.string()),
        *((name, pa.int32()) for name in (*NUMBERS, "tested")),
        ("p", pa.float64()),
        ("q", pa.float64()),
    ]
)
"""Columns of the table of evidence; `tested` is how many links of the plan were, which the correction counts.

Years are empty where nobody was heard, p and q where there is a reason.
"""


@dataclass(frozen=True)
class Moved:
    """How an indicator moved in every place.

    Attributes:
        directional: whether there is an agreed way for it to be better.
        changes: over 12 months; places by their number in a list of all.
    """

    directional: bool
    changes: Changes


def link_evidence(connection: Connection, links: pd.DataFrame) -> pa.Table:
    """Hold every link against the figures of all places that have both series.

    Args:
        connection: an open version, its given tables filled.
        links: columns `schema.OF_LINK`, sign and lag_months; to_indicator is empty where the link leads to a board.

    Returns:
        Columns `EVIDENCE`, a row for each link in the order given within its council.
    """
    if links.empty:
        return EVIDENCE.empty_table()
    found: list[dict[str, Any]] = []
    named = _named(links)
    for council in councils(connection, periods_of(connection, named)):
        own = links[links["council"] == council.id]
        places = _places(connection, council.id)
        moved = {name: _moved(connection, council, name, places) for name in sorted(_named(own))}
        found += _rows(own, moved)
    return pa.Table.from_pylist(found, EVIDENCE)


def _named(links: pd.DataFrame) -> set[str]:
    """The indicators that links name."""
    return {str(name) for column in ("from_indicator", "to_indicator") for name in links[column] if name}


def _places(connection: Connection, council: str) -> list[str]:
    """The areas that bear witness."""
    areas = schema.AREAS
    return list(frame(connection, sa.select(areas).where(areas.c.council == council, areas.c.kind == PLACE))["area"])


def _moved(connection: Connection, council: Council, name: str, places: list[str]) -> Moved | None:
    """How one indicator moved; None where it has no figures."""
    some = council.only([name])
    if some.indicators.empty:
        return None
    for part in parts(some.indicators, figures(connection, some), some.targets):
        block = laid_out(some, part)
        if not block.first.size:
            continue
        gain, known = gains(block.cells, part.rules)
        place = pd.Index(places).get_indexer(pd.Index(block.areas))[block.area][block.cells.series]
        whole = (block.breakdown == block.breakdowns.index(WHOLE))[block.cells.series]
        rows = np.flatnonzero(known & whole & (place >= 0))
        changes = Changes.of(place[rows], _ends(block)[rows], gain[rows], block.cells.months[rows])
        return Moved(bool(part.rules.yardstick.tells_direction.all()), changes)
    return None


def _ends(block: Block) -> Counts:
    """Months since year 0 in which the period of each cell ends."""
    ends = [parse(text).end for text in block.calendar.period_of_cell]
    months = np.array([12 * end.year + end.month - 1 for end in ends], dtype=np.int64)
    return months[block.column]


def _rows(links: pd.DataFrame, moved: dict[str, Moved | None]) -> list[dict[str, Any]]:
    """The evidence of one council's links."""
    records = links.to_dict("records")
    heard = [_heard(link, moved) for link in records]
    agree, disagree = (np.array([getattr(one, name) for one in heard], dtype=np.int64) for name in VOICES)
    tested = np.array([one.reason is None for one in heard], dtype=np.bool_)
    graded = grades(agree, disagree, tested)
    return [
        {name: link[name] for name in schema.OF_LINK}
        | {name: getattr(one, name) for name in TOLD}
        | {name: getattr(one, name) or None for name in ("first_year", "last_year")}
        | {"grade": grade, "tested": int(tested.sum())}
        | ({"p": p, "q": q} if one.reason is None else {})
        for link, one, grade, p, q in zip(
            records,
            heard,
            words_of(graded.grade, LinkGrade),
            graded.p.tolist(),
            graded.q.tolist(),
            strict=True,
        )
    ]


def _heard(link: dict[Any, Any], moved: dict[str, Moved | None]) -> Hearing:
    """What the places say of one link."""
    if not link["to_indicator"]:
        return Hearing(NotTestable.BOARD)
    source, target = (moved[link[name]] for name in ("from_indicator", "to_indicator"))
    if source is None or target is None:
        return Hearing(NotTestable.NO_FIGURES)
    if not (source.directional and target.directional):
        return Hearing(NotTestable.NO_DIRECTION)
    return hear(panel(source.changes, target.changes, int(link["lag_months"])), LinkSign.of(link["sign"]))
