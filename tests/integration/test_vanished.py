"""What leaves the plan is found in the histories, with the reason that a later edition gives, as it was known then."""

from pathlib import Path

import sqlalchemy as sa

from etl import pipeline
from tests.plans import FILES, write_plan
from warehouse.reader import Reader
from warehouse.reads.reader import rows
from warehouse.reads.vanished import vanished
from warehouse.schema import CALLS, OBSERVATIONS
from warehouse.store import Store

INDICATORS = FILES["indicators.csv"]
FEWER = "".join(line for line in INDICATORS.splitlines(keepends=True) if not line.startswith("population,"))
OFF_A_BOARD = FEWER.replace("learning;streets", "learning")
REASON = """\
indicator,reason_en,reason_cy,replaced_by,decided_by,decided_on
population,It is the same every year.,Mae'r un fath bob blwyddyn.,visits,A. Officer,2024-05-01
"""
NO_FIGURES = "".join(
    line for line in FILES["figures.csv"].splitlines(keepends=True) if not line.startswith("population,")
)


def gone(reader: Reader) -> list[tuple[str | None, ...]]:
    columns = ["indicator", "left_board", "reason_en", "replaced_en"]
    return [tuple(row.values()) for row in rows(vanished(reader, "abertest")[columns])]


def test_what_left_is_told_as_it_was_known_then(store: Store, tmp_path: Path) -> None:
    editions: list[dict[str, str | bytes | None]] = [
        {},
        {"indicators.csv": FEWER, "figures.csv": NO_FIGURES},
        {"indicators.csv": OFF_A_BOARD, "figures.csv": NO_FIGURES, "retired.csv": REASON},
    ]
    for changes in editions:
        outcome = pipeline.load(store, [write_plan(tmp_path, changes)], [], lambda _: None)
        assert "retired_never_known" not in {fault.code for fault in outcome.warnings}
    first, second = (store.record.upload(number).known_from for number in (1, 2))
    assert first is not None
    assert second is not None
    assert gone(store.reader(first)) == []
    assert gone(store.reader(second)) == [("population", None, None, None)]
    assert gone(store.reader()) == [
        ("population", None, "It is the same every year.", "Library visits"),
        ("visits", "streets", None, None),
    ]
    (left, _) = rows(vanished(store.reader(), "abertest"))
    assert (left["left_at"], left["themes"]) == (second, ("people",))


def test_an_id_that_nobody_ever_had_is_warned_of(store: Store, tmp_path: Path) -> None:
    pipeline.load(store, [write_plan(tmp_path)], [], lambda _: None)
    mistyped = REASON.replace("population", "populaton")
    outcome = pipeline.load(store, [write_plan(tmp_path, {"retired.csv": mistyped})], [], lambda _: None)
    assert [fault.code for fault in outcome.warnings] == ["retired_never_known"]
    assert gone(store.reader()) == []


def test_figures_of_what_left_stay_and_judge_nothing(store: Store, tmp_path: Path) -> None:
    """A file that an edition does not bring speaks on: what left has its figures still, and no call."""
    pipeline.load(store, [write_plan(tmp_path)], [], lambda _: None)
    (tmp_path / "figures.csv").unlink()
    later = {"indicators.csv": FEWER, "figures.csv": None, "figures_more.csv": NO_FIGURES}
    pipeline.load(store, [write_plan(tmp_path, later)], [], lambda _: None)
    reader = store.reader()
    assert gone(reader) == [("population", None, None, None)]
    for table, seen in ((OBSERVATIONS, True), (CALLS, False)):
        assert ("population" in set(reader.frame(sa.select(table.c.indicator))["indicator"])) is seen
