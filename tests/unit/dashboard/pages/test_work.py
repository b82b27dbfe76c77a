"""What is being done, as the pages of a board, of an indicator and the overview show it."""

import re

import pytest

from dashboard.context import Context
from dashboard.pages import board, indicator, overview
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from tests.unit.warehouse.reads.small_work import Q4

JOBS = Selection(page="boards", id="jobs", council=COUNCIL, period=Y23)
SAFE = JOBS.changed(id="safe")
WORK = Selection(page="indicators", id="work", council=COUNCIL, period=Y23)
OVERVIEW = Selection(council=COUNCIL, period=Y23)


def words(context: Context, selection: Selection) -> str:
    page = {"boards": board, "indicators": indicator, "": overview}[selection.page]
    return text_of_tree(page.layout(context, selection))


def part(said: str, first: str, last: str) -> str:
    return said[said.index(first) : said.index(last)]


def test_a_boards_commentary_comes_first_and_earlier_ones_below_it(working_context: Context) -> None:
    said = words(working_context, JOBS)
    assert part(said, "Commentary", "The council's judgement") == (
        "Commentary, 2023/24 A better year. Hubs helped. Head of Economy , 2 May 2024 , where it came from 2 earlier commentaries "
        "Q4 2023/24 A good quarter. where it came from 2022/23 A poor year. where it came from "
    )


def test_paragraphs_stay_apart(working_context: Context) -> None:
    assert "<p>A better year.</p><p>Hubs helped.</p>" in to_html(board.layout(working_context, JOBS))


def test_a_commentary_of_an_earlier_period_says_so(working_context: Context) -> None:
    said = words(working_context, SAFE)
    assert "Commentary, 2022/23 None is written for 2023/24; this is the newest before it. Quiet streets." in said
    assert "None is written" not in words(working_context, SAFE.changed(period=Y22))


def test_a_quarters_commentary_stands_in_its_year(working_context: Context) -> None:
    assert "Commentary, Q4 2023/24 A good quarter." in words(working_context, JOBS.changed(period=Q4))


def test_nothing_is_told_of_a_later_time(working_context: Context) -> None:
    assert "Not yet known then" not in words(working_context, JOBS)


def test_open_actions_stand_in_full_and_closed_ones_below(working_context: Context) -> None:
    said = part(words(working_context, JOBS), "Actions", "Milestones")
    assert said.startswith(
        "Actions What is overdue is counted to 31 March 2024. What the figures show is no proof that the action did it. "
        "Job hubs under way overdue by 31 days Why: Too few apply Expected effect: Half a point more in work "
        "What the figures show: Crime : worse than before From "
    )
    assert (
        "from 1 September 2023 · due 29 February 2024 · reported 15 March 2024 · Head of Economy · "
        "to move: Crime , People in work · also on: Safe Wardens planned "
    ) in said
    assert said.endswith("due 31 December 2024 · to move: Crime 1 action done or stopped Grants done ")


def test_an_indicators_page_shows_its_own_verdict_with_what_others_did(working_context: Context) -> None:
    said = part(words(working_context, WORK), "Actions", "The same figures as in the chart")
    assert "What the figures show: the effect is evident From 70.2% (2022/23) to 75.2% (2023/24), 5.0 better:" in said
    assert "9 other places moved by +1.0 on average (above 0 is better)." in said
    assert "What other places did" not in said
    assert "worse than before" not in said


def test_overdue_is_counted_to_the_end_of_the_period_or_to_what_was_known(working_context: Context) -> None:
    assert "overdue by" not in words(working_context, JOBS.changed(period=Y22))
    running = words(working_context, JOBS.changed(period=Y24))
    assert "counted to 1 January 2025" in running
    assert "Wardens planned overdue by 1 day" in running


def test_looking_back_counts_to_the_moment_looked_back_to(working_context: Context) -> None:
    said = words(working_context, JOBS.changed(as_known_at="2024-03-03"))
    assert "counted to 3 March 2024" in said
    assert "Job hubs under way overdue by 3 days" in said
    assert "2023/24, revenue Budget £1,200,000 Actual £1,236,500 so far" in said


def test_a_stopped_action_is_never_overdue(working_context: Context) -> None:
    said = part(words(working_context, SAFE), "Actions", "Milestones")
    assert "Van stopped due 31 October 2023" in said


def test_milestones_say_when_they_were_reached_and_how_late(working_context: Context) -> None:
    said = part(words(working_context, JOBS), "Milestones", "Budget")
    assert "Survey Due 31 May 2023 State done Objective Note " in said
    assert "Opening Due 30 June 2023 State done 10 July 2023, 10 days late Objective e1 E1 " in said
    assert "Review Due 1 March 2024 State at risk overdue by 30 days " in said
    assert "Note Two have not answered" in said


def test_what_was_spent_stands_against_the_budget(working_context: Context) -> None:
    said = part(words(working_context, JOBS), "Budget In pounds", "All boards")
    here, others = said.split("2 budget lines of other periods")
    assert "2023/24, revenue Budget £1,200,000 Actual £1,236,500 £36,500 (3.0%) over Note Supply cost more" in here
    assert "2023/24, capital Budget £400,000 Actual £285,001 £114,999 (28.7%) under" in here
    assert "Q4 2023/24 Budget £300,000 Actual –" in here
    assert "Forecast" not in here
    assert "2022/23, revenue Budget £100 Actual £100 on budget" in others


def test_money_spent_so_far_is_not_set_against_a_whole_budget(working_context: Context) -> None:
    said = words(working_context, JOBS.changed(period=Y24))
    assert "2024/25, revenue Budget £1,250,000 Actual £600,000 so far Forecast £1,300,000 £50,000 (4.0%) over" in said


def test_a_period_without_a_budget_says_so_and_keeps_the_others_near(working_context: Context) -> None:
    said = words(working_context, JOBS.changed(period="2021-04-01/P1Y"))
    assert (
        "Budget In pounds, cash terms; what is over or under is against the budget. No budget is recorded for 2021/22. 5 budget lines"
        in said
    )


def test_a_board_without_any_says_so_where_others_have_some(working_context: Context) -> None:
    said = words(working_context, SAFE)
    assert "Milestones No milestones are recorded for this board in this plan." in said
    assert "Budget No budget is recorded for this board in this plan." in said
    early = words(working_context, SAFE.changed(period="2021-04-01/P1Y"))
    assert "Commentary No commentary is recorded for this board in this plan." in early


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "This council's plan gives no actions, milestones, budgets or commentary."),
        ("cy", "Nid yw cynllun y cyngor hwn yn rhoi camau gweithredu, cerrig milltir, cyllidebau na sylwebaeth."),
    ],
)
def test_a_plan_that_gives_none_says_it_once(context: Context, language: str, sentence: str) -> None:
    html = to_html(board.layout(context, JOBS.changed(language=language)))
    assert html.count(sentence) == 1
    assert not re.search(r"<h2>(Actions|Milestones|Budget|Commentary)", html)


def test_an_indicator_has_its_commentary_and_its_actions(working_context: Context) -> None:
    said = part(words(working_context, WORK), "Commentary", "The same figures as in the chart")
    assert "Commentary, 2023/24 Hubs reached 140 people. where it came from Before that, 2022/23 A hard winter." in said
    assert "Job hubs under way overdue by 31 days" in said
    assert "to move: Crime · on the board: Jobs , Safe" in said


def test_an_indicator_nobody_acts_on_says_so(working_context: Context, context: Context) -> None:
    sentence = "No actions are recorded for this indicator in this plan."
    homes = WORK.changed(id="homes")
    assert sentence in words(working_context, homes)
    assert sentence not in words(context, homes)


def test_the_overview_opens_with_what_is_written_about_the_plan(working_context: Context, context: Context) -> None:
    assert "Commentary, 2023/24 More people worked. where it came from By board" in words(working_context, OVERVIEW)
    assert "Commentary" not in words(context, OVERVIEW)


def test_a_theme_has_its_own_commentary_and_a_committee_none(working_context: Context) -> None:
    assert "Commentary, 2023/24 Crime rose." in words(working_context, OVERVIEW.changed(theme="people"))
    assert "Commentary, " not in words(working_context, OVERVIEW.changed(committee="scrutiny"))


def test_objectives_have_theirs_folded_under_their_table(working_context: Context) -> None:
    assert "Commentary on the objectives E1 , 2023/24 Investors came." in words(working_context, OVERVIEW)


def test_welsh_pages_speak_welsh_and_mark_what_is_not(working_context: Context) -> None:
    html = to_html(board.layout(working_context, JOBS.changed(language="cy")))
    assert "<p>Blwyddyn well.</p>" in html
    assert ">Hybiau gwaith</a></b>" in html
    assert '><span lang="en">Wardens</span></a></b>' in html
    assert "31 diwrnod yn hwyr" in html
    english = to_html(indicator.layout(working_context, WORK.changed(language="cy")))
    assert '<div lang="en"><p>Hubs reached 140 people.</p></div><p class="note">heb fod yn Gymraeg eto, <a ' in english


def test_without_any_reporting_period_all_of_it_is_shown(working_context: Context) -> None:
    said = words(working_context, JOBS.changed(period=""))
    assert "No figures are reported yet" in said
    assert "Commentary, 2024/25 Not yet known then." in said
    assert "Job hubs under way overdue by 307 days" in said
    assert "2022/23, revenue" in said
    assert "of other periods" not in said


def test_the_evidence_stands_beside_the_judgement(working_context: Context) -> None:
    said = part(words(working_context, JOBS), "What the evidence suggests, 2023/24", "Actions")
    assert (
        "Off track, yet outcomes are improving: a judgement and a reason are needed "
        "(3 of 4 milestones on track; 1 improved, 0 worse). "
        "● Green The council's judgement, 2023/24. No reason is published with it."
    ) in said


def test_the_lens_does_not_narrow_what_people_judged(working_context: Context) -> None:
    narrowed = words(working_context, JOBS.changed(theme="people"))
    assert "(3 of 4 milestones on track; 1 improved, 0 worse)" in narrowed


def test_without_milestones_nothing_is_suggested(context: Context, working_context: Context) -> None:
    assert "The evidence suggests no colour: no milestones; 1 improved, 0 worse." in words(context, JOBS)
    assert "The evidence suggests" not in words(context, OVERVIEW)
    assert "3 of 4 milestones on track" in words(working_context, OVERVIEW)


def test_the_trend_of_an_indicator_tells_what_is_marked_on_it(working_context: Context) -> None:
    html = to_html(indicator.layout(working_context, WORK))
    told = html[html.index("<summary>Marked on the chart: 1 action") :].partition("</details>")[0]
    assert "<b>Job hubs</b>: begins 1 September 2023, due 29 February 2024" in told
    assert "actions, from the day they begin" in words(working_context, WORK)
