"""About: how we judge, from the rules themselves; sources, licence, accessibility."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.context import Context
from dashboard.i18n import mark, speaker
from dashboard.selection import Selection

PATH = "about"
TITLE = mark("About")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    return html.Div([heading(say("How Golden Thread judges performance"))])
