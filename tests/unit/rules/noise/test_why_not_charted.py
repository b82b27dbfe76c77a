"""Why a series has no control limits, first reason first."""

import pytest

from warehouse.rules.noise.why_not_charted import why_not_charted


@pytest.mark.parametrize(
    ("polarity", "aggregation", "seasonal", "step", "points", "why"),
    [
        ("higher_is_better", "period", False, 12, 8, None),
        ("higher_is_better", "period", False, 12, 7, "points"),
        ("none", "rolling", True, 3, 7, "no_direction_of_improvement"),
        ("aim_for_range", "period", False, 12, 20, "no_direction_of_improvement"),
        ("lower_is_better", "rolling", True, 3, 7, "overlapping_periods"),
        ("lower_is_better", "cumulative", False, 3, 20, "overlapping_periods"),
        ("lower_is_better", "period", True, 3, 7, "seasonal"),
        ("lower_is_better", "period", True, 12, 8, None),
    ],
)
def test_reason(polarity: str, aggregation: str, seasonal: bool, step: int, points: int, why: str | None) -> None:
    assert why_not_charted(polarity, aggregation, seasonal=seasonal, step=step, points=points) == why
