"""Installations that take long to load: loaded once in a run, by whichever of its processes asks first."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from etl import pipeline
from tests.conftest import installation
from warehouse.settings import Settings
from warehouse.store import Store

DATA = Path(__file__).parents[1] / "data"
WORKERS = "popen-"
"""How pytest-xdist begins the name of each process's folder, inside the folder of the run."""


def once(factory: pytest.TempPathFactory, name: str, load: Callable[[Path], None]) -> Path:
    """The folder of this name, filled by the first process of the run that asks; only to be read from.

    Args:
        factory: of the process that asks.
        name: what is in the folder.
        load: fills an empty folder.
    """
    own = factory.getbasetemp()
    folder = (own.parent if own.name.startswith(WORKERS) else own) / name
    done = folder.with_suffix(".done")
    with FileLock(folder.with_suffix(".lock")):
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            load(folder)
            done.touch()
    return folder


def example_and_coventry(factory: pytest.TempPathFactory) -> Settings:
    """The invented council with its whole history, and Coventry; only to be read from."""

    def load(folder: Path) -> None:
        with Store(installation(folder)) as store:
            pipeline.load(store, [DATA / "example", DATA / "coventry"], [], lambda _: None)

    return installation(once(factory, "example-and-coventry", load))


def copied(shared: Settings, folder: Path) -> Settings:
    """An installation of one's own, as the shared one is, in a folder that is not there yet."""
    shutil.copytree(shared.originals.parent, folder)
    return installation(folder)
