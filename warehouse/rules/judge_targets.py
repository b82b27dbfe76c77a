"""Figures against their targets: what was due by now, the colour, and whether it was more than that."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.aims import Aims
from warehouse.rules.codes import Codes
from warehouse.rules.exact import Amounts
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.rag_policy import rag_by_policy
from warehouse.rules.target import on_target_between, stretch
from warehouse.rules.target_profile import due_as_set, due_by_a_straight_line, is_straight, profile
from warehouse.rules.vocabulary import TargetKind


@dataclass(frozen=True)
class Coloured:
    """What the table of calls says of targets, one value each.

    Attributes:
        rows: the places of the figures among those that were judged.
        scale: decimals of the ticks of the amounts.
        target_kind: codes of `TargetKind`, `NO_WORD` where nothing was aimed for.
        target: the figure aimed for, for kind value: what is due by now; not known where that cannot be said.
        target_low: the lowest figure on target; not known where there is no such bound.
        target_high: the highest, alike.
        target_profile: codes of `TargetProfile`; `NO_WORD` for a whole period.
        rag: codes of `Rag`.
        rag_flagged: whether it is red only because no direction is known.
        stretch: codes of `Stretch`; `NO_WORD` where no stretch figure was set.
    """

    rows: Counts
    scale: Counts
    target_kind: Codes
    target: Amounts
    target_low: Amounts
    target_high: Amounts
    target_profile: Codes
    rag: Codes
    rag_flagged: Flags
    stretch: Codes


def judge_targets(aims: Aims) -> list[Coloured]:
    """Every figure against its target.

    Returns:
        The figures once each, in at most two parts: those whose amounts are in the ticks of their indicator, and those
        with a straight-line share of a target, which are in finer ones.
    """
    straight = is_straight(aims)
    if not straight.any():
        return [_judged(np.arange(straight.size), due_as_set(aims))]
    rows, shared = np.flatnonzero(~straight), np.flatnonzero(straight)
    whole, part = due_as_set(aims.take(rows)), due_by_a_straight_line(aims.take(shared))
    return [_judged(rows, whole), _judged(shared, part)]


def _judged(rows: Counts, due: Aims) -> Coloured:
    """The figures at `rows`, each with what is due of its target."""
    low, high = on_target_between(due)
    colour, flagged = rag_by_policy(due)
    return Coloured(
        rows=rows,
        scale=due.yardstick.scale,
        target_kind=due.target.kind,
        target=due.target.value.only(due.target.is_to(TargetKind.VALUE)),
        target_low=low,
        target_high=high,
        target_profile=profile(due),
        rag=colour,
        rag_flagged=flagged,
        stretch=stretch(due),
    )
