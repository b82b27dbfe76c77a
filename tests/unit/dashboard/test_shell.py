"""What is shown before anything is published, and round an invented council."""

from dataclasses import dataclass, replace
from datetime import datetime
from types import ModuleType
from typing import NoReturn

import pytest
from dash import html
from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from dashboard.context import Context
from dashboard.exports import download
from dashboard.factory import PAGES
from dashboard.selection import Selection
from dashboard.shell import view
from dashboard.static_html import text_of_tree
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import fill
from tests.unit.warehouse.reads.small import ROWS
from warehouse import schema
from warehouse.errors import DamagedVersionError, MissingVersionFileError, NothingPublishedError, WarehouseError
from warehouse.reader import Reader, Version
from warehouse.record import Record


class Unpublished:
    """A store in which nothing is published yet."""

    def reader(self, as_known_at: datetime | None = None) -> NoReturn:
        raise NothingPublishedError


@pytest.mark.parametrize(
    ("path", "words"),
    [("/en/", "Nothing is published yet"), ("/cy/boards", "Nid oes dim wedi'i gyhoeddi eto")],
)
def test_before_anything_is_published_the_page_says_what_to_do(path: str, words: str) -> None:
    shown = view(Context(Unpublished()), PAGES, path, "")
    assert shown.status == 200
    assert shown.title == f"{words} · Golden Thread"
    assert "python -m etl load data/wrexham" in text_of_tree(shown.component)


@dataclass(frozen=True)
class Damaged:
    """A store in which no version that is kept is whole."""

    error: WarehouseError

    def reader(self, as_known_at: datetime | None = None) -> NoReturn:
        raise self.error


@pytest.mark.parametrize("error", [DamagedVersionError("v7"), MissingVersionFileError("v7")])
def test_where_no_version_is_whole_the_page_says_what_to_do(error: WarehouseError) -> None:
    for path, words in (("/en/", "The figures cannot be shown"), ("/cy/", "Ni ellir dangos y ffigurau")):
        shown = view(Context(Damaged(error)), PAGES, path, "")
        assert (shown.status, shown.title) == (503, f"{words} · Golden Thread")
        assert "python -m etl publish" in text_of_tree(shown.component)
    server = Flask("downloads")
    download.register(server, Context(Damaged(error)))
    assert "The figures cannot be shown" in server.test_client().get(download.TALLIES).text


def test_a_version_that_was_passed_over_is_told_on_every_page(reader: Reader, record: Record) -> None:
    told = {
        "en": "Version 7 is damaged; version 1 is shown.",
        "cy": "Mae fersiwn 7 wedi'i difrodi; dangosir fersiwn 1.",
    }
    passed_over = Context(OneVersion(Reader(reader._engine, replace(reader.version, asked=7)), record))
    for language, words in told.items():
        for page in ("", "boards", "about", "nowhere"):
            address = f"/{language}/{page}"
            assert words in text_of_tree(view(passed_over, PAGES, address, "").component)
            assert words not in text_of_tree(view(Context(OneVersion(reader, record)), PAGES, address, "").component)


def test_an_invented_council_says_so_on_every_page(record: Record) -> None:
    engine = create_engine("duckdb:///:memory:", poolclass=StaticPool)
    invented = [row | {"fictional": True} for row in ROWS[schema.COUNCILS][:1]]
    with engine.begin() as connection:
        schema.METADATA.create_all(connection)
        fill(connection, ROWS | {schema.COUNCILS: invented})
    reader = Reader(engine, Version(1, "invented", "0" * 64, datetime(2025, 1, 1), "0" * 64, 1))  # noqa: DTZ001
    try:
        for path in ("/en/", "/en/boards", "/en/about", "/en/nowhere"):
            shown = view(Context(OneVersion(reader, record)), PAGES, path, "")
            assert "This council is fictional" in text_of_tree(shown.component)
    finally:
        reader.close()


def test_a_real_council_does_not(context: Context) -> None:
    assert "invented" not in text_of_tree(view(context, PAGES, "/en/", "").component)


def test_a_page_is_drawn_once_for_a_version_and_an_address(reader: Reader, record: Record) -> None:
    drawn: list[str] = []

    def layout(context: Context, selection: Selection) -> html.Div:
        drawn.append(selection.href())
        return html.Div(html.H1("Counted"))

    page = ModuleType("counted")
    page.__dict__.update(PATH="", TITLE="Counted", layout=layout)
    context = Context(OneVersion(reader, record))
    for path, query in (("/en/", ""), ("/en/", ""), ("/en/", "unknown=key"), ("/cy/", "")):
        assert "Counted" in text_of_tree(view(context, [page], path, query).component)
    assert [address[:4] for address in drawn] == ["/en/", "/cy/"]

    other = Reader(reader._engine, replace(reader.version, name="another"))
    view(replace(context, store=OneVersion(other, record)), [page], "/en/", "")
    assert len(drawn) == 3
