"""How the two largest tables are stored: a number in place of what names a series, and each word and period once.

A call is about a series that hundreds of rows name, and says most of what it says in words of which there are few: its
finding, one of some hundred combinations. Written out in every row, those texts cost a build more than all the judging.
So `calls` and `comparisons` are views: a row names its series and its finding by number, periods are enumerated by the
engine, and what follows from other columns is worked out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.types import UserDefinedType

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.calls_in_a_row import WITHOUT_DIRECTION
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.figures import SERIES as KEY
from warehouse.rules.figures import matches
from warehouse.rules.noise.limits import WIDTH
from warehouse.rules.noise.words import OF_POINTS, NoiseReason
from warehouse.rules.vocabulary import Call, Movement, Reason
from warehouse.schema import CALLS, COMPARATORS, COMPARISONS, METADATA

PERIODS = ("period", "current_period", "comparator_period")
"""Columns that name a period."""

OF_ITS_OWN = (
    "value", "comparator", "change_percent", "band", "mean", "slope", "effect", "projected",
)  # fmt: skip
"""Columns in which a call says a number of its own. All others say one of a few things."""

FINDING = "finding"
"""The column that numbers findings."""

SPREAD = "spread"
"""The mean moving range of the figures that a call was tested among: both control limits follow from it."""

IN_A_ROW = "in_a_row"
"""For how many periods it has been so: comparisons that ended worse, or periods without a direction, as the call is."""

WORKED_OUT = (
    "change", "movement", "lower_limit", "upper_limit", "run", "missing",
    "better_than", "worse_than", "higher_than", "lower_than", "rank",
)  # fmt: skip
"""Columns that follow from others."""


SAID = tuple(c.name for c in CALLS.columns if c.name not in (*KEY, *WORKED_OUT, *PERIODS, *OF_ITS_OWN))
"""The columns of calls that stand in a finding."""


class Enumerated(UserDefinedType[str]):
    """One of a few texts, each of which the engine keeps once."""

    cache_ok = True

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts) or ("",)  # an engine enumerates at least one

    def get_col_spec(self, **_: Any) -> str:
        """As the engine declares it."""
        return f"ENUM({', '.join(str(constant(text)) for text in self.texts)})"


@dataclass(frozen=True)
class Stored:
    """The tables that hold the series, the calls and the comparisons of a version.

    Attributes:
        series: the number of each series, and what it stands for.
        findings: the number of each finding, and what it says.
        calls: a row for each of `warehouse.schema.CALLS`.
        comparisons: a row for each of `warehouse.schema.COMPARISONS`.
    """

    series: sa.Table
    findings: sa.Table
    calls: sa.Table
    comparisons: sa.Table


def stored(periods: Sequence[str]) -> Stored:
    """The tables of a version with calendars of these periods, in order."""
    metadata = sa.MetaData()
    names = [sa.Column(name, sa.Text, nullable=False) for name in KEY]
    place = [sa.Column(name, sa.Integer, nullable=False) for name in ("comparator", "below")]
    of_its_own = (*PERIODS, *OF_ITS_OWN)
    return Stored(
        sa.Table("series", metadata, _number("series"), *names),
        sa.Table("findings", metadata, _number(FINDING), *_columns(CALLS, periods, *of_its_own)),
        sa.Table(
            "stored_calls",
            metadata,
            _number("series"),
            _number(FINDING),
            *_columns(CALLS, periods, *SAID),
            sa.Column(SPREAD, sa.Double),
            sa.Column(IN_A_ROW, sa.Integer, nullable=False),
        ),
        sa.Table(
            "stored_comparisons", metadata, _number("series"), *place, *_columns(COMPARISONS, periods, "comparator")
        ),
    )


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _columns(table: sa.Table, periods: Sequence[str], *left_out: str) -> list[sa.Column[Any]]:
    """The columns of `table` that are stored as they are, or enumerated."""
    told = dict.fromkeys(PERIODS, periods) | {"quartile_reason": list(NoQuartile)}
    kept = [column for column in table.columns if column.name not in (*KEY, *WORKED_OUT, *left_out)]
    return [
        sa.Column(one.name, Enumerated(told[one.name]) if one.name in told else one.type, nullable=one.nullable)
        for one in kept
    ]


VIEWS = (CALLS, COMPARISONS)


def create_tables(connection: Connection) -> None:
    """Make every table of an empty version but those that hold what is judged."""
    connection.exec_driver_sql(_definitions(connection.dialect.name))


@cache
def _definitions(dialect: str) -> str:
    """Tables and what their columns mean, as one text: seven hundred statements by themselves take twice as long."""
    said: list[str] = []

    def say(made: sa.schema.ExecutableDDLElement, *_: Any, **__: Any) -> None:
        said.append(str(made.compile(dialect=engine.dialect)))

    engine = sa.create_mock_engine(f"{dialect}://", say)
    tables = [table for table in METADATA.sorted_tables if table not in VIEWS]
    METADATA.create_all(engine, tables=tables, checkfirst=False)
    return ";".join(said)


def create_stored(connection: Connection, periods: Sequence[str]) -> Stored:
    """Make the tables that hold the calls and comparisons of calendars of these periods, and the views of them."""
    made = stored(periods)
    made.series.metadata.create_all(connection)
    connection.execute(sa.CreateView(_calls(made), CALLS.name))
    connection.execute(sa.CreateView(_comparisons(made), COMPARISONS.name))
    return made


def _calls(made: Stored) -> sa.Select[Any]:
    """The rows of the table of calls."""
    rows, findings = made.calls, made.findings
    joined = rows.join(made.series, matches(rows, made.series, "series"))
    joined = joined.join(findings, matches(rows, findings, FINDING))
    change = _change(rows, findings)
    worked_out = {
        "change": change,
        "movement": _movement(change),
        "noise_reason": _noise_reason(findings),
        "run": _in_a_row(rows, findings, Call.WORSE),
        "missing": _in_a_row(rows, findings, *WITHOUT_DIRECTION),
        "lower_limit": rows.c.mean - constant(WIDTH) * rows.c[SPREAD],
        "upper_limit": rows.c.mean + constant(WIDTH) * rows.c[SPREAD],
    }
    return _select(CALLS, worked_out, joined, made.series, findings, rows)


def _comparisons(made: Stored) -> sa.Select[Any]:
    """The rows of the table of comparisons."""
    rows, series = made.comparisons, made.series
    numbered = sa.and_(matches(series, COMPARATORS, "council"), rows.c.comparator == COMPARATORS.c.position)
    joined = rows.join(series, matches(rows, series, "series")).join(COMPARATORS, numbered)
    directional = rows.c.quartile_reason.is_distinct_from(constant(NoQuartile.NO_POLARITY))
    below, above = rows.c.below, rows.c.of - constant(1) - rows.c.equal - rows.c.below
    worked_out = {
        "comparator": COMPARATORS.c.id,
        "better_than": sa.case((directional, below)),
        "worse_than": sa.case((directional, above)),
        "higher_than": sa.case((sa.not_(directional), below)),
        "lower_than": sa.case((sa.not_(directional), above)),
        "rank": sa.case((directional, above + constant(1))),
    }
    return _select(COMPARISONS, worked_out, joined, series, rows)


def _select(
    table: sa.Table, worked_out: Mapping[str, Expression], joined: sa.FromClause, *parts: sa.Table
) -> sa.Select[Any]:
    """The columns of `table`: those worked out, else those of the first of the joined tables that has them."""
    stored_in = {column.name: column for part in reversed(parts) for column in part.columns}
    return sa.select(
        *(
            worked_out[c.name].label(c.name) if c.name in worked_out else _as_text(stored_in[c.name])
            for c in table.columns
        )
    ).select_from(joined)


def _as_text(column: sa.Column[Any]) -> Expression:
    """A column as it is, or its texts written out."""
    return sa.cast(column, sa.Text).label(column.name) if isinstance(column.type, Enumerated) else column


def _change(rows: sa.Table, findings: sa.Table) -> Expression:
    """The change, wherever two figures may be compared, whatever the polarity (step 8 of the direction of travel)."""
    comparable = sa.or_(findings.c.reason.is_(None), findings.c.reason == constant(Reason.NO_POLARITY))
    return sa.case((comparable, rows.c.value - rows.c.comparator))


def _movement(change: Expression) -> Expression:
    return sa.case(
        (change > constant(0), constant(Movement.UP)),
        (change < constant(0), constant(Movement.DOWN)),
        (change == constant(0), constant(Movement.FLAT)),
    )


def _in_a_row(rows: sa.Table, findings: sa.Table, *calls: Call) -> Expression:
    """How many there are in a row of these calls, 0 where the call is another."""
    is_one = findings.c.call.in_([constant(call) for call in calls])
    return sa.case((is_one, rows.c[IN_A_ROW]), else_=constant(0))


def _noise_reason(findings: sa.Table) -> Expression:
    """Why no test ran; too few figures are counted."""
    counted = sa.cast(findings.c.points, sa.Text) + constant(OF_POINTS)
    few = findings.c.noise_reason == constant(NoiseReason.POINTS)
    return sa.case((few, counted), else_=findings.c.noise_reason)
