"""How soon another process reads a new publication, and what asking costs: five publications, one reader.

Prints the longest and the median delay between the moment of a publication and the first read of it elsewhere, and
that delay as a share of what the build before it took.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from etl import pipeline
from tests.conftest import installation
from tests.plans import write_plan
from warehouse.store import Store

PUBLICATIONS = 5
ROOT = Path(__file__).parents[1]

READER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from tests.conftest import installation
from warehouse.store import Store

seen = 1
with Store(installation(Path(sys.argv[1]))) as store:
    store.reader()
    print("ready", flush=True)
    while seen < int(sys.argv[2]):
        version = store.reader().version
        if version.number != seen:
            seen = version.number
            late = datetime.now(UTC).replace(tzinfo=None) - version.published_at
            print(late.total_seconds(), flush=True)
        time.sleep(0.01)
"""


def main() -> None:
    """Publish, and let another process tell when it saw it."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        plan = write_plan(place / "plan")
        with Store(installation(place / "var")) as store:
            pipeline.load(store, [plan], [], lambda _: None)
            command = [sys.executable, "-c", READER, str(place / "var"), str(PUBLICATIONS + 1)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as reader:
                if reader.stdout is None or reader.stdout.readline().strip() != "ready":
                    sys.exit("the reader did not start")
                builds, delays = [], []
                for _ in range(PUBLICATIONS):
                    began = time.perf_counter()
                    pipeline.publish(store, lambda _: None)
                    builds.append(time.perf_counter() - began)
                    delays.append(float(reader.stdout.readline()))
    print(f"{datetime.now(UTC):%Y-%m-%d}: {PUBLICATIONS} publications, seen by another process after")
    print(f"  median {statistics.median(delays):.3f} s, longest {max(delays):.3f} s")
    print(f"  {statistics.median(delays) / statistics.median(builds):.3f} of what building and publishing took")


if __name__ == "__main__":
    main()
