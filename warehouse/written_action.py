"""An action that people wrote here: what its draft must say, and the row of `actions` it becomes. Pure: no store.

Its fields are named as the columns of a plan's actions. Its text is why it is done. It is written about an indicator,
which it should move; the period of its subject is the reporting period in which it was begun, and stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from warehouse.rules.vocabulary import ActionState, Polarity
from warehouse.writing import EFFECT_CY, EFFECT_EN, STATE, TITLE_EN, Draft, Writing

TITLE_CY, STARTS, DUE, OWNER_ROLE = "title_cy", "starts", "due", "owner_role"
EXPECTED_CHANGE, EXPECTED_BY, COST = "expected_change", "expected_by", "cost"
TEXT_EN = "text_en"
"""The draft's own text, where it is spoken of like a field."""

FIELDS = (
    TITLE_EN, TITLE_CY, EFFECT_EN, EFFECT_CY, EXPECTED_CHANGE, EXPECTED_BY, STARTS, DUE, OWNER_ROLE, COST, STATE,
)  # fmt: skip
"""Every field, in the order of the form."""

NEEDED = (TITLE_EN, TEXT_EN, EFFECT_EN, STARTS, DUE, OWNER_ROLE, STATE)
"""What must be said: the auditor asks what is done, why, by whom, by when, and what should come of it."""

DAYS, NUMBERS = (EXPECTED_BY, STARTS, DUE), (EXPECTED_CHANGE, COST)

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
"""A day outside this century is a slip of the keys, such as 0026."""

NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
"""Room for any council's money, and as many decimals as any indicator shows."""

NOT_OF_A_NUMBER = re.compile(r"[\s,£%+]")
"""What people write around a number."""

AFTER_THE_PLAN = 1_000_000
"""Written actions take their place after every action of a plan folder, the oldest first."""

ID = "written-{thread}"


@dataclass(frozen=True)
class FieldFault:
    """Why an action is not kept as it is.

    Attributes:
        field: one of `NEEDED` or `FIELDS`.
        code: needed, day, number, state, before_start, no_change, no_direction, wrong_way or below_zero.
    """

    field: str
    code: str


def tidied(draft: Draft) -> Draft:
    """The draft as it is kept: its numbers without signs of money, thousands and plus, and with a plain minus."""
    tidy = draft.tidy()
    plain = {name: _plain(value) if name in NUMBERS else value for name, value in tidy.fields.items()}
    return replace(tidy, fields=plain).tidy()


def faults_of(draft: Draft, polarity: str) -> list[FieldFault]:
    """What stands in the way of keeping it, in the order of the form; at most one fault for each field.

    Args:
        draft: as `tidied` gives it.
        polarity: which way is better for the indicator it should move.
    """
    found: dict[str, FieldFault] = {}
    for fault in (*_unsaid(draft), *_unreadable(draft), *_out_of_order(draft), *_against(draft, polarity)):
        found.setdefault(fault.field, fault)
    order = (*FIELDS[:2], TEXT_EN, *FIELDS[2:])
    return sorted(found.values(), key=lambda fault: order.index(fault.field))


def id_of(thread: int) -> str:
    """The action's id beside those of the plan."""
    return ID.format(thread=thread)


def row_of(writing: Writing, boards: Sequence[str] = ()) -> dict[str, Any]:
    """The row of `actions` that a version of a written action becomes.

    Args:
        writing: a version that `faults_of` found nothing in.
        boards: the boards on which its indicator stands.

    Returns:
        A value for each column of `actions`: days as `date`, numbers as `Decimal`, None where nothing is said.
    """
    draft, fields = writing.draft, writing.draft.fields
    about = draft.subject
    return {
        "council": about.council,
        "id": id_of(writing.thread),
        TITLE_EN: fields[TITLE_EN],
        TITLE_CY: fields.get(TITLE_CY),
        "why_en": draft.text_en,
        "why_cy": draft.text_cy or None,
        EFFECT_EN: fields.get(EFFECT_EN),
        EFFECT_CY: fields.get(EFFECT_CY),
        "boards": ";".join(boards) or None,
        "indicators": about.id,
        **{name: date.fromisoformat(fields[name]) if name in fields else None for name in DAYS},
        **{name: Decimal(fields[name]) if name in fields else None for name in NUMBERS},
        OWNER_ROLE: fields.get(OWNER_ROLE),
        STATE: fields[STATE],
        "updated_on": writing.written_at.date(),
        "position": AFTER_THE_PLAN + writing.thread,
    }


def _plain(text: str) -> str:
    return NOT_OF_A_NUMBER.sub("", text).replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")


def _unsaid(draft: Draft) -> Iterator[FieldFault]:
    said = {**draft.fields, TEXT_EN: draft.text_en}
    yield from (FieldFault(name, "needed") for name in NEEDED if not said.get(name))


def _unreadable(draft: Draft) -> Iterator[FieldFault]:
    for name, value in draft.fields.items():
        if name in DAYS and _day(value) is None:
            yield FieldFault(name, "day")
        if name in NUMBERS and not NUMBER.fullmatch(value):
            yield FieldFault(name, "number")
        if name == STATE and value not in set(ActionState):
            yield FieldFault(name, "state")


def _out_of_order(draft: Draft) -> Iterator[FieldFault]:
    starts = _day(draft.fields.get(STARTS, ""))
    for name in (DUE, EXPECTED_BY):
        day = _day(draft.fields.get(name, ""))
        if starts and day and day < starts:
            yield FieldFault(name, "before_start")


def _against(draft: Draft, polarity: str) -> Iterator[FieldFault]:
    """An expected change that the indicator's own polarity does not call better, and a cost below nothing."""
    change, cost = (_number(draft.fields.get(name, "")) for name in NUMBERS)
    if change is not None:
        if polarity == Polarity.NONE:
            yield FieldFault(EXPECTED_CHANGE, "no_direction")
        if not change:
            yield FieldFault(EXPECTED_CHANGE, "no_change")
        if (polarity == Polarity.HIGHER and change < 0) or (polarity == Polarity.LOWER and change > 0):
            yield FieldFault(EXPECTED_CHANGE, "wrong_way")
    if cost is not None and cost < 0:
        yield FieldFault(COST, "below_zero")


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY and day.isoformat() == text else None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if NUMBER.fullmatch(text) else None
