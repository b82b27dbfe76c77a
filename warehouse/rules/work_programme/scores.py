"""The score of each criterion for an indicator, from 0 (nothing speaks for it) to 1, in hundredths; NaN is not known.

Every rule is monotone: what is worse never scores less. What is not known is never taken for 0.
"""

from decimal import Decimal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from warehouse.rules.figure_words import EXACT
from warehouse.rules.noise.words import Noise
from warehouse.rules.places import FEWEST_PLACES
from warehouse.rules.vocabulary import Rag

Scores = NDArray[np.float64]

LONGEST_RUN = 4
"""Comparisons in a row that ended worse for a full score: a year of quarterly reports."""

FAR_OFF = Decimal(20)
"""Per cent of the target by which it is missed for a full score: four times the usual amber band."""

CLEAR_SIGMA = 3.0
"""An adverse move of this many sigma reaches a control limit."""

UNCLEAR_MOST = 0.5
"""The most that a move scores which no test calls clear."""

FAR_OVER = 10.0
"""Per cent over the budget for a full score: some ten times what counts as on budget."""

LONG_AGO = 24
"""Months since a topic was examined for a full score: half the life of a council."""

OF_COLOUR = {Rag.GREEN: 0.0, Rag.AMBER: 0.5, Rag.RED: 1.0}
"""By colour alone, where the target is no figure that a distance could be a share of."""


def persistence(run: pd.Series) -> Scores:
    """Comparisons in a row that ended worse, `LONGEST_RUN` of them in full."""
    return _hundredths(run.astype(float).to_numpy() / LONGEST_RUN)


def off_target(calls: pd.DataFrame) -> pd.Series:
    """By how much each figure misses its target, in per cent of the target's size; None where that is no number.

    Args:
        calls: value, target_low, target_high (Decimal, the ends of what is on target) and rag. On target is 0.
    """
    ends = zip(*(calls[name] for name in ("rag", "value", "target_low", "target_high")), strict=True)
    return pd.Series([_off(*one) for one in ends], index=calls.index, dtype=object)


def _off(rag: str, value: Decimal | None, low: Decimal | None, high: Decimal | None) -> Decimal | None:
    if rag == Rag.GREEN:
        return Decimal(0)
    if rag not in OF_COLOUR or value is None:
        return None
    missed = [(EXACT.subtract(low, value), low)] if low is not None and value < low else []
    missed += [(EXACT.subtract(value, high), high)] if high is not None and value > high else []
    if not missed or not missed[0][1]:
        return None
    distance, end = missed[0]
    return EXACT.divide(EXACT.multiply(distance, Decimal(100)), abs(end))


def target_gap(rag: pd.Series, off: pd.Series) -> Scores:
    """`off_target` as a share of `FAR_OFF`; by colour where the target is no figure; NaN where nothing is judged."""
    colours = rag.map({colour.value: score for colour, score in OF_COLOUR.items()}).astype(float)
    shares = off.map(lambda one: np.nan if one is None else float(min(one, FAR_OFF) / FAR_OFF)).astype(float)
    return _hundredths(np.asarray(shares.fillna(colours), dtype=np.float64))


def places_gap(worse_than: pd.Series, of: pd.Series) -> Scores:
    """The share of other places that do better; NaN without an agreed direction, or below `FEWEST_PLACES` places."""
    others = of.astype(float).to_numpy() - 1
    enough = others + 1 >= FEWEST_PLACES
    return _hundredths(np.where(enough, worse_than.astype(float).to_numpy() / np.maximum(others, 1), np.nan))


def variation(noise: pd.Series, effect: pd.Series) -> Scores:
    """1 for clearly worsening, 0 for clearly improving; between them half of the adverse move, `CLEAR_SIGMA` in full.

    NaN where no test could run.
    """
    sigma = effect.astype(float).fillna(0.0).clip(0.0, CLEAR_SIGMA).to_numpy()
    told = noise.to_numpy()
    cases = [told == Noise.WORSENING, told == Noise.IMPROVING, told == Noise.NO_CLEAR_CHANGE]
    return _hundredths(
        np.select(cases, [np.ones(len(told)), np.zeros(len(told)), UNCLEAR_MOST * sigma / CLEAR_SIGMA], np.nan)
    )


def money_at_stake(budget: pd.Series, over_percent: pd.Series) -> Scores:
    """The mean of two halves: the budget beside the largest one given, and the overspend, `FAR_OVER` per cent in full.

    A half that is not known is left out; NaN where neither is.

    Args:
        budget: of each board, in pounds.
        over_percent: spending over the budget in per cent of it; under it is negative.
    """
    pounds = budget.astype(float).abs()
    largest = pounds.max()
    size = pounds / largest if largest else pounds * np.nan
    over = over_percent.astype(float).clip(0.0, FAR_OVER) / FAR_OVER
    return _hundredths(pd.concat([size, over], axis=1).mean(axis=1).to_numpy())


def time_since(months: pd.Series, *, never: pd.Series) -> Scores:
    """Months since it was examined, `LONG_AGO` in full; what never was scores 1.

    Where nothing at all is recorded as examined, the criterion tells no topic from another: NaN for all.
    """
    if bool(never.all()):
        return np.full(len(never), np.nan)
    return _hundredths(np.where(never.to_numpy(dtype=bool), 1.0, months.astype(float).to_numpy() / LONG_AGO))


def _hundredths(scores: Scores) -> Scores:
    """Held to 0 and 1 and rounded half up, so that whoever works a total out from what is shown finds the same."""
    return np.floor(np.clip(scores, 0.0, 1.0) * 100 + 0.5) / 100
