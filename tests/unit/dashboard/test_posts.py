"""Forms that change something: who may send them, what they do, and where they lead."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.factory import create_app
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.small import COUNCIL
from tests.uploads import APPROVER, BYTES, EDITOR, FILE, record_uploads
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.uploads import Step

OURS = {"Sec-Fetch-Site": "same-origin"}
FAULTY, CHECKED, SUBMITTED = "1", "2", "3"

As = Callable[..., FlaskClient]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A record of its own, since these tests write."""
    opened = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    record_uploads(opened, COUNCIL)
    yield opened
    opened.close()


@pytest.fixture
def person(reader: Reader, record: Record) -> As:
    """The site as somebody with these roles meets it."""

    def client(name: str, roles: str, *, both: bool = False) -> FlaskClient:
        settings = Settings(local_user=name, local_roles=roles, same_person_may_approve=both)
        made: FlaskClient = create_app(Context(OneVersion(reader, record), settings)).server.test_client()
        return made

    return client


def take(client: FlaskClient, upload: str, step: str, reason: str = "") -> tuple[int, str]:
    """Send a step; returns the status, and where it leads or what is said."""
    answer = client.post("/en/data/uploads", data={"upload": upload, "step": step, "reason": reason}, headers=OURS)
    return answer.status_code, answer.location or answer.get_data(as_text=True)


def test_an_editor_submits_and_is_led_to_the_upload(person: As, record: Record) -> None:
    status, where = take(person(EDITOR, "editor"), CHECKED, "submitted")
    assert (status, where) == (303, f"/en/data/uploads?council={COUNCIL}&upload={CHECKED}")
    assert record.upload(int(CHECKED)).steps[-1].by == EDITOR


def test_an_approver_rejects_with_a_reason_that_is_kept(person: As, record: Record) -> None:
    assert take(person(APPROVER, "approver"), SUBMITTED, "rejected", "Last year's figures.")[0] == 303
    last = record.upload(int(SUBMITTED)).steps[-1]
    assert (last.step, last.by, last.reason, last.via) == (
        Step.REJECTED,
        APPROVER,
        "Last year's figures.",
        "web page, 127.0.0.1",
    )


@pytest.mark.parametrize(
    ("roles", "upload", "step", "reason", "status", "words"),
    [
        ("", CHECKED, "submitted", "", 403, "no role"),
        ("approver", CHECKED, "submitted", "", 403, "no role"),
        ("editor", SUBMITTED, "rejected", "why", 403, "no role"),
        ("approver", SUBMITTED, "rejected", "  ", 409, "Say why"),
        ("approver", SUBMITTED, "rejected", "x" * 2001, 400, "too long"),
        ("approver", CHECKED, "accepted", "", 409, "already been dealt with"),
        ("editor", FAULTY, "submitted", "", 409, "has faults"),
        ("editor approver", "99", "submitted", "", 404, "no such file or upload"),
        ("editor approver", "1e9", "submitted", "", 404, "no such file or upload"),
        ("editor approver", CHECKED, "checked", "", 404, "no such file or upload"),
        ("editor approver", CHECKED, "published", "", 404, "no such file or upload"),
    ],
)
def test_what_may_not_be_done_is_refused_in_words(
    person: As, record: Record, roles: str, upload: str, step: str, reason: str, status: int, words: str
) -> None:
    before = record.head()
    answered, said = take(person(APPROVER, roles), upload, step, reason)
    assert answered == status
    assert words in said
    assert record.head() == before


def test_who_submitted_may_not_decide_unless_the_council_says_so(person: As, record: Record) -> None:
    status, said = take(person(EDITOR, "editor approver"), SUBMITTED, "rejected", "why")
    assert (status, "somebody else must decide" in said) == (409, True)
    assert take(person(EDITOR, "editor approver", both=True), SUBMITTED, "rejected", "why")[0] == 303


@pytest.mark.parametrize(("roles", "status"), [("", 403), ("editor", 200), ("approver", 200)])
def test_an_original_is_given_byte_for_byte_to_those_with_a_role(person: As, roles: str, status: int) -> None:
    answer = person(APPROVER, roles).get(f"/download/original?upload={SUBMITTED}&file={FILE}")
    assert answer.status_code == status
    if status == 200:
        assert answer.get_data() == BYTES
        assert answer.headers["Content-Disposition"] == 'attachment; filename="Report-card-Q2-2024-25.xlsx"'
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_an_original_is_found_by_its_own_name_alone(person: As) -> None:
    answer = person(EDITOR, "editor").get(f"/download/original?upload={SUBMITTED}&file=../record.db")
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("roles", "data", "status", "words"),
    [
        ("", {"council": COUNCIL}, 403, "no role"),
        ("editor", {"council": "atlantis"}, 400, "Choose the council"),
        ("editor", {"council": COUNCIL}, 400, "No file was sent"),
    ],
)
def test_an_upload_needs_a_role_a_council_and_a_file(
    person: As, record: Record, roles: str, data: dict[str, str], status: int, words: str
) -> None:
    answer = person(EDITOR, roles).post("/en/data/upload", data={"council": data["council"]}, headers=OURS)
    assert answer.status_code == status
    assert words in answer.get_data(as_text=True)
