"""The referrals that an address asks for, in its order: the page of referrals and its download share this."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.context import Context
from dashboard.referral_subject import About, Subjects
from dashboard.referrals import day_of, referrals_of
from dashboard.selection import Selection
from warehouse.reads.groups import Places, places
from warehouse.reads.search import matches, plain
from warehouse.rules.referrals import ReferralState
from warehouse.rules.vocabulary import Scope
from warehouse.written_referral import Referral

STATE, OPEN, OVERDUE = "state", "open", "overdue"
"""The key of the address, and what may be asked for besides a state."""

STATES = (OPEN, OVERDUE, *ReferralState)
NEW, REFERRAL, SHOW, MISSED = "new", "referral", "show", "missed"
"""Keys of the address that open a form for a topic, or one referral; `show=missed` opens the drafted list."""


@dataclass(frozen=True)
class ReferralListed:
    """A referral as it is listed.

    Attributes:
        referral: with its steps.
        about: what it is about.
        late: days since its answer was due; 0 where it is not late.
    """

    referral: Referral
    about: About
    late: int


@dataclass(frozen=True)
class ReferralsListed:
    """What is in sight.

    Attributes:
        shown: those that fit the address, in its order.
        every: all of the council's.
        day: the day to which overdue is counted.
        wrong: the state that the address asks for and that there is not; else empty.
    """

    shown: list[ReferralListed]
    every: list[ReferralListed]
    day: date
    wrong: str


def referrals_listed(context: Context, selection: Selection, subjects: Subjects) -> ReferralsListed:
    """The referrals for an address; a state that there is not narrows nothing."""
    reader, found = context.store.reader(), referrals_of(context, selection)
    day = day_of(context, selection, found)
    every = [ReferralListed(one, subjects.about(one.subject, one.topic), one.overdue(day)) for one in found]
    stands = places(reader, selection.council) if selection.board or selection.theme else {}
    state = selection.get(STATE)
    wrong = "" if state in ("", *STATES) else state
    narrowed = selection.changed(**{STATE: ""}) if wrong else selection
    shown = [one for one in every if _fits(one, narrowed, stands)]
    return ReferralsListed(_ordered(shown, selection), every, day, wrong)


def _fits(one: ReferralListed, selection: Selection, stands: Places) -> bool:
    referral, state = one.referral, selection.get(STATE)
    if state == OVERDUE and not one.late:
        return False
    if state == OPEN and not referral.is_open:
        return False
    if state in set(ReferralState) and state != referral.state:
        return False
    if selection.committee not in ("", referral.committee):
        return False
    asked = {"boards": selection.board, "themes": selection.theme}
    if not all(id_ in _places_of(referral, plural, stands) for plural, id_ in asked.items() if id_):
        return False
    texts = [text for step in referral.versions for text in (step.draft.text_en, step.draft.text_cy)]
    return matches(selection.get("q"), [one.about.name.text, referral.to, *texts])


def _places_of(referral: Referral, plural: str, stands: Places) -> tuple[str, ...]:
    """The boards or themes a referral belongs to: those of its indicator, or its own."""
    subject = referral.subject
    if subject.scope == Scope.INDICATOR:
        return stands.get(subject.id, {}).get(plural, ())
    if plural == "boards":
        return (subject.id,) if subject.scope == Scope.BOARD else ()
    return tuple(referral.topic.split(":")[3:])


KEYS: dict[str, Callable[[ReferralListed], Any]] = {
    "subject": lambda one: plain(one.about.name.text),
    "committee": lambda one: one.referral.committee,
    "due": lambda one: one.referral.due,
    "state": lambda one: tuple(ReferralState).index(one.referral.state),
    "to": lambda one: plain(one.referral.to),
}
"""What each order looks at."""


def _ordered(shown: list[ReferralListed], selection: Selection) -> list[ReferralListed]:
    """What is longest overdue first, then what is open, those due first before; then the rest: or as asked for."""
    name, falling = selection.get("sort").removeprefix("-"), selection.get("sort").startswith("-")
    usual = sorted(shown, key=lambda one: (-one.late, not one.referral.is_open, one.referral.due))
    return sorted(usual, key=KEYS[name], reverse=falling) if name in KEYS else usual
