"""A Dash component tree as HTML, for the first response: readable before, and without, any JavaScript.

Only what the pages use is drawn: elements of `dash.html`, `dbc.Select`, `dbc.Input`, `dbc.Textarea`, and `HtmlPart`,
which is HTML already. A `dcc.Graph` is
left out, since every chart stands beside a sentence and a table of the same numbers. Ids are left out unless
something in the same tree points at them, or they name a section, so that the live copy of the page may carry them.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from dash.development.base_component import Component

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_NAMES = {"className": "class", "class_name": "class", "htmlFor": "for", "hrefLang": "hreflang"}
_NOT_ATTRIBUTES = frozenset(
    {"children", "id", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "loading_state"}
)
_POINTERS = ("aria-labelledby", "aria-describedby", "aria-controls", "htmlFor", "headers", "list")
LIVE = frozenset({"Graph"})
"""Kinds of component that only a browser can draw."""

SECTION = "H2"
"""What heads a section: a link on another page may lead to it."""

Node = Any
"""A component, text, a number, None, or a list of nodes."""


def to_html(tree: Node, *, with_ids: bool = False) -> str:
    """The tree as HTML text, everything escaped.

    Args:
        tree: what to write.
        with_ids: keep every id, as for the page itself; without, only those that something in the tree points at, and
            those of sections.

    Raises:
        TypeError: the tree holds a component this page cannot draw without JavaScript.
    """
    return "".join(_write(tree, _ids(tree) if with_ids else _pointed_at(tree)))


def text_of_tree(tree: Node) -> str:
    """The words of a tree as a reader meets them, one space apart."""
    parts = (str(node) for node in walk(tree) if not isinstance(node, Component))
    return " ".join(" ".join(parts).split())


def walk(tree: Node) -> Iterator[Node]:
    """Every component and text of a tree, in reading order."""
    if tree is None:
        return
    if isinstance(tree, (list, tuple)):
        for part in tree:
            yield from walk(part)
        return
    yield tree
    if isinstance(tree, Component):
        yield from walk(getattr(tree, "children", None))


def described(component: Component) -> dict[str, Any]:
    """A component's `type`, `namespace` and `props`."""
    parts: dict[str, Any] = component.to_plotly_json()  # type: ignore[no-untyped-call]
    return parts


def _ids(tree: Node) -> frozenset[str]:
    """Every id in the tree that is text; those of controls that callbacks knew by pattern have none in HTML."""
    ids = (described(node)["props"].get("id") for node in walk(tree) if isinstance(node, Component))
    return frozenset(id_ for id_ in ids if isinstance(id_, str))


def _pointed_at(tree: Node) -> frozenset[str]:
    """Ids that something in the tree points at, or another page may: those of sections' headings."""
    found: set[str] = set()
    for node in walk(tree):
        if not isinstance(node, Component):
            continue
        parts = described(node)
        props = parts["props"]
        if parts["type"] == SECTION:
            found.add(str(props.get("id", "")))
        for pointer in _POINTERS:
            found.update(str(props.get(pointer) or "").split())
        if str(props.get("href", "")).startswith("#"):
            found.add(props["href"][1:])
    return frozenset(found)


def _write(tree: Node, keep: frozenset[str]) -> Iterator[str]:
    if tree is None:
        return
    if isinstance(tree, (list, tuple)):
        for part in tree:
            yield from _write(part, keep)
    elif isinstance(tree, Component):
        yield from _write_component(tree, keep)
    else:
        yield escape(str(tree), quote=False)


def _write_component(component: Component, keep: frozenset[str]) -> Iterator[str]:
    parts = described(component)
    kind, namespace, props = parts["type"], parts["namespace"], parts["props"]
    if kind in LIVE:
        return
    if namespace == "dashboard" and kind == "HtmlPart":
        yield props["html"]
    elif namespace == "dash_bootstrap_components" and kind == "Select":
        yield _select(props, keep)
    elif namespace == "dash_bootstrap_components" and kind == "Input":
        yield f"<input{_attributes(_as_bootstrap_draws(props), keep)}>"
    elif namespace == "dash_bootstrap_components" and kind == "Textarea":
        value = props.pop("value", None) or ""
        yield f"<textarea{_attributes(_as_bootstrap_draws(props), keep)}>{escape(value, quote=False)}</textarea>"
    elif namespace == "dash_html_components":
        tag = kind.lower()
        yield f"<{tag}{_attributes(props, keep)}>"
        if tag not in VOID:
            yield from _write(props.get("children"), keep)
            yield f"</{tag}>"
    else:
        raise TypeError(f"{namespace}.{kind} cannot be drawn without JavaScript")


def _as_bootstrap_draws(props: dict[str, Any]) -> dict[str, Any]:
    """An input's props with the class `dbc.Input` gives it."""
    style = " ".join(part for part in ("form-control", props.get("class_name") or props.get("className")) if part)
    return {**props, "class_name": None, "className": None if props.get("type") == "hidden" else style}


def _attributes(props: dict[str, Any], keep: frozenset[str]) -> str:
    pairs = [(_NAMES.get(name, name), value) for name, value in props.items() if name not in _NOT_ATTRIBUTES]
    if isinstance(props.get("id"), str) and props["id"] in keep:
        pairs.append(("id", props["id"]))
    return "".join(_attribute(name if "-" in name else name.lower(), value) for name, value in pairs)


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return f' {name}="true"' if name.startswith("aria-") else f" {name}"
    if isinstance(value, dict):
        value = ";".join(f"{_css_name(key)}:{part}" for key, part in value.items())
    return f' {name}="{escape(str(value))}"'


def _css_name(name: str) -> str:
    if name.startswith("--"):
        return name
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)


def _select(props: dict[str, Any], keep: frozenset[str]) -> str:
    own = {key: value for key, value in props.items() if key in ("id", "name", "className", "class_name", "title")}
    own["class"] = f"form-select {own.pop('className', '') or own.pop('class_name', '') or ''}".strip()
    options = _options(props.get("options") or (), str(props.get("value") or ""))
    return f"<select{_attributes(own, keep)}>{options}</select>"


def _options(options: Iterable[Any], chosen: str) -> str:
    written = []
    for option in options:
        label, value = (option["label"], str(option["value"])) if isinstance(option, dict) else (option, str(option))
        selected = " selected" if value == chosen else ""
        written.append(f'<option value="{escape(value)}"{selected}>{escape(str(label), quote=False)}</option>')
    return "".join(written)
