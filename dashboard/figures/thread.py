"""The golden thread as an icicle: from the plan down to the post that answers. Its colour says one thing only.

It opens three levels deep and goes deeper where it is pressed, since a plan of three hundred indicators fits no
screen at once. Words that fit no box are left out: the list below the chart has them all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from dashboard.figures.theme import INK, MUTED, Figure, layout
from dashboard.i18n import Say, mark
from dashboard.thread_tree import Level, Node
from warehouse.rules.vocabulary import ActionState, Call

NONE, SOME, HALF, UNKNOWN, PLAIN = "#d5e0ea", "#fbd3bd", "#f58a5a", "#e3e6ea", "#ffffff"
"""None below it got worse, some did, half or more did; no direction is known; not about directions. All carry dark
words at 4.5:1 or better."""

SHADES = (
    (NONE, mark("none got worse")),
    (SOME, mark("some got worse")),
    (HALF, mark("half or more got worse")),
    (UNKNOWN, mark("no direction known")),
    (PLAIN, mark("an action, or who answers for it")),
)
"""What each colour says of the indicators below it."""

OPEN_DEPTH = 3
"""Levels seen at once: more are too narrow to read on a phone."""

LINE = 19
"""Letters of a line in a box, as many as a box of three on a phone can hold."""

MOST_LINES = 3
"""Lines of a name; under the pointer, and in the list, it stands whole."""

SMALLEST_WORDS = 10
"""Pixels; words that would have to be smaller are left out."""

ROW_HEIGHT, LEAST_HEIGHT, MOST_HEIGHT = 64, 420, 1000
"""Pixels: of a part on the third level, and of the whole."""

ROOT = "plan"


@dataclass(frozen=True)
class _Box:
    id: str
    parent: str
    words: str
    told: str
    colour: str
    share: float


def height(nodes: Sequence[Node]) -> int:
    """The height of the chart in pixels: room for a line or two in each part of the third level."""
    third = sum(max(1, len(node.children)) for node in nodes)
    return min(MOST_HEIGHT, max(LEAST_HEIGHT, ROW_HEIGHT * third))


def figure(nodes: Sequence[Node], plan: str, say: Say) -> Figure:
    """The tree as a Plotly figure.

    Args:
        nodes: as `dashboard.thread_tree.tree` gives them, at least one.
        plan: the name of the plan, at the root.
        say: the page's language.
    """
    boxes = [_Box(ROOT, "", _lines(plan), plan, PLAIN, 0.0)]
    boxes += [
        box for place, node in enumerate(nodes) for box in _boxes(node, ROOT, place, say, len(node.children) or 1)
    ]
    trace = {
        "type": "icicle",
        "ids": [box.id for box in boxes],
        "parents": [box.parent for box in boxes],
        "labels": [box.words for box in boxes],
        "values": [box.share for box in boxes],
        "hovertext": [box.told for box in boxes],
        "hoverinfo": "text",
        "textinfo": "label",
        "branchvalues": "remainder",
        "sort": False,
        "maxdepth": OPEN_DEPTH,
        "tiling": {"orientation": "h", "pad": 2},
        "pathbar": {"visible": True, "thickness": 26, "textfont": {"size": SMALLEST_WORDS + 1, "color": INK}},
        "marker": {"colors": [box.colour for box in boxes], "line": {"color": MUTED, "width": 0.5}},
        "textfont": {"color": INK, "size": 12},
        "leaf": {"opacity": 1},
        "root": {"color": PLAIN},
    }
    shape = layout(height=height(nodes), margin={"l": 0, "r": 0, "t": 30, "b": 0})
    return {"data": [trace], "layout": shape | {"uniformtext": {"minsize": SMALLEST_WORDS, "mode": "hide"}}}


def _boxes(node: Node, above: str, place: int, say: Say, share: float) -> Iterator[_Box]:
    """The node and all below it: parts of the third level are equally large, and what is in one shares its room."""
    id_ = f"{above}/{place}"
    state = state_words(node, say)
    told = "<br>".join(part for part in (f"<b>{node.name.text}</b>", state) if part)
    short = say("no direction known") if colour(node) == UNKNOWN and node.indicators else state
    words = _lines(node.name.text) + (f"<br><i>{short}</i>" if short else "")
    yield _Box(id_, above, words, told, colour(node), 0.0 if node.children else share)
    is_top = above == ROOT
    whole = sum(_ends(child) for child in node.children)
    for number, child in enumerate(node.children):
        yield from _boxes(child, id_, number, say, 1.0 if is_top else share * _ends(child) / whole)


def _ends(node: Node) -> int:
    """How many indicators stand below a node, once for each place; 1 of an indicator, an action and an empty part."""
    if node.level in (Level.INDICATOR, Level.ACTION, Level.OWNER) or not node.children:
        return 1
    return sum(_ends(child) for child in node.children)


def colour(node: Node) -> str:
    """How many of the indicators below got worse."""
    if node.level in (Level.ACTION, Level.OWNER):
        return PLAIN
    counts = node.counts
    if not counts.directional:
        return UNKNOWN
    if not counts.worse:
        return NONE
    return HALF if 2 * counts.worse >= counts.directional else SOME


def state_words(node: Node, say: Say) -> str:
    """The state of a node in a few words; of an owner there is none."""
    if node.level is Level.INDICATOR:
        return Call.of(node.row["call"]).words(say.language)
    if node.level is Level.ACTION:
        due = [say("due {day}", day=say.day(node.row["due"]))] if node.row["due"] else []
        return ", ".join([ActionState.of(node.row["state"]).words(say.language), *due])
    return "" if node.level is Level.OWNER else worse_words(node, say)


def worse_words(node: Node, say: Say) -> str:
    """How many of its indicators with a direction got worse."""
    counts = node.counts
    if not counts.total:
        return say("no outcome measure")
    if not counts.directional:
        return say.many("{count} indicator, no direction known", "{count} indicators, no direction known", counts.total)
    return say.many(
        "{worse} of {count} got worse", "{worse} of {count} got worse", counts.directional, worse=counts.worse
    )


def _lines(words: str) -> str:
    """The words in as many lines as a box can hold, cut short after the last."""
    return "<br>".join(wrap(words, LINE, break_long_words=False, max_lines=MOST_LINES, placeholder="…"))
