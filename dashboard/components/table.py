"""Tables: real headings, a caption, and on a narrow screen each row becomes a small list with its own labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashboard.components.aria import aria

Cell = Any
"""Words or components."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, and whether it holds numbers."""

    words: str
    numeric: bool = False

    @property
    def style(self) -> str | None:
        """The class of its cells."""
        return "n" if self.numeric else None


def table(
    caption: Cell, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, quiet: bool = False
) -> html.Table:
    """A table whose first cell in each row is the row's heading.

    Args:
        caption: what the table holds, in words.
        columns: one per cell.
        rows: cells in the columns' order.
        quiet: True hides the caption from sight, where a heading above already says it.
    """
    headings = [html.Th(column.words, scope="col", className=column.style) for column in columns]
    return table_under(headings, caption, columns, rows, quiet=quiet)


def table_under(
    headings: Sequence[html.Th],
    caption: Cell,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    quiet: bool = False,
) -> html.Table:
    """As `table`, under headings made elsewhere, such as links that sort."""
    return html.Table(
        [
            html.Caption(caption, className="unseen" if quiet else None),
            html.Thead(html.Tr(list(headings))),
            html.Tbody([_row(columns, row) for row in rows]),
        ],
        className="stacks",
    )


def _row(columns: Sequence[Column], cells: Sequence[Cell]) -> html.Tr:
    first = html.Th(cells[0], scope="row")
    rest = [
        html.Td(
            [html.Span(column.words, className="label", **aria(hidden="true")), html.Div(cell)],
            className=column.style,
        )
        for column, cell in zip(columns[1:], cells[1:], strict=True)
    ]
    return html.Tr([first, *rest])
