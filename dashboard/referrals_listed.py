"""Which referrals the address asks for: words, a state, a committee, a board, a theme, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.i18n import Say, mark
from dashboard.referrals import Referral
from dashboard.selection import Selection
from warehouse.reads.search import holds_words
from warehouse.rules.referrals import ReferralState

STATE, SORT, WORDS = "state", "sort", "q"

OPEN, OVERDUE = "open", "overdue"
"""What `state` says besides a state's own word."""

PRESSING, DUE, NEWEST, TITLE = "pressing", "due", "newest", "title"
ORDERS = {
    PRESSING: mark("Overdue, then open"),
    DUE: mark("By the day due"),
    NEWEST: mark("Newest first"),
    TITLE: mark("By what it is about"),
}

UNKNOWN = {
    STATE: mark("There is no state “{value}”. Referrals in every state are shown instead."),
    SORT: mark("Referrals cannot be put in the order “{value}”. What is overdue stands first instead."),
}
"""What is said of a value that does not exist, by key."""


@dataclass(frozen=True)
class Asked:
    """What is asked for, as far as it exists.

    Attributes:
        state: empty for every state.
        order: a key of `ORDERS`.
        wrong: a sentence for each value that does not exist.
    """

    state: str
    order: str
    wrong: tuple[str, ...]


def asked_in(selection: Selection, say: Say) -> Asked:
    """What an address asks for."""
    allowed = {STATE: {OPEN, OVERDUE, *(one.value for one in ReferralState)}, SORT: set(ORDERS)}
    given = {key: selection.get(key) for key in allowed}
    right = {key: value if value in allowed[key] else "" for key, value in given.items()}
    wrong = tuple(say(UNKNOWN[key], value=value) for key, value in given.items() if value and not right[key])
    return Asked(right[STATE], right[SORT] or PRESSING, wrong)


def found_in(referrals: Sequence[Referral], asked: Asked, selection: Selection) -> list[Referral]:
    """The referrals that fit everything asked for, in its order; those given stand as `referrals_of` has them."""
    words = selection.get(WORDS)
    found = [
        one
        for one in referrals
        if _is_in(one, asked.state)
        and selection.committee in ("", one.asked_by)
        and (not selection.board or selection.board in one.about["boards"])
        and (not selection.theme or selection.theme in one.about["themes"])
        and (not words or holds_words(words, _texts(one)))
    ]
    if asked.order == DUE:
        return sorted(found, key=lambda one: one.due)
    if asked.order == NEWEST:
        return sorted(found, key=lambda one: -one.newest.event)
    if asked.order == TITLE:
        return sorted(found, key=lambda one: one.title(selection.language).text.casefold())
    return found


def _is_in(one: Referral, state: str) -> bool:
    if state == OPEN:
        return one.is_open
    return bool(one.late) if state == OVERDUE else state in ("", one.state.value)


def _texts(one: Referral) -> list[str]:
    said = [text for step in one.steps for text in (step.draft.text_en, step.draft.text_cy)]
    titles = [one.about["title_en"], one.about["title_cy"]]
    return [text for text in (*titles, one.asked_of, *said) if text]
