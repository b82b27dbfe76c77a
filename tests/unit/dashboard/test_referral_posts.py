"""Steps of referrals that are sent: who may, what everyone sees at once, and what is refused with nothing lost."""

from collections.abc import Callable
from csv import DictReader
from datetime import UTC, datetime, timedelta
from html import unescape
from io import StringIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.context import Context
from dashboard.factory import create_app
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.small import COUNCIL, Y24
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.writing import LONGEST_TEXT, Draft, Subject, Written

OURS = {"Sec-Fetch-Site": "same-origin"}
LENS = f"council={COUNCIL}&period={Y24}"
PAGE = f"/en/scrutiny/referrals?{LENS}"
QUESTION, ANSWER, DECISION = "Why so <few>?", "Two posts stood empty.", "Come back in spring."
TODAY = datetime.now(UTC).date()
DUE = (TODAY + timedelta(days=30)).isoformat()

As = Callable[[str], FlaskClient]


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A record of its own, since these tests write."""
    return Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")


@pytest.fixture
def person(reader: Reader, record: Record) -> As:
    """The site as somebody with these roles meets it."""

    def client(roles: str) -> FlaskClient:
        settings = Settings(local_user="A. Davies" if roles else "", local_roles=roles)
        made: FlaskClient = create_app(Context(OneVersion(reader, record), settings)).server.test_client()
        return made

    return client


def ask(client: FlaskClient, address: str = PAGE, **form: str) -> TestResponse:
    data = {"step": "ask", "scope": "indicator", "id": "work", "period": Y24, "text_en": QUESTION, "text_cy": ""}
    data |= {"asked_by": "scrutiny", "asked_of": "Head of Economy", "due": DUE, "sort": "question"}
    return client.post(address, data=data | form, headers=OURS)


def take(client: FlaskClient, step: str, version: int, text: str, **form: str) -> TestResponse:
    data = {"step": step, "period": Y24, "thread": "1", "version": str(version), "text_en": text}
    return client.post(PAGE, data=data | form, headers=OURS)


def shown(answer: TestResponse) -> str:
    return unescape(answer.get_data(as_text=True))


ROLES = ("", "reader", "editor", "approver", "admin")
MAY = {
    "ask": ("approver", "admin"),
    "answer": ("editor", "admin"),
    "close": ("approver", "admin"),
    "withdraw": ("approver", "admin"),
}


@pytest.mark.parametrize("step", MAY)
@pytest.mark.parametrize("roles", ROLES)
def test_each_step_is_for_those_who_may(person: As, record: Record, step: str, roles: str) -> None:
    client, version = person("admin"), 0
    if step != "ask":
        ask(client)
        version = 1
    if step == "close":
        take(client, "answer", 1, ANSWER)
        version = 2
    sent = ask(person(roles)) if step == "ask" else take(person(roles), step, version, "Said.")
    assert sent.status_code == (303 if roles in MAY[step] else 403)
    assert len(record.writings.all()) == version + (roles in MAY[step])


def test_a_question_is_answered_and_closed_and_everyone_reads_it(person: As, record: Record) -> None:
    committee, officer, reader = person("approver"), person("editor"), person("")
    assert str(ask(committee).location).endswith("#referral-1")
    page = shown(reader.get(PAGE))
    assert "1 referral open" in page
    assert "<p>Why so <few>?</p>" in page
    assert "waiting for an answer" in page
    assert "<textarea" not in page
    assert "Answer it" in shown(officer.get(PAGE))
    assert "Close it" not in shown(committee.get(PAGE))
    take(officer, "answer", 1, ANSWER)
    assert "Close it" in shown(committee.get(PAGE))
    assert "Answer it" not in shown(officer.get(PAGE))
    take(committee, "close", 2, DECISION)
    page = shown(reader.get(PAGE))
    assert "1 referral, not open" in page
    assert page.index(QUESTION) < page.index(ANSWER) < page.index(DECISION)
    assert [(one.version, one.role) for one in record.writings.all()] == [
        (1, "approver"),
        (2, "editor"),
        (3, "approver"),
    ]
    own = shown(reader.get(f"/en/indicators/work?{LENS}"))
    assert DECISION in own
    assert "Refer this indicator" not in own
    assert "Refer this indicator" in shown(committee.get(f"/en/indicators/work?{LENS}"))
    assert DECISION not in shown(reader.get(f"/en/indicators/homes?{LENS}"))


def test_a_committee_that_is_not_content_asks_again(person: As, record: Record) -> None:
    admin, later = person("admin"), (TODAY + timedelta(days=60)).isoformat()
    ask(admin)
    take(admin, "answer", 1, ANSWER)
    assert take(admin, "ask", 2, "And since?", due="soon", asked_of="Chief Executive").status_code == 400
    sent = take(admin, "ask", 2, "And since?", due=later, asked_of="Chief Executive", asked_by="nobody", sort="x")
    assert sent.status_code == 303
    newest = record.writings.all()[-1].draft
    assert newest.fields == {
        "step": "ask",
        "sort": "question",
        "asked_by": "scrutiny",
        "asked_of": "Chief Executive",
        "due": later,
    }
    assert "waiting for an answer" in shown(admin.get(PAGE))


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"due": "soon"}, "Give a day from today on"),
        ({"due": (TODAY - timedelta(days=1)).isoformat()}, "Give a day from today on"),
        ({"asked_of": " "}, "Say who is to answer"),
        ({"asked_by": "nobody"}, "Choose the committee that asks"),
        ({"sort": "grudge"}, "Choose why it is referred"),
        ({"text_en": " "}, "Nothing is written in English"),
        ({"text_en": "x" * (LONGEST_TEXT + 1)}, "characters are kept"),
    ],
)
def test_a_question_that_cannot_be_asked_is_given_back(
    person: As, record: Record, form: dict[str, str], words: str
) -> None:
    answer = ask(person("approver"), **{"text_cy": "Pam cyn lleied?"} | form)
    assert answer.status_code == 400
    assert words in shown(answer)
    assert ">Pam cyn lleied?</textarea>" in shown(answer)
    assert record.writings.all() == []


@pytest.mark.parametrize(
    ("address", "form"),
    [
        (PAGE, {"step": "shrug"}),
        (PAGE, {"period": ""}),
        (PAGE, {"id": "nowhere"}),
        (PAGE, {"scope": "theme", "id": "people"}),
        (PAGE, {"thread": "7", "version": "1"}),
        (PAGE + "&as_known_at=2020-01-01", {}),
    ],
)
def test_a_form_of_ours_alone_is_kept(person: As, record: Record, address: str, form: dict[str, str]) -> None:
    assert ask(person("approver"), address, **form).status_code == 400
    assert record.writings.all() == []


def test_a_step_that_may_not_follow_is_refused_in_words_with_the_text(person: As, record: Record) -> None:
    admin = person("admin")
    ask(admin)
    take(admin, "withdraw", 1, "Settled in the chamber.")
    answer = take(admin, "answer", 1, "Mine is lost?")
    assert answer.status_code == 409
    assert "This referral is withdrawn." in shown(answer)
    assert shown(answer).index("Settled in the chamber.") < shown(answer).index("Mine is lost?")
    assert take(admin, "close", 0, "No thread.", thread="0").status_code == 409
    assert len(record.writings.all()) == 2


def test_who_answers_a_question_that_was_changed_meanwhile_is_shown_it(person: As, record: Record) -> None:
    admin = person("admin")
    ask(admin)
    take(admin, "answer", 1, ANSWER)
    take(admin, "ask", 2, "And since?", due=DUE, asked_of="Head of Economy")
    answer = take(admin, "answer", 1, "To the old question.")
    assert answer.status_code == 409
    assert shown(answer).index("And since?") < shown(answer).index(">To the old question.</textarea>")
    assert len(record.writings.all()) == 3


def test_the_list_is_narrowed_ordered_and_taken_away(person: As, record: Record) -> None:
    admin = person("admin")
    ask(admin)
    late = {
        "step": "ask",
        "sort": "targets_not_achieved",
        "asked_by": "scrutiny",
        "asked_of": "Police",
        "due": "2020-01-01",
    }
    record.writings.write(
        Draft(Written.REFERRAL, Subject(COUNCIL, "indicator", "crime", Y24), "Late?", "", late), "B", "approver", "test"
    )
    page = shown(admin.get(PAGE))
    assert "2 referrals open, 1 overdue" in page
    assert page.index("Late?") < page.index(QUESTION)
    assert "Late?" not in shown(admin.get(PAGE + "&q=few"))
    assert QUESTION not in shown(admin.get(PAGE + "&state=overdue"))
    assert QUESTION not in shown(admin.get(PAGE + "&theme=people"))
    assert "No referral fits everything chosen." in shown(admin.get(PAGE + "&committee=none&state=closed"))
    newest = shown(admin.get(PAGE + "&sort=newest&board=safe"))
    assert newest.index("Late?") < newest.index(QUESTION)
    assert "There is no state “shut”" in shown(admin.get(PAGE + "&state=shut"))
    rows = list(
        DictReader(StringIO(admin.get(f"/download/referrals.csv?{LENS}&language=en").get_data(True).lstrip("\ufeff")))
    )
    assert [(row["referral"], row["step"], row["days_overdue"] != "0") for row in rows] == [
        ("2", "ask", True),
        ("1", "ask", False),
    ]
    assert admin.get(f"/download/referrals.csv?{LENS}&state=shut").status_code == 404


def test_a_referral_is_begun_by_those_who_may_about_what_there_is(person: As) -> None:
    new = PAGE + "&new=indicator:work"
    assert "Refer: People in work" in shown(person("approver").get(new))
    assert "may refer this" in shown(person("editor").get(new))
    assert "There is nothing called" in shown(person("approver").get(PAGE + "&new=indicator:none"))
    assert "Refer:" in shown(person("approver").get(PAGE + "&new=board:safe"))
    assert "No committee has referred anything yet." in shown(person("").get(PAGE))
