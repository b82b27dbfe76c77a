"""The sentence at the top of the cross-cutting page."""

import pytest

from dashboard.counts import Counts
from dashboard.crossing_headline import crossing_headline
from dashboard.i18n import speaker
from dashboard.matrix import Matrix
from warehouse.reads.plans import Board, Objective
from warehouse.rules.vocabulary import Scope

SAY = speaker("en")
BOARDS = tuple(Board(id=id_, name_en=id_.upper(), name_cy=None, kind="priority") for id_ in ("a", "b", "c"))
OBJECTIVES = tuple(Objective(id=id_, name_en=f"Aim {id_}", name_cy=None, theme="t") for id_ in ("1", "2"))
WORSE = Counts(worse=1, percent=0)


def crossed(*declining: str, boards: tuple[Board, ...] = BOARDS, whole: Counts = WORSE) -> Matrix:
    """Objectives by boards, with a decline in each of some cells: `crossed("1a", "2b")`."""
    cells = {(cell[0], cell[1]): WORSE for cell in declining}
    return Matrix(Scope.OBJECTIVE, OBJECTIVES, boards, cells, {}, {cell[1]: WORSE for cell in declining}, whole)


def told(reached: dict[str, int], matrix: Matrix) -> str:
    return crossing_headline(reached, matrix, "2023/24", SAY)


@pytest.mark.parametrize(
    ("reached", "sentence"),
    [
        ((2, 1, 0), "In 2023/24, declines on “A” may reach 2 other boards, more than those of any other"),
        ((1, 1, 0), "In 2023/24, declines on “A” and “B” may each reach 1 other board, more than those of any other"),
        ((1, 1, 1), "In 2023/24, declines on 3 boards may each reach 1 other board"),
    ],
)
def test_declines_that_reach_other_boards_come_first(reached: tuple[int, ...], sentence: str) -> None:
    assert told(dict(zip("abc", reached, strict=True)), crossed("1a", "2a", "2b")) == sentence


def test_without_links_the_objective_that_declines_on_most_boards_is_told() -> None:
    nothing = dict.fromkeys("abc", 0)
    assert told(nothing, crossed("1a", "2a", "2b")).endswith(
        "“Aim 2” has declines on 2 boards, more than any other objective"
    )
    assert told(nothing, crossed("1a", "2b")).endswith("2 of 3 boards have indicators that got worse")


def test_what_is_not_there_is_said() -> None:
    assert told({}, crossed(boards=())) == "In 2023/24, 1 indicator got worse"
    assert told({}, crossed(whole=Counts(improved=1, percent=100))) == "In 2023/24, no indicator got worse"
    assert told({}, crossed(whole=Counts())) == "In 2023/24, there are no indicators to show"
