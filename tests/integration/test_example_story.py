"""The example council's story of one correction, as its comparison page tells it."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

import pytest
import sqlalchemy as sa

from dashboard.context import Context
from dashboard.factory import PAGES
from dashboard.pages.data_changes import ON_A_PAGE
from dashboard.provenance import (
    budget_address,
    commentary_address,
    judgement_address,
    lesson_address,
    target_address,
)
from dashboard.selection import Selection
from dashboard.shell import view
from dashboard.static_html import text_of_tree, to_html
from tests.shared import example_and_coventry
from warehouse.reads.changes import changes
from warehouse.reads.indicator import targets
from warehouse.reads.judgement_export import judgements_export
from warehouse.reads.links_export import links_export
from warehouse.reads.money_services import services
from warehouse.reads.target_honesty_export import target_honesty_export
from warehouse.rules.links.vocabulary import LinkGrade
from warehouse.schema import TARGETS
from warehouse.store import Store

BEFORE, AFTER = "2025-10-13T10:00:00", "2025-11-20T14:00:00"
"""When the second quarter's card was accepted, and when its revision was."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The example council with its whole history, beside another council."""
    with Store(example_and_coventry(tmp_path_factory)) as store:
        yield store


def shown(store: Store, address: str, language: str = "en") -> str:
    return text_of_tree(view(Context(store), PAGES, f"/{language}/data/changes", address).component)


def test_a_revision_turns_a_direction_and_the_page_names_the_cell(example: Store) -> None:
    said = shown(example, f"council=goldvale&from={BEFORE}&to={AFTER}")
    assert (
        "Between 13 October 2025 10:00 and 20 November 2025 14:00: 1 direction changed, 1 figure revised, "
        "1 published judgement changed, 1 commentary changed and 12 tallies changed." in said
    )
    directions = said[said.index("Directions and targets met") : said.index("Figures What")]
    assert "Repairs done on time · Q2 2025/26" in directions
    assert "improved Against target : ● Green" in directions
    assert "worse Against target : ■ Red" in directions
    figures = said[said.index("Figures What") : said.index("Published judgements")]
    assert "91.6" in figures
    assert "84.9" in figures
    for told in (directions, figures):
        assert "Upload 17 : 2025-26-Q2-revised.xlsx Figures, cell D2" in told
        assert "20 November 2025 14:00 by Performance lead (example)" in told


def test_the_same_in_welsh(example: Store) -> None:
    said = shown(example, f"council=goldvale&from={BEFORE}&to={AFTER}", "cy")
    assert "1 cyfeiriad wedi newid" in said
    assert "wedi gwella Yn erbyn y targed : ● Gwyrdd" in said


def test_days_may_be_typed_and_either_may_come_first(example: Store) -> None:
    told = "the end of 19 November 2025 and the end of 21 November 2025: 1 direction changed"
    for address in ("from=2025-11-19&to=2025-11-21", "from=2025-11-21&to=2025-11-19"):
        assert told in shown(example, f"council=goldvale&{address}")


def test_unless_asked_the_page_shows_what_was_done_last(example: Store) -> None:
    said = shown(example, "council=goldvale")
    assert "Between 9 July 2026 15:00 and now: 2 directions changed, 2 figures revised" in said
    assert "Upload 21 : 2025-26-Q4-corrected.xlsx" in said


def test_a_withdrawal_is_the_cause_of_what_it_took_back(example: Store) -> None:
    said = shown(example, "council=goldvale&from=2025-07-10T12:15:00&to=2025-07-16T15:30:00")
    assert (
        "withdrawal of Upload 13 : 2024-25-Q4-first.xlsx Decided 16 July 2025 15:30 by Performance lead (example)"
        in said
    )


def test_every_difference_is_on_a_page_of_its_group(example: Store) -> None:
    """What does not fit is a link away, and there in pages."""
    address = f"council=goldvale&from=2000-01-01&to={BEFORE}"
    assert "See all " in shown(example, address)
    earlier, later = (example.reader(datetime.fromisoformat(moment)) for moment in ("2000-01-01", BEFORE))
    found = changes(earlier, later, "goldvale")
    targets = found.loc[found["table"] == "targets", "key"].nunique()
    pages = -(-targets // ON_A_PAGE)
    assert pages > 1
    for page, count in ((1, ON_A_PAGE), (pages, targets - (pages - 1) * ON_A_PAGE)):
        html = to_html(
            view(Context(example), PAGES, "/en/data/changes", f"{address}&show=targets&page_number={page}").component
        )
        assert html.count('scope="row"') == count


HERE = Selection(council="goldvale")
Q2, YEAR = "2025-07-01/P3M", "2025-04-01/P1Y"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (judgement_address(HERE, "board", "homes", Q2), ["Amber", "2025-26-Q2-revised.xlsx, Judgements, row 2"]),
        (commentary_address(HERE, "indicator", "repairs-on-time", Q2), ["Repairs done on time", "best quarter"]),
        (
            lesson_address(HERE, "goldvale", "repairs-on-time", "2025-04-01/P3M"),
            ["Repairs done on time , Q1 2025/26", "Lesson , in force", "2025-26-Q1.xlsx, Lessons, row 2"],
        ),
        (budget_address(HERE, "homes", YEAR, "revenue"), ["Homes for everyone , revenue", "£19,900,000 , in force"]),
        (
            budget_address(HERE, "homes", YEAR, "revenue", "repairs"),
            ["Homes for everyone , repairs , revenue", "£9,552,000 , in force"],
        ),
    ],
)
def test_what_is_told_of_a_part_of_the_plan_is_traced_too(example: Store, address: str, words: list[str]) -> None:
    path, _, query = address.partition("?")
    page = view(Context(example), PAGES, path, query)
    assert page.status == 200
    for told in words:
        assert told in text_of_tree(page.component)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "to improve, without a figure to reach , in force"), ("cy", "gwella, heb ffigur i'w gyrraedd , mewn grym")],
)
def test_an_aim_is_said_in_words(example: Store, language: str, words: str) -> None:
    wanted = sa.select(TARGETS.c.indicator, TARGETS.c.area, TARGETS.c.period).where(TARGETS.c.kind == "improve")
    indicator, area, period = (str(value) for value in example.reader().frame(wanted).iloc[0])
    path, _, query = target_address(HERE.changed(language=language), indicator, area, period).partition("?")
    assert words in text_of_tree(view(Context(example), PAGES, path, query).component)


@pytest.mark.parametrize(
    ("indicator", "due"),
    [
        ("empty-homes", [17, 34, 51, 68]),
        ("affordable-homes", [16, 48, 96, 160]),
        ("residual-waste", [40, 120, 160]),
        ("repairs-on-time", [90, 90, 90, 90]),
    ],
)
def test_a_target_is_what_was_due_by_then(example: Store, indicator: str, due: list[int]) -> None:
    found = targets(example.reader(), "goldvale", indicator)
    year = found[found["start_month"] >= 12 * 2025 + 3]
    assert list(year["value"]) == due
    assert found["start_month"].is_monotonic_increasing


def test_the_provenance_of_a_target_for_some_months_is_told(example: Store) -> None:
    path, _, query = target_address(HERE, "affordable-homes", "X90000001", Q2).partition("?")
    page = view(Context(example), PAGES, path, query)
    assert page.status == 200
    assert "48" in text_of_tree(page.component)


def test_actions_and_milestones_are_named_by_their_titles(example: Store) -> None:
    said = text_of_tree(view(Context(example), PAGES, "/en/data/uploads", "council=goldvale&upload=8").component)
    assert "Talk early about rent Action" in said
    assert "rent-early-talk" not in said


def test_its_links_show_every_grade_that_figures_can_give(example: Store) -> None:
    graded = links_export(example.reader(), council="goldvale").set_index(["from_indicator", "to_indicator"])["grade"]
    assert graded["secondary-attendance", "learning-points"] == LinkGrade.SUPPORTED
    assert graded["employment", "not-in-education"] == LinkGrade.CONTRADICTED
    assert graded["learning-points", "employment"] == LinkGrade.MIXED
    assert set(graded) == set(LinkGrade)


def test_a_meeting_is_told_what_the_revision_did_to_its_board(example: Store) -> None:
    address = "council=goldvale&period=2025-07-01/P3M&as_known_at=2025-11-21"
    page = text_of_tree(view(Context(example), PAGES, "/en/meeting/homes", f"{address}&since=2025-10-14").component)
    changed = page[page.index("What changed since") : page.index("What to challenge")]
    assert (
        "1 direction changed and 1 figure revised. Repairs done on time ▼ worse 84.9% · Q2 2025/26 · was: improved"
        in (changed)
    )
    assert "Figures revised Repairs done on time Q2 2025/26: was 91.6%, now 84.9%" in changed
    usual = text_of_tree(view(Context(example), PAGES, "/en/meeting/homes", address).component)
    assert "Looking back to the last meeting, on 20 June 2025. Next meeting: 5 December 2025." in usual


def test_a_meeting_is_told_what_presses_next_door_and_where_the_rest_is(example: Store) -> None:
    address = "council=goldvale&period=2025-04-01/P1Y&as_known_at=2026-11-01"
    drawn = view(Context(example), PAGES, "/en/meeting/living-well", address).component
    said = text_of_tree(drawn)
    coming = said[said.index("What is coming from next door") :]
    assert "As this gets worse" in coming
    assert "answers for it:" in coming
    assert coming.count("Evidence:") >= coming.count("answers for it:") == 3
    assert re.search(r"and \d+ more", said)


@pytest.mark.parametrize("board", ["green", "answering"])
def test_both_boards_of_a_conflict_are_told_of_it(board: str, example: Store) -> None:
    page = view(Context(example), PAGES, f"/en/boards/{board}", "council=goldvale&period=2025-04-01/P1Y").component
    assert (
        "“Food waste collected every week” (A greener valley, since 1 July 2024) is there to improve “Waste not recycled”"
        in text_of_tree(page)
    )


def test_money_stands_beside_performance_and_services_have_unit_costs(example: Store) -> None:
    said = text_of_tree(view(Context(example), PAGES, "/en/money", "council=goldvale&period=2024-04-01/P1Y").component)
    assert "In 2024/25, 2 of 6 boards are over budget and declining" in said
    services = said[said.index("Parts of a board's money") : said.index("Through the years")]
    assert "Services: 2 over budget and declining" in services
    assert "Repairs Homes for everyone Spending £9,911,000 actual" in services
    costs = said[said.index("Unit costs A service's spending") :]
    assert "Repairs Homes for everyone Counted by Repairs done on time" in costs
    assert "2024/25 £1,107 8,950 counted" in costs


def test_a_year_with_a_quarter_missing_has_no_unit_cost(example: Store) -> None:
    """Adult Care's figures of autumn 2024 came late and not whole: a year's count needs all four quarters."""
    row = next(
        row
        for row in services(example.reader(), "goldvale", "2024-04-01/P1Y", date(2026, 11, 1))
        if row["service"] == "adult-care"
    )
    assert row["spent"] == Decimal(50266000)
    assert (row["units"], row["unit_cost"]) == (None, None)


def test_the_example_shows_every_doubt_about_a_target(example: Store) -> None:
    frame = target_honesty_export(example.reader(), council="goldvale", period="2025-04-01/P1Y")
    found = {(row.indicator, row.doubt) for row in frame[frame["outcome"] == "found"].itertuples()}
    assert found >= {
        ("welsh-medium", "falling_behind"),
        ("cared-for-nearby", "out_of_reach"),
        ("fly-tipping-days", "met_anyway"),
        ("charging-points", "weaker"),
    }
    assert "sustain" in set(frame.loc[frame["indicator"] == "welsh-medium", "target_kind"])
    assert set(frame["untested"].dropna()) >= {"no_direction", "no_aim", "overlapping", "seasonal", "few_places"}


def test_the_example_has_judgements_on_either_side_of_the_evidence_and_one_without_its_reason(example: Store) -> None:
    frame = judgements_export(example.reader(), council="goldvale")
    assert set(frame["standing"]) >= {"kinder", "harsher", "agrees", "explained", "unexplained"}
    unexplained = frame[frame["standing"] == "unexplained"]
    assert [(row.id, row.period) for row in unexplained.itertuples()] == [("green", "2024-07-01/P3M")]
