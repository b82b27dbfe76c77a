"""A piece of a page that is HTML already: for tables of so many cells that a component for each would be slow."""

from dash.development.base_component import Component


class HtmlPart(Component):
    """A piece of a page as HTML that we wrote ourselves, every text in it escaped; `assets/html_part.js` shows it."""

    _namespace = "dashboard"
    _type = "HtmlPart"

    def __init__(self, html: str) -> None:
        self._prop_names = ["html"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = ["html"]
        self.available_wildcard_properties: list[str] = []
        super().__init__(html=html)  # type: ignore[no-untyped-call]
