"""The actions that an address asks for, in its order: the page of actions and its download share this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.actions import actions_of, is_open
from dashboard.early_warning import OWNER
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.groups import places
from warehouse.reads.reader import Reader, Row
from warehouse.reads.search import matches, plain
from warehouse.rules.due import day_counted_to, days_late
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import ActionState
from warehouse.writings import Writings

STATE, VERDICT = "state", "verdict"
OVERDUE = "overdue"
"""Asked for like a state: open, and past the day it was due."""

STATES = (OVERDUE, *ActionState)
SEARCHED = ("title_en", "title_cy", "why_en", "why_cy", "effect_en", "effect_cy")

WORST_FIRST = (
    Verdict.WORSE,
    Verdict.NO_SIGN,
    Verdict.MOVING,
    Verdict.EVIDENT,
    Verdict.CANNOT_TELL,
    Verdict.TOO_EARLY,
)
"""An action of several verdicts stands by the worst."""

Key = Callable[[Row, str], Any]


@dataclass(frozen=True)
class ActionsListed:
    """What is in sight.

    Attributes:
        shown: rows of `dashboard.actions.actions_of` that fit the address, in its order, with `late`: days overdue.
        recorded: whether the council has any action at all.
        owners: every post that answers for an action, in the order of the alphabet.
        day: the day to which overdue is counted.
    """

    shown: list[Row]
    recorded: bool
    owners: tuple[str, ...]
    day: date


def actions_listed(reader: Reader, writings: Writings, selection: Selection) -> ActionsListed:
    """The actions for an address; a post, state or verdict that there is not narrows nothing."""
    day = day_counted_to(selection.period, known_at(reader, selection))
    every = [
        row | {"late": days_late(row["due"], day) if is_open(row) else 0}
        for row in actions_of(reader, writings, selection, board=selection.board or None)
    ]
    owners = tuple(sorted({row["owner_role"] for row in every if row["owner_role"]}))
    narrowed = selection.changed(**dict.fromkeys(wrong(owners, selection), ""))
    shown = [row for row in _through_the_lens(reader, every, selection) if _fits(row, narrowed)]
    return ActionsListed(_ordered(shown, selection), bool(every), owners, day)


def wrong(owners: Sequence[str], selection: Selection) -> list[str]:
    """The keys of the address whose values are not here."""
    known = {OWNER: owners, STATE: STATES, VERDICT: tuple(Verdict)}
    return [key for key, values in known.items() if selection.get(key) not in ("", *values)]


def _through_the_lens(reader: Reader, every: list[Row], selection: Selection) -> list[Row]:
    """Those that should move an indicator of the theme and the committee looked at."""
    asked = [(plural, id_) for plural, id_ in (("themes", selection.theme), ("committees", selection.committee)) if id_]
    if not asked:
        return every
    stands = places(reader, selection.council)
    here = {one for one, groups in stands.items() if all(id_ in groups[plural] for plural, id_ in asked)}
    return [row for row in every if here & {one["indicator"] for one in row["indicators"]}]


def _fits(row: Row, selection: Selection) -> bool:
    state, owner = selection.get(STATE), selection.get(OWNER)
    if state == OVERDUE and not row["late"]:
        return False
    if state not in ("", OVERDUE, row["state"]) or owner not in ("", row["owner_role"]):
        return False
    if selection.get(VERDICT) and selection.get(VERDICT) not in {one["verdict"] for one in row["verdicts"]}:
        return False
    titles = [one[f"title_{language}"] for one in row["indicators"] for language in ("en", "cy")]
    return matches(selection.get("q"), [*(row[name] for name in SEARCHED), *titles])


KEYS: dict[str, Key] = {
    "title": lambda row, language: plain((row["title_cy"] if language == "cy" else None) or row["title_en"]),
    "due": lambda row, _: row["due"],
    "verdict": lambda row, _: min((WORST_FIRST.index(one["verdict"]) for one in row["verdicts"]), default=None),
}
"""What each order looks at."""


def _ordered(shown: list[Row], selection: Selection) -> list[Row]:
    """What is overdue first, longest overdue before; then what is still open, then the rest: or as asked for."""
    name, falling = selection.get("sort").removeprefix("-"), selection.get("sort").startswith("-")
    usual = sorted(shown, key=lambda row: (-row["late"], not is_open(row)))
    if name not in KEYS:
        return usual
    keys = [KEYS[name](row, selection.language) for row in usual]
    known = sorted((place for place, key in enumerate(keys) if key is not None), key=keys.__getitem__, reverse=falling)
    return [usual[place] for place in (*known, *(place for place, key in enumerate(keys) if key is None))]
