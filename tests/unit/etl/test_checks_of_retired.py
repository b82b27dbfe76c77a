"""Each fault a retired indicator can have is one clear line with its place, in both languages."""

from collections.abc import Mapping

import pytest

from etl.checked import check_offers
from etl.checks import check
from etl.faults import Fault
from etl.offers import Offer
from tests.plans import FILES, TODAY, plan_of
from warehouse.uploads import Kind

HEADER = "indicator,reason_en,reason_cy,replaced_by,decided_by,decided_on\n"
GOOD = "lamps-lit,Nobody asked for it.,Ni ofynnodd neb amdano.,repairs,A. Officer,2020-05-01\n"


def faults_of(rows: str) -> list[Fault]:
    return check(plan_of({"retired.csv": HEADER + rows}), TODAY)


def test_a_reason_for_what_is_not_in_the_plan_has_no_faults() -> None:
    assert faults_of(GOOD) == []
    assert faults_of(GOOD.replace("repairs", "").replace("2020-05-01", "")) == []


ERRORS = {
    "still in the plan": (GOOD.replace("lamps-lit", "visits"), "retired_but_here", "indicator"),
    "no indicator": (GOOD.replace("lamps-lit", ""), "empty_cell", "indicator"),
    "replaced by none of the plan's": (GOOD.replace("repairs", "repars"), "unknown_indicator", "replaced_by"),
    "replaced by itself": (GOOD.replace("repairs", "lamps-lit"), "replaced_by_itself", "replaced_by"),
    "no reason": (GOOD.replace("Nobody asked for it.", " "), "empty_cell", "reason_en"),
    "no name": (GOOD.replace("A. Officer", ""), "empty_cell", "decided_by"),
    "a day that is none": (GOOD.replace("2020-05-01", "May"), "not_a_date", "decided_on"),
}


@pytest.mark.parametrize(("row", "code", "column"), ERRORS.values(), ids=ERRORS)
def test_a_fault_names_its_place(row: str, code: str, column: str) -> None:
    (fault,) = [fault for fault in faults_of(GOOD.replace("lamps-lit", "other") + row) if fault.is_error]
    assert (fault.code, fault.file, fault.row, fault.column) == (code, "plan/retired.csv", 3, column)
    assert "{" not in fault.line() + fault.line("cy")


def test_an_indicator_is_retired_once() -> None:
    (fault,) = faults_of(GOOD + GOOD)
    assert (fault.code, fault.row) == ("duplicate_id", 3)


def test_a_reason_without_welsh_is_counted() -> None:
    (fault,) = faults_of(GOOD.replace("Ni ofynnodd neb amdano.", ""))
    assert (fault.code, fault.column, fault.is_error) == ("no_welsh", "reason_cy", False)


def plan_offer(changes: Mapping[str, str]) -> Offer:
    files = {**FILES, **changes}
    return Offer("plan", Kind.PLAN, "plan", {name: content.encode() for name, content in files.items()})


RETIRED = plan_offer({"retired.csv": HEADER + GOOD})


@pytest.mark.parametrize(("known", "codes"), [({"lamps-lit"}, []), ({"lamps-out"}, ["retired_never_known"])])
def test_a_reason_for_what_no_edition_had_is_a_warning(known: set[str], codes: list[str]) -> None:
    (checked,) = check_offers([RETIRED], {}, TODAY, lambda _: None, lambda _: known)
    assert [(fault.code, fault.is_error) for fault in checked.faults] == [(code, False) for code in codes]


def test_an_edition_before_it_in_the_same_load_is_known() -> None:
    without = {name: lines_without(FILES[name], "population,") for name in ("indicators.csv", "figures.csv")}
    later = plan_offer({**without, "retired.csv": HEADER + GOOD.replace("lamps-lit", "population")})
    first, second = check_offers([plan_offer({}), later], {}, TODAY, lambda _: None, lambda _: ())
    assert (first.faults, second.faults) == ([], [])


def test_without_a_record_nothing_is_told_of_what_was_earlier() -> None:
    (checked,) = check_offers([RETIRED], {}, TODAY, lambda _: None)
    assert checked.faults == []


def lines_without(text: str, start: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(start))
