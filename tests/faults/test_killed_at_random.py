"""kill -9 of the loader at random points, while three processes read and the real server answers."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random

import pytest

from tests.browser.server import ROOT, serving
from tests.faults.browsing import Browsing
from tests.faults.editions import edition_of, environment, load_edition, write_edition
from tests.faults.rounds import chance, told
from warehouse.settings import Settings
from warehouse.store import Store
from warehouse.uploads import Upload

READERS = 3
PARTS, ROUNDS = 4, 50
"""Every part begins with an empty installation: a load reads all earlier ones, so many rounds on one grow slow."""
LONGEST_LOAD = 120
MORE_PATIENCE = 1.1
"""After each kill the next load is given a little longer, so that some get through and readers see new versions."""


@pytest.mark.parametrize("part", range(1, PARTS + 1))
def test_nothing_is_lost_mixed_or_seen_to_go_back(part: int, store: Store, settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    load_edition(store, folder, 1)
    until = threading.Event()
    watchers = [_watching(settings) for _ in range(READERS)]
    with serving(settings, tmp_path / "server.log") as site:
        browsing = Browsing(site.url)
        asking = threading.Thread(target=browsing.run, args=(until,))
        asking.start()
        try:
            killed, survived = _strike(store, settings, folder, ROUNDS, chance(part))
        finally:
            until.set()
            asking.join()
            saw = [json.loads(watcher.communicate()[0]) for watcher in watchers]
    reads = sum(found["reads"] for found in saw)
    told(
        f"loader killed, part {part} of {PARTS}",
        rounds=killed + survived,
        killed=killed,
        reads=reads,
        pages=browsing.answers,
        versions=len(store.record.publications()),
        uploads=len(store.record.uploads()),
        failed=sum(len(found["failed"]) for found in saw) + len(browsing.failed),
        mixed=sum(found["mixed"] for found in saw),
        backward=sum(found["backward"] for found in saw) + browsing.backward,
    )
    assert killed
    assert reads > READERS
    assert browsing.answers
    assert [found["failed"] for found in saw] == [[]] * READERS
    assert [(found["mixed"], found["backward"]) for found in saw] == [(0, 0)] * READERS
    assert (browsing.failed, browsing.backward) == ([], 0)
    assert store.record.chain_faults() == []


def _strike(store: Store, settings: Settings, folder: Path, times: int, random: Random) -> tuple[int, int]:
    """Load edition after edition and kill each load somewhere; returns how many were killed and how many got through."""
    killed = survived = 0
    known: dict[int, Upload] = {}
    longest = _load(settings, folder, 2, None)[1]
    for number in range(3, 3 + times):
        done, took = _load(settings, folder, number, random.uniform(0, longest))
        longest = took if done else longest * MORE_PATIENCE
        killed += not done
        survived += done
        known = _still_there(store, known)
        if done:
            assert edition_of(store.reader()) == number
    assert _load(settings, folder, 3 + times, None)[0]
    _still_there(store, known)
    assert edition_of(store.reader()) == 3 + times
    return killed, survived


def _load(settings: Settings, folder: Path, number: int, patience: float | None) -> tuple[bool, float]:
    """Load an edition as a person does, and kill it when patience ends; whether it got through, and its seconds."""
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "etl", "load", str(write_edition(folder, number))],
        cwd=ROOT,
        env={**os.environ, **environment(settings)},
        stderr=subprocess.PIPE,
    )
    try:
        _, said = process.communicate(timeout=LONGEST_LOAD if patience is None else patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return False, time.monotonic() - started
    assert process.returncode == 0, said.decode()
    return True, time.monotonic() - started


def _still_there(store: Store, known: dict[int, Upload]) -> dict[int, Upload]:
    """Every upload that was ever seen still stands, with its bytes and every step it had."""
    now = {upload.upload: upload for upload in store.record.uploads()}
    assert list(now) == list(range(1, len(now) + 1))
    for number, upload in known.items():
        assert now[number].files == upload.files
        assert now[number].steps[: len(upload.steps)] == upload.steps
    assert store.record.damaged_originals() == []
    return now


def _watching(settings: Settings) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.watching"],
        cwd=ROOT,
        env={**os.environ, **environment(settings)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
