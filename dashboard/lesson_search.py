"""Which lessons the address asks for: words, a kind of decline, a board, a theme, and in what order."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.i18n import Say, mark, text_of
from dashboard.lessons import when
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.reads.search import holds_words, plain
from warehouse.rules.turning_words import Decline

PATTERN, EVERY, SORT, WORDS = "pattern", "every", "sort", "q"
"""The page's own keys: the kind of decline, whether every council's are shown, the order, and words to search for."""

COUNCILS = "councils"
"""What `every` says where lessons of every council are asked for."""

NEWEST, OLDEST, TITLE = "newest", "oldest", "title"
ORDERS = {NEWEST: mark("Newest first"), OLDEST: mark("Oldest first"), TITLE: mark("By indicator")}

SEARCHED = ("title_en", "title_cy", "tried_en", "tried_cy", "happened_en", "happened_cy", "author_role")

UNKNOWN = {
    PATTERN: mark("There is no kind of decline “{value}”. Lessons of every kind are shown instead."),
    SORT: mark("Lessons cannot be put in the order “{value}”. The newest stand first instead."),
    EVERY: mark("There is nothing called “{value}” to look through. This council's lessons are shown instead."),
}
"""What is said of a value that does not exist, by key."""


@dataclass(frozen=True)
class Asked:
    """What is asked for, as far as it exists.

    Attributes:
        decline: None for every kind.
        order: a key of `ORDERS`.
        everywhere: whether other councils' lessons are asked for.
        wrong: a sentence for each value that does not exist.
    """

    decline: Decline | None
    order: str
    everywhere: bool
    wrong: tuple[str, ...]


def asked_in(selection: Selection, say: Say) -> Asked:
    """What an address asks for."""
    allowed: dict[str, set[str]] = {PATTERN: set(Decline), SORT: set(ORDERS), EVERY: {COUNCILS}}
    given = {key: selection.get(key) for key in allowed}
    right = {key: value for key, value in given.items() if value in allowed[key]}
    wrong = tuple(say(UNKNOWN[key], value=value) for key, value in given.items() if value and key not in right)
    decline = Decline.of(right[PATTERN]) if PATTERN in right else None
    return Asked(decline, right.get(SORT, NEWEST), EVERY in right, wrong)


def found_in(lessons: Sequence[Row], asked: Asked, selection: Selection) -> list[Row]:
    """The lessons that fit everything asked for, in its order.

    A theme, committee or board is of the lens's own plan: another council's lesson stands in none of them.

    Args:
        lessons: rows of `dashboard.lessons.lessons_of`, the newest of each council first.
        asked: what the page's own keys say.
        selection: the page.
    """
    narrowed = {"themes": selection.theme, "committees": selection.committee, "boards": selection.board}
    found = [
        row
        for row in lessons
        if (asked.decline is None or row["decline"] is asked.decline)
        and all(not id_ or _stands_in(row, plural, id_, selection) for plural, id_ in narrowed.items())
        and holds_words(selection.get(WORDS), (row[name] for name in SEARCHED))
    ]
    if asked.order == TITLE:
        return sorted(found, key=lambda row: plain(text_of(row, "title", selection.language).text))
    return sorted(found, key=when, reverse=asked.order == NEWEST)


def _stands_in(row: Row, plural: str, id_: str, selection: Selection) -> bool:
    return row["council"] == selection.council and id_ in row[plural]
