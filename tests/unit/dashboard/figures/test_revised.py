"""Figures that were revised: which, from what, and what of them is drawn."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from dashboard.figures.revised import dashes, revised_of

AT = datetime(2024, 5, 1, tzinfo=UTC).replace(tzinfo=None)


def vintage(
    year: int, vintage: int, value: str | None, *, breakdown: str = "", withdrawn: bool = False
) -> dict[str, Any]:
    amount = None if value is None else Decimal(value)
    until = AT if withdrawn else None
    period = f"{year}-01-01/P1Y"
    return {
        "breakdown": breakdown, "period": period, "vintage": vintage, "value": amount, "known_from": AT, "known_until": until,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (["70"], []),
        (["70", "71"], [("70", "71")]),
        (["70", "71", "72"], [("71", "72")]),
        (["70", "71", "71"], [("70", "71")]),
        (["70", "70.0"], []),
        ([None, "70"], []),
        (["69", None, "70"], [("69", "70")]),
    ],
    ids=["once", "revised", "twice", "then confirmed", "the same", "first suppressed", "suppressed between"],
)
def test_what_was_revised_and_from_what(values: list[str | None], found: list[tuple[str, str]]) -> None:
    told = [vintage(2023, number, value) for number, value in enumerate(values, start=1)]
    assert [(str(one.before.value), str(one.now.value)) for one in revised_of(told)] == found


def test_parts_and_withdrawn_figures_are_no_revisions_and_the_oldest_comes_first() -> None:
    parts = [vintage(2022, number, str(number), breakdown="girls") for number in (1, 2)]
    gone = [vintage(2021, number, str(number), withdrawn=True) for number in (1, 2)]
    told = [vintage(year, number, str(number)) for year in (2024, 2023) for number in (2, 1)]
    assert [one.before.period[:4] for one in revised_of([*parts, *gone, *told])] == ["2023", "2024"]


def test_a_slip_off_the_axis_is_not_drawn_and_words_stay_with_their_dash() -> None:
    told = [
        vintage(year, number, value)
        for year, old in ((2022, "7000"), (2023, "69"))
        for number, value in ((1, old), (2, "70"))
    ]
    (trace,) = dashes(revised_of(told), ["a slip", "69 before"], (60, 80))
    assert (trace["x"], trace["y"], trace["text"]) == (["2023-12-31"], [69.0], ["69 before"])
    assert dashes(revised_of(told), ["a slip", "69 before"], (70, 80)) == []
