"""Judgements, the newest first."""

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, Y23, Y24
from warehouse.reads.judgements import judgements
from warehouse.schema import JUDGEMENTS

Q2 = "2024-07-01/P3M"
Q4 = "2025-01-01/P3M"


def test_a_year_comes_before_its_last_quarter_and_that_before_an_earlier_one() -> None:
    rows = [
        {"council": COUNCIL, "scope": "board", "id": "economy", "period": period, "rag": "green"}
        for period in (Q2, Y23, Q4, Y24)
    ]
    with warehouse_of({JUDGEMENTS: rows}) as reader:
        assert list(judgements(reader, COUNCIL)["period"]) == [Y24, Q4, Q2, Y23]
