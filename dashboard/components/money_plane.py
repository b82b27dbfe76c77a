"""The plane of boards as a chart under a sentence, and its quadrants in words."""

from collections.abc import Callable, Mapping, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.money_words import direction_words, on_budget_words, over_words
from dashboard.components.section import section
from dashboard.figures.money_plane import HEIGHT, Dot, figure
from dashboard.figures.theme import config
from dashboard.i18n import Say
from dashboard.parts import board_link
from dashboard.selection import Selection
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row
from warehouse.rules.budget_variance import Counted
from warehouse.rules.money_quadrants import Quadrant, Unplaced

NOT_CAUSE = {
    "en": "Side by side, not cause and effect.",
    "cy": "Ochr yn ochr, nid achos ac effaith.",
}


def money_plane(found: Sequence[Row], name: Callable[[Row], str], told: str, say: Say) -> list[Component]:
    """The chart; nothing where no row has both a share of its budget and a direction.

    Args:
        found: rows of `warehouse.reads.money`, or of services.
        name: what a row's dot is called.
        told: the chart in a sentence.
        say: the page's language.
    """
    drawn = [row for row in found if row["over_percent"] is not None and row["balance"] is not None]
    if not drawn:
        return []
    graph = dcc.Graph(
        figure=figure([_dot(row, name(row), say) for row in drawn], say),
        config=config(say.language, "money"),
        style={"height": f"{HEIGHT}px"},
    )
    return [
        html.Figure(
            [html.Figcaption([told, " ", html.B(NOT_CAUSE[say.language])]), graph],
            className="chart money-plane",
        )
    ]


def quadrant_lists(
    found: Sequence[Row], boards: Mapping[str, Board], selection: Selection, say: Say
) -> list[Component]:
    """A list for each quadrant that holds a board, the most pressing first; last what cannot be placed, and why."""
    lists = [
        _list(
            quadrant.words(say.language), [row for row in found if row["quadrant"] == quadrant], boards, selection, say
        )
        for quadrant in Quadrant
    ]
    unplaced = [row for row in found if row["reason"]]
    lists.append(_list(say("Cannot be placed"), unplaced, boards, selection, say))
    return [html.Div([one for one in lists if one is not None], className="quadrants")]


def _dot(row: Row, name: str, say: Say) -> Dot:
    return Dot(
        name=name,
        over=float(row["over_percent"]),
        balance=float(row["balance"]),
        quadrant=Quadrant.of(row["quadrant"]) if row["quadrant"] else None,
        words=f"{name}: {over_words(row, say)}<br>{direction_words(row, say)}",
    )


def reading(found: Sequence[Row], say: Say) -> str:
    """How many rows stand in each quadrant, in words."""
    counted = [(sum(row["quadrant"] == quadrant for row in found), quadrant) for quadrant in Quadrant]
    told = [f"{number} {quadrant.words(say.language)}" for number, quadrant in counted if number]
    unplaced = sum(row["reason"] is not None for row in found)
    if unplaced:
        told.append(say("{number} cannot be placed", number=unplaced))
    return say.listing(told)


def _list(
    title: str, found: Sequence[Row], boards: Mapping[str, Board], selection: Selection, say: Say
) -> Component | None:
    if not found:
        return None
    items = [html.Li(_item(row, boards[row["board"]], selection, say)) for row in found]
    return section(f"{title[:1].upper()}{title[1:]}", None, html.Ul(items))


def _item(row: Row, board: Board, selection: Selection, say: Say) -> list[Component | str]:
    told = []
    if row["spent"] is not None:
        words = [over_words(row, say), on_budget_words(row, say), Counted.of(row["counted"]).words(say.language)]
        told.append(", ".join(one for one in words if one))
    if row["balance"] is not None:
        told.append(direction_words(row, say))
    if row["reason"]:
        told.append(Unplaced.of(row["reason"]).words(say.language))
    return [board_link(board, selection), ": ", "; ".join(told), "."]
