"""Spending of every board through the years, in cash or in real terms, with where each year placed it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.money_words import pounds
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, period_words
from dashboard.parts import board_link
from dashboard.selection import Selection
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row
from warehouse.rules.budget_variance import Counted, Spending
from warehouse.rules.deflators import ADDRESS, BASE, LICENCE, NAME, RELEASED, index_of, real_terms
from warehouse.rules.figure_words import EXACT, as_shown
from warehouse.rules.money import PERCENT_DECIMALS
from warehouse.rules.money_quadrants import Quadrant
from warehouse.rules.vocabulary import Unit

TERMS, REAL = "terms", "real"
"""The key of the address, and its value for real terms; cash terms otherwise."""

NOTHING = "–"


def money_years_section(
    found: Sequence[Row], boards: Mapping[str, Board], selection: Selection, say: Say, year_starts: int
) -> list[Component]:
    """The table and what its terms are; nothing where fewer than two years have a budget.

    Args:
        found: rows of `warehouse.reads.money_years` of one kind of money.
        boards: by id.
        selection: the page.
        say: its language.
        year_starts: the month in which the council's year begins.
    """
    years = list(dict.fromkeys(row["year"] for row in found))
    if len(years) < 2:
        return []
    real = selection.get(TERMS) == REAL
    by_board = {(row["board"], row["year"]): row for row in found}
    shown = [id_ for id_ in boards if any(_known(by_board.get((id_, year))) for year in years)]
    columns = [
        Column(say("Board")),
        *(Column(period_words(year, say, year_starts), numeric=True) for year in years),
        Column(say("First to last"), numeric=True),
    ]
    cells = [
        [
            board_link(boards[id_], selection),
            *(_cell(by_board.get((id_, year)), say, real=real) for year in years),
            _change([by_board.get((id_, year)) for year in years], say, real=real),
        ]
        for id_ in shown
    ]
    caption = say("Spending of each board, real terms") if real else say("Spending of each board, cash terms")
    return [
        section(
            say("Through the years"),
            None,
            _switch(selection, say, real=real),
            *terms_words(years, say, year_starts, real=real),
            table(caption, columns, cells),
            anchor="years",
        )
    ]


def _known(row: Row | None) -> bool:
    return row is not None and row["spent"] is not None


def _amount(row: Row | None, *, real: bool) -> Decimal | None:
    if row is None or row["spent"] is None:
        return None
    spent: Decimal = row["spent"]
    return real_terms(spent, row["period"]) if real else spent


def _cell(row: Row | None, say: Say, *, real: bool) -> Any:
    """What was spent, and beside it how that lay to its budget and which way the board went."""
    amount = _amount(row, real=real)
    if row is None or row["spent"] is None:
        return NOTHING
    shown = say("no price index yet") if amount is None else pounds(amount, say)
    told = [] if row["counted"] == Counted.ACTUAL else [Counted.FORECAST.words(say.language)]
    state = Quadrant.of(row["quadrant"]) if row["quadrant"] else Spending.of(row["spending"])
    told.append(state.words(say.language))
    return [shown, html.Small(", ".join(told))]


def _change(years: Sequence[Row | None], say: Say, *, real: bool) -> str:
    """From the first year that has an amount to the last, as a share; no judgement lies in it."""
    amounts = [amount for row in years if (amount := _amount(row, real=real)) is not None]
    if len(amounts) < 2 or not amounts[0]:
        return NOTHING
    share = EXACT.divide(EXACT.multiply(EXACT.subtract(amounts[-1], amounts[0]), Decimal(100)), abs(amounts[0]))
    words = amount_words(as_shown(share, PERCENT_DECIMALS), Unit.PERCENT, say, PERCENT_DECIMALS)
    return f"+{words}" if share > 0 else words


def _switch(selection: Selection, say: Say, *, real: bool) -> Component:
    views = [("", say("Cash terms")), (REAL, say("Real terms"))]
    links = [
        html.A(
            words,
            href=f"{selection.href(**{TERMS: value})}#years",
            **(aria(current="true") if real == (value == REAL) else {}),
        )
        for value, words in views
    ]
    return html.Nav(
        html.Ul([html.Li(link) for link in links]), className="views", **aria(label=say("Cash or real terms"))
    )


def terms_words(years: Sequence[str], say: Say, year_starts: int, *, real: bool) -> list[Component]:
    """What the amounts of these years are in."""
    return _real_words(years, say, year_starts) if real else [html.P(_cash_words(say), className="note")]


def _cash_words(say: Say) -> str:
    return say("Cash terms: pounds as they were paid. Part of any growth is prices that rose.")


def _real_words(years: Sequence[str], say: Say, year_starts: int) -> list[Component]:
    """Whose prices, by which index of when, and which years it does not cover."""
    base = period_words(BASE, say, year_starts)
    told: list[Component] = [
        html.P(
            [
                say("Real terms: in prices of {base}, by ", base=base),
                html.A(NAME[say.language], href=ADDRESS),
                say(", as released on {day}. {licence}.", day=period_words(RELEASED.isoformat(), say), licence=LICENCE),
            ],
            className="note",
        )
    ]
    without = [period_words(year, say, year_starts) for year in years if index_of(year) is None]
    if without:
        words = say("The release has no price index of {years}: look at cash terms.", years=say.listing(without))
        told.append(html.P(words, className="note"))
    return told
