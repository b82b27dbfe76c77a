"""Each fault a link can have is one clear line with its place, in both languages; every one is told at once."""

import pytest

from etl.checks import check, check_card
from etl.faults import Fault
from tests.plans import LINKS, LINKS_HEADER, TODAY, plan_of, swap
from warehouse.rules.vocabulary import LinkSign

GOOD = "attendance,visits,,helps,6,Pupils borrow books.,Mae disgyblion yn benthyg llyfrau.,https://example.org/study,Head of Education,2024-05-01\n"


def faults_of(rows: str) -> list[Fault]:
    return check(plan_of({"links.csv": LINKS_HEADER + rows}), TODAY)


def test_links_to_indicators_and_boards_have_no_faults() -> None:
    assert check(plan_of({"links.csv": LINKS}), TODAY) == []


@pytest.mark.parametrize("lag", ["0", "120"])
@pytest.mark.parametrize("address", ["https://example.org", "https://www.example.org:8443/a/b?c=d#e"])
def test_what_lies_at_the_edge_is_taken(lag: str, address: str) -> None:
    assert faults_of(swap(swap(GOOD, ",6,", f",{lag},"), "https://example.org/study", address)) == []


ERRORS = {
    "from no such indicator": (swap(GOOD, "attendance", "attendence"), "unknown_indicator", "from_indicator"),
    "from nothing": (swap(GOOD, "attendance", ""), "empty_cell", "from_indicator"),
    "to no such indicator": (swap(GOOD, "visits", "visit"), "unknown_indicator", "to_indicator"),
    "to no such board": (swap(GOOD, "visits,,", ",strets,"), "unknown_board", "to_board"),
    "to nothing": (swap(GOOD, "visits,,", ",,"), "link_leads_nowhere", "to_indicator"),
    "to both": (swap(GOOD, "visits,,", "visits,streets,"), "link_leads_to_both", "to_board"),
    "to itself": (swap(GOOD, "visits", "attendance"), "link_to_itself", "to_indicator"),
    "no such sign": (swap(GOOD, "helps", "hurts"), "not_in_list", "sign"),
    "no sign": (swap(GOOD, "helps", ""), "empty_cell", "sign"),
    "a lag that is none": (swap(GOOD, ",6,", ",half a year,"), "not_a_whole_number", "lag_months"),
    "a lag before": (swap(GOOD, ",6,", ",-1,"), "not_a_whole_number", "lag_months"),
    "a lag of a part": (swap(GOOD, ",6,", ",1.5,"), "not_a_whole_number", "lag_months"),
    "a lag too long": (swap(GOOD, ",6,", ",121,"), "lag_too_long", "lag_months"),
    "no lag": (swap(GOOD, ",6,", ",,"), "empty_cell", "lag_months"),
    "no mechanism": (swap(GOOD, "Pupils borrow books.", ""), "empty_cell", "mechanism_en"),
    "no address": (swap(GOOD, "https://example.org/study", "the study"), "not_an_address", "evidence_url"),
    "an open address": (swap(GOOD, "https://", "http://"), "not_an_address", "evidence_url"),
    "an address that runs": (swap(GOOD, "https://example.org/study", "javascript:alert(1)"), "not_an_address", "evidence_url"),
    "an address and more": (swap(GOOD, "/study", "/study page 3"), "not_an_address", "evidence_url"),
    "an address without a host": (swap(GOOD, "example.org", ""), "not_an_address", "evidence_url"),
    "by nobody": (swap(GOOD, "Head of Education", ""), "empty_cell", "asserted_by"),
    "on no day": (swap(GOOD, "2024-05-01", "May 2024"), "not_a_date", "asserted_on"),
    "on a day to come": (swap(GOOD, "2024-05-01", "2027-05-01"), "in_the_future", "asserted_on"),
}  # fmt: skip


@pytest.mark.parametrize(("row", "code", "column"), ERRORS.values(), ids=ERRORS)
def test_a_fault_names_its_place(row: str, code: str, column: str) -> None:
    (fault,) = faults_of(swap(GOOD, "attendance", "repairs") + row)
    assert (fault.code, fault.file, fault.row, fault.column) == (code, "plan/links.csv", 3, column)
    assert fault.is_error
    assert "{" not in fault.line() + fault.line("cy")


@pytest.mark.parametrize("end", ["visits,,", ",streets,"])
def test_one_link_stands_once_whatever_it_says(end: str) -> None:
    row = swap(GOOD, "visits,,", end)
    (fault,) = faults_of(row + swap(swap(row, "helps", "harms"), ",6,", ",12,"))
    assert (fault.code, fault.row) == ("duplicate_key", 3)
    assert "plan/links.csv, row 2" in fault.line()


def test_the_same_two_may_be_linked_both_ways_and_a_board_beside() -> None:
    back = swap(GOOD, "attendance,visits,,", "visits,attendance,,")
    assert faults_of(GOOD + back + swap(GOOD, "visits,,", ",streets,")) == []


def test_every_fault_is_told_at_once() -> None:
    wrong = [row for row, _, _ in ERRORS.values()]
    assert len({fault.row for fault in faults_of("".join(wrong)) if fault.is_error}) == len(wrong)


def test_a_link_without_evidence_is_a_warning() -> None:
    (fault,) = faults_of(swap(GOOD, "https://example.org/study", ""))
    assert (fault.code, fault.row, fault.column, fault.is_error) == ("link_without_evidence", 2, "evidence_url", False)
    assert "{" not in fault.line() + fault.line("cy")


def test_a_mechanism_without_welsh_is_counted() -> None:
    (fault,) = faults_of(swap(GOOD, "Mae disgyblion yn benthyg llyfrau.", ""))
    assert (fault.code, fault.column, fault.is_error) == ("no_welsh", "mechanism_cy", False)


def test_a_file_without_its_columns_is_told_so() -> None:
    folder = plan_of({"links.csv": "from_indicator,to_board\nattendance,streets\n"})
    assert {fault.code for fault in check(folder, TODAY)} == {"empty_cell", "link_without_evidence"}


def test_a_card_is_checked_alike() -> None:
    frames = {"links": plan_of({"links.csv": LINKS_HEADER + swap(GOOD, "visits", "visit")}).frames["links"]}
    assert [fault.code for fault in check_card(plan_of(), frames, TODAY)] == ["unknown_indicator"]


def test_signs_have_words_in_both_languages() -> None:
    assert [(sign.words("en"), sign.words("cy")) for sign in LinkSign] == [
        ("helps", "yn helpu"),
        ("harms", "yn niweidio"),
    ]
