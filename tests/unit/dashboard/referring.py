"""Referrals for the tests of pages: a small council whose crime misses its target twice, and forms as they are sent."""

from collections.abc import Callable
from decimal import Decimal
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23
from warehouse import schema
from warehouse.record import Record
from warehouse.rules.referrals import ReferralStep
from warehouse.rules.vocabulary import Scope
from warehouse.writing import Draft, Subject, Written
from warehouse.written_referral import OF_QUESTION, STEP, role_for

OURS = {"Sec-Fetch-Site": "same-origin"}
PAGE = f"/en/scrutiny/referrals?council={COUNCIL}&period={Y23}"
OF_CRIME = f"/en/indicators/crime?council={COUNCIL}&period={Y23}"
QUESTION = "Why does <crime> not fall?"
ANSWER = "Two posts were empty."
DECISION = "The committee is content."

ASKED = {
    "step": "ask",
    "topic": "indicator:crime",
    "period": Y23,
    "thread": "0",
    "version": "0",
    "text_en": QUESTION,
    "text_cy": "Pam nad yw'n gostwng?",
    "committee": "scrutiny",
    "purpose": "question",
    "to": "Head of Safety",
    "due": "2024-12-01",
}

As = Callable[[str], FlaskClient]

MISSED = {"rag": "red", "target_kind": "value", "target": Decimal(90), "target_high": Decimal(90)}

TWICE_MISSED = {
    **ROWS,
    schema.CALLS: [
        row | MISSED if row["indicator"] == "crime" and row["period"] in (Y22, Y23) else row
        for row in ROWS[schema.CALLS]
    ],
}
"""The small council, whose crime misses a target of 90 in both years."""


def send(client: FlaskClient, address: str = PAGE, **form: str) -> TestResponse:
    """What a form sends; the question, where nothing else is said."""
    return client.post(address, data=ASKED | form, headers=OURS)


def follow(client: FlaskClient, step: str, version: int, text: str, thread: int = 1) -> TestResponse:
    """A step of the referral, as its form sends it from its own page."""
    form = {"step": step, "period": Y23, "thread": str(thread), "version": str(version), "text_en": text, "text_cy": ""}
    return client.post(f"{PAGE}&referral={thread}", data=form, headers=OURS)


def shown(answer: TestResponse) -> str:
    """The page as people read it."""
    return unescape(answer.get_data(as_text=True))


def put(record: Record, step: str, text: str, follows: tuple[int, int] | None = None) -> None:
    """A step as the record keeps it, without a page."""
    subject = Subject(COUNCIL, Scope.INDICATOR, "crime", Y23)
    said = {name: ASKED[name] for name in OF_QUESTION}
    draft = Draft(Written.REFERRAL, subject, text, "", {STEP: step, **said})
    record.writings.write(draft, "A. Davies", role_for(ReferralStep.of(step)), "test", follows)
