"""Version files: finished whole or not at all, checked byte for byte, swept without taking them from who reads."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from warehouse.duckdb_versions import DuckDBVersions
from warehouse.errors import DamagedVersionError, MissingVersionFileError


@pytest.fixture
def versions(tmp_path: Path) -> DuckDBVersions:
    return DuckDBVersions(f"duckdb:///{tmp_path}/warehouse")


def build(versions: DuckDBVersions) -> tuple[str, str]:
    """A finished version of one table; its name and its file's SHA-256."""
    with versions.build() as (name, connection):
        connection.exec_driver_sql("CREATE TABLE answer AS SELECT 42 AS value")
    return name, versions.finish(name)


def build_with(versions: DuckDBVersions, statement: str) -> None:
    with versions.build() as (_, connection):
        connection.exec_driver_sql("CREATE TABLE answer AS SELECT 42 AS value")
        connection.exec_driver_sql(statement)


def read(engine: sa.Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT value FROM answer").scalar_one())


def test_a_version_is_one_file_with_nothing_beside_it(versions: DuckDBVersions, tmp_path: Path) -> None:
    name, file_sha256 = build(versions)
    versions.check(name, file_sha256)
    assert [path.name for path in (tmp_path / "warehouse").iterdir()] == [f"{name}.duckdb"]
    engine = versions.reader(name)
    assert read(engine) == 42
    engine.dispose()


def test_a_build_that_fails_leaves_nothing(versions: DuckDBVersions, tmp_path: Path) -> None:
    for statement in ("SELECT nonsense", "SELECT error('no')"):
        with pytest.raises(sa.exc.DBAPIError):
            build_with(versions, statement)
    assert list((tmp_path / "warehouse").iterdir()) == []


def test_what_nobody_names_is_swept_with_what_the_engine_left_beside_it(
    versions: DuckDBVersions, tmp_path: Path
) -> None:
    name, _ = build(versions)
    folder = tmp_path / "warehouse"
    for left in ("dead.building", "dead.building.wal", "old.duckdb"):
        (folder / left).write_bytes(b"left")
    (folder / "dead.building.tmp").mkdir()
    (folder / "dead.building.tmp" / "spilled").write_bytes(b"left")
    with versions.lock():
        assert versions.sweep({name}) == ["dead", "old"]
    assert {path.name for path in folder.iterdir()} == {f"{name}.duckdb", "publish.lock"}


def test_who_reads_a_version_reads_on_when_it_is_swept(versions: DuckDBVersions) -> None:
    name, _ = build(versions)
    engine = versions.reader(name)
    versions.sweep(set())
    assert not versions.exists(name)
    with engine.connect():
        assert read(engine) == 42
    engine.dispose()
    with pytest.raises(MissingVersionFileError):
        versions.reader(name)


@pytest.mark.parametrize("content", [b"", b"this is no database", None])
def test_a_file_that_is_not_what_was_published_is_not_opened(
    content: bytes | None, versions: DuckDBVersions, tmp_path: Path
) -> None:
    name, file_sha256 = build(versions)
    file = tmp_path / "warehouse" / f"{name}.duckdb"
    whole, before = file.read_bytes(), versions.stamp(name)
    file.write_bytes(whole[:-1] if content is None else content)
    with pytest.raises(DamagedVersionError):
        versions.check(name, file_sha256)
    assert versions.stamp(name) != before
    file.unlink()
    assert versions.stamp(name) is None
    with pytest.raises(MissingVersionFileError):
        versions.check(name, file_sha256)
