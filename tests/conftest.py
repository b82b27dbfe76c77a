"""Fixtures that every kind of test may use: an installation of its own in a folder of its own."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl import pipeline
from warehouse.settings import Settings
from warehouse.store import Store

ALLOCATIONS = (20_000, 20, 50)
"""How seldom Python looks for cycles while tests run: as it does by itself, a load spends a fifth of its time on it."""


def pytest_configure() -> None:
    """In every process of the run."""
    gc.set_threshold(*ALLOCATIONS)


def installation(folder: Path) -> Settings:
    """Settings that keep everything in one folder."""
    return Settings(
        warehouse_url=f"duckdb:///{folder}/warehouse",
        record_url=f"sqlite:///{folder}/record.db",
        originals=folder / "originals",
    )


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An installation with nothing in it."""
    return installation(tmp_path / "var")


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """The stores of an installation with nothing in it."""
    with Store(settings) as opened:
        yield opened


@pytest.fixture
def load(store: Store) -> Callable[[Path], pipeline.Outcome]:
    """Load one plan folder into the installation."""
    return lambda folder: pipeline.load(store, [folder], [], lambda _: None)
