"""The golden thread as a tree: theme, objective, board, indicator, action, owner; levels a plan lacks are left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.counts import Counts
from dashboard.golden_thread import GoldenThread
from dashboard.i18n import Name, Say, mark, name_of, text_of
from warehouse.reads.plans import Named, Objective
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Call


class Level(StrEnum):
    """What a node is, from the top of the thread to its end."""

    THEME = "theme"
    OBJECTIVE = "objective"
    BOARD = "board"
    INDICATOR = "indicator"
    ACTION = "action"
    OWNER = "owner"


NOWHERE = {
    Level.THEME: mark("Under no theme"),
    Level.OBJECTIVE: mark("Under no objective"),
    Level.BOARD: mark("On no board"),
}
"""Where indicators are gathered that stand under no part of a level."""


@dataclass(frozen=True)
class Node:
    """One place of the thread.

    Attributes:
        level: what it is.
        id: its id; empty for what gathers indicators that stand under no part of the level.
        name: its name as shown.
        children: what hangs on it.
        indicators: the indicators below it, each once.
        row: of an indicator or an action: its row.
        parts: of a part of the plan: it and the parts above it, as keys of an address narrow a list to them.
    """

    level: Level
    id: str
    name: Name
    children: tuple["Node", ...] = ()
    indicators: tuple[Row, ...] = ()
    row: Row = field(default_factory=dict)
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def counts(self) -> Counts:
        """How many of its indicators have each call."""
        found = Counter(row["call"] for row in self.indicators)
        return Counts(**{call.value: found[call] for call in Call})


def tree(thread: GoldenThread, say: Say) -> tuple[Node, ...]:
    """The top of the thread: themes, or where the plan names none the first level that it has."""
    plan = thread.plan
    levels: list[tuple[Level, Sequence[Named], Sequence[Named]]] = [
        (Level.THEME, plan.themes, thread.themes),
        (Level.OBJECTIVE, plan.objectives, thread.objectives),
        (Level.BOARD, plan.boards, plan.boards),
    ]
    kept = [(level, looked_at) for level, named, looked_at in levels if named]
    return tuple(_grown(thread, kept, thread.indicators, (), say))


def _grown(
    thread: GoldenThread,
    levels: Sequence[tuple[Level, Sequence[Named]]],
    found: Sequence[Row],
    above: tuple[tuple[str, str], ...],
    say: Say,
) -> Iterator[Node]:
    """The nodes of the first of the levels, with all that hangs on them; indicators where no level is left."""
    if not levels:
        yield from (_indicator(thread, row, say) for row in found)
        return
    (level, parts), rest = levels[0], levels[1:]
    here = [part for part in parts if not isinstance(part, Objective) or dict(above).get("theme") in (None, part.theme)]
    for part in here:
        below = [row for row in found if part.id in row[f"{level}s"]]
        if below or _is_at_home(part, above, thread):
            own = (*above, (level.value, part.id))
            children = tuple(_grown(thread, rest, below, own, say)) if below else ()
            yield Node(level, part.id, name_of(part, say.language), children, tuple(below), parts=own)
    known = {part.id for part in (thread.plan.themes if level is Level.THEME else here)}
    left = [row for row in found if not known & set(row[f"{level}s"])]
    if left:
        name = Name(say(NOWHERE[level]))
        yield Node(level, "", name, tuple(_grown(thread, rest, left, above, say)), tuple(left), parts=above)


def _is_at_home(part: Named, above: tuple[tuple[str, str], ...], thread: GoldenThread) -> bool:
    """True of an objective under its own theme, where it stands even if it has no indicator."""
    return isinstance(part, Objective) and (not thread.plan.themes or dict(above).get("theme") == part.theme)


def _indicator(thread: GoldenThread, row: Row, say: Say) -> Node:
    moved_by = tuple(_action(action, say) for action in thread.actions_of(row["indicator"]))
    return Node(
        Level.INDICATOR, row["indicator"], text_of(row, "title", say.language), moved_by, indicators=(row,), row=row
    )


def _action(row: Row, say: Say) -> Node:
    owner = row["owner_role"]
    answers = (Node(Level.OWNER, owner, Name(owner, None if say.language == "en" else "en")),) if owner else ()
    return Node(Level.ACTION, row["id"], text_of(row, "title", say.language), answers, row=row)
