"""Lessons that are sent: who may, what is kept with them, what everyone sees at once, and what is given back."""

from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.context import Context
from dashboard.factory import create_app
from dashboard.i18n import speaker
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, Y23, Y24
from tests.unit.warehouse.reads.small_lessons import TURNED
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.writing import LONGEST_TEXT, Written

OURS = {"Sec-Fetch-Site": "same-origin"}
PAGE = f"/en/indicators/homes?council={COUNCIL}&period={Y24}"
TRIED, HAPPENED = "Two <spare> rooms.", "Filled in a week."

As = Callable[[str], FlaskClient]


@pytest.fixture(scope="module")
def turned() -> Iterator[Reader]:
    with warehouse_of(TURNED) as opened:
        yield opened


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of its own, since these tests write."""
    opened = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    yield opened
    opened.close()


@pytest.fixture
def person(turned: Reader, record: Record) -> As:
    """The site as somebody with these roles meets it."""

    def client(roles: str) -> FlaskClient:
        settings = Settings(local_user="A. Davies" if roles else "", local_roles=roles)
        made: FlaskClient = create_app(Context(OneVersion(turned, record), settings)).server.test_client()
        return made

    return client


def send(client: FlaskClient, address: str = PAGE, **form: str) -> TestResponse:
    data = {"kind": "lesson", "period": Y24, "thread": "0", "version": "0", "text_en": TRIED, "text_cy": ""}
    data |= {"happened_en": HAPPENED, "happened_cy": "", "author_role": "Head of Housing"}
    return client.post(address, data=data | form, headers=OURS)


def shown(answer: TestResponse) -> str:
    return unescape(answer.get_data(as_text=True))


@pytest.mark.parametrize(
    ("roles", "status"), [("", 403), ("reader", 403), ("editor", 303), ("approver", 403), ("admin", 303)]
)
def test_only_an_editor_writes(person: As, record: Record, roles: str, status: int) -> None:
    assert send(person(roles)).status_code == status
    assert len(record.writings.all()) == (status == 303)


def test_it_is_kept_with_what_nobody_typed_and_shown_to_every_reader(person: As, record: Record) -> None:
    assert str(send(person("editor"), decline="trend_worse", unit="score").location).endswith("#lessons")
    (kept,) = record.writings.all()
    assert kept.draft.kind is Written.LESSON
    assert kept.draft.fields == {
        "author_role": "Head of Housing",
        "decline": "worse_again",
        "happened_en": HAPPENED,
        "turn": "began",
        "unit": "number",
    }
    page = shown(person("").get(PAGE))
    assert "<p>Two <spare> rooms.</p>" in page
    assert "A decline began: worse two or more times in a row." in page
    assert "written here by A. Davies" in page
    assert "<textarea" not in page
    assert speaker("cy")("not yet in Welsh") in shown(person("").get(PAGE.replace("/en/", "/cy/")))


def test_a_lesson_is_changed_and_keeps_what_its_indicator_did_then(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor)
    send(editor, text_en="Another lesson.")
    assert send(editor, thread="1", version="1", text_en="Three rooms.").status_code == 303
    first, other, second = record.writings.all()
    assert [(one.thread, one.version) for one in (first, other, second)] == [(1, 1), (2, 1), (1, 2)]
    assert second.draft.fields == first.draft.fields
    page = shown(person("").get(PAGE))
    assert "All 2 versions" in page
    assert page.index("Three rooms.") < page.index(TRIED)


def test_who_changes_second_is_told_and_loses_nothing(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor)
    send(editor, thread="1", version="1", text_en="Theirs stands.")
    answer = send(editor, thread="1", version="1", text_en="Mine is lost?", happened_cy="Fy un i")
    page = shown(answer)
    assert answer.status_code == 409
    assert page.index("Theirs stands.") < page.index(">Mine is lost?</textarea>")
    assert ">Fy un i</textarea>" in page
    assert len(record.writings.all()) == 2
    assert send(editor, thread="1", version="2", text_en="Both.").status_code == 303


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text_en": " "}, "Nothing is written in English"),
        ({"happened_en": " "}, "Nothing is written in English"),
        ({"happened_en": "x" * (LONGEST_TEXT + 1)}, "5000 characters are kept"),
        ({"author_role": "x" * 201}, "200 characters are kept"),
    ],
)
def test_what_cannot_be_kept_is_given_back(person: As, record: Record, form: dict[str, str], words: str) -> None:
    answer = send(person("editor"), text_cy="Dwy ystafell", **form)
    assert answer.status_code == 400
    assert words in shown(answer).replace("5,000", "5000")
    assert ">Dwy ystafell</textarea>" in shown(answer)
    assert all(value in shown(answer) for value in form.values())
    assert record.last_event() == 0


@pytest.mark.parametrize(
    ("address", "form", "status"),
    [
        (PAGE, {"period": Y23}, 400),
        (PAGE, {"period": ""}, 400),
        (PAGE.replace(COUNCIL, "atlantis"), {}, 400),
        (PAGE + "&as_known_at=2020-01-01", {}, 400),
        (PAGE.replace("/homes", "/none"), {}, 404),
        (PAGE, {"thread": "7", "version": "1"}, 409),
    ],
)
def test_a_form_of_ours_alone_is_kept(
    person: As, record: Record, address: str, form: dict[str, str], status: int
) -> None:
    assert send(person("editor"), address, **form).status_code == status
    assert record.writings.all() == []


def test_an_editor_is_asked_where_it_turned_and_nobody_has_written(person: As) -> None:
    editor, asked = person("editor"), "This indicator has turned."
    assert asked in shown(editor.get(PAGE))
    assert asked not in shown(person("").get(PAGE))
    assert asked not in shown(editor.get(PAGE.replace(Y24, Y23)))
    send(editor)
    assert asked not in shown(editor.get(PAGE))
