"""Every board through the years: small charts on one scale, and under them a table of the same tallies."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.board_years import KEY, BoardYears
from dashboard.components.aria import HIDDEN
from dashboard.components.named import named
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.tag import rag_tag
from dashboard.components.tally_bar import tally_words
from dashboard.components.traced import traced
from dashboard.counts import Counts
from dashboard.exports.addresses import board_years_csv
from dashboard.figures.small_columns import HEIGHT, WIDTH, scale_of, small_columns
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import judgement_address
from dashboard.selection import ALL, Selection
from warehouse.reads.plans import Board
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Scope


def board_charts(found: BoardYears, selection: Selection, say: Say, year_starts: int) -> Component:
    """One small chart for each board, all on one scale."""
    tallies = [found.of(board, period) for board in found.boards for period in found.periods]
    scale = scale_of(tallies)
    note = say(
        "One scale for all: the tallest column is {above} indicators, the deepest {below}.",
        above=scale[0],
        below=scale[1],
    )
    charts = [html.Li(_chart(board, found, scale, selection, say, year_starts)) for board in found.boards]
    key = html.Ul([_key(call, say) for call in DIRECTIONAL], className="key")
    return section(
        say("Better or worse, year by year"),
        note,
        key,
        html.Ul(charts, className="multiples"),
    )


def _key(call: Call, say: Say) -> Component:
    where = say("below the line") if call is Call.WORSE else say("above the line")
    return html.Li([html.Span(className=f"swatch segment-{call.value}"), f"{call.words(say.language)}, {where}"])


def _chart(
    board: Board, found: BoardYears, scale: tuple[int, int], selection: Selection, say: Say, year_starts: int
) -> Component:
    name = name_of(board, say.language)
    title = html.H3(html.A(named(name), href=selection.to("boards", board.id)))
    years = [found.of(board, period) for period in found.periods]
    if not any(one.directional for one in years):
        return html.Div([title, html.P(say("No indicator has a direction in these years."), className="quiet")])
    here = found.periods.index(selection.period) if selection.period in found.periods else None
    said = [
        f"{period_words(period, say, year_starts)}: {tally_words(one, say) or say('no indicators')}"
        for period, one in zip(found.periods, years, strict=True)
    ]
    ends = [html.Span(period_words(found.periods[place], say, year_starts)) for place in (0, -1)]
    return html.Figure(
        [
            title,
            html.Img(src=small_columns(years, here, scale), alt="; ".join(said), width=str(WIDTH), height=str(HEIGHT)),
            html.Div(ends if len(years) > 1 else ends[:1], className="ends", **HIDDEN),
        ]
    )


def board_years_table(found: BoardYears, selection: Selection, say: Say, year_starts: int) -> Component:
    """Boards beside years: the share with its fraction, a bar, what got worse, and the published judgement."""
    words = [period_words(period, say, year_starts) for period in found.periods]
    columns = [Column(say("Board")), *(Column(one) for one in words)]
    lines = [
        [
            html.A(named(name_of(board, say.language)), href=selection.to("boards", board.id)),
            *(_cell(board, period, found, selection, say, year_starts) for period in found.periods),
        ]
        for board in found.boards
    ]
    title = say("Improved or the same, by board and year")
    note = say("The share of indicators with a direction, then how many got worse and the published judgement, if any.")
    return section(
        title,
        note,
        html.Div(table(title, columns, lines, quiet=True), className="board-years"),
        *_all_or_fewer(found, selection, say),
        html.P(html.A(say("Download boards by year (CSV)"), href=board_years_csv(selection)), className="downloads"),
    )


def _cell(
    board: Board, period: str, found: BoardYears, selection: Selection, say: Say, year_starts: int
) -> list[Component]:
    counts = found.of(board, period)
    judged = found.judged.get((board.id, period))
    tag = []
    if judged is not None:
        address = judgement_address(selection, Scope.BOARD, board.id, period)
        tag = [html.Div(traced(rag_tag(judged["rag"], say), address), className="judged")]
    if not counts.directional:
        dash = [html.Span("–", **HIDDEN), html.Span(say("no direction"), className="unseen")]
        return [html.Span(dash, className="quiet"), *tag]
    about = f"{name_of(board, say.language).text}, {period_words(period, say, year_starts)}"
    return [html.B(counts.share(say)), _bar(counts), _worse(counts, board, period, about, selection, say), *tag]


def _bar(counts: Counts) -> Component:
    """The same share to be seen; it is said in figures beside it."""
    parts = [
        html.Span(className=f"segment-{call.value}", style={"flexGrow": counts[call]})
        for call in DIRECTIONAL
        if counts[call]
    ]
    return html.Div(parts, className="thin-bar", **HIDDEN)


def _worse(counts: Counts, board: Board, period: str, about: str, selection: Selection, say: Say) -> Any:
    words = say.many("{count} worse", "{count} worse", counts.worse)
    if not counts.worse:
        return html.Small(words)
    address = selection.to("indicators", board=board.id, call=Call.WORSE.value, period=period)
    return html.Small(html.A([words, html.Span(f": {about}", className="unseen")], href=address))


def _all_or_fewer(found: BoardYears, selection: Selection, say: Say) -> list[Component]:
    if selection.get(KEY) == ALL:
        return [html.P(html.A(say("Show the last years only"), href=selection.href(**{KEY: ""})))]
    if not found.longer:
        return []
    return [html.P(html.A(say("Show every year"), href=selection.href(**{KEY: ALL})))]
