"""Confidence limits of proportions and rates, where a publisher gives the counts but no limits.

The methods are those of PHEindicatormethods: Wilson's score for a proportion; for a rate the exact limits of a Poisson
count when it is below 10, else Byar's approximation. SciPy is imported where it is needed: it takes a quarter of a
second at every start, and pages do not need it.
"""

import numpy as np

from warehouse.rules.noise.arrays import Flags, Floats

CONFIDENCE = 0.95

EXACT_BELOW = 10
"""Counts below this get exact limits; Byar's are as good from here on."""

PER_CENT = 100.0

NEAR_POWER = 0.04
"""How far from a power of ten, in powers of ten, the figure may be from its counts: about a tenth, for rounding. A
figure that is further off is not its counts' own (age-standardised, weighted), so its limits are not theirs either."""


def proportion_limits(
    count: Floats, denominator: Floats, multiplier: Floats | float, confidence: float = CONFIDENCE
) -> tuple[Floats, Floats]:
    """Wilson's lower and upper limit of `multiplier * count / denominator`; NaN unless 0 <= count <= denominator."""
    z = _normal_quantile(confidence)
    fits = (denominator > 0) & (count >= 0) & (count <= denominator)
    count, whole = np.where(fits, count, np.nan), np.where(fits, denominator, np.nan)
    middle = 2 * count + z**2
    reach = z * np.sqrt(z**2 + 4 * count * (1 - count / whole))
    scale = 2 * (whole + z**2)
    lower, upper = (middle - reach) / scale, (middle + reach) / scale
    return multiplier * lower, multiplier * np.minimum(upper, 1)  # rounding may bring all of them to more than 1


def rate_limits(
    count: Floats, denominator: Floats, multiplier: Floats | float, confidence: float = CONFIDENCE
) -> tuple[Floats, Floats]:
    """Lower and upper limit of the rate `multiplier * count / denominator`; NaN for a count below 0."""
    fits = (denominator > 0) & (count >= 0)
    count = np.where(fits, count, np.nan)
    per = multiplier / np.where(fits, denominator, np.nan)
    exact = count < EXACT_BELOW
    lower = np.where(exact, _exact(count, (1 - confidence) / 2), _byar(count, confidence, below=True))
    upper = np.where(exact, _exact(count + 1, 1 - (1 - confidence) / 2), _byar(count + 1, confidence, below=False))
    return per * lower, per * upper


def _exact(count: Floats, probability: float) -> Floats:
    """Half the chi-square quantile with twice `count` degrees of freedom; 0 for no count."""
    from scipy.special import gammaincinv

    return np.where(count > 0, gammaincinv(count, probability), count)


def _byar(count: Floats, confidence: float, *, below: bool) -> Floats:
    z = _normal_quantile(confidence) * (-1 if below else 1)
    some = np.maximum(count, 1)
    return np.asarray(some * (1 - 1 / (9 * some) + z / (3 * np.sqrt(some))) ** 3)


def _normal_quantile(confidence: float) -> float:
    """How many standard errors reach to the limits of so much confidence."""
    from scipy.special import ndtri

    return float(ndtri(1 - (1 - confidence) / 2))


def multiplier_of(value: Floats, numerator: Floats, denominator: Floats) -> Floats:
    """What a figure is per: 100, 1,000, 100,000, found from the figure and its counts.

    A unit says `rate`, not per how many, so the figure tells: the power of ten that brings its counts to it, up to
    rounding. NaN where none does, and where numerator or figure is 0, which would fit any.
    """
    some = (value > 0) & (numerator > 0) & (denominator > 0)
    power = np.log10(np.where(some, value, 1) * np.where(some, denominator, 1) / np.where(some, numerator, 1))
    nearest = np.round(power)
    return np.where(some & (np.abs(power - nearest) <= NEAR_POWER), 10.0**nearest, np.nan)


def derived_limits(
    value: Floats, numerator: Floats, denominator: Floats, *, percent: Flags, rate: Flags
) -> tuple[Floats, Floats]:
    """95% limits from counts, of percentages (Wilson) and rates (exact or Byar).

    Other figures get none: a mean, a sum of money or an index is not a count over a denominator. Nor does a percentage
    that is not its counts' own.

    Args:
        value: (n,) figures.
        numerator: (n,), the count.
        denominator: (n,), what it is counted among.
        percent: (n,), true where the unit is a percentage.
        rate: (n,), true where the unit is a rate.

    Returns:
        Lower and upper limits (n,), NaN where there is none.
    """
    per = multiplier_of(value, numerator, denominator)
    none_of_all = (value == 0) & (numerator == 0)
    proportion = percent & (none_of_all | (per == PER_CENT))
    of_percent = proportion_limits(numerator, denominator, PER_CENT)
    of_rate = rate_limits(numerator, denominator, per)
    lower, upper = (
        np.where(proportion, one, np.where(rate, other, np.nan)) for one, other in zip(of_percent, of_rate, strict=True)
    )
    return lower, upper


def known_limits(
    value: Floats, lower: Floats, upper: Floats, numerator: Floats, denominator: Floats, *, percent: Flags, rate: Flags
) -> tuple[Floats, Floats]:
    """Published 95% limits, and where either is missing those that follow from the counts; as `derived_limits`."""
    derivable = (np.isnan(lower) | np.isnan(upper)) & ~np.isnan(numerator) & ~np.isnan(denominator)
    rows = np.flatnonzero(derivable)
    if not rows.size:
        return lower, upper
    derived = derived_limits(value[rows], numerator[rows], denominator[rows], percent=percent[rows], rate=rate[rows])
    lower, upper = lower.copy(), upper.copy()
    lower[rows], upper[rows] = derived
    return lower, upper
