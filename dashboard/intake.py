"""Work that is etl's, done in child processes: checking an upload, writing a template, building a version.

The dashboard never parses a file and never imports etl. Every child is started without a shell, from a list of
arguments, and ends in time or is ended.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from warehouse.settings import Settings

MEGABYTE = 1024 * 1024
LARGEST_FILE = 10 * MEGABYTE
"""Bytes of a file that may be sent."""
LONGEST_NAME = 120
"""Characters of a file's name that are kept."""

OFFER_SECONDS = 60
TEMPLATE_SECONDS = 60
PUBLISH_SECONDS = 1800
"""What a child may take; the parser inside the first has its own, far shorter, limit."""
QUEUE_SECONDS = 30
"""How long an upload waits while another one is being checked."""

ROOT = Path(__file__).parents[1]
ANY_NAME = "upload"


class IntakeError(Exception):
    """A child did not do its work; its text is for the server's log."""


class BusyError(IntakeError):
    """Another file is being checked: one at a time keeps what a hostile file can take within one child's limits."""


class Intake:
    """Starts the children of one installation."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._one_at_a_time = threading.Lock()

    def offer(self, content: bytes, name: str, council: str, by: str, via: str) -> int:
        """Have a file checked and recorded, whatever is wrong with it; returns the upload's number.

        Args:
            content: the bytes as they were sent.
            name: the file's name as its sender has it.
            council: id of the council it is for.
            by: who sent it.
            via: from where, in words.

        Raises:
            BusyError: another file is being checked.
            IntakeError: it could not be recorded.
        """
        if not self._one_at_a_time.acquire(timeout=QUEUE_SECONDS):
            raise BusyError("another file is being checked")
        try:
            with TemporaryDirectory() as folder:
                path = Path(folder) / ANY_NAME
                path.write_bytes(content)
                given = (f"--council={council}", f"--by={by}", f"--via={via}", f"--name={plain_name(name)}")
                said = self._run(["offer", *given, "--", str(path)], OFFER_SECONDS)
        finally:
            self._one_at_a_time.release()
        return int(json.loads(said)["upload"])

    def template(self, council: str, language: str) -> bytes:
        """An empty report card for a council, in a language.

        Raises:
            IntakeError: it could not be written.
        """
        with TemporaryDirectory() as folder:
            path = Path(folder) / "template.xlsx"
            self._run(["template", f"--council={council}", f"--language={language}", f"--out={path}"], TEMPLATE_SECONDS)
            return path.read_bytes()

    def publish(self) -> None:
        """Have everything that is accepted built and published, meanwhile: the answer does not wait for it."""
        threading.Thread(target=self._publish, name="publish", daemon=True).start()

    def _publish(self) -> None:
        try:
            self._run(["publish"], PUBLISH_SECONDS)
        except IntakeError as error:
            print(f"publishing did not end well: {error}", file=sys.stderr, flush=True)

    def _run(self, arguments: Sequence[str], seconds: int) -> str:
        command = [sys.executable, "-m", "etl", *arguments]
        try:
            done = subprocess.run(
                command, capture_output=True, encoding="utf-8", timeout=seconds, check=False, env=self._environment()
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise IntakeError(str(error)) from None
        if done.returncode:
            raise IntakeError(done.stderr.strip() or f"exit code {done.returncode}")
        return done.stdout

    def _environment(self) -> dict[str, str]:
        """This process's environment with the settings in force, and our own packages to be found."""
        settings = {name.upper(): str(value) for name, value in self._settings.model_dump().items()}
        paths = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH", "")) if part)
        return {**os.environ, **settings, "PYTHONPATH": paths}


def plain_name(name: str) -> str:
    """A file's name without the folders and the unseen characters that a sender may have put into it."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable()).strip()[-LONGEST_NAME:] or ANY_NAME
