"""A report card as officers fill it in: what is read, what is told, what is refused, and where."""

from collections.abc import Sequence

import pandas as pd
import pytest

from etl.checks import check_card
from etl.faults import Fault, has_errors, once_per_cell
from etl.sources.report_card import read, table_of
from etl.workbook import Cell, Kind
from tests.drawn_sheets import Drawn, book, sheet
from tests.plans import TODAY, plan_of

PLAN = plan_of()
HEADINGS = ["Indicator", "Area", "Period", "Value"]
ROW = ["repairs", "X00000001", "2023/24", 4]


def figures(*rows: Sequence[Drawn], **more: object) -> tuple[pd.DataFrame, list[Fault]]:
    frames, faults = read(book(sheet("Figures", rows, **more)), PLAN)
    return frames.get("figures", pd.DataFrame()), faults


def told(faults: list[Fault]) -> list[tuple[str, str, str | None]]:
    return [(fault.severity, fault.code, fault.cell) for fault in faults]


def test_a_plain_card_has_nothing_to_tell() -> None:
    frame, faults = figures(HEADINGS, ROW)
    assert faults == []
    (row,) = frame.to_dict("records")
    assert (row["indicator"], row["area"], row["period"], row["value"]) == ("repairs", "X00000001", "2023/24", "4")
    assert (row["file"], row["sheet"], row["row"]) == ("card.xlsx", "Figures", 2)
    assert row["cells"] == {"indicator": "A2", "area": "B2", "period": "C2", "value": "D2"}
    assert check_card(PLAN, {"figures": frame}, TODAY) == []


def test_sheets_are_known_by_either_language_or_the_table() -> None:
    assert [table_of(name) for name in ("Figures", "ffigurau ", "figures", "Cerrig milltir", "Notes")] == [
        "figures", "figures", "figures", "milestones", None,
    ]  # fmt: skip


def test_names_are_read_as_ids_and_told() -> None:
    frame, faults = figures(HEADINGS, ["Diwrnodau i drwsio golau stryd", "Abertest", "2023/24", 4])
    assert list(frame.loc[0, ["indicator", "area"]]) == ["repairs", "X00000001"]
    assert told(faults) == [("note", "read_name", "A2"), ("note", "read_name", "B2")]
    assert faults[0].line("en").endswith("'Diwrnodau i drwsio golau stryd' read as repairs.")


def test_what_the_drop_downs_offer_needs_no_note() -> None:
    frame, faults = figures([*HEADINGS, "Marker"], ["repairs: Days to repair a street light", *ROW[1:], "p: dros dro"])
    assert list(frame.loc[0, ["indicator", "marker"]]) == ["repairs", "p"]
    assert faults == []


def test_a_percent_is_known_by_its_indicator() -> None:
    frame, faults = figures(
        HEADINGS,
        ["attendance", "X00000001", "2022/23", Cell(Kind.NUMBER, "0.925", "0.0%")],
        ["attendance", "X00000001", "2023/24", 0.925],
        ["repairs", "X00000001", "2023/24", 0.925],
    )
    assert list(frame["value"]) == ["92.5", "0.925", "0.925"]
    assert told(faults) == [("note", "read_share", "D2"), ("error", "share_or_percent", "D3")]


def test_a_refused_cell_is_told_once() -> None:
    frame, faults = figures(HEADINGS, [*ROW[:3], Cell(Kind.ERROR, "#DIV/0!")])
    both = once_per_cell([*faults, *check_card(PLAN, {"figures": frame}, TODAY)])
    assert told(both) == [("error", "error_cell", "D2")]
    assert both[0].line("cy") == (
        "card.xlsx, dalen Figures, cell D2: mae'r gell yn dangos y gwall #DIV/0!. Cywirwch ei fformiwla, neu "
        "ysgrifennwch y ffigur."
    )


def test_a_row_without_a_figure_says_nothing() -> None:
    frame, faults = figures(HEADINGS, ["repairs", "X00000001"], ["visits", "X00000001", "2023/24"], ROW)
    assert list(frame["row"]) == [4]
    assert told(faults) == [("note", "not_filled_in", "D2"), ("warning", "not_filled_in", "D3")]


def test_a_sign_for_no_figure_is_a_marker() -> None:
    frame, faults = figures(HEADINGS, [*ROW[:3], "n/a"])
    assert list(frame.loc[0, ["value", "marker"]]) == ["", "x"]
    assert told(faults) == [("note", "read_missing", "D2")]


MARKED = [
    ("72 [p]", "p", "p", None),
    ("72 [p]", "r", "r", "two_markers"),
    ("-", "c", "c", "marker_prevails"),
    ("72", "[p]", "p", "read_name"),
]


@pytest.mark.parametrize(("value", "beside", "marker", "code"), MARKED)
def test_a_marker_in_the_value_and_one_beside_it(value: str, beside: str, marker: str, code: str | None) -> None:
    frame, faults = figures([*HEADINGS, "Marker"], [*ROW[:3], value, beside])
    assert frame.loc[0, "marker"] == marker
    assert code is None or code in [fault.code for fault in faults]


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    frame, faults = figures(HEADINGS, ROW, hidden_rows=frozenset({2}), hidden_columns=frozenset({4}), is_hidden=True)
    assert len(frame) == 1
    assert [fault.code for fault in faults] == ["read_hidden_sheet", "read_hidden_column", "read_hidden_row"]


def test_words_merged_over_rows_stand_for_each_and_numbers_do_not() -> None:
    rows = (HEADINGS, ROW, [None, None, "2022/23", 5])
    frame, faults = figures(*rows, merged=((2, 1, 3, 1), (2, 2, 3, 2)))
    assert list(frame["indicator"]) == ["repairs", "repairs"]
    assert told(faults) == [("note", "read_merged", "A2"), ("note", "read_merged", "B2")]
    assert list(faults[0].words.values()) == ["A2"]
    _, faults = figures(HEADINGS, ROW, ["repairs", "X00000001", "2022/23"], merged=((2, 4, 3, 4),))
    assert told(faults) == [("error", "merged_number", "D2")]


def test_a_number_merged_sideways_stands_in_its_first_column_only() -> None:
    frame, _ = figures([*HEADINGS, "Lower limit"], ROW, merged=((2, 4, 2, 5),))
    assert list(frame.loc[0, ["value", "lower"]]) == ["4", ""]


def test_titles_unknown_columns_and_missing_ones_are_told() -> None:
    _, faults = figures(
        ["Housing return"], ["Indicator", "Area", "Value", "Remarks"], ["repairs", "X00000001", 4, "", 9]
    )
    assert told(faults) == [
        ("note", "title_above", "A1"),
        ("error", "missing_column", None),
        ("warning", "unknown_heading", "D2"),
        ("warning", "no_heading", "E3"),
    ]


def test_a_sheet_without_headings_is_refused_and_an_empty_one_is_not() -> None:
    assert told(figures(["figures to follow"])[1]) == [("error", "no_headings", None)]
    assert figures()[1] == []


def test_other_sheets_are_told_and_ours_are_not() -> None:
    _, faults = read(
        book(sheet("Figures", [HEADINGS, ROW]), sheet("Workings", [[1]]), sheet("Rhestrau", [["a"]])), PLAN
    )
    assert [(fault.code, fault.sheet) for fault in faults] == [("unknown_sheet", "Workings")]


def test_a_workbook_that_is_no_card_is_refused() -> None:
    _, faults = read(book(sheet("Sheet1", [[1]])), PLAN)
    assert [fault.code for fault in faults] == ["unknown_sheet", "no_card_sheet"]


def test_every_other_sheet_is_read() -> None:
    drawn = {
        "Targets": [["Indicator", "Area", "Period", "Kind", "Value"], ["attendance", "X00000001", "2024/25", "ffigur", "95%"]],
        "Milestones": [["Id", "Board", "Title in English", "Due", "State"], ["m1", "Streets board", "Lamps", "31/03/2025", "on track"]],
        "Actions": [["Id", "Title in English", "State", "Boards", "Indicators"], ["a1", "Repair", "Under way", "learning; streets", "repairs"]],
        "Commentary": [["About", "Which", "Period", "Text in English"], ["board", "streets: Streets board", "2023/24", "Better"]],
        "Budget": [["Board", "Period", "Kind", "Budget", "Actual"], ["streets", "2023/24", "refeniw", "£1,000", "(20)"]],
        "Judgements": [["About", "Which", "Period", "Judgement"], ["amcan", "PE1", "2023/24", "oren"]],
    }  # fmt: skip
    frames, faults = read(book(*(sheet(name, rows) for name, rows in drawn.items())), PLAN)
    assert not [fault for fault in faults if fault.is_error]
    assert list(frames["targets"].loc[0, ["kind", "value"]]) == ["value", "95"]
    assert list(frames["milestones"].loc[0, ["board", "due", "state"]]) == ["streets", "2025-03-31", "on_track"]
    assert list(frames["actions"].loc[0, ["state", "boards"]]) == ["under_way", "learning;streets"]
    assert list(frames["commentary"].loc[0, ["scope", "id"]]) == ["board", "streets"]
    assert list(frames["budget"].loc[0, ["kind", "budget", "actual"]]) == ["revenue", "1000", "-20"]
    assert list(frames["judgements"].loc[0, ["scope", "id", "rag"]]) == ["objective", "PE1", "amber"]
    assert not has_errors(check_card(PLAN, frames, TODAY))


def test_a_range_of_a_percent_below_one_is_asked_about() -> None:
    rows = [
        ["Indicator", "Area", "Period", "Kind", "Range"],
        ["attendance", "X00000001", "2024/25", "range", "0.8..0.9"],
    ]
    _, faults = read(book(sheet("Targets", rows)), PLAN)
    assert told(faults) == [("warning", "range_of_shares", "E2")]


def test_checks_name_sheet_and_cell() -> None:
    frame, _ = figures(HEADINGS, ["nobody", "X9", "last year", 4], ROW, ROW)
    found = check_card(PLAN, {"figures": frame}, TODAY)
    assert told(found) == [
        ("error", "unknown_area", "B2"),
        ("error", "unknown_indicator", "A2"),
        ("error", "unreadable_period", "C2"),
        ("error", "duplicate_key", None),
    ]
    assert found[-1].line("en").startswith("card.xlsx, sheet Figures, row 4: ")
    assert "stands here and in card.xlsx, sheet Figures, row 3." in found[-1].line("en")


def test_links_are_read_by_the_words_of_either_language() -> None:
    headings = [
        "Dangosydd sy'n effeithio", "Indicator acted on", "Bwrdd yr effeithir arno", "Helpu neu niweidio",
        "Oediad mewn misoedd", "How, in English", "evidence_url", "Stated by", "Datganwyd ar",
    ]  # fmt: skip
    rows = [
        ["Presenoldeb ysgol", "visits: Library visits", None, "yn helpu", 6, "More borrow.", None, "A board", "2024-05-01"],
        ["repairs", None, "Bwrdd dysgu", "harms", "0", "Roads close.", "https://example.org", "A post", "1 May 2024"],
    ]  # fmt: skip
    frames, faults = read(book(sheet("Cysylltiadau", [headings, *rows])), PLAN)
    columns = ["from_indicator", "to_indicator", "to_board", "sign", "lag_months", "asserted_by", "asserted_on"]
    assert frames["links"][columns].to_numpy().tolist() == [
        ["attendance", "visits", "", "helps", "6", "A board", "2024-05-01"],
        ["repairs", "", "learning", "harms", "0", "A post", "2024-05-01"],
    ]
    assert {code for _, code, _ in told(faults)} <= {"read_name", "read_date", "read_text"}
    found = check_card(PLAN, frames, TODAY)
    assert sorted(fault.code for fault in found) == ["link_without_evidence", "no_welsh"]
