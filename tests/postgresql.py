"""A PostgreSQL of the tests' own: a cluster in a folder of its own, on a socket only, gone when the tests are done."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import sqlalchemy as sa

NOT_HERE = "PostgreSQL is not installed, so nothing is tested on it: `make postgresql` installs Debian's package"
UNPRIVILEGED = "postgres"
"""Who runs it where we are root: PostgreSQL refuses to run as root. Debian's package makes this user."""


def programs() -> Path | None:
    """The folder of initdb and pg_ctl; Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda path: float(path.parent.name))


class Cluster:
    """A running server; every record asked for is a new and empty schema: a new database would take it a second."""

    def __init__(self, folder: Path) -> None:
        self._url = f"postgresql+psycopg://{UNPRIVILEGED}@/postgres?host={folder}"
        self._numbers = count(1)

    def empty(self) -> str:
        """The address of a new record."""
        name = f"record_{next(self._numbers)}"
        engine = sa.create_engine(self._url)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        engine.dispose()
        return f"{self._url}&options=-csearch_path%3D{name}"


@contextmanager
def cluster(bin_folder: Path) -> Iterator[Cluster]:
    """Start a server, and stop it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, UNPRIVILEGED, UNPRIVILEGED)
    data = folder / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    try:
        _run(bin_folder / "initdb", "-D", data, "-A", "trust", "-U", UNPRIVILEGED, "-E", "UTF8", "--no-sync")
        _run(bin_folder / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield Cluster(folder)
        finally:
            _run(bin_folder / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _run(*command: str | Path) -> None:
    other = ("runuser", "-u", UNPRIVILEGED, "--") if os.geteuid() == 0 else ()
    subprocess.run([*other, *command], check=True, stdout=subprocess.DEVNULL, cwd="/")
