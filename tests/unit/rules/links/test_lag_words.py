"""How long until a link shows, in words."""

import pytest

from warehouse.rules.links.lag_words import lag_words


@pytest.mark.parametrize(
    ("months", "english", "welsh"),
    [
        (0, "at once", "ar unwaith"),
        (1, "after 1 month", "ar ôl mis"),
        (2, "after 2 months", "ar ôl deufis"),
        (6, "after 6 months", "ar ôl 6 mis"),
        (12, "after 1 year", "ar ôl blwyddyn"),
        (18, "after 18 months", "ar ôl 18 mis"),
        (36, "after 3 years", "ar ôl tair blynedd"),
        (120, "after 10 years", "ar ôl 10 mlynedd"),
    ],
)
def test_months_and_whole_years(months: int, english: str, welsh: str) -> None:
    assert (lag_words(months, "en"), lag_words(months, "cy")) == (english, welsh)
