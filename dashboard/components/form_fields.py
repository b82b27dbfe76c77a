"""Fields of a form that a person fills in: each with its label, its help, and why what was sent is not kept."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.i18n import Say


class Fields:
    """Makes the fields of one form from what was sent, and from what is wrong with it.

    Args:
        form: a name that tells the form from others on the page.
        values: what stands in each field.
        faults: what is wrong, by field.
        say: the page's language.
    """

    def __init__(self, form: str, values: Mapping[str, str], faults: Mapping[str, str], say: Say) -> None:
        self.form, self.values, self.faults, self.say = form, values, faults, say
        self.labels: dict[str, str] = {}

    def line(self, name: str, label: str, help_: str = "", **more: Any) -> Component:
        """A field of one line."""
        control = dbc.Input(
            id=self.anchor(name), name=name, value=self.values.get(name, ""), **more, **self._told(name)
        )
        return self._field(name, label, help_, control)

    def text(self, name: str, label: str, help_: str = "", **more: Any) -> Component:
        """A field of several lines."""
        control = dbc.Textarea(
            id=self.anchor(name), name=name, value=self.values.get(name, ""), **more, **self._told(name)
        )
        return self._field(name, label, help_, control)

    def choice(self, name: str, label: str, options: Sequence[tuple[str, str]]) -> Component:
        """A field with few answers."""
        listed = [{"value": value, "label": words} for value, words in options]
        value = self.values.get(name) or options[0][0]
        control = dbc.Select(id=self.anchor(name), name=name, options=listed, value=value, **self._told(name))
        return self._field(name, label, "", control)

    def summary(self) -> list[Component]:
        """What is wrong, said once above the form, each leading to its field; nothing where nothing is."""
        if not self.faults:
            return []
        items = [
            html.Li(html.A([self.labels[name], ": ", words], href=f"#{self.anchor(name)}"))
            for name, words in self.faults.items()
        ]
        return [html.Div(html.Ul(items), className="faults", role="alert")]

    def anchor(self, name: str) -> str:
        """The field's own id on the page."""
        return f"{self.form}-{name.replace('_', '-')}"

    def _told(self, name: str) -> dict[str, Any]:
        return {"class_name": "is-wrong"} if name in self.faults else {}

    def _field(self, name: str, label: str, help_: str, control: Component) -> Component:
        self.labels[name] = label
        told: list[Component] = [html.Span(label)]
        if help_:
            told.append(html.Small(help_))
        if name in self.faults:
            told.append(html.Strong(self.faults[name], className="fault"))
        return html.Label([*told, control], className="field")
