"""Starts the process that parses a workbook, and makes one fault of whatever becomes of it."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from etl.guard import answer, limits
from etl.guard.refusal import RefusalError
from etl.workbook import Workbook

COMMAND = [sys.executable, "-m", "etl.guard.child"]

_ROOT = Path(__file__).parents[2]
# Nothing of this process's surroundings is handed on, secrets least of all; Windows cannot start Python without these.
_NEEDED = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH")


def parse(name: str, content: bytes) -> Workbook:
    """Parse a workbook that passed the pre-check, in a process of its own.

    The process has 1 GiB of memory and 10 s of processor time where the system can limit them, and everywhere a limit
    by the wall clock. It has a session of its own, none of our open files, and writes its answer into a file that
    cannot grow past a limit.

    Args:
        name: the file as the user named it.
        content: the file.

    Raises:
        RefusalError: it cannot be read within the limits.
    """
    with tempfile.TemporaryFile() as said:
        try:
            done = subprocess.run(
                COMMAND,
                input=content,
                stdout=said,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={key: os.environ[key] for key in _NEEDED if key in os.environ},
                start_new_session=True,
                timeout=limits.CHILD_WALL_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise RefusalError("workbook_takes_too_long", limit=limits.CHILD_WALL_SECONDS) from None
        if done.returncode:
            raise _death(done.returncode)
        said.seek(0)
        try:
            return answer.read(said.read(), name)
        except (ValueError, KeyError, TypeError):
            raise RefusalError("workbook_unreadable") from None


def _death(code: int) -> RefusalError:
    """Why the process died: a negative code is a signal."""
    if code in _OUT_OF_TIME:
        return RefusalError("workbook_takes_too_long", limit=limits.CHILD_CPU_SECONDS)
    if code in _OUT_OF_MEMORY:
        return RefusalError("workbook_needs_too_much_memory", limit=limits.CHILD_MEMORY_BYTES // limits.MEGABYTE)
    return RefusalError("workbook_unreadable")


def _signals(*names: str) -> frozenset[int]:
    return frozenset(-getattr(signal, name) for name in names if hasattr(signal, name))


_OUT_OF_TIME = _signals("SIGXCPU")
_OUT_OF_MEMORY = _signals("SIGABRT", "SIGSEGV", "SIGBUS", "SIGKILL")
