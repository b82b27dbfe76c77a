"""Links as a board and an indicator meet them, over a small warehouse in which two boards act on each other."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from dash import html

from dashboard.components.link_evidence import link_evidence
from dashboard.components.link_words import what_follows
from dashboard.components.next_door import ELSEWHERE_FROM, acting_items
from dashboard.components.next_door_sections import next_door_sections
from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.next_door import NextDoor, next_door_of_board, next_door_of_indicator
from dashboard.pages import board, indicator
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23, Y24
from tests.unit.warehouse.reads.small_work import WORK
from warehouse import schema
from warehouse.record import Record
from warehouse.rules.links.course import Course
from warehouse.rules.links.pressing import Pressing

JOBS = Selection(page="boards", id="jobs", council=COUNCIL, period=Y23)
SAFE = JOBS.changed(id="safe")
WORK_PAGE = Selection(page="indicators", id="work", council=COUNCIL, period=Y23)

STANDS = {"work": "jobs", "homes": "safe", "crime": "safe"}
CALLS = {
    "work": {"call": "improved", "rag": "green", "noise": "no_clear_change", "tier": None},
    "homes": {"call": "worse", "rag": "red", "noise": "worsening", "tier": 1},
    "crime": {"call": "worse", "rag": "no_target", "noise": "no_clear_change", "tier": 5},
}
"""Of every indicator in Y23."""


def _link(start: str, to: str, board: str, sign: str, lag: int) -> dict[str, Any]:
    link, *_ = WORK[schema.LINKS]
    ends = {"from_indicator": start, "to_indicator": to, "to_board": board}
    return link | ends | {"sign": sign, "lag_months": lag, "mechanism_en": f"How {start} {sign}."}


LINKS = [
    _link("work", "crime", "", "harms", 3),
    _link("work", "homes", "", "helps", 12),
    _link("crime", "work", "", "helps", 6),
    _link("homes", "", "jobs", "helps", 1),
    _link("homes", "crime", "", "helps", 0),
]


def _rows() -> dict[Any, list[dict[str, Any]]]:
    call = next(row for row in ROWS[schema.CALLS] if (row["indicator"], row["period"]) == ("work", Y23))
    groups = [row for row in ROWS[schema.INDICATOR_GROUPS] if row["scope"] not in ("board", "theme")]
    placed = [
        {"council": COUNCIL, "indicator": one, "scope": scope, "id": part}
        for one, board_ in STANDS.items()
        for scope, part in (("board", board_), ("theme", "people" if one == "homes" else "economy"))
    ]
    tested, *_ = WORK[schema.LINK_EVIDENCE]
    heard = [tested | {name: link[name] for name in schema.OF_LINK} for link in LINKS]
    indicators = [row | {"polarity": "higher_is_better"} for row in ROWS[schema.INDICATORS]]
    return {
        **ROWS,
        **WORK,
        schema.INDICATORS: indicators,
        schema.INDICATOR_GROUPS: [*groups, *placed],
        schema.CALLS: [call | {"indicator": one, "reason": None} | told for one, told in CALLS.items()],
        schema.STANDINGS: [
            {"council": COUNCIL, "reporting_period": Y23, "indicator": one, "period": Y23} for one in CALLS
        ],
        schema.LINKS: LINKS,
        schema.LINK_EVIDENCE: heard,
    }


@pytest.fixture(scope="module")
def linked(record: Record) -> Iterator[Context]:
    with warehouse_of(_rows()) as reader:
        yield Context(OneVersion(reader, record))


def around(context: Context, selection: Selection) -> NextDoor:
    found = next_door_of_board(context, selection, selection.id)
    assert found is not None
    return found


def ends(found: NextDoor, side: str) -> list[tuple[str, str]]:
    return [
        (effect.link["from_indicator"], effect.link["to_indicator"] or effect.link["to_board"])
        for one in getattr(found, side)
        for effect in one.effects
    ]


def words(found: NextDoor, context: Context, selection: Selection) -> str:
    say = speaker(selection.language)
    return closed_up(text_of_tree(next_door_sections(found, context.plan(COUNCIL), selection, say)))


def closed_up(said: str) -> str:
    """Without the spaces that stand between parts of a sentence."""
    return re.sub(r" (?=[,.:)])", "", said)


def test_what_declines_and_is_off_target_comes_first(linked: Context) -> None:
    found = around(linked, JOBS)
    assert ends(found, "coming") == [("homes", "jobs"), ("crime", "work")]
    assert [one.pressing for one in found.coming] == [Pressing.DECLINING_OFF_TARGET, Pressing.DECLINING]
    assert not any(one.is_folded for one in found.coming)


def test_one_source_stands_once_with_all_it_acts_on_the_harmed_first(linked: Context) -> None:
    (one,) = around(linked, JOBS).going
    assert [effect.link["to_indicator"] for effect in one.effects] == ["crime", "homes"]
    assert [effect.follows for effect in one.effects] == [Course.DECLINING, Course.GAINING]


def test_a_link_between_two_of_one_board_is_not_next_door(linked: Context) -> None:
    found = around(linked, SAFE)
    assert ends(found, "coming") == [("work", "crime"), ("work", "homes")]
    assert ("homes", "crime") not in ends(found, "going")


def test_the_reason_says_what_may_follow_and_when(linked: Context) -> None:
    said = words(around(linked, JOBS), linked, JOBS)
    assert "Declining or off target: 2 of 2" in said
    assert "As this gets worse, so may the work of this board, after 1 month: expect the effect around Q1 2024/25." in (
        said
    )
    assert "expect the effect around 2024/25" in said
    assert "How homes helps." in said
    assert "answers for it: Housing team" in said
    assert said.count("Association, not cause.") == 2 * 4, "beside each grade, and in each sentence"


def test_where_the_tests_alone_find_it_worsening_the_two_figures_are_not_contradicted(linked: Context) -> None:
    found = around(linked, JOBS)
    effect = found.coming[0].effects[0]
    assert effect.acting is not None
    untold = replace(effect, acting=effect.acting | {"call": "improved"})
    said = what_follows(untold, html.Span("that"), linked.plan(COUNCIL), Y23, speaker("en"))
    assert closed_up(text_of_tree(said)).startswith("This is worse than usual, and that may get worse, after 1 month:")


def test_an_effect_that_is_due_is_said_to_show_perhaps_already(linked: Context) -> None:
    found = next_door_of_indicator(linked, WORK_PAGE.changed(id="crime"), "crime")
    assert [effect.expected for one in found.coming for effect in one.effects] == [Y23, Y24]
    said = text_of_tree(acting_items(found.coming, ELSEWHERE_FROM, linked.plan(COUNCIL), WORK_PAGE, speaker("en")))
    assert "the effect may show already, around 2023/24" in said


def test_a_conflict_stands_on_both_boards_with_its_reason(linked: Context) -> None:
    for selection in (JOBS, SAFE):
        said = words(around(linked, selection), linked, selection)
        assert said.count("Conflict") == 1
        assert "“Job hubs” (Jobs, Safe, since 1 September 2023) is there to improve “People in work”" in said
        assert "got worse in 2023/24. A question to ask, not proof" in said


def test_who_states_a_link_and_on_what_grounds_is_told(linked: Context) -> None:
    found = around(linked, JOBS)
    effect = found.coming[0].effects[0]
    for url, told in (("https://example.org/work", "Source: https://example.org/work"), (None, "No source is given.")):
        stated = replace(effect, link=effect.link | {"evidence_url": url})
        said = closed_up(text_of_tree(link_evidence(stated, html.Span("that"), speaker("en"))))
        assert said.startswith("Evidence: Supported by the figures Association, not cause. In 17 of 22 places")
        assert (
            f"When this gets better, it helps that, after 1 month. Stated by Head of Economy on 1 March 2024. {told}"
            in (said)
        )


def test_an_indicator_whose_rise_is_neither_better_nor_worse_is_said_to_rise(linked: Context) -> None:
    effect = around(linked, JOBS).going[0].effects[0]
    assert effect.acting is not None
    rising = replace(effect, acting=effect.acting | {"polarity": "none", "call": "cant_say"}, expected=None)
    said = what_follows(rising, html.Span("that"), linked.plan(COUNCIL), Y23, speaker("en"))
    assert closed_up(text_of_tree(said)) == "When this rises, it harms that, after 3 months."


def test_welsh_says_the_same(linked: Context) -> None:
    selection = SAFE.changed(language="cy")
    said = words(around(linked, selection), linked, selection)
    assert "O drws nesaf" in said
    assert "Gwrthdaro" in said
    assert "ar ôl tri mis" not in said
    assert "ar ôl 3 mis" in said


@pytest.mark.parametrize(
    ("lens", "coming", "going"),
    [
        ({"theme": "economy"}, [("work", "crime")], [("crime", "work")]),
        ({"theme": "people"}, [("work", "homes")], [("homes", "jobs")]),
        ({"committee": "scrutiny"}, [("work", "crime")], [("crime", "work")]),
    ],
)
def test_the_lens_narrows_this_board_and_never_its_neighbours(
    lens: dict[str, str], coming: list[tuple[str, str]], going: list[tuple[str, str]], linked: Context
) -> None:
    found = around(linked, SAFE.changed(**lens))
    assert (ends(found, "coming"), ends(found, "going")) == (coming, going)


def test_a_link_to_the_whole_board_is_never_narrowed_away(linked: Context) -> None:
    assert ends(around(linked, JOBS.changed(theme="people")), "coming") == [("homes", "jobs")]


def test_without_a_figure_nothing_is_expected_and_it_says_so(linked: Context) -> None:
    selection = JOBS.changed(period=Y22)
    found = around(linked, selection)
    assert [one.pressing for one in found.coming] == [Pressing.UNSEEN, Pressing.UNSEEN]
    said = words(found, linked, selection)
    assert "2 without a direction" in said
    assert said.count("no figure for 2022/23") == 3
    assert "expect the effect" not in said
    assert "When this gets better, it helps the work of this board, after 1 month." in said


def test_the_board_shows_it_before_its_tables(linked: Context) -> None:
    said = text_of_tree(board.layout(linked, JOBS))
    assert said.index("The evidence, 2023/24") < said.index("From next door") < said.index("What we act on")
    assert said.index("What we act on") < said.index("Download these indicators")
    assert "/download/links.csv?council=wrecsam&amp;period=2023-04-01/P1Y&amp;board=jobs" in to_html(
        board.layout(linked, JOBS)
    )


def test_an_indicator_shows_both_ways_and_never_folds_them(linked: Context) -> None:
    said = text_of_tree(indicator.layout(linked, WORK_PAGE))
    both = said[said.index("What acts on it") : said.index("Download every figure")]
    assert both.index("It is acted on by") < both.index("Crime") < both.index("It acts on")
    assert "neither declining" not in both


def test_a_plan_without_links_says_nothing_of_them(context: Context) -> None:
    assert next_door_of_board(context, JOBS, "jobs") is None
    assert "From next door" not in text_of_tree(board.layout(context, JOBS))


def test_a_board_without_links_in_a_plan_that_has_some_says_so(working_context: Context) -> None:
    said = text_of_tree(board.layout(working_context, JOBS))
    assert "From next door No link leads here from another board." in said
