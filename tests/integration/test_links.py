"""A link is a statement with a history: an earlier moment knows it as it was stated then."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from etl import pipeline, template
from etl.choices import Format, What
from etl.export import export
from etl.xlsx_bytes import xlsx_bytes
from tests.conftest import installation
from tests.plans import LINKS, plan_of, swap, write_plan
from warehouse.reader import Reader
from warehouse.reads.changes import changes
from warehouse.schema import HISTORIES, LINK_EVIDENCE
from warehouse.schema import LINKS as LINKS_TABLE
from warehouse.store import Store

Load = Callable[[Path], pipeline.Outcome]

BEFORE = "Pupils who are at school borrow more."
AFTER = "Pupils who are at school are shown the library."
RESTATED = swap(swap(swap(LINKS, BEFORE, AFTER), "visits,,helps,6", "visits,,helps,12"), "2024-05-01", "2025-06-02")
DROPPED = "".join(line for line in RESTATED.splitlines(keepends=True) if not line.startswith("repairs"))


def stated(reader: Reader) -> dict[str, tuple[str, int]]:
    """What acts -> how and after how long."""
    table = LINKS_TABLE
    rows = reader.frame(sa.select(table.c.from_indicator, table.c.mechanism_en, table.c.lag_months))
    return {row.from_indicator: (row.mechanism_en, row.lag_months) for row in rows.itertuples()}


@pytest.fixture(scope="module")
def restated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three links; then one is stated otherwise and one is dropped. It is only read."""
    folder = tmp_path_factory.mktemp("restated")
    with Store(installation(folder)) as store:
        for links in (LINKS, DROPPED):
            pipeline.load(store, [write_plan(folder / "plan", {"links.csv": links})], [], lambda _: None)
        yield store


def test_a_link_that_is_stated_otherwise_is_a_new_version_and_the_old_one_stays(restated: Store) -> None:
    history = HISTORIES["links"]
    rows = restated.reader().frame(sa.select(history).order_by(history.c.from_indicator, history.c.known_from))
    assert rows[["from_indicator", "mechanism_en", "upload"]].to_numpy().tolist()[:2] == [
        ["attendance", BEFORE, 1],
        ["attendance", AFTER, 2],
    ]
    assert rows["known_until"].notna().tolist() == [True, False, True, False]
    assert rows.loc[0, "known_until"] == rows.loc[1, "known_from"] == restated.record.upload(2).known_from
    assert [Path(file).name for file in rows["file"].unique()] == ["links.csv"]


def test_an_earlier_moment_knows_what_had_been_stated_by_then(restated: Store) -> None:
    first = restated.record.upload(1).known_from
    assert first is not None
    then, now = stated(restated.reader(first)), stated(restated.reader())
    assert (then["attendance"], now["attendance"]) == ((BEFORE, 6), (AFTER, 12))
    assert (set(then), set(now)) == ({"attendance", "repairs", "visits"}, {"attendance", "visits"})
    assert set(stated(restated.reader(datetime(2024, 4, 30)))) == {"repairs", "visits"}  # noqa: DTZ001 (UTC, as the record)
    assert stated(restated.reader(datetime(2024, 2, 28))) == {}  # noqa: DTZ001


def test_what_changed_is_told_column_by_column(restated: Store) -> None:
    first = restated.record.upload(1).known_from
    found = changes(restated.reader(first), restated.reader(), "abertest")
    links = found[found["table"] == "links"]
    assert set(links["what"]) == {"revised", "withdrawn"}
    revised = links[links["what"] == "revised"].set_index("field")
    assert dict(zip(revised.index, revised["new"], strict=True)) == {
        "lag_months": "12", "mechanism_en": AFTER, "asserted_on": "2025-06-02",
    }  # fmt: skip
    gone = links[links["what"] == "withdrawn"].set_index("field")["old"]
    assert set(gone.index) == {"mechanism_en", "mechanism_cy"}
    assert gone["mechanism_en"] == "Lit streets let pupils walk home."


def test_links_are_exported_as_they_are_now_and_as_they_were(restated: Store) -> None:
    first = restated.record.upload(1).known_from
    rows = list(csv.DictReader(io.StringIO(export(restated.reader(), What.LINKS, Format.CSV).decode())))
    assert [(row["from_indicator"], row["to_indicator"], row["sign"]) for row in rows] == [
        ("attendance", "visits", "helps"),
        ("visits", "repairs", "harms"),
    ]
    then = json.loads(export(restated.reader(first), What.LINKS, Format.JSON, council="abertest"))
    assert [(row["to_board"], row["lag_months"], row["asserted_on"]) for row in then] == [
        ("", 6, "2024-05-01"),
        ("learning", 0, "2024-03-01"),
        ("", 3, "2024-03-01"),
    ]
    frame = pd.read_parquet(io.BytesIO(export(restated.reader(), What.LINKS, Format.PARQUET)))
    assert frame["lag_months"].tolist() == [12, 3]


def test_a_report_card_states_a_link_and_restates_another(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan", {"links.csv": LINKS}))
    book = template.build(plan_of(), "en")
    for row in (
        ["attendance", "visits", None, "helps", 12, AFTER, "Dangosir y llyfrgell.", None, "Librarian", "2025-06-02"],
        ["population", None, "streets", "harms", 24, "More wear.", "Mwy o draul.", None, "Street Works", "2025-06-02"],
    ):
        book["Links"].append(row)
    card = tmp_path / "links.xlsx"
    card.write_bytes(xlsx_bytes(book))
    pipeline.load(store, [tmp_path / "plan"], [card], lambda _: None)
    assert stated(store.reader()) == {
        "attendance": (AFTER, 12),
        "repairs": ("Lit streets let pupils walk home.", 0),
        "visits": ("The library van and the repairs share a depot.", 3),
        "population": ("More wear.", 24),
    }


def test_the_figures_are_asked_about_every_link_that_was_stated_by_then(restated: Store) -> None:
    first = restated.record.upload(1).known_from
    for reader in (restated.reader(first), restated.reader()):
        names = ("from_indicator", "to_indicator", "to_board")
        of_each = [
            set(reader.frame(sa.select(*(table.c[name] for name in names))).itertuples(index=False, name=None))
            for table in (LINKS_TABLE, LINK_EVIDENCE)
        ]
        assert of_each[0] == of_each[1] != set()
