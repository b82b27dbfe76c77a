"""One board: its judgement and the evidence beside it, what other boards do to it, its indicators, and its work."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.by_theme import by_theme
from dashboard.components.aria import aria
from dashboard.components.board_work import board_commentary, board_sections
from dashboard.components.heading import heading
from dashboard.components.indicator import (
    Row,
    any_target,
    change_of,
    compared_with,
    direction,
    own_period,
    reason_words,
    target,
    title_link,
    traced_value,
)
from dashboard.components.judgements import judgement_history
from dashboard.components.next_door_sections import next_door_sections
from dashboard.components.notice import notice
from dashboard.components.plan_parts import few, few_note, indicators_link
from dashboard.components.section import section
from dashboard.components.suggestion import suggestion_section
from dashboard.components.table import Cell, Column, table
from dashboard.components.tally_bar import tally_bar, tally_key
from dashboard.components.tally_examined import tally_examined
from dashboard.context import Context
from dashboard.examined import examine
from dashboard.exports.addresses import calls_csv
from dashboard.headline import evidence, headline
from dashboard.i18n import Name, Say, mark, name_of, speaker
from dashboard.next_door import next_door_of_board
from dashboard.parts import board_link, judgements_of
from dashboard.report import Report, gather
from dashboard.selection import PageNotFoundError, Selection
from dashboard.suggestions import evidence_of_boards
from dashboard.work import work_of_board
from warehouse.reads.plans import Board, Plan, Theme

PATH = "boards/<id>"
TITLE = mark("Board")

SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page.

    Raises:
        PageNotFoundError: the council has no board of this id.
    """
    say = speaker(selection.language)
    plan = context.plan(selection.council)
    board = next((board for board in plan.boards if board.id == selection.id), None)
    if board is None:
        raise PageNotFoundError(selection.id)
    name = name_of(board, selection.language)
    report = gather(context, selection, board=board.id)
    work = work_of_board(context.store.reader(), context.store.record.writings, selection, board.id)
    commentary, doing = board_commentary(work, plan, selection, say), board_sections(work, plan, selection, say)
    if report is None:
        unreported = notice(say("No figures are reported yet"))
        return html.Div([heading(name.text, lang=name.lang), unreported, *commentary, *doing])
    judged = judgements_of(context, selection, "board").get(board.id, [])
    return html.Div(
        [
            heading(name.text, lang=name.lang),
            html.P(
                headline(report.counts, report.counts_before, report.words(report.period, say), say) + ".",
                className="lead",
            ),
            html.P(html.A(say("Meeting view"), href=selection.to("meeting", board.id))),
            *commentary,
            html.Div(
                [
                    judgement_history(judged, plan, selection, say),
                    html.Div(
                        [
                            _evidence(report, board, selection, say),
                            _suggestion(context, report, judged, selection, say),
                        ]
                    ),
                ],
                className="cols",
            ),
            *_next_door(context, report, selection, say),
            tally_examined(examine(context, report, selection, board.id), selection, say),
            *_indicators(report, selection, say),
            *doing,
            _other_boards(plan.boards, board, selection, say),
        ]
    )


def _next_door(context: Context, report: Report, selection: Selection, say: Say) -> list[Component]:
    """What other boards do to this one, and it to them; nothing where the plan has no links."""
    around = next_door_of_board(context, selection, selection.id)
    return [next_door_sections(around, report.plan, selection, say)] if around else []


def _suggestion(context: Context, report: Report, judged: Sequence[Row], selection: Selection, say: Say) -> Component:
    evidence = evidence_of_boards(context, selection)[selection.id]
    return suggestion_section(evidence, judged, report.words(report.period, say), selection, say)


def _evidence(report: Report, board: Board, selection: Selection, say: Say) -> Component:
    counts = report.counts
    title = say("The evidence, {period}", period=report.words(report.period, say))
    if not counts.total:
        return section(title, None, notice(few_note(counts, say)))
    link = indicators_link(selection, {"board": board.id})
    warned = [notice(few_note(counts, say))] if few(counts) else []
    return section(
        title,
        None,
        tally_bar(counts, link, name_of(board, selection.language).text, say),
        tally_key(say),
        html.P(evidence(counts, report.counts_before, report.same_basket, say)),
        *warned,
    )


def _indicators(report: Report, selection: Selection, say: Say) -> list[Component]:
    groups = by_theme(report.rows, report.plan.themes)
    if not groups:
        return []
    download = calls_csv(selection.changed(board=selection.id))
    aimed = any_target(report.rows)
    tables = [_theme(theme, rows, report.plan, selection, say, aimed=aimed) for theme, rows in groups]
    return [
        html.Div(tables, className="measures"),
        html.P(html.A(say("Download these indicators (CSV)"), href=download)),
    ]


def _theme(
    theme: Theme | None, rows: Sequence[Row], plan: Plan, selection: Selection, say: Say, *, aimed: bool
) -> Component:
    """A theme's indicators: those with a figure as a table, the rest folded away with their reasons."""
    title = name_of(theme, selection.language) if theme else Name(say("No theme"))
    seen = [row for row in rows if row["value"] is not None]
    unseen = [row for row in rows if row["value"] is None]
    shown = [_table(title.text, seen, plan, selection, say, aimed=aimed)] if seen else []
    folded = [_without_figure(unseen, selection, say)] if unseen else []
    return section(title.text, None, *shown, *folded)


def _without_figure(rows: Sequence[Row], selection: Selection, say: Say) -> Component:
    words = say.many("{count} indicator without a figure", "{count} indicators without a figure", len(rows))
    items = [html.Li([title_link(row, selection), ": ", html.Span(reason_words(row, say))]) for row in rows]
    return html.Details([html.Summary(words), html.Ul(items)])


def _table(theme: str, rows: Sequence[Row], plan: Plan, selection: Selection, say: Say, *, aimed: bool) -> html.Table:
    caption = say("Indicators: {theme}", theme=theme)
    columns = [
        Column(say("Indicator")),
        Column(say("Figure"), numeric=True),
        Column(say("Compared with"), numeric=True),
        Column(say("Change"), numeric=True),
        Column(say("Direction")),
        *([Column(say("Target"))] if aimed else []),
    ]
    return table(caption, columns, [_cells(row, plan, selection, say, aimed=aimed) for row in rows], quiet=True)


def _cells(row: Row, plan: Plan, selection: Selection, say: Say, *, aimed: bool) -> list[Cell]:
    starts = plan.financial_year_starts
    value: list[Component | str] = [traced_value(row, selection, say)]
    if row["value"] is not None:
        value.append(html.Small(own_period(row, say, starts)))
    if row["provisional"]:
        value.append(html.Small(say("provisional")))
    compared = compared_with(row, selection, say, starts)
    cells = [title_link(row, selection), value, compared, change_of(row, say), direction(row, say)]
    return [*cells, target(row, say)] if aimed else cells


def _other_boards(boards: Sequence[Board], here: Board, selection: Selection, say: Say) -> Component:
    place = boards.index(here)
    before, after = boards[place - 1], boards[(place + 1) % len(boards)]
    links: list[Component] = [html.A(say("All boards side by side"), href=selection.to("boards"))]
    if len(boards) > 1:
        links += [
            html.Span([say("Previous:"), " ", board_link(before, selection)]),
            html.Span([say("Next:"), " ", board_link(after, selection)]),
        ]
    return html.Nav(html.Ul([html.Li(link) for link in links], className="facts"), **aria(label=say("Other boards")))
