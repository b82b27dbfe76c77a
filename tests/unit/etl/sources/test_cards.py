"""What kind of card a file is."""

from etl import template
from etl.sources.cards import read_card
from tests.plans import FIGURES, plan_of

PLAN = plan_of()


def test_a_workbook_is_a_report_card() -> None:
    frames, faults = read_card("card.xlsx", template.make(PLAN, "en"), PLAN)
    assert frames == {}
    assert {fault.code for fault in faults} == {"not_filled_in"}


def test_a_text_file_is_figures_in_the_columns_of_the_plan_folder() -> None:
    frames, faults = read_card("more.csv", FIGURES.encode(), PLAN)
    assert faults == []
    assert len(frames["figures"]) == len(FIGURES.splitlines()) - 1
    assert set(frames["figures"]["file"]) == {"more.csv"}


def test_any_other_file_is_refused() -> None:
    frames, faults = read_card("card.docx", b"PK", PLAN)
    assert frames == {}
    assert [fault.code for fault in faults] == ["unknown_card"]


def test_a_workbook_that_cannot_be_opened_is_refused() -> None:
    frames, faults = read_card("card.xlsx", b"no workbook", PLAN)
    assert frames == {}
    assert [fault.is_error for fault in faults] == [True]
