"""Somebody has been here before: what others learnt who met the same, each with why it is shown."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.been_here import BeenHere, Similar
from dashboard.components.indicator import title_link
from dashboard.components.lesson import byline, learnt_from, told, turned_then
from dashboard.components.long_list import long_list
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.i18n import Say, name_of, text_of
from dashboard.lesson_search import COUNCILS, EVERY, PATTERN
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row

Plans = Mapping[str, Plan]
"""council -> its plan."""


def similar_of_indicator(found: BeenHere, plans: Plans, selection: Selection, say: Say) -> list[Component]:
    """What others learnt who met what this indicator meets now, each folded under its title and why it is shown."""
    how = say("Its decline began in a way that others have met: {decline}.", decline=found.decline.words(say.language))
    lessons = [
        html.Details(
            [
                html.Summary([_title(one.lesson, say), html.Small(_why(one, say))]),
                *_lesson(one, plans, selection, say, learnt_from(one.lesson, selection)),
            ]
        )
        for one in found.similar
    ]
    return [html.H3(say("Somebody has been here before")), html.P(how), *lessons, _all(found, selection, say)]


def been_here_section(found: Sequence[BeenHere], plans: Plans, selection: Selection, say: Say) -> list[Component]:
    """Every indicator whose decline began now and that others have met before; nothing where there is none."""
    if not found:
        return []
    note = say("Declines that began in this reporting period, and what others learnt when they met the same.")
    items = [_item(one, plans, selection, say) for one in found]
    title = say("Somebody has been here before")
    return [section(title, note, *long_list(items, say, className="plain been-here"), className="lessons")]


def _item(one: BeenHere, plans: Plans, selection: Selection, say: Say) -> html.Li:
    """An indicator, how it declines and whose lessons there are; they are folded under it."""
    titles = [_title(similar.lesson, say) for similar in one.similar]
    whose = [part for title in titles for part in (", ", title)][1:]
    how = html.Small([one.decline.words(say.language), " · ", say("lessons from"), " ", *whose])
    lessons = [
        html.Div(
            [
                html.P([learnt_from(similar.lesson, selection), html.Small(_why(similar, say))]),
                *_lesson(similar, plans, selection, say),
            ],
            className="lesson",
        )
        for similar in one.similar
    ]
    page = html.P(title_link(one.row, selection))
    return html.Li(html.Details([html.Summary([_title(one.row, say), how]), page, *lessons, _all(one, selection, say)]))


def _lesson(one: Similar, plans: Plans, selection: Selection, say: Say, *more: Component) -> list[Component]:
    """The lesson itself; its council is named where that is another."""
    row, plan = one.lesson, plans[one.lesson["council"]]
    whose = [] if row["council"] == selection.council else [named(name_of(plan.council, say.language))]
    return [
        turned_then(row, say, plan.financial_year_starts),
        told(row, say),
        byline(row, selection, say, *more, *whose),
    ]


def _title(row: Row, say: Say) -> html.Span:
    return html.Span(named(text_of(row, "title", say.language)))


def _why(one: Similar, say: Say) -> str:
    reasons = [reason.words(say.language) for reason in one.reasons]
    return say("Shown because: {reasons}.", reasons=", ".join([say("the same kind of decline"), *reasons]))


def _all(found: BeenHere, selection: Selection, say: Say) -> html.P:
    words = say("Search the lessons of this kind of decline")
    address = selection.to("lessons", theme="", committee="", **{PATTERN: found.decline.value, EVERY: COUNCILS})
    return html.P(html.A(words, href=address))
