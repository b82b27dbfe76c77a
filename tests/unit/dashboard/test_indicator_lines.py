"""Which lines share a scale, and which stand alone."""

from decimal import Decimal

from dashboard.context import Context
from dashboard.figures.points import Point
from dashboard.indicator_lines import common_scales, lines_of, scale_of
from dashboard.report import gather
from dashboard.selection import Selection
from tests.unit.warehouse.reads.small import COUNCIL, STARTS, Y22, Y23
from warehouse.rules.vocabulary import Unit


def series(*values: str) -> list[Point]:
    return [Point(f"{2020 + place}-04-01/P1Y", 0, Decimal(value)) for place, value in enumerate(values)]


def test_a_scale_holds_zero_and_of_percentages_the_whole() -> None:
    assert scale_of("days", series("12", "30")) == (0, 30)
    assert scale_of("days", series("-5", "30")) == (-5, 30)
    assert scale_of(Unit.PERCENT, series("12", "30")) == (0, 100)
    assert scale_of("%", series("-4", "130")) == (-4, 130)
    assert scale_of("days", series("0")) == (0, 1)


def test_units_of_one_measure_share_a_scale_and_counts_do_not() -> None:
    given = [
        ("percent", series("10")),
        ("%", series("120")),
        ("days", series("3")),
        ("days", series("40")),
        ("number", series("9")),
        ("currency", series("9")),
    ]
    assert common_scales(given) == {"percent": (0, 120), "days": (0, 40)}


def test_the_lines_of_a_report_end_with_its_period(context: Context) -> None:
    selection = Selection(council=COUNCIL, period=Y23)
    report = gather(context, selection)
    assert report is not None
    found = lines_of(context, report, selection)
    assert found.months == (STARTS[Y23] + 12 - 120, STARTS[Y23] + 12)
    assert [point.period for point in found.by_indicator["work"].series] == [Y22, Y23]
    assert found.by_indicator["work"].scale == (0, 100)
    before = gather(context, selection.changed(period=Y22))
    assert before is not None
    assert set(lines_of(context, before, selection).by_indicator) == {"work"}
