"""The sentence at the top of the overview."""

import pytest

from dashboard.counts import Counts, LikeForLike
from dashboard.headline import FEWEST_ALIKE, evidence, headline
from dashboard.i18n import speaker

EN, CY = speaker("en"), speaker("cy")
NOW = Counts(improved=31, same=9, worse=17, cant_say=5, not_available=12, percent=70)
BEFORE = Counts(improved=36, same=6, worse=15, not_available=4, percent=74)
SHARED = LikeForLike(Counts(improved=36, worse=15, percent=71), Counts(improved=38, worse=13, percent=75))
FEW_NOW, FEW_BEFORE = Counts(improved=5, worse=4, percent=56), Counts(improved=3, percent=100)


@pytest.mark.parametrize(
    ("now", "before", "sentence"),
    [
        (NOW, BEFORE, "In 2023/24, 40 of 57 indicators improved or stayed the same, 2 fewer than the year before"),
        (BEFORE, NOW, "In 2023/24, 42 of 57 indicators improved or stayed the same, 2 more than the year before"),
        (NOW, NOW, "In 2023/24, 40 of 57 indicators improved or stayed the same, as many as the year before"),
        (NOW, None, "In 2023/24, 40 of 57 indicators improved or stayed the same"),
        (NOW, Counts(cant_say=3), "In 2023/24, 40 of 57 indicators improved or stayed the same"),
        (Counts(worse=1, percent=0), None, "In 2023/24, 0 of 1 indicator improved or stayed the same"),
        (Counts(cant_say=2), BEFORE, "In 2023/24, no indicator has a direction yet"),
        (Counts(), None, "In 2023/24, there are no indicators to show"),
    ],
)
def test_the_headline_gives_the_period_and_the_exact_fraction(
    now: Counts, before: Counts | None, sentence: str
) -> None:
    assert headline(now, before, "2023/24", EN) == sentence


@pytest.mark.parametrize(
    ("now", "before", "since"),
    [
        (
            Counts(improved=13, worse=7, percent=65),
            Counts(improved=13, worse=10, percent=57),
            ": 65%, up from 57% the year before",
        ),
        (
            Counts(improved=13, worse=10, percent=57),
            Counts(improved=13, worse=7, percent=65),
            ": 57%, down from 65% the year before",
        ),
        (
            Counts(improved=10, worse=10, percent=50),
            Counts(improved=5, worse=5, percent=50),
            ": 50%, the same share as the year before",
        ),
        (FEW_NOW, FEW_BEFORE, ", against 3 of 3 the year before"),
        (Counts(improved=13, worse=7, percent=65), FEW_BEFORE, ", against 3 of 3 the year before"),
    ],
)
def test_fractions_of_different_numbers_are_compared_by_their_shares_and_few_are_not(
    now: Counts, before: Counts, since: str
) -> None:
    assert headline(now, before, "2023/24", EN).endswith("indicators improved or stayed the same" + since)


def test_the_headline_opens_with_what_the_plan_is_narrowed_to() -> None:
    assert headline(NOW, None, "2023/24", CY, "Pobl") == "Pobl, 2023/24: 40 o'r 57 dangosydd wedi gwella neu heb newid"
    assert headline(NOW, None, "2023/24", CY) == "Yn 2023/24, 40 o'r 57 dangosydd wedi gwella neu heb newid"


def test_the_evidence_compares_like_for_like_where_the_basket_changed() -> None:
    assert evidence(NOW, BEFORE, SHARED, EN) == (
        "That is 70% (40/57), against 74% (42/57) the year before. Like for like, over the 51 indicators with a "
        "direction in both years: 71% (36/51), against 75% (38/51). 17 more have no direction (5 can't say, 12 not "
        "available)."
    )


def test_the_evidence_gives_both_shares_with_their_fractions() -> None:
    told = evidence(Counts(improved=13, worse=7, percent=65), Counts(improved=13, worse=10, percent=57), None, EN)
    assert told == "That is 65% (13/20), against 57% (13/23) the year before."


def test_the_same_basket_is_not_compared_twice() -> None:
    now, before = Counts(improved=9, worse=1, percent=90), Counts(worse=10, percent=0)
    told = evidence(now, before, LikeForLike(now, before), EN)
    assert told == "That is 90% (9/10), against 0% (0/10) the year before."


@pytest.mark.parametrize(("shared", "told"), [(FEWEST_ALIKE - 1, False), (FEWEST_ALIKE, True)])
def test_a_handful_in_both_years_is_not_compared_like_for_like(shared: int, told: bool) -> None:
    alike = LikeForLike(Counts(improved=shared, percent=100), Counts(worse=shared, percent=0))
    assert ("Like for like" in evidence(FEW_NOW, FEW_BEFORE, alike, EN)) is told


def test_the_evidence_says_that_there_is_no_year_before() -> None:
    told = evidence(Counts(improved=10, cant_say=1, percent=100), None, None, EN)
    assert told == (
        "That is 100% (10/10). There is no year before to compare it with. "
        "1 more has no direction (1 can't say, 0 not available)."
    )


def test_nothing_directional_has_no_percentage() -> None:
    assert evidence(Counts(not_available=2), None, None, EN) == (
        "2 indicators have no direction (0 can't say, 2 not available)."
    )
