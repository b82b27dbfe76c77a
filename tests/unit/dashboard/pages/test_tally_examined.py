"""A tally that can be cross-examined, on the overview and on a board."""

import html
import re

import pytest

from dashboard.context import Context
from dashboard.pages import board, overview
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.rules.noise.words import Mark


def page(context: Context, language: str = "en", **asked: str) -> str:
    """The page as HTML with its addresses readable."""
    selection = Selection(language=language, council=COUNCIL, period=Y23).changed(**asked)
    layout = board.layout if selection.id else overview.layout
    return html.unescape(to_html(layout(context, selection)))


def examined(context: Context, language: str = "en", **asked: str) -> str:
    whole = page(context, language, **asked)
    return whole[whole.index('<section class="examined"') :].split("</section>")[0]


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def lines(markup: str) -> dict[str, str]:
    """Question -> answer."""
    found = re.findall(r'<th[^>]*role="rowheader"[^>]*>(.*?)</th><td[^>]*>(.*?)</td></tr>', markup)
    return {words(question): words(answer).removeprefix("Answer ") for question, answer in found}


def test_every_line_of_the_plans_tally(context: Context) -> None:
    told = lines(examined(context))
    assert told["Computed from the figures here"] == "1/1 (100%) 1 improved 0 same 0 worse"
    assert told["Clear, or usual ups and downs?"].startswith("Of 1 improved: 1 clear Clear: it stands out")
    assert told["Like for like"] == "Fewer than 5 indicators have a direction in this year and the one before."
    assert told["With another band for “same”"].startswith(
        "half: 1/1 (100%) as it is: 1/1 (100%) double: 1/1 (100%) The band is 0.25 percentage points, or 1% for figures"
    )
    assert told["Left out of the fraction"] == "1 can't say 0 not available"


def test_every_number_leads_to_its_indicators(context: Context) -> None:
    query = f"council={COUNCIL}&period={Y23}"
    assert re.findall(r'href="([^"]*)">(\d+ [^<]*)<', examined(context)) == [
        (f"/en/indicators?{query}&call=improved", "1 improved"),
        (f"/en/indicators?{query}&call=improved&variation={Mark.CLEAR.value}", "1 clear"),
        (f"/en/indicators?{query}&call=cant_say", "1 can't say"),
    ]
    of_board = examined(context, page="boards", id="safe")
    assert f'href="/en/indicators?{query}&board=safe&call=improved&variation=clear"' in of_board
    assert f'href="/en/indicators?{query}&board=safe&call=cant_say"' in of_board


def test_the_indicators_that_another_band_would_move_are_named(context: Context) -> None:
    told = words(examined(context))
    assert "With twice the band, 1 indicator would have another direction People in work : improved, then same" in told
    assert "With half the band" not in told


def test_those_left_out_are_named_under_their_reason(context: Context) -> None:
    told = words(examined(context))
    assert "Why 1 indicator is left out can't say, no direction is agreed" in told
    assert told.endswith("(1): Crime")


def test_a_published_figure_stands_beside_the_computed_one_for_its_own_year_only(context: Context) -> None:
    told = lines(examined(context, period=Y22))
    assert told["Published by the council"].startswith("74% (42/57)")
    assert told["Computed from the figures here"].startswith("0/1 (0%)")
    assert "Published by the council" not in lines(examined(context))
    assert "Published by the council" not in lines(examined(context, period=Y22, page="boards", id="safe"))


def test_without_a_direction_nothing_is_said_of_clarity_or_bands(context: Context) -> None:
    told = lines(examined(context, theme="people"))
    assert list(told) == ["Computed from the figures here", "Left out of the fraction"]
    assert told["Computed from the figures here"] == "no directional indicators"


def test_a_board_without_indicators_has_nothing_to_examine(context: Context) -> None:
    assert 'class="examined"' not in page(context, page="boards", id="jobs", theme="people")


@pytest.mark.parametrize("part", ["Safe", "Economy"])
def test_the_second_line_stands_under_every_tally(context: Context, part: str) -> None:
    row = re.search(rf">{part}</a></th>.*?</tr>", page(context))
    assert row is not None
    assert "Of 1 improved: 1 clear" in words(row[0])


def test_the_second_line_of_an_objective_leads_to_its_indicators(context: Context) -> None:
    assert "objective=e1&call=improved&variation=clear" in page(context)


def test_the_tally_through_the_years_is_a_sentence_and_a_table_without_javascript(context: Context) -> None:
    told = words(page(context))
    assert "As published by the council: 74% (42/57) in 2022/23." in told
    assert "2023/24 As published – Computed from the figures here 1/1 (100%)" in told
    assert "2022/23 As published 74% (42/57) Computed from the figures here 0/1 (0%)" in told
    assert f'href="/download/tally-years.csv?council={COUNCIL}' in page(context)


def test_it_all_speaks_welsh(context: Context) -> None:
    told = words(examined(context, "cy"))
    assert told.startswith("Pa mor gadarn yw'r ffigur hwn?")
    assert "O blith 1 a wellodd: 1 clir" in told
    assert (
        text_of_tree(overview.layout(context, Selection("cy", council=COUNCIL, period=Y23))).count("Like for like") == 0
    )
