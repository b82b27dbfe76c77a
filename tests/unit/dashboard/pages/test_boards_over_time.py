"""The boards through the years, and every indicator of every board as a small line."""

import re

import pytest

from dashboard.context import Context
from dashboard.pages import boards
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23

HERE = Selection(page="boards", council=COUNCIL, period=Y23)
YEARS = HERE.changed(show="years")
LINES = HERE.changed(show="indicators")


def test_the_address_says_which_way_of_seeing_is_seen(context: Context) -> None:
    def seen(selection: Selection) -> list[str]:
        html = to_html(boards.layout(context, selection))
        return re.findall(r'<a href="[^"]*" aria-current="true">(.*?)</a>', html)

    assert seen(HERE) == ["This period"]
    assert seen(YEARS) == ["Over time"]
    assert seen(LINES) == ["Every indicator"]
    assert text_of_tree(boards.layout(context, HERE.changed(show="nonsense"))).endswith("Download these tallies (CSV)")


def test_a_board_has_a_cell_for_each_year_with_share_worse_and_judgement(context: Context) -> None:
    words = text_of_tree(boards.layout(context, YEARS))
    table = words[words.index("Improved or the same, by board and year") :]
    jobs, safe = table[table.index("Jobs") : table.index("Safe")], table[table.index("Safe") :]
    assert "2022/23 – no direction ▲ Amber 2023/24 1/1 (100%) 0 worse ● Green" in jobs
    assert "2022/23 0/1 (0%) 1 worse : Safe, 2022/23 2023/24 1/1 (100%) 0 worse" in safe


def test_what_got_worse_leads_to_its_indicators_of_that_year(context: Context) -> None:
    html = to_html(boards.layout(context, YEARS))
    assert f"/en/indicators?council={COUNCIL}&amp;period={Y22}&amp;board=safe&amp;call=worse" in html
    assert f'href="/download/board-years.csv?council={COUNCIL}&amp;period={Y23}&amp;' in html


def test_each_chart_says_in_words_what_it_shows(context: Context) -> None:
    html = to_html(boards.layout(context, YEARS))
    assert re.findall(r'<img [^>]*alt="([^"]*)"', html) == [
        "2022/23: 1 not available; 2023/24: 1 improved",
        "2022/23: 1 worse, 1 not available; 2023/24: 1 improved, 1 can&#x27;t say",
    ]


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        (YEARS.changed(committee="scrutiny"), "No indicator has a direction in these years."),
        (YEARS.changed(theme="economy", committee="scrutiny"), "No indicator has a direction in any year."),
        (LINES.changed(theme="economy", committee="scrutiny"), "No indicator has a figure in these years."),
    ],
)
def test_nothing_to_draw_is_said(context: Context, selection: Selection, words: str) -> None:
    assert words in text_of_tree(boards.layout(context, selection))


def test_every_indicator_stands_on_each_of_its_boards_with_its_ends_and_direction(context: Context) -> None:
    drawn = boards.layout(context, LINES)
    words = text_of_tree(drawn)
    work = "People in work 70.0% 2022/23 72.5% 2023/24 ▲ improved"
    assert words.count(work) == 2
    assert "Crime 100.0% 2023/24 ▼ can't say" in words
    assert "Percent: from 0% to 100%." in words
    assert 'alt="2 figures, lowest 70.0% (2022/23), highest 72.5% (2023/24)"' in to_html(drawn)


def test_the_lens_narrows_the_lines(context: Context) -> None:
    words = text_of_tree(boards.layout(context, LINES.changed(theme="people")))
    assert "Crime" in words
    assert "People in work" not in words
