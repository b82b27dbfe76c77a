"""What is sent along with a form and not seen."""

from collections.abc import Mapping

import dash_bootstrap_components as dbc
from dash.development.base_component import Component


def hidden_inputs(values: Mapping[str, str]) -> list[Component]:
    """An input for each name and its value."""
    return [dbc.Input(type="hidden", name=name, value=value) for name, value in values.items()]
