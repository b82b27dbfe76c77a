"""How often a doubt about a target is raised by chance, and how often where it should be, on series made up.

`pytest -s` prints the rates; docs/target-honesty.md tells them. The seeds are fixed, so that no rate changes by chance.
"""

import numpy as np
import pytest

from tests.property.profiles import IS_LONG
from warehouse.rules.codes import code
from warehouse.rules.noise.limits import limits
from warehouse.rules.target_honesty.falling_behind import ahead, falling_behind
from warehouse.rules.target_honesty.middle import MOST_BEHIND, YEARS, middles
from warehouse.rules.target_honesty.reach import met_anyway, out_of_reach
from warehouse.rules.target_honesty.vocabulary import Outcome

SERIES = 50_000 if IS_LONG else 5_000
SEED = 20260401


def behind(places: int, trend: float) -> float:
    """Share of sustained targets that are said to fall behind, where each other place moves so much a year.

    In usual ups and downs of one place. The target is where the middle would be without a trend.
    """
    random = np.random.default_rng(SEED)
    figures = random.standard_normal((SERIES, places, YEARS + MOST_BEHIND)) + trend * np.arange(-YEARS - 1, 1)
    middle, better = middles(figures), np.ones(SERIES, dtype=np.int8)
    line = ahead(np.zeros(SERIES), middle, better, np.tile([-np.inf, np.inf], (SERIES, 1)))
    found = falling_behind(line, middle, np.zeros(SERIES), better)
    share = float((found == code(Outcome.FOUND)).mean())
    print(f"\n{places:2} other places, trend {trend:+.2f}: falling behind {share:.1%}", end="")
    return share


def broken(points: int, *, side: int) -> float:
    """Share of targets a hair beyond a limit that the next figure of a process without change contradicts.

    side: +1 for targets that are said to be out of reach, -1 for those said to be met anyway.
    """
    random = np.random.default_rng(SEED)
    series = random.standard_normal((SERIES, points + 1))
    lines, better = limits(series[:, :-1]), np.ones(SERIES, dtype=np.int8)
    target = (lines.upper if side > 0 else lines.lower)[:, 0] + side * 1e-6
    rule = out_of_reach if side > 0 else met_anyway
    found = rule(target, series[:, -2], lines, better) == code(Outcome.FOUND)
    wrong = (series[:, -1] >= target) if side > 0 else (series[:, -1] < target)
    share = float(wrong[found].mean())
    name = "out of reach, yet reached" if side > 0 else "met anyway, yet missed"
    print(f"\n{points:2} figures: {name} by the next {share:.1%}", end="")
    return share


@pytest.mark.parametrize("places", [7, 9, 21])
def test_places_that_stand_still_seldom_leave_anybody_behind(places: int) -> None:
    assert behind(places, 0.0) <= 0.012


@pytest.mark.parametrize(("places", "trend", "least"), [(9, 0.5, 0.33), (9, 1.0, 0.8), (21, 0.5, 0.6)])
def test_places_that_keep_getting_better_are_found(places: int, trend: float, least: float) -> None:
    assert behind(places, trend) >= least


@pytest.mark.parametrize(("points", "most"), [(8, 0.04), (12, 0.03), (24, 0.02)])
@pytest.mark.parametrize("side", [1, -1])
def test_what_is_said_of_reach_is_seldom_broken_by_the_next_figure(points: int, most: float, side: int) -> None:
    assert broken(points, side=side) <= most
