"""Two processes that ask for the same earlier moment at once: it is built once, and both get it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from etl import pipeline
from tests.plans import FIGURES, swap, write_plan
from warehouse.settings import Settings
from warehouse.store import Store

ROOT = Path(__file__).parents[2]

ASK = """
import sys
from datetime import datetime
from warehouse import build
from warehouse.content import content_hash
from warehouse.settings import read_settings
from warehouse.store import Store

built = []
fill = build.fill
build.fill = lambda connection, histories: (built.append(1), fill(connection, histories))
with Store(read_settings()) as store:
    store.reader()
    print("ready", flush=True)
    sys.stdin.readline()
    then = store.reader(datetime.fromisoformat(sys.argv[1]))
    with then._engine.connect() as connection:
        print(len(built), then.version.name, content_hash(connection), flush=True)
    sys.stdin.readline()
"""


def test_it_is_built_once_and_both_get_it(
    store: Store, load: Callable[[Path], pipeline.Outcome], settings: Settings, tmp_path: Path
) -> None:
    first = load(write_plan(tmp_path / "plan")).publication
    load(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "4.2", "2.9")}))
    moment = store.record.upload(1).known_from
    assert moment is not None
    environment = {
        **os.environ,
        "WAREHOUSE_URL": settings.warehouse_url,
        "RECORD_URL": settings.record_url,
        "ORIGINALS": str(settings.originals),
    }
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", ASK, moment.isoformat()],
            cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    try:
        assert [_line(process) for process in processes] == ["ready", "ready"]
        for process in processes:
            _go_on(process)
        told = [_line(process).split() for process in processes]
    finally:
        for process in processes:
            process.communicate("\n")
    assert sorted(built for built, *_ in told) == ["0", "1"]
    assert {tuple(rest) for _, *rest in told} == {(told[0][1], first.content_hash)}
    assert len(list((tmp_path / "var/warehouse/moments").glob("*.duckdb"))) == 1


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
