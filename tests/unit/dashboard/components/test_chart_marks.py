"""What is marked on a trend, in words."""

from datetime import date, datetime
from typing import Any

import pytest

from dashboard.components.chart_marks import marks_list
from dashboard.figures.revised import Revised
from dashboard.figures.trend import Trend
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree
from tests.unit.dashboard.figures.shorthand import series

ACTION: dict[str, Any] = {
    "title_en": "Ring every family",
    "title_cy": "Ffonio pob teulu",
    "starts": date(2024, 1, 8),
    "due": date(2024, 7, 19),
    "state": "planned",
}


def words(own: str, language: str, actions: list[dict[str, Any]], revised: str = "") -> str:
    pair = series(revised)
    changed = [Revised(pair[0], pair[1], datetime(2024, 5, 1))] if pair else []  # noqa: DTZ001
    trend = Trend(unit="percent", decimals=0, name="Wrexham", own=series(own), revised=changed)
    return " ".join(text_of_tree(part) for part in marks_list(trend, actions, speaker(language)))


def test_everything_marked_is_counted_then_told() -> None:
    told = words("2022=1 2023=2@2", "en", [ACTION], "2022=1.25 2022=1.3")
    assert told.startswith("Marked on the chart: 1 action, 1 new definition and 1 figure revised")
    assert "begins 8 January 2024, due 19 July 2024" in told
    assert "New definition from 2023: earlier figures are not like for like." in told
    assert "2022: revised from 1.25% to 1.3%, 1 May 2024" in told


@pytest.mark.parametrize(("language", "title"), [("en", "Ring every family"), ("cy", "Ffonio pob teulu")])
def test_an_action_is_named_in_the_page_s_language_and_needs_no_day_to_be_due(language: str, title: str) -> None:
    told = words("2022=1 2023=2", language, [ACTION | {"due": None}])
    assert title in told
    assert "2024" in told


def test_an_action_without_a_first_day_is_no_mark_and_nothing_marked_is_no_list() -> None:
    assert words("2022=1 2023=2", "en", [ACTION | {"starts": None}]) == ""
