"""The real server, started as people start it: `python app.py`, with settings in its environment."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from etl import pipeline
from tests.plans import LESSONS, LINKS, write_plan
from tests.uploads import APPROVER, record_uploads
from warehouse.settings import Settings
from warehouse.store import Store

ROOT = Path(__file__).parents[2]
LONGEST_START = 60
"""Seconds the server may take until it answers, on a busy machine."""

LONGEST_STOP = 10
BETWEEN_TRIES = 0.05


@dataclass(frozen=True)
class Site:
    """A running server over an installation of its own.

    Attributes:
        url: where it answers, without a `/` at the end.
        settings: its stores, for the tests that read them directly.
        log: the file its output goes to.
        pid: the process that was started; its workers are its children.
    """

    url: str
    settings: Settings
    log: Path
    pid: int = 0

    def workers(self) -> list[str]:
        """Process ids of the server's workers, as the system lists them."""
        return Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split()


def load_everything(settings: Settings, folder: Path) -> None:
    """Load the bundled plans, and an invented council beside them, as `python -m etl load` does.

    The invented council has an upload in every state besides: uploads 4 to 7, as `tests.uploads` makes them.
    """
    invented = write_plan(folder / "abertest", {"lessons.csv": LESSONS, "links.csv": LINKS})
    folders = [ROOT / "data/wrexham", ROOT / "data/coventry", invented]
    with Store(settings) as store:
        pipeline.load(store, folders, [], lambda _: None)
        record_uploads(store.record, "abertest")


@contextmanager
def serving(settings: Settings, log: Path, user: str = APPROVER) -> Iterator[Site]:
    """The server over these stores, for as long as the block lasts, for a person who may upload and decide.

    Raises:
        RuntimeError: it ended, or did not answer in time; its output is in the message.
    """
    port = _free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "app.py"], cwd=ROOT, env=_environment(settings, port, user), stdout=output, stderr=output
        )
        site = Site(f"http://127.0.0.1:{port}", settings, log, process.pid)
        try:
            _wait_until_it_answers(process, site)
            yield site
        finally:
            process.terminate()
            try:
                process.wait(LONGEST_STOP)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _environment(settings: Settings, port: int, user: str) -> dict[str, str]:
    return {
        **os.environ,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WORKERS": "1",
        "WAREHOUSE_URL": settings.warehouse_url,
        "RECORD_URL": settings.record_url,
        "ORIGINALS": str(settings.originals),
        "LOCAL_USER": user,
        "LOCAL_ROLES": "editor approver" if user else "",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(process: "subprocess.Popen[bytes]", site: Site) -> None:
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{site.url}/en/"):
                return
        except (URLError, ConnectionError):
            pass
        try:
            process.wait(BETWEEN_TRIES)
        except subprocess.TimeoutExpired:
            continue
        break
    raise RuntimeError(f"the server did not answer at {site.url}:\n{site.log.read_text(errors='replace')}")
