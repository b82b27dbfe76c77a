"""The sentence at the top of the overview."""

import pytest

from dashboard.counts import Counts, LikeForLike
from dashboard.headline import evidence, headline
from dashboard.i18n import speaker

EN, CY = speaker("en"), speaker("cy")
NOW = Counts(improved=31, same=9, worse=17, cant_say=5, not_available=12)
BEFORE = Counts(improved=36, same=6, worse=15, not_available=4)


@pytest.mark.parametrize(
    ("now", "before", "sentence"),
    [
        (NOW, BEFORE, "40 of 57 indicators improved or stayed the same, 2 fewer than the year before"),
        (BEFORE, NOW, "42 of 57 indicators improved or stayed the same, 2 more than the year before"),
        (NOW, NOW, "40 of 57 indicators improved or stayed the same, as many as the year before"),
        (NOW, None, "40 of 57 indicators improved or stayed the same"),
        (NOW, Counts(cant_say=3), "40 of 57 indicators improved or stayed the same"),
        (Counts(worse=1), None, "0 of 1 indicator improved or stayed the same"),
        (Counts(cant_say=2), BEFORE, "No indicator has a direction yet"),
        (Counts(), None, "No indicators to show"),
    ],
)
def test_the_headline_gives_the_exact_fraction(now: Counts, before: Counts | None, sentence: str) -> None:
    assert headline(now, before, EN) == sentence


def test_the_headline_opens_with_what_the_plan_is_narrowed_to() -> None:
    assert headline(NOW, None, CY, "Pobl") == "Pobl: 40 o'r 57 dangosydd wedi gwella neu heb newid"


def test_the_evidence_compares_like_for_like_where_the_basket_changed() -> None:
    shared = LikeForLike(Counts(improved=36, worse=15), Counts(improved=38, worse=13))
    assert evidence(NOW, BEFORE, shared, EN) == (
        "That is 70% (40/57), against 74% (42/57) the year before; like for like, over the 51 indicators with a "
        "direction in both years, 71% against 75%. 17 more have no direction (5 can't say, 12 not available)."
    )


def test_the_same_basket_is_not_compared_twice() -> None:
    told = evidence(
        Counts(improved=9, worse=1), Counts(worse=10), LikeForLike(Counts(improved=9, worse=1), Counts(worse=10)), EN
    )
    assert told == "That is 90% (9/10), against 0% (0/10) the year before."


def test_the_evidence_says_that_there_is_no_year_before() -> None:
    told = evidence(Counts(improved=10, cant_say=1), None, None, EN)
    assert told == (
        "That is 100% (10/10). There is no year before to compare it with. "
        "1 more has no direction (1 can't say, 0 not available)."
    )


def test_nothing_directional_has_no_percentage() -> None:
    assert evidence(Counts(not_available=2), None, None, EN) == (
        "2 more have no direction (0 can't say, 2 not available)."
    )
