"""What stands beside every call: its figure with the run of figures before it, as columns of the table of calls."""

from dataclasses import fields
from typing import Any

import numpy as np
import pyarrow as pa

from warehouse.judging.block import Block
from warehouse.judging.columns import Columns, floats, texts, words
from warehouse.rules.attention import tier
from warehouse.rules.calls_in_a_row import calls_in_a_row
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.direction import Directions
from warehouse.rules.exact import Amounts, as_floats
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.agreement import agreement
from warehouse.rules.noise.arrays import NOT_RUN, Counts, Flags, Floats, Signs
from warehouse.rules.noise.noise import BETTER, OVERLAPPING, Judged
from warehouse.rules.noise.signals import Figures, Signals, signals
from warehouse.rules.noise.words import Agreement, Assurance, Cause, Noise, NoiseReason, sets_of_tests
from warehouse.rules.vocabulary import Aggregation, Polarity, Unit

LIMITS = ("lower", "upper", "numerator", "denominator")
"""Columns of the table of observations that confidence limits are taken or derived from."""

LINES = ("mean", "lower_limit", "upper_limit", "slope", "effect", "projected")


def figures_of(
    block: Block,
    found: Directions,
    rules: Indicators,
    columns: dict[str, Any],
    aims: tuple[Floats, Floats],
    begun: Flags,
) -> tuple[Counts, Figures]:
    """What the noise rules ask of every call that has a figure.

    Args:
        block: the cells.
        found: their calls.
        rules: of the indicators of the block.
        columns: the columns `LIMITS` of the block's figures.
        aims: for each cell the lowest and the highest figure on target; NaN where there is no such bound.
        begun: for each cell whether a person said that a new segment begins with it.

    Returns:
        The cells of those calls, in the order that `Figures` needs; and what is asked of each.
    """
    cells = block.cells
    rows = np.flatnonzero(found.current >= 0)
    current = found.current[rows]
    step, series, start = cells.months[current], cells.series[rows], cells.start[current]
    order = np.lexsort((start, start % step, series, step))
    if not (order == np.arange(order.size)).all():
        rows, current, step, series, start = (one[order] for one in (rows, current, step, series, start))
    of_cell = cells.indicator[rows]
    other = found.comparator[rows]
    scale = rules.yardstick.scale[of_cell]
    told = found.gain.known[rows]
    measured = {name: block.floats(columns[name]) for name in LIMITS}
    overlapping = np.isin(rules.aggregation, [code(one) for one in OVERLAPPING])
    better = np.array([BETTER[one] for one in Polarity] + [0], dtype=np.int8)[rules.yardstick.polarity]
    low, high = (aim[rows] for aim in aims)
    aimed = ~np.isnan(low) | ~np.isnan(high)
    return rows, Figures(
        series=series,
        start=start,
        step=step,
        definition=cells.definition[current],
        rebased=begun[current],
        better=better[of_cell],
        overlapping=overlapping[of_cell],
        cumulative=(rules.aggregation == code(Aggregation.CUMULATIVE))[of_cell],
        seasonal=rules.seasonal[of_cell],
        percent=(rules.unit == code(Unit.PERCENT))[of_cell],
        rate=(rules.unit == code(Unit.RATE))[of_cell],
        told=told,
        adverse=as_floats(Amounts(-found.gain.ticks[rows], told), scale),
        value=as_floats(cells.value.take(current), scale),
        comparator=as_floats(cells.value.take(other), scale),
        **{name: one[current] for name, one in measured.items()},
        **{f"comparator_{name}": np.append(one, np.nan)[other] for name, one in measured.items()},
        aim_low=np.where(aimed & np.isnan(low), -np.inf, low),
        aim_high=np.where(aimed & np.isnan(high), np.inf, high),
    )


def signals_of(found: Directions, begins: Flags, rag: Codes, rows: Counts, asked: Figures) -> Columns:
    """The columns of the table of calls from `noise` on.

    Args:
        found: the calls of the cells.
        begins: `Cells.begins`.
        rag: codes of `Rag` of every cell.
        rows: as `figures_of` gives them.
        asked: alike.
    """
    told = _for_cells(signals(asked), rows, found.call.size) if rows.size else _nothing(found.call.size)
    judged = told.judged
    run, missing = calls_in_a_row(begins, found.call, found.lagged)
    pressing = tier(found.call, judged.noise, rag, run, told.breach)
    return {
        "noise": words(judged.noise, Noise),
        "noise_reason": words(judged.reason, NoiseReason),
        "points": pa.array(judged.points, mask=judged.noise == NOT_RUN),
        "tests": _tests(judged),
        "xmr": _signs(judged.xmr),
        "cause": words(judged.cause, Cause),
        "mann_kendall": _signs(judged.mann_kendall),
        "ci_z": _signs(judged.ci_z),
        "conflict": pa.array(judged.conflict, mask=judged.noise == NOT_RUN),
        "carry_over": pa.array(judged.carry_over, mask=judged.noise == NOT_RUN),
        "agreement": words(agreement(found.call, np.maximum(judged.noise, 0)), Agreement),
        **{name: floats(getattr(told, name)) for name in LINES},
        "projected_breach": pa.array(told.breach, mask=np.isnan(told.projected)),
        "assurance": words(told.assurance, Assurance),
        "run": pa.array(run),
        "missing": pa.array(missing),
        "tier": pa.array(pressing, mask=pressing == 0),
    }


def _for_cells(told: Signals, rows: Counts, count: int) -> Signals:
    """The signals of every cell; those of `rows` are told, in this order."""
    if rows.size == count and bool((rows == np.arange(count)).all()):
        return told
    everywhere = _nothing(count)
    for one, other in ((everywhere, told), (everywhere.judged, told.judged)):
        for field in fields(one):
            if field.name != "judged":
                getattr(one, field.name)[rows] = getattr(other, field.name)
    return everywhere


def _nothing(count: int) -> Signals:
    """The signals of so many cells without a figure."""

    def filled(kind: Any) -> Any:
        if kind is Floats:
            return np.full(count, np.nan)
        return np.full(count, NOT_RUN) if kind is Signs else np.zeros(count, dtype=bool if kind is Flags else np.int64)

    judged = Judged(*(filled(field.type) for field in fields(Judged)))
    return Signals(judged, *(filled(field.type) for field in fields(Signals) if field.name != "judged"))


def _signs(found: Signs) -> pa.Array:
    return pa.array(found, mask=found == NOT_RUN)


def _tests(judged: Judged) -> pa.Array:
    """The names of the tests that ran, with semicolons between them."""
    ran = (
        (judged.xmr != NOT_RUN) & ~judged.trial,
        judged.trial,
        judged.mann_kendall != NOT_RUN,
        judged.ci_z != NOT_RUN,
    )
    places = sum(flags.astype(np.int8) << place for place, flags in enumerate(ran))
    return texts(np.where(judged.noise == NOT_RUN, NO_WORD, places), sets_of_tests())
