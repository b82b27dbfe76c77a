"""The questions of a brief: what the rules ask, put together from calls, actions, verdicts, money and commentary."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.context import Context
from dashboard.known import moment_of
from dashboard.selection import Selection
from dashboard.waiting import explained
from warehouse.reads.groups import Filters
from warehouse.reads.reader import Row
from warehouse.reads.sanity import flagged
from warehouse.rules.budget_variance import Spending
from warehouse.rules.due import days_late
from warehouse.rules.questions import Raised, raised_among
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import OPEN_ACTIONS, ActionState

FAILING = (Verdict.NO_SIGN.value, Verdict.WORSE.value)
"""Verdicts by which an action has not done what it should."""


@dataclass(frozen=True)
class Doing:
    """What is being done about a topic.

    Attributes:
        actions: rows of `dashboard.actions.actions_of`.
        verdicts: rows of `warehouse.reads.verdicts`, by the action's id.
        money: rows of `warehouse.reads.money` of its boards.
        day: the day to which overdue is counted.
    """

    actions: Sequence[Row]
    verdicts: Mapping[str, Sequence[Row]]
    money: Sequence[Row]
    day: date


def asked_of(
    context: Context, selection: Selection, found: Sequence[Row], doing: Doing
) -> dict[Raised, tuple[str, ...]]:
    """The questions that the indicators `found` raise, each with the ids of those that raise it."""
    reader, council, period = context.store.reader(), selection.council, selection.period
    still_open = [row for row in doing.actions if row["state"] in OPEN_ACTIONS]
    named = Counter(id_ for row in still_open for id_ in moved(row))
    late = Counter(id_ for row in still_open if days_late(row["due"], doing.day) for id_ in moved(row))
    failing = _failing(doing)
    said = explained(context, council, period, moment_of(selection.as_known_at))
    checked = set(flagged(reader, council=council, period=period, filters=Filters())["indicator"])
    overspent = any(row["spending"] == Spending.OVER for row in doing.money)
    facts = [
        row
        | {
            "open_actions": named[row["indicator"]],
            "overdue_actions": late[row["indicator"]],
            "failing_actions": failing[row["indicator"]],
            "is_overspent": overspent,
            "is_explained": row["indicator"] in said,
            "is_flagged": row["indicator"] in checked,
        }
        for row in found
    ]
    return raised_among(facts)


def moved(action: Row) -> set[str]:
    """The ids of the indicators that an action should move."""
    return {one["indicator"] for one in action["indicators"]}


def _failing(doing: Doing) -> Counter[str]:
    """How many actions that were not stopped show no effect on an indicator, or the opposite."""
    going = [row["id"] for row in doing.actions if row["state"] != ActionState.STOPPED]
    return Counter(
        one["indicator"] for id_ in going for one in doing.verdicts.get(id_, ()) if one["verdict"] in FAILING
    )
