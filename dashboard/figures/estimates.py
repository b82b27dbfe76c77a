"""Figures that were worked out, not published: rounded to the places that the published ones have."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from dashboard.figures.points import Point

MORE_PLACES = 1
"""A mean says a little more than one figure: as many places more."""


def places_of(decimals: int | None, figures: Iterable[Point]) -> int:
    """Decimal places that figures are shown with: the indicator's own, else the most that any figure has."""
    if decimals is not None:
        return decimals
    exponents = [point.value.normalize().as_tuple().exponent for point in figures if point.value is not None]
    return max((-one for one in exponents if isinstance(one, int)), default=0) if exponents else 0


def estimate(value: float, places: int) -> Decimal:
    """The figure, rounded half up to so many places."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-max(places, 0)), rounding=ROUND_HALF_UP)
