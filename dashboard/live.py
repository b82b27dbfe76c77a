"""The drawn page as Dash is given it: still parts as HTML, and only what moves as components.

Dash wraps every component it draws, so a page of two thousand cells took seconds to appear after a click. Nothing in
a table or a heading ever changes by itself: such parts go over as one piece of the very HTML that the first response
has, and only charts stay components.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dash.development.base_component import Component

from dashboard.html_part import HtmlPart
from dashboard.static_html import LIVE, Node, described, to_html, walk


def live(tree: Component) -> Component:
    """The tree with every part that holds nothing live written out as HTML; the outermost element stays."""
    props = described(tree)["props"]
    still: Component = type(tree)(**{**props, "children": list(_parts(props.get("children")))})
    return still


def _parts(children: Node) -> Iterator[Component]:
    nodes = children if isinstance(children, list | tuple) else [children]
    for moves, run in groupby(nodes, key=_holds_live):
        if moves:
            yield from (node if _is_live(node) else live(node) for node in run)
        else:
            yield HtmlPart(to_html(list(run), with_ids=True))


def _holds_live(tree: Node) -> bool:
    return any(_is_live(node) for node in walk(tree))


def _is_live(node: Any) -> bool:
    return isinstance(node, Component) and described(node)["type"] in LIVE
