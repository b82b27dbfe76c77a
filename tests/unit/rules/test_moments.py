"""What a person means by 'as known at'."""

import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from warehouse.rules.moments import parse_moment


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock of a machine that is nine hours ahead."""
    monkeypatch.setenv("TZ", "JST-9")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_tokyo")
@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-10-13", "2025-10-13T23:59:59.999999"),
        ("2025-10-13T09:30", "2025-10-13T09:30"),
        ("2025-10-13T09:30+01:00", "2025-10-13T08:30"),
        ("2025-10-13T00:30+01:00", "2025-10-12T23:30"),
    ],
    ids=["a day means its end", "a moment in UTC", "one with a zone", "one of the day before"],
)
def test_a_moment_is_read_as_utc_wherever_the_machine_stands(text: str, moment: str) -> None:
    assert parse_moment(text) == datetime.fromisoformat(moment)


def test_what_is_neither_a_day_nor_a_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        parse_moment("yesterday")
