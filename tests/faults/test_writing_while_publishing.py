"""People write while versions are published: each version has what stood when it began, and nothing is lost."""

import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import sqlalchemy as sa

from etl import pipeline
from tests.faults.rounds import rounds, told
from tests.plans import write_plan
from tests.written import ACTION, COMMENTARY, write
from warehouse.schema import WRITINGS
from warehouse.settings import Settings
from warehouse.store import Store
from warehouse.writing import Writing


def test_each_version_has_what_stood_when_it_began(
    store: Store, load: Callable[[Path], pipeline.Outcome], settings: Settings, tmp_path: Path
) -> None:
    folder, times = write_plan(tmp_path / "plan"), rounds(2, 20)
    load(folder)
    over = threading.Event()

    def keep_writing(one: Callable[[int], Writing]) -> None:
        for number in count():
            if over.wait(0.01):
                return
            one(number)

    with Store(settings) as other:
        comments = threading.Thread(target=keep_writing, args=[lambda n: _comment(store, n)])
        works = threading.Thread(target=keep_writing, args=[lambda _: write(other, ACTION)])
        for writer in (comments, works):
            writer.start()
        try:
            for _ in range(times):
                publication = pipeline.publish(store, lambda _: None)
                mirror = store.reader().frame(sa.select(WRITINGS.c.event).order_by(WRITINGS.c.event))
                stood = store.record.writings.all(up_to_event=publication.built_from)
                assert [*mirror["event"]] == [one.event for one in stood]
        finally:
            over.set()
            for writer in (comments, works):
                writer.join()
    load(folder)
    every = store.record.writings.all()
    assert len(store.reader().frame(sa.select(WRITINGS.c.event))) == len(every)
    assert store.record.chain_faults() == []
    told("writing while publishing", rounds=times, written=len(every))


def _comment(store: Store, number: int) -> Writing:
    """Write about an indicator that nobody has written about."""
    return write(store, replace(COMMENTARY, subject=replace(COMMENTARY.subject, id=f"indicator-{number}")))
