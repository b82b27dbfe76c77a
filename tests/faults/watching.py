"""A process that reads what is published, over and over, until its input ends; prints what it saw as JSON.

Run as `python -m tests.faults.watching`, with the settings of an installation in its environment.
"""

import json
import sys
import threading

from tests.faults.editions import MixedError, edition_of
from warehouse.settings import Settings
from warehouse.store import Store

PAUSE = 0.02
"""Seconds between two reads, so that three readers leave the loader a core to work with."""


def watch(store: Store, until: threading.Event) -> dict[str, object]:
    """Read until told to stop; every read opens what is published then."""
    seen: dict[str, int] = {}
    counts = {"reads": 0, "mixed": 0, "backward": 0}
    failed: list[str] = []
    version = edition = 0
    while not until.wait(PAUSE):
        counts["reads"] += 1
        try:
            reader = store.reader()
            now = edition_of(reader)
        except MixedError:
            counts["mixed"] += 1
            continue
        except Exception as error:
            failed.append(repr(error))
            continue
        counts["mixed"] += seen.setdefault(reader.version.name, now) != now
        counts["backward"] += reader.version.number < version or now < edition
        version, edition = reader.version.number, now
    return {**counts, "failed": failed, "versions": len(seen)}


if __name__ == "__main__":
    stop = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
    with Store(Settings()) as opened:
        print(json.dumps(watch(opened, stop)))
