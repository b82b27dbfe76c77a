"""Which strings the code says: found in its source, so that a catalogue can be held to it."""

import ast
from pathlib import Path

DASHBOARD = Path(__file__).parents[1]
SPEAKERS = frozenset({"say", "self", "mark"})
"""Names called with a string to translate; `self` is `Say` calling itself."""

Said = str | tuple[str, str]
"""A message id, or the two of a plural."""


def said_in_code() -> dict[Said, str]:
    """Every message id, with the file (relative to the dashboard) that says it."""
    found: dict[Said, str] = {}
    for path in sorted(DASHBOARD.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (said := _said(node)):
                found.setdefault(said, path.relative_to(DASHBOARD).as_posix())
    return found


def _said(call: ast.Call) -> Said | None:
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    match call.func:
        case ast.Attribute(attr="many"):
            return (texts[0], texts[1])
        case ast.Name(id=name) if name in SPEAKERS and texts:
            return texts[0]
        case ast.Call(func=ast.Name(id="speaker")) if texts:
            return texts[0]
    return None
