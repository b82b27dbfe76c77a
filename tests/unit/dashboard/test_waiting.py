"""What waits for an explanation: what entered a worse tier and nobody explained, and where editors are asked for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.pages import data
from dashboard.report import report_before
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from dashboard.waiting import waiting
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.plans import Plan, ReportingPeriod, plan
from warehouse.record import Record
from warehouse.rules.vocabulary import Scope
from warehouse.schema import COMMENTARY
from warehouse.settings import Settings
from warehouse.writing import HAPPENED_EN, Draft, Subject, Written

WORK = Subject(COUNCIL, Scope.INDICATOR, "work", Y24)
WHY = Draft(Written.COMMENTARY, WORK, "Two hubs closed.")
HERE = Selection(council=COUNCIL, period=Y24)
Q1, Q2, Q3 = (f"2024-{month}-01/P3M" for month in ("04", "07", "10"))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of its own, since these tests write."""
    opened = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    yield opened
    opened.close()


@pytest.fixture
def empty(reader: Reader, record: Record) -> Context:
    """The small warehouse, beside a record in which nothing is written."""
    return Context(OneVersion(reader, record), Settings(local_user="A. Davies", local_roles="editor"))


def known(context: Context) -> Plan:
    return plan(context.store.reader(), COUNCIL)


def waits(context: Context, period: str) -> list[str]:
    return [row["id"] for row in waiting(context, replace(HERE, period=period), known(context))]


def test_what_entered_a_tier_waits_and_nothing_does_before_there_is_anything_to_compare_with(empty: Context) -> None:
    assert {period: waits(empty, period) for period in (Y22, Y23, Y24)} == {Y22: [], Y23: [], Y24: ["work"]}


def test_it_waits_no_longer_once_it_is_explained(empty: Context, record: Record) -> None:
    record.writings.write(WHY, "A. Davies", "editor", "test")
    assert waits(empty, Y24) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(WHY, subject=replace(WORK, period=Y23)),
        replace(WHY, subject=replace(WORK, id="crime")),
        replace(WHY, subject=replace(WORK, council="elsewhere")),
        replace(WHY, subject=replace(WORK, scope=Scope.BOARD)),
        replace(WHY, kind=Written.LESSON, fields={HAPPENED_EN: "They came back."}),
    ],
    ids=["another period", "another indicator", "another council", "a board of that name", "a lesson"],
)
def test_what_is_written_of_something_else_explains_nothing(empty: Context, record: Record, other: Draft) -> None:
    record.writings.write(other, "A. Davies", "editor", "test")
    assert waits(empty, Y24) == ["work"]


@pytest.mark.parametrize(("period", "left"), [(Y24, []), (Y23, ["work"])])
def test_commentary_of_the_plan_folder_explains_its_own_period(record: Record, period: str, left: list[str]) -> None:
    given = {"council": COUNCIL, "scope": "indicator", "id": "work", "period": period, "text_en": "Two hubs closed."}
    with warehouse_of({**ROWS, COMMENTARY: [given]}) as told:
        assert waits(Context(OneVersion(told, record)), Y24) == left


@pytest.mark.parametrize(("period", "before"), [(Y22, None), (Y24, Y23), (Q1, None), (Q3, Q2), ("2025-01-01/P3M", Q3)])
def test_the_report_before_is_the_latest_of_the_same_length(empty: Context, period: str, before: str | None) -> None:
    years = known(empty).reporting_periods
    quarters = tuple(replace(years[0], period=one) for one in (Q2, Q3, Q1))
    assert isinstance(years[0], ReportingPeriod)
    assert report_before((*quarters, *years), period) == before


@pytest.mark.parametrize(("language", "title"), [("en", "People in work"), ("cy", "Pobl mewn gwaith")])
def test_an_editor_finds_it_on_the_data_page_with_a_link_to_where_it_is_written(
    empty: Context, record: Record, language: str, title: str
) -> None:
    selection, say = replace(HERE, page="data", language=language), speaker(language)
    html = to_html(data.layout(empty, selection))
    address = selection.to("indicators", "work").replace("&", "&amp;")
    assert f'<a href="{address}#commentary">' in html
    assert title in html[html.index(f"{address}#commentary") :][:200]
    record.writings.write(WHY, "A. Davies", "editor", "test")
    told = text_of_tree(data.layout(empty, selection))
    assert say("Nothing waits for an explanation.") in told


@pytest.mark.parametrize("roles", ["", "reader", "approver"])
def test_nobody_else_is_asked(empty: Context, roles: str) -> None:
    others = replace(empty, settings=Settings(local_user="B. Evans" if roles else "", local_roles=roles))
    told = text_of_tree(data.layout(others, replace(HERE, page="data")))
    assert "Waiting for an explanation" not in told
