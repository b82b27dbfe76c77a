"""Attributes for assistive technology, in a form both Dash and the type checker take."""

from typing import Any


def aria(**words: str) -> dict[str, Any]:
    """`aria(hidden="true", labelledby="x")` as `aria-hidden` and `aria-labelledby`, to be given with `**`."""
    return {f"aria-{name.replace('_', '-')}": value for name, value in words.items()}
