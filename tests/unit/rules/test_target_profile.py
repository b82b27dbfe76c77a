"""Figures of part of a period: the target for the same months, a labelled straight line, or no judgement."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judging_targets import judge_rags
from warehouse.rules.exact import exactly, rounded

SUM = {"polarity": "higher_is_better", "unit": "number", "aggregation": "cumulative"}
PERCENT = SUM | {"unit": "percent"}
YEAR = {"kind": "value", "value": "120", "stretch": "180"}
SIX = {"kind": "value", "value": "40", "stretch": "50", "months_elapsed": 6}


def case(indicator: dict[str, Any], value: str | None, months: int | None, *profile: Any, **more: Any) -> Any:
    return {"indicator": indicator, "value": value, "months_elapsed": months, "target": YEAR, "profile": profile} | more


CASES: dict[str, tuple[Any, tuple[str | None, str | None, str, str | None]]] = {
    "the target for the same months": (case(SUM, "45", 6, SIX), ("40", "given", "green", "not_met")),
    "a share of the whole": (case(SUM, "45", 6), ("60", "straight_line", "red", "not_met")),
    "a stretch figure is shared alike": (case(SUM, "90", 6), ("60", "straight_line", "green", "met")),
    "money is a sum": (case(SUM | {"unit": "currency"}, "60", 6), ("60", "straight_line", "green", "not_met")),
    "a target for other months is not taken": (case(SUM, "45", 3, SIX), ("30", "straight_line", "green", "met")),
    "a share is never one of a percentage": (case(PERCENT, "45", 6), (None, None, "no_judgement", None)),
    "nor of a rate": (case(SUM | {"unit": "rate"}, "45", 6), (None, None, "no_judgement", None)),
    "nor of a unit of the plan's own": (case(SUM | {"unit": "tonnes"}, "45", 6), (None, None, "no_judgement", None)),
    "a percentage with its own": (case(PERCENT, "45", 6, SIX), ("40", "given", "green", "not_met")),
    "all months are the whole": (case(PERCENT, "120", 12, SIX), ("120", None, "green", "not_met")),
    "months that are not told, too": (case(SUM, "120", None, SIX), ("120", None, "green", "not_met")),
    "in its first month nothing is due": (case(SUM, "0", 0), ("0", "straight_line", "green", "met")),
    "but for what is aimed for by then": (
        case(SUM, "0", 0, {"kind": "value", "value": "5", "months_elapsed": 0}), ("5", "given", "red", None),
    ),
    "a year so far, told beside its last quarter": (case(SUM, "120", 15), ("120", None, "green", "not_met")),
    "a target for all twelve months is for the whole": (
        case(SUM, "45", 12, target=None) | {"profile": [YEAR | {"months_elapsed": 12}]}, ("120", None, "red", "not_met"),
    ),
    "no target for the whole": (case(SUM, "45", 6, SIX, target=None), ("40", "given", "green", "not_met")),
    "of what is aimed for, the most months are shared": (
        case(SUM, "45", 3, SIX, target=None), ("20", "straight_line", "green", "met"),
    ),
    "there is no line beyond them": (case(SUM, "45", 9, SIX, target=None), (None, None, "no_judgement", None)),
    "nor a share where it is not a sum": (
        case(PERCENT, "45", 3, SIX, target=None), (None, None, "no_judgement", None),
    ),
    "a year's target beside its first quarter": (
        case(SUM, "30", 3, YEAR | {"months_elapsed": 24}, target=None), ("15", "straight_line", "green", "met"),
    ),
    "months that are not told are all that are aimed for": (
        case(SUM, "45", None, SIX, target=None), ("40", None, "green", "not_met"),
    ),
    "months say nothing of what is not cumulative": (
        case(SUM | {"aggregation": "period"}, "120", 6, SIX), ("120", None, "green", "not_met"),
    ),
    "nor does such an indicator have a target for some months": (
        case(SUM | {"aggregation": "period"}, "120", 6, SIX, target=None), (None, None, "no_target", None),
    ),
    "no figure": (case(PERCENT, None, 6), (None, None, "no_data", None)),
    "to improve": (
        case(PERCENT, "45", 6, target={"kind": "improve"}, direction="improved"), (None, None, "green", None),
    ),
    "a range is not shared": (
        case(SUM, "45", 6, target={"kind": "range", "range": ["80", "90"]}), (None, None, "no_judgement", None),
    ),
    "a range for the same months": (
        case(SUM, "45", 6, {"kind": "range", "range": ["40", "45"], "months_elapsed": 6}), (None, "given", "green", None),
    ),
    "Havering's policy": (
        case(SUM | {"rag_policy": "havering"}, "54", 6, direction="worse"), ("60", "straight_line", "green", "not_met"),
    ),
    "Havering's policy, nothing to judge by": (
        case(PERCENT | {"rag_policy": "havering"}, "54", 6, direction="cant_say"), (None, None, "no_judgement", None),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(CASES, judge_rags(case for case, _ in CASES.values()), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_part_of_a_period(name: str, judged: dict[str, dict[str, Any]]) -> None:
    aim, profile, rag, stretch = CASES[name][1]
    row = judged[name]
    expected = (None if aim is None else Decimal(aim), profile, rag, stretch)
    assert (row["target"], row["target_profile"], row["rag"], row["stretch"]) == expected


def test_a_share_is_exact_to_the_last_decimal() -> None:
    just, missed = judge_rags(case(SUM, value, 5, target={"kind": "value", "value": "100", "amber": None}) for value in
                              ("41.666666666666666667", "39.583333333333333333"))  # fmt: skip
    assert just["target"] == Decimal("41.666666666666666667")
    assert (just["rag"], missed["rag"]) == ("green", "red")


def test_an_absolute_amber_band_beside_a_share_is_as_wide_as_beside_the_whole() -> None:
    """Amounts of two decimals: the figure and the band are counted in finer ticks then, as the share is."""
    aim = YEAR | {"amber": {"kind": "absolute", "value": "2"}}
    near, beyond = judge_rags((case(SUM, value, 6, target=aim) for value in ("58", "57.99")), 2)
    assert (near["rag"], beyond["rag"]) == ("amber", "red")


UNITS = 10**18
AMOUNTS = st.decimals(-(10**14) + 1, 10**14 - 1, places=18, allow_nan=False)


@given(st.lists(st.tuples(AMOUNTS, st.integers(1, 99)), min_size=1, max_size=20))
def test_division_is_that_of_decimals(pairs: list[tuple[Decimal, int]]) -> None:
    amounts = exactly([amount for amount, _ in pairs]).ticks
    found = rounded(amounts, np.array([months for _, months in pairs], dtype=object))
    assert found.tolist() == [_units(amount, months) for amount, months in pairs]


def _units(amount: Decimal, months: int) -> int:
    """The quotient in units of the last decimal, halves away from zero."""
    units = int(Fraction(amount) * UNITS)
    nearest = (2 * abs(units) + months) // (2 * months)
    return nearest if units > 0 else -nearest
