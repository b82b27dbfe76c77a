"""An action's title as a link to its thread: from the action up to the plan's themes."""

from dash import html

from dashboard.components.named import named
from dashboard.i18n import text_of
from dashboard.selection import Selection
from warehouse.reads.reader import Row

PAGE, KEY = "golden-thread", "action"
"""The page that shows a thread, and the key that names the action."""

ANCHOR = "actions"
"""Where the actions stand on a page."""


def action_link(row: Row, selection: Selection) -> html.A:
    """The link; of an action whose thread is shown already, too.

    An action that is not published yet has no thread: it leads to the actions on its indicator's page.
    """
    title = named(text_of(row, "title", selection.language))
    if row.get("is_published", True):
        return html.A(title, href=selection.to(PAGE, **{KEY: str(row["id"])}))
    page = selection.to("indicators", str(row["indicators"][0]["indicator"]))
    return html.A(title, href=f"{page}#{ANCHOR}")
