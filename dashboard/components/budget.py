"""A board's budget as a table: what was set aside, spent and expected, and how far the latter two lie from it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.money_words import service_name
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.traced import traced
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import amount_words, period_words
from dashboard.provenance import budget_address
from dashboard.selection import Selection
from warehouse.reads.budget import in_period
from warehouse.reads.reader import Row
from warehouse.rules.money import PERCENT_DECIMALS, SHOWN_DECIMALS, over_budget, share_of_budget
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import BudgetKind, Unit


def budget_section(found: Sequence[Row], selection: Selection, known_on: date, say: Say, year_starts: int) -> Component:
    """The lines of the reporting period, and those of other periods folded away below.

    Args:
        found: at least one row of `warehouse.reads.budget`.
        selection: the page; without a reporting period every line is shown at once.
        known_on: the day whose knowledge is shown; what ends after it is still being spent.
        say: the page's language.
        year_starts: the month in which the council's year begins.
    """
    lines, period = list(found), selection.period
    here = in_period(lines, period) if period else lines
    others = [row for row in lines if row not in here]
    shown: list[Component] = []
    if here:
        shown.append(_table(say("Budget of this board"), here, selection, known_on, say, year_starts))
    else:
        words = period_words(period, say, year_starts)
        shown.append(html.P(say("No budget is recorded for {period}.", period=words), className="quiet"))
    if others:
        caption = say("Budget of this board in other periods")
        summary = html.Summary(
            say.many("{count} budget line of other periods", "{count} budget lines of other periods", len(others))
        )
        shown.append(html.Details([summary, _table(caption, others, selection, known_on, say, year_starts)]))
    shown.append(html.P(html.A(say("Money beside performance, all boards"), href=selection.to("money"))))
    note = say("In pounds, cash terms; what is over or under is against the budget.")
    return section(say("Budget"), note, *shown)


def _table(
    caption: str, lines: Sequence[Row], selection: Selection, known_on: date, say: Say, year_starts: int
) -> Component:
    spent, expected = (any(row[column] is not None for row in lines) for column in ("actual", "forecast"))
    notes = any(text_of(row, "note", say.language).text for row in lines)
    columns = [
        Column(say("Period")),
        Column(say("Budget"), numeric=True),
        *([Column(say("Actual"), numeric=True)] if spent else []),
        *([Column(say("Forecast"), numeric=True)] if expected else []),
        *([Column(say("Note"))] if notes else []),
    ]
    cells = [
        [
            _period_and_kind(row, say, year_starts),
            _budget(row, selection, say),
            *([_actual(row, known_on, say)] if spent else []),
            *([_against(row["forecast"], row["budget"], say)] if expected else []),
            *([named(text_of(row, "note", say.language))] if notes else []),
        ]
        for row in lines
    ]
    return html.Div(table(caption, columns, cells, quiet=True), className="budget")


def _period_and_kind(row: Row, say: Say, year_starts: int) -> str:
    parts = [period_words(row["period"], say, year_starts)]
    if row["kind"]:
        parts.append(BudgetKind.of(row["kind"]).words(say.language))
    if row["service"]:
        parts.append(service_name(row, say.language).text)
    return ", ".join(parts)


def _budget(row: Row, selection: Selection, say: Say) -> Component:
    """What was set aside, leading to where the line came from."""
    return traced(
        _pounds(row["budget"], say), budget_address(selection, row["board"], row["period"], row["kind"], row["service"])
    )


def _actual(row: Row, known_on: date, say: Say) -> list[Any]:
    """What was spent; while the period runs it is no result yet, and is not set against the whole budget."""
    if row["actual"] is not None and parse(row["period"]).end > known_on:
        return [_pounds(row["actual"], say), html.Small(say("so far"))]
    return _against(row["actual"], row["budget"], say)


def _against(amount: Decimal | None, budget: Decimal, say: Say) -> list[Any]:
    if amount is None:
        return ["–"]
    return [_pounds(amount, say), html.Small(_over(amount, budget, say))]


def _over(amount: Decimal, budget: Decimal, say: Say) -> str:
    over = over_budget(amount, budget)
    if not over:
        return say("on budget")
    share = share_of_budget(over, budget)
    size = _pounds(abs(over), say)
    if share is not None:
        size += f" ({amount_words(abs(share), Unit.PERCENT, say, PERCENT_DECIMALS)})"
    return say("{amount} over", amount=size) if over > 0 else say("{amount} under", amount=size)


def _pounds(amount: Decimal, say: Say) -> str:
    return amount_words(amount, Unit.CURRENCY, say, SHOWN_DECIMALS)
