"""All indicators seen through the lens: search, narrow, sort, and take away as CSV."""

from typing import Any

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.filters import chosen_filters, filter_form
from dashboard.components.heading import heading
from dashboard.components.indicator import (
    any_target,
    change_of,
    compared_with,
    direction,
    own_period,
    target,
    title_link,
    traced_value,
)
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.sortable_table import SortColumn, sortable_table
from dashboard.context import Context
from dashboard.exports.addresses import calls_csv
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.i18n.formats import period_words
from dashboard.listing import listed
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows

PATH = "indicators"
TITLE = mark("Indicators")


def layout(context: Context, selection: Selection) -> Component:
    """The list for an address whose values all exist."""
    say = speaker(selection.language)
    here = context.plan(selection.council)
    found = rows(listed(context.store.reader(), selection))
    return html.Div(
        [
            heading(say("Indicators")),
            html.P(_count(found, here, selection, say), className="lead"),
            chosen_filters(here, selection, say),
            filter_form(here, selection, say),
            *(_list(found, here, selection, say) if found else [_nothing(selection, say)]),
        ]
    )


def register(app: Dash, context: Context) -> None:
    """Nothing to register: the whole state is in the address."""


def _count(found: list[Row], here: Plan, selection: Selection, say: Say) -> str:
    if not selection.period:
        return say("No reporting period has any figures yet.")
    period = period_words(selection.period, say, here.financial_year_starts)
    return say.many(
        "{count} indicator, reported for {period}.",
        "{count} indicators, reported for {period}.",
        len(found),
        period=period,
    )


def _list(found: list[Row], here: Plan, selection: Selection, say: Say) -> list[Component]:
    aimed = any_target(found)
    columns = [
        SortColumn(say("Indicator"), key="title"),
        SortColumn(say("Board"), key="board"),
        SortColumn(say("Figure"), numeric=True),
        SortColumn(say("Compared with"), numeric=True),
        SortColumn(say("Change"), key="change", numeric=True),
        SortColumn(say("Direction"), key="call"),
        *([SortColumn(say("Target"), key="rag")] if aimed else []),
        SortColumn(say("Period"), key="period"),
    ]
    cells = [_cells(row, here, selection, say, aimed=aimed) for row in found]
    caption = say("Indicators with their figure and direction")
    return [
        sortable_table(caption, columns, cells, selection, say),
        html.P(html.A(say("Download these indicators (CSV)"), href=calls_csv(selection)), className="downloads"),
    ]


def _cells(row: Row, here: Plan, selection: Selection, say: Say, *, aimed: bool) -> list[Any]:
    starts = here.financial_year_starts
    return [
        title_link(row, selection),
        _boards(row, here, selection),
        traced_value(row, selection, say),
        compared_with(row, selection, say, starts),
        change_of(row, say),
        direction(row, say),
        *([target(row, say)] if aimed else []),
        own_period(row, say, starts),
    ]


def _boards(row: Row, here: Plan, selection: Selection) -> Any:
    names = [named(name_of(board, selection.language)) for board in here.boards if board.id in row["boards"]]
    if not names:
        return "–"
    return names[0] if len(names) == 1 else html.Ul([html.Li(name) for name in names], className="inline")


def _nothing(selection: Selection, say: Say) -> Component:
    asked = selection.get("q")
    why = (
        say("No indicator has “{words}” in its title or definition and fits everything else chosen.", words=asked)
        if asked
        else say("No indicator fits everything chosen.")
    )
    everything = selection.to(PATH, theme="", committee="")
    return notice(why, " ", html.A(say("Show all indicators"), href=everything))
