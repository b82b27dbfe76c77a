"""What a brief on one topic is written from, read once: a single indicator, or a board's work in a theme."""

from dataclasses import dataclass
from datetime import date

from dashboard.actions import actions_of
from dashboard.brief_questions import Doing, asked_of, moved
from dashboard.context import Context
from dashboard.referrals import day_of, referrals_of
from dashboard.selection import Selection
from dashboard.work import known_at
from dashboard.written import with_written
from warehouse.reads.calls import calls
from warehouse.reads.commentary import commentary
from warehouse.reads.money import money
from warehouse.reads.plans import Board, Plan, Theme
from warehouse.reads.reader import Row, rows
from warehouse.reads.verdicts import verdicts
from warehouse.reads.work_programme import parts_of_topic
from warehouse.rules.due import day_counted_to
from warehouse.rules.questions import Raised
from warehouse.rules.vocabulary import Call, Rag, Scope
from warehouse.rules.work_programme.vocabulary import TopicKind
from warehouse.written_referral import Referral

TOPIC = "topic"
"""The key of an address that names a topic."""


@dataclass(frozen=True)
class Brief:
    """A topic with everything that is known of it.

    Attributes:
        plan: the council's.
        kind: of topic.
        board: of a group; None for an indicator.
        theme: likewise.
        rows: its indicators, those that press most first: rows of `warehouse.reads.calls.calls`.
        actions: what is being done about them, those due first coming first.
        verdicts: what the figures show of each, rows of `warehouse.reads.verdicts` by the action's id.
        commentary: the newest first.
        referrals: what committees have asked about it, the one that was touched last first.
        referred_to: the day to which what is overdue of those is counted.
        money: of its boards, rows of `warehouse.reads.money`.
        asked: the questions that are raised, each with the ids of the indicators that raise it.
        day: the day to which overdue is counted.
    """

    plan: Plan
    kind: TopicKind
    board: Board | None
    theme: Theme | None
    rows: list[Row]
    actions: list[Row]
    verdicts: dict[str, list[Row]]
    commentary: list[Row]
    referrals: list[Referral]
    referred_to: date
    money: list[Row]
    asked: dict[Raised, tuple[str, ...]]
    day: date


@dataclass(frozen=True)
class _About:
    kind: TopicKind
    board: Board | None
    theme: Theme | None
    rows: list[Row]


def brief_of(context: Context, selection: Selection) -> Brief | None:
    """The brief that the address asks for; None where it names no topic of the plan in this reporting period."""
    about = _about(context, selection)
    if about is None or not about.rows:
        return None
    reader, council, period = context.store.reader(), selection.council, selection.period
    known = known_at(reader, selection)
    day = day_counted_to(period, known)
    doing = _actions(context, about, selection)
    referred = _referrals(context, about, selection)
    shown = _verdicts(context, about, council)
    boards = [about.board.id] if about.board else about.rows[0]["boards"]
    purse = [row for row in money(reader, council, period, known.date()) if row["board"] in boards and row["period"]]
    return Brief(
        plan=context.plan(council),
        kind=about.kind,
        board=about.board,
        theme=about.theme,
        rows=about.rows,
        actions=doing,
        verdicts=shown,
        commentary=_commentary(context, about, selection),
        referrals=referred,
        referred_to=day_of(context, selection, referred),
        money=purse,
        asked=asked_of(context, selection, about.rows, Doing(doing, shown, purse, day)),
        day=day,
    )


def _about(context: Context, selection: Selection) -> _About | None:
    parts = parts_of_topic(selection.get(TOPIC))
    if parts is None:
        return None
    reader, council, period = context.store.reader(), selection.council, selection.period
    if parts["kind"] is TopicKind.INDICATOR:
        found = rows(calls(reader, council, period, indicator=parts["indicator"]))
        return _About(TopicKind.INDICATOR, None, None, found)
    plan = context.plan(council)
    board = next((one for one in plan.boards if one.id == parts["board"]), None)
    theme = next((one for one in plan.themes if one.id == parts["theme"]), None)
    if board is None or theme is None:
        return None
    lens = {"committee": selection.committee or None}
    found = rows(calls(reader, council, period, board=board.id, theme=theme.id, **lens))
    return _About(TopicKind.GROUP, board, theme, sorted(found, key=_pressing))


PRESSING = (Rag.RED, Rag.AMBER, Rag.GREEN)


def _pressing(row: Row) -> tuple[int, int, int, int]:
    """By tier, then by colour; then what has no direction, then the plan's order."""
    tier = row["tier"] or len(Call) + 1
    colour = PRESSING.index(row["rag"]) if row["rag"] in PRESSING else len(PRESSING)
    return tier, colour, int(row["value"] is None), row["position"]


def _actions(context: Context, about: _About, selection: Selection) -> list[Row]:
    """What is done to move the topic's indicators."""
    reader, writings = context.store.reader(), context.store.record.writings
    if about.kind is TopicKind.INDICATOR:
        return actions_of(reader, writings, selection, indicator=about.rows[0]["indicator"])
    here = {row["indicator"] for row in about.rows}
    return [row for row in actions_of(reader, writings, selection) if here & moved(row)]


def _verdicts(context: Context, about: _About, council: str) -> dict[str, list[Row]]:
    """What the figures of the topic's indicators show of each action."""
    here = {row["indicator"] for row in about.rows}
    found: dict[str, list[Row]] = {}
    for row in rows(verdicts(context.store.reader(), council)):
        if row["indicator"] in here:
            found.setdefault(row["action"], []).append(row)
    return found


def _referrals(context: Context, about: _About, selection: Selection) -> list[Referral]:
    """About the indicator; or about the group itself, and what is open about its indicators."""
    if about.kind is TopicKind.INDICATOR:
        return referrals_of(context, selection, id_=about.rows[0]["indicator"])
    here = {row["indicator"] for row in about.rows}
    return [
        one
        for one in referrals_of(context, selection)
        if one.topic == selection.get(TOPIC)
        or (one.is_open and one.subject.scope == Scope.INDICATOR and one.subject.id in here)
    ]


def _commentary(context: Context, about: _About, selection: Selection) -> list[Row]:
    """What people wrote about the indicator, or the group's board, the newest first."""
    reader, council = context.store.reader(), selection.council
    if about.board is not None:
        return commentary(reader, council, Scope.BOARD, about.board.id, selection.period)
    id_ = about.rows[0]["indicator"]
    given = commentary(reader, council, Scope.INDICATOR, id_, selection.period)
    return with_written(given, context.store.record.writings, selection, id_)
