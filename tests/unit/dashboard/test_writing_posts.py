"""Commentary that is sent: who may, what is kept and shown at once, and what is given back."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.context import Context
from dashboard.factory import create_app
from dashboard.i18n import speaker
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.writing import LONGEST_TEXT

OURS = {"Sec-Fetch-Site": "same-origin"}
PAGE = f"/en/indicators/work?council={COUNCIL}&period={Y23}"
TEXT = "Two hubs closed <early>."

As = Callable[[str], FlaskClient]

FORM = re.compile(r'<form [^>]*method="post".*?</form>', re.DOTALL)
HIDDEN = re.compile(r'<input value="([^"]*)" type="hidden" name="([^"]*)"')
ACTION = re.compile(r'action="([^"]*)"')


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of its own, since these tests write."""
    opened = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    yield opened
    opened.close()


@pytest.fixture
def person(reader: Reader, record: Record) -> As:
    """The site as somebody with these roles meets it."""

    def client(roles: str) -> FlaskClient:
        settings = Settings(local_user="A. Davies" if roles else "", local_roles=roles)
        made: FlaskClient = create_app(Context(OneVersion(reader, record), settings)).server.test_client()
        return made

    return client


def send(client: FlaskClient, address: str = PAGE, **form: str) -> TestResponse:
    data = {
        "kind": "commentary",
        "period": Y23,
        "thread": "0",
        "version": "0",
        "text_en": TEXT,
        "text_cy": "",
        "author_role": "Head of Economy",
    }
    return client.post(address, data=data | form, headers=OURS)


def shown(answer: TestResponse) -> str:
    return unescape(answer.get_data(as_text=True))


@pytest.mark.parametrize(
    ("roles", "status"), [("", 403), ("reader", 403), ("editor", 303), ("approver", 403), ("admin", 303)]
)
def test_only_an_editor_writes(person: As, record: Record, roles: str, status: int) -> None:
    assert send(person(roles)).status_code == status
    assert len(record.writings.all()) == (status == 303)


def test_it_is_kept_and_shown_to_every_reader_at_once(person: As, record: Record) -> None:
    reading = person("")
    assert TEXT not in shown(reading.get(PAGE))
    assert send(person("editor")).location == f"{PAGE}#commentary".replace("&period", "&plan=council-plan&period")
    (kept,) = record.writings.all()
    assert (kept.written_by, kept.role, kept.via) == ("A. Davies", "editor", "web page, 127.0.0.1")
    page = shown(reading.get(PAGE))
    assert "<p>Two hubs closed <early>.</p>" in page
    assert "written here by A. Davies" in page
    assert "<textarea" not in page


def test_a_missing_welsh_text_is_told(person: As) -> None:
    send(person("editor"))
    welsh = shown(person("").get(PAGE.replace("/en/", "/cy/")))
    assert '<div lang="en"><p>Two hubs' in welsh
    assert speaker("cy")("not yet in Welsh") in welsh


def test_an_editor_changes_the_newest_and_every_version_stays(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor)
    assert f">{TEXT.replace('<', '&lt;').replace('>', '&gt;')}</textarea>" in editor.get(PAGE).get_data(as_text=True)
    assert send(editor, thread="1", version="1", text_en="Three hubs closed.").status_code == 303
    page = shown(person("").get(PAGE))
    assert "All 2 versions" in page
    assert page.index("Three hubs closed.") < page.index(TEXT)
    assert [one.version for one in record.writings.all()] == [1, 2]


def test_who_writes_second_is_told_and_loses_nothing(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor, text_en="Theirs stands.")
    answer = send(editor, text_en="Mine is lost?", text_cy="Fy un i")
    page = shown(answer)
    assert answer.status_code == 409
    assert page.index("Theirs stands.") < page.index(">Mine is lost?</textarea>")
    assert ">Fy un i</textarea>" in page
    assert len(record.writings.all()) == 1
    assert send(editor, thread="1", version="1", text_en="Both.").status_code == 303


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text_en": " ", "text_cy": "Cymraeg yn unig"}, "Nothing is written in English"),
        ({"text_en": "x" * (LONGEST_TEXT + 1), "text_cy": "Cymraeg yn unig"}, "5000 characters are kept"),
    ],
)
def test_what_cannot_be_kept_is_given_back(person: As, record: Record, form: dict[str, str], words: str) -> None:
    answer = send(person("editor"), **form)
    assert answer.status_code == 400
    assert words in shown(answer).replace("5,000", "5000")
    assert f">{form['text_en']}</textarea>" in shown(answer)
    assert ">Cymraeg yn unig</textarea>" in shown(answer)
    assert record.last_event() == 0


@pytest.mark.parametrize(
    ("address", "form", "status"),
    [
        (PAGE, {"period": Y22}, 400),
        (PAGE, {"kind": ""}, 400),
        (PAGE, {"kind": "poem"}, 400),
        (PAGE, {"period": ""}, 400),
        (PAGE.replace(COUNCIL, "atlantis"), {}, 400),
        (PAGE + "&as_known_at=2020-01-01", {}, 400),
        (PAGE.replace("/work", "/none"), {}, 404),
        (PAGE, {"thread": "1e9", "version": "x"}, 303),
        (PAGE, {"thread": "7", "version": "1"}, 409),
    ],
)
def test_a_form_of_ours_alone_is_kept(
    person: As, record: Record, address: str, form: dict[str, str], status: int
) -> None:
    assert send(person("editor"), address, **form).status_code == status
    assert len(record.writings.all()) == (status == 303)


def test_it_comes_from_a_page_of_this_site_and_by_post(person: As, record: Record) -> None:
    editor = person("editor")
    assert (
        editor.post(PAGE, data={"period": Y23, "text_en": TEXT}, headers={"Sec-Fetch-Site": "cross-site"}).status_code
        == 403
    )
    assert editor.get(f"{PAGE}&text_en=hello").status_code == 200
    assert record.last_event() == 0


def test_the_form_is_filled_and_sent_as_a_browser_without_scripts_does(person: As, record: Record) -> None:
    editor = person("editor")
    for words, kept in (("Two hubs closed.", 1), ("Three hubs closed.", 2)):
        page = editor.get(PAGE).get_data(as_text=True)
        form = next(one for one in FORM.findall(page) if 'value="commentary"' in one)
        fields = {name: unescape(value) for value, name in HIDDEN.findall(form)}
        sent = fields | {"text_en": words, "text_cy": "", "author_role": ""}
        answer = editor.post(unescape(ACTION.findall(form)[0]), data=sent, headers=OURS)
        assert answer.status_code == 303
        assert words in shown(editor.get(answer.location))
        assert len(record.writings.all()) == kept


def test_looked_back_to_stands_what_was_written_by_then_and_no_form(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor, text_en="First words.")
    send(editor, thread="1", version="1", text_en="Second words.")
    first, second = (one.written_at for one in record.writings.all())
    before = first - timedelta(microseconds=1)
    for moment, here, gone in (
        (before, "People in work", "First words."),
        (first, "First words.", "Second words."),
        (second, "Second words.", "<textarea"),
    ):
        page = shown(editor.get(f"{PAGE}&as_known_at={moment.isoformat()}"))
        assert gone not in page
        assert here in page
    assert "First words." in shown(editor.get(PAGE))
