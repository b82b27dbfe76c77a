"""Boards crossed with themes and objectives, in one read."""

from tests.unit.warehouse.reads.small import COUNCIL, FLINT, Y22, Y23
from warehouse.reader import Reader
from warehouse.reads.matrix import MATRIX_COLUMNS, board_matrix
from warehouse.reads.tallies import COUNTS, tallies


def test_a_cell_counts_what_stands_on_the_board_and_in_the_part(reader: Reader) -> None:
    frame = board_matrix(reader, COUNCIL, Y23)
    assert tuple(frame.columns) == MATRIX_COLUMNS
    cells = zip(frame["scope"], frame["board"], frame["id"], frame["text"], strict=True)
    assert list(cells) == [
        ("objective", "jobs", "e1", "1/1 (100%)"),
        ("objective", "safe", "e1", "1/1 (100%)"),
        ("theme", "jobs", "economy", "1/1 (100%)"),
        ("theme", "safe", "economy", "1/1 (100%)"),
        ("theme", "safe", "people", "no directional indicators"),
    ]


def test_a_cell_is_the_tally_of_the_part_narrowed_to_the_board(reader: Reader) -> None:
    for period in (Y22, Y23):
        frame = board_matrix(reader, COUNCIL, period)
        for (scope, board), cells in frame.groupby(["scope", "board"]):
            alone = tallies(reader, COUNCIL, period, str(scope), board=str(board))
            names = ["id", *COUNTS, "text"]
            assert cells[names].reset_index(drop=True).equals(alone[names])


def test_theme_committee_and_area_narrow_every_cell(reader: Reader) -> None:
    assert list(board_matrix(reader, COUNCIL, Y23, theme="people")["id"]) == ["people"]
    assert list(board_matrix(reader, COUNCIL, Y23, committee="scrutiny")["board"]) == ["safe"]
    assert set(board_matrix(reader, COUNCIL, Y23, area=FLINT)["worse"]) == {1}
