"""Links as a board or an indicator meets them: what acts on it, and what it acts on, the most pressing first."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.i18n import name_of, text_of
from dashboard.selection import Selection
from warehouse.reads.actions import actions
from warehouse.reads.calls import calls
from warehouse.reads.groups import Places, places
from warehouse.reads.links import links
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows
from warehouse.rules.attention import RAG_ORDER
from warehouse.rules.links.conflict import in_conflict
from warehouse.rules.links.conflict_words import Conflict, conflict_words
from warehouse.rules.links.course import Course, course, may_follow
from warehouse.rules.links.expected import expected
from warehouse.rules.links.next_door import comes_in, crosses, goes_out
from warehouse.rules.links.pressing import FOLDED, Pressing, pressing
from warehouse.rules.vocabulary import Rag

LAST = sys.maxsize
"""In place of a tier or a position where there is none: such an indicator comes after the others."""


@dataclass(frozen=True)
class Effect:
    """One link as it stands in a reporting period.

    Attributes:
        link: a row of `warehouse.reads.links`.
        acting: the call of what acts, a row of `warehouse.reads.calls.calls`; None where it does not stand in the
            reporting period.
        acted_on: the call of the indicator acted on, alike; None too where the link leads to a board.
        pressing: how pressing it is.
        follows: which way what it acts on may go.
        expected: the period in which the effect is to be expected; None where none is.
        conflicts: for each action that stands in conflict with it, why, in the reader's language.
    """

    link: Row
    acting: Row | None
    acted_on: Row | None
    pressing: Pressing
    follows: Course
    expected: str | None
    conflicts: tuple[str, ...]


@dataclass(frozen=True)
class Acting:
    """An indicator that acts, and all that it acts on here; the most pressing first."""

    effects: tuple[Effect, ...]

    @property
    def pressing(self) -> Pressing:
        """How pressing the first of them is."""
        return self.effects[0].pressing

    @property
    def is_folded(self) -> bool:
        """Whether all of it may be folded away."""
        return self.pressing in FOLDED


@dataclass(frozen=True)
class NextDoor:
    """What acts on a board, or an indicator, and what it acts on.

    Attributes:
        coming: from elsewhere to here.
        going: from here to elsewhere.
    """

    coming: tuple[Acting, ...]
    going: tuple[Acting, ...]


def next_door_of_board(context: Context, selection: Selection, board: str) -> NextDoor | None:
    """The links between a board and others; None where the plan has no links at all.

    Theme and committee narrow the indicators of this board, as they do in its tables. What lies on other boards is
    never narrowed, since it is shown so that it is not overlooked; nor is a link to the board as a whole.
    """
    found = rows(links(context.store.reader(), selection.council))
    if not found:
        return None
    is_narrowed = selection.theme or selection.committee
    stands = places(context.store.reader(), selection.council) if is_narrowed else {}
    coming = [one for one in found if comes_in(board, one["from_boards"], one["to_boards"])]
    going = [one for one in found if goes_out(board, one["from_boards"], one["to_boards"])]
    return _next_door(
        context,
        selection,
        [one for one in coming if one["to_board"] or _in_lens(one["to_indicator"], stands, selection)],
        [one for one in going if _in_lens(one["from_indicator"], stands, selection)],
    )


def next_door_of_indicator(context: Context, selection: Selection, indicator: str) -> NextDoor:
    """The links to and from an indicator, whatever boards they join."""
    found = rows(links(context.store.reader(), selection.council, indicator=indicator))
    coming = [one for one in found if one["to_indicator"] == indicator]
    return _next_door(context, selection, coming, [one for one in found if one["from_indicator"] == indicator])


def _next_door(context: Context, selection: Selection, coming: list[Row], going: list[Row]) -> NextDoor:
    if not coming and not going:
        return NextDoor((), ())
    reader, council = context.store.reader(), selection.council
    ends = {str(link[end]) for link in (*coming, *going) for end in ("from_indicator", "to_indicator") if link[end]}
    called = {row["indicator"]: row for row in rows(calls(reader, council, selection.period, among=ends))}
    doing, plan = rows(actions(reader, council)), context.plan(council)

    def seen(link: Row) -> Effect:
        return _effect(link, called, doing, plan, selection)

    return NextDoor(_ordered(coming, seen), _ordered(going, seen))


def _in_lens(indicator: str, stands: Places, selection: Selection) -> bool:
    here = stands.get(indicator, {})
    chosen = (("themes", selection.theme), ("committees", selection.committee))
    return all(not part or part in here.get(parts, ()) for parts, part in chosen)


def _effect(link: Row, called: Mapping[str, Row], doing: Iterable[Row], plan: Plan, selection: Selection) -> Effect:
    acting, acted_on = called.get(link["from_indicator"]), called.get(link["to_indicator"] or "")
    told = acting or dict.fromkeys(("call", "noise", "rag"))
    follows = may_follow(link["sign"], course(told["call"], told["noise"]))
    conflicts = tuple(
        _conflict(link, acted_on, action, plan, selection)
        for action in doing
        if acted_on is not None and _stands_in_conflict(link, acting, acted_on, action)
    )
    return Effect(
        link=link,
        acting=acting,
        acted_on=acted_on,
        pressing=pressing(link["sign"], told["call"], told["noise"], told["rag"], in_conflict=bool(conflicts)),
        follows=follows,
        expected=_expected(link, acting, acted_on, plan) if acting and follows is not Course.NEITHER else None,
        conflicts=conflicts,
    )


def _expected(link: Row, acting: Row, acted_on: Row | None, plan: Plan) -> str:
    return expected(
        judged_period(acting),
        link["lag_months"],
        frequency=link["to_frequency"],
        like=acted_on["period"] if acted_on else None,
        year_starts=plan.financial_year_starts,
    )


def judged_period(row: Row) -> str:
    """The period of the figure that was judged, which may be older than the one reported for."""
    return str(row["current_period"] or row["period"])


def _stands_in_conflict(link: Row, acting: Row | None, acted_on: Row, action: Row) -> bool:
    serves = any(one["indicator"] == link["from_indicator"] for one in action["indicators"])
    return (
        serves
        and crosses(link["from_boards"], link["to_boards"])
        and in_conflict(
            link["sign"],
            link["lag_months"],
            acting=acting["call"] if acting else None,
            acted_on=acted_on["call"],
            judged=judged_period(acted_on),
            state=action["state"],
            starts=action["starts"],
        )
    )


def _conflict(link: Row, acted_on: Row, action: Row, plan: Plan, selection: Selection) -> str:
    language = selection.language
    told = Conflict(
        action=text_of(action, "title", language).text,
        boards=[name_of(board, language).text for board in plan.boards if board.id in action["boards"]],
        starts=action["starts"],
        acting=text_of(link, "from_title", language).text,
        acted_on=text_of(link, "to_title", language).text,
        judged=judged_period(acted_on),
        lag_months=link["lag_months"],
    )
    return conflict_words(told, language, plan.financial_year_starts)


def _ordered(found: list[Row], seen: Callable[[Row], Effect]) -> tuple[Acting, ...]:
    """The links by what acts: the most pressing first, and of those what may do harm.

    Then the reddest, then by tier of early warning, then in the plan's order.
    """
    groups: dict[str, list[Effect]] = {}
    for link in found:
        groups.setdefault(link["from_indicator"], []).append(seen(link))
    acting = [Acting(tuple(sorted(effects, key=_first))) for effects in groups.values()]
    return tuple(sorted(acting, key=_place))


def _first(effect: Effect) -> tuple[int, bool]:
    return (effect.pressing, effect.follows is not Course.DECLINING)


def _place(one: Acting) -> tuple[int, bool, int, int, int]:
    first = one.effects[0]
    row = first.acting
    if row is None:
        return (*_first(first), len(RAG_ORDER), LAST, LAST)
    colour = RAG_ORDER.index(Rag.of(row["rag"])) if row["rag"] in RAG_ORDER else len(RAG_ORDER)
    return (*_first(first), colour, row["tier"] or LAST, row["position"])
