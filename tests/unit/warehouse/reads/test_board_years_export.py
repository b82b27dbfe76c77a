"""Every board through time, as it is taken away."""

import pandas as pd

from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23
from warehouse.reader import Reader
from warehouse.reads.board_years_export import BOARD_YEARS_COLUMNS, board_years_export
from warehouse.reads.exports import STAMP_COLUMNS


def test_each_board_and_period_has_its_tally_and_its_judgement(reader: Reader) -> None:
    frame = board_years_export(reader, COUNCIL)
    assert tuple(frame.columns) == (*BOARD_YEARS_COLUMNS, *STAMP_COLUMNS)
    told = frame[["period", "board", "improved", "worse", "total", "judgement"]].astype(object)
    assert told.where(told.notna(), None).to_numpy().tolist() == [
        [Y22, "jobs", 0, 0, 1, "amber"],
        [Y22, "safe", 0, 1, 2, None],
        [Y23, "jobs", 1, 0, 1, "green"],
        [Y23, "safe", 1, 0, 2, None],
    ]


def test_a_judgement_without_a_tally_keeps_its_row(reader: Reader) -> None:
    frame = board_years_export(reader, COUNCIL, theme="people").set_index(["period", "board"])
    assert list(frame.index) == [(Y22, "jobs"), (Y22, "safe"), (Y23, "jobs"), (Y23, "safe")]
    assert frame.loc[(Y23, "safe"), "total"] == 1
    assert pd.isna(frame.loc[(Y23, "jobs"), "total"])
    assert frame.loc[(Y23, "jobs"), "judgement"] == "green"
