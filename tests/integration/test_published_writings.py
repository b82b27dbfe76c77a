"""What people write comes with the next publication: its mirror, its actions among the plan's, looked back to, exported."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from etl import pipeline
from etl.choices import Format, What
from etl.export import export
from tests.conftest import installation
from tests.plans import write_plan
from tests.written import ACTION, COMMENTARY, write
from warehouse.backup import backup, restore
from warehouse.reader import Reader
from warehouse.reads.actions import actions
from warehouse.reads.verdicts import verdicts
from warehouse.reads.writings_export import WRITINGS_COLUMNS
from warehouse.schema import WRITINGS
from warehouse.store import Store
from warehouse.written_action import id_of

Load = Callable[[Path], pipeline.Outcome]


def nothing(_: str) -> None:
    """Tell nobody."""


def texts(reader: Reader) -> list[str]:
    return list(reader.frame(sa.select(WRITINGS.c.text_en).order_by(WRITINGS.c.event))["text_en"])


def written_actions(reader: Reader) -> dict[str, str]:
    """State by id, of the actions that are not the plan's."""
    found = actions(reader, "abertest", indicator="attendance")
    return {id_: state for id_, state in zip(found["id"], found["state"], strict=True) if id_.startswith("written")}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A plan, a comment and an action in two versions, published after each; only read from."""
    here = tmp_path_factory.mktemp("written")
    with Store(installation(here / "var")) as store:
        pipeline.load(store, [write_plan(here / "plan")], [], nothing)
        write(store, COMMENTARY)
        thread = write(store, ACTION).thread
        pipeline.publish(store, nothing)
        write(store, ACTION, follows=(thread, 1), state="done")
        pipeline.publish(store, nothing)
        yield store


def test_what_is_written_is_in_the_next_publication_and_what_is_written_meanwhile_in_the_one_after(
    store: Store, load: Load, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path / "plan")
    first = load(folder).publication
    assert not load(folder).changed
    write(store, COMMENTARY)
    assert texts(store.reader()) == []
    assert not store.is_current()

    def write_when_it_has_begun(step: str) -> None:
        if step == "building and judging":
            write(store, ACTION)

    second = pipeline.publish(store, write_when_it_has_begun)
    assert texts(store.reader()) == [COMMENTARY.text_en]
    assert second.content_hash != first.content_hash
    assert load(folder).changed
    assert texts(store.reader()) == [COMMENTARY.text_en, ACTION.text_en]
    assert not load(folder).changed
    store.roll_back(first.version)
    assert texts(store.reader()) == []


def test_a_restored_installation_publishes_and_rebuilds_the_same_whatever_is_written_since(
    written: Store, tmp_path: Path
) -> None:
    published = written.record.current()
    assert published is not None
    backup(written.record, tmp_path / "copy.tar")
    with Store(installation(tmp_path / "copy")) as copy:
        restore(copy, tmp_path / "copy.tar")
        again = pipeline.publish(copy, nothing)
        assert (again.content_hash, again.inputs_hash) == (published.content_hash, published.inputs_hash)
        write(copy, ACTION)
        frames = pipeline.frames_of(copy, copy.record.accepted(), nothing)
        assert copy.rebuilt_hash(frames) == published.content_hash


def test_an_action_stands_once_among_the_plan_s_as_its_newest_version_says(written: Store) -> None:
    reader = written.reader()
    (thread,) = {one.thread for one in written.record.writings.all(kind=ACTION.kind)}
    assert written_actions(reader) == {id_of(thread): "done"}
    on_board = actions(reader, "abertest", board="learning")
    assert list(on_board["id"]).count(id_of(thread)) == 1


def test_it_is_judged_like_those_of_the_plan(written: Store) -> None:
    found = verdicts(written.reader(), "abertest", indicator="attendance")
    (judged,) = found[found["action"].str.startswith("written")].to_dict("records")
    assert (judged["verdict"], judged["expected_change"]) == ("moving", 1)


def test_looked_back_to_it_is_as_it_was_written_then(written: Store) -> None:
    comment, first, second = written.record.writings.all()
    looked = [written.reader(one.written_at) for one in (comment, first, second)]
    assert [len(texts(reader)) for reader in looked] == [1, 2, 3]
    assert [[*written_actions(reader).values()] for reader in looked] == [[], ["planned"], ["done"]]


def test_an_id_that_the_plan_has_itself_stays_the_plan_s(store: Store, load: Load, tmp_path: Path) -> None:
    header = "id,title_en,indicators,state\n"
    load(write_plan(tmp_path / "plan", {"actions.csv": header + f"{id_of(1)},Of the plan,attendance,stopped\n"}))
    write(store, ACTION)
    pipeline.publish(store, nothing)
    assert written_actions(store.reader()) == {id_of(1): "stopped"}


def test_every_version_is_exported_in_every_format(written: Store) -> None:
    reader, every = written.reader(), written.record.writings.all()
    files = {one: export(reader, What.WRITINGS, one, council="abertest") for one in Format}
    frame = pd.read_parquet(io.BytesIO(files[Format.PARQUET]))
    assert [*frame.columns] == [*WRITINGS_COLUMNS, "version", "audit_head"]
    rows = json.loads(files[Format.JSON])
    assert [row["event"] for row in rows] == [*frame["event"]] == [one.event for one in every]
    assert [row["thread_version"] for row in rows] == [1, 1, 2]
    assert (rows[0]["text_en"], rows[0]["written_by"]) == (COMMENTARY.text_en, every[0].written_by)
    assert len(files[Format.CSV].decode().splitlines()) == 1 + len(every)
    assert json.loads(export(reader, What.WRITINGS, Format.JSON, period="2019-04-01/P1Y")) == []
