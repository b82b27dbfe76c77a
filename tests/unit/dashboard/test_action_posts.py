"""Actions that are sent: who may, where they are shown at once, how they are changed, and what is given back."""

import re
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
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.writing import LONGEST_FIELD

OURS = {"Sec-Fetch-Site": "same-origin"}
PAGE = f"/en/indicators/work?council={COUNCIL}&period={Y23}"
BOARD = f"/en/boards/jobs?council={COUNCIL}&period={Y23}"
TITLE = "Pay the bus fare <now>"
ACTION = {
    "kind": "action",
    "period": Y23,
    "thread": "0",
    "version": "0",
    "title_en": TITLE,
    "title_cy": "Talu'r tocyn bws",
    "text_en": "Nobody can get there.",
    "text_cy": "",
    "effect_en": "More people start work.",
    "effect_cy": "",
    "expected_change": "+1.5",
    "expected_by": "2024-03-31",
    "starts": "2023-10-01",
    "due": "2024-02-01",
    "owner_role": "Head of Economy",
    "cost": "£12,000",
    "state": "under_way",
}

As = Callable[[str], FlaskClient]


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
    return client.post(address, data=ACTION | form, headers=OURS)


def shown(answer: TestResponse) -> str:
    return unescape(answer.get_data(as_text=True))


@pytest.mark.parametrize(
    ("roles", "status"), [("", 403), ("reader", 403), ("editor", 303), ("approver", 403), ("admin", 303)]
)
def test_only_an_editor_writes(person: As, record: Record, roles: str, status: int) -> None:
    client = person(roles)
    assert ("Write an action" in shown(client.get(PAGE))) == (status == 303)
    assert send(client).status_code == status
    assert len(record.writings.all()) == (status == 303)


def test_every_reader_sees_it_at_once_on_the_indicator_and_on_its_boards(person: As, record: Record) -> None:
    reading = person("")
    assert all(TITLE not in shown(reading.get(page)) for page in (PAGE, BOARD))
    assert send(person("editor")).location.endswith("#actions")
    (kept,) = record.writings.all()
    assert (kept.written_by, kept.role, kept.draft.fields["cost"]) == ("A. Davies", "editor", "12000")
    for page in (PAGE, BOARD):
        told = shown(reading.get(page))
        assert TITLE in told
        assert "overdue by 59 days" in told
        assert "+1.5 points by 31 March 2024" in told
        assert "costs £12,000" in told
        assert "written here by A. Davies" in told
    assert "<form" not in shown(reading.get(PAGE)).split("<main")[1]


def test_it_is_read_in_welsh_as_far_as_it_is_written(person: As) -> None:
    send(person("editor"))
    told = shown(person("").get(PAGE.replace("/en/", "/cy/")))
    assert "Talu'r tocyn bws</a>" in told
    assert '<span lang="en">Nobody can get there.</span>' in told


def test_who_looks_back_does_not_see_it(person: As) -> None:
    send(person("editor"))
    assert TITLE not in shown(person("editor").get(PAGE + "&as_known_at=2024-05-01"))


def test_it_is_changed_and_every_version_stays(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor)
    again = send(editor, thread="1", version="1", state="done", title_en="Bus fares are paid", period=Y23)
    assert again.status_code == 303
    told = shown(person("").get(PAGE))
    assert "All 2 versions" in told
    assert told.index("Bus fares are paid") < told.index(TITLE)
    assert "1 action done or stopped" in told
    assert [one.version for one in record.writings.all()] == [1, 2]


def test_it_is_changed_in_a_later_period_and_stays_of_the_first(person: As, record: Record) -> None:
    editor = person("editor")
    earlier = PAGE.replace(Y23, Y22)
    assert send(editor, earlier, period=Y22).status_code == 303
    assert send(editor, thread="1", version="1", state="done").status_code == 303
    assert {one.draft.subject.period for one in record.writings.all()} == {Y22}


def test_who_writes_second_is_told_and_loses_nothing(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor)
    send(editor, thread="1", version="1", title_en="Theirs stands")
    answer = send(editor, thread="1", version="1", title_en="Mine is lost?")
    told = shown(answer)
    assert answer.status_code == 409
    assert told.index("Theirs stands") < told.index('value="Mine is lost?"')
    assert re.search(r'<input (?=[^>]*name="version")(?=[^>]*value="2")', told)
    assert len(record.writings.all()) == 2


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        ({"title_en": " "}, "title-en", "say this too"),
        ({"text_en": ""}, "text-en", "say this too"),
        ({"due": "2023-09-30"}, "due", "this lies before the first day"),
        ({"starts": "soon"}, "starts", "write a day such as 2026-03-31"),
        ({"expected_change": "-1"}, "expected-change", "this would make the figure worse"),
        ({"cost": "much"}, "cost", "write a number"),
    ],
)
def test_what_is_wrong_is_said_and_everything_given_back(
    person: As, record: Record, form: dict[str, str], field: str, words: str
) -> None:
    answer = send(person("editor"), **form)
    told = shown(answer)
    assert answer.status_code == 400
    assert f'<a href="#action-0-{field}">' in told
    assert f'id="action-0-{field}"' in told
    assert told.count(words) == 2
    kept = {"owner_role": "Head of Economy", "effect_en": "More people start work.", **form}
    assert all(f'value="{text}"' in told or f">{text}</textarea>" in told for text in kept.values() if text.strip())
    assert record.last_event() == 0


def test_what_is_too_long_is_given_back(person: As, record: Record) -> None:
    long = "x" * (LONGEST_FIELD + 1)
    answer = send(person("editor"), title_en=long)
    assert answer.status_code == 400
    assert f'value="{long}"' in shown(answer)
    assert record.last_event() == 0


def test_a_welsh_form_speaks_welsh(person: As) -> None:
    told = shown(send(person("editor"), PAGE.replace("/en/", "/cy/"), due=""))
    assert speaker("cy")("say this too") in told
    assert speaker("cy")("Keep this action") in told


@pytest.mark.parametrize(
    ("address", "form", "status"),
    [
        (PAGE, {"period": Y22}, 400),
        (PAGE + "&as_known_at=2020-01-01", {}, 400),
        (PAGE.replace("/work", "/none"), {}, 404),
        (PAGE, {"thread": "7", "version": "1"}, 400),
    ],
)
def test_a_form_of_ours_alone_is_kept(
    person: As, record: Record, address: str, form: dict[str, str], status: int
) -> None:
    assert send(person("editor"), address, **form).status_code == status
    assert record.last_event() == 0


def test_an_action_is_changed_on_its_own_indicator_only(person: As, record: Record) -> None:
    editor = person("editor")
    send(editor)
    assert send(editor, PAGE.replace("/work", "/homes"), thread="1", version="1").status_code == 400
    assert len(record.writings.all()) == 1
