"""Panels of places made up so that the truth is known: one indicator acts on another a year later, or does not."""

from collections.abc import Callable

import numpy as np

from warehouse.rules.links.panel import Panel
from warehouse.rules.noise.arrays import Floats

Random = np.random.Generator
Made = Callable[[Random, int, int], tuple[Floats, Floats]]
"""Levels of the source and of the target: places down, years across."""

FIRST_YEAR = 2014
EFFECT = 0.8
"""How much of a change of the source reaches the target a year later; each has noise of its own of size 1."""
STEEP = 2.0
"""How much steeper trends are than noise."""


def panel_of(source: Floats, target: Floats) -> Panel:
    """Yearly changes, each of the source beside the change of the target a year later: two times fewer than years."""
    changes, followed = np.diff(source)[:, :-1], np.diff(target)[:, 1:]
    end = 12 * (FIRST_YEAR + np.arange(changes.shape[1])) + 2
    return Panel(end, changes, followed, np.broadcast_to(end + 12, changes.shape))


def no_effect(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """Two that have nothing to do with each other."""
    source, target = random.normal(size=(2, places, years))
    return source, target


def true_effect(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """What the source was a year ago is part of the target; a trend for all lies over both."""
    source, target = shared_trend(random, places, years)
    target[:, 1:] += EFFECT * source[:, :-1]
    return source, target


def reversed_effect(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """The same with the opposite sign."""
    source, target = shared_trend(random, places, years)
    target[:, 1:] -= EFFECT * source[:, :-1]
    return source, target


def shared_trend(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """A trend with its ups and downs, the same in every place, in the target a year later."""
    source, target = no_effect(random, places, years)
    trend = np.cumsum(random.normal(1.0, STEEP, years + 1))
    return source + trend[1:], target + trend[:-1]


def own_trend(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """Each place its own steady trend, the same in both."""
    source, target = no_effect(random, places, years)
    trend = random.normal(0.0, STEEP, (places, 1)) * np.arange(years)
    return source + trend, target + trend


def both_trends(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """A trend for all and one of each place's own."""
    shared, own = shared_trend(random, places, years), own_trend(random, places, years)
    return shared[0] + own[0], shared[1] + own[1]


def random_walk(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """Levels that carry everything over from year to year."""
    source, target = no_effect(random, places, years)
    return np.cumsum(source, axis=1), np.cumsum(target, axis=1)


def lopsided(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """The same with many small losses and a few large gains."""
    source, target = random.exponential(size=(2, places, years))
    return np.cumsum(source, axis=1), np.cumsum(target, axis=1)


def carried_over(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """Levels of which 80% carries over."""
    source, target = no_effect(random, places, years)
    for year in range(1, years):
        source[:, year] += 0.8 * source[:, year - 1]
        target[:, year] += 0.8 * target[:, year - 1]
    return source, target


def regions(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """Nothing to do with each other, but half of what happens is the same in the five places of a region."""
    source, target = no_effect(random, places, years)
    region = np.arange(places) // 5
    return source + random.normal(size=(places, years))[region], target + random.normal(size=(places, years))[region]


def with_gaps(random: Random, found: Panel, share: float) -> Panel:
    """The same without some pairs here and there."""
    gone = random.random(found.source.shape) < share
    source, target = (np.where(gone, np.nan, changes) for changes in (found.source, found.target))
    return Panel(found.end, source, target, found.target_end)


def in_step(random: Random, places: int, years: int) -> tuple[Floats, Floats]:
    """A trend with its ups and downs that moves some places more than others, the same places in both."""
    source, target = no_effect(random, places, years)
    trend = np.cumsum(random.normal(1.0, STEEP, years + 1))
    pull = random.lognormal(size=(places, 1))
    return source + pull * trend[1:], target + pull * trend[:-1]
