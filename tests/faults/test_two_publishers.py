"""Two loads at once, each of a council of its own: both get through, and what is served holds both."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser.server import ROOT
from tests.faults.editions import AREA, environment
from tests.faults.rounds import rounds, told
from tests.plans import PLAN, swap, write_plan
from warehouse.reads import plans
from warehouse.settings import Settings
from warehouse.store import Store

COUNCILS = ("abertest", "otherton")


def test_both_get_through_and_no_upload_is_lost(store: Store, settings: Settings, tmp_path: Path) -> None:
    times, loads = rounds(1, 25), 0
    for number in range(1, times + 1):
        figures = f"indicator,area,period,value\nvisits,{AREA},2023/24,{number}\n"
        started = []
        for council in COUNCILS:
            changes = {"plan.toml": swap(PLAN, 'id = "abertest"', f'id = "{council}"'), "figures.csv": figures}
            started.append(_loading(settings, write_plan(tmp_path / council, changes)))
        for process in started:
            _, said = process.communicate()
            assert process.returncode == 0, said.decode()
            loads += 1
        assert [len(store.record.uploads(council)) for council in COUNCILS] == [number, number]
        assert all(upload.is_accepted for upload in store.record.uploads())
        assert store.is_current()
        assert {council.id for council in plans.councils(store.reader())} == set(COUNCILS)
        assert store.record.chain_faults() == []
    told("two publishers at once", rounds=times, loads=loads, lost=loads - len(store.record.accepted()))


def _loading(settings: Settings, folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "etl", "load", str(folder)],
        cwd=ROOT,
        env={**os.environ, **environment(settings)},
        stderr=subprocess.PIPE,
    )
