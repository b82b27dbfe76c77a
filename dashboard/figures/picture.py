"""A small drawing as the address of a picture: it needs no script, prints as it is seen, and is said in its `alt`.

Words stay outside: a picture has neither the page's language nor its letters.
"""

from collections.abc import Iterable
from urllib.parse import quote

UNQUOTED = " =:/,;()'"
"""Signs that need no quoting inside an address of data; the fewer are quoted, the shorter the page."""


def picture(width: int, height: int, shapes: Iterable[str]) -> str:
    """The address of a drawing of this size, for the `src` of an image; `shapes` are SVG elements."""
    drawn = "".join(shapes)
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}'>{drawn}</svg>"
    return f"data:image/svg+xml,{quote(svg, safe=UNQUOTED)}"


def box(x: float, y: float, width: float, height: float, colour: str) -> str:
    """A filled box from its upper left corner."""
    return f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{height:.1f}' fill='{colour}'/>"


def line(points: Iterable[tuple[float, float]], colour: str, width: float) -> str:
    """A line through points."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f"<polyline points='{path}' fill='none' stroke='{colour}' stroke-width='{width}' stroke-linejoin='round'/>"


def dot(x: float, y: float, radius: float, colour: str) -> str:
    """A filled circle around a point."""
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius}' fill='{colour}'/>"
