"""The record from the command line: whole or not, copied and put back, built again to the same content."""

import json
import tarfile
from collections.abc import Callable
from getpass import getuser
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from etl.__main__ import app
from tests.offers import behind_its_back
from tests.plans import FIGURES, swap, write_plan
from tests.postgresql import NOT_HERE, cluster, programs

Run = Callable[..., Result]


def runner(folder: Path, record_url: str | None = None) -> Run:
    """Run commands in an installation of its own."""
    environment = {
        "WAREHOUSE_URL": f"duckdb:///{folder}/warehouse",
        "RECORD_URL": record_url or f"sqlite:///{folder}/record.db",
        "ORIGINALS": str(folder / "originals"),
        "CLI_LANGUAGE": "en",
    }
    return lambda *arguments, **settings: CliRunner().invoke(
        app, arguments, env={**environment, **settings}, catch_exceptions=False
    )


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an installation in which one council was loaded twice."""
    folder = tmp_path_factory.mktemp("loaded")
    etl = runner(folder)
    for figures in (FIGURES, swap(FIGURES, "4.2", "2.9")):
        assert etl("load", str(write_plan(folder / "plan", {"figures.csv": figures}))).exit_code == 0
    return folder


@pytest.fixture
def etl(loaded: Path, tmp_path: Path) -> Run:
    """Commands in a copy of that installation, which a test may harm."""
    backup = tmp_path / "copy.tar"
    assert runner(loaded)("backup", str(backup)).exit_code == 0
    etl = runner(tmp_path / "copy")
    assert etl("restore", str(backup)).exit_code == 0
    assert etl("publish").exit_code == 0
    return etl


def content(done: Result) -> str:
    """The content hash that a command printed last."""
    return (done.stdout or done.stderr).split()[-1]


def test_a_whole_installation_is_verified_and_rebuilt_to_the_same_content(loaded: Path) -> None:
    etl = runner(loaded)
    verified = etl("verify")
    assert verified.exit_code == 0, verified.stderr
    assert "The audit chain (8 events), the originals and version 2 are whole." in verified.stderr
    head = verified.stdout.strip()
    assert etl("audit").stdout.splitlines()[-1].endswith(head)
    for known in (head, head[:12].upper(), etl("audit").stdout.split()[-1]):
        assert etl("verify", "--head", known).exit_code == 0

    rebuilt = etl("rebuild")
    assert (rebuilt.exit_code, rebuilt.stdout.strip()) == (0, content(etl("versions")))
    assert "The content is that of version 2, which is published." in rebuilt.stderr
    assert len(etl("versions").stdout.splitlines()) == 2
    assert len(list((loaded / "warehouse").glob("*.duckdb*"))) == 2


def test_uploads_are_listed_with_where_they_are(loaded: Path) -> None:
    lines = runner(loaded)("uploads").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["1", "accepted"], ["2", "accepted"]]
    assert all("abertest  plan" in line for line in lines)
    assert runner(loaded)("uploads", "--council", "elsewhere").stdout == ""


@pytest.mark.parametrize(
    ("head", "words"), [("f" * 64, "is not the hash of any event here"), ("abc", "is too short to name one event")]
)
def test_a_head_that_is_not_of_this_record_is_told(head: str, words: str, loaded: Path) -> None:
    done = runner(loaded)("verify", "--head", head)
    assert (done.exit_code, words in done.stderr) == (1, True)


def test_a_broken_chain_is_told_by_its_first_bad_event(etl: Run, tmp_path: Path) -> None:
    with behind_its_back(f"sqlite:///{tmp_path}/copy/record.db", without_triggers=True) as connection:
        connection.exec_driver_sql("UPDATE audit_events SET actor = 'nobody' WHERE number = 3")
    done = etl("verify")
    assert done.exit_code == 1
    assert done.stderr.startswith("audit_events, row 3: this event is not what it was when it was written.")
    assert etl("verify", "--language", "cy").stderr.startswith("audit_events, rhes 3: nid yw'r digwyddiad hwn")
    backup = etl("backup", str(tmp_path / "bad.tar"))
    assert (backup.exit_code, (tmp_path / "bad.tar").exists()) == (3, False)
    assert "No backup was written" in backup.stderr


def test_a_record_that_cannot_be_read_is_told_in_a_line(etl: Run, tmp_path: Path) -> None:
    with behind_its_back(f"sqlite:///{tmp_path}/copy/record.db", without_triggers=True) as connection:
        connection.exec_driver_sql("UPDATE upload_steps SET at = 'yesterday'")
    done = etl("uploads")
    assert done.exit_code == 3
    assert "`python -m etl verify` names the first event that is wrong" in done.stderr
    assert etl("verify").stderr.startswith("audit_events, row 1: the rows that this event wrote")


def test_a_damaged_original_and_a_damaged_version_are_told(etl: Run, tmp_path: Path) -> None:
    original = min((tmp_path / "copy/originals").iterdir())
    original.chmod(0o644)
    original.write_bytes(original.read_bytes() + b"\n")
    version = next((tmp_path / "copy/warehouse").glob("*.duckdb"))
    version.write_bytes(version.read_bytes()[:-1])
    done = etl("verify")
    assert done.exit_code == 1
    first, *_, last = done.stderr.splitlines()
    assert f"the original {original.name} is missing or changed" in first
    assert last.startswith(f"{version.name}: the file of the published version is missing or changed.")


def test_a_rebuild_that_differs_is_told(etl: Run, tmp_path: Path) -> None:
    etl("load", str(write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "4.2", "3.3")})))
    assert etl("rebuild").exit_code == 0
    assert etl("rollback", "3").exit_code == 0
    done = etl("rebuild")
    assert done.exit_code == 1
    assert "a version built from the originals now has other content than this one" in done.stderr


@pytest.mark.parametrize("name", ["all.tar", "all.tar.gz"])
def test_a_backup_put_back_elsewhere_is_the_same_installation(name: str, loaded: Path, tmp_path: Path) -> None:
    etl, there = runner(loaded), runner(tmp_path / "there")
    backup = tmp_path / name
    assert etl("backup", str(backup)).exit_code == 0
    assert there("restore", str(backup)).exit_code == 0
    for command in ("uploads", "audit", "versions"):
        assert there(command).stdout == etl(command).stdout
    assert "the file of the published version is missing" in there("verify").stderr
    published = there("publish")
    assert content(published) == content(etl("versions"))
    assert there("verify").exit_code == 0

    again = tmp_path / f"again-{name}"
    assert etl("backup", str(again)).exit_code == 0
    assert again.read_bytes() == backup.read_bytes()


def test_a_backup_moves_a_record_from_sqlite_to_postgresql_and_back(loaded: Path, tmp_path: Path) -> None:
    found = programs()
    if found is None:
        pytest.skip(NOT_HERE)
    first, second = tmp_path / "first.tar", tmp_path / "second.tar"
    etl = runner(loaded)
    etl("backup", str(first))
    with cluster(found) as server:
        there = runner(tmp_path / "there", server.empty())
        assert there("restore", str(first)).exit_code == 0
        assert there("backup", str(second)).exit_code == 0
        assert second.read_bytes() == first.read_bytes()
        assert content(there("publish")) == content(etl("versions"))
        assert there("verify").exit_code == 0


def test_nothing_is_restored_over_anything(loaded: Path, tmp_path: Path) -> None:
    etl, backup = runner(loaded), tmp_path / "all.tar"
    etl("backup", str(backup))
    before = etl("audit").stdout
    done = etl("restore", str(backup))
    assert (done.exit_code, etl("audit").stdout) == (3, before)
    assert "RECORD_URL already holds something" in done.stderr
    twice = etl("backup", str(backup))
    assert (twice.exit_code, "never written over another" in twice.stderr) == (3, True)

    for place, setting in (("originals/other", "ORIGINALS"), ("warehouse/other.duckdb", "WAREHOUSE_URL")):
        there = tmp_path / setting / place
        there.parent.mkdir(parents=True)
        there.write_bytes(b"something")
        refused = runner(tmp_path / setting)("restore", str(backup))
        assert (refused.exit_code, f"{setting} already holds something" in refused.stderr) == (3, True)
        assert there.read_bytes() == b"something"


def _cut(backup: bytes) -> bytes:
    return backup[: len(backup) // 2]


def _flip(backup: bytes, where: bytes) -> bytes:
    at = backup.index(where)
    return backup[:at] + bytes([backup[at] ^ 1]) + backup[at + 1 :]


HARMS: dict[str, Callable[[bytes], bytes]] = {
    "no backup at all": lambda _: b"figures",
    "empty": lambda _: b"",
    "cut in half": _cut,
    "a row changed": lambda backup: _flip(backup, b"abertest"),
    "an event changed": lambda backup: _flip(backup, b"command line"),
    "an original changed": lambda backup: _flip(backup, b"indicator,area,period"),
    "a line that is no row": lambda backup: backup.replace(b'{"action"', b'["action"', 1),
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_of_a_backup_that_is_not_whole_nothing_is_restored(
    harm: Callable[[bytes], bytes], loaded: Path, tmp_path: Path
) -> None:
    whole, bad = tmp_path / "whole.tar", tmp_path / "bad.tar"
    runner(loaded)("backup", str(whole))
    bad.write_bytes(harm(whole.read_bytes()))
    there = runner(tmp_path / "there")
    done = there("restore", str(bad))
    assert done.exit_code == 3
    assert done.stderr.startswith(f"{bad}: ")
    assert there("audit").stdout == ""
    assert not (tmp_path / "there/originals").exists()


def test_a_backup_from_before_people_wrote_here_is_restored(loaded: Path, tmp_path: Path) -> None:
    whole, earlier = tmp_path / "whole.tar", tmp_path / "earlier.tar"
    runner(loaded)("backup", str(whole))
    with tarfile.open(whole) as read, tarfile.open(earlier, "w") as written:
        for entry in read.getmembers():
            if entry.name != "record/writings.jsonl":
                written.addfile(entry, read.extractfile(entry))
    there = runner(tmp_path / "there")
    assert there("restore", str(earlier)).exit_code == 0
    assert there("audit").stdout == runner(loaded)("audit").stdout


def test_a_restore_that_was_cut_off_can_be_begun_again(loaded: Path, tmp_path: Path) -> None:
    backup = tmp_path / "all.tar"
    runner(loaded)("backup", str(backup))
    with tarfile.open(backup) as tar:
        name = next(entry for entry in tar.getnames() if entry.startswith("originals/"))
        tar.extract(name, tmp_path / "there", filter="data")
    assert runner(tmp_path / "there")("restore", str(backup)).exit_code == 0


def test_who_offered_a_file_may_not_decide_on_it_unless_the_settings_say_so(etl: Run, tmp_path: Path) -> None:
    """The very rule of the web page; a withdrawal is not under it."""
    me = getuser()
    figures = tmp_path / "Figures.csv"
    figures.write_text("indicator,area,period,value\nattendance,X00000001,2023/24,91.0\n")
    offered = etl("offer", str(figures), "--council", "abertest", "--by", me)
    number = str(json.loads(offered.stdout)["upload"])
    assert etl("decide", number, "submit").exit_code == 0
    for decision in ("accept", "reject"):
        refused = etl("decide", number, decision, "--reason", "why")
        assert refused.exit_code == 3
        assert f"upload {number} was submitted by {me}, so somebody else must decide" in refused.stderr
    assert etl("decide", number, "accept", SAME_PERSON_MAY_APPROVE="true").exit_code == 0
    assert etl("decide", number, "withdraw", "--reason", "sent by mistake").exit_code == 0
