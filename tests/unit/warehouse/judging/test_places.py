"""Where the places of a comparator stand, read from a version that was built of the small warehouse."""

from operator import itemgetter

import pytest
from sqlalchemy import Connection

from tests.unit.warehouse.judging.conftest import told
from tests.unit.warehouse.reads.small import CONWY, FLINT, OWN, ROWS, WALES, Y22, Y23
from warehouse.reads.reader import Row
from warehouse.schema import COMPARISONS


@pytest.fixture(scope="module")
def found(judged: Connection) -> list[Row]:
    return told(judged, COMPARISONS)


def places(found: list[Row], indicator: str, period: str, breakdown: str = "") -> dict[str, tuple[int | None, int]]:
    """The rank and the number of places by area."""
    return {
        row["area"]: (row["rank"], row["of"])
        for row in found
        if (row["indicator"], row["period"], row["breakdown"]) == (indicator, period, breakdown)
    }


def test_the_small_warehouse_holds_what_the_build_gives(found: list[Row]) -> None:
    kept = {name for row in ROWS[COMPARISONS] for name in row}
    told_of_it = [
        {name: row[name] for name in kept}
        for row in found
        if (row["indicator"], row["period"], row["breakdown"]) == ("work", Y23, "")
    ]
    by_area = itemgetter("area")
    assert sorted(told_of_it, key=by_area) == sorted(ROWS[COMPARISONS], key=by_area)


def test_only_members_are_placed(found: list[Row]) -> None:
    assert places(found, "work", Y23) == {FLINT: (1, 3), CONWY: (2, 3), OWN: (3, 3)}
    assert WALES not in {row["area"] for row in found}
    assert {(row["council"], row["comparator"]) for row in found} == {("wrecsam", "wales")}


def test_a_suppressed_figure_and_a_forecast_have_no_place(found: list[Row]) -> None:
    assert set(places(found, "work", Y22)) == {OWN}


def test_a_part_of_the_people_is_placed_by_itself(found: list[Row]) -> None:
    assert set(places(found, "work", Y23, "women")) == {OWN}
    assert {row["of"] for row in found if row["breakdown"] == "women"} == {1}


def test_without_an_agreed_direction_nobody_is_first(found: list[Row]) -> None:
    assert {rank for rank, _ in places(found, "crime", Y23).values()} == {None}
