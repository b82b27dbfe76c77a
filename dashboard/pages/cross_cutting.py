"""Cross-cutting: where boards meet in the plan's objectives and themes, which acts on which, and all through time."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.heatmap import ANCHOR, heatmap
from dashboard.components.influence_table import INFLUENCE, influence_table
from dashboard.components.matrix_table import matrix_table
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.components.tally_marks import signs_key
from dashboard.context import Context
from dashboard.crossing_headline import crossing_headline
from dashboard.exports.addresses import heatmap_csv, influence_csv, matrix_csv
from dashboard.heat import heat
from dashboard.heat_choices import choices
from dashboard.i18n import Say, mark, speaker
from dashboard.influence import between_boards, from_board, links_with_calls, reached_by_declines
from dashboard.matrix import Matrix, matrices
from dashboard.report import Report, gather, narrowed_to
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.links.link_words import NOT_CAUSE

PATH = "cross-cutting"
TITLE = mark("Cross-cutting")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    report = gather(context, selection)
    if report is None:
        return html.Div([heading(say("Cross-cutting")), notice(say("No figures are reported yet"))])
    themes, objectives = matrices(context, report, selection)
    found = links_with_calls(context.store.reader(), selection, report.rows)
    reached = reached_by_declines(found, [board.id for board in report.plan.boards])
    period, within = report.words(report.period, say), narrowed_to(report.plan, selection)
    return html.Div(
        [
            heading(crossing_headline(reached, objectives, period, say, within)),
            html.P(say("Every board beside every other: what they share, and what each acts on."), className="lead"),
            *([_contents(say)] if report.plan.boards else []),
            *_matrices((objectives, themes), selection, say),
            *_influence(found, report, selection, say),
            _heatmap(context, report, selection, say),
        ]
    )


def _contents(say: Say) -> Component:
    links = [(INFLUENCE, say("Which board acts on which")), (ANCHOR, say("All indicators through time"))]
    items = [html.Li(html.A(words, href=f"#{anchor}")) for anchor, words in links]
    return html.Ul(items, className="facts")


def _matrices(crossed: Sequence[Matrix], selection: Selection, say: Say) -> list[Component]:
    objectives, themes = crossed
    if not objectives.boards:
        return [notice(say("This council's plan names no boards."))]
    note = say(
        "Every cell leads to its indicators; empty: none. “All indicators” counts each once, wherever it stands: "
        "it is not the sum of the cells."
    )
    shared = (
        [matrix_table(objectives, selection, say)]
        if objectives.parts
        else [notice(say("No objective has indicators here."))]
    )
    # Within one theme its row would only repeat the totals.
    several = len(themes.parts) > 1
    in_themes = [section(say("Boards by theme"), None, matrix_table(themes, selection, say))] if several else []
    download = html.P(html.A(say("Download both matrices (CSV)"), href=matrix_csv(selection)), className="downloads")
    return [section(say("Boards by objective"), note, signs_key(say), *shared), *in_themes, download]


def _influence(found: Sequence[Row], report: Report, selection: Selection, say: Say) -> list[Component]:
    boards = report.plan.boards
    if not boards:
        return []
    title = say("Which board acts on which")
    pairs = between_boards(found, [board.id for board in boards])
    if not pairs:
        nothing = notice(say("No link from one board's indicators to another board is stated."))
        return [section(title, None, nothing, anchor=INFLUENCE)]
    totals = {board.id: from_board(found, board.id) for board in boards}
    note = say(
        "Read across: the board on the left acts on the board above. Links are people's statements. “Declining”: it "
        "begins at an indicator that got worse; “supported”: of those, the figures bear it out. A link counts once for "
        "each two boards it joins; within one board it is left out."
    )
    note = f"{note} {NOT_CAUSE[say.language]}"
    download = html.P(html.A(say("Download these links (CSV)"), href=influence_csv(selection)), className="downloads")
    pair = html.P(html.A(say("Two indicators together"), href=selection.to(PATH, "together")), className="downloads")
    drawn = influence_table(boards, pairs, totals, selection, say)
    return [section(title, note, drawn, pair, download, anchor=INFLUENCE)]


def _heatmap(context: Context, report: Report, selection: Selection, say: Say) -> Component:
    title = say("All indicators through time")
    chosen = choices(report.plan, selection, say)
    drawn = heat(context, report.plan, chosen.every, selection)
    if not drawn.total:
        return section(title, None, notice(say("There are no indicators to show.")), anchor=ANCHOR)
    note = say(
        "A row for each indicator, under the first of its boards; a column for each reporting period up to {period}.",
        period=report.words(report.period, say),
    )
    download = html.P(html.A(say("Download the heatmap (CSV)"), href=heatmap_csv(selection)), className="downloads")
    return section(title, note, heatmap(drawn, chosen, report.plan, selection, say), download, anchor=ANCHOR)
