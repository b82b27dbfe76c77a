"""A council's own area against its nation: what the build works out from the figures of the small warehouse."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from tests.unit.warehouse.reads.conftest import reader
from tests.unit.warehouse.reads.small import COUNCIL, OWN, ROWS, WALES, Y23
from warehouse.benchmarks import benchmarks
from warehouse.history import in_force
from warehouse.reader import Reader
from warehouse.reads.reader import Row
from warehouse.schema import BENCHMARKS, OBSERVATIONS

__all__ = ["reader"]


@pytest.fixture
def found(reader: Reader) -> list[Row]:
    standing = select(OBSERVATIONS).where(in_force(OBSERVATIONS)).subquery("standing")
    return benchmarks(reader.arrow, standing).to_pylist()


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
