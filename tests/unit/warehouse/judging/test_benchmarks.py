"""A council's own area against its nation: what the build works out from the figures of the small warehouse."""

from decimal import Decimal

import pytest
from sqlalchemy import Connection, delete

from tests.unit.warehouse.judging.conftest import told
from tests.unit.warehouse.reads.small import COUNCIL, OWN, ROWS, WALES, Y23
from warehouse.build import judge
from warehouse.reads.reader import Row
from warehouse.schema import BENCHMARKS, COMPARISONS, OBSERVATIONS


@pytest.fixture
def found(judged: Connection) -> list[Row]:
    return told(judged, BENCHMARKS)


def test_the_small_warehouse_holds_what_the_build_gives(found: list[Row]) -> None:
    assert [row for row in found if row["indicator"] == "work"] == ROWS[BENCHMARKS]


def test_only_the_councils_own_area_and_the_whole_are_told(found: list[Row]) -> None:
    assert {(row["council"], row["area"], row["breakdown"], row["benchmark_area"]) for row in found} == {
        (COUNCIL, OWN, "", WALES)
    }
    assert {row["period"] for row in found} == {Y23}


def test_without_limits_a_figure_differs_beyond_the_spread_of_the_places(found: list[Row]) -> None:
    """10, 20 and 30 lie 10 from their middle: 1.4826 x 10, and 50 is further than that."""
    homes = next(row for row in found if row["indicator"] == "homes")
    assert (homes["difference"], homes["mad"], homes["against"]) == (Decimal(-50), Decimal("14.826"), "worse")


def test_without_figures_nothing_is_compared(given: Connection) -> None:
    given.execute(delete(OBSERVATIONS))
    judge(given)
    assert told(given, BENCHMARKS) == []
    assert told(given, COMPARISONS) == []
