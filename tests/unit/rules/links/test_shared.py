"""What is shared is taken out, and what is a place's own stays."""

import numpy as np
import pytest

from warehouse.rules.links.centre import centred
from warehouse.rules.links.in_step import out_of_step
from warehouse.rules.noise.arrays import Flags, Floats

RANDOM = np.random.default_rng(11)
PLACES, TIMES = 12, 9
ALL: Flags = np.ones((PLACES, TIMES), dtype=np.bool_)
GAPS: Flags = RANDOM.random((PLACES, TIMES)) > 0.2
SHARED: Floats = 5 * RANDOM.normal(size=(PLACES, 1)) + 3 * RANDOM.normal(size=TIMES)
IN_STEP: Floats = RANDOM.lognormal(size=(PLACES, 1)) * RANDOM.normal(size=TIMES)


def test_without_gaps_it_is_the_change_less_both_means() -> None:
    changes = np.array([[1.0, 2.0, 6.0], [0.0, 4.0, 2.0]])
    kept = np.ones((2, 3), dtype=np.bool_)
    assert centred(changes, kept) == pytest.approx(np.array([[0.0, -1.5, 1.5], [0.0, 1.5, -1.5]]), abs=1e-9)


@pytest.mark.parametrize("kept", [ALL, GAPS])
def test_what_is_of_times_and_places_is_gone(kept: Flags) -> None:
    changes = np.where(kept, SHARED, np.nan)
    assert centred(changes, kept) == pytest.approx(np.zeros(ALL.shape), abs=1e-9)


@pytest.mark.parametrize("kept", [ALL, GAPS])
def test_what_is_left_sums_to_nothing_at_every_time_and_place(kept: Flags) -> None:
    left = centred(SHARED + IN_STEP, kept)
    assert left.sum(axis=0) == pytest.approx(np.zeros(TIMES), abs=1e-9)
    assert left.sum(axis=1) == pytest.approx(np.zeros(PLACES), abs=1e-9)
    assert (left[~kept] == 0).all()
    assert np.abs(left).max() > 0.1


def test_what_moves_in_step_is_gone() -> None:
    assert out_of_step(centred(IN_STEP, ALL), ALL) == pytest.approx(np.zeros(ALL.shape), abs=1e-9)


def test_with_gaps_next_to_nothing_of_it_is_left() -> None:
    left = centred(IN_STEP, GAPS)
    own = out_of_step(left, GAPS)
    assert np.abs(own).max() < 0.02 * np.abs(left).max()
    assert (own[~GAPS] == 0).all()


def test_the_strongest_movement_goes_and_the_next_stays() -> None:
    weak, strong = (np.outer(RANDOM.normal(size=PLACES), RANDOM.normal(size=TIMES)) for _ in range(2))
    both = centred(weak + 100 * strong, ALL)
    sizes = np.linalg.svd(both, compute_uv=False)
    assert np.linalg.svd(out_of_step(both, ALL), compute_uv=False)[:2] == pytest.approx([sizes[1], 0.0], abs=1e-9)
