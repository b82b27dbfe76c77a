"""What is said to have happened has happened by the day on which it is offered."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from etl.checks import check, check_card
from etl.checks_of_days import HAS_BEEN
from etl.contract import CONTRACTS
from etl.faults import Fault
from tests.plans import plan_of

LAST = date(2024, 5, 14)
"""The latest day in the plan that tests use: its chief executive wrote then."""

ROWS = {
    "figures.csv": "indicator,area,period,value,published_at\nrepairs,X00000001,2023/24,4,{day}\n",
    "targets.csv": "indicator,area,period,kind,value,set_at\nrepairs,X00000001,2023/24,value,4,{day}\n",
    "judgements.csv": "scope,id,period,rag,judged_at\nboard,learning,2023/24,green,{day}\n",
    "actions.csv": "id,title_en,title_cy,boards,state,updated_on\nlamps,Lamps,Lampau,streets,under_way,{day}\n",
    "milestones.csv": "id,board,title_en,title_cy,due,state,done_on\nlamps,streets,Lamps,Lampau,2099-01-01,done,{day}\n",
    "commentary.csv": "scope,id,period,text_en,text_cy,written_on\nboard,learning,2023/24,Good.,Da.,{day}\n",
    "lessons.csv": "indicator,period,tried_en,tried_cy,happened_en,happened_cy,written_on\n"
    "repairs,2023/24,New lamps.,Lampau newydd.,Light.,Golau.,{day}\n",
    "rebases.csv": (
        "indicator,area,period,reason_en,reason_cy,decided_by,decided_on\n"
        "population,X00000002,2023/24,A census.,Cyfrifiad.,A. Officer,{day}\n"
    ),
    "retired.csv": (
        "indicator,reason_en,reason_cy,replaced_by,decided_by,decided_on\n"
        "lamps-lit,Nobody asked.,Ni ofynnodd neb.,repairs,A. Officer,{day}\n"
    ),
    "links.csv": (
        "from_indicator,to_board,sign,lag_months,mechanism_en,mechanism_cy,evidence_url,asserted_by,asserted_on\n"
        "repairs,learning,helps,0,Light.,Golau.,https://example.org,A. Officer,{day}\n"
    ),
    "indicators.csv": (
        "id,title_en,title_cy,unit,polarity,polarity_signed_off_by,polarity_signed_off_on,frequency\n"
        "repairs,Repairs,Atgyweirio,days,lower_is_better,A. Officer,{day},annual\n"
    ),
}
WITHOUT_REFERENCES = {"actions.csv": "", "commentary.csv": "", "figures.csv": ROWS["figures.csv"].format(day="")}


def faults_of(file: str, day: str, today: date) -> list[Fault]:
    changes: Mapping[str, str] = {
        **(WITHOUT_REFERENCES if file == "indicators.csv" else {}),
        file: ROWS[file].format(day=day),
    }
    return check(plan_of(changes), today)


@pytest.mark.parametrize("file", ROWS)
def test_a_day_still_to_come_is_a_fault_with_its_place(file: str) -> None:
    column = HAS_BEEN[file.removesuffix(".csv")]
    assert faults_of(file, "2024-06-01", date(2024, 6, 1)) == []
    (fault,) = faults_of(file, "2024-06-02", date(2024, 6, 1))
    assert (fault.code, fault.file, fault.row, fault.column, fault.value) == (
        "in_the_future", f"plan/{file}", 2, column, "2024-06-02",
    )  # fmt: skip
    assert fault.is_error
    assert "2024-06-02 is still to come" in fault.line()
    assert "2024-06-02 eto i ddod" in fault.line("cy")


def test_what_is_no_day_is_only_told_so() -> None:
    assert [fault.code for fault in faults_of("figures.csv", "9999", date(2024, 6, 1))] == ["not_a_date"]


def test_every_contract_is_looked_through_but_those_without_such_a_day() -> None:
    assert set(CONTRACTS) - set(HAS_BEEN) == {"tallies", "budget"}


def test_what_is_planned_may_lie_ahead() -> None:
    assert check(plan_of(), LAST) == []
    ahead = check(plan_of(), LAST - timedelta(days=1))
    assert [(fault.code, fault.column) for fault in ahead] == [("in_the_future", "written_on")]


def test_a_card_is_held_to_the_day_it_is_offered_on() -> None:
    plan = plan_of({"figures.csv": ROWS["figures.csv"].format(day="2024-06-02")})
    frames = {"figures": plan.frames["figures"]}
    assert check_card(plan, frames, date(2024, 6, 2)) == []
    assert [fault.code for fault in check_card(plan, frames, date(2024, 6, 1))] == ["in_the_future"]
