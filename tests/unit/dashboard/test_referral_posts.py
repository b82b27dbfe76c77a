"""Referrals that are sent: who may take which step, what follows what, and what is given back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.factory import create_app
from dashboard.i18n import speaker
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.dashboard.referring import (
    ANSWER,
    ASKED,
    DECISION,
    OF_CRIME,
    OURS,
    PAGE,
    QUESTION,
    TWICE_MISSED,
    As,
    follow,
    put,
    send,
    shown,
)
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.writing import LONGEST_FIELD

ROLES = ("", "reader", "editor", "approver", "admin")


@pytest.fixture(scope="module")
def missing() -> Iterator[Reader]:
    """The small council with a target that is missed."""
    with warehouse_of(TWICE_MISSED) as opened:
        yield opened


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of its own, since these tests write."""
    opened = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    yield opened
    opened.close()


@pytest.fixture
def person(missing: Reader, record: Record) -> As:
    """The site as somebody with these roles meets it."""

    def client(roles: str) -> FlaskClient:
        settings = Settings(local_user="A. Davies" if roles else "", local_roles=roles)
        made: FlaskClient = create_app(Context(OneVersion(missing, record), settings)).server.test_client()
        return made

    return client


@pytest.mark.parametrize("roles", ROLES)
def test_only_an_approver_asks(person: As, record: Record, roles: str) -> None:
    may = roles in ("approver", "admin")
    client = person(roles)
    assert ("<textarea" in shown(client.get(f"{PAGE}&new=indicator:crime"))) == may
    assert ("Refer a question about it" in shown(client.get(OF_CRIME))) == may
    assert send(client).status_code == (303 if may else 403)
    assert len(record.writings.all()) == may


STEPS = (
    ("ask", False, "approver"),
    ("answer", False, "editor"),
    ("answer", True, "editor"),
    ("close", True, "approver"),
    ("withdraw", False, "approver"),
    ("withdraw", True, "approver"),
)
"""A step, whether an answer was given before it, and whose it is."""


@pytest.mark.parametrize("roles", ROLES)
def test_each_step_is_for_its_own_role(person: As, record: Record, roles: str) -> None:
    client = person(roles)
    for thread, (step, answered, who) in enumerate(STEPS, 1):
        put(record, "ask", QUESTION)
        if answered:
            put(record, "answer", ANSWER, (thread, 1))
        before, may = len(record.writings.all()), roles in (who, "admin")
        page = f"{PAGE}&referral={thread}"
        told = shown(client.get(page))
        assert bool(re.search(rf'<input (?=[^>]*name="step")(?=[^>]*value="{step}")', told)) == may
        data = ASKED | {"step": step, "thread": str(thread), "version": str(1 + answered)}
        assert client.post(page, data=data, headers=OURS).status_code == (303 if may else 403)
        assert len(record.writings.all()) == before + may


def test_it_is_asked_answered_and_closed_and_a_reader_sees_each_step(person: As) -> None:
    approver, editor, reader = person("approver"), person("editor"), person("")
    assert QUESTION not in shown(reader.get(OF_CRIME))
    assert send(approver).location.endswith("referral=1")
    for page in (PAGE, f"{PAGE}&referral=1", OF_CRIME):
        told = shown(reader.get(page))
        assert QUESTION in told
        assert "waits for an answer" in told
        assert "<textarea" not in told.split("<main")[1]
    assert follow(editor, "answer", 1, ANSWER).status_code == 303
    assert ANSWER in shown(reader.get(OF_CRIME))
    assert follow(approver, "close", 2, DECISION).status_code == 303
    told = shown(reader.get(OF_CRIME))
    assert DECISION in told
    assert "closed" in told
    assert "No referral is open" in shown(reader.get(PAGE))


def test_it_may_be_asked_again_after_an_answer(person: As, record: Record) -> None:
    admin = person("admin")
    send(admin)
    follow(admin, "answer", 1, ANSWER)
    assert send(admin, thread="1", version="2", text_en="And now?", due="2025-03-01").status_code == 303
    told = shown(person("").get(f"{PAGE}&referral=1"))
    assert "Asked again" in told
    assert "1 March 2025" in told
    assert "waits for an answer" in told
    assert [one.draft.fields["topic"] for one in record.writings.all()] == ["indicator:crime"] * 3


@pytest.mark.parametrize(
    ("steps", "wrong", "state"),
    [
        ((), "close", "waits for an answer"),
        (("answer", "close"), "answer", "closed"),
        (("answer", "close"), "withdraw", "closed"),
        (("withdraw",), "answer", "withdrawn"),
        (("withdraw",), "ask", "withdrawn"),
    ],
)
def test_a_step_that_may_not_follow_is_refused_in_words(
    person: As, record: Record, steps: tuple[str, ...], wrong: str, state: str
) -> None:
    admin = person("admin")
    send(admin)
    for version, step in enumerate(steps, 1):
        assert follow(admin, step, version, step).status_code == 303
    data = ASKED | {"step": wrong, "thread": "1", "version": str(1 + len(steps)), "text_en": "Keep my words."}
    answer = admin.post(f"{PAGE}&referral=1", data=data, headers=OURS)
    told = shown(answer)
    assert answer.status_code == 409
    assert f"The referral is {state}, so this cannot be done to it." in told
    assert "Keep my words." in told
    assert len(record.writings.all()) == 1 + len(steps)


def test_who_answers_second_is_told_and_loses_nothing(person: As, record: Record) -> None:
    admin = person("admin")
    send(admin)
    follow(admin, "answer", 1, "Theirs stands.")
    answer = follow(admin, "answer", 1, "Mine is lost?")
    told = shown(answer)
    assert answer.status_code == 409
    assert told.index("Theirs stands.") < told.index("Mine is lost?</textarea>")
    assert re.search(r'<input (?=[^>]*name="version")(?=[^>]*value="2")', told)
    assert len(record.writings.all()) == 2


def test_an_answer_to_what_was_withdrawn_meanwhile_is_given_back(person: As) -> None:
    admin = person("admin")
    send(admin)
    follow(admin, "withdraw", 1, "No longer needed.")
    answer = follow(admin, "answer", 1, "Mine is lost?")
    told = shown(answer)
    assert answer.status_code == 409
    assert told.index("No longer needed.") < told.index("Mine is lost?")
    assert "<textarea" not in told


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        ({"to": " "}, "to", "say this too"),
        ({"due": ""}, "due", "say this too"),
        ({"due": "soon"}, "due", "write a day such as 2026-03-31"),
        ({"committee": "nobody"}, "committee", "choose one of those given"),
        ({"purpose": "other"}, "purpose", "choose one of those given"),
    ],
)
def test_what_is_wrong_is_said_and_everything_given_back(
    person: As, record: Record, form: dict[str, str], field: str, words: str
) -> None:
    answer = send(person("approver"), **form)
    told = shown(answer)
    assert answer.status_code == 400
    assert f'<a href="#referral-ask-0-{field}">' in told
    assert words in told
    assert f">{ASKED['text_cy']}</textarea>" in told
    assert record.last_event() == 0


@pytest.mark.parametrize("form", [{"text_en": ""}, {"to": "x" * (LONGEST_FIELD + 1)}])
def test_what_cannot_be_kept_is_given_back(person: As, record: Record, form: dict[str, str]) -> None:
    answer = send(person("approver"), **form)
    assert answer.status_code == 400
    assert f">{ASKED['text_cy']}</textarea>" in shown(answer)
    assert record.last_event() == 0


@pytest.mark.parametrize(
    ("address", "form", "status"),
    [
        (PAGE, {"period": Y22}, 400),
        (PAGE + "&as_known_at=2020-01-01", {}, 400),
        (PAGE, {"topic": "indicator:none"}, 400),
        (PAGE, {"step": "else"}, 400),
        (PAGE, {"step": "answer"}, 403),
        (PAGE, {"thread": "7", "version": "1"}, 400),
    ],
)
def test_a_form_of_ours_alone_is_kept(
    person: As, record: Record, address: str, form: dict[str, str], status: int
) -> None:
    assert send(person("approver"), address, **form).status_code == status
    assert record.last_event() == 0


def test_a_question_need_not_be_about_an_indicator(person: As, record: Record) -> None:
    assert send(person("approver"), topic="").status_code == 303
    subject = record.writings.all()[0].draft.subject
    assert (subject.scope, subject.id) == ("committee", "scrutiny")
    assert "Not about one indicator" in shown(person("").get(PAGE))


def test_a_board_and_theme_are_a_topic(person: As, record: Record) -> None:
    assert send(person("approver"), topic="board:jobs:theme:economy").status_code == 303
    assert "Jobs: Economy" in shown(person("").get(PAGE))
    assert record.writings.all()[0].draft.subject.scope == "board"


def test_who_looks_back_does_not_see_it(person: As) -> None:
    send(person("approver"))
    assert QUESTION not in shown(person("").get(PAGE + "&as_known_at=2024-05-01"))


def test_a_welsh_form_speaks_welsh(person: As) -> None:
    told = shown(send(person("approver"), PAGE.replace("/en/", "/cy/"), due=""))
    assert speaker("cy")("say this too") in told
    assert speaker("cy")("Ask this") in told


def drafted(client: FlaskClient, **form: str) -> tuple[int, str]:
    data = {
        "step": "drafted",
        "period": Y23,
        "committee": "scrutiny",
        "chosen": "crime",
        "to-crime": "Head of Safety",
        "due": "2024-12-01",
    }
    answer = client.post(f"{PAGE}&show=missed", data=data | form, headers=OURS)
    return answer.status_code, shown(answer)


@pytest.mark.parametrize("roles", ROLES)
def test_only_an_approver_confirms_what_is_drafted(person: As, record: Record, roles: str) -> None:
    may = roles in ("approver", "admin")
    client = person(roles)
    told = shown(client.get(f"{PAGE}&show=missed"))
    assert "2 reporting periods" in told
    assert ('type="checkbox"' in told) == may
    assert drafted(client)[0] == (303 if may else 403)
    assert len(record.writings.all()) == may


def test_a_drafted_referral_says_what_was_missed_and_is_not_offered_twice(person: As, record: Record) -> None:
    approver = person("approver")
    assert record.last_event() == 0
    assert drafted(approver)[0] == 303
    (kept,) = record.writings.all()
    assert "100.0% where the target was 90.0%" in kept.draft.text_en.replace(",", "")
    assert kept.draft.text_cy.startswith("Ni chyrhaeddwyd y targed yn")
    assert kept.draft.fields["purpose"] == "targets_not_achieved"
    told = shown(approver.get(f"{PAGE}&show=missed"))
    assert "referred already" in told
    assert 'type="checkbox"' not in told
    assert drafted(approver)[0] == 409
    assert len(record.writings.all()) == 1


@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"chosen": "work"}, 409, "referred already or was not missed"),
        ({"due": "soon"}, 400, "Say by which day answers are due"),
        ({"to-crime": " "}, 400, "Say who is to answer"),
        ({"committee": "nobody"}, 400, "does not say what it is about"),
    ],
)
def test_a_draft_that_cannot_be_confirmed_is_given_back(
    person: As, record: Record, form: dict[str, str], status: int, words: str
) -> None:
    found, told = drafted(person("approver"), **form)
    assert found == status
    assert words in told
    assert record.last_event() == 0


def test_nothing_ticked_is_said(person: As, record: Record) -> None:
    data = {"step": "drafted", "period": Y23, "committee": "scrutiny", "due": "2024-12-01"}
    answer = person("approver").post(f"{PAGE}&show=missed", data=data, headers=OURS)
    assert answer.status_code == 400
    assert "No box is ticked" in shown(answer)
    assert record.last_event() == 0


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", 1),
        ("&state=overdue", 1),
        ("&state=open", 1),
        ("&state=closed", 0),
        ("&committee=scrutiny", 1),
        ("&board=safe", 1),
        ("&board=jobs", 0),
        ("&q=safety", 1),
        ("&q=zebra", 0),
    ],
)
def test_the_list_is_narrowed_and_so_is_its_download(person: As, record: Record, query: str, expected: int) -> None:
    put(record, "ask", QUESTION)
    reader = person("")
    told = shown(reader.get(PAGE + query))
    assert ("No referral fits everything chosen." in told) == (not expected)
    file = reader.get(f"/download/referrals.csv?council={COUNCIL}&period={Y23}{query}").get_data(as_text=True)
    assert len(file.splitlines()) == 1 + expected


def test_what_is_overdue_is_counted_in_heading_and_row(person: As) -> None:
    send(person("approver"))
    told = shown(person("").get(PAGE))
    assert "1 referral is open, 1 of them overdue" in told
    assert re.search(r"overdue by [0-9]+ days", told)


def test_what_the_address_says_wrongly_is_said(person: As) -> None:
    send(person("approver"))
    reader = person("")
    assert "There is no state “soon”." in shown(reader.get(PAGE + "&state=soon"))
    assert "There is no referral “9” here." in shown(reader.get(PAGE + "&referral=9"))
    assert "There is no topic “indicator:none”." in shown(reader.get(PAGE + "&new=indicator:none"))
    assert reader.get(f"/download/referrals.csv?council={COUNCIL}&period={Y23}&state=soon").status_code == 404


def test_a_council_without_referrals_is_told_what_they_are(person: As) -> None:
    assert "No committee has referred anything here yet." in shown(person("").get(PAGE))


def test_the_work_programme_knows_when_a_topic_was_last_referred(person: As) -> None:
    send(person("approver"), topic="indicator:work")
    file = person("").get(f"/download/topics.csv?council={COUNCIL}&period={Y23}").get_data(as_text=True)
    heads, first = (line.split(",") for line in file.splitlines()[:2])
    assert first[heads.index("examined")] in ("0", "0.0")
