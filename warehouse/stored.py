"""How the two largest tables are stored: numbers in place of names and words, and a view that reads as the table.

A call is about a series and a period that hundreds of rows name, and says most of what it says in a word of a few.
Written out, those texts cost a build more than all the judging. So `calls` and `comparisons` are views: every series
and period has a number, every word is its place in its class, and what follows from other columns is worked out.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.figures import SERIES as KEY
from warehouse.rules.figures import matches
from warehouse.rules.noise.words import Agreement, Assurance, Cause, Noise, NoiseReason, sets_of_tests
from warehouse.rules.vocabulary import Call, Marker, Movement, Rag, Reason, Stretch, TargetKind, TargetProfile
from warehouse.schema import CALLS, COMPARATORS, COMPARISONS, METADATA

STORED = sa.MetaData()

WORDS: Mapping[str, type[StrEnum]] = {
    "call": Call,
    "reason": Reason,
    "call_half_band": Call,
    "call_double_band": Call,
    "marker": Marker,
    "target_kind": TargetKind,
    "target_profile": TargetProfile,
    "rag": Rag,
    "stretch": Stretch,
    "noise": Noise,
    "noise_reason": NoiseReason,
    "cause": Cause,
    "agreement": Agreement,
    "assurance": Assurance,
    "quartile_reason": NoQuartile,
}
"""Columns that say a word, and its class."""

PERIODS = ("period", "current_period", "comparator_period")
"""Columns that name a period."""

WORKED_OUT = ("change", "movement", "better_than", "worse_than", "higher_than", "lower_than", "rank")
"""Columns that follow from others."""


def _stored(name: str, table: sa.Table, *first: sa.Column[Any]) -> sa.Table:
    """The table in which the rows of another are stored; `first` are columns in place of those not stored."""
    kept = [c for c in table.columns if c.name not in (*KEY, *WORKED_OUT, *(one.name for one in first))]
    numbers = (*PERIODS, *WORDS, "tests")
    types = {c.name: sa.Integer() if c.name in PERIODS else sa.SmallInteger() for c in kept if c.name in numbers}
    columns = [sa.Column(c.name, types.get(c.name, c.type), nullable=c.nullable) for c in kept]
    return sa.Table(name, STORED, sa.Column("series", sa.BigInteger, nullable=False), *first, *columns)


SERIES = sa.Table(
    "series",
    STORED,
    sa.Column("series", sa.BigInteger, nullable=False),
    *(sa.Column(name, sa.Text, nullable=False) for name in KEY),
)

PERIOD_TEXTS = sa.Table(
    "periods", STORED, sa.Column("number", sa.Integer, nullable=False), sa.Column("period", sa.Text, nullable=False)
)

STORED_CALLS = _stored("stored_calls", CALLS)

STORED_COMPARISONS = _stored(
    "stored_comparisons",
    COMPARISONS,
    sa.Column("comparator", sa.Integer, nullable=False),
    sa.Column("below", sa.Integer, nullable=False),
)

VIEWS = (CALLS, COMPARISONS)


def create(connection: Connection) -> None:
    """Make every table and view of an empty version."""
    METADATA.create_all(connection, tables=[table for table in METADATA.sorted_tables if table not in VIEWS])
    STORED.create_all(connection)
    connection.execute(sa.CreateView(calls(), CALLS.name))
    connection.execute(sa.CreateView(comparisons(), COMPARISONS.name))


def calls() -> sa.Select[Any]:
    """The rows of the table of calls."""
    stored = STORED_CALLS
    texts = {name: PERIOD_TEXTS.alias(name) for name in PERIODS}
    joined: sa.FromClause = stored.join(SERIES, matches(stored, SERIES, "series"))
    for name, named in texts.items():
        joined = joined.join(named, stored.c[name] == named.c.number, isouter=name != "period")
    change = _change(stored)
    columns = {
        **{name: SERIES.c[name] for name in KEY},
        **{name: named.c.period for name, named in texts.items()},
        **{name: _word(stored.c[name], table) for name, table in WORDS.items() if name in stored.c},
        "change": change,
        "movement": _movement(change),
        "noise_reason": _noise_reason(stored),
        "tests": sa.case(
            *((stored.c.tests == constant(at), constant(said)) for at, said in enumerate(sets_of_tests()))
        ),
    }
    return _select(CALLS, stored, columns, joined)


def comparisons() -> sa.Select[Any]:
    """The rows of the table of comparisons."""
    stored, text = STORED_COMPARISONS, PERIOD_TEXTS
    numbered = sa.and_(matches(SERIES, COMPARATORS, "council"), stored.c.comparator == COMPARATORS.c.position)
    joined = (
        stored.join(SERIES, matches(stored, SERIES, "series"))
        .join(text, stored.c.period == text.c.number)
        .join(COMPARATORS, numbered)
    )
    reason = _word(stored.c.quartile_reason, NoQuartile)
    directional = sa.func.coalesce(reason, constant(""), type_=sa.Text) != constant(NoQuartile.NO_POLARITY)
    below, above = stored.c.below, stored.c.of - constant(1) - stored.c.equal - stored.c.below
    columns = {
        **{name: SERIES.c[name] for name in KEY},
        "comparator": COMPARATORS.c.id,
        "period": text.c.period,
        "better_than": sa.case((directional, below)),
        "worse_than": sa.case((directional, above)),
        "higher_than": sa.case((sa.not_(directional), below)),
        "lower_than": sa.case((sa.not_(directional), above)),
        "rank": sa.case((directional, above + constant(1))),
        "quartile_reason": reason,
    }
    return _select(COMPARISONS, stored, columns, joined)


def _select(
    table: sa.Table, stored: sa.Table, columns: Mapping[str, Expression], joined: sa.FromClause
) -> sa.Select[Any]:
    """The columns of `table`: those worked out, else those stored."""
    return sa.select(
        *((columns[c.name] if c.name in columns else stored.c[c.name]).label(c.name) for c in table.columns)
    ).select_from(joined)


def _word(number: Expression, table: type[StrEnum]) -> Expression:
    """The word at a place in its class; NULL where there is no number."""
    return _at_place(number, list(table))


def _at_place(number: Expression, texts: Sequence[str]) -> Expression:
    return sa.case(*((number == constant(place), constant(text)) for place, text in enumerate(texts)))


def _change(stored: sa.Table) -> Expression:
    """The change, wherever two figures may be compared, whatever the polarity (step 8 of the direction of travel)."""
    reason = _word(stored.c.reason, Reason)
    comparable = sa.or_(stored.c.reason.is_(None), reason == constant(Reason.NO_POLARITY))
    return sa.case((comparable, stored.c.value - stored.c.comparator))


def _movement(change: Expression) -> Expression:
    return sa.case(
        (change > constant(0), constant(Movement.UP)),
        (change < constant(0), constant(Movement.DOWN)),
        (change == constant(0), constant(Movement.FLAT)),
    )


def _noise_reason(stored: sa.Table) -> Expression:
    """Why no test ran; too few figures are counted."""
    reason = _word(stored.c.noise_reason, NoiseReason)
    counted = sa.cast(stored.c.points, sa.Text) + constant("_points")
    return sa.case((reason == constant(NoiseReason.POINTS), counted), else_=reason)
