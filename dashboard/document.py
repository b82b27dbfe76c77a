"""The whole HTML document of a first response: its language, title, alternates, and the page already drawn."""

from html import escape

from dashboard.i18n import LANGUAGES, speaker
from dashboard.shell import View
from dashboard.static_html import to_html

PRERENDERED = "prerendered"
"""The copy a reader has until Dash has drawn the page itself; without JavaScript it is the page."""


def document(view: View, site: str, *, head: str, foot: str) -> str:
    """The document around a view.

    Args:
        view: the page drawn for this address.
        site: scheme and host this site was asked under, ending in `/`.
        head: Dash's meta tags, icon and style sheets.
        foot: Dash's configuration and scripts; empty where Dash would draw something else in the page's place.
    """
    selection = view.selection
    addresses = {language: escape(site.rstrip("/") + selection.href(language=language)) for language in LANGUAGES}
    alternates = "\n".join(f'<link rel="alternate" hreflang="{key}" href="{addresses[key]}">' for key in LANGUAGES)
    description = escape(speaker(selection.language)("How a council is doing against its own plan."))
    return f"""<!DOCTYPE html>
<html lang="{selection.language}">
<head>
{head}
<title>{escape(view.title, quote=False)}</title>
<meta name="description" content="{description}">
{alternates if view.status == 200 else '<meta name="robots" content="noindex">'}
</head>
<body>
<div id="react-entry-point"></div>
<div id="{PRERENDERED}">{to_html(view.component)}</div>
{foot}
</body>
</html>"""
