"""Every indicator through the reporting periods, in one read."""

from tests.unit.warehouse.reads.small import COUNCIL, FLINT, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.heatmap import HEATMAP_COLUMNS, calls_through_time


def test_what_stands_in_each_period_in_the_plans_order(reader: Reader) -> None:
    frame = calls_through_time(reader, COUNCIL, [Y22, Y23, Y24])
    assert tuple(frame.columns) == HEATMAP_COLUMNS
    assert list(zip(frame["indicator"], frame["reporting_period"], frame["call"], strict=True)) == [
        ("work", Y22, "not_available"),
        ("work", Y23, "improved"),
        ("work", Y24, "worse"),
        ("crime", Y22, "worse"),
        ("crime", Y23, "cant_say"),
        ("homes", Y24, "not_available"),
    ]
    assert frame["run"].dtype == frame["tier"].dtype == "Int64"


def test_only_these_periods_this_area_and_what_the_lens_narrows_to(reader: Reader) -> None:
    assert set(calls_through_time(reader, COUNCIL, [Y23])["reporting_period"]) == {Y23}
    assert calls_through_time(reader, COUNCIL, []).empty
    assert list(calls_through_time(reader, COUNCIL, [Y23], area=FLINT)["call"]) == ["worse"]
    assert set(calls_through_time(reader, COUNCIL, [Y22, Y23], theme="people")["indicator"]) == {"crime"}
    assert set(calls_through_time(reader, COUNCIL, [Y22, Y23], committee="scrutiny")["indicator"]) == {"crime"}
