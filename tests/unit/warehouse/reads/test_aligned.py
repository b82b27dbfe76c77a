"""Two indicators beside each other, the second moved back."""

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, OWN, ROWS, STARTS, Y22, Y23
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads.aligned import ALIGNED_COLUMNS, EXPORT_COLUMNS, aligned, together_export
from warehouse.reads.exports import STAMP_COLUMNS
from warehouse.reads.indicator import UnknownIndicatorError
from warehouse.reads.reader import rows


def told(reader: Reader, pair: tuple[str, str], lag: int) -> list[tuple[Any, ...]]:
    found = rows(aligned(reader, COUNCIL, OWN, pair, lag))
    return [(row["first_period"], row["first_value"], row["second_period"], row["second_value"]) for row in found]


def test_without_a_lag_periods_that_end_together_stand_together(reader: Reader) -> None:
    assert told(reader, ("work", "crime"), 0) == [
        (Y22, Decimal("70.0"), None, None),
        (Y23, Decimal("72.5"), Y23, Decimal(100)),
    ]


def test_the_second_stands_beside_what_came_so_many_months_before(reader: Reader) -> None:
    assert told(reader, ("work", "crime"), 12) == [
        (Y22, Decimal("70.0"), Y23, Decimal(100)),
        (Y23, Decimal("72.5"), None, None),
    ]
    assert told(reader, ("crime", "work"), 12) == [
        (None, None, Y22, Decimal("70.0")),
        (None, None, Y23, Decimal("72.5")),
        (Y23, Decimal(100), None, None),
    ]


def test_a_lag_that_is_no_whole_period_leaves_each_in_a_row_of_its_own(reader: Reader) -> None:
    assert [(row[0], row[2]) for row in told(reader, ("work", "crime"), 5)] == [(Y22, None), (None, Y23), (Y23, None)]


def test_a_quarter_stands_beside_the_year_that_ends_with_it_and_of_one_indicator_the_longer(reader: Reader) -> None:
    quarter = next(row for row in ROWS[schema.OBSERVATIONS] if row["indicator"] == "crime") | {
        "period": "2024-01-01/P3M",
        "start_month": STARTS[Y23] + 9,
        "months": 3,
        "value": Decimal(30),
    }
    with warehouse_of({**ROWS, schema.OBSERVATIONS: [*ROWS[schema.OBSERVATIONS], quarter]}) as opened:
        assert told(opened, ("work", "crime"), 0)[-1] == (Y23, Decimal("72.5"), Y23, Decimal(100))
        only = [row for row in ROWS[schema.OBSERVATIONS] if row["indicator"] != "crime"]
    with warehouse_of({**ROWS, schema.OBSERVATIONS: [*only, quarter]}) as opened:
        assert told(opened, ("work", "crime"), 0)[-1][2:] == ("2024-01-01/P3M", Decimal(30))


def test_both_are_taken_away_with_their_names_and_the_lag(reader: Reader) -> None:
    frame = together_export(reader, COUNCIL, OWN, ("work", "crime"), 12)
    assert tuple(frame.columns) == (*EXPORT_COLUMNS, *STAMP_COLUMNS)
    assert tuple(aligned(reader, COUNCIL, OWN, ("work", "crime"), 12).columns) == ALIGNED_COLUMNS
    first = rows(frame)[0]
    assert (first["first_indicator"], first["second_indicator"], first["lag_months"]) == ("work", "crime", 12)
    assert str(first["first_value"]) == "70"
    with pytest.raises(UnknownIndicatorError):
        together_export(reader, COUNCIL, OWN, ("work", "nothing"), 0)
