"""Tables: real headings, a caption, and on a narrow screen each row becomes a small list with its own labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashboard.components.aria import HIDDEN

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
    headings = [html.Th(one.words, scope="col", role="columnheader", className=one.style) for one in columns]
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
    # Roles are said outright, since browsers drop them from a table that is laid out as a list.
    return html.Table(
        [
            html.Caption(caption, className="unseen" if quiet else None),
            html.Thead(html.Tr(list(headings), role="row"), role="rowgroup"),
            html.Tbody([_row(columns, row) for row in rows], role="rowgroup"),
        ],
        className="stacks",
        role="table",
    )


def _row(columns: Sequence[Column], cells: Sequence[Cell]) -> html.Tr:
    first = html.Th(cells[0], scope="row", role="rowheader")
    rest = [
        html.Td([_label(column), html.Div(cell)], className=column.style, role="cell")
        for column, cell in zip(columns[1:], cells[1:], strict=True)
    ]
    return html.Tr([first, *rest], role="row")


def _label(column: Column) -> html.Span:
    """The column's heading beside the cell, seen on a narrow screen only."""
    return html.Span(column.words, className="label", **HIDDEN)
