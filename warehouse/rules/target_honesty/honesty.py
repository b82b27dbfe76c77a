"""The four questions asked of many targets at once, and why some of them could not be asked."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from warehouse.rules.codes import NO_WORD, Codes, code, words_of
from warehouse.rules.noise.arrays import Flags, Floats, Signs
from warehouse.rules.noise.limits import Limits
from warehouse.rules.noise.noise import BETTER, OVERLAPPING
from warehouse.rules.noise.words import Noise
from warehouse.rules.target_honesty.falling_behind import ENDS, NEVER, Ahead, ahead, falling_behind
from warehouse.rules.target_honesty.middle import YEARS, Middles
from warehouse.rules.target_honesty.reach import is_trial, met_anyway, out_of_reach, testable
from warehouse.rules.target_honesty.vocabulary import Doubt, Outcome, Untested
from warehouse.rules.target_honesty.weaker import gain, weaker
from warehouse.rules.totals import NEVER_ADDED
from warehouse.rules.vocabulary import DIRECTIONAL, Band, Polarity, TargetKind

ANSWERS = (
    "doubt", "outcome", "untested", "points", "trial", "lower", "upper", "places", "behind", "first_middle", "middle",
    "at_term", "lead", "passes",
)  # fmt: skip

Whys = Mapping[Untested, Flags]


def honesty(targets: pd.DataFrame, lines: Limits, middle: Middles) -> pd.DataFrame:
    """Every question asked of every target.

    Args:
        targets: one row each: unit, polarity, aggregation, target_kind, call, noise (text); seasonal (bool: the season
            moves figures of this frequency); decimals (Int64); aim (what the figure should at least be, or at most
            where lower is better), value, comparator, band and tolerance (exact amounts, None where not known);
            tolerance_kind (text).
        lines: the limits of each figure's process, as `process.process_limits` gives them.
        middle: the middle of other places, as `middle.middles` gives it.

    Returns:
        Four rows for each target, with its index, one for each `Doubt` in order; columns `ANSWERS`: outcome is an
        `Outcome`, untested an `Untested` or None; points (int), trial (bool), lower and upper (float, in the unit) tell
        of the process; places, behind (years; int), first_middle, middle, at_term, lead (float) and passes (years, -1
        for never) of the other places.
    """
    better = np.array([BETTER[Polarity.of(one)] for one in targets["polarity"]], dtype=np.int8)
    aim, value = _floats(targets["aim"]), _floats(targets["value"])
    asked = aim.copy()
    sustains = targets["target_kind"].eq(TargetKind.SUSTAIN).to_numpy()
    asked[sustains] = value[sustains]
    line = ahead(asked, middle, better, _ends(targets))
    told = {
        Doubt.FALLING_BEHIND: _with_reasons(
            falling_behind(line, middle, _same(targets, middle), better),
            _why_not_behind(targets, middle, better),
            clear=_asks_for_more(targets, better),
        ),
        Doubt.OUT_OF_REACH: _with_reasons(
            out_of_reach(aim, value, lines, better), _why_no_limits(targets, lines, better)
        ),
        Doubt.MET_ANYWAY: _with_reasons(met_anyway(aim, value, lines, better), _why_no_limits(targets, lines, better)),
        Doubt.WEAKER: _weaker(targets, better),
    }
    numbers = _numbers(lines, middle, line)
    parts = [
        pd.DataFrame(
            {
                "doubt": doubt.value,
                "outcome": words_of(outcome, Outcome),
                "untested": pd.Series(words_of(why, Untested), dtype=object, index=targets.index),
                **numbers,
            },
            index=targets.index,
        )
        for doubt, (outcome, why) in told.items()
    ]
    return pd.concat(parts)[[*ANSWERS]].sort_index(kind="stable")


def _numbers(lines: Limits, middle: Middles, line: Ahead) -> dict[str, Any]:
    """What the answers rest on, by column."""
    return {
        "points": lines.points[:, 0],
        "trial": is_trial(lines),
        "lower": lines.lower[:, 0],
        "upper": lines.upper[:, 0],
        "places": middle.places,
        "behind": middle.behind,
        "first_middle": middle.medians[:, 0],
        "middle": middle.medians[:, YEARS - 1],
        "at_term": line.at_term,
        "lead": line.lead,
        "passes": np.where(middle.places > 0, line.passes, NEVER),
    }


def _with_reasons(outcome: Codes, whys: Whys, *, clear: Flags | None = None) -> tuple[Codes, Codes]:
    """The outcome and why it is not tested, the first reason that holds; what is `clear` needs no test but a figure."""
    why: Codes = np.full(outcome.size, NO_WORD)
    for reason, holds in reversed(list(whys.items())):
        why = np.where(holds, code(reason), why).astype(np.int8)
    if clear is not None:
        outcome = np.where(clear, code(Outcome.CLEAR), outcome).astype(np.int8)
        why = np.where(clear, NO_WORD, why).astype(np.int8)
    return np.where(why == NO_WORD, outcome, code(Outcome.NOT_TESTED)).astype(np.int8), why


def _why_not_behind(targets: pd.DataFrame, middle: Middles, better: Signs) -> Whys:
    sustains = targets["target_kind"].eq(TargetKind.SUSTAIN).to_numpy()
    return {
        Untested.NO_DIRECTION: better == 0,
        Untested.NO_AIM: ~sustains & targets["aim"].isna().to_numpy(),
        Untested.NO_FIGURE: targets["value"].isna().to_numpy(),
        Untested.BY_SIZE: ~targets["unit"].isin(NEVER_ADDED).to_numpy(),
        Untested.FEW_PLACES: middle.places == 0,
    }


def _asks_for_more(targets: pd.DataFrame, better: Signs) -> Flags:
    """Whether a target asks for more than today's figure: to improve always does."""
    found: Flags = np.asarray(targets["target_kind"].eq(TargetKind.IMPROVE)) & (better != 0)
    both = (targets["aim"].notna() & targets["value"].notna()).to_numpy() & (better != 0)
    found[both] |= (gain(targets[both], "aim", "value") > 0).to_numpy(dtype=np.bool_)
    return found


def _why_no_limits(targets: pd.DataFrame, lines: Limits, better: Signs) -> Whys:
    return {
        Untested.NO_DIRECTION: better == 0,
        Untested.NO_AIM: targets["aim"].isna().to_numpy(),
        Untested.NO_FIGURE: targets["value"].isna().to_numpy(),
        Untested.OVERLAPPING: targets["aggregation"].isin(OVERLAPPING).to_numpy(),
        Untested.SEASONAL: targets["seasonal"].to_numpy(dtype=np.bool_),
        Untested.FEW_POINTS: ~testable(lines),
        Untested.CHANGING: targets["noise"].isin((Noise.IMPROVING, Noise.WORSENING)).to_numpy(),
    }


def _weaker(targets: pd.DataFrame, better: Signs) -> tuple[Codes, Codes]:
    whys = {
        Untested.NO_DIRECTION: better == 0,
        Untested.NO_AIM: targets["aim"].isna().to_numpy(),
        Untested.NO_COMPARATOR: ~targets["call"].isin(DIRECTIONAL).to_numpy(),
    }
    asked = ~np.logical_or.reduce(list(whys.values()))
    found = np.full(len(targets), code(Outcome.NOT_TESTED))
    found[asked] = np.where(weaker(targets[asked]), code(Outcome.FOUND), code(Outcome.CLEAR))
    return _with_reasons(found, whys)


def _same(targets: pd.DataFrame, middle: Middles) -> Floats:
    """The largest change of the middle that still counts as the same, by the indicator's own tolerance."""
    tolerance = np.nan_to_num(_floats(targets["tolerance"]))
    relative = targets["tolerance_kind"].eq(Band.RELATIVE).to_numpy()
    return np.where(relative, tolerance * np.abs(middle.medians[:, 0]), tolerance)


def _ends(targets: pd.DataFrame) -> Floats:
    """What each figure can be at the least and at the most, (n, 2)."""
    return np.array([ENDS.get(unit, (-np.inf, np.inf)) for unit in targets["unit"]]).reshape(-1, 2)


def _floats(amounts: pd.Series) -> Floats:
    return np.array([np.nan if pd.isna(one) else float(one) for one in amounts], dtype=np.float64)
