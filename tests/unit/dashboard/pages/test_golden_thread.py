"""The golden thread: its headline, its list, the thread of one action, and its gaps."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest

from dashboard.components.gap_sections import gap_sections
from dashboard.components.thread_list import thread_list
from dashboard.context import Context
from dashboard.golden_thread import gather_thread
from dashboard.i18n import speaker
from dashboard.pages import board, golden_thread
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from dashboard.thread_tree import tree
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reads.gaps import GAP_COLUMNS, Gaps
from warehouse.rules.gaps.vocabulary import Gap

EN = speaker("en")
HERE = Selection(page="golden-thread", council=COUNCIL, period=Y23)


def words(context: Context, selection: Selection = HERE) -> str:
    return text_of_tree(golden_thread.layout(context, selection))


def test_the_headline_says_how_many_objectives_can_be_followed(working_context: Context, context: Context) -> None:
    assert words(working_context).startswith(
        "In 2023/24, 1 of 1 objective can be followed from theme to action without a break There are 8 gaps of 5 kinds ."
    )
    assert words(context).startswith("In 2023/24, the 1 objective cannot be followed from theme to action There are")
    assert "The plan names no actions here." in words(context)
    assert words(working_context, HERE.changed(language="cy")).startswith("Yn 2023/24, gellir dilyn 1 o 1 amcan")


def test_a_theme_without_objectives_is_told_by_what_declines(working_context: Context, context: Context) -> None:
    people = HERE.changed(theme="people", period=Y22)
    assert words(context, people).startswith("People, 2022/23: 1 of 1 declining indicator has no action under way")
    assert words(working_context, people).startswith("People, 2022/23: 0 of 1 declining indicator has")


def test_an_indicator_stands_under_each_board_with_its_verdicts_and_its_gaps(working_context: Context) -> None:
    found = words(working_context)
    assert found.count("People in work ▲ improved ◆ clear") == 2
    assert "Target: ● Green" in found
    assert "Job hubs under way due 29 February 2024 · overdue by 31 days · Head of Economy" in found
    crime = found[found.index("Objective") :]
    assert "Crime ▼ can't say" in crime
    assert "no target" in crime


def test_what_an_indicator_lacks_is_marked_only_where_others_have_it(working_context: Context) -> None:
    found = gather_thread(working_context, HERE)
    assert found is not None
    falling = [row | {"call": "worse", "open_actions": 0} for row in found.indicators]
    owned = [row | {"owner_role": "Head" if row["indicator"] == "work" else None} for row in falling]

    def listed(**other: Any) -> str:
        thread = replace(found, **other)
        return text_of_tree(thread_list(tree(thread, EN), thread, HERE, EN))

    assert "no action under way" in listed(indicators=falling)
    assert "no action under way" not in listed(indicators=falling, actions={})
    assert "nobody named as answering" in listed(indicators=owned, actions={})
    assert "nobody named as answering" not in listed(indicators=falling, actions={})
    assert "cannot be followed to an action" in listed(unbroken=frozenset())
    assert "cannot be followed to an action" not in listed()


def test_the_list_is_lists_and_disclosures_that_need_no_script(working_context: Context) -> None:
    html = to_html(golden_thread.layout(working_context, HERE))
    listed = html[html.index('<ul class="thread">') :]
    assert listed.startswith('<ul class="thread"><li><details><summary><span class="kind">Theme</span> <b>')
    assert (
        'href="/en/indicators?council=wrecsam&amp;period=2023-04-01/P1Y&amp;theme=economy&amp;objective=e1"' in listed
    )


def test_gaps_are_counted_and_an_empty_one_is_said(working_context: Context) -> None:
    html = to_html(golden_thread.layout(working_context, HERE))
    rows = [re.sub("<[^>]+>", " ", row) for row in re.findall(r"<tr.*?</tr>", html)]
    told = {" ".join(row.split()) for row in rows}
    assert any(
        row.startswith("Indicators with no owner How many 2 of 2 Why it matters No post answers") for row in told
    )
    assert any(row.startswith("Indicators with no Welsh title How many none of 2") for row in told)
    assert any("How many – Why it matters There is no indicator here to ask it of." in row for row in told)
    for anchor in re.findall(r'href="#(gap-[a-z_]+)"', html):
        assert f'id="{anchor}"' in to_html(golden_thread.layout(working_context, HERE), with_ids=True)
    assert (
        'href="/download/gaps.csv?council=wrecsam&amp;period=2023-04-01/P1Y&amp;gap=no_owner&amp;language=en"' in html
    )


def test_an_action_is_followed_up_to_its_theme(working_context: Context) -> None:
    found = words(working_context, HERE.changed(action="hubs"))
    assert found.startswith("Job hubs The thread of this action: from what is done up to what it is for. What is done")
    steps = ["under way", "To move", "People in work", "On the board", "For the objective", "E1", "Under the theme"]
    places = [found.index(step) for step in steps]
    assert places == sorted(places)
    assert found.endswith("The whole golden thread")


def test_a_missing_step_is_named_as_a_gap(working_context: Context) -> None:
    found = words(working_context, HERE.changed(action="van"))
    assert "To move This action names no indicator: nothing shows whether it works." in found
    assert "On the board Safe" in found
    assert "For the objective It leads to no objective: the indicators it names stand under none." in found
    assert "Under the theme It leads to no theme." in found
    assert "nobody named as answering" in found


def test_an_indicator_outside_the_lens_is_not_called_a_gap(working_context: Context) -> None:
    found = words(working_context, HERE.changed(action="wardens", theme="economy"))
    assert "The indicators it names are outside what is looked at." in found


def test_an_unknown_action_is_explained_and_all_is_shown(working_context: Context) -> None:
    found = words(working_context, HERE.changed(action="nothing"))
    assert found.startswith("There is no action “nothing” in this plan. The whole thread is shown instead. In 2023/24")


def test_actions_elsewhere_lead_to_their_thread(working_context: Context) -> None:
    html = to_html(board.layout(working_context, HERE.changed(page="boards", id="jobs")))
    assert 'href="/en/golden-thread?council=wrecsam&amp;period=2023-04-01/P1Y&amp;action=hubs"' in html


@pytest.mark.parametrize("action", ["", "hubs"])
def test_without_a_reporting_period_it_says_so(working_context: Context, action: str) -> None:
    assert words(working_context, HERE.changed(period="", action=action)) == "Golden thread No figures are reported yet"


def test_what_left_without_a_reason_comes_first(working_context: Context) -> None:
    left = {"gap": "vanished", "thing": "indicator", "left_at": datetime(2024, 6, 14)}  # noqa: DTZ001 (UTC, as the record)
    told = [
        left | {"id": "loans", "title_en": "Loans", "counts": False, "reason_en": "E-books", "replaced_by": "work"}
        | {"replaced_en": "People in work", "decided_by": "A. Officer", "decided_on": date(2024, 5, 20)},
        left | {"id": "litter", "title_en": "Litter", "counts": True},
        left | {"id": "crime", "title_en": "Crime", "counts": False, "left_board": "jobs", "board_en": "Jobs"},
    ]  # fmt: skip
    frame = pd.DataFrame(told).reindex(columns=list(GAP_COLUMNS)).astype(object)
    found = gap_sections(Gaps(frame.where(frame.notna(), None), dict.fromkeys(Gap, 2)), HERE, EN)
    words = text_of_tree(found).partition("are listed too. ")[2]
    assert words.startswith(
        "Litter Left the plan on 14 June 2024. No reason was given. "
        "Loans Left the plan on 14 June 2024. Why: E-books Looked at instead: People in work decided by A. Officer · "
        "20 May 2024 Crime : since 14 June 2024 no longer on the board Jobs ; it is still reported"
    )
