"""Where a table begins on a sheet, and what its columns are."""

from etl.contract import FIGURES
from etl.sources.headers import Grid, Headings, find, known_headings
from tests.drawn_sheets import Drawn, sheet

KNOWN = known_headings(FIGURES)


def found(*rows: list[Drawn], **more: object) -> Headings | None:
    return find(Grid(sheet("Figures", rows, **more)), KNOWN)


def test_headings_in_english_in_welsh_and_by_id() -> None:
    for line in (
        ["Indicator", "Area", "Period", "Value", "Lower limit"],
        ["Dangosydd", "Ardal", "Cyfnod", "Gwerth", "Terfyn isaf"],
        ["indicator", "area", "period", "value", "lower"],
        ["INDICATOR *", " Area\u00a0", "Period:", "Value (%)", "Lower_limit"],
    ):
        headings = found(line)
        assert headings is not None
        assert headings.columns == {"indicator": 1, "area": 2, "period": 3, "value": 4, "lower": 5}


def test_titles_stand_above_the_headings() -> None:
    headings = found(
        ["Report card"], ["Housing"], [], ["Indicator", "Area", "Period", "Value"], ["repairs", "X", "2024", 4]
    )
    assert headings is not None
    assert headings.rows == (4,)


def test_headings_over_two_rows_with_merged_cells() -> None:
    headings = found(
        ["Indicator", "Area", "Period", "Result", None, None],
        [None, None, None, "Value", "Lower limit", "Upper limit"],
        merged=((1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3), (1, 4, 1, 6)),
    )
    assert headings is not None
    assert headings.rows[-1] == 2
    assert headings.columns == {"indicator": 1, "area": 2, "period": 3, "value": 4, "lower": 5, "upper": 6}


def test_headings_split_over_two_rows() -> None:
    headings = found(["", "", "", "", "Lower", "Upper"], ["Indicator", "Area", "Period", "Value", "limit", "limit"])
    assert headings is not None
    assert headings.rows == (1, 2)
    assert headings.columns["lower"] == 5
    assert headings.columns["upper"] == 6


def test_a_row_of_figures_is_never_a_heading() -> None:
    headings = found(["Indicator", "Area", "Period", "Value", "Remark"], ["repairs", "X", "2024", 4, "note"])
    assert headings is not None
    assert headings.rows == (1,)
    assert headings.unknown == {5: "Remark"}


def test_the_same_heading_twice() -> None:
    headings = found(["Indicator", "Area", "Period", "Value", "Value"])
    assert headings is not None
    assert headings.repeated == {"value": (5,)}


def test_no_headings() -> None:
    assert found(["Indicator"], ["repairs"]) is None
    assert found() is None
