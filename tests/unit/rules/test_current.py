"""Which figure is judged for each cell: its own, whatever lag is allowed, else one that is near enough."""

import numpy as np
import pytest

from tests.unit.rules.test_steps import cells_of
from warehouse.rules.current import find_current

YEARS = cells_of(*((0, 12 * year, 12) for year in range(1, 5)))


@pytest.mark.parametrize(
    ("usable", "max_lag", "current"),
    [
        ("x.x.", 0, [0, -1, 2, -1]),
        ("x.x.", 1, [0, 0, 2, 2]),
        ("x...", 2, [0, 0, 0, -1]),
        (".x..", 9, [-1, 1, 1, 1]),
        ("....", 1, [-1, -1, -1, -1]),
        ("xxxx", 1, [0, 1, 2, 3]),
    ],
)
def test_the_last_usable_figure_within_the_lag(usable: str, max_lag: int, current: list[int]) -> None:
    flags = np.array([one == "x" for one in usable])
    assert find_current(YEARS, flags, np.full(flags.size, max_lag)).tolist() == current
