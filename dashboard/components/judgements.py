"""What a council judged a board to be, year by year, with its reason and source."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import in_english, named
from dashboard.components.published import external
from dashboard.components.section import section
from dashboard.components.tag import rag_tag
from dashboard.components.traced import traced
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import judgement_address
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row


def judgement_history(judged: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    """Each year's judgement, newest first; a person's, so never mixed with the figures beside it.

    A link leads to the figures of its year, since a judgement is often older than the figures shown.
    """
    title = say("The council's judgement")
    if not judged:
        return section(title, None, html.P(say("No judgement of this board is published."), className="quiet"))
    note = say("Made by people and published by the council; it is not computed from the figures.")
    listing = html.Ul([html.Li(_year(row, plan, selection, say)) for row in judged], className="plain")
    return section(title, note, listing, *_older(judged[0], plan, selection, say))


def _older(newest: Row, plan: Plan, selection: Selection, say: Say) -> list[Component]:
    if newest["period"] == selection.period or newest["period"] not in _reported(plan):
        return []
    words = say(
        "See the figures of {period}, the period this judgement is about",
        period=period_words(newest["period"], say, plan.financial_year_starts),
    )
    return [html.P(html.A(words, href=selection.href(period=newest["period"])))]


def _reported(plan: Plan) -> set[str]:
    return {period.period for period in plan.reporting_periods}


def _year(row: Row, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    address = judgement_address(selection, row["scope"], row["id"], row["period"])
    tag = traced(rag_tag(row["rag"], say), address)
    words = [html.B(period_words(row["period"], say, plan.financial_year_starts)), " ", tag]
    reason = text_of(row, "reason", say.language)
    small = [html.Small(named(reason))] if reason.text else []
    source = [html.Small([say("Source:"), " ", in_english(external(row["source"]), say)])] if row["source"] else []
    return [*words, *small, *source]
