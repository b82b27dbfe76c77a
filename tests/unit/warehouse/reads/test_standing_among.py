"""Where a council stands among the places of a comparator, as it was worked out at build."""

from decimal import Decimal

from tests.unit.warehouse.reads.small import CONWY, COUNCIL, FLINT, OWN, WALES, Y22, Y23
from warehouse.reader import Reader
from warehouse.reads.reader import rows
from warehouse.reads.standing_among import against_nations, comparators_with, standing_among


def test_places_come_from_the_highest_with_their_rank(reader: Reader) -> None:
    found = rows(standing_among(reader, COUNCIL, "work", Y23, "wales"))
    assert [(row["area"], row["value"], row["rank"]) for row in found] == [
        (FLINT, Decimal("75.0"), 1),
        (CONWY, Decimal("74.0"), 2),
        (OWN, Decimal("72.5"), 3),
    ]
    assert {(row["of"], row["quartile"], row["quartile_reason"]) for row in found} == {(3, None, "too_few")}


def test_another_comparator_or_period_has_nobody(reader: Reader) -> None:
    assert standing_among(reader, COUNCIL, "work", Y23, "nowhere").empty
    assert standing_among(reader, COUNCIL, "work", Y22, "wales").empty


def test_comparators_are_those_it_is_compared_in(reader: Reader) -> None:
    assert comparators_with(reader, COUNCIL, "work", Y23, OWN) == {"wales": 3}
    assert comparators_with(reader, COUNCIL, "work", Y23, WALES) == {}


def test_it_stands_against_its_nation(reader: Reader) -> None:
    found = rows(against_nations(reader, COUNCIL, "work", Y23, "wales"))
    assert [(row["benchmark_area"], row["against"]) for row in found] == [(WALES, "similar")]
