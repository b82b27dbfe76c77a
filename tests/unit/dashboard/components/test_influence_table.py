"""Board to board: what a cell says and where it leads."""

import re

from dashboard.components.influence_table import influence_table
from dashboard.i18n import speaker
from dashboard.influence import Influence
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from warehouse.reads.plans import Board

BOARDS = tuple(
    Board(id=id_, name_en=name, name_cy=None, kind="priority") for id_, name in (("a", "Ash"), ("b", "Birch"))
)
NONE = Influence(0, 0, 0)


def drawn(found: Influence) -> list[str]:
    """The cells of the first board's row: itself, the other board, all others."""
    whole = influence_table(
        BOARDS, {("a", "b"): found}, {"a": found, "b": NONE}, Selection(page="cross-cutting"), speaker("en")
    )
    row = next(row for row in re.findall(r"<tr.*?</tr>", to_html(whole)) if ">Ash</a>" in row)
    return re.findall(r"<td.*?</td>", row)


def words(cell: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", cell).split())


def test_a_cell_tells_links_declines_and_how_many_are_supported() -> None:
    itself, other, whole = drawn(Influence(3, 2, 1))
    assert words(itself).endswith("itself")
    assert words(other).endswith("Ash, acting on Birch: 3 links 2 declining 1 supported")
    assert words(whole).endswith("Ash, acting on all other boards: 3 links 2 declining 1 supported")


def test_without_declines_only_links_are_told() -> None:
    assert words(drawn(Influence(1, 0, 0))[1]).endswith("Ash, acting on Birch: 1 link")


def test_a_cell_leads_to_what_the_rows_board_acts_on() -> None:
    assert 'href="/en/boards/a#what-we-act-on"' in drawn(Influence(1, 1, 0))[1]


def test_boards_that_nothing_links_leave_the_cell_empty() -> None:
    whole = influence_table(BOARDS, {}, {"a": NONE, "b": NONE}, Selection(page="cross-cutting"), speaker("en"))
    assert "link" not in text_of_tree(whole).replace("Links from board to board", "")
    assert to_html(whole).count("<div></div>") == 4
