"""Which change of the target stands beside a change of the source."""

import numpy as np

from warehouse.rules.links.changes import Changes
from warehouse.rules.links.panel import Panel, panel


def changes(*rows: tuple[int, int], step: int = 12) -> Changes:
    """Of a place, ending in a month; the gain tells both."""
    place, end = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    return Changes(place, end, 1000.0 * place + end, step)


def beside(found: Panel) -> list[tuple[float, float]]:
    """The gains that stand beside each other."""
    known = ~np.isnan(found.source)
    return list(zip(found.source[known].tolist(), found.target[known].tolist(), strict=True))


def test_the_first_that_ends_at_the_lag_or_later_less_than_a_step_late() -> None:
    source = changes((0, 100))
    for end, found in ((111, []), (112, [(100.0, 112.0)]), (123, [(100.0, 123.0)]), (124, [])):
        assert beside(panel(source, changes((0, end)), 12)) == found, end
    assert beside(panel(source, changes((0, 112), (0, 115), step=3), 10)) == [(100.0, 112.0)]
    assert beside(panel(source, changes((0, 113), step=3), 10)) == []


def test_a_lag_of_none_is_the_same_time() -> None:
    assert beside(panel(changes((0, 100)), changes((0, 99), (0, 100)), 0)) == [(100.0, 100.0)]


def test_only_within_a_place() -> None:
    found = panel(changes((0, 100), (2, 100), (3, 112)), changes((1, 100), (2, 100), (3, 112)), 0)
    assert beside(found) == [(2100.0, 2100.0), (3112.0, 3112.0)]
    assert found.source.shape == (2, 2)
    assert found.end.tolist() == [100, 112]
    assert found.target_end.tolist() == [[100, 0], [0, 112]]


def test_quarters_share_the_year_that_follows_them() -> None:
    quarters = changes((0, 100), (0, 103), (0, 106), step=3)
    assert beside(panel(quarters, changes((0, 106)), 0)) == [(100.0, 106.0), (103.0, 106.0), (106.0, 106.0)]


def test_without_changes_there_are_no_pairs() -> None:
    assert beside(panel(changes(), changes((0, 100)), 0)) == []
    assert beside(panel(changes((0, 100)), changes(), 0)) == []
