"""A load from the plan folder to what is served: all or nothing, every vintage kept, nothing done twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from etl import pipeline
from etl.faults import RefusedError
from tests.conftest import installation
from tests.plans import FIGURES, swap, write_plan
from warehouse.errors import MissingVersionFileError, NothingPublishedError, StepRefusedError, UnknownVersionError
from warehouse.schema import CALLS, OBSERVATIONS, PUBLISHED_TALLIES, TALLIES
from warehouse.settings import Settings
from warehouse.store import Store
from warehouse.uploads import Step

Load = Callable[[Path], pipeline.Outcome]


def plan_tally(store: Store) -> str:
    found = store.reader().frame(
        sa.select(TALLIES.c.text).where(
            TALLIES.c.scope == "plan", TALLIES.c.area == "X00000001", TALLIES.c.period == "2023-04-01/P1Y"
        )
    )
    return str(found["text"].item())


def test_nothing_is_served_before_the_first_load(store: Store) -> None:
    with pytest.raises(NothingPublishedError):
        store.reader()


def test_a_load_is_judged_and_served(store: Store, load: Load, tmp_path: Path) -> None:
    outcome = load(write_plan(tmp_path / "plan"))
    assert outcome.changed
    assert plan_tally(store) == "2/3 (67%)"
    calls = store.reader().frame(
        sa.select(CALLS).where(CALLS.c.period == "2023-04-01/P1Y", CALLS.c.area == "X00000001")
    )
    assert dict(zip(calls["indicator"], calls["call"], strict=True)) == {
        "attendance": "improved",
        "population": "not_available",
        "repairs": "worse",
        "visits": "same",
    }


def test_loading_the_same_again_builds_nothing(store: Store, load: Load, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    first = load(folder)
    second = load(folder)
    assert not second.changed
    assert second.publication == first.publication
    assert len(store.record.accepted()) == 1


def test_two_loads_into_fresh_places_give_the_same_content_hash(tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    hashes = set()
    for place in ("one", "two"):
        with Store(installation(tmp_path / place)) as fresh:
            hashes.add(pipeline.load(fresh, [folder], [], lambda _: None).publication.content_hash)
    assert len(hashes) == 1


def test_another_figure_gives_another_content_hash(load: Load, tmp_path: Path) -> None:
    first = load(write_plan(tmp_path / "plan"))
    second = load(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "4.2", "4.3")}))
    assert first.publication.content_hash != second.publication.content_hash


def test_a_faulty_folder_changes_nothing(store: Store, load: Load, tmp_path: Path) -> None:
    before = load(write_plan(tmp_path / "plan")).publication
    with pytest.raises(RefusedError):
        load(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "4.2", "many")}))
    assert store.record.current() == before
    assert len(store.record.accepted()) == 1
    assert plan_tally(store) == "2/3 (67%)"


def test_one_faulty_folder_of_two_stops_both(store: Store, tmp_path: Path) -> None:
    good = write_plan(tmp_path / "good")
    bad = write_plan(tmp_path / "bad", {"figures.csv": ""})
    with pytest.raises(RefusedError):
        pipeline.load(store, [good, bad], [], lambda _: None)
    assert store.record.accepted() == []


def test_every_vintage_is_kept(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    load(
        write_plan(
            tmp_path / "plan",
            {"figures.csv": swap(FIGURES, "repairs,X00000001,2023/24,4.2", "repairs,X00000001,2023/24,2.9")},
        )
    )
    kept = store.reader().frame(
        sa.select(OBSERVATIONS)
        .where(OBSERVATIONS.c.indicator == "repairs", OBSERVATIONS.c.period == "2023-04-01/P1Y")
        .order_by(OBSERVATIONS.c.vintage)
    )
    assert [float(value) for value in kept["value"]] == [4.2, 2.9]
    assert kept["original"].nunique() == 2
    assert all(store.record.originals.read(sha) for sha in kept["original"])
    assert plan_tally(store) == "3/3 (100%)"


def test_a_row_that_is_gone_is_withdrawn_and_kept(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    load(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "visits,X00000001,2023/24,1010,\n", "")}))
    kept = store.reader().frame(
        sa.select(OBSERVATIONS)
        .where(OBSERVATIONS.c.indicator == "visits", OBSERVATIONS.c.period == "2023-04-01/P1Y")
        .order_by(OBSERVATIONS.c.vintage)
    )
    assert list(kept["marker"].fillna("")) == ["", "x"]
    assert plan_tally(store) == "1/2 (50%)"


def test_a_file_that_is_no_longer_given_keeps_its_figures(store: Store, load: Load, tmp_path: Path) -> None:
    more = "indicator,area,period,value\nrepairs,X00000001,2024/25,2\n"
    folder = write_plan(tmp_path / "plan", {"figures-more.csv": more})
    load(folder)
    (folder / "figures-more.csv").unlink()
    load(folder)
    assert (
        not store.reader().frame(sa.select(CALLS).where(CALLS.c.period == "2024-04-01/P1Y", CALLS.c.value == 2)).empty
    )


def test_a_card_adds_to_the_last_folder_and_withdraws_nothing(store: Store, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    card = tmp_path / "october.csv"
    card.write_text("indicator,area,period,value\nrepairs,X00000001,2023/24,2\n", encoding="utf-8")
    pipeline.load(store, [folder], [card], lambda _: None)
    assert [(upload.kind, upload.name) for upload in store.record.accepted()] == [
        ("plan", folder.as_posix()),
        ("card", "october.csv"),
    ]
    assert store.record.accepted()[1].report.counts == {"new": 0, "revised": 1, "unchanged": 0, "withdrawn": 0}
    assert plan_tally(store) == "3/3 (100%)"


def test_a_card_that_is_withdrawn_counts_no_longer_and_keeps_its_trace(store: Store, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    card = tmp_path / "october.csv"
    card.write_text("indicator,area,period,value\nrepairs,X00000001,2023/24,2\n", encoding="utf-8")
    pipeline.load(store, [folder], [card], lambda _: None)
    store.record.step(2, Step.WITHDRAWN, "A. Officer", "test", "another quarter's figures")
    pipeline.publish(store, lambda _: None)
    assert plan_tally(store) == "2/3 (67%)"
    kept = store.reader().frame(
        sa.select(OBSERVATIONS.c.value, OBSERVATIONS.c.upload)
        .where(OBSERVATIONS.c.indicator == "repairs", OBSERVATIONS.c.period == "2023-04-01/P1Y")
        .order_by(OBSERVATIONS.c.vintage)
    )
    assert [(float(value), upload) for value, upload in kept.itertuples(index=False)] == [(4.2, 1), (2, 2), (4.2, 1)]


def test_a_card_without_a_folder_belongs_to_the_only_council(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    card = tmp_path / "october.csv"
    card.write_text("indicator,area,period,value\nrepairs,X00000001,2023/24,2\n", encoding="utf-8")
    assert pipeline.load(store, [], [card], lambda _: None).changed
    assert not pipeline.load(store, [], [card], lambda _: None).changed


def test_an_offer_with_faults_is_kept_with_what_was_found_and_cannot_be_submitted(
    store: Store, load: Load, tmp_path: Path
) -> None:
    before = load(write_plan(tmp_path / "plan")).publication
    upload = pipeline.offer(
        store,
        "abertest",
        "october.csv",
        b"indicator,area,period,value\nrepairs,X9,2023/24,many\n",
        "A. Officer",
        "test",
    )
    assert {(issue.code, issue.row) for issue in upload.report.issues} == {("unknown_area", 2), ("not_a_number", 2)}
    with pytest.raises(StepRefusedError):
        store.record.step(upload.upload, Step.SUBMITTED, "A. Officer", "test")
    assert store.record.current() == before


def test_two_vintages_in_one_file_are_told_by_when_they_were_published(
    store: Store, load: Load, tmp_path: Path
) -> None:
    figures = (
        "indicator,area,period,value,published_at\n"
        "repairs,X00000001,2022/23,100,2023-06-01\n"
        "repairs,X00000001,2023/24,98,2024-12-01\n"
        "repairs,X00000001,2023/24,104,2024-06-01\n"
    )
    load(write_plan(tmp_path / "plan", {"figures.csv": figures}))
    kept = store.reader().frame(
        sa.select(OBSERVATIONS).where(OBSERVATIONS.c.period == "2023-04-01/P1Y").order_by(OBSERVATIONS.c.vintage)
    )
    assert [int(value) for value in kept["value"]] == [104, 98]
    calls = store.reader().frame(
        sa.select(CALLS).where(CALLS.c.period == "2023-04-01/P1Y", CALLS.c.indicator == "repairs")
    )
    assert calls["call"].item() == "improved"


def test_a_rollback_is_one_more_row(store: Store, load: Load, tmp_path: Path) -> None:
    first = load(write_plan(tmp_path / "plan")).publication
    load(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "4.2", "2.9")}))
    assert plan_tally(store) == "3/3 (100%)"
    back = store.roll_back(str(first.number))
    assert (back.version, back.action) == (first.version, "rollback")
    assert plan_tally(store) == "2/3 (67%)"
    assert [p.action for p in store.record.publications()] == ["publish", "publish", "rollback"]


def test_a_rollback_to_nowhere_is_refused(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    with pytest.raises(UnknownVersionError):
        store.roll_back("99")


def test_a_reader_goes_on_while_a_new_version_is_published(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    before = store.reader()
    load(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "4.2", "2.9")}))
    assert not before.frame(sa.select(CALLS)).empty
    assert store.reader().version.number == before.version.number + 1


def test_an_unfinished_build_is_swept(store: Store, load: Load, settings: Settings, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    load(folder)
    warehouse = tmp_path / "var" / "warehouse"
    (warehouse / "half.duckdb").write_bytes(b"half a build")
    assert not load(folder).changed
    assert [path.stem for path in warehouse.glob("*.duckdb")] == [store.reader().version.name]


def test_a_version_whose_file_is_gone_is_built_again_by_the_next_load(store: Store, load: Load, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    publication = load(folder).publication
    next((tmp_path / "var" / "warehouse").glob("*.duckdb")).unlink()
    with pytest.raises(MissingVersionFileError):
        store.reader()
    again = load(folder)
    assert again.changed
    assert again.publication.content_hash == publication.content_hash


def test_a_plan_with_published_tallies_alone_is_served(store: Store, load: Load, tmp_path: Path) -> None:
    tallies = "period,improved_or_same,directional,percent,source\n2021/22,40,58,69,Minutes\n"
    load(write_plan(tmp_path / "plan", {"figures.csv": None, "tallies.csv": tallies}))
    found = store.reader().frame(sa.select(PUBLISHED_TALLIES))
    assert [int(value) for value in found[["improved_or_same", "directional", "percent"]].iloc[0]] == [40, 58, 69]


def test_a_marked_break_holds_for_later_cards_until_a_definition_is_written(
    store: Store, load: Load, tmp_path: Path
) -> None:
    load(write_plan(tmp_path / "plan"))
    for year, rest in (("2024/25", "b,"), ("2025/26", ","), ("2026/27", ",2"), ("2027/28", ",2")):
        card = tmp_path / f"{year[:4]}.csv"
        text = f"indicator,area,period,value,marker,definition\nrepairs,X00000001,{year},3,{rest}\n"
        card.write_text(text, encoding="utf-8")
        pipeline.load(store, [], [card], lambda _: None)
    calls = store.reader().frame(
        sa.select(CALLS.c.period, CALLS.c.reason)
        .where(CALLS.c.indicator == "repairs", CALLS.c.period >= "2024")
        .order_by(CALLS.c.period)
    )
    assert list(calls["reason"].fillna("")) == ["break_in_series", "", "break_in_series", ""]


HISTORY = (
    "upload,path,at,submitted_by,decision,decided_by,decided_at,reason,withdrawn_at,withdrawn_by,withdrawn_reason\n"
)
CARD = "indicator,area,period,value\nrepairs,X00000001,2023/24,{value}\n"


def test_a_history_is_replayed_in_the_order_of_time_and_only_once(store: Store, load: Load, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    (folder / "q1.csv").write_text(CARD.format(value=2), encoding="utf-8")
    (folder / "q2.csv").write_text(CARD.format(value=9), encoding="utf-8")
    (folder / "q3.csv").write_text(CARD.format(value="many"), encoding="utf-8")
    (folder / "history.csv").write_text(
        HISTORY
        + "q3,q3.csv,2025-09-01,Officer,rejected,Lead,2025-09-02,not a number,,,\n"
        + "q2,q2.csv,2025-08-01,Officer,accepted,Lead,2025-08-02,,2025-10-01,Lead,another year\n"
        + "q1,q1.csv,2025-07-01,Officer,accepted,Lead,2025-07-02,,,,\n"
        + "plan,.,2025-06-01,Officer,accepted,Lead,2025-06-02,,,,\n",
        encoding="utf-8",
    )
    assert load(folder).changed
    assert not load(folder).changed
    uploads = store.record.uploads()
    assert [(Path(upload.name).name, upload.state) for upload in uploads] == [
        ("plan", "accepted"), ("q1.csv", "accepted"), ("q2.csv", "withdrawn"), ("q3.csv", "rejected"),
    ]  # fmt: skip
    assert uploads[2].report.changes[0].old == "2"
    assert plan_tally(store) == "3/3 (100%)"
    assert store.record.chain_faults() == []


def test_a_history_that_begins_with_a_card_is_refused(load: Load, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    (folder / "q1.csv").write_text(CARD.format(value=2), encoding="utf-8")
    (folder / "history.csv").write_text(
        HISTORY + "q1,q1.csv,2025-07-01,Officer,accepted,Lead,2025-07-02,,,,\n", encoding="utf-8"
    )
    with pytest.raises(RefusedError) as refused:
        load(folder)
    assert [fault.code for fault in refused.value.faults] == ["no_plan_yet"]
