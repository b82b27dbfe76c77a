"""Each fault a rebase can have is one clear line with its place, in both languages."""

import pytest

from etl.checks import check
from etl.faults import Fault
from tests.plans import FIGURES, TODAY, plan_of

HEADER = "indicator,area,period,reason_en,reason_cy,decided_by,decided_on\n"
GOOD = "repairs,X00000002,2016/17,A new depot.,Depo newydd.,A. Officer,2020-05-01\n"


def figures(count: int) -> str:
    """The figures of the plan, and so many of a neighbour's repairs from 2016/17 on, one of them before it."""
    years = [f"{year}/{(year + 1) % 100:02d}" for year in range(2015, 2016 + count)]
    return FIGURES + "".join(f"repairs,X00000002,{year},3,\n" for year in years)


def faults_of(rows: str, count: int = 8) -> list[Fault]:
    return check(plan_of({"rebases.csv": HEADER + rows, "figures.csv": figures(count)}), TODAY)


def test_a_good_rebase_has_no_faults() -> None:
    assert faults_of(GOOD) == []


ERRORS = {
    "no such indicator": (GOOD.replace("repairs", "repars"), "unknown_indicator", "indicator"),
    "no such area": (GOOD.replace("X00000002", "X9"), "unknown_area", "area"),
    "an unreadable period": (GOOD.replace("2016/17", "last year"), "unreadable_period", "period"),
    "no period": (GOOD.replace("2016/17", ""), "empty_cell", "period"),
    "no reason": (GOOD.replace("A new depot.", " "), "empty_cell", "reason_en"),
    "no name": (GOOD.replace("A. Officer", ""), "empty_cell", "decided_by"),
    "a day that is none": (GOOD.replace("2020-05-01", "May"), "not_a_date", "decided_on"),
}


@pytest.mark.parametrize(("row", "code", "column"), ERRORS.values(), ids=ERRORS)
def test_a_fault_names_its_place(row: str, code: str, column: str) -> None:
    (fault,) = [fault for fault in faults_of(GOOD.replace("2016/17", "2015/16") + row) if fault.is_error]
    assert (fault.code, fault.file, fault.row, fault.column) == (code, "plan/rebases.csv", 3, column)
    assert "{" not in fault.line() + fault.line("cy")


def test_one_segment_begins_once() -> None:
    (fault,) = faults_of(GOOD + GOOD.replace("2016/17", "2016-04-01/P1Y"))
    assert (fault.code, fault.row) == ("duplicate_key", 3)


def test_the_councils_own_area_need_not_be_written() -> None:
    codes = [fault.code for fault in faults_of(GOOD.replace("X00000002", "X00000001") + GOOD.replace("X00000002", ""))]
    assert "duplicate_key" in codes


def test_too_few_figures_are_a_warning_that_says_when_it_will_count() -> None:
    (fault,) = faults_of(GOOD, count=7)
    assert (fault.code, fault.row, fault.column, fault.is_error) == ("rebase_too_short", 2, "period", False)
    assert "7 figures of this series are from 2016/17 on. The rebase counts once there are 8" in fault.line()
    assert "{" not in fault.line("cy")


def test_figures_that_come_by_report_cards_are_not_missed_here() -> None:
    assert faults_of(GOOD.replace("repairs", "visits")) == []


def test_a_reason_without_welsh_is_counted() -> None:
    (fault,) = faults_of(GOOD.replace("Depo newydd.", ""))
    assert (fault.code, fault.column, fault.is_error) == ("no_welsh", "reason_cy", False)
