"""Each fault that actions, milestones, budget, commentary and lessons can have is one clear line with its place."""

from pathlib import Path

import pytest

from etl.faults import Fault
from etl.pipeline import check
from tests.plans import ACTIONS, BUDGET, COMMENTARY, INDICATORS, LESSONS, MILESTONES, swap, write_plan


def faults_of(folder: Path) -> list[Fault]:
    return check([folder], [], lambda _: None)


SERVICES = """\
board,period,kind,service,service_en,service_cy,indicators,unit_of,budget
learning,2023/24,revenue,,,,,,100
learning,2023/24,revenue,schools,Schools,Ysgolion,attendance;visits,visits,60
learning,2023/24,revenue,youth,Youth work,Gwaith ieuenctid,,,40
"""
"""A board's line, and two services that are all of it."""

ERRORS = {
    "a service twice": ("budget.csv", SERVICES + "learning,2023-24,revenue,youth,x,x,,,1\n", "duplicate_key", 5, None, None),
    "a service for no such indicator": ("budget.csv", swap(SERVICES, "attendance;", "attendants;"), "unknown_indicator", 3, "indicators", "attendants"),
    "a unit of no such indicator": ("budget.csv", swap(SERVICES, ",visits,60", ",visit,60"), "unknown_indicator", 3, "unit_of", "visit"),
    "action of no such board": ("actions.csv", swap(ACTIONS, "learning;streets", "learning;strets"), "unknown_board", 4, "boards", "strets"),
    "action for no such indicator": ("actions.csv", swap(ACTIONS, ",repairs,", ",repair,"), "unknown_indicator", 3, "indicators", "repair"),
    "the same action twice": ("actions.csv", swap(ACTIONS, "book-van", "lamp-contract"), "duplicate_id", 5, "id", "lamp-contract"),
    "due before it starts": ("actions.csv", swap(ACTIONS, "2023-06-01,2024-01-31", "2023-06-01,2023-05-31"), "dates_out_of_order", 3, "due", "2023-05-31"),
    "expected before it starts": ("actions.csv", swap(ACTIONS, "0.5,2024-03-31", "0.5,2023-08-31"), "dates_out_of_order", 2, "expected_by", "2023-08-31"),
    "a change of two indicators": ("actions.csv", swap(ACTIONS, "learning,attendance,", "learning,attendance;visits,"), "change_of_several", 2, "expected_change", "0.5"),
    "a change of no indicator": ("actions.csv", swap(ACTIONS, "learning,attendance,", "learning,,"), "change_of_several", 2, "expected_change", "0.5"),
    "a change the wrong way": ("actions.csv", swap(ACTIONS, ",0.5,", ",-0.5,"), "change_not_better", 2, "expected_change", "-0.5"),
    "a change the wrong way for one that should fall": ("actions.csv", swap(ACTIONS, ",-1.2,", ",1.2,"), "change_not_better", 3, "expected_change", "1.2"),
    "a change that is none": ("actions.csv", swap(ACTIONS, ",0.5,", ",0,"), "change_not_better", 2, "expected_change", "0"),
    "a change of what has no direction": ("actions.csv", swap(ACTIONS, "learning,attendance,", "learning,population,"), "change_not_better", 2, "expected_change", "0.5"),
    "a change in words": ("actions.csv", swap(ACTIONS, ",0.5,", ",half a point,"), "not_a_number", 2, "expected_change", "half a point"),
    "a cost below zero": ("actions.csv", swap(ACTIONS, "240000", "-240000"), "below_zero", 2, "cost", "-240000"),
    "an unreadable day": ("actions.csv", swap(ACTIONS, "2024-01-31", "1/31/2024"), "not_a_date", 3, "due", "1/31/2024"),
    "a day in another form": ("actions.csv", swap(ACTIONS, "2024-01-31", "20240131"), "not_a_date", 3, "due", "20240131"),
    "an unknown state": ("actions.csv", swap(ACTIONS, "stopped", "halted"), "not_in_list", 5, "state", "halted"),
    "milestone of no such board": ("milestones.csv", swap(MILESTONES, "lights-tender,streets", "lights-tender,strets"), "unknown_board", 5, "board", "strets"),
    "milestone of no such objective": ("milestones.csv", swap(MILESTONES, "mid-year-review,learning,PE1", "mid-year-review,learning,PE7"), "unknown_objective", 3, "objective", "PE7"),
    "the same milestone twice": ("milestones.csv", swap(MILESTONES, "lights-tender", "mid-year-review"), "duplicate_id", 5, "id", "mid-year-review"),
    "a day though not done": ("milestones.csv", swap(MILESTONES, "on_track,,", "on_track,2024-06-01,"), "day_but_not_done", 4, "done_on", "2024-06-01"),
    "budget of no such board": ("budget.csv", swap(BUDGET, "streets,2023/24", "strets,2023/24"), "unknown_board", 5, "board", "strets"),
    "budget of an unreadable period": ("budget.csv", swap(BUDGET, "learning,2022/23", "learning,last year"), "unreadable_period", 2, "period", "last year"),
    "an amount that is none": ("budget.csv", swap(BUDGET, "1236500", "£1.2m"), "not_a_number", 3, "actual", "£1.2m"),
    "the same budget twice": ("budget.csv", BUDGET + "streets,2023-24,revenue,1,,,,\n", "duplicate_key", 7, None, None),
    "commentary on no such plan": ("commentary.csv", swap(COMMENTARY, "plan-2022", "plan-2021"), "unknown_plan", 2, "id", "plan-2021"),
    "commentary on no such board": ("commentary.csv", swap(COMMENTARY, "board,learning,2022", "board,lerning,2022"), "unknown_board", 4, "id", "lerning"),
    "commentary on no such indicator": ("commentary.csv", swap(COMMENTARY, "attendance,2023", "attendence,2023"), "unknown_indicator", 5, "id", "attendence"),
    "the same commentary twice": ("commentary.csv", COMMENTARY + "board,learning,2023-24,x,x,,\n", "duplicate_key", 8, None, None),
    "a lesson of no such indicator": ("lessons.csv", swap(LESSONS, "repairs,2023", "repair,2023"), "unknown_indicator", 2, "indicator", "repair"),
    "a lesson of an unreadable period": ("lessons.csv", swap(LESSONS, "2023/24", "last year"), "unreadable_period", 2, "period", "last year"),
    "the same lesson twice": ("lessons.csv", LESSONS + "repairs,2023-24,x,x,x,x,,\n", "duplicate_key", 3, None, None),
    "a lesson of which nobody knows what happened": ("lessons.csv", swap(LESSONS, "Back to three days.", ""), "empty_cell", 2, "happened_en", ""),
    "commentary without words": ("commentary.csv", swap(COMMENTARY, "Winter illness kept many at home.", ""), "empty_cell", 6, "text_en", ""),
}  # fmt: skip


@pytest.mark.parametrize(("file", "content", "code", "row", "column", "value"), ERRORS.values(), ids=ERRORS)
def test_a_fault_is_one_line_with_its_place(
    tmp_path: Path, file: str, content: str, code: str, row: int, column: str | None, value: str | None
) -> None:
    (fault,) = [fault for fault in faults_of(write_plan(tmp_path, {file: content})) if fault.is_error]
    assert (fault.code, fault.row, fault.column, fault.value) == (code, row, column, value)
    for language in ("en", "cy"):
        line = fault.line(language)
        assert file in line
        assert "\n" not in line
        assert "{" not in line


WARNINGS = {
    "an action that stands nowhere": ("actions.csv", swap(ACTIONS, "learning,visits,No driver", ",,No driver"), "stands_nowhere", 5, "boards"),
    "done, and nobody says when": ("milestones.csv", swap(MILESTONES, "2023-11-20", ""), "done_without_day", 2, "done_on"),
    "a sum of many decimals": ("budget.csv", swap(BUDGET, "285000.50", "285000.5000000000000000001"), "too_many_decimals", 4, "actual"),
    "a title without Welsh": ("actions.csv", swap(ACTIONS, "Ail fan lyfrau", ""), "no_welsh", None, "title_cy"),
    "services of more than their board": ("budget.csv", swap(SERVICES, ",,40", ",,40.01"), "services_over_board", 2, "budget"),
    "a service without Welsh": ("budget.csv", swap(SERVICES, "Ysgolion", ""), "no_welsh", None, "service_cy"),
    "a lesson without Welsh": ("lessons.csv", swap(LESSONS, "Yn ôl i dridiau.", ""), "no_welsh", None, "happened_cy"),
    "a note without Welsh": ("budget.csv", swap(BUDGET, "Costiodd athrawon llanw fwy na'r disgwyl.", ""), "no_welsh", None, "note_cy"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "content", "code", "row", "column"), WARNINGS.values(), ids=WARNINGS)
def test_a_warning_does_not_stop_the_load(
    tmp_path: Path, file: str, content: str, code: str, row: int | None, column: str
) -> None:
    (fault,) = faults_of(write_plan(tmp_path, {file: content}))
    assert (fault.code, fault.row, fault.column, fault.is_error) == (code, row, column, False)
    assert "{" not in fault.line("cy")


def test_missing_welsh_is_counted_among_what_is_written(tmp_path: Path) -> None:
    commentary = swap(COMMENTARY, "Cadwodd salwch y gaeaf lawer gartref.", "")
    (fault,) = faults_of(write_plan(tmp_path, {"commentary.csv": commentary}))
    assert "1 of 6 have no Welsh" in fault.line()
    assert "text_cy" in fault.line("cy")


def test_a_plan_need_not_give_any_of_the_four(tmp_path: Path) -> None:
    absent = dict.fromkeys(("actions.csv", "milestones.csv", "budget.csv", "commentary.csv"))
    assert faults_of(write_plan(tmp_path, absent)) == []


def test_revenue_and_capital_of_one_board_stand_side_by_side(tmp_path: Path) -> None:
    assert faults_of(write_plan(tmp_path, {"budget.csv": BUDGET + "streets,2023/24,capital,1,,,,\n"})) == []


def test_services_that_are_all_of_their_board_are_no_fault(tmp_path: Path) -> None:
    assert faults_of(write_plan(tmp_path, {"budget.csv": SERVICES})) == []


def test_a_plan_that_cannot_be_read_is_blamed_alone(tmp_path: Path) -> None:
    assert [fault.code for fault in faults_of(write_plan(tmp_path, {"plan.toml": "[[boards\n"}))] == ["unreadable_toml"]


def test_an_academic_year_is_the_indicators_own(tmp_path: Path) -> None:
    """2023/24 of an academic indicator is not the board's 2023/24, and 2023-09-01/P1Y is the same year."""
    indicators = swap(INDICATORS, "unit,decimals", "unit,year_type").replace(",percent,1,", ",percent,academic,")
    indicators = indicators.replace(",days,1,", ",days,,").replace(",number,0,", ",number,,")
    commentary = COMMENTARY + "indicator,attendance,2023-09-01/P1Y,x,x,,\nboard,learning,2023-09-01/P1Y,x,x,,\n"
    found = faults_of(write_plan(tmp_path, {"indicators.csv": indicators, "commentary.csv": commentary}))
    assert [(fault.code, fault.row) for fault in found] == [("duplicate_key", 8)]
