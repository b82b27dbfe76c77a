"""Will it meet its target: what is aimed for, whether it can be relied on, and where the trend leads."""

import math
from decimal import Decimal
from typing import Any

import pytest

from dashboard.components.indicator_outlook import bounds_words, outlook
from dashboard.figures.trend import Trend
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree
from tests.unit.dashboard.figures.shorthand import series
from warehouse.reads.projection import Projected
from warehouse.rules.noise.projection import Projection

EN, CY = speaker("en"), speaker("cy")
TREND = Trend(unit="percent", decimals=1, name="Wrexham", own=series("2020=70 2021=71"))
NONE = {
    "target_low": None,
    "target_high": None,
    "target_profile": None,
    "assurance": None,
    "points": 12,
    "noise": "no_clear_change",
}


def said(say: Any = EN, projected: Projected | None = None, **call: Any) -> str:
    found = outlook(NONE | call, projected, TREND, say)
    return "" if found is None else text_of_tree(found)


def ahead(*, misses: bool, set_for_then: bool) -> Projected:
    line = Projection(71, 73.04, misses=misses)
    return Projected(line, "2021-01-01/P1Y", "2023-01-01/P1Y", 75, math.inf, set_for_then)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (75, math.inf, "at least 75.0%"),
        (-math.inf, 75, "at most 75.0%"),
        (70, 80, "70.0% to 80.0%"),
        (70, 70, "70.0%"),
        (-math.inf, math.inf, ""),
    ],
)
def test_what_is_aimed_for(low: float, high: float, words: str) -> None:
    assert bounds_words(low, high, TREND, EN) == words


@pytest.mark.parametrize(
    ("assurance", "words"),
    [
        (
            "will_consistently_fail",
            "Will consistently fail , as it has run so far: even its usual ups and downs do not reach",
        ),
        ("hit_and_miss", "Hit and miss , as it has run so far: the target lies within its usual ups and downs."),
        ("consistently_meets", "Consistently meets , as it has run so far: even its usual ups and downs do not miss"),
    ],
)
def test_whether_it_can_be_relied_on(assurance: str, words: str) -> None:
    assert words in said(target_low=Decimal(75), assurance=assurance)


@pytest.mark.parametrize(("noise", "warned"), [("improving", True), ("worsening", True), ("no_clear_change", False)])
def test_a_level_that_is_changing_is_warned_of(noise: str, warned: bool) -> None:
    words = said(target_low=Decimal(75), assurance="will_consistently_fail", noise=noise)
    assert ("But its level is changing" in words) is warned


def test_with_too_few_figures_that_is_not_known() -> None:
    assert "Not known: that takes 12 comparable figures in a row." in said(target_low=Decimal(75), points=11)
    assert "Can it be relied on?" not in said(target_low=Decimal(75), points=12)


def test_a_straight_line_share_of_a_target_is_named() -> None:
    assert "at least 40.0% (straight-line share of the target)" in said(
        target_low=Decimal(40), target_profile="straight_line"
    )


@pytest.mark.parametrize(
    ("misses", "set_for_then", "words"),
    [
        (True, True, "It would be 73.0% in 2023, and miss the target set for then: at least 75.0%."),
        (False, True, "It would be 73.0% in 2023, and meet the target set for then: at least 75.0%."),
        (True, False, "It would be 73.0% in 2023, and miss the target it has now: at least 75.0%."),
        (False, False, "It would be 73.0% in 2023, and meet the target it has now: at least 75.0%."),
    ],
)
def test_where_the_present_trend_leads(misses: bool, set_for_then: bool, words: str) -> None:
    found = said(projected=ahead(misses=misses, set_for_then=set_for_then))
    assert f"If the present trend continues {words}" in found
    assert "not a forecast" in found


def test_without_target_or_projection_there_is_nothing_to_say() -> None:
    assert said() == ""
    assert outlook(None, None, TREND, EN) is None


def test_welsh_is_said() -> None:
    words = said(CY, ahead(misses=True, set_for_then=True))
    assert "Os bydd y duedd bresennol yn parhau Byddai'n 73.0% (2023), gan fethu'r targed" in words
