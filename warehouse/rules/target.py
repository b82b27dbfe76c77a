"""Green, amber or red against a target (method, section C; the meaning of the colours is Wrexham's).

Pure expressions: `rag`, `stretch` and Havering's alternative. `rag_policy` chooses between the two colours, and
`judge_targets` finds each call's target and adds them.
"""

from dataclasses import dataclass
from typing import Self

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, Expression, band, constant, size, within
from warehouse.rules.compare_values import Yardstick, distance
from warehouse.rules.defaults import HAVERING_TOLERANCE
from warehouse.rules.vocabulary import Call, Polarity, Rag, Stretch, TargetKind

PARTS = ("kind", "value", "range_low", "range_high", "stretch")
"""What a target is made of, as the columns of the table of targets."""


@dataclass(frozen=True)
class Target:
    """What was aimed for, and how far beyond it is still amber; every part is a column expression."""

    kind: Expression
    value: Expression
    range_low: Expression
    range_high: Expression
    stretch: Expression
    amber_kind: Expression
    amber: Expression

    @classmethod
    def of(cls, rows: sa.FromClause) -> Self:
        """The target whose parts are columns of `rows` named `target_<part>`, `amber_kind` and `amber`."""
        kind, value, low, high, stretch = (rows.c[f"target_{part}"] for part in PARTS)
        return cls(kind, value, low, high, stretch, rows.c.amber_kind, rows.c.amber)

    def amber_beside(self, base: Expression) -> Expression:
        """The reach of amber, where a relative one is a fraction of `base`."""
        return band(self.amber_kind, self.amber, base)


def rag(
    value: Expression, comparator: Expression, call: Expression, yardstick: Yardstick, target: Target
) -> Expression:
    """The colour of a figure, or why it has none.

    Args:
        value: the figure, NULL where there is none.
        comparator: what it is compared with; only a target to sustain looks at it.
        call: its direction of travel; only targets to improve or to sustain look at it.
        yardstick: the indicator's polarity, range and tolerance.
        target: what was aimed for; its kind is NULL where nothing was. An indicator that aims for a range has its
            own range as target then.
    """
    own_range = _aims_for_own_range(yardstick, target)
    return sa.case(
        (target.kind == constant(TargetKind.IMPROVE), _by_call(call, constant(Rag.AMBER), constant(Rag.RED))),
        (
            target.kind == constant(TargetKind.SUSTAIN),
            _by_call(call, constant(Rag.GREEN), _excess_colour(value, comparator, yardstick, target)),
        ),
        (sa.and_(target.kind.is_(None), sa.not_(own_range)), constant(Rag.NO_TARGET)),
        (value.is_(None), constant(Rag.NO_DATA)),
        (own_range, _range_colour(value, yardstick.range_low, yardstick.range_high, target)),
        (
            sa.and_(target.kind == constant(TargetKind.RANGE), _bounded(target.range_low, target.range_high)),
            _range_colour(value, target.range_low, target.range_high, target),
        ),
        (_is_judged_value(yardstick, target), _shortfall_colour(value, yardstick, target)),
        else_=constant(Rag.NO_JUDGEMENT),
    )


def stretch(value: Expression, yardstick: Yardstick, target: Target) -> Expression:
    """Whether a figure meets the harder figure beside a target value; NULL where either is missing."""
    applies = sa.and_(_is_judged_value(yardstick, target), target.stretch.is_not(None), value.is_not(None))
    met = shortfall(value, target.stretch, yardstick) == constant(0)
    return sa.case(
        (sa.and_(applies, met), constant(Stretch.MET)),
        (applies, constant(Stretch.NOT_MET)),
    )


def shortfall(value: Expression, aim: Expression, yardstick: Yardstick) -> Expression:
    """How far a figure falls short of `aim`; 0 when it meets it, which being equal does; NULL if either is."""
    missing = sa.case((yardstick.polarity == constant(Polarity.LOWER), value - aim), else_=aim - value)
    return sa.case((missing > constant(0), missing), (missing <= constant(0), sa.cast(constant(0), AMOUNT)))


def on_target_between(yardstick: Yardstick, target: Target) -> tuple[Expression, Expression]:
    """The lowest and the highest figure that is on target; NULL where it has no such bound, both where none is known.

    Targets to improve or to sustain have none: they look at the change.
    """
    low = _bound(yardstick, target, target.range_low, yardstick.range_low, Polarity.HIGHER)
    high = _bound(yardstick, target, target.range_high, yardstick.range_high, Polarity.LOWER)
    return low, high


def _bound(
    yardstick: Yardstick, target: Target, of_target: Expression, of_indicator: Expression, polarity: Polarity
) -> Expression:
    is_range = sa.and_(target.kind == constant(TargetKind.RANGE), _bounded(target.range_low, target.range_high))
    is_value = sa.and_(_is_judged_value(yardstick, target), yardstick.polarity == constant(polarity))
    return sa.case(
        (is_value, target.value), (is_range, of_target), (_aims_for_own_range(yardstick, target), of_indicator)
    )


def havering(
    value: Expression, call: Expression, yardstick: Yardstick, target: Target
) -> tuple[Expression, Expression]:
    """Havering's policy, an alternative to `rag` for a target value.

    Green within 10% of the target; beyond it amber when the figure improved or stayed the same, red otherwise.

    Returns:
        The colour, and whether it is flagged: red only because no direction is known.
    """
    aim = target.value
    kind, width = constant(HAVERING_TOLERANCE.kind), constant(HAVERING_TOLERANCE.width)
    near = within(shortfall(value, aim, yardstick), band(kind, width, aim))
    judged = sa.and_(_is_judged_value(yardstick, target), value.is_not(None))
    colour = sa.case(
        (target.kind.is_(None), constant(Rag.NO_TARGET)),
        (value.is_(None), constant(Rag.NO_DATA)),
        (sa.not_(judged), constant(Rag.NO_JUDGEMENT)),
        (near, constant(Rag.GREEN)),
        (call.in_([constant(Call.IMPROVED), constant(Call.SAME)]), constant(Rag.AMBER)),
        else_=constant(Rag.RED),
    )
    unknown = call.in_([constant(Call.CANT_SAY), constant(Call.NOT_AVAILABLE)])
    flagged = sa.case((judged, sa.and_(sa.not_(near), unknown)), else_=sa.false())
    return colour, flagged


def _is_judged_value(yardstick: Yardstick, target: Target) -> Expression:
    """True for a target value that figures can fall short of: only one way is better. Never NULL."""
    kind = sa.func.coalesce(target.kind, constant(""), type_=sa.Text)
    polarity = sa.func.coalesce(yardstick.polarity, constant(Polarity.NONE), type_=sa.Text)
    one_way = polarity.in_([constant(Polarity.HIGHER), constant(Polarity.LOWER)])
    return sa.and_(kind == constant(TargetKind.VALUE), one_way, target.value.is_not(None))


def _aims_for_own_range(yardstick: Yardstick, target: Target) -> Expression:
    """True for an indicator that aims for a range and has no other target. Never NULL."""
    polarity = sa.func.coalesce(yardstick.polarity, constant(Polarity.NONE), type_=sa.Text)
    bounded = _bounded(yardstick.range_low, yardstick.range_high)
    return sa.and_(target.kind.is_(None), polarity == constant(Polarity.RANGE), bounded)


def _bounded(low: Expression, high: Expression) -> Expression:
    return sa.and_(low.is_not(None), high.is_not(None))


def _colour(short: Expression, amber: Expression) -> Expression:
    return sa.case(
        (short == constant(0), constant(Rag.GREEN)),
        (within(short, amber), constant(Rag.AMBER)),
        else_=constant(Rag.RED),
    )


def _shortfall_colour(value: Expression, yardstick: Yardstick, target: Target) -> Expression:
    return _colour(shortfall(value, target.value, yardstick), target.amber_beside(target.value))


def _range_colour(value: Expression, low: Expression, high: Expression, target: Target) -> Expression:
    """Outside a range, the nearer bound is the one that was missed."""
    nearer = sa.case((value < low, low), else_=high)
    return _colour(distance(value, low, high), target.amber_beside(nearer))


def _excess_colour(value: Expression, comparator: Expression, yardstick: Yardstick, target: Target) -> Expression:
    """Worse than the comparator: amber while the loss beyond the tolerance is within the amber band."""
    loss = size(yardstick.gain(value, comparator))
    reach = yardstick.tolerated(comparator) + target.amber_beside(comparator)
    return sa.case((within(loss, reach), constant(Rag.AMBER)), else_=constant(Rag.RED))


def _by_call(call: Expression, same: Expression, worse: Expression) -> Expression:
    return sa.case(
        (call == constant(Call.IMPROVED), constant(Rag.GREEN)),
        (call == constant(Call.SAME), same),
        (call == constant(Call.WORSE), worse),
        (call == constant(Call.CANT_SAY), constant(Rag.NO_JUDGEMENT)),
        else_=constant(Rag.NO_DATA),
    )
