"""Two figures and what is called of them: an example of each thing that the direction of travel looks at.

What lies on an edge is made from the tolerance itself, so that it stays on the edge.
"""

from decimal import Decimal
from enum import StrEnum
from functools import cache

from warehouse.reads.worked.directions import Judged, Series, judge, pair
from warehouse.rules import defaults
from warehouse.rules.vocabulary import Band, Polarity, Unit

A_LITTLE = Decimal("0.01")
"""What brings a figure over the edge."""

AIM = {"polarity": Polarity.RANGE.value, "range_low": Decimal(80), "range_high": Decimal(90)}
EXACT = {"tolerance_kind": str(Band.EXACT), "tolerance": None}


class TwoFigures(StrEnum):
    """The examples, in the order in which a page shows them."""

    FEWER_DAYS = "fewer_days"
    ON_THE_EDGE = "on_the_edge"
    OVER_THE_EDGE = "over_the_edge"
    POINTS_ON_THE_EDGE = "points_on_the_edge"
    POINTS_OVER_THE_EDGE = "points_over_the_edge"
    READ_ALIKE = "read_alike"
    RANGE = "range"
    FIRST = "first"
    REDEFINED = "redefined"
    NO_DIRECTION = "no_direction"


@cache
def two_figures() -> dict[TwoFigures, Judged]:
    """Every example with its call."""
    judged = judge({str(name): one for name, one in _examples().items()})
    return {TwoFigures(name): one for name, one in judged.items()}


def _examples() -> dict[TwoFigures, Series]:
    hundred, share = Decimal(100), Decimal(72)
    edge = hundred * (1 + defaults.OTHER_TOLERANCE.width)
    points = share + defaults.PERCENT_TOLERANCE.width
    lower, percent = {"polarity": Polarity.LOWER.value}, {"unit": str(Unit.PERCENT)}
    return {
        TwoFigures.FEWER_DAYS: pair("206", "186", unit=str(Unit.DAYS), **lower),
        TwoFigures.ON_THE_EDGE: pair(hundred, edge),
        TwoFigures.OVER_THE_EDGE: pair(hundred, edge + A_LITTLE),
        TwoFigures.POINTS_ON_THE_EDGE: pair(share, points, **percent),
        TwoFigures.POINTS_OVER_THE_EDGE: pair(share, points + A_LITTLE, **percent),
        TwoFigures.READ_ALIKE: pair("72.44", "72.36", decimals=1, **EXACT),
        TwoFigures.RANGE: pair("75", "95", **AIM),
        TwoFigures.FIRST: pair(None, "5"),
        TwoFigures.REDEFINED: Series([Decimal(4), Decimal(5)], latest={"definition": "2"}),
        TwoFigures.NO_DIRECTION: pair("40", "44", polarity=Polarity.NONE.value),
    }
