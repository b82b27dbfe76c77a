"""What a flag says, in both languages."""

from decimal import Decimal

import pytest

from warehouse.rules.sanity.vocabulary import Flag
from warehouse.rules.sanity.words import seen, to_check, why

ROW = {
    "unit": "percent",
    "told_unit": "number",
    "value": Decimal("0.720"),
    "target": Decimal(72),
    "previous": None,
}


@pytest.mark.parametrize("flag", Flag)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_flag_says_what_why_and_what_to_check(flag: Flag, language: str) -> None:
    told = [
        flag.words(language),
        seen(ROW | {"flag": flag.value}, language),
        why(flag, language),
        to_check(flag, language),
    ]
    assert all(told)
    assert len(set(told)) == len(told)
    assert not any("{" in words for words in told)


def test_the_figures_are_shown_as_they_are() -> None:
    assert seen(ROW | {"flag": "far_from_target"}, "en") == "The figure is 0.72%; the target is 72%."
    assert seen(ROW | {"flag": "scale_changed"}, "cy") == "Y ffigur: 0.72%; yr un blaenorol: –."
    assert "“percent”; it was “number”" in seen(ROW | {"flag": "unit_changed"}, "en")
