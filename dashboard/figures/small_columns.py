"""A small chart of tallies through the years: better and same above a line, worse below it, on a scale given."""

from collections.abc import Sequence

from dashboard.counts import Counts
from dashboard.figures.picture import box, line, picture
from dashboard.figures.theme import MUTED, NAVY, ORANGE

WIDTH, HEIGHT = 280, 132
SAME = "#7d9db8"
"""The tint of the better's blue that every tally bar has for what stayed the same."""
GROUND = "#e9eef3"
"""Behind the year looked at."""
FILLED = 0.64
"""How much of its year's room a column takes."""


def small_columns(years: Sequence[Counts], here: int | None, scale: tuple[int, int]) -> str:
    """The picture.

    Args:
        years: a tally for each, the oldest first; one without a direction leaves its room empty.
        here: which of them is looked at.
        scale: the most indicators above the line and below it, of every chart that stands beside this one.
    """
    above, below = scale
    unit = HEIGHT / max(above + below, 1)
    zero, room = above * unit, WIDTH / max(len(years), 1)
    ground = [] if here is None else [box(here * room, 0, room, HEIGHT, GROUND)]
    columns = [
        shape for place, counts in enumerate(years) for shape in _column(counts, (place * room, room), zero, unit)
    ]
    return picture(WIDTH, HEIGHT, [*ground, *columns, line([(0, zero), (WIDTH, zero)], MUTED, 1)])


def scale_of(tallies: Sequence[Counts]) -> tuple[int, int]:
    """The most indicators that improved or stayed the same, and the most that got worse, in any tally."""
    return max((one.good for one in tallies), default=0), max((one.worse for one in tallies), default=0)


def _column(counts: Counts, place: tuple[float, float], zero: float, unit: float) -> list[str]:
    left, room = place
    x, width = left + room * (1 - FILLED) / 2, room * FILLED
    improved, same, worse = (number * unit for number in (counts.improved, counts.same, counts.worse))
    boxes = [
        (zero - improved, improved, NAVY),
        (zero - improved - same, same, SAME),
        (zero, worse, ORANGE),
    ]
    return [box(x, top, width, height, colour) for top, height, colour in boxes if height]
