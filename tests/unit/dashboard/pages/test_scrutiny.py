"""Scrutiny: who looks at what, the topics with nothing hidden, one committee, and the brief."""

import re

import pytest

from dashboard.components.brief_blocks import MOST_CHARACTERS, shortened
from dashboard.context import Context
from dashboard.exports.topics import TOPIC_EXPORT_COLUMNS, WrongChoiceError, topics_frame
from dashboard.pages import scrutiny, scrutiny_brief, scrutiny_committee
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23, Y24
from warehouse import schema
from warehouse.record import Record

HERE = Selection(page="scrutiny", council=COUNCIL, period=Y24)
BRIEF = HERE.changed(id="brief")


def words(context: Context, selection: Selection = HERE) -> str:
    return text_of_tree(scrutiny.layout(context, selection))


def brief(context: Context, topic: str, period: str = Y24) -> str:
    return text_of_tree(scrutiny_brief.layout(context, BRIEF.changed(topic=topic, period=period)))


def test_committees_stand_with_how_much_of_theirs_is_getting_worse(context: Context) -> None:
    said = words(context, HERE.changed(period=Y22))
    assert "Committee Indicators Direction of travel Getting worse Scrutiny" in said


def test_a_topic_shows_every_score_weight_and_its_total_worked_out(context: Context) -> None:
    said = words(context)
    assert "Known of no topic, and so left out: gap to target, gap to other places, how clearly worse" in said
    assert "1. People in work Single indicator It got worse in its last comparison. " in said
    assert "0.25 × 3" in said
    assert "0.25 0.75 ÷ 3" in said


def test_money_counts_where_a_budget_is_known(working_context: Context) -> None:
    said = words(working_context)
    assert "Jobs has a budget of £1,250,000 and spends 4.0% more than that." in said
    assert "0.70 × 1" in said
    assert "0.36 1.45 ÷ 4" in said


def test_weights_come_from_the_address_and_wrong_ones_are_explained(working_context: Context) -> None:
    said = words(working_context, HERE.changed(w_budget="10", w_persistence="12", kind="soup"))
    assert "“12” is no weight from 0 to 10. The usual one counts instead." in said
    assert "There is no kind of topic “soup”. Both are shown instead." in said
    assert "0.70 × 10" in said
    assert "0.25 × 3" in said
    assert "Use the usual weights" in said


def test_without_any_weight_the_order_is_said_to_be_by_name(context: Context) -> None:
    nothing = {f"w_{name}": "0" for name in ("persistence", "target", "places", "variation", "budget", "examined")}
    assert "Every weight is 0, so topics stand in the order of their names." in words(context, HERE.changed(**nothing))


def test_where_nothing_has_a_direction_there_is_no_topic(context: Context) -> None:
    said = words(context, HERE.changed(board="safe", theme="people", period=Y23))
    assert "No indicator in sight has a direction, so there is no topic to rank." in said


def test_a_plan_without_committees_offers_its_boards(record: Record) -> None:
    groups = [row for row in ROWS[schema.INDICATOR_GROUPS] if row["scope"] != "committee"]
    others = {table: given for table, given in ROWS.items() if table is not schema.COMMITTEES}
    with warehouse_of({**others, schema.INDICATOR_GROUPS: groups}) as opened:
        said = words(Context(OneVersion(opened, record)))
    assert "Boards The plan names no committees, so its boards stand here." in said
    assert "Jobs" in said


def test_the_brief_is_a_link_away(context: Context) -> None:
    html = to_html(scrutiny.layout(context, HERE))
    assert f"/en/scrutiny/brief?council={COUNCIL}&amp;period={Y24}&amp;topic=indicator%3Awork" in html.replace(
        "topic=indicator:work", "topic=indicator%3Awork"
    )


def test_the_file_holds_what_the_page_shows(working_context: Context) -> None:
    frame = topics_frame(working_context, HERE)
    assert list(frame.columns) == [*TOPIC_EXPORT_COLUMNS, "version", "audit_head"]
    row = frame.iloc[0]
    assert (row["topic"], row["place"], row["weight_budget"], row["total"]) == ("indicator:work", 1, 1, 0.3625)
    with pytest.raises(WrongChoiceError, match="w_budget=many"):
        topics_frame(working_context, HERE.changed(w_budget="many"))


def test_a_committee_shows_its_indicators_by_theme_and_the_ways_on(context: Context) -> None:
    page = scrutiny_committee.layout(context, HERE.changed(id="scrutiny", period=Y22))
    said = text_of_tree(page)
    assert said.startswith("Scrutiny In 2022/23")
    assert "Worse this time only (1)" in said
    assert "There is no earlier report of this kind to compare with." in said
    assert "Its indicators by theme People Indicators: People" in said
    assert "committee=scrutiny" in to_html(page)


def test_a_committee_is_told_what_changed(context: Context) -> None:
    said = text_of_tree(scrutiny_committee.layout(context, HERE.changed(id="scrutiny", period=Y23)))
    assert "Compared with 2022/23. Crime ▼ can't say was: worse" in said
    assert "No indicator needs attention." in said


def test_a_committee_without_indicators_says_so(context: Context) -> None:
    said = text_of_tree(scrutiny_committee.layout(context, HERE.changed(id="scrutiny")))
    assert "No indicator stands under this committee in the plan." in said


def test_an_unknown_committee_is_not_found(context: Context) -> None:
    with pytest.raises(PageNotFoundError):
        scrutiny_committee.layout(context, HERE.changed(id="nobody"))


def test_a_brief_on_an_indicator_has_facts_questions_work_and_money(working_context: Context) -> None:
    said = brief(working_context, "indicator:work", Y23)
    order = ["People in work", "The facts", "Questions worth asking", "What is being done", "What the service says"]
    places = [said.index(part) for part in (*order, "The board's money")]
    assert places == sorted(places)
    assert "What worked, and where else could it be used? Asked because it is clearly getting better." in said
    assert "Job hubs under way overdue by 31 days" in said
    assert "Hubs reached 140 people." in said
    assert "budget £1,200,000" in said


def test_a_brief_names_who_raises_a_question_only_among_several(working_context: Context) -> None:
    said = brief(working_context, "board:safe:theme:economy")
    assert said.startswith("Safe : Economy")
    assert re.search(r"1 of 1 indicator got worse; 0 are red", said)
    assert "Asked because it has no target: People in work." in said


@pytest.mark.parametrize(
    "topic", ["", "soup", "indicator:nothing", "board:jobs:theme:nowhere", "board:no:theme:people"]
)
def test_a_brief_on_nothing_leads_to_the_topics(context: Context, topic: str) -> None:
    said = brief(context, topic)
    assert "Choose one from all topics" in said
    assert ("The address names no topic." in said) == (not topic)


def test_they_speak_welsh(working_context: Context) -> None:
    welsh = HERE.changed(language="cy")
    assert words(working_context, welsh).startswith("Beth i graffu arno nesaf")
    said = text_of_tree(scrutiny_brief.layout(working_context, welsh.changed(id="brief", topic="indicator:work")))
    assert "Cwestiynau gwerth eu gofyn" in said


def test_a_long_commentary_is_cut_at_a_whole_word_and_the_rest_is_a_link_away() -> None:
    assert shortened("a few words") == "a few words"
    assert shortened(None) is None
    cut = shortened("word " * MOST_CHARACTERS)
    assert cut is not None
    assert cut.endswith("word …")
    assert len(cut) <= MOST_CHARACTERS + 2
