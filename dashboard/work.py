"""What is being done about the figures, read for a page: actions, milestones, budget and commentary."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from dashboard.actions import actions_of
from dashboard.known import moment_of
from dashboard.selection import Selection
from dashboard.written import with_written
from warehouse.reads import commentary
from warehouse.reads.budget import budget
from warehouse.reads.milestones import milestones
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.recorded import Recorded, recorded
from warehouse.rules.due import day_counted_to
from warehouse.rules.vocabulary import Scope
from warehouse.writings import Writings


@dataclass(frozen=True)
class Work:
    """What is being done on a board, or for an indicator.

    Attributes:
        recorded: what the plan gives at all, or people wrote here.
        day: the day to which overdue is counted.
        known_on: the day whose knowledge is shown; a period that ends after it still runs.
        commentary: newest first, none about a later time than the reporting period.
        actions: those due first coming first, as `dashboard.actions.actions_of` gives them.
        milestones: the same; an indicator has none.
        budget: newest period first; an indicator has none.
    """

    recorded: Recorded
    day: date
    known_on: date
    commentary: list[Row]
    actions: list[Row]
    milestones: list[Row]
    budget: list[Row]


def work_of_board(reader: Reader, writings: Writings, selection: Selection, board: str) -> Work:
    """Everything recorded for a board, and the actions written here on its indicators."""
    council = selection.council
    done = actions_of(reader, writings, selection, board=board)
    return Work(
        recorded=_recorded(reader, council, done),
        day=day_counted_to(selection.period, known_at(reader, selection)),
        known_on=known_at(reader, selection).date(),
        commentary=commentary.commentary(reader, council, Scope.BOARD, board, selection.period),
        actions=done,
        milestones=rows(milestones(reader, council, board)),
        budget=budget(reader, council, board),
    )


def work_of_indicator(reader: Reader, writings: Writings, selection: Selection, indicator: str) -> Work:
    """What people wrote about an indicator, in the plan folder and here, and what is being done to move it."""
    council = selection.council
    given = commentary.commentary(reader, council, Scope.INDICATOR, indicator, selection.period)
    done = actions_of(reader, writings, selection, indicator=indicator)
    return Work(
        recorded=_recorded(reader, council, done),
        day=day_counted_to(selection.period, known_at(reader, selection)),
        known_on=known_at(reader, selection).date(),
        commentary=with_written(given, writings, selection, indicator),
        actions=done,
        milestones=[],
        budget=[],
    )


def _recorded(reader: Reader, council: str, done: list[Row]) -> Recorded:
    given = recorded(reader, council)
    return replace(given, actions=given.actions or bool(done))


def commentary_of_plan(reader: Reader, selection: Selection, plan: Plan) -> list[Row]:
    """What people wrote about what the overview shows: the plan, or the theme it is narrowed to."""
    if selection.committee:
        return []
    scope, id_ = (Scope.THEME, selection.theme) if selection.theme else (Scope.PLAN, plan.id)
    return commentary.commentary(reader, selection.council, scope, id_, selection.period)


def commentary_by_objective(reader: Reader, selection: Selection) -> dict[str, list[Row]]:
    """What people wrote about each objective that has any commentary, newest first, by id."""
    return commentary.by_id(reader, selection.council, Scope.OBJECTIVE, selection.period)


def known_at(reader: Reader, selection: Selection) -> datetime:
    """The moment whose knowledge is shown: the one looked back to, else when what is shown was published.

    It comes from the address and the version alone, never from a clock, so that a page of one version stays as it is.
    """
    return moment_of(selection.as_known_at) or reader.version.published_at
