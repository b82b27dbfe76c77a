"""What the figures show of actions (docs/verdicts.md): the rows of the table of verdicts, from an open version.

Every action is held against each indicator it should move, in the council's own area. Actions are few, so an indicator
is laid out for each of them: a row for every action, a column for every step of time.
"""

from collections.abc import Iterator, Sequence
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
from warehouse.judging.before_after import Pairs, apart, elsewhere, grid_of, held, runs_before, series_of_area
from warehouse.judging.block import Block
from warehouse.judging.decimals import as_decimals
from warehouse.judging.judge import Council, begun, laid_out
from warehouse.judging.parts import Part, parts
from warehouse.judging.read import councils, figures, periods_of
from warehouse.rules.codes import NO_WORD, Codes, code, codes_of, words_of
from warehouse.rules.exact import Amounts, as_floats
from warehouse.rules.figures import matches
from warehouse.rules.links.changes import SIZED, YEAR
from warehouse.rules.noise.arrays import Counts, Flags, Floats, taken
from warehouse.rules.noise.noise import BETTER, OVERLAPPING
from warehouse.rules.noise.rebase import segments
from warehouse.rules.periods import parse
from warehouse.rules.verdicts.before_and_after import before_and_after
from warehouse.rules.verdicts.clear_since import clear_since
from warehouse.rules.verdicts.difference import differences
from warehouse.rules.verdicts.ground import grounds, is_early, why_not_judged
from warehouse.rules.verdicts.verdict import verdicts
from warehouse.rules.verdicts.vocabulary import Ground, NoDifference, Verdict
from warehouse.rules.vocabulary import ActionState, Aggregation, Polarity, Reason
from warehouse.tables import frame

ASKED = ("starts", "due", "expected_by", "expected_change", "state")
"""What the rule asks of an action."""

Days = NDArray[np.datetime64]


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
    grid, step = grid_of(block, series_of_area(block, indicator, council.area))
    within_year = step % YEAR != 0
    seasonal = rules.seasonal[indicator] & within_year
    adds_up = (rules.aggregation == code(Aggregation.CUMULATIVE))[indicator] & within_year
    there = cells.usable & cells.value.known
    shown, last_day = taken(there, grid, empty=False), taken(_last_days(block), grid, np.datetime64("NaT"))
    starts, shows = (_days(column) for column in (rows["starts"], _shows(rows)))
    columns = before_and_after(taken(cells.start, grid, 0), last_day, shown, starts, shows, seasonal | adds_up)
    pairs = Pairs(*(np.where(at >= 0, np.take_along_axis(grid, at[:, None], 1)[:, 0], -1) for at in columns))
    unjudged = why_not_judged(*_states(rows), pairs.before, pairs.after)
    both = unjudged == NO_WORD
    pairs = Pairs(np.where(both, pairs.before, -1), np.where(both, pairs.after, -1))
    compared = held(cells, part, pairs)
    gain = np.where(compared.gain.known, as_floats(compared.gain, part.scale), np.nan)
    expected = np.abs(rows["expected_change"].astype(float).to_numpy())
    begins = taken(begun(council, block, part.names), grid, empty=False)
    value = np.where(there, as_floats(cells.value, part.scale), np.nan)
    parted = segments(np.where(shown, taken(cells.definition, grid, -1), -1), begins)
    overlapping = np.isin(rules.aggregation, [code(one) for one in OVERLAPPING])[indicator]
    clear = clear_since(
        runs_before(taken(value, grid, np.nan), parted, step, columns[0]),
        np.where(compared.gain.known, taken(value, pairs.after, np.nan), np.nan),
        np.array([BETTER[one] for one in Polarity] + [0], dtype=np.int8)[rules.yardstick.polarity][indicator],
        in_a_row=~seasonal & ~overlapping,
        ci=apart(block, part, pairs, value, compared.gain.known),
        ahead=columns[1] - columns[0],
    )
    verdict = verdicts(compared.call, gain, expected, clear, early=is_early(unjudged))
    beside = _beside(council, block, part, indicator, pairs, gain)
    return pd.DataFrame(
        {
            "verdict": words_of(verdict, Verdict),
            "ground": words_of(grounds(unjudged, verdict, gain, expected, clear), Ground),
            "reason": words_of(np.where(both, compared.reason, NO_WORD), Reason),
            "before_period": _periods(block, pairs.before),
            "before_value": _amounts(cells.value.take(pairs.before), part),
            "after_period": _periods(block, pairs.after),
            "after_value": _amounts(cells.value.take(pairs.after), part),
            "gain": _amounts(compared.gain, part),
            **beside,
        },
        index=rows.index,
    )


def _amounts(amounts: Amounts, part: Part) -> list[Decimal | None]:
    """Exact amounts, None where there is none."""
    found: list[Decimal | None] = as_decimals(amounts, part.scale).to_pylist()
    return found


def _last_days(block: Block) -> Days:
    """The last day of the period of each cell."""
    days = np.array([parse(text).end for text in block.calendar.period_of_cell], dtype="datetime64[D]")
    return days[block.column]


def _days(column: pd.Series) -> Days:
    """Days as an array; of those that are not given, one that no figure reaches."""
    return column.fillna(date.max).to_numpy(dtype="datetime64[D]")


def _beside(
    council: Council, block: Block, part: Part, indicator: Counts, pairs: Pairs, gain: Floats
) -> dict[str, Any]:
    """What other places did between the same two periods."""
    chosen = next((one for one in council.comparators if one.is_default), None) or next(iter(council.comparators), None)
    areas = [area for area in chosen.areas if area != council.area and area in block.areas] if chosen else []
    sized = np.isin(part.rules.unit, [code(unit) for unit in SIZED])[indicator]
    own = _shares(block, part, pairs, gain, sized)
    others = np.full((gain.size, len(areas)), np.nan)
    for column, area in enumerate(areas):
        theirs = elsewhere(block, pairs, series_of_area(block, indicator, area))
        compared = held(block.cells, part, theirs)
        known = compared.gain.known & (theirs.before >= 0) & (theirs.after >= 0)
        moved = np.where(known, as_floats(compared.gain, part.scale), np.nan)
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


def _shares(block: Block, part: Part, pairs: Pairs, gain: Floats, sized: Flags) -> Floats:
    """Gains of counts and money as shares of the figure before; of anything else as they are."""
    before = np.abs(taken(as_floats(block.cells.value, part.scale), pairs.before, np.nan))
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(before > 0, gain / before, np.nan)
    return np.where(sized, share, gain)


def _periods(block: Block, places: Counts) -> Sequence[str | None]:
    texts = block.calendar.period_of_cell
    return [texts[block.column[at]] if at >= 0 else None for at in places.tolist()]
