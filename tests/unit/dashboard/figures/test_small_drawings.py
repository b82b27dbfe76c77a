"""Small charts as pictures: what stands where, and that several share one scale."""

import re
from decimal import Decimal
from urllib.parse import unquote

from dashboard.counts import Counts
from dashboard.figures import small_columns as columns
from dashboard.figures import small_line as lines
from dashboard.figures.points import Point
from dashboard.figures.theme import NAVY, ORANGE

START = 12 * 2020 + 3
YEAR = 12


def boxes(picture: str, colour: str) -> list[tuple[float, ...]]:
    """x, y, width, height of the boxes of a colour."""
    found = re.findall(r"<rect x='(.*?)' y='(.*?)' width='(.*?)' height='(.*?)' fill='(.*?)'", unquote(picture))
    return [tuple(float(one) for one in box[:4]) for box in found if box[4] == colour]


def stretches(picture: str) -> list[list[tuple[float, ...]]]:
    """The points of the lines that are figures."""
    found = re.findall(r"<polyline points='(.*?)' fill='none' stroke='(.*?)'", unquote(picture))
    return [[tuple(map(float, one.split(","))) for one in path.split()] for path, colour in found if colour == NAVY]


def point(year: int, value: str | None, definition: str = "1") -> Point:
    period = f"{year}-04-01/P1Y"
    return Point(period, 12 * year + 3, None if value is None else Decimal(value), definition=definition)


def test_a_picture_is_an_address_of_data_that_needs_no_other_quoting() -> None:
    found = columns.small_columns([Counts(improved=1)], None, (1, 0))
    assert found.startswith("data:image/svg+xml,")
    assert not set('<>#"&%') & set(re.sub("%[0-9A-F]{2}", "", found))


def test_columns_stand_on_the_line_and_the_worse_hang_below_it() -> None:
    found = columns.small_columns([Counts(improved=3, same=1, worse=2), Counts()], None, (4, 2))
    unit = columns.HEIGHT / 6
    (improved,) = boxes(found, NAVY)
    (same,) = boxes(found, columns.SAME)
    (worse,) = boxes(found, ORANGE)
    assert (improved[1], improved[3]) == (round(unit, 1), round(3 * unit, 1))
    assert (same[1], same[3]) == (0, round(unit, 1))
    assert (worse[1], worse[3]) == (round(4 * unit, 1), round(2 * unit, 1))
    assert improved[0] + improved[2] < columns.WIDTH / 2


def test_one_indicator_is_as_tall_in_every_chart_of_a_scale() -> None:
    tallies = [Counts(improved=1), Counts(improved=8, worse=3)]
    scale = columns.scale_of(tallies)
    assert scale == (8, 3)
    (one,), (eight,) = (boxes(columns.small_columns([counts], None, scale), NAVY) for counts in tallies)
    assert abs(eight[3] - 8 * one[3]) < 0.5


def test_the_year_looked_at_stands_on_a_ground() -> None:
    years = [Counts(improved=1), Counts(improved=2)]
    assert boxes(columns.small_columns(years, None, (2, 0)), columns.GROUND) == []
    assert boxes(columns.small_columns(years, 1, (2, 0)), columns.GROUND)[0][0] == columns.WIDTH / 2


def test_no_tally_at_all_is_drawn_without_a_division() -> None:
    assert boxes(columns.small_columns([], None, columns.scale_of([])), NAVY) == []


def test_a_line_breaks_where_a_figure_or_a_definition_does() -> None:
    series = [point(2020, "1"), point(2021, "2"), point(2022, None), point(2023, "4"), point(2024, "5", "2")]
    found = lines.small_line(series, (START, START + 5 * YEAR), (0, 10))
    assert [len(one) for one in stretches(found)] == [2]
    assert unquote(found).count("<circle") == 3


def test_lines_of_one_scale_and_time_can_be_held_beside_each_other() -> None:
    months = (START, START + 5 * YEAR)
    long, short = (
        stretches(lines.small_line(series, months, (0, 10)))[0]
        for series in ([point(year, "5") for year in range(2020, 2025)], [point(2023, "5"), point(2024, "10")])
    )
    assert long[-1][0] == short[-1][0] == lines.WIDTH - lines.EDGE
    assert long[3] == short[0]
    assert short[1][1] == lines.EDGE
    assert abs(short[0][1] - lines.HEIGHT / 2) < 0.1
