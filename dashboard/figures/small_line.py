"""A small line of one indicator: as many lines beside it share its time, and lines of its unit its scale."""

from collections.abc import Sequence

from dashboard.figures.picture import dot, line, picture
from dashboard.figures.points import Point, runs, shown
from dashboard.figures.theme import GRID, NAVY
from warehouse.rules import periods

WIDTH, HEIGHT = 240, 64
EDGE = 4
"""Free space around the line, so that its points are whole."""
LONE = 1
"""Points in a stretch that no line joins."""


def small_line(series: Sequence[Point], months: tuple[int, int], scale: tuple[float, float]) -> str:
    """The picture: stretches joined by a line, the newest figure as a point, and the scale's ends as faint lines.

    Args:
        series: the figures, oldest first.
        months: the first month of the time shown, and the month after its last.
        scale: lowest and highest figure.
    """
    low, high = scale

    def place(point: Point) -> tuple[float, float]:
        ends = point.start_month + periods.parse(point.period).months
        across = (ends - months[0]) / (months[1] - months[0])
        up = (float(point.value or 0) - low) / (high - low)
        return EDGE + across * (WIDTH - 2 * EDGE), HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE)

    edges = [line([(0, y), (WIDTH, y)], GRID, 1) for y in (EDGE, HEIGHT - EDGE)]
    stretches = [[place(point) for point in run] for run in runs(series)]
    lines = [line(run, NAVY, 2) for run in stretches if len(run) > LONE]
    lone = [dot(*run[0], 1.5, NAVY) for run in stretches if len(run) == LONE]
    return picture(WIDTH, HEIGHT, [*edges, *lines, *lone, dot(*place(shown(series)[-1]), 3.5, NAVY)])
