"""Where a place stands, in words, from rows as the rule gives them."""

from decimal import Decimal

import pytest

from tests.judging_places import judge_places
from warehouse.rules.place_words import place_words

EIGHT = [Decimal(value) for value in (1, 2, 3, 4, 5, 6, 7, 7)]
HIGHER, NONE = {"polarity": "higher_is_better"}, {"polarity": "none"}


@pytest.mark.parametrize(
    ("polarity", "values", "english", "welsh"),
    [
        (HIGHER, EIGHT[::-1], "Better than 6 of 8, equal to 1: in the best quarter.", "y chwarter gorau."),
        (
            HIGHER,
            EIGHT[4:] + EIGHT[:4],
            "Better than 4 of 8, equal to 0: in the second best quarter.",
            "yr ail chwarter gorau.",
        ),
        (
            HIGHER,
            EIGHT[2:] + EIGHT[:2],
            "Better than 2 of 8, equal to 0: in the third best quarter.",
            "y trydydd chwarter gorau.",
        ),
        (HIGHER, EIGHT, "Better than 0 of 8, equal to 0: in the last quarter.", "y chwarter olaf."),
        (
            HIGHER,
            EIGHT[:2],
            "Better than 0 of 2, equal to 0. No quartile: fewer than 8 places have a figure.",
            "mae gan lai nag 8 lle ffigur.",
        ),
        (
            NONE,
            EIGHT,
            "Higher than 0 of 8, lower than 7, equal to 0. "
            "No quartile: no direction is agreed, so no place is better than another.",
            "felly nid oes un lle yn well na'r llall.",
        ),
        (HIGHER, [None, *EIGHT], "This place has no figure.", "Nid oes ffigur gan y lle hwn."),
        (NONE, [None, *EIGHT], "This place has no figure.", "Nid oes ffigur gan y lle hwn."),
    ],
)
def test_the_first_place_of_a_group(
    polarity: dict[str, str], values: list[Decimal | None], english: str, welsh: str
) -> None:
    row = judge_places([(polarity, values)])[0][0]
    assert place_words(row, "en") == english
    assert place_words(row, "cy").endswith(welsh)
