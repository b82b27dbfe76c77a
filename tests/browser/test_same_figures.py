"""What a page says, its links lead to, its downloads hold and the command line exports are the same figures."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from io import StringIO
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from typer.testing import CliRunner

from etl.__main__ import app
from tests.browser.documents import Document, Element, fetch
from tests.browser.server import Site
from warehouse.rules.vocabulary import DIRECTIONAL, Call

Row = dict[str, str]
Export = Callable[..., list[Row]]

PERIODS = [
    ("wrexham", "2023-04-01/P1Y"),
    ("wrexham", "2022-04-01/P1Y"),
    ("wrexham", "2019-04-01/P1Y"),
    ("coventry", "2019-04-01/P1Y"),
    ("abertest", "2023-04-01/P1Y"),
]
LISTED = [("wrexham", "2023-04-01/P1Y"), ("coventry", "2019-04-01/P1Y"), ("abertest", "2023-04-01/P1Y")]
SCOPES = ("board", "theme", "objective")
"""What a link may narrow the list to; with none of them it is the whole plan."""


@pytest.fixture(scope="module")
def export(site: Site) -> Export:
    """The rows of `python -m etl export WHAT` over the stores the server reads."""
    settings = site.settings
    stores = {
        "WAREHOUSE_URL": settings.warehouse_url,
        "RECORD_URL": settings.record_url,
        "ORIGINALS": str(settings.originals),
    }

    def run(*arguments: str) -> list[Row]:
        done = CliRunner().invoke(app, ["export", *arguments], env=stores, catch_exceptions=False)
        assert done.exit_code == 0, done.stderr
        return list(csv.DictReader(StringIO(done.stdout)))

    return run


def address(site: Site, page: str, council: str, period: str, language: str = "en") -> str:
    """A page through a lens."""
    return f"{site.url}/{language}/{page}?council={council}&period={quote(period)}"


def segments(document: Document) -> dict[tuple[str, str], Counter[str]]:
    """Scope and id -> call -> count, as the bars of a page say it."""
    told: dict[tuple[str, str], Counter[str]] = {}
    for link in document.root.all("a", "segment"):
        chosen = parse_qs(urlsplit(link.attributes["href"]).query)
        scope = next((scope for scope in SCOPES if scope in chosen), "plan")
        part = chosen[scope][0]
        told.setdefault((scope, part), Counter())[chosen["call"][0]] += int(number(link))
    return told


def number(link: Element) -> str:
    """The count a segment shows, without the words only screen readers hear."""
    found = re.match(r"\d+", link.text)
    assert found is not None
    return found[0]


def exported(rows: list[Row], scope: str) -> dict[tuple[str, str], Counter[str]]:
    """The same from an export, parts without indicators left out."""
    return {
        (scope, row["id"]): Counter({str(call): int(row[call]) for call in Call if int(row[call])})
        for row in rows
        if row["scope"] == scope and int(row["total"])
    }


@pytest.mark.parametrize(("council", "period"), PERIODS)
def test_bars_say_what_is_exported(council: str, period: str, site: Site, export: Export) -> None:
    rows = export("tallies", "--council", council, "--period", period)
    boards = exported(rows, "board")
    overview = segments(Document.at(address(site, "", council, period)))
    assert {key: told for key, told in overview.items() if key[0] == "board"} == boards
    assert {key: told for key, told in overview.items() if key[0] == "theme"} == exported(rows, "theme")
    if boards:
        assert segments(Document.at(address(site, "boards", council, period))) == boards
    else:
        assert overview == exported(rows, "plan")
    for key, told in boards.items():
        assert segments(Document.at(address(site, f"boards/{key[1]}", council, period))) == {key: told}


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(("council", "period"), PERIODS)
def test_the_headline_is_the_exported_tally(
    council: str, period: str, language: str, site: Site, export: Export
) -> None:
    """The fraction, its percentage and both counts that are left out of it, in the words of the page."""
    rows = export("tallies", "--council", council, "--period", period, "--language", language)
    plan = next(row for row in rows if row["scope"] == "plan")
    main = Document.at(address(site, "", council, period, language)).root.all("main")[0].text
    numbers = [
        plan["percent"] + "%",
        plan["improved_or_same"],
        plan["directional"],
        str(int(plan["total"]) - int(plan["directional"])),
    ]
    for told in numbers:
        assert re.search(rf"(?<![\d.,]){re.escape(told)}(?!\d)", main), told


@pytest.mark.parametrize(("council", "period"), LISTED)
def test_every_link_leads_to_as_many_as_it_counts(council: str, period: str, site: Site) -> None:
    """Each segment of the overview opens a list of exactly that many, all of that direction."""
    for link in Document.at(address(site, "", council, period)).root.all("a", "segment"):
        opened = Document.at(site.url + link.attributes["href"])
        call = Call.of(parse_qs(urlsplit(link.attributes["href"]).query)["call"][0])
        rows = opened.rows()
        assert len(rows) == int(number(link)), link.attributes["href"]
        assert all(any(cell.lstrip("▲▼■ ").startswith(call.words("en")) for cell in row) for row in rows)


@pytest.mark.parametrize(("council", "period"), LISTED)
def test_an_objective_leads_to_the_indicators_of_its_fraction(
    council: str, period: str, site: Site, export: Export
) -> None:
    told = {
        row["id"]: row
        for row in export("tallies", "--council", council, "--period", period)
        if row["scope"] == "objective"
    }
    links = [
        link
        for link in Document.at(address(site, "", council, period)).root.all("a")
        if "objective=" in link.attributes["href"] and "segment" not in link.attributes.get("class", "")
    ]
    assert len(links) == len(told)
    for link in links:
        row = told[parse_qs(urlsplit(link.attributes["href"]).query)["objective"][0]]
        assert link.text == row["text"]
        calls = Document.at(site.url + link.attributes["href"]).rows()
        assert len(calls) == int(row["total"])


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(("council", "period"), LISTED)
def test_downloads_are_the_exports(council: str, period: str, language: str, site: Site, export: Export) -> None:
    lens = ("--council", council, "--period", period, "--language", language)
    area = {"wrexham": "W06000006", "coventry": "E08000026", "abertest": "X00000001"}[council]
    calls = [row for row in export("calls", *lens, "--area", area) if not row["breakdown"]]
    page = Document.at(address(site, "indicators", council, period, language))
    assert downloaded(site, page, "calls") == calls
    assert len(page.rows()) == len(calls)
    assert sum(row["call"] in DIRECTIONAL for row in calls) > 0
    tallies = fetch(f"{site.url}/download/tallies.csv?council={council}&period={quote(period)}&language={language}")
    assert table(tallies.text) == export("tallies", *lens)


def test_a_download_of_one_indicator_is_its_export(site: Site, export: Export) -> None:
    page = Document.at(f"{site.url}/en/indicators/cigarette-smokers?council=wrexham")
    wanted = [row for row in export("figures", "--council", "wrexham") if row["indicator"] == "cigarette-smokers"]
    assert downloaded(site, page, "series") == wanted
    assert len(wanted) > len(page.rows())


def test_a_narrowed_list_downloads_what_it_shows(site: Site) -> None:
    page = Document.at(f"{site.url}/en/indicators?council=wrexham&board=improving-the-environment&sort=title")
    titles = [row[0] for row in page.rows()]
    assert titles == sorted(titles, key=str.casefold)
    rows = downloaded(site, page, "calls")
    links = [row.all("a")[0].attributes["href"] for row in page.root.all("tbody")[0].all("tr")]
    assert [urlsplit(link).path.rsplit("/", 1)[-1] for link in links] == [row["indicator"] for row in rows]


def downloaded(site: Site, page: Document, what: str) -> list[Row]:
    """The file a page's own download link gives."""
    link = next(one for one in page.root.all("a") if one.attributes["href"].startswith(f"/download/{what}.csv"))
    return table(fetch(site.url + link.attributes["href"]).text)


def table(text: str) -> list[Row]:
    """A CSV file as rows."""
    return list(csv.DictReader(StringIO(text)))
