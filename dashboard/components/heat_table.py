"""The heatmap's table, written as HTML: a component for each of 40,000 cells would take longer than all the rest.

Every text goes through `escape` or `to_html`; what else stands in it are letters and classes of our own.
"""

import json
from collections.abc import Mapping
from html import escape

from dash import html

from dashboard.components.named import named
from dashboard.heat import Heat, HeatRow
from dashboard.heat_choices import Choices
from dashboard.heat_states import Show, State, reasons, states
from dashboard.html_part import HtmlPart
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from dashboard.static_html import to_html
from warehouse.reads.plans import Board, Plan

LETTERS = {Show.CALL: "c", Show.VARIATION: "v", Show.RAG: "r"}
"""The attribute of a row that holds its letters in each view: `data-c` and so on."""


def heat_table(heat: Heat, chosen: Choices, plan: Plan, selection: Selection, say: Say) -> HtmlPart:
    """The table in the view, the order and the search of the address; all rows are in it, those not found hidden.

    Its attributes hold what a script needs to change the view: the words of every state and reason, and for each row
    its letters, its places in every order and what a search looks at.
    """
    words = {show: states(show, say) for show in Show}
    cells = {letter: _cell(state) for letter, state in words[chosen.show].items()}
    groups = "".join(
        f'<tbody role="rowgroup"{_hidden(chosen, *members)}>{_heading(board, heat, selection, say)}'
        f"{_rows(members, chosen, cells, selection)}</tbody>"
        for board, members in heat.groups
    )
    told = {show: {letter: [one.style, one.word] for letter, one in known.items()} for show, known in words.items()}
    data = f'data-states="{_json(told)}" data-reasons="{_json(reasons(say))}"'
    label = escape(say("Indicators and reporting periods"))
    return HtmlPart(
        f'<table class="heat-table" role="table" aria-label="{label}" style="--n:{len(heat.periods)}" {data}>'
        f"{_head(heat, plan, say)}{groups}</table>"
    )


def _head(heat: Heat, plan: Plan, say: Say) -> str:
    periods = [escape(period_words(period, say, plan.financial_year_starts)) for period in heat.periods]
    columns = "".join(f'<th scope="col" role="columnheader"><span>{words}</span></th>' for words in periods)
    first = escape(say("Indicator"))
    return (
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{first}</th>{columns}</tr></thead>'
    )


def _hidden(chosen: Choices, *members: HeatRow) -> str:
    return "" if any(chosen.finds(row.searched) for row in members) else " hidden"


def _rows(members: tuple[HeatRow, ...], chosen: Choices, cells: Mapping[str, str], selection: Selection) -> str:
    ordered = sorted(members, key=lambda row: row.places[chosen.sort])
    return "".join(_row(row, chosen, cells, selection) for row in ordered)


def _heading(board: Board | None, heat: Heat, selection: Selection, say: Say) -> str:
    """The board's name over its rows; none where the plan has no boards at all."""
    if board is None and len(heat.groups) == 1:
        return ""
    name = named(name_of(board, selection.language)) if board else say("No board")
    words = html.A(name, href=selection.to("boards", board.id)) if board else name
    return (
        f'<tr role="row" class="heat-board"><th scope="rowgroup" role="rowheader" colspan="{1 + len(heat.periods)}">'
        f"{to_html(words)}</th></tr>"
    )


def _row(row: HeatRow, chosen: Choices, cells: Mapping[str, str], selection: Selection) -> str:
    link = html.A(named(row.title), href=selection.to("indicators", row.indicator))
    kept = " ".join(f'data-{LETTERS[show]}="{row.states[show]}"' for show in Show)
    places = ",".join(str(place) for place in row.places.values())
    searched = f'data-q="{escape(row.searched)}"{_hidden(chosen, row)}'
    return (
        f'<tr role="row" {kept} data-w="{row.reasons}" data-o="{places}" {searched}>'
        f'<th scope="row" role="rowheader">{to_html(link)}</th>'
        + "".join([cells[letter] for letter in row.states[chosen.show]])
        + "</tr>"
    )


def _cell(state: State) -> str:
    return f'<td role="cell" class="{state.style}">{escape(state.word)}</td>'


def _json(value: object) -> str:
    return escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
