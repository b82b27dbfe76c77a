"""Strategies: runs of figures with ties, gaps and flat stretches, as councils have them."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from warehouse.rules.noise.arrays import Floats

MANY = settings(max_examples=400, deadline=None)
WIDEST = 24


def figures(fewest: int = 1, most: int = WIDEST, size: int = 30) -> st.SearchStrategy[list[float]]:
    """Few different figures, so that ties come up; stretches, so that trends and shifts do."""
    loose = st.lists(st.integers(-size, size), min_size=fewest, max_size=most)
    flat = st.integers(fewest, most).flatmap(lambda points: st.integers(-3, 3).map(lambda figure: [figure] * points))
    steps = st.lists(st.integers(-1, 4), min_size=fewest, max_size=most).map(lambda moves: np.cumsum(moves).tolist())
    quiet = st.lists(st.integers(-2, 2), min_size=max(fewest - 1, 0), max_size=most - 1)
    jump = st.builds(lambda before, last: [*before, last], quiet, st.integers(-size, size))
    return st.one_of(loose, steps, jump, flat).map(lambda whole: [number / 10 for number in whole])


def with_gaps(most: int = 40) -> st.SearchStrategy[list[float]]:
    """A series in which figures are missing."""
    gaps = st.lists(st.integers(0, 9), min_size=most, max_size=most)
    return st.builds(
        lambda whole, holes: [np.nan if hole == 0 else figure for figure, hole in zip(whole, holes, strict=False)],
        figures(most=most),
        gaps,
    )


def row_of(whole: list[float], width: int = WIDEST) -> Floats:
    """One run, right-aligned."""
    return np.array([[np.nan] * (width - len(whole)) + whole])
