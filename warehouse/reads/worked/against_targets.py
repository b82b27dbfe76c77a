"""Worked examples of green, amber and red: a figure, what was aimed for, and its colour.

What lies on an edge is made from the amber band itself, so that it stays on the edge.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

import sqlalchemy as sa

from warehouse.reads.reader import Row
from warehouse.reads.worked.directions import PLACE, YEAR
from warehouse.reads.worked.given import asked, given
from warehouse.rules import defaults
from warehouse.rules.judge_targets import judge_targets
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Aggregation, Band, Call, Polarity, RagPolicy, TargetKind, Unit
from warehouse.schema import CALLS, INDICATORS, TARGETS

AIM = Decimal(100)
A_LITTLE = Decimal("0.01")
LOW, HIGH = Decimal(80), Decimal(90)
MONTHS_IN = 3
"""Months of the year that the figure of the straight-line example covers."""

OF_DIRECTION = list(CALLS.c)[: [column.name for column in CALLS.c].index("marker") + 1]
"""Columns of the table of calls that the direction gives; the target adds the rest."""


class AgainstTarget(StrEnum):
    """The examples, in the order in which a page shows them."""

    ON_TARGET = "on_target"
    AMBER_EDGE = "amber_edge"
    BEYOND = "beyond"
    STRETCH = "stretch"
    OUTSIDE_RANGE = "outside_range"
    IMPROVE = "improve"
    SUSTAIN = "sustain"
    STRAIGHT_LINE = "straight_line"
    HAVERING_GREEN = "havering_green"
    HAVERING_AMBER = "havering_amber"


@dataclass(frozen=True)
class Aimed:
    """A figure and what was aimed for.

    Attributes:
        value: the figure.
        target: columns of the table of targets that are not as usual: to reach `AIM`.
        call: columns of the table of calls that are not as usual.
        rules: columns of the table of indicators that are not as usual, and `rag_policy`.
    """

    value: Decimal
    target: Row = field(default_factory=dict)
    call: Row = field(default_factory=dict)
    rules: Row = field(default_factory=dict)


@dataclass(frozen=True)
class Coloured:
    """An example with its row of the table of calls."""

    aimed: Aimed
    call: Row


@cache
def against_targets() -> dict[AgainstTarget, Coloured]:
    """Every example with its colour, judged by the rule in one query."""
    examples = _examples()
    ruled = [*INDICATORS.c, sa.column("rag_policy", sa.Text())]
    statement = judge_targets(
        given("calls", OF_DIRECTION, [_call(name, one) for name, one in examples.items()]),
        given("ruled", ruled, [_indicator(name, one) for name, one in examples.items()]),
        given("targets", list(TARGETS.c), [_target(name, one) for name, one in examples.items()]),
    )
    found = {AgainstTarget(row["indicator"]): row for row in asked(statement)}
    return {name: Coloured(one, found[name]) for name, one in examples.items()}


def _examples() -> dict[AgainstTarget, Aimed]:
    edge = AIM * (1 - defaults.AMBER.width)
    theirs = AIM * (1 - defaults.HAVERING_TOLERANCE.width)
    havering = {"rag_policy": str(RagPolicy.HAVERING)}
    in_range = {"polarity": Polarity.RANGE.value, "range_low": LOW, "range_high": HIGH}
    so_far = {"aggregation": str(Aggregation.CUMULATIVE)}
    lost = AIM * (1 - defaults.OTHER_TOLERANCE.width - defaults.AMBER.width)
    return {
        AgainstTarget.ON_TARGET: Aimed(AIM),
        AgainstTarget.AMBER_EDGE: Aimed(edge),
        AgainstTarget.BEYOND: Aimed(edge - A_LITTLE),
        AgainstTarget.STRETCH: Aimed(AIM + 4, {"stretch": AIM + 10}),
        AgainstTarget.OUTSIDE_RANGE: Aimed(HIGH * (1 + defaults.AMBER.width), {"kind": None}, rules=in_range),
        AgainstTarget.IMPROVE: Aimed(AIM, _to(TargetKind.IMPROVE), {"comparator": AIM, "call": Call.SAME.value}),
        AgainstTarget.SUSTAIN: Aimed(lost, _to(TargetKind.SUSTAIN), {"comparator": AIM, "call": Call.WORSE.value}),
        AgainstTarget.STRAIGHT_LINE: Aimed(Decimal(26), {}, {"months_elapsed": MONTHS_IN}, so_far),
        AgainstTarget.HAVERING_GREEN: Aimed(theirs, rules=havering),
        AgainstTarget.HAVERING_AMBER: Aimed(theirs - A_LITTLE, {}, {"call": Call.IMPROVED.value}, havering),
    }


def _to(kind: TargetKind) -> dict[str, Any]:
    return {"kind": str(kind), "value": None}


def _call(name: str, example: Aimed) -> Row:
    period = parse(YEAR)
    usual = {"period": YEAR, "start_month": period.start_month, "months": period.months, "value": example.value}
    return PLACE | {"indicator": str(name)} | usual | example.call


def _indicator(name: str, example: Aimed) -> Row:
    usual = {
        "council": PLACE["council"],
        "indicator": str(name),
        "unit": str(Unit.NUMBER),
        "polarity": Polarity.HIGHER.value,
        "tolerance_kind": str(Band.RELATIVE),
        "tolerance": defaults.OTHER_TOLERANCE.width,
        "amber_kind": str(defaults.AMBER.kind),
        "amber": defaults.AMBER.width,
        "aggregation": str(Aggregation.PERIOD),
        "rag_policy": str(RagPolicy.DEFAULT),
    }
    return usual | example.rules


def _target(name: str, example: Aimed) -> Row:
    period = parse(YEAR)
    usual = {"council": PLACE["council"], "indicator": str(name), "area": PLACE["area"], "period": YEAR}
    aim = {"months": period.months, "kind": str(TargetKind.VALUE), "value": AIM}
    return usual | aim | example.target
