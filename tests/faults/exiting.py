"""A process that loads an edition and ends, without a word, at one line of the code that accepts and publishes.

Run as `python -m tests.faults.exiting`. Each line of its input is `INSTALLATION PLAN PLACE`: it loads the plan in a
child of its own that ends when it first reaches the place, such as `store.py:120`, and answers with the child's exit
code. Where the place is `-` the child ends of itself, and the answer is every place that it reached, as JSON.
"""

import json
import os
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from etl import accepting, pipeline
from tests.conftest import installation
from warehouse import audit, build, content, duckdb_versions, originals, record, record_engine, store

ENDED = 3
WATCHED = {
    module.__file__
    for module in (accepting, pipeline, audit, build, content, duckdb_versions, originals, record, record_engine, store)
}
NOWHERE = "-"


def load(folder: Path, plan: Path, end_at: str) -> list[str]:
    """Load a plan folder; every place that was reached, in order."""
    reached: dict[str, None] = {}

    def line(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            place = f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"
            reached.setdefault(place)
            if place == end_at:
                os._exit(ENDED)
        return line

    def call(frame: FrameType, _event: str, _: Any) -> Any:
        return line if frame.f_code.co_filename in WATCHED else None

    with store.Store(installation(folder)) as opened:
        sys.settrace(call)
        pipeline.load(opened, [plan], [], lambda _: None)
        sys.settrace(None)
    return list(reached)


def main() -> None:
    """Answer until the input ends; the imports above are paid for once."""
    for command in sys.stdin:
        folder, plan, place = command.split()
        child = os.fork()
        if child == 0:
            reached = load(Path(folder), Path(plan), place)
            if place == NOWHERE:
                print(json.dumps(reached), flush=True)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if place != NOWHERE:
            print(code, flush=True)


if __name__ == "__main__":
    main()
