"""An exit at every line of the code that accepts and publishes: what is served is the old or the new, never between."""

import json
import math
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.server import ROOT
from tests.conftest import installation
from tests.faults.editions import edition_of, load_edition, write_edition
from tests.faults.exiting import ENDED, NOWHERE
from tests.faults.rounds import rounds, told
from warehouse.store import Store

OLD, NEW = 1, 2
MENDED_EVERY = 4
"""After one exit in so many the next load is watched, too: it takes as long as the exit."""

Ask = Callable[[Path, Path, str], str]


@pytest.fixture
def ask() -> Iterator[Ask]:
    """Load a plan in a process that ends at a place; the answer is told in `tests.faults.exiting`."""
    command = [sys.executable, "-m", "tests.faults.exiting"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout

        def one(folder: Path, plan: Path, place: str) -> str:
            print(folder, plan, place, file=process.stdin, flush=True)
            return process.stdout.readline().strip() if process.stdout else ""

        yield one
        process.stdin.close()


def test_what_is_served_is_the_old_or_the_new(ask: Ask, tmp_path: Path) -> None:
    begun, plan = tmp_path / "begun", tmp_path / "plan"
    with Store(installation(begun)) as store:
        load_edition(store, plan, OLD)
    write_edition(plan, NEW)
    places = json.loads(ask(_copy(begun), plan, NOWHERE))
    apart = math.ceil(len(places) / rounds(4, len(places)))
    tried = places[::-apart]
    old = new = mended = to_mend = 0
    for number, place in enumerate(tried):
        folder = _copy(begun)
        assert ask(folder, plan, place) == str(ENDED), place
        with Store(installation(folder)) as store:
            served = edition_of(store.reader())
            assert served in (OLD, NEW), place
            assert (store.record.chain_faults(), store.record.damaged_originals()) == ([], []), place
            assert store.published_fault() is None, place
            old += served == OLD
            new += served == NEW
            if number % MENDED_EVERY == 0:
                to_mend += 1
                mended += _is_mended(store, plan, folder)
    told(
        "exits",
        lines=len(places),
        tried=len(tried),
        old_served=old,
        new_served=new,
        next_loads=to_mend,
        that_mended_all=mended,
    )
    assert old
    assert new
    assert old + new == len(tried)
    assert mended == to_mend


def _is_mended(store: Store, plan: Path, folder: Path) -> bool:
    """True where the next load serves the new edition and clears away what was left."""
    load_edition(store, plan, NEW)
    versions = {publication.version for publication in store.record.publications()}
    left = {path.name for path in (folder / "warehouse").iterdir() if path.is_file()}
    return edition_of(store.reader()) == NEW and left == {"publish.lock", *(f"{name}.duckdb" for name in versions)}


def _copy(begun: Path) -> Path:
    """The installation once more, over the last copy of it."""
    folder = begun.with_name("copy")
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(begun, folder)
