"""Readers of a store: the newest version within a call, files let go of, nothing lost when a version is swept."""

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from etl import pipeline
from tests.conftest import installation
from tests.faults.editions import edition_of, load_edition
from warehouse.store import Store

PUBLICATIONS = 2


def test_a_page_that_is_being_drawn_keeps_its_version_though_it_is_swept(tmp_path: Path) -> None:
    settings = installation(tmp_path / "var").model_copy(update={"keep_versions": 1})
    with Store(settings) as publisher, Store(settings) as store:
        load_edition(publisher, tmp_path / "plan", 1)
        held = store.reader()
        for edition in range(2, 2 + PUBLICATIONS):
            load_edition(publisher, tmp_path / "plan", edition)
            assert edition_of(store.reader()) == edition
            assert edition_of(held) == 1
        assert len(list((tmp_path / "var/warehouse").glob("*.duckdb"))) == 1


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files are counted where the system lists them")
def test_the_files_of_versions_no_longer_read_are_let_go_of(tmp_path: Path) -> None:
    with Store(installation(tmp_path / "var")) as store:
        for edition in range(1, 1 + PUBLICATIONS):
            load_edition(store, tmp_path / "plan", edition)
            assert edition_of(store.reader()) == edition
        gc.collect()
        assert len(_open_versions(tmp_path)) == 1


def test_many_threads_get_one_reader_and_never_an_older_one(tmp_path: Path) -> None:
    settings = installation(tmp_path / "var")
    with Store(settings) as publisher, Store(settings) as store, ThreadPoolExecutor(4) as pool:
        load_edition(publisher, tmp_path / "plan", 1)

        def numbers(until: "list[bool]") -> list[int]:
            seen = [store.reader().version.number]
            while not until:
                seen.append(store.reader().version.number)
            return seen

        until: list[bool] = []
        asking = [pool.submit(numbers, until) for _ in range(3)]
        for edition in (2, 3):
            load_edition(publisher, tmp_path / "plan", edition)
        until.append(True)
        for found in (one.result() for one in asking):
            assert found == sorted(found)


def test_a_publication_that_cannot_be_written_down_leaves_no_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_edition(store, tmp_path / "plan", 1)

    def refuse(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store.record, "publish", refuse)
    with pytest.raises(KeyboardInterrupt):
        load_edition(store, tmp_path / "plan", 2)
    monkeypatch.undo()
    assert edition_of(store.reader()) == 1
    assert len(list((tmp_path / "var/warehouse").glob("*.duckdb"))) == 1
    assert pipeline.publish(store, lambda _: None).number == 2
    assert edition_of(store.reader()) == 2


def _open_versions(folder: Path) -> set[str]:
    """The version files that this process holds open."""
    names = {str(path.readlink()) for path in Path("/proc/self/fd").iterdir() if path.is_symlink()}
    return {name for name in names if name.startswith(str(folder)) and ".duckdb" in name}
