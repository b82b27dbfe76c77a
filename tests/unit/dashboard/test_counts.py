"""Five counts, the share, and like for like."""

import pandas as pd
import pytest

from dashboard.counts import Counts, by_part, like_for_like
from dashboard.i18n import speaker

COVENTRY = Counts(improved=36, same=6, worse=15, cant_say=1, not_available=15)
"""As published for 2022/23: 74% (42/57)."""


def test_coventrys_published_share_comes_out_as_published() -> None:
    assert COVENTRY.total == 73
    assert COVENTRY.share(speaker("en")) == "74% (42/57)"


@pytest.mark.parametrize(
    ("counts", "english", "welsh"),
    [
        (Counts(), "no directional indicators", "dim dangosyddion â chyfeiriad"),
        (Counts(cant_say=4), "no directional indicators", "dim dangosyddion â chyfeiriad"),
        (Counts(improved=5, worse=3), "5/8 (63%)", "5/8 (63%)"),
        (Counts(improved=9, worse=1), "90% (9/10)", "90% (9/10)"),
        (Counts(worse=2), "0/2 (0%)", "0/2 (0%)"),
    ],
)
def test_the_fraction_comes_first_where_few_have_a_direction(counts: Counts, english: str, welsh: str) -> None:
    assert counts.share(speaker("en")) == english
    assert counts.share(speaker("cy")) == welsh


@pytest.mark.parametrize(("good", "bad", "percent"), [(1, 7, 13), (1, 1, 50), (5, 3, 63), (0, 3, 0), (199, 1, 100)])
def test_halves_round_up_from_the_exact_fraction(good: int, bad: int, percent: int) -> None:
    assert Counts(improved=good, worse=bad).percent == percent


def test_an_indicator_counts_once_in_each_of_its_boards() -> None:
    calls = pd.DataFrame(
        {"boards": [("a", "b"), ("b",), ()], "call": ["improved", "worse", "same"], "indicator": ["x", "y", "z"]}
    )
    assert by_part(calls, "boards") == {"a": Counts(improved=1), "b": Counts(improved=1, worse=1)}


def test_like_for_like_is_over_what_had_a_direction_both_times() -> None:
    now = pd.DataFrame({"indicator": ["a", "b", "c"], "call": ["improved", "worse", "cant_say"]})
    before = pd.DataFrame({"indicator": ["a", "b", "d"], "call": ["worse", "not_available", "same"]})
    shared = like_for_like(now, before)
    assert (shared.now, shared.before) == (Counts(improved=1), Counts(worse=1))
