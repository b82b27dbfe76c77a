"""What the drawn thread says, in a sentence computed from the same tree."""

from collections.abc import Iterator, Sequence

from dashboard.figures.thread import HALF, colour
from dashboard.i18n import Say
from dashboard.thread_tree import Level, Node

NAMED_AT_MOST = 4
"""More names than this make no sentence."""


def summary(nodes: Sequence[Node], say: Say) -> str:
    """Under how many of its objectives half or more got worse; of its themes or boards, where it has no objectives."""
    level = next(level for level in (Level.OBJECTIVE, Level.THEME, Level.BOARD) if any(_at(nodes, level)))
    parts = {node.id: node for node in _at(nodes, level)}
    declining = [node for node in parts.values() if colour(node) == HALF]
    counted = _counted(level, len(declining), len(parts), say)
    names = [f"“{node.name.text}”" for node in declining]
    if not names or len(names) > NAMED_AT_MOST:
        return say("Half or more of the indicators with a direction got worse under {parts}.", parts=counted)
    return say(
        "Half or more of the indicators with a direction got worse under {parts}: {names}.",
        parts=counted,
        names=say.listing(names),
    )


def _counted(level: Level, number: int, count: int, say: Say) -> str:
    if level is Level.OBJECTIVE:
        return say.many("{number} of {count} objective", "{number} of {count} objectives", count, number=number)
    if level is Level.THEME:
        return say.many("{number} of {count} theme", "{number} of {count} themes", count, number=number)
    return say.many("{number} of {count} board", "{number} of {count} boards", count, number=number)


def _at(nodes: Sequence[Node], level: Level) -> Iterator[Node]:
    """The nodes of a level that are parts of the plan, wherever they hang."""
    for node in nodes:
        if node.level is level and node.id:
            yield node
        yield from _at(node.children, level)
