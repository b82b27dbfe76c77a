"""Attributes for assistive technology and scripts, in a form both Dash and the type checker take."""

from typing import Any


def aria(**words: str) -> dict[str, Any]:
    """`aria(hidden="true", labelledby="x")` as `aria-hidden` and `aria-labelledby`, to be given with `**`."""
    return {f"aria-{name.replace('_', '-')}": value for name, value in words.items()}


HIDDEN = aria(hidden="true")
"""For what is only seen, and said in words beside it."""


def data(**words: str) -> dict[str, Any]:
    """`data(title="x")` as `data-title`, to be given with `**`."""
    return {f"data-{name.replace('_', '-')}": value for name, value in words.items()}
