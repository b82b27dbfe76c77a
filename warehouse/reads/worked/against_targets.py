"""Worked examples of green, amber and red: a figure, what was aimed for, and its colour.

What lies on an edge is made from the amber band itself, so that it stays on the edge.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

import numpy as np

from warehouse.rules import defaults
from warehouse.rules import judge_targets as rule
from warehouse.rules.aims import ALL_MONTHS, Aims, Target
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.bands import bands_of
from warehouse.rules.codes import codes_of, words_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.defaults import Width
from warehouse.rules.exact import Bands, exactly
from warehouse.rules.period_words import YEAR
from warehouse.rules.vocabulary import (
    Aggregation,
    Call,
    Polarity,
    Rag,
    RagPolicy,
    Stretch,
    TargetKind,
    TargetProfile,
    Unit,
)

AIM = Decimal(100)
A_LITTLE = Decimal("0.01")
LOW, HIGH = Decimal(80), Decimal(90)
MONTHS_IN = 3
"""Months of the year that the figure of the straight-line example covers."""


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
    """A figure and what was aimed for; higher is better, but where the range is aimed for.

    Attributes:
        value: the figure.
        kind: of the target; None where the indicator's own range from `LOW` to `HIGH` is aimed for.
        stretch: a harder figure beside the target.
        comparator: what the figure was compared with.
        call: its direction of travel.
        elapsed: months of the year that it covers, for one that is cumulative.
        policy: by which the plan colours it.
    """

    value: Decimal
    kind: TargetKind | None = TargetKind.VALUE
    stretch: Decimal | None = None
    comparator: Decimal | None = None
    call: Call | None = None
    elapsed: int | None = None
    policy: RagPolicy = RagPolicy.DEFAULT


@dataclass(frozen=True)
class Coloured:
    """An example with what the rule makes of it; `target` is what is due by now of the figure aimed for."""

    aimed: Aimed
    rag: Rag
    stretch: Stretch | None
    target: Decimal
    profile: TargetProfile | None


@cache
def against_targets() -> dict[AgainstTarget, Coloured]:
    """Every example with its colour, judged by the rule at once."""
    examples = _examples()
    aimed = list(examples.values())
    found = {place: one for part in rule.judge_targets(_aims(aimed)) for place, one in _coloured(aimed, part)}
    return {name: found[place] for place, name in enumerate(examples)}


def _examples() -> dict[AgainstTarget, Aimed]:
    edge = AIM * (1 - defaults.AMBER.width)
    theirs = AIM * (1 - defaults.HAVERING_TOLERANCE.width)
    lost = AIM * (1 - defaults.OTHER_TOLERANCE.width - defaults.AMBER.width)
    return {
        AgainstTarget.ON_TARGET: Aimed(AIM),
        AgainstTarget.AMBER_EDGE: Aimed(edge),
        AgainstTarget.BEYOND: Aimed(edge - A_LITTLE),
        AgainstTarget.STRETCH: Aimed(AIM + 4, stretch=AIM + 10),
        AgainstTarget.OUTSIDE_RANGE: Aimed(HIGH * (1 + defaults.AMBER.width), None),
        AgainstTarget.IMPROVE: Aimed(AIM, TargetKind.IMPROVE, comparator=AIM, call=Call.SAME),
        AgainstTarget.SUSTAIN: Aimed(lost, TargetKind.SUSTAIN, comparator=AIM, call=Call.WORSE),
        AgainstTarget.STRAIGHT_LINE: Aimed(Decimal(26), elapsed=MONTHS_IN),
        AgainstTarget.HAVERING_GREEN: Aimed(theirs, policy=RagPolicy.HAVERING),
        AgainstTarget.HAVERING_AMBER: Aimed(theirs - A_LITTLE, call=Call.IMPROVED, policy=RagPolicy.HAVERING),
    }


def _aims(examples: Sequence[Aimed]) -> Aims:
    count = len(examples)
    return Aims(
        value=exactly([one.value for one in examples]),
        comparator=exactly([one.comparator for one in examples]),
        call=codes_of([one.call for one in examples], Call),
        elapsed=np.array([-1 if one.elapsed is None else one.elapsed for one in examples]),
        yardstick=_yardstick(examples),
        amber=_bands(defaults.AMBER, count),
        policy=codes_of([one.policy for one in examples], RagPolicy),
        aggregation=codes_of(
            [Aggregation.CUMULATIVE if one.elapsed else Aggregation.PERIOD for one in examples], Aggregation
        ),
        unit=codes_of([Unit.NUMBER] * count, Unit),
        target=_target(examples),
    )


def _yardstick(examples: Sequence[Aimed]) -> Yardstick:
    count = len(examples)
    return Yardstick(
        polarity=codes_of([Polarity.HIGHER if one.kind else Polarity.RANGE for one in examples], Polarity),
        low=exactly([LOW] * count).ticks,
        high=exactly([HIGH] * count).ticks,
        bounded=np.ones(count, dtype=np.bool_),
        tolerance=_bands(defaults.OTHER_TOLERANCE, count),
        decimals=np.full(count, -1),
        scale=np.full(count, AMOUNT_DECIMALS),
    )


def _target(examples: Sequence[Aimed]) -> Target:
    none = exactly([None] * len(examples))
    return Target(
        kind=codes_of([one.kind for one in examples], TargetKind),
        value=exactly([AIM if one.kind is TargetKind.VALUE else None for one in examples]),
        low=none,
        high=none,
        stretch=exactly([one.stretch for one in examples]),
        months=np.full(len(examples), YEAR),
        covers=np.full(len(examples), ALL_MONTHS),
    )


def _bands(width: Width, count: int) -> Bands:
    return bands_of([width.kind] * count, [width.width] * count)


def _coloured(examples: Sequence[Aimed], part: rule.Coloured) -> Iterator[tuple[int, Coloured]]:
    colours, stretches = list(Rag), words_of(part.stretch, Stretch)
    profiles = words_of(part.target_profile, TargetProfile)
    for at, place in enumerate(part.rows.tolist()):
        target = Decimal(part.target.ticks[at]).scaleb(-AMOUNT_DECIMALS)
        yield place, Coloured(examples[place], colours[part.rag[at]], stretches[at], target, profiles[at])
