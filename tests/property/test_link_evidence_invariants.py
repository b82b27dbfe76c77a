"""What must not change what the figures say of a link, and what must turn it round."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulated_panels import Random, no_effect, panel_of, true_effect, with_gaps
from warehouse.rules.codes import words_of
from warehouse.rules.links.grade import grades
from warehouse.rules.links.hearing import Hearing, hear
from warehouse.rules.links.long_enough import FEWEST_PAIRS, long_enough
from warehouse.rules.links.panel import Panel
from warehouse.rules.links.vocabulary import LinkGrade
from warehouse.rules.places import FEWEST_PLACES
from warehouse.rules.vocabulary import LinkSign

FORTY_TIMES = settings(max_examples=40, deadline=None)
SWAPPED = {LinkGrade.SUPPORTED: LinkGrade.CONTRADICTED, LinkGrade.CONTRADICTED: LinkGrade.SUPPORTED}


@st.composite
def drawn(draw: st.DrawFn) -> tuple[Panel, Random]:
    """A panel with gaps or without, related or not, and where further numbers come from."""
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    made = draw(st.sampled_from([no_effect, true_effect]))
    panel = panel_of(*made(random, draw(st.integers(6, 30)), draw(st.integers(5, 14))))
    return with_gaps(random, panel, draw(st.sampled_from([0.0, 0.1, 0.3]))), random


def grade(found: Hearing) -> LinkGrade | None:
    tested = np.array([found.reason is None])
    return words_of(grades(np.array([found.agree]), np.array([found.disagree]), tested).grade, LinkGrade)[0]


def helps(panel: Panel) -> Hearing:
    return hear(panel, LinkSign.HELPS)


@FORTY_TIMES
@given(drawn())
def test_the_opposite_sign_swaps_the_sides(drawn: tuple[Panel, Random]) -> None:
    helped, harmed = helps(drawn[0]), hear(drawn[0], LinkSign.HARMS)
    assert harmed == replace(helped, agree=helped.disagree, disagree=helped.agree)
    assert grade(harmed) == SWAPPED.get(grade(helped) or LinkGrade.MIXED, grade(helped))


@FORTY_TIMES
@given(drawn())
def test_turning_one_series_round_swaps_the_sides(drawn: tuple[Panel, Random]) -> None:
    assert helps(replace(drawn[0], source=-drawn[0].source)) == hear(drawn[0], LinkSign.HARMS)


@FORTY_TIMES
@given(drawn())
def test_what_moves_all_places_at_a_time_changes_nothing(drawn: tuple[Panel, Random]) -> None:
    panel, random = drawn
    shocks = 10 * random.normal(size=(2, 1, panel.end.size))
    assert helps(replace(panel, source=panel.source + shocks[0], target=panel.target + shocks[1])) == helps(panel)
    assert helps(replace(panel, source=panel.source + shocks[0], target=panel.target + shocks[0])) == helps(panel)


@FORTY_TIMES
@given(drawn())
def test_a_steady_drift_of_each_place_changes_nothing(drawn: tuple[Panel, Random]) -> None:
    panel, random = drawn
    drift = 10 * random.normal(size=(len(panel.source), 1))
    assert helps(replace(panel, source=panel.source + drift, target=panel.target + drift)) == helps(panel)


@FORTY_TIMES
@given(drawn())
def test_the_order_of_places_is_irrelevant(drawn: tuple[Panel, Random]) -> None:
    panel, random = drawn
    order = random.permutation(len(panel.source))
    mixed = Panel(panel.end, panel.source[order], panel.target[order], panel.target_end[order])
    assert helps(mixed) == helps(panel)


@FORTY_TIMES
@given(drawn(), st.sampled_from([1e-12, 1e-3, 7.0, 1e12]))
def test_the_unit_of_a_series_is_irrelevant(drawn: tuple[Panel, Random], times: float) -> None:
    panel = drawn[0]
    assert helps(replace(panel, source=times * panel.source)) == helps(panel)
    assert helps(replace(panel, target=times * panel.target)) == helps(panel)


@FORTY_TIMES
@given(drawn())
def test_every_place_is_counted_once(drawn: tuple[Panel, Random]) -> None:
    found = helps(drawn[0])
    assert found.agree + found.disagree <= found.places <= len(drawn[0].source)
    assert found.places * FEWEST_PAIRS <= found.pairs <= (~np.isnan(drawn[0].source)).sum()
    assert min(found.agree, found.disagree) >= 0


@FORTY_TIMES
@given(drawn(), st.floats(0.2, 1.0))
def test_what_is_kept_is_the_largest_part_that_is_long_enough(drawn: tuple[Panel, Random], share: float) -> None:
    known = ~np.isnan(drawn[0].source) & (drawn[1].random(drawn[0].source.shape) < share)
    kept = long_enough(known)
    assert not (kept & ~known).any()
    assert set(np.unique(kept.sum(axis=1))) <= {0, *range(FEWEST_PAIRS, kept.shape[1] + 1)}
    assert set(np.unique(kept.sum(axis=0))) <= {0, *range(FEWEST_PLACES, kept.shape[0] + 1)}
    places, times = kept.any(axis=1), kept.any(axis=0)
    assert (kept == known & places[:, None] & times).all()
    for place in np.flatnonzero(~places):
        assert (known[place] & times).sum() < FEWEST_PAIRS or not kept.any()
