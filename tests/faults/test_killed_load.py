"""A load that is killed at any moment leaves what was served as it was, and the next load mends the rest."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from etl import pipeline
from tests.faults.rounds import is_long
from tests.plans import FIGURES, swap, write_plan
from tests.written import ACTION, write
from warehouse.schema import ACTIONS, TALLIES, WRITINGS
from warehouse.settings import Settings
from warehouse.store import Store
from warehouse.written_action import id_of

ROOT = Path(__file__).parents[2]

DIE_DURING = """
import os, signal, sys
from pathlib import Path
from unittest.mock import patch
from etl import pipeline
from warehouse.settings import Settings
from warehouse.store import Store

def die(*_args, **_kwargs):
    os.kill(os.getpid(), signal.SIGKILL)

with patch(sys.argv[2], die):
    pipeline.load(Store(Settings()), [Path(sys.argv[1])], [], lambda _: None)
"""

MOMENTS = {
    "before anything is accepted": "warehouse.record.Record.receive",
    "before anything is built": "warehouse.store.Store.publish",
    "in the middle of a build": "warehouse.build.tallies",
    "after the build, before it is verified": "warehouse.content.verify",
    "after it is verified, before its row": "warehouse.record.Record.publish",
}
TRIED = MOMENTS if is_long() else dict([*MOMENTS.items()][::2])
"""Every second one in `make test`: the first, the middle and the last."""


def percents(store: Store) -> list[int]:
    found = store.reader().frame(
        sa.select(TALLIES.c.percent).where(TALLIES.c.scope == "plan").order_by(TALLIES.c.percent)
    )
    return [int(value) for value in found["percent"].dropna()]


def kill_during(moment: str, folder: Path, settings: Settings) -> None:
    """Load a folder in a process that is killed at a moment."""
    killed = subprocess.run(
        [sys.executable, "-c", DIE_DURING, str(folder), moment],
        cwd=ROOT,
        env={
            "WAREHOUSE_URL": settings.warehouse_url,
            "RECORD_URL": settings.record_url,
            "ORIGINALS": str(settings.originals),
        },
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.parametrize("moment", TRIED.values(), ids=TRIED)
def test_what_was_served_is_still_served_and_the_next_load_mends_it(
    moment: str, store: Store, load: Callable[[Path], pipeline.Outcome], settings: Settings, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path / "plan")
    before = load(folder).publication
    served = percents(store)
    (folder / "figures.csv").write_text(swap(FIGURES, "4.2", "2.9"), encoding="utf-8")

    kill_during(moment, folder, settings)

    assert store.record.current() == before
    assert percents(store) == served

    mended = load(folder)
    assert mended.changed
    assert percents(store) != served
    files = {path.stem for path in (tmp_path / "var/warehouse").glob("*.duckdb*")}
    assert files == {before.version, mended.publication.version}


def written(store: Store) -> tuple[list[str], list[str]]:
    """What the version served has of what people wrote: the ids of actions, and the texts."""
    reader = store.reader()
    found = reader.frame(sa.select(ACTIONS.c.id).where(ACTIONS.c.id.like("written-%")))
    return [*found["id"]], [*reader.frame(sa.select(WRITINGS.c.text_en))["text_en"]]


def test_what_was_written_is_not_lost_and_is_in_the_next_version(
    store: Store, load: Callable[[Path], pipeline.Outcome], settings: Settings, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path / "plan")
    load(folder)
    thread = write(store, ACTION).thread
    kill_during(MOMENTS["after it is verified, before its row"], folder, settings)
    assert written(store) == ([], [])
    assert load(folder).changed
    assert written(store) == ([id_of(thread)], [ACTION.text_en])
    assert not load(folder).changed
