"""What is said of a verdict and of other places, in both languages."""

from decimal import Decimal
from typing import Any

import pytest

from warehouse.rules.verdicts.verdict_words import what_others_did, why_said

Row = dict[str, Any]

ROW: Row = {
    "ground": "less_than_expected",
    "reason": None,
    "before_period": "2022-04-01/P1Y",
    "before_value": Decimal("72.70"),
    "after_period": "2024-04-01/P1Y",
    "after_value": Decimal("82.90"),
    "gain": Decimal("10.20"),
    "expected_change": Decimal(-12),
    "unit": "percent",
    "decimals": 1,
    "in_shares": False,
    "own_gain": 10.2,
    "others": 9,
    "others_gain": 1.44,
    "difference": 8.76,
    "difference_lower": -0.26,
    "difference_upper": 17.8,
    "no_difference": None,
}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            {},
            "From 72.7% (2022/23) to 82.9% (2024/25), 10.2 better: it stands out, but is less than was expected. 12.0 better"
            " was expected.",
        ),
        (
            {"gain": Decimal("-0.2"), "ground": "got_worse", "expected_change": None},
            "From 72.7% (2022/23) to 82.9% (2024/25), 0.2 worse: the figure got worse.",
        ),
        (
            {"gain": Decimal("0.04"), "ground": "within_tolerance", "expected_change": None},
            "From 72.7% (2022/23) to 82.9% (2024/25), no different: the change is no more than the indicator's tolerance.",
        ),
        (
            {"gain": None, "ground": "no_direction", "reason": "break_in_series"},
            "From 72.7% (2022/23) to 82.9% (2024/25), not compared: ",
        ),
        ({"after_period": None, "ground": "stopped"}, "The action was stopped."),
    ],
)
def test_a_verdict_is_said_with_its_figures(more: Row, said: str) -> None:
    assert why_said(ROW | more, "en").startswith(said)


def test_the_same_in_welsh() -> None:
    said = why_said(ROW, "cy")
    assert said.startswith("O 72.7% (2022/23) i 82.9% (2024/25), 10.2 yn well: mae'n sefyll allan")
    assert said.endswith("Disgwylid 12.0 yn well.")
    assert what_others_did(ROW, "cy").endswith("sy'n cynnwys 0: ni ellir eu gwahaniaethu. Nid yw hyn yn brawf.")


def test_other_places_are_said_with_the_interval_and_never_as_proof() -> None:
    assert what_others_did(ROW, "en") == (
        "Over the same time 9 other places moved by +1.4 on average (above 0 is better). The council's own +10.2 is +8.8"
        " beside that; 95% interval \N{MINUS SIGN}0.3 to +17.8, which holds 0: no telling them apart. This is not proof."
    )
    assert "leaves out 0" in what_others_did(ROW | {"difference_lower": 0.1}, "en")


def test_shares_are_percentages() -> None:
    shares = {"in_shares": True, "unit": "number", "decimals": 0, "others_gain": 0.0144, "own_gain": 0.2}
    said = what_others_did(ROW | shares, "en")
    assert "moved by +1.4% on average" in said
    assert "own +20.0% is" in said


def test_why_there_is_no_difference() -> None:
    assert what_others_did(ROW | {"no_difference": "too_few_places"}, "en") == (
        "Other places are not held beside it: too few other places have figures for the same two periods."
    )
