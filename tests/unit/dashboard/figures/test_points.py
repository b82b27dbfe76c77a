"""Rows of the warehouse as points of a line."""

from decimal import Decimal

from dashboard.figures.points import points, runs, spreads, usual_step

ROW = {"period": "2023-04-01/P1Y", "start_month": 24279, "value": Decimal(1), "marker": "p", "area": "A", "months": 12}
BAND = {"period": "2023-04-01/P1Y", "start_month": 24279, "lowest": 1, "median": 2, "highest": 3, "definition": "1"}


def test_points_are_in_order_of_time_and_know_what_they_do_not_have() -> None:
    early = ROW | {"period": "2022-04-01/P1Y", "start_month": 24267, "value": None, "marker": "c"}
    first, last = points([ROW, early])
    assert (first.period, first.value, first.lower) == ("2022-04-01/P1Y", None, None)
    assert (last.x, last.hollow) == ("2024-03-31", True)


def test_a_spread_of_too_few_places_is_left_out() -> None:
    found = spreads([BAND | {"places": 2}, BAND | {"places": 3}], fewest=3)
    assert [spread.places for spread in found] == [3]
    assert found[0].edge("median").value == 2


def test_the_usual_step_is_the_commonest_and_then_the_shortest() -> None:
    assert usual_step([0, 12, 24, 48]) == 12
    assert usual_step([0, 24, 48, 60]) == 24
    assert usual_step([0, 12, 36]) == 12
    assert usual_step([5]) == 12


def test_overlapping_windows_follow_each_other() -> None:
    windows = [ROW | {"period": f"{year}-01-01/P3Y", "start_month": 12 * year} for year in (2019, 2020, 2021)]
    assert [len(run) for run in runs(points(windows))] == [3]
