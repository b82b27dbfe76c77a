"""The parts of a plan with their tallies and published judgements, read for a page."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.plan_parts import Judged, Part, Suggested
from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.firmness import Firmness, firmness_by_part
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import judgement_address
from dashboard.report import Report, by_part
from dashboard.selection import Selection
from dashboard.suggestions import evidence_of_boards
from warehouse.reads.judgements import judgements
from warehouse.reads.plans import Board, Plan
from warehouse.reads.reader import Row, rows
from warehouse.rules.vocabulary import Scope


def board_parts(context: Context, report: Report, selection: Selection, say: Say) -> list[Part]:
    """Each board with its tally, its judgement and what the evidence suggests, in the plan's order."""
    tallied = by_part(context, selection, Scope.BOARD)
    firm = firmness_by_part(context, selection, Scope.BOARD)
    judged = judgements_of(context, selection, "board")
    suggested = _suggested(context, judged, selection)
    return [
        Part(
            key="board",
            id=board.id,
            name=name_of(board, selection.language),
            title=board_link(board, selection),
            counts=tallied.get(board.id, Counts()),
            judged=_judged(judged.get(board.id, []), report.plan, selection, say),
            firmness=firm.get(board.id, Firmness()),
            suggested=suggested.get(board.id),
        )
        for board in report.plan.boards
    ]


def _suggested(context: Context, judged: Mapping[str, list[Row]], selection: Selection) -> dict[str, Suggested]:
    """The evidence beside each board's judgement of the reporting period; none where no board has a milestone."""
    evidence = evidence_of_boards(context, selection)
    if not any(one.milestones for one in evidence.values()):
        return {}
    colours = {id_: {row["period"]: row["rag"] for row in history} for id_, history in judged.items()}
    return {id_: Suggested(one, colours.get(id_, {}).get(selection.period)) for id_, one in evidence.items()}


def theme_parts(context: Context, report: Report, selection: Selection) -> list[Part]:
    """Each theme with its tally, its name narrowing the page to it."""
    tallied = by_part(context, selection, Scope.THEME)
    firm = firmness_by_part(context, selection, Scope.THEME)
    return [
        Part(
            key="theme",
            id=theme.id,
            name=name_of(theme, selection.language),
            title=html.A(named(name_of(theme, selection.language)), href=selection.href(theme=theme.id)),
            counts=tallied.get(theme.id, Counts()),
            firmness=firm.get(theme.id, Firmness()),
        )
        for theme in report.plan.themes
    ]


def board_link(board: Board, selection: Selection) -> Component:
    """A board's name, leading to its page."""
    return html.A(named(name_of(board, selection.language)), href=selection.to("boards", board.id))


def board_links(row: Row, report: Report, selection: Selection) -> list[Component | str]:
    """The boards an indicator stands on, each a link to its page."""
    return [board_link(board, selection) for board in report.plan.boards if board.id in row["boards"]]


def judgements_of(context: Context, selection: Selection, scope: str) -> dict[str, list[Row]]:
    """Every published judgement of a scope (board, objective, theme), newest first, by id."""
    found: dict[str, list[Row]] = {}
    for row in rows(judgements(context.store.reader(), selection.council, scope=scope)):
        found.setdefault(row["id"], []).append(row)
    return found


def _judged(history: Sequence[Row], plan: Plan, selection: Selection, say: Say) -> Judged | None:
    """The judgement of the reporting period, or where there is none the newest; with its period in words."""
    if not history:
        return None
    shown = next((row for row in history if row["period"] == selection.period), history[0])
    address = judgement_address(selection, shown["scope"], shown["id"], shown["period"])
    return Judged(shown["rag"], period_words(shown["period"], say, plan.financial_year_starts), address)
