"""What one of the things counted cost, service by service through the years; never judged better or worse."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.money_services import service_cell
from dashboard.components.money_years import REAL, TERMS, terms_words
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import amount_words, number_words, period_words
from dashboard.selection import Selection
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Unit

NOTHING = "–"


def unit_costs_section(
    found: Sequence[Row], boards: Mapping[str, Board], selection: Selection, say: Say, year_starts: int
) -> list[Component]:
    """The table; nothing where no service has a count of a whole year.

    Args:
        found: rows of `warehouse.reads.money_years.service_years`.
        boards: by id.
        selection: the page.
        say: its language.
        year_starts: the month in which the council's year begins.
    """
    costed = [row for row in found if row["unit_cost"] is not None]
    if not costed:
        return []
    years = list(dict.fromkeys(row["year"] for row in costed))
    real = selection.get(TERMS) == REAL
    by_service: dict[tuple[str, str, str], dict[str, Row]] = {}
    for row in costed:
        by_service.setdefault((row["board"], row["service"], row["kind"]), {})[row["year"]] = row
    columns = [
        Column(say("Service")),
        Column(say("Counted by")),
        *(Column(period_words(year, say, year_starts), numeric=True) for year in years),
    ]
    cells = []
    for through in by_service.values():
        last = next(reversed(through.values()))
        link = html.A(
            named(text_of(last, "unit_title", say.language)), href=selection.to("indicators", last["unit_of"])
        )
        amounts = [_cell(through.get(year), say, real=real) for year in years]
        cells.append([service_cell(last, boards, selection, say), link, *amounts])
    note = say("A service's spending over what its indicator counts. Neither dearer nor cheaper is better by itself.")
    caption = say("Unit costs, real terms") if real else say("Unit costs, cash terms")
    return [
        section(
            say("Unit costs"), note, *terms_words(years, say, year_starts, real=real), table(caption, columns, cells)
        )
    ]


def _cell(row: Row | None, say: Say, *, real: bool) -> Any:
    if row is None:
        return NOTHING
    counted = say("{number} counted", number=number_words(row["units"], 0))
    cost = row["unit_cost_real"] if real else row["unit_cost"]
    shown = say("no price index yet") if cost is None else amount_words(cost, Unit.CURRENCY, say, 0)
    return [shown, html.Small(counted)]
