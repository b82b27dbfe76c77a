"""Lessons: what was tried at turning points and what happened, for whoever meets the same."""

from collections.abc import Sequence

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.lesson import byline, learnt_from, told, turned_then
from dashboard.components.lesson_filters import lesson_filters
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.context import Context
from dashboard.exports.addresses import lessons_csv
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.lesson_search import Asked, asked_in, found_in
from dashboard.lessons import everywhere, lessons_of, others_like
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row

PATH = "lessons"
TITLE = mark("Lessons")

SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say, here = speaker(selection.language), context.plan(selection.council)
    asked, others = asked_in(selection, say), others_like(context, selection)
    reader, writings = context.store.reader(), context.store.record.writings
    lessons = everywhere(context, selection) if asked.everywhere else lessons_of(reader, writings, here, selection)
    found = found_in(lessons, asked, selection)
    plans = {one: context.plan(one) for one in {row["council"] for row in found}}
    return html.Div(
        [
            heading(_headline(len(found), say) if lessons else say("No lessons yet")),
            html.P(say("What was tried when an indicator turned, and what happened."), className="lead"),
            *(notice(words) for words in asked.wrong),
            *([lesson_filters(here, asked, selection, say, has_others=bool(others))] if lessons or others else []),
            *([_lesson(row, plans[row["council"]], asked, selection, say) for row in found]),
            *([_download(selection, say)] if found else [_nothing(lessons, selection, say)]),
        ],
        className="lessons",
    )


def register(app: Dash, context: Context) -> None:
    """Nothing to register: the whole state is in the address."""


def _headline(count: int, say: Say) -> str:
    return say.many("{count} lesson from a turning point", "{count} lessons from turning points", count)


def _lesson(row: Row, plan: Plan, asked: Asked, selection: Selection, say: Say) -> Component:
    names = [named(name_of(board, say.language)) for board in plan.boards if board.id in row["boards"]]
    council = [named(name_of(plan.council, say.language))] if asked.everywhere else []
    return html.Section(
        [
            html.H2(learnt_from(row, selection)),
            turned_then(row, say, plan.financial_year_starts),
            told(row, say),
            byline(row, selection, say, *council, *names),
        ],
        className="lesson",
    )


def _nothing(lessons: Sequence[Row], selection: Selection, say: Say) -> Component:
    if lessons:
        everything = selection.to(PATH, theme="", committee="")
        return notice(say("No lesson fits everything chosen."), " ", html.A(say("Show all lessons"), href=everything))
    return notice(
        say(
            "Nobody has written a lesson yet. An editor writes one on the page of an indicator, best when its decline "
            "has begun, stopped or turned into a recovery."
        )
    )


def _download(selection: Selection, say: Say) -> Component:
    words = say("Download these lessons (CSV)")
    return html.P(html.A(words, href=lessons_csv(selection)), className="downloads")
