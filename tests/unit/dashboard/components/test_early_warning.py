"""Early warning as it is shown: every line with its reasons, long lists folded, blind spots by reason."""

import re
from typing import Any

import pytest
from dash import html

from dashboard.components.early_warning import attention_section, blind_spots_section
from dashboard.components.long_list import LONGEST, long_list
from dashboard.i18n import speaker
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y24
from warehouse.reader import Reader
from warehouse.reads.calls import calls
from warehouse.reads.reader import rows

HERE = Selection(council=COUNCIL, period=Y24, theme="economy")


@pytest.fixture(scope="module")
def found(reader: Reader) -> dict[str, Any]:
    return {row["indicator"]: row for row in rows(calls(reader, COUNCIL, Y24))}


def test_a_line_says_why_it_is_there_and_bears_both_marks(found: dict[str, Any]) -> None:
    worse = found["work"] | {"tier": 4, "run": 3, "rag": "red"}
    shown = attention_section([worse], lambda _: ["Jobs"], HERE, speaker("en"))
    words = text_of_tree(shown)
    assert words.startswith("Needs attention The most pressing first, each with its reasons. People in work ▼ worse ○")
    assert "Worse 3 times in a row. Red against its target. 71.0% , from 72.5% · Jobs" in words
    assert "/en/early-warning?council=wrecsam" in to_html(shown)
    assert "theme=economy" in re.findall(r'href="(/en/early-warning[^"]+)"', to_html(shown))[0]


def test_nothing_that_needs_attention_is_said(found: dict[str, Any]) -> None:
    assert text_of_tree(attention_section([], lambda _: [], HERE, speaker("en"))).startswith(
        "Needs attention No indicator. All about early warning"
    )


def test_blind_spots_stand_under_their_reason_with_how_long_it_has_been(found: dict[str, Any]) -> None:
    once, long = found["homes"], found["homes"] | {"indicator": "flats", "title_en": "Flats", "missing": 3}
    shown = blind_spots_section([[long, once]], HERE, speaker("en"))
    assert shown is not None
    assert text_of_tree(shown).endswith(
        "2 not available: no figure is published Flats No direction for 3 periods in a row. Homes"
    )
    assert blind_spots_section([], HERE, speaker("en")) is None


def test_what_a_long_list_leaves_is_folded_under_it() -> None:
    items = [html.Li(str(number)) for number in range(LONGEST + 2)]
    shown = to_html(html.Div(long_list(items, speaker("en"))))
    first, _, rest = shown.partition("<details>")
    assert first.count("<li>") == LONGEST
    assert rest.startswith("<summary>Show 2 more</summary>")
    assert rest.count("<li>") == 2
    assert "<details>" not in to_html(html.Div(long_list(items[:LONGEST], speaker("en"))))
