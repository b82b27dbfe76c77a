"""Byte flips and cuts of a published file: all are noticed, the version before is served, and pages say so."""

from pathlib import Path
from random import Random

import pytest

from dashboard.context import Context
from dashboard.factory import PAGES
from dashboard.shell import view
from dashboard.static_html import text_of_tree
from tests.faults.editions import edition_of, load_edition
from tests.faults.rounds import chance, rounds, told
from warehouse.errors import DamagedVersionError
from warehouse.settings import Settings
from warehouse.store import Store


def _flip(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content))
    return content[:at] + bytes([content[at] ^ random.randrange(1, 256)]) + content[at + 1 :]


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content))]


HARMS = {"byte flips": (_flip, rounds(6, 100)), "truncations": (_cut, rounds(3, 50))}


@pytest.mark.parametrize("harm", HARMS)
def test_all_are_noticed_and_the_version_before_is_served(
    harm: str, store: Store, settings: Settings, tmp_path: Path
) -> None:
    for edition in (1, 2):
        load_edition(store, tmp_path / "plan", edition)
    file = _file_of(store)
    whole, spoil, times = file.read_bytes(), *HARMS[harm]
    random, noticed, held, afresh, words = chance(), 0, 0, 0, 0
    for _ in range(times):
        open_before = store.reader()
        assert (edition_of(open_before), open_before.version.number) == (2, 2)
        file.write_bytes(spoil(whole, random))
        noticed += store.published_fault() is not None and not store.is_current()
        held += _passed_over(store)
        with Store(settings) as another:
            afresh += _passed_over(another)
            shown = text_of_tree(view(Context(another), PAGES, "/en/boards", "").component)
            words += "Version 2 is damaged; version 1 is shown." in shown
        file.write_bytes(whole)
    told(harm, rounds=times, noticed=noticed, seen_by_open_readers=held, seen_afresh=afresh, told_on_pages=words)
    assert (noticed, held, afresh, words) == (times, times, times, times)
    assert edition_of(store.reader()) == 2


def test_where_every_version_is_damaged_nothing_wrong_is_served(store: Store, tmp_path: Path) -> None:
    load_edition(store, tmp_path / "plan", 1)
    file = _file_of(store)
    file.write_bytes(_flip(file.read_bytes(), chance()))
    with pytest.raises(DamagedVersionError):
        store.reader()
    assert load_edition(store, tmp_path / "plan", 1).changed
    assert edition_of(store.reader()) == 1


def _passed_over(store: Store) -> bool:
    """True where the version before the damaged one is served, whole, and says so."""
    reader = store.reader()
    return (edition_of(reader), reader.version.number, reader.version.asked) == (1, 1, 2)


def _file_of(store: Store) -> Path:
    """The file of what is published."""
    reader = store.reader()
    return Path(str(reader._engine.url.database))
