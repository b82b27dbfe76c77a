"""A committee's indicators by theme, and what changed since the last report."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.attention import bad_news_first
from dashboard.by_theme import by_theme
from dashboard.components.indicator import any_target, direction, figures, own_period, target, title_link
from dashboard.components.long_list import long_list
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Call


def changes_section(found: Sequence[Row], before: str | None, plan: Plan, selection: Selection, say: Say) -> Component:
    """Calls that are not those of the report before, bad news first.

    Args:
        found: rows of `warehouse.reads.calls.changed_calls`.
        before: the reporting period before, ISO; None where there is none.
        plan: the council's.
        selection: the page.
        say: the page's language.
    """
    title = say("What changed since the last report")
    if before is None:
        words = say("There is no earlier report of this kind to compare with.")
        return section(title, None, html.P(words, className="quiet"))
    note = say("Compared with {period}.", period=period_words(before, say, plan.financial_year_starts))
    if not found:
        return section(title, note, html.P(say("No direction changed."), className="quiet"))
    return section(title, note, *long_list([_change(row, selection, say) for row in bad_news_first(list(found))], say))


def _change(row: Row, selection: Selection, say: Say) -> html.Li:
    was = Call.of(row["previous_call"]).words(say.language)
    told = say("was: {call}", call=was)
    return html.Li([title_link(row, selection), " ", call_tag(row["call"], row["movement"], say), html.Small(told)])


def indicators_section(found: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    """A table for each theme: figure, direction with its variation, and target."""
    aimed = any_target(found)
    columns = [
        Column(say("Indicator")),
        Column(say("Figure")),
        Column(say("Direction")),
        *([Column(say("Target"))] if aimed else []),
    ]
    parts: list[Component] = []
    for theme, members in by_theme(found, plan.themes):
        name = name_of(theme, say.language).text if theme else say("No theme")
        cells = [_cells(row, plan, selection, say, aimed=aimed) for row in members]
        parts += [html.H3(name), table(say("Indicators: {theme}", theme=name), columns, cells, quiet=True)]
    return section(say("Its indicators by theme"), None, *parts, className="by-theme")


def _cells(row: Row, plan: Plan, selection: Selection, say: Say, *, aimed: bool) -> list[Any]:
    value = [*figures(row, selection, say), html.Small(own_period(row, say, plan.financial_year_starts))]
    cells = [title_link(row, selection), value if row["value"] is not None else "–", direction(row, say)]
    return [*cells, target(row, say)] if aimed else cells
