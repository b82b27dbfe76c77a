"""What an upload would change is told row by row: new, revised, unchanged, withdrawn, with old and new."""

import pandas as pd
import pytest

from etl.changes import LISTED_NEW, Standing
from warehouse.uploads import Change


def figures(*rows: tuple[str, str | None, str | None], file: str = "card.xlsx") -> dict[str, pd.DataFrame]:
    """Observations of one indicator: period, value, marker."""
    columns = ["period", "value", "marker"]
    frame = pd.DataFrame(rows, columns=columns, dtype=object).assign(
        council="abertest", indicator="repairs", area="X1", breakdown="", file=file, sheet="Figures", row=2, cell="D2"
    )
    return {"observations": frame}


STANDING = figures(("2022", "3.1", None), ("2023", "4.20", "p"), file="plan/figures.csv")


@pytest.fixture
def standing() -> Standing:
    return Standing(STANDING)


def told(changes: tuple[Change, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(change.what, change.key[-1], change.old, change.new) for change in changes]


def test_a_card_tells_what_is_new_and_what_is_revised_with_its_cell(standing: Standing) -> None:
    changes, counts = standing.changes(
        figures(("2022", "3.10", None), ("2023", "4.3", "r"), ("2024", "5", None)), replaces=False, files=["card.xlsx"]
    )
    assert told(changes) == [
        ("revised", "2023", "value 4.2; marker p", "value 4.3; marker r"),
        ("new", "2024", None, "5"),
    ]
    assert counts == {"new": 1, "revised": 1, "unchanged": 1, "withdrawn": 0}
    assert {(change.sheet, change.cell) for change in changes} == {("Figures", "D2")}


def test_a_card_withdraws_nothing_by_silence_and_a_plan_folder_does(standing: Standing) -> None:
    offered = figures(("2022", "3.1", None), file="plan/figures.csv")
    assert standing.changes(offered, replaces=False, files=["figures.csv"])[1]["withdrawn"] == 0
    changes, counts = standing.changes(offered, replaces=True, files=["figures.csv"])
    assert told(changes) == [("withdrawn", "2023", "value 4.2; marker p", None)]
    assert counts["withdrawn"] == 1


def test_a_file_that_is_not_given_keeps_its_rows(standing: Standing) -> None:
    assert standing.changes(figures(file="plan/more.csv"), replaces=True, files=["more.csv"])[1]["withdrawn"] == 0


def test_what_was_accepted_is_what_the_next_is_held_against(standing: Standing) -> None:
    standing.accept(figures(("2023", "4.3", None)), replaces=False, files=["card.xlsx"])
    assert standing.changes(figures(("2023", "4.3", None)), replaces=False, files=[])[1]["unchanged"] == 1


def test_a_row_that_only_moved_is_unchanged(standing: Standing) -> None:
    moved = {"observations": STANDING["observations"].assign(row=9, cell="D9", file="other.xlsx")}
    assert standing.changes(moved, replaces=False, files=[])[1]["unchanged"] == 2


def test_of_very_many_new_rows_the_first_are_listed_and_all_are_counted() -> None:
    many = figures(*((str(year), "1", None) for year in range(LISTED_NEW + 5)))
    changes, counts = Standing({}).changes(many, replaces=False, files=[])
    assert (len(changes), counts["new"]) == (LISTED_NEW, LISTED_NEW + 5)
