"""ARIA attributes, which Dash takes by names that Python cannot write."""

from typing import Any


def aria(**said: str) -> dict[str, Any]:
    """Attributes to unfold into a component: `aria(label="Pages")` is `aria-label="Pages"`."""
    return {f"aria-{name}": value for name, value in said.items()}


HIDDEN = aria(hidden="true")
"""For what is seen only, and said in words beside it."""


def data(**kept: str) -> dict[str, Any]:
    """Data attributes to unfold into a component; `_` in a name is written `-`."""
    return {f"data-{name}": value for name, value in kept.items()}
