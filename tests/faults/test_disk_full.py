"""A disk that fills up in the middle of a load: the served version untouched, one clear line, the space freed."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.server import ROOT
from tests.conftest import installation
from tests.faults.editions import edition_of, environment, load_edition, write_edition
from tests.faults.rounds import rounds, told
from warehouse.settings import Settings
from warehouse.store import Store

DISK = 48 * 1024**2
STORE = 3
KEPT = 512 * 1024
"""An upload that was accepted before the disk was full is kept: so much it may take."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here: that needs root, and a machine that allows mounts")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_changes_nothing_that_is_served(small_disk: Path, tmp_path: Path) -> None:
    settings, plan = installation(small_disk), tmp_path / "plan"
    with Store(settings) as store:
        load_edition(store, plan, 1)
    file = next((small_disk / "warehouse").glob("*.duckdb"))
    served, needed = _sha256(file), file.stat().st_size + KEPT
    times, refused, freed, edition = rounds(3, 24), 0, 0, 1
    filler = small_disk / "filler"
    for number in range(times):
        edition += 1
        write_edition(plan, edition)
        _fill(filler, leaving=needed * number // times)
        before = shutil.disk_usage(small_disk).free
        done = _load(settings, plan)
        after = shutil.disk_usage(small_disk).free
        assert done.returncode == STORE, done.stderr
        last = done.stderr.splitlines()[-1]
        assert "Traceback" not in done.stderr
        assert "disk" in last or "space" in last, last
        refused += 1
        assert _sha256(file) == served
        freed += before - after <= KEPT
        filler.unlink()
        assert [path.name for path in small_disk.rglob("*") if path.suffix in (".building", ".part", ".tmp")] == []
        with Store(settings) as store:
            assert edition_of(store.reader()) == 1
            assert store.record.chain_faults() == []
    done = _load(settings, plan)
    assert done.returncode == 0, done.stderr
    with Store(settings) as store:
        assert edition_of(store.reader()) == edition
    told("disk full", rounds=times, refused_in_words=refused, space_freed=freed)
    assert freed == refused == times


def _fill(filler: Path, *, leaving: int) -> None:
    """Take all the room but so much."""
    with filler.open("wb") as file:
        room = shutil.disk_usage(filler.parent).free - leaving
        os.posix_fallocate(file.fileno(), 0, max(room, 1))


def _load(settings: Settings, plan: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "etl", "load", str(plan)],
        cwd=ROOT,
        env={**os.environ, **environment(settings)},
        capture_output=True,
        text=True,
        check=False,
    )


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
