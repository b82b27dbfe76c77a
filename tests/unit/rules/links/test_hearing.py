"""Who is heard of a link, what they say, and why nobody may be."""

import numpy as np
import pytest

from tests.simulated_panels import FIRST_YEAR, no_effect, panel_of
from warehouse.rules.links.hearing import Hearing, hear
from warehouse.rules.links.panel import Panel
from warehouse.rules.links.vocabulary import NotTestable
from warehouse.rules.noise.arrays import Flags
from warehouse.rules.vocabulary import LinkSign


def drawn(places: int = 8, times: int = 4) -> Panel:
    """Panels that have nothing to do with each other; a change needs a year more, and so does the lag."""
    return panel_of(*no_effect(np.random.default_rng(4), places, times + 2))


def without(found: Panel, gone: Flags) -> Panel:
    source, target = (np.where(gone, np.nan, changes) for changes in (found.source, found.target))
    return Panel(found.end, source, target, found.target_end)


def at(found: Panel, *cells: tuple[int, int]) -> Flags:
    flags = np.zeros(found.source.shape, dtype=np.bool_)
    flags[tuple(np.array(cells).T)] = True
    return flags


def helps(found: Panel) -> Hearing:
    return hear(found, LinkSign.HELPS)


def test_the_smallest_panel_that_is_heard() -> None:
    found = helps(drawn())
    assert found.reason is None
    assert (found.places, found.pairs, found.years) == (8, 32, 4)
    assert (found.first_year, found.last_year) == (FIRST_YEAR, FIRST_YEAR + 4)
    assert 0 < found.agree + found.disagree <= 8


def test_what_moves_alike_is_heard_as_agreeing() -> None:
    panel = drawn(20, 8)
    same = Panel(panel.end, panel.source, 2 * panel.source + 3, panel.target_end)
    assert (helps(same).agree, helps(same).disagree) == (20, 0)
    harmed = hear(same, LinkSign.HARMS)
    assert (harmed.agree, harmed.disagree) == (0, 20)


@pytest.mark.parametrize("change", [0.0, 1e-9, 0.1, 1e9 / 3])
def test_a_series_that_stands_still_says_nothing(change: float) -> None:
    panel = drawn(20, 8)
    still = Panel(panel.end, panel.source, np.full_like(panel.source, change), panel.target_end)
    assert (helps(still).agree, helps(still).disagree, helps(still).places) == (0, 0, 20)


@pytest.mark.parametrize(
    ("places", "times", "reason"),
    [(7, 4, NotTestable.TOO_FEW_PLACES), (8, 3, NotTestable.TOO_SHORT), (0, 4, NotTestable.NO_FIGURES)],
)
def test_why_nobody_is_heard(places: int, times: int, reason: NotTestable) -> None:
    assert helps(drawn(places, times)) == Hearing(reason)


def test_a_place_with_too_few_pairs_is_left_out_and_a_time_with_too_few_places() -> None:
    nine = drawn(9, 4)
    assert helps(without(nine, at(nine, (0, 0)))).places == 8
    eight = drawn(8, 5)
    fewer = helps(without(eight, at(eight, (0, 0))))
    assert (fewer.places, fewer.pairs, fewer.first_year) == (8, 32, FIRST_YEAR + 1)
    assert helps(without(eight, at(eight, (0, 0), (1, 1)))).reason == NotTestable.TOO_SHORT


def test_many_months_of_few_years_are_too_short() -> None:
    panel = drawn(8, 40)
    months = Panel(12 * FIRST_YEAR + np.arange(40), panel.source, panel.target, panel.target_end)
    assert (helps(months).reason, helps(months).years) == (None, 4)
    three = Panel(12 * FIRST_YEAR + np.arange(40) * 0.9, panel.source, panel.target, panel.target_end)
    assert (helps(three).reason, helps(three).years) == (NotTestable.TOO_SHORT, 3)
