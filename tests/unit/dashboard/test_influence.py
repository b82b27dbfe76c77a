"""Links counted from board to board."""

import pytest

from dashboard.influence import Influence, between_boards, from_board, links_with_calls, reached_by_declines
from dashboard.selection import Selection
from tests.unit.warehouse.reads.small import COUNCIL
from warehouse.reader import Reader
from warehouse.reads.reader import Row

BOARDS = ("a", "b", "c")


def link(acting: str, acted_on: str, *, worse: bool = False, grade: str = "mixed", sign: str = "helps") -> Row:
    """A link between the indicators of some boards, one letter for each: `link("ab", "c")`."""
    return {
        "from_boards": tuple(acting),
        "to_boards": tuple(acted_on),
        "declining": worse,
        "grade": grade,
        "sign": sign,
    }


def test_a_link_counts_once_for_each_two_boards_it_joins_and_never_within_one() -> None:
    pairs = between_boards([link("ab", "bc")], BOARDS)
    assert set(pairs) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert set(pairs.values()) == {Influence(1, 0, 0)}
    assert between_boards([link("a", "a")], BOARDS) == {}
    assert between_boards([link("a", "z"), link("", "a")], BOARDS) == {}


def test_only_declining_sources_count_as_supported() -> None:
    found = [
        link("a", "b", worse=True, grade="supported"),
        link("a", "b", worse=True),
        link("a", "b", grade="supported"),
    ]
    assert between_boards(found, BOARDS) == {("a", "b"): Influence(links=3, declining=2, supported=1)}


def test_a_boards_links_to_all_others_count_each_link_once() -> None:
    found = [link("a", "bc"), link("ab", "a", worse=True), link("a", "a")]
    assert from_board(found, "a") == Influence(1, 0, 0)
    assert from_board(found, "b") == Influence(1, 1, 0)
    assert from_board(found, "c") == Influence(0, 0, 0)


def test_a_decline_reaches_other_boards_through_links_that_help() -> None:
    found = [link("a", "bc", worse=True), link("b", "c", worse=True, sign="harms"), link("c", "a")]
    assert reached_by_declines(found, BOARDS) == {"a": 2, "b": 0, "c": 0}


@pytest.mark.parametrize("narrowed", [{}, {"theme": "people"}])
def test_a_plan_without_links_has_none(reader: Reader, narrowed: dict[str, str]) -> None:
    assert links_with_calls(reader, Selection(council=COUNCIL, **narrowed), []) == []
