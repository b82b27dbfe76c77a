"""Every lesson of a council: those that came with its plan and those written here, each once, the newest first."""

from collections.abc import Collection, Sequence
from datetime import date

from dashboard.context import Context
from dashboard.known import moment_of
from dashboard.selection import Selection
from warehouse.reads import lessons as read
from warehouse.reads.plans import Council, Plan
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.turning import turns
from warehouse.rules.periods import parse
from warehouse.rules.turning_words import Decline, Turn
from warehouse.rules.vocabulary import Scope
from warehouse.writing import (
    AUTHOR_ROLE,
    BOARDS,
    DECLINE,
    HAPPENED_CY,
    HAPPENED_EN,
    THEMES,
    TURN,
    UNIT,
    Writing,
    Written,
    newest_of_each,
)
from warehouse.writings import Writings

SEVERAL = ";"
"""Stands between the ids of several themes or boards, as in a plan folder."""

Learners = dict[str, Row]


def lessons_of(reader: Reader, writings: Writings, here: Plan, selection: Selection) -> list[Row]:
    """The lessons of one council, as known at the moment that the address looks back to.

    Args:
        reader: the version read.
        writings: the record's.
        here: the council's plan.
        selection: the page.

    Returns:
        Rows: council, indicator, period, tried_en, tried_cy, happened_en, happened_cy, author_role, written_on;
        decline, turn (words, or None); title_en, title_cy, unit, themes, boards, committees (ids); versions, every
        version of one written here, oldest first, empty where it came with the plan.
    """
    council = here.council.id
    given = read.lessons(reader, council)
    written = writings.all(council, kind=Written.LESSON, scope=Scope.INDICATOR, until=moment_of(selection.as_known_at))
    if not given and not written:
        return []
    learners = read.learners(reader, council)
    found = [_of_record(versions, learners) for versions in newest_of_each(written)]
    found += _of_plan(reader, here, given, learners)
    return sorted(found, key=when, reverse=True)


def when(row: Row) -> tuple[date, date]:
    """When a lesson was learnt, then when it was written down; a key to sort by."""
    return parse(row["period"]).end, row["written_on"] or date.min


def everywhere(context: Context, selection: Selection) -> list[Row]:
    """The lessons of the lens's council, then of every other like it; the newest first in each."""
    reader, writings = context.store.reader(), context.store.record.writings
    every = [context.plan(selection.council), *(context.plan(one.id) for one in others_like(context, selection))]
    return [row for here in every for row in lessons_of(reader, writings, here, selection)]


def others_like(context: Context, selection: Selection) -> tuple[Council, ...]:
    """The other councils here; an invented council and a real one learn nothing from each other."""
    fictional = context.plan(selection.council).council.fictional
    return tuple(one for one in context.councils() if one.id != selection.council and one.fictional is fictional)


def plans_of(context: Context, found: Sequence[Row], selection: Selection) -> dict[str, Plan]:
    """The plans of the lens's council and of every council that a lesson is from, by council."""
    councils = {selection.council, *(row["council"] for row in found)}
    return {one: context.plan(one) for one in councils}


def turned(reader: Reader, here: Plan, periods: Collection[str], among: Collection[str]) -> dict[tuple[str, str], Row]:
    """What indicators were doing in reporting periods, by period and indicator: decline, turn.

    As what a decline began is known as far back as the council reports.
    """
    in_a_row: dict[str, str | None] = {}
    for months in {parse(one).months for one in periods}:
        alike = [one.period for one in here.reporting_periods if parse(one.period).months == months]
        alike.sort(key=lambda one: parse(one).end)
        in_a_row |= dict(zip(alike, [None, *alike], strict=False))
    found = rows(turns(reader, here.council.id, in_a_row, among=among))
    return {(row["reporting_period"], row["indicator"]): row for row in found if row["reporting_period"] in periods}


def _of_plan(reader: Reader, here: Plan, given: Sequence[Row], learners: Learners) -> list[Row]:
    turned_then = turned(reader, here, *({row[name] for row in given} for name in ("period", "indicator")))
    unknown = {"decline": None, "turn": None}
    return [
        _learner(learners, row["indicator"])
        | row
        | {name: turned_then.get((row["period"], row["indicator"]), unknown)[name] for name in unknown}
        | {"versions": ()}
        for row in given
    ]


def _of_record(versions: tuple[Writing, ...], learners: Learners) -> Row:
    """A lesson written here, with what its indicator was and did when it was begun."""
    newest = versions[-1]
    said, about = newest.draft, newest.draft.subject
    decline, turn = said.fields.get(DECLINE), said.fields.get(TURN)
    return _learner(learners, about.id) | {
        "council": about.council,
        "period": about.period,
        "tried_en": said.text_en,
        "tried_cy": said.text_cy or None,
        "happened_en": said.fields[HAPPENED_EN],
        "happened_cy": said.fields.get(HAPPENED_CY),
        "author_role": said.fields.get(AUTHOR_ROLE),
        "written_on": newest.written_at.date(),
        "decline": Decline.of(decline) if decline else None,
        "turn": Turn.of(turn) if turn else None,
        "unit": said.fields.get(UNIT, ""),
        "themes": _ids(said.fields.get(THEMES)),
        "boards": _ids(said.fields.get(BOARDS)),
        "versions": versions,
    }


def _learner(learners: Learners, id_: str) -> Row:
    """The indicator; one that the plan no longer has is known by its id alone."""
    gone: Row = {"indicator": id_, "title_en": id_, "title_cy": None, "unit": "", "is_gone": True}
    return {"is_gone": False, "themes": (), "boards": (), "committees": ()} | learners.get(id_, gone)


def _ids(several: str | None) -> tuple[str, ...]:
    return tuple(several.split(SEVERAL)) if several else ()
