"""Any two indicators on one page."""

import csv
import io
from dataclasses import replace

import pytest
from flask import Flask

from dashboard.components.together_chart import together_chart
from dashboard.context import Context
from dashboard.exports import download
from dashboard.exports.addresses import together_csv
from dashboard.i18n import speaker
from dashboard.pages import indicator
from dashboard.pages import together as page
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from dashboard.together import together
from dashboard.two_chosen import LONGEST_LAG, lag_of
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23

EMPTY = Selection(page="cross-cutting", id="together", council=COUNCIL, period=Y23)
PAIR = EMPTY.changed(**{"indicator": "work", "with": "crime"})


def words(context: Context, selection: Selection) -> str:
    return text_of_tree(page.layout(context, selection))


def test_two_indicators_stand_on_one_page_with_what_they_are_not(context: Context) -> None:
    said = words(context, PAIR)
    assert said.startswith("People in work and Crime Both are drawn at the same time.")
    assert "People in work: from 70.0% in 2022/23 to 72.5% in 2023/24." in said
    assert "Association, not cause." in said
    assert "No link from People in work to Crime is stated." in said


def test_the_second_is_moved_by_what_the_address_says_and_the_table_with_it(context: Context) -> None:
    said = words(context, PAIR.changed(lag="12"))
    assert "The second is drawn 12 months earlier" in said
    table = said[said.index("Both series") :]
    assert "2023/24 People in work 72.5% Period of the second – Crime –" in table
    assert "2022/23 People in work 70.0% Period of the second 2023/24 Crime 100.0%" in table


def test_a_stated_link_gives_its_lag_and_is_told_with_its_evidence(working_context: Context) -> None:
    start = words(working_context, EMPTY)
    assert "Links of this plan" in start
    html = to_html(page.layout(working_context, EMPTY))
    assert f"/en/cross-cutting/together?council={COUNCIL}&amp;period={Y23}&amp;indicator=" in html
    linked = words(working_context, PAIR)
    assert "The second is drawn 12 months earlier" in linked
    assert "Evidence:" in linked[linked.index("What is stated of the two") : linked.index("Choose others")]
    assert "Both are drawn at the same time." in words(working_context, PAIR.changed(lag="0"))
    other = words(working_context, PAIR.changed(**{"indicator": "crime", "with": "work"}))
    assert "No link from Crime to People in work is stated. A link is stated the other way round." in other


def test_a_links_line_leads_to_both_of_its_ends(working_context: Context) -> None:
    html = to_html(indicator.layout(working_context, EMPTY.changed(page="indicators", id="crime")))
    assert f"/en/cross-cutting/together?council={COUNCIL}&amp;period={Y23}&amp;indicator=work&amp;with=crime" in html
    assert "See both through time" not in words(working_context, PAIR)


def test_the_two_can_be_swapped(context: Context) -> None:
    html = to_html(page.layout(context, PAIR.changed(lag="12")))
    assert f'?council={COUNCIL}&amp;period={Y23}&amp;indicator=crime&amp;with=work">Swap the two' in html


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"indicator": "work", "with": "nothing"}, "There is no indicator “nothing” in this plan."),
        ({"indicator": "work", "with": "work"}, "Choose two different indicators."),
        ({"indicator": "work", "with": "crime", "lag": "soon"}, "“soon” is not a number of months from 0 to 120."),
        ({"indicator": "work", "with": "crime", "lag": "-1"}, "“-1” is not a number of months from 0 to 120."),
        ({"indicator": "work"}, "Two indicators together"),
    ],
)
def test_what_cannot_be_shown_is_explained(context: Context, given: dict[str, str], told: str) -> None:
    assert told in words(context, EMPTY.changed(**given))


def test_one_figure_is_told_and_none_is_said(context: Context) -> None:
    assert "Homes: 10 in 2023/24." in words(context, PAIR.changed(**{"with": "homes"}))
    found = together(context, PAIR, ("work", "crime"))
    nothing = replace(found, second=replace(found.second, series=()))
    said = text_of_tree(together_chart(nothing, PAIR, speaker("en"), 4))
    assert said == "There is no figure of Crime to draw."


def test_the_form_groups_indicators_by_board_and_keeps_the_choice(context: Context) -> None:
    html = to_html(page.layout(context, PAIR))
    assert html.count('<optgroup label="Jobs"><option selected value="work">People in work') == 1
    assert '<optgroup label="On no board"><option value="homes">' in html
    assert '<input value="" type="number" placeholder="0" max="120" min="0" name="lag"' in html


def test_a_lag_is_a_whole_number_of_months() -> None:
    assert [lag_of(text) for text in ("0", "12", str(LONGEST_LAG))] == [0, 12, LONGEST_LAG]
    assert {lag_of(text) for text in ("", "-1", "1.5", "121", "x", "²", "١")} == {None}


def test_both_series_can_be_taken_away_as_they_stand_together(context: Context) -> None:
    server = Flask(__name__)
    download.register(server, context)
    answer = server.test_client().get(together_csv(PAIR.changed(lag="12")))
    found = list(csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    assert [(row["first_period"], row["second_period"], row["lag_months"]) for row in found] == [
        (Y22, Y23, "12"),
        (Y23, "", "12"),
    ]
    wrong = server.test_client().get(together_csv(PAIR.changed(**{"with": "nothing"})))
    assert wrong.status_code == 404
