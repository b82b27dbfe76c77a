"""Whether the figures of larger areas are totals: nothing a council can fairly be compared with."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from warehouse.rules.figure_words import PERCENT_SIGN
from warehouse.rules.vocabulary import Unit

NEVER_ADDED = (Unit.PERCENT, PERCENT_SIGN, Unit.RATE, Unit.SCORE, Unit.RATIO, Unit.DAYS)
"""Units whose figures are averages or shares for every area, whatever its size."""
FEWEST_COUNCILS = 3
"""The figures of fewer councils say nothing about where an average must lie."""

Figures = Mapping[str, Decimal]
"""period -> figure."""


def are_totals(unit: str, larger: Sequence[Figures], highest: Figures) -> bool:
    """Whether larger areas' figures of one indicator are totals.

    An average never lies above everything it is the average of. So a nation's figure of a plain count (a number of
    things, an amount of money) is a total where it lies above the figure of every council in every period both have.
    The first of the larger areas that can be seen beside councils decides for all of them: of a nation and the union
    around it, the councils known are the nation's own.

    Args:
        unit: the indicator's.
        larger: figures of larger areas, the smallest area first.
        highest: the highest figure of any council, in periods in which at least `FEWEST_COUNCILS` have one.
    """
    if unit in NEVER_ADDED:
        return False
    for figures in larger:
        shared = figures.keys() & highest.keys()
        if shared:
            return all(figures[period] > highest[period] for period in shared)
    return False
