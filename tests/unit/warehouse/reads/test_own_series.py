"""The council's own figures of every indicator at once."""

from decimal import Decimal

from tests.unit.warehouse.reads.small import COUNCIL, STARTS, Y22, Y23
from warehouse.reader import Reader
from warehouse.reads.own_series import OWN_SERIES_COLUMNS, own_series


def told(reader: Reader, since: int, until: int) -> list[tuple[str, str, Decimal]]:
    frame = own_series(reader, COUNCIL, since=since, until=until)
    return list(zip(frame["indicator"], frame["period"], frame["value"], strict=True))


def test_the_figures_in_force_of_the_own_area_come_by_indicator_and_time(reader: Reader) -> None:
    assert told(reader, STARTS[Y22], STARTS[Y23] + 12) == [
        ("crime", Y23, Decimal(100)),
        ("homes", Y23, Decimal(10)),
        ("work", Y22, Decimal("70.0")),
        ("work", Y23, Decimal("72.5")),
    ]
    assert tuple(own_series(reader, COUNCIL, since=0, until=0).columns) == OWN_SERIES_COLUMNS


def test_a_period_lies_wholly_within_the_time_asked_for(reader: Reader) -> None:
    assert told(reader, STARTS[Y22], STARTS[Y22] + 12) == [("work", Y22, Decimal("70.0"))]
    assert told(reader, STARTS[Y22], STARTS[Y22] + 11) == []
    assert told(reader, STARTS[Y22] + 1, STARTS[Y22] + 12) == []
