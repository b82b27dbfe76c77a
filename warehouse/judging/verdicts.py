"""What the figures show of actions (docs/verdicts.md): the rows of the table of verdicts, from an open version.

Every action is held against each indicator it should move, in the council's own area. Actions are few, so an indicator
is laid out for each of them: a row for every action, a column for every step of time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from numpy.typing import NDArray
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.judging.block import WHOLE, Block
from warehouse.judging.decimals import as_decimals
from warehouse.judging.judge import Council, begun, laid_out
from warehouse.judging.parts import Part, parts
from warehouse.judging.read import councils, figures, periods_of
from warehouse.judging.signals import LIMITS
from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, Codes, code, codes_of, words_of
from warehouse.rules.comparator import Comparators
from warehouse.rules.direction import Directions, held_against
from warehouse.rules.exact import Amounts, as_floats
from warehouse.rules.figures import matches
from warehouse.rules.links.changes import SIZED, YEAR
from warehouse.rules.noise.arrays import Counts, Flags, Floats, Signs, taken
from warehouse.rules.noise.confidence import known_limits
from warehouse.rules.noise.noise import BETTER, OVERLAPPING
from warehouse.rules.noise.rebase import segments
from warehouse.rules.noise.runs import runs, window
from warehouse.rules.noise.z_test import z_test
from warehouse.rules.periods import parse
from warehouse.rules.steps import cells_at
from warehouse.rules.verdicts.before_and_after import before_and_after
from warehouse.rules.verdicts.clear_since import clear_since
from warehouse.rules.verdicts.difference import differences
from warehouse.rules.verdicts.ground import grounds, is_early, why_not_judged
from warehouse.rules.verdicts.verdict import verdicts
from warehouse.rules.verdicts.vocabulary import Ground, NoDifference, Verdict
from warehouse.rules.vocabulary import ActionState, Aggregation, Polarity, Reason, Unit
from warehouse.tables import frame

ASKED = ("starts", "due", "expected_by", "expected_change", "state")
"""What the rule asks of an action."""

Days = NDArray[np.datetime64]


@dataclass(frozen=True)
class _Pairs:
    """Each action with an indicator it should move, as places among the cells of a block; -1 where there is none."""

    before: Counts
    after: Counts


def action_verdicts(connection: Connection) -> pa.Table:
    """Judge every action of an open version by the figures of its indicators.

    Returns:
        The columns of `schema.ACTION_VERDICTS`, a row for each action and indicator.
    """
    asked = _asked(connection)
    found: list[pd.DataFrame] = []
    names = sorted(asked["indicator"].unique())
    for council in councils(connection, periods_of(connection, names)) if names else ():
        own = asked[asked["council"] == council.id].reset_index(drop=True)
        judged = list(_judged(connection, council, own))
        without = own[~own.index.isin([row for part in judged for row in part.index])]
        found += [own.join(part, how="inner") for part in judged]
        found.append(without.join(_without_figures(without)))
    columns = [column.name for column in schema.ACTION_VERDICTS.columns]
    rows = pd.concat(found) if found else pd.DataFrame(columns=columns)
    return pa.Table.from_pandas(rows.reindex(columns=columns), preserve_index=False)


def _asked(connection: Connection) -> pd.DataFrame:
    """Council, action, indicator, and what is asked of the action."""
    links, actions = schema.ACTION_INDICATORS, schema.ACTIONS
    same = sa.and_(matches(links, actions, "council"), links.c.action == actions.c.id)
    chosen = sa.select(links, *(actions.c[name] for name in ASKED)).join_from(links, actions, same)
    return frame(connection, chosen.order_by(links.c.council, links.c.action, links.c.indicator))


def _judged(connection: Connection, council: Council, own: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The verdicts on the actions `own`, part after part of their indicators; the index is that of `own`."""
    some = council.only(list(own["indicator"].unique()))
    if some.indicators.empty:
        return
    for part in parts(some.indicators, figures(connection, some), some.targets):
        block = laid_out(some, part)
        rows = own[own["indicator"].isin(part.names)]
        if block.first.size and len(rows):
            yield _of_part(some, part, block, rows)


def _without_figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The verdicts on actions whose indicators have no figure at all."""
    none = np.full(len(rows), -1)
    unjudged = why_not_judged(*_states(rows), none, none)
    early = is_early(unjudged)
    told = [(Verdict.TOO_EARLY if one else Verdict.CANNOT_TELL).value for one in early]
    words = words_of(unjudged, Ground)
    return pd.DataFrame(
        {"verdict": told, "ground": words, "others": 0, "no_difference": NoDifference.NO_CHANGE.value}, index=rows.index
    )


def _states(rows: pd.DataFrame) -> tuple[Codes, Flags, Flags]:
    """State, whether there is a first day, and whether there is a day by which the effect should show."""
    state = codes_of(list(rows["state"]), ActionState)
    return state, rows["starts"].notna().to_numpy(), _shows(rows).notna().to_numpy()


def _shows(rows: pd.DataFrame) -> pd.Series:
    return rows["expected_by"].where(rows["expected_by"].notna(), rows["due"])


def _of_part(council: Council, part: Part, block: Block, rows: pd.DataFrame) -> pd.DataFrame:
    """The verdicts on actions whose indicators are judged in the same ticks."""
    cells, rules = block.cells, part.rules
    indicator = np.array([part.names.index(name) for name in rows["indicator"]])
    grid, step = _grid(block, _series(block, indicator, council.area))
    within_year = step % YEAR != 0
    seasonal = rules.seasonal[indicator] & within_year
    adds_up = (rules.aggregation == code(Aggregation.CUMULATIVE))[indicator] & within_year
    there = cells.usable & cells.value.known
    starts, shows = (_days(column) for column in (rows["starts"], _shows(rows)))
    columns = before_and_after(
        taken(cells.start, grid, 0), taken(_last_days(block), grid, np.datetime64("NaT")), taken(there, grid, False),
        starts, shows, seasonal | adds_up,
    )  # fmt: skip
    pairs = _Pairs(*(np.where(at >= 0, np.take_along_axis(grid, at[:, None], 1)[:, 0], -1) for at in columns))
    unjudged = why_not_judged(*_states(rows), pairs.before, pairs.after)
    both = unjudged == NO_WORD
    pairs = _Pairs(np.where(both, pairs.before, -1), np.where(both, pairs.after, -1))
    held = _held(cells, part, pairs)
    gain = np.where(held.gain.known, as_floats(held.gain, part.scale), np.nan)
    expected = np.abs(rows["expected_change"].astype(float).to_numpy())
    value = as_floats(cells.value, part.scale)
    parted = segments(
        np.where(taken(there, grid, False), taken(cells.definition, grid, -1), -1),
        taken(begun(council, block, part.names), grid, False),
    )
    better = np.array([BETTER[one] for one in Polarity] + [0], dtype=np.int8)[rules.yardstick.polarity][indicator]
    overlapping = np.isin(rules.aggregation, [code(one) for one in OVERLAPPING])[indicator]
    clear = clear_since(
        _runs(np.where(taken(there, grid, False), taken(value, grid, np.nan), np.nan), parted, step, columns[0]),
        np.where(held.gain.known, taken(value, pairs.after, np.nan), np.nan),
        better,
        in_a_row=~seasonal & ~overlapping,
        ci=_apart(block, part, pairs, value, held.gain.known),
        ahead=columns[1] - columns[0],
    )
    verdict = verdicts(held.call, gain, expected, clear, early=is_early(unjudged))
    beside = _beside(council, block, part, indicator, pairs, gain)
    return pd.DataFrame(
        {
            "verdict": words_of(verdict, Verdict),
            "ground": words_of(grounds(unjudged, verdict, gain, expected, clear), Ground),
            "reason": words_of(np.where(both, held.reason, NO_WORD), Reason),
            "before_period": _periods(block, pairs.before),
            "before_value": _amounts(cells.value.take(pairs.before), part),
            "after_period": _periods(block, pairs.after),
            "after_value": _amounts(cells.value.take(pairs.after), part),
            "gain": _amounts(held.gain, part),
            **beside,
        },
        index=rows.index,
    )


def _amounts(amounts: Amounts, part: Part) -> list[Decimal | None]:
    """Exact amounts, None where there is none."""
    found: list[Decimal | None] = as_decimals(amounts, part.scale).to_pylist()
    return found


def _series(block: Block, indicator: Counts, area: str) -> Counts:
    """The series of the council's own area, the whole of each indicator."""
    whole = indicator * len(block.breakdowns) + block.breakdowns.index(WHOLE)
    return np.searchsorted(block.series, whole * len(block.areas) + block.areas.index(area))


def _grid(block: Block, series: Counts) -> tuple[Counts, Counts]:
    """The cells of each series, a column for every step of time, -1 where there is none; and months in each step.

    Of periods of several lengths those of the length that has most figures, the shortest first.
    """
    cells, laid, steps = block.cells, [], []
    for one in series.tolist():
        here = np.flatnonzero(cells.series == one)
        lengths, many = np.unique(cells.months[here[cells.usable[here]]], return_counts=True)
        step = int(lengths[np.argmax(many)]) if lengths.size else 1
        here = here[cells.months[here] == step]
        column = (cells.start[here] - cells.start[here[:1]]) // step
        row = np.full(int(column.max(initial=0)) + 1, -1)
        row[column] = here
        laid.append(row)
        steps.append(step)
    width = max(row.size for row in laid)
    grid = np.full((len(laid), width), -1)
    for row, places in zip(grid, laid, strict=True):
        row[: places.size] = places
    return grid, np.array(steps)


def _last_days(block: Block) -> Days:
    """The last day of the period of each cell."""
    days = np.array([parse(text).end for text in block.calendar.period_of_cell], dtype="datetime64[D]")
    return days[block.column]


def _days(column: pd.Series) -> Days:
    """Days as an array; of those that are not given, one that no figure reaches."""
    return column.fillna(date.max).to_numpy(dtype="datetime64[D]")


def _held(cells: Cells, part: Part, pairs: _Pairs) -> Directions:
    """The call of each figure after, held against the one before; means nothing where either is -1."""
    count = pairs.before.size
    places = np.stack([pairs.before, pairs.after], axis=1).ravel()
    number = np.repeat(np.arange(count), 2)
    two = Cells(**{field.name: getattr(cells, field.name).take(places) for field in fields(Cells)})
    two = replace(two, series=number)
    at = np.where(np.arange(2 * count) % 2 == 1, np.arange(2 * count) - 1, -1)
    at[np.repeat((pairs.before < 0) | (pairs.after < 0), 2)] = -1
    no = np.zeros(2 * count, dtype=np.bool_)
    found = held_against(two, part.rules, two.usable, Comparators(at, no, no, two.start, two.months))
    return found.take(np.arange(count) * 2 + 1)


def _runs(values: Floats, parted: Counts, step: Counts, before: Counts) -> Floats:
    """The run of comparable figures that ends at the figure before each action."""
    width = max(window(int(months)) for months in step)
    found = np.full((values.shape[0], width), np.nan)
    for row, (months, at) in enumerate(zip(step.tolist(), before.tolist(), strict=True)):
        if at >= 0:
            run = runs(values[[row]], parted[[row]], window(months))[at]
            found[row, width - run.size :] = run
    return found


def _apart(block: Block, part: Part, pairs: _Pairs, value: Floats, told: Flags) -> Signs:
    """Whether the confidence limits of the two figures tell them apart."""
    rules, indicator = part.rules, block.cells.indicator[pairs.after]
    units = {"percent": rules.unit == code(Unit.PERCENT), "rate": rules.unit == code(Unit.RATE)}
    of_pair = {name: flags[indicator] for name, flags in units.items()}
    limits = {name: block.floats(part.figures[name]) for name in LIMITS}

    def at(places: Counts) -> tuple[Floats, Floats, Floats]:
        here = taken(value, places, np.nan)
        return here, *known_limits(here, *(taken(limits[name], places, np.nan) for name in LIMITS), **of_pair)

    after, lower, upper = at(pairs.after)
    return z_test(np.where(told, after, np.nan), lower, upper, *at(pairs.before))


def _beside(
    council: Council, block: Block, part: Part, indicator: Counts, pairs: _Pairs, gain: Floats
) -> dict[str, Any]:
    """What other places did between the same two periods."""
    chosen = next((one for one in council.comparators if one.is_default), None) or next(iter(council.comparators), None)
    areas = [area for area in chosen.areas if area != council.area and area in block.areas] if chosen else []
    sized = np.isin(part.rules.unit, [code(unit) for unit in SIZED])[indicator]
    own = _shares(block, part, pairs, gain, sized)
    others = np.full((gain.size, len(areas)), np.nan)
    for column, area in enumerate(areas):
        theirs = _elsewhere(block, pairs, _series(block, indicator, area), area)
        held = _held(block.cells, part, theirs)
        known = held.gain.known & (theirs.before >= 0) & (theirs.after >= 0)
        moved = np.where(known, as_floats(held.gain, part.scale), np.nan)
        others[:, column] = _shares(block, part, theirs, moved, sized)
    found = differences(own, others)
    return {
        "comparator": None if chosen is None else chosen.id,
        "in_shares": sized,
        "own_gain": own,
        "others": found.places,
        "others_gain": found.others,
        "difference": found.difference,
        "difference_lower": found.lower,
        "difference_upper": found.upper,
        "no_difference": words_of(found.reason, NoDifference),
    }


def _elsewhere(block: Block, pairs: _Pairs, series: Counts, area: str) -> _Pairs:
    """The same two periods in another place."""
    cells = block.cells
    of_area = block.area[np.minimum(series, block.series.size - 1)] == block.areas.index(area)

    def at(places: Counts) -> Counts:
        found = cells_at(cells, series, cells.start[places], cells.months[places])
        there = (places >= 0) & of_area & (found >= 0)
        return np.where(there & (cells.usable & cells.value.known)[found], found, -1)

    return _Pairs(at(pairs.before), at(pairs.after))


def _shares(block: Block, part: Part, pairs: _Pairs, gain: Floats, sized: Flags) -> Floats:
    """Gains of counts and money as shares of the figure before; of anything else as they are."""
    before = np.abs(taken(as_floats(block.cells.value, part.scale), pairs.before, np.nan))
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(before > 0, gain / before, np.nan)
    return np.where(sized, share, gain)


def _periods(block: Block, places: Counts) -> Sequence[str | None]:
    texts = block.calendar.period_of_cell
    return [texts[block.column[at]] if at >= 0 else None for at in places.tolist()]
