"""What is being done on a board or for an indicator, its money, and what people wrote."""

import pytest

from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from tests.unit.warehouse.reads.small_work import Q4
from warehouse.reads.actions import actions
from warehouse.reads.budget import budget, in_period
from warehouse.reads.commentary import by_id, commentary
from warehouse.reads.milestones import milestones
from warehouse.reads.reader import Reader
from warehouse.reads.recorded import Recorded, recorded
from warehouse.rules.vocabulary import Scope


def test_actions_of_a_board_by_the_day_they_are_due(working_reader: Reader) -> None:
    found = actions(working_reader, COUNCIL, board="jobs")
    assert found["id"].tolist() == ["hubs", "wardens", "grants"]
    assert found["boards"].tolist() == [("jobs", "safe"), ("jobs",), ("jobs",)]


def test_actions_of_an_indicator_name_all_that_they_should_move(working_reader: Reader) -> None:
    (hubs,) = actions(working_reader, COUNCIL, indicator="work").itertuples()
    assert [row["indicator"] for row in hubs.indicators] == ["crime", "work"]
    assert hubs.indicators[0]["title_cy"] == "Troseddau yn y tŷ"


def test_an_action_without_indicators_has_none(working_reader: Reader) -> None:
    found = actions(working_reader, COUNCIL, board="jobs").set_index("id")
    assert found.loc["grants", "indicators"] == ()


def test_no_actions_are_an_empty_frame_of_the_same_columns(reader: Reader, working_reader: Reader) -> None:
    none = actions(reader, COUNCIL, board="jobs")
    assert none.empty
    assert list(none.columns) == list(actions(working_reader, COUNCIL).columns)
    assert actions(working_reader, "aber").empty


def test_milestones_of_a_board_by_the_day_they_are_due(working_reader: Reader) -> None:
    assert milestones(working_reader, COUNCIL, "jobs")["id"].tolist() == ["survey", "opening", "review", "report"]
    assert milestones(working_reader, COUNCIL, "safe").empty


def test_budget_through_time_newest_first_and_revenue_before_capital(working_reader: Reader) -> None:
    found = budget(working_reader, COUNCIL, "jobs")
    assert [(row["period"], row["kind"]) for row in found] == [
        (Y24, "revenue"),
        (Q4, ""),
        (Y23, "revenue"),
        (Y23, "capital"),
        (Y22, "revenue"),
    ]


@pytest.mark.parametrize(
    ("period", "periods"), [(Y23, [Q4, Y23, Y23]), (Q4, [Q4, Y23, Y23]), ("2023-04-01/P3M", [Y23, Y23])]
)
def test_the_budget_in_a_period_is_its_own_its_parts_and_what_it_is_part_of(
    working_reader: Reader, period: str, periods: list[str]
) -> None:
    lines = in_period(budget(working_reader, COUNCIL, "jobs"), period)
    assert [row["period"] for row in lines] == periods


@pytest.mark.parametrize(
    ("period", "periods"),
    [(Y23, [Y23, Q4, Y22]), (Q4, [Q4, Y23, Y22]), (Y22, [Y22]), (Y24, [Y24, Y23, Q4, Y22]), ("", [Y24, Y23, Q4, Y22])],
)
def test_commentary_up_to_a_period_newest_first(working_reader: Reader, period: str, periods: list[str]) -> None:
    found = commentary(working_reader, COUNCIL, Scope.BOARD, "jobs", period)
    assert [row["period"] for row in found] == periods


def test_commentary_on_something_else_is_not_mixed_in(working_reader: Reader) -> None:
    assert commentary(working_reader, COUNCIL, Scope.THEME, "jobs", Y23) == []
    assert set(by_id(working_reader, COUNCIL, Scope.BOARD, Y22)) == {"jobs", "safe"}


def test_what_a_council_gives_at_all(reader: Reader, working_reader: Reader) -> None:
    assert recorded(working_reader, COUNCIL) == Recorded(*[True] * 4)
    assert not recorded(reader, COUNCIL).any
    assert not recorded(working_reader, "aber").any
