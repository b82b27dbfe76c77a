"""The overview, as a reader without JavaScript meets it."""

import re
from collections import Counter

import pytest
from dash.development.base_component import Component

from dashboard.components.published import published_tallies, with_gaps
from dashboard.components.published_headline import published_headline
from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.pages import overview
from dashboard.parts import board_parts
from dashboard.report import gather
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Call

COVENTRY: list[Row] = [
    {"period": "2019-04-01/P1Y", "improved": 39, "same": 11, "worse": 13, "cant_say": 10, "not_available": 2}
    | {"total": 75, "improved_or_same": 50, "directional": 63, "percent": 79, "source": "report"},
    {"period": "2021-04-01/P1Y", "improved": 32, "same": 8, "worse": None, "cant_say": None, "not_available": None}
    | {"total": 75, "improved_or_same": 40, "directional": 58, "percent": 69, "source": "report"},
    {"period": "2022-04-01/P1Y", "improved": 36, "same": 6, "worse": 15, "cant_say": 1, "not_available": 15}
    | {"total": 73, "improved_or_same": 42, "directional": 57, "percent": 74, "source": "https://example.org/minutes"},
]

SEEN = Selection(council=COUNCIL, period=Y23)


def page(context: Context, language: str = "en", **asked: str) -> Component:
    return overview.layout(context, Selection(language=language, council=COUNCIL, period=Y23).changed(**asked))


def test_the_headline_is_the_exact_fraction_against_the_year_before(context: Context) -> None:
    words = text_of_tree(page(context))
    assert "In 2023/24, 1 of 1 indicator improved or stayed the same, 1 more than the year before." in words
    assert "That is 1/1 (100%), against 0/1 (0%) the year before." in words


def test_every_segment_leads_to_the_indicators_it_counts(context: Context) -> None:
    html = to_html(page(context))
    row = re.search(r">Safe</a></th>.*?</tr>", html)
    assert row is not None
    segments = [
        (dict(re.findall(r'(\w+)="([^"]*)"', tag)), number)
        for tag, number in re.findall(r'<a ([^>]*class="segment[^>]*)>(\d+)', row[0])
    ]
    assert [(tag["title"], number) for tag, number in segments] == [("1 improved", "1"), ("1 can&#x27;t say", "1")]
    query = f"council={COUNCIL}&amp;period={Y23}&amp;board=safe"
    assert [tag["href"] for tag, _ in segments] == [
        f"/en/indicators?{query}&amp;call=improved",
        f"/en/indicators?{query}&amp;call=cant_say",
    ]


@pytest.mark.parametrize("theme", ["", "people"])
def test_the_tallies_count_the_calls_listed(context: Context, theme: str) -> None:
    selection = Selection(council=COUNCIL, period=Y23, theme=theme)
    report = gather(context, selection)
    assert report is not None
    listed = Counter(row["call"] for row in report.rows)
    assert {call: report.counts[call] for call in Call} == {call: listed[call] for call in Call}
    for part in board_parts(context, report, selection, speaker("en")):
        mine = Counter(row["call"] for row in report.rows if part.id in row["boards"])
        assert {call: part.counts[call] for call in Call} == {call: mine[call] for call in Call}


def test_like_for_like_is_none_without_a_direction_in_both_years(context: Context) -> None:
    report = gather(context, Selection(council=COUNCIL, period=Y23))
    assert report is not None
    assert report.same_basket is None
    later = gather(context, Selection(council=COUNCIL, period=Y24))
    assert later is not None
    assert later.same_basket is not None
    assert (later.same_basket.now.worse, later.same_basket.before.improved) == (1, 1)


def test_a_judgement_is_shown_with_the_year_it_was_made_for(context: Context) -> None:
    html = to_html(page(context))
    row = re.search(r">Jobs</a></th>.*?</tr>", html)
    assert row is not None
    assert re.search(r'tag-green.*Green.*class="year">2023/24', row[0])
    assert "few outcome measures" in row[0]


def test_the_judgement_shown_is_that_of_the_period_looked_at_or_else_the_newest(context: Context) -> None:
    for period, shown in ((Y22, 'tag-amber.*class="year">2022/23'), (Y24, 'tag-green.*class="year">2023/24')):
        row = re.search(r">Jobs</a></th>.*?</tr>", to_html(page(context, period=period)))
        assert row is not None
        assert re.search(shown, row[0])


def test_a_theme_narrows_the_page_and_opens_the_headline(context: Context) -> None:
    words = text_of_tree(page(context, theme="people"))
    assert words.startswith("People, 2023/24: no indicator has a direction yet")
    assert "By theme" not in words
    assert "People in work" not in words


def test_what_changed_since_the_last_report_says_what_it_was(context: Context) -> None:
    words = text_of_tree(page(context))
    changed = words[words.index("Changed since 2022/23") :]
    assert "2 directions changed." in changed
    assert "Crime" in changed
    assert "was: worse" in changed
    assert "was: not available" in changed


def test_blind_spots_give_their_reason(context: Context) -> None:
    words = text_of_tree(page(context))
    spots = words[words.index("Blind spots") :]
    assert "1 can't say: no direction is agreed, so up is neither better nor worse Crime" in spots


def test_the_first_reporting_period_has_nothing_before_it(context: Context) -> None:
    words = text_of_tree(page(context, period=Y22))
    assert (
        "In 2022/23, 0 of 1 indicator improved or stayed the same. That is 0/1 (0%). There is no year before" in words
    )
    assert "Changed since" not in words


def test_the_welsh_page_speaks_welsh(context: Context) -> None:
    words = text_of_tree(page(context, "cy"))
    assert "Yn 2023/24, 1 o'r 1 dangosydd wedi gwella neu heb newid, 1 yn fwy na'r flwyddyn flaenorol." in words
    assert "Pobl mewn gwaith" in words


def test_without_a_reporting_period_the_page_says_so(context: Context) -> None:
    assert text_of_tree(page(context, period="")).startswith("No figures are reported yet")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (
            "2022-04-01/P1Y",
            "In 2022/23, 42 of 57 indicators improved or stayed the same, as published by the council "
            "That is 74% (42/57), against 69% (40/58) in 2021/22.",
        ),
        (
            "2019-04-01/P1Y",
            "In 2019/20, 50 of 63 indicators improved or stayed the same, as published by the council "
            "That is 79% (50/63). A newer tally is published: 74% (42/57) in 2022/23 .",
        ),
        (
            "2020-04-01/P1Y",
            "The council published no tally for 2020/21 The newest it published: 74% (42/57) in 2022/23 .",
        ),
    ],
)
def test_the_published_headline_is_of_the_reporting_period(context: Context, period: str, words: str) -> None:
    selection = Selection(council=COUNCIL, period=period)
    assert text_of_tree(published_headline(COVENTRY, context.plan(COUNCIL), selection, speaker("en"))) == words


def test_the_newest_published_tally_is_a_link_to_its_year(context: Context) -> None:
    tree = published_headline(COVENTRY, context.plan(COUNCIL), Selection(council=COUNCIL, period=Y23), speaker("en"))
    assert f'<a href="/en/?council={COUNCIL}&amp;period={Y22}">74% (42/57) in 2022/23</a>' in to_html(tree)


def test_without_a_published_fraction_there_is_no_published_headline(context: Context) -> None:
    shares = [row | {"directional": None, "improved_or_same": None} for row in COVENTRY]
    selection = Selection(council=COUNCIL, period=Y23)
    assert published_headline(shares, context.plan(COUNCIL), selection, speaker("en")) == []


def test_a_councils_own_tally_comes_first_for_the_whole_plan_only(context: Context) -> None:
    assert text_of_tree(page(context, period=Y22)).startswith("In 2022/23, 42 of 57 indicators improved")
    assert text_of_tree(page(context)).startswith("The council published no tally for 2023/24")
    narrowed = text_of_tree(page(context, theme="people"))
    assert narrowed.index("2023/24: no indicator") < narrowed.index("As published by the council")


def test_a_year_without_a_publication_is_a_gap(context: Context) -> None:
    assert [(year[:4], row is None) for year, row in with_gaps(COVENTRY)] == [
        ("2022", False),
        ("2021", False),
        ("2020", True),
        ("2019", False),
    ]
    words = text_of_tree(published_tallies(COVENTRY, context.plan(COUNCIL), SEEN, speaker("en")))
    assert "2020/21 Improved or same, as published none published" in words
    assert "The basket of indicators changed between years" in words


def test_parts_a_council_did_not_print_stay_empty(context: Context) -> None:
    html = to_html(published_tallies(COVENTRY, context.plan(COUNCIL), SEEN, speaker("en")))
    row = re.search(r"2021/22</th>.*?</tr>", html)
    assert row is not None
    cells = re.findall(r'<td class="n" role="cell">.*?<div>(?:<a[^>]*>)?([^<]*)', row[0])
    assert cells == ["69% (40/58)", "32", "8", "–", "–", "–"]


def test_only_addresses_become_links_to_other_sites(context: Context) -> None:
    html = to_html(published_tallies(COVENTRY, context.plan(COUNCIL), SEEN, speaker("en")))
    assert re.findall(r'<a[^>]*href="(http[^"]+)"', html) == ["https://example.org/minutes"]
    assert "<li>report</li>" in html
