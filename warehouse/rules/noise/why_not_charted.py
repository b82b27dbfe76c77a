"""Why a series gets no control limits: the reasons for which XmR does not run, said of a chart (section F)."""

from warehouse.rules.noise import xmr
from warehouse.rules.noise.noise import BETTER, OVERLAPPING
from warehouse.rules.noise.runs import YEAR
from warehouse.rules.noise.words import NoiseReason


def why_not_charted(polarity: str, aggregation: str, *, seasonal: bool, step: int, points: int) -> NoiseReason | None:
    """The first of the reasons, None where there are limits.

    Args:
        polarity: a `Polarity`; `none` where nobody has signed it off.
        aggregation: an `Aggregation`.
        seasonal: whether the season alone moves the figure.
        step: months from one figure to the next; figures a whole year apart are of one season.
        points: figures in the longest segment.
    """
    if not {str(known): sign for known, sign in BETTER.items()}[polarity]:
        return NoiseReason.NO_DIRECTION
    if aggregation in OVERLAPPING:
        return NoiseReason.OVERLAPPING
    if seasonal and step % YEAR:
        return NoiseReason.SEASONAL
    return NoiseReason.POINTS if points < xmr.FEWEST else None
