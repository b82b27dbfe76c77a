"""The boards side by side, and one board."""

import re

import pytest

from dashboard.by_theme import by_theme
from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.pages import about, board, boards
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reads.plans import Theme
from warehouse.rules.defaults import AMBER, OTHER_TOLERANCE, PERCENT_TOLERANCE
from warehouse.rules.tally import FEW
from warehouse.rules.vocabulary import Call, Marker, Polarity, Reason

HERE = Selection(page="boards", council=COUNCIL, period=Y23)


def test_boards_stand_side_by_side_with_tally_judgement_and_declines(context: Context) -> None:
    words = text_of_tree(boards.layout(context, HERE))
    assert words.startswith("In 2023/24, 0 of 2 boards have indicators that got worse")
    jobs = words[words.index("Jobs") : words.index("Safe")]
    assert "Improved or same 1/1 (100%) Published judgement ● Green 2023/24 Getting worse 0 indicators" in jobs
    assert "Few outcome measures: too few to judge this board by." in jobs


def test_a_board_with_a_declining_indicator_is_counted(context: Context) -> None:
    words = text_of_tree(boards.layout(context, HERE.changed(period=Y22)))
    assert words.startswith("In 2022/23, 1 of 2 boards have indicators that got worse")


def test_the_tallies_can_be_taken_away_through_the_same_lens(context: Context) -> None:
    html = to_html(boards.layout(context, HERE.changed(theme="people")))
    assert f'href="/download/tallies.csv?council={COUNCIL}&amp;period={Y23}&amp;theme=people&amp;language=en"' in html


def test_a_board_shows_its_judgement_and_the_evidence_beside_it(context: Context) -> None:
    words = text_of_tree(board.layout(context, HERE.changed(id="jobs")))
    assert words.startswith("Jobs In 2023/24, 1 of 1 indicator improved or stayed the same.")
    assert "2023/24 ● Green" in words
    assert "2022/23 ▲ Amber Mixed" in words
    assert "The evidence, 2023/24" in words
    assert "That is 1/1 (100%)." in words


def test_a_boards_indicators_have_figure_comparator_change_direction_and_target(context: Context) -> None:
    html = to_html(board.layout(context, HERE.changed(id="jobs")))
    row = re.search(r'<th [^>]*scope="row"[^>]*><a href="/en/indicators/work\?.*?</tr>', html)
    assert row is not None
    cells = re.findall(r"<td.*?</td>", row[0])
    words = [" ".join(re.sub("<[^>]+>", " ", cell).split()) for cell in cells]
    assert [said.partition(" Better than last year")[0] for said in words] == [
        "Figure 72.5% 2023/24",
        "Compared with 70.0% 2022/23",
        "Change +2.5 points",
        "Direction ▲ improved ◆ clear",
        "Target ● Green",
    ]


def test_an_older_judgement_leads_to_the_figures_of_its_year(context: Context) -> None:
    html = to_html(board.layout(context, HERE.changed(id="jobs", period=Y22)))
    assert "See the figures of 2023/24, the period this judgement is about" in html
    assert f"/en/boards/jobs?council={COUNCIL}&amp;period={Y23}" in html


def test_every_board_leads_to_the_others(context: Context) -> None:
    html = to_html(board.layout(context, HERE.changed(id="safe")))
    others = html[html.index('aria-label="Other boards"') :]
    assert re.findall(r'href="(/en/boards[^?]*)', others) == ["/en/boards", "/en/boards/jobs", "/en/boards/jobs"]


def test_a_board_that_is_not_here_is_not_found(context: Context) -> None:
    with pytest.raises(PageNotFoundError):
        board.layout(context, HERE.changed(id="nowhere"))


def test_an_indicator_of_two_themes_is_shown_once_and_one_without_last() -> None:
    themes = [Theme(id=id_, name_en=id_, name_cy=None) for id_ in ("a", "b", "c")]
    rows = [
        {"indicator": "x", "themes": ("b", "a")},
        {"indicator": "y", "themes": ()},
        {"indicator": "z", "themes": ("b",)},
    ]
    groups = [
        (theme.id if theme else None, [row["indicator"] for row in members])
        for theme, members in by_theme(rows, themes)
    ]
    assert groups == [("a", ["x"]), ("b", ["z"]), (None, ["y"])]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_about_tells_the_rules_own_constants_and_words(context: Context, language: str) -> None:
    words = text_of_tree(about.layout(context, Selection(language=language, page="about", council=COUNCIL, period=Y23)))
    say = speaker(language)
    for kind in (Call, Polarity, Reason, Marker):
        for word in kind:
            assert word.words(language) in words
    tolerance = say(
        "Unless an indicator sets its own tolerance, percentages count as the same within {points} percentage points "
        "and all other figures within {percent}%, the edge included.",
        points=PERCENT_TOLERANCE.width,
        percent=f"{100 * OTHER_TOLERANCE.width:.0f}",
    )
    assert tolerance in words
    assert f"{100 * AMBER.width:.0f}%" in words
    assert say("With fewer than {few} indicators that have a direction, the fraction comes first.", few=FEW) in words


def test_about_reports_what_has_no_welsh(context: Context) -> None:
    words = text_of_tree(about.layout(context, Selection(language="cy", page="about", council=COUNCIL, period=Y23)))
    assert "mae 6 o enwau byrddau, themâu, amcanion a phwyllgorau a 0 o deitlau dangosyddion heb Gymraeg eto" in words
