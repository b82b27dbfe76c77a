"""By which plan a card is read: the one that stood when it was accepted, and that it was checked by."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from etl import pipeline
from tests.plans import INDICATORS, swap, write_plan
from warehouse.errors import StepRefusedError
from warehouse.schema import OBSERVATIONS
from warehouse.store import Store
from warehouse.uploads import Step, Upload

Load = Callable[[Path], pipeline.Outcome]

YEAR_TYPES = swap(INDICATORS, "unit,decimals", "unit,year_type")
FINANCIAL = (
    YEAR_TYPES.replace(",percent,1,", ",percent,,").replace(",days,1,", ",days,,").replace(",number,0,", ",number,,")
)
ACADEMIC = FINANCIAL.replace(",percent,,", ",percent,academic,")
CARD = b"indicator,area,period,value\nattendance,X00000001,2024/25,93\n"
HISTORY = (
    "upload,path,at,submitted_by,decision,decided_by,decided_at,reason,withdrawn_at,withdrawn_by,withdrawn_reason\n"
)


def nothing(_: str) -> None:
    """Nobody is told of progress."""


def submitted(store: Store) -> Upload:
    upload = pipeline.offer(store, "abertest", "october.csv", CARD, "A. Davies", "test")
    return store.record.step(upload.upload, Step.SUBMITTED, "A. Davies", "test")


def periods_of_93(store: Store) -> list[str]:
    found = store.reader().frame(sa.select(OBSERVATIONS.c.period).where(OBSERVATIONS.c.value == 93))
    return list(found["period"])


def test_a_card_is_read_by_the_plan_that_stood_and_not_by_one_withdrawn_before(
    store: Store, load: Load, tmp_path: Path
) -> None:
    load(write_plan(tmp_path / "plan", {"indicators.csv": FINANCIAL}))
    load(write_plan(tmp_path / "plan", {"indicators.csv": ACADEMIC}))
    store.record.step(2, Step.WITHDRAWN, "B. Jones", "test", "the year of attendance is the council's")
    store.record.step(submitted(store).upload, Step.ACCEPTED, "B. Jones", "test")
    pipeline.publish(store, nothing)
    assert periods_of_93(store) == ["2024-04-01/P1Y"]


def test_a_card_keeps_the_plan_it_was_accepted_under_when_that_is_withdrawn(
    store: Store, load: Load, tmp_path: Path
) -> None:
    load(write_plan(tmp_path / "plan", {"indicators.csv": FINANCIAL}))
    load(write_plan(tmp_path / "plan", {"indicators.csv": ACADEMIC}))
    store.record.step(submitted(store).upload, Step.ACCEPTED, "B. Jones", "test")
    store.record.step(2, Step.WITHDRAWN, "B. Jones", "test", "the year of attendance is the council's")
    pipeline.publish(store, nothing)
    assert periods_of_93(store) == ["2024-09-01/P1Y"]


def test_the_only_plan_that_stands_is_not_withdrawn(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan", {"indicators.csv": FINANCIAL}))
    head = store.record.head()
    with pytest.raises(StepRefusedError, match="the only plan of its council that stands") as refused:
        store.record.step(1, Step.WITHDRAWN, "B. Jones", "test", "sent by mistake")
    assert (refused.value.why, store.record.head()) == ("only_plan", head)
    load(write_plan(tmp_path / "plan", {"indicators.csv": ACADEMIC}))
    assert store.record.step(1, Step.WITHDRAWN, "B. Jones", "test", "sent by mistake").state is Step.WITHDRAWN
    with pytest.raises(StepRefusedError, match="the only plan"):
        store.record.step(2, Step.WITHDRAWN, "B. Jones", "test", "sent by mistake")


def test_a_card_that_was_checked_by_another_plan_is_not_accepted(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan", {"indicators.csv": FINANCIAL}))
    upload = submitted(store)
    load(write_plan(tmp_path / "plan", {"indicators.csv": ACADEMIC}))
    with pytest.raises(StepRefusedError, match="Upload the file again") as refused:
        store.record.step(upload.upload, Step.ACCEPTED, "B. Jones", "test")
    assert refused.value.why == "plan_changed"
    assert store.record.step(upload.upload, Step.REJECTED, "B. Jones", "test", "another plan").state is Step.REJECTED
    assert store.record.step(submitted(store).upload, Step.ACCEPTED, "B. Jones", "test").is_accepted


REJECTED = "rejected,B. Jones,2025-01-03,Not agreed.,,,"
WITHDRAWN = "accepted,B. Jones,2025-01-03,,2025-01-04,B. Jones,Not agreed."


@pytest.mark.parametrize("decision", [REJECTED, WITHDRAWN], ids=["rejected", "withdrawn"])
def test_in_a_history_a_plan_that_did_not_stand_is_not_what_a_card_is_checked_by(
    store: Store, load: Load, tmp_path: Path, decision: str
) -> None:
    """The card is about an indicator that only the other plan has: it is told so, and nothing is loaded."""
    folder = write_plan(tmp_path / "plan")
    other = INDICATORS + INDICATORS.splitlines()[1].replace("attendance,", "absence,") + "\n"
    write_plan(folder / "other", {"indicators.csv": other})
    (folder / "card.csv").write_bytes(CARD.replace(b"attendance", b"absence"))
    rows = (
        "first,.,2025-01-01,A. Davies,accepted,B. Jones,2025-01-02,,,,\n"
        f"other,other,2025-01-02,A. Davies,{decision}\n"
        "card,card.csv,2025-01-05,A. Davies,accepted,B. Jones,2025-01-06,,,,\n"
    )
    (folder / "history.csv").write_text(HISTORY + rows, encoding="utf-8")
    with pytest.raises(pipeline.RefusedError, match="absence"):
        load(folder)
    assert store.record.uploads() == []
