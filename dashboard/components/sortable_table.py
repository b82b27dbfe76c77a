"""A table whose headings are links that sort it: the order is in the address, so it works without JavaScript."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashboard.components.aria import aria
from dashboard.components.table import Column, table_under
from dashboard.i18n import Say
from dashboard.selection import Selection


@dataclass(frozen=True)
class SortColumn(Column):
    """A column that can be sorted by, where it has a `key` for `sort=`."""

    key: str = ""


def sortable_table(
    caption: Any, columns: Sequence[SortColumn], rows: Sequence[Sequence[Any]], selection: Selection, say: Say
) -> html.Table:
    """The rows, already in order, under headings that say which order that is and lead to the others."""
    headings = [_heading(column, selection, say) for column in columns]
    return table_under(headings, caption, columns, rows)


def _heading(column: SortColumn, selection: Selection, say: Say) -> html.Th:
    if not column.key:
        return html.Th(column.words, scope="col", role="columnheader", className=column.style)
    sort = selection.get("sort")
    rising, falling = sort == column.key, sort == f"-{column.key}"
    # A third press goes back to the plan's own order.
    follows = f"-{column.key}" if rising else "" if falling else column.key
    arrow = " ▲" if rising else " ▼" if falling else ""
    link = html.A(
        [column.words, html.Span(arrow, **aria(hidden="true"))],
        href=selection.href(sort=follows),
        title=say("Sort by {column}", column=column.words),
    )
    order = aria(sort="ascending" if rising else "descending") if rising or falling else {}
    return html.Th(link, scope="col", role="columnheader", className=column.style, **order)
