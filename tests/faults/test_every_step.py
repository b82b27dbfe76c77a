"""An exit at every line of the code that accepts and publishes: what is served is the old or the new, never between."""

import json
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
    tried = places[:: -(-len(places) // rounds(8, len(places)))]
    old = new = mended = 0
    for place in tried:
        folder = _copy(begun)
        assert ask(folder, plan, place) == str(ENDED), place
        with Store(installation(folder)) as store:
            served = edition_of(store.reader())
            assert served in (OLD, NEW), place
            assert (store.record.chain_faults(), store.record.damaged_originals()) == ([], []), place
            assert store.published_fault() is None, place
            old += served == OLD
            new += served == NEW
            load_edition(store, plan, NEW)
            assert edition_of(store.reader()) == NEW, place
            versions = {publication.version for publication in store.record.publications()}
        left = {path.name for path in (folder / "warehouse").iterdir() if path.is_file()}
        mended += left == {"publish.lock", *(f"{version}.duckdb" for version in versions)}
    told("exits", lines=len(places), tried=len(tried), old_served=old, new_served=new, mended_by_the_next_load=mended)
    assert old
    assert mended == old + new == len(tried)


def _copy(begun: Path) -> Path:
    """The installation once more, over the last copy of it."""
    folder = begun.with_name("copy")
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(begun, folder)
