"""Who is asked to explain: an indicator that became more pressing."""

import pytest

from warehouse.rules.explaining import asks_for_explanation


@pytest.mark.parametrize(
    ("tier", "before", "asked"),
    [(None, None, False), (None, 1, False), (5, None, True), (1, 2, True), (2, 2, False), (3, 2, False), (4, 5, True)],
)
def test_a_worse_tier_or_a_first_one_is_explained(tier: int | None, before: int | None, asked: bool) -> None:
    assert asks_for_explanation(tier, before) is asked
