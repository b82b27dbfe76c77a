"""Where one period stands in another."""

import pytest

from warehouse.rules.periods import parse


@pytest.mark.parametrize(
    ("period", "other", "ends_in", "overlaps"),
    [
        ("2023/24", "2023/24", True, True),
        ("Q4 2023/24", "2023/24", True, True),
        ("2023/24", "Q4 2023/24", True, True),
        ("2023/24", "Q3 2023/24", False, True),
        ("2023", "2023/24", True, True),
        ("2024", "2023/24", False, True),
        ("Q1 2024/25", "2023/24", False, False),
        ("2024-03-31", "2023/24", True, True),
        ("2024-04-01", "2023/24", False, False),
        ("2023-04-01", "2023/24", True, True),
    ],
)
def test_where_a_period_stands(period: str, other: str, ends_in: bool, overlaps: bool) -> None:
    one, two = parse(period), parse(other)
    assert (one.ends_in(two), one.overlaps(two)) == (ends_in, overlaps)
