"""Every board's judgements through the years, each beside what the evidence of its own period suggests."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.judged_evidence import judged_tag, suggested
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Cell, Column, table
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.judgement_lean import Standing
from warehouse.rules.vocabulary import Scope

SHOWN = 5
"""Periods side by side on a screen of usual width; the download has all."""

ASKED = (Standing.EXPLAINED, Standing.UNEXPLAINED)
"""Off track, yet outcomes improve: no colour is suggested."""


def judged_years_section(published: Sequence[Row], lean: str, plan: Plan, selection: Selection, say: Say) -> Component:
    """The sentence about all of them, and boards beside periods.

    Args:
        published: judgements of any period, newest first.
        lean: which way they lean, in a sentence.
        plan: the council's plan.
        selection: the page's address.
        say: the page's language.
    """
    title, note = (
        say("Through the years"),
        say("Milestones are counted as they are known now, on each period's last day."),
    )
    of_boards = [row for row in published if row["scope"] == Scope.BOARD]
    periods = list(dict.fromkeys(row["period"] for row in of_boards))[:SHOWN][::-1]
    if len(periods) < 2:
        return section(title, note, html.P(lean), *_elsewhere(periods, plan, selection, say))
    by_key = {(row["id"], row["period"]): row for row in of_boards}
    columns = [Column(say("Board"))]
    columns += [Column(period_words(period, say, plan.financial_year_starts)) for period in periods]
    lines = [
        [
            html.A(named(name_of(board, say.language)), href=selection.to("boards", board.id)),
            *(_cell(by_key.get((board.id, period)), selection, say) for period in periods),
        ]
        for board in plan.boards
        if any((board.id, period) in by_key for period in periods)
    ]
    caption = say("Judgement, and under it what the evidence of the same period suggests")
    return section(title, note, html.P(lean), table(caption, columns, lines), className="judged-years")


def _elsewhere(periods: Sequence[str], plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """Where the one period that was judged is another than the one shown, the way to it."""
    other = [one for one in periods if one != selection.period]
    if not other or other[0] not in {one.period for one in plan.reporting_periods}:
        return []
    words = say("See the judgements of {period}", period=period_words(other[0], say, plan.financial_year_starts))
    return [html.P(html.A(words, href=selection.href(period=other[0])))]


def _cell(row: Row | None, selection: Selection, say: Say) -> Cell:
    if row is None:
        return "–"
    standing = Standing.of(row["standing"])
    beside = [] if standing in ASKED else [html.Div(suggested(row, say))]
    return [html.Div([judged_tag(row, selection, say)]), *beside, *_mark(standing, say)]


def _mark(standing: Standing, say: Say) -> list[Component]:
    words: dict[Standing, Component | str] = {
        Standing.KINDER: html.B(say("kinder")),
        Standing.HARSHER: html.B(say("harsher")),
        Standing.UNEXPLAINED: html.B(say("a reason is asked for, and none is given")),
        Standing.EXPLAINED: say("a reason is asked for, and given"),
    }
    return [html.Small(words[standing])] if standing in words else []
