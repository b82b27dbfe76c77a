"""What was known at an earlier moment, seen from every side: versions, differences, sentences, pages and exports."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from dashboard.context import Context
from dashboard.factory import PAGES, create_app
from dashboard.shell import view
from dashboard.static_html import text_of_tree, to_html
from etl import pipeline
from tests.conftest import installation
from tests.plans import FIGURES, INDICATORS, swap, write_plan
from warehouse import as_known
from warehouse.content import content_hash
from warehouse.reader import Reader
from warehouse.reads.changes import changes
from warehouse.reads.indicator import vintages
from warehouse.reads.moments import moments
from warehouse.reads.revisions import revision, revisions
from warehouse.schema import CALLS, TALLIES
from warehouse.schema import INDICATORS as INDICATORS_TABLE
from warehouse.store import Store
from warehouse.uploads import Step

Load = Callable[[Path], pipeline.Outcome]

LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 (the record's clock is UTC without a zone)
YEAR = "2023-04-01/P1Y"
REVISED = swap(FIGURES, "repairs,X00000001,2023/24,4.2", "repairs,X00000001,2023/24,2.9")


def accepted(store: Store, number: int) -> datetime:
    """When an upload was accepted."""
    moment = store.record.upload(number).known_from
    assert moment is not None
    return moment


def call_of(reader: Reader, indicator: str = "repairs") -> str:
    found = reader.frame(
        sa.select(CALLS.c.call).where(
            CALLS.c.indicator == indicator, CALLS.c.period == YEAR, CALLS.c.area == "X00000001"
        )
    )
    return str(found["call"].item())


def hash_of(reader: Reader) -> str:
    with reader._engine.connect() as connection:
        return content_hash(connection)


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A plan, then the same with one figure revised and an indicator judged by another tolerance; only read from."""
    here = tmp_path_factory.mktemp("revised")
    with Store(installation(here / "var")) as store:
        _load_twice(store, here / "plan")
        yield store


def _load_twice(store: Store, folder: Path) -> None:
    pipeline.load(store, [write_plan(folder)], [], lambda _: None)
    tolerant = swap(INDICATORS, "polarity_signed_off_by,", "polarity_signed_off_by,tolerance,")
    tolerant = tolerant.replace("A. Officer,annual", "A. Officer,,annual")
    tolerant = swap(
        tolerant, "higher_is_better,A. Officer,,annual,learning,", "higher_is_better,A. Officer,5,annual,learning,"
    )
    changed = write_plan(folder, {"figures.csv": REVISED, "indicators.csv": tolerant})
    pipeline.load(store, [changed], [], lambda _: None)


def test_what_was_known_then_is_what_was_published_then(revised: Store) -> None:
    first, second = revised.record.publications()
    then = revised.reader(accepted(revised, 1))
    assert hash_of(then) == first.content_hash
    assert hash_of(revised.reader()) == second.content_hash
    assert then.version.as_known_at == accepted(revised, 1)
    assert (call_of(then), call_of(revised.reader())) == ("worse", "improved")
    assert (call_of(then, "attendance"), call_of(revised.reader(), "attendance")) == ("improved", "same")


def test_a_moment_after_the_last_change_is_now(revised: Store) -> None:
    assert revised.reader(accepted(revised, 2)) is revised.reader()
    assert revised.reader(accepted(revised, 2) + timedelta(days=99)) is revised.reader()


def test_all_moments_between_two_changes_are_one_version(revised: Store) -> None:
    just_before = accepted(revised, 2) - timedelta(microseconds=1)
    assert revised.reader(just_before) is revised.reader(accepted(revised, 1))
    assert revised.reader(LONG_AGO) is revised.reader(LONG_AGO + timedelta(days=1))


def test_figures_of_the_founding_upload_are_known_from_the_day_they_were_published(
    store: Store, load: Load, tmp_path: Path
) -> None:
    figures = (
        "indicator,area,period,value,published_at\n"
        "repairs,X00000001,2022/23,100,2023-06-01\n"
        "repairs,X00000001,2023/24,104,2024-06-01\n"
        "repairs,X00000001,2023/24,98,2024-12-01\n"
    )
    load(write_plan(tmp_path / "plan", {"figures.csv": figures}))
    assert call_of(store.reader(datetime(2024, 7, 1))) == "worse"  # noqa: DTZ001
    assert call_of(store.reader(datetime(2024, 12, 1))) == "improved"  # noqa: DTZ001
    assert [moment.year for moment in moments(store.reader(), "abertest")][:3] == [2023, 2024, 2024]
    found = revision(store.reader(), "abertest", "repairs", YEAR)
    assert found is not None
    assert (found.first, found.now, found.reported_at.date().isoformat()) == ("worse", "improved", "2024-06-01")


def test_files_of_moments_are_bounded_and_go_with_their_version(
    store: Store, load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_known, "KEPT_MOMENTS", 2)
    folder = tmp_path / "plan"
    for value in range(4):
        load(write_plan(folder, {"figures.csv": swap(FIGURES, "4.2", f"5.{value}")}))
    kept = tmp_path / "var/warehouse/moments"
    for number in (1, 2, 3):
        store.reader(accepted(store, number))
    assert len(list(kept.glob("*.duckdb"))) == 2
    load(write_plan(folder, {"figures.csv": swap(FIGURES, "4.2", "6")}))
    assert list(kept.glob("*.duckdb")) == []
    assert call_of(store.reader(accepted(store, 1))) == "worse"


def test_every_difference_is_told_with_its_cause(revised: Store) -> None:
    then, now = revised.reader(accepted(revised, 1)), revised.reader()
    found = changes(then, now, "abertest")
    told = {(row.table, row.indicator, row.field): row for row in found.itertuples()}
    figure = told["observations", "repairs", "value"]
    assert (figure.what, figure.old, figure.new, figure.upload) == ("revised", "4.2", "2.9", 2)
    assert (Path(figure.file).name, figure.row, figure.changed_at) == ("figures.csv", 7, accepted(revised, 2))
    rule = told["indicators", "attendance", "tolerance"]
    assert (rule.old, rule.new, Path(rule.file).name) == ("0.25", "5", "indicators.csv")
    call = told["calls", "repairs", "call"]
    assert (call.old, call.new, call.upload, call.row) == ("worse", "improved", 2, 7)
    assert told["calls", "attendance", "call"].file == rule.file
    tally = found[(found["table"] == "tallies") & found["key"].str.contains("plan-2022") & (found["period"] == YEAR)]
    assert list(zip(tally["old"], tally["new"], strict=True)) == [("2/3 (67%)", "3/3 (100%)")]
    assert changes(now, now, "abertest").empty


def test_a_call_that_a_revision_changed_says_so(revised: Store) -> None:
    judged = revisions(revised.reader(), "abertest", "repairs")
    assert list(judged.loc[judged["period"] == YEAR, "call"]) == ["worse", "improved"]
    found = revision(revised.reader(), "abertest", "repairs", YEAR)
    assert found is not None
    assert (found.first, found.now, found.upload) == ("worse", "improved", 2)
    assert found.reported_at == accepted(revised, 1)
    assert revision(revised.reader(), "abertest", "visits", YEAR) is None
    assert revision(revised.reader(accepted(revised, 1)), "abertest", "repairs", YEAR) is None
    page = text_of_tree(view(Context(revised), PAGES, "/en/indicators/repairs", "").component)
    assert "Was worse when reported on" in page
    assert "improved after revision." in page


def test_what_a_withdrawn_upload_said_is_void_from_then_on_and_keeps_its_trace(
    store: Store, load: Load, tmp_path: Path
) -> None:
    load(write_plan(tmp_path / "plan"))
    load(write_plan(tmp_path / "plan", {"figures.csv": REVISED}))
    before = hash_of(store.reader())
    store.record.step(2, Step.WITHDRAWN, "A. Officer", "test", "sent by mistake")
    pipeline.publish(store, lambda _: None)
    assert call_of(store.reader()) == "worse"
    assert hash_of(store.reader(accepted(store, 2))) == before
    kept = vintages(store.reader(), "abertest", "repairs")
    kept = kept[kept["period"] == YEAR]
    assert [(float(row.value), row.upload) for row in kept.itertuples()] == [(4.2, 1), (2.9, 2), (4.2, 1)]
    assert pd.isna(kept["known_until"].iloc[0])


PLACES = (
    "",
    "boards",
    "boards/streets",
    "indicators",
    "indicators/repairs",
    "data",
    "data/uploads",
    "data/changes",
    "data/audit",
    "about",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("language", "words", "back"),
    [
        ("en", "As known at 1 January 2000.", "Show what is known now"),
        ("cy", "Fel yr oedd yn hysbys: 1 Ionawr 2000.", "Dangos yr hyn sy'n hysbys nawr"),
    ],
)
def test_a_page_of_the_past_says_so_and_leads_back_even_where_nothing_was_known(
    revised: Store, place: str, language: str, words: str, back: str
) -> None:
    path = f"/{language}/{place}"
    shown = view(Context(revised), PAGES, path, "as_known_at=2000-01-01")
    said = text_of_tree(shown.component)
    assert shown.status == 200
    assert words in said
    assert back in said
    assert words not in text_of_tree(view(Context(revised), PAGES, path, "").component)


@pytest.mark.parametrize("place", ["", "boards", "boards/streets", "indicators/repairs"])
def test_before_anything_was_known_a_page_shows_no_figure(revised: Store, place: str) -> None:
    """The plan itself has stood from the beginning; every figure of it was told later."""
    shown = view(Context(revised), PAGES, f"/en/{place}", "as_known_at=2000-01-01")
    assert not {"92.4%", "4.2 days", "2.9 days"} & set(to_html(shown.component).replace("<", ">").split(">"))


@pytest.mark.parametrize("file", ["calls", "tallies", "series"])
def test_a_download_is_as_known_then(revised: Store, file: str) -> None:
    client = create_app(Context(revised)).server.test_client()
    asked = f"/download/{file}.csv?council=abertest&period={YEAR}&indicator=repairs"
    now, then, never = (
        client.get(f"{asked}&as_known_at={moment}").get_data(as_text=True)
        for moment in ("", accepted(revised, 1).isoformat(), "2000-01-01")
    )
    assert len({now, then, never}) == 3
    assert len(never.splitlines()) < len(then.splitlines())


def test_days_worth_looking_back_to_are_suggested(revised: Store) -> None:
    html = to_html(view(Context(revised), PAGES, "/en/", "").component, with_ids=True)
    day = accepted(revised, 1).date().isoformat()
    assert f'<datalist id="shell-days-datalist"><option value="{day}"></option></datalist>' in html
    assert 'list="shell-days-datalist"' in html


def test_every_figure_of_a_page_leads_to_where_it_came_from(revised: Store) -> None:
    """From the overview, a list and a board, in one step; the page it leads to names the cell's row."""
    context = Context(revised)
    for place in ("", "boards/streets", "indicators"):
        html = to_html(view(context, PAGES, f"/en/{place}", f"period={YEAR}").component)
        links = {figure: link for link, figure in re.findall(r'<a ([^>]*class="traced"[^>]*)>([^<]+)</a>', html)}
        href = re.search(r'href="([^"]+)"', links["2.9 days"])
        assert href is not None
        path, _, query = unescape(href[1]).partition("?")
        said = text_of_tree(view(context, PAGES, path, query).component)
        assert "2.9 days , in force" in said
        assert "figures.csv, row 7" in said


def test_pages_show_the_past_in_full(revised: Store) -> None:
    then = accepted(revised, 1).isoformat()
    now, past = (
        text_of_tree(view(Context(revised), PAGES, "/en/indicators/repairs", query).component)
        for query in ("", f"as_known_at={then}")
    )
    assert "2.9" in now
    assert "2.9" not in past
    assert "4.2" in past


def test_rules_come_back_as_they_were(revised: Store) -> None:
    wanted = sa.select(INDICATORS_TABLE.c.tolerance).where(INDICATORS_TABLE.c.indicator == "attendance")
    then, now = revised.reader(accepted(revised, 1)), revised.reader()
    assert [float(reader.frame(wanted)["tolerance"].item()) for reader in (then, now)] == [0.25, 5]
    texts = sa.select(TALLIES.c.text).where(
        TALLIES.c.scope == "plan", TALLIES.c.area == "X00000001", TALLIES.c.period == YEAR
    )
    assert [reader.frame(texts)["text"].item() for reader in (then, now)] == ["2/3 (67%)", "3/3 (100%)"]
