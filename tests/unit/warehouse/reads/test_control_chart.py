"""One series as the noise rules see it: its control chart, the numbers of its tests, and where its trend leads."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.long_series import long_series, rebase, year
from tests.unit.warehouse.reads.small import COUNCIL, OWN, ROWS, Y22, Y23, Y24
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads import indicator as read
from warehouse.reads.calls import calls
from warehouse.reads.comparable import comparable
from warehouse.reads.control_chart import control_chart
from warehouse.reads.evidence import Evidence, evidence
from warehouse.reads.indicator import Indicator
from warehouse.reads.projection import projected_to_target
from warehouse.reads.reader import Row, rows

STEADY = ("60", "61", "60", "61", "60", "61", "60", "61")
RISING = ("66", "67", "68", "69")


@pytest.fixture
def work(reader: Reader) -> Indicator:
    return read.indicator(reader, COUNCIL, "work")


@pytest.fixture
def call(reader: Reader) -> Row:
    return rows(calls(reader, COUNCIL, Y23, indicator="work"))[0]


def test_only_usable_figures_of_the_whole_are_there(reader: Reader) -> None:
    own = comparable(reader, COUNCIL, "work")
    assert list(own.figures["period"]) == [Y22, Y23]
    assert list(own.figures["value"]) == [Decimal("70"), Decimal("72.5")]
    assert own.figure("2001-04-01/P1Y") is None
    assert own.newest is not None
    assert own.newest["period"] == Y23


def test_without_any_figure_there_is_no_chart(reader: Reader, work: Indicator) -> None:
    own = comparable(reader, COUNCIL, "work", area="X99999999")
    assert (own.series, own.newest, control_chart(own, work).reason) == (None, None, "points")


def test_a_decision_that_the_series_is_counted_anew_is_read() -> None:
    decided = rebase(2022) | {"council": COUNCIL, "indicator": "work", "area": OWN}
    with warehouse_of({**ROWS, schema.REBASES: [decided]}) as opened:
        own = comparable(opened, COUNCIL, "work")
    assert [(row["period"], row["decided_by"]) for row in own.rebases] == [(Y22, "A. Officer")]


def test_every_figure_has_its_lines_and_its_rule(work: Indicator) -> None:
    points = control_chart(long_series(*STEADY), work).points
    assert list(points["period"]) == [*(year(start) for start in range(2014, 2022)), Y22, Y23]
    assert set(points["mean"]) == {points["value"].mean()}
    assert (points["lower"] < points["near_lower"]).all()
    assert (points["near_upper"] < points["upper"]).all()
    assert list(points["cause"][-2:]) == ["outside_limits", "outside_limits"]
    assert list(points["direction"][-2:]) == [1, 1]
    assert set(points["points"]) == {10}


def test_seven_figures_have_no_limits(work: Indicator) -> None:
    found = control_chart(long_series(*STEADY[:5]), work)
    assert (found.reason, found.longest) == ("points", 7)
    assert found.points.empty


def test_a_new_definition_has_limits_of_its_own(work: Indicator) -> None:
    points = control_chart(long_series(*STEADY, definition="0"), work).points
    assert list(points["segment"]) == [0] * 8 + [1] * 2
    assert points["mean"].isna().tolist() == [False] * 8 + [True] * 2
    assert points["cause"].isin(["common_cause"]).all()


def test_a_rebase_begins_a_segment_once_eight_figures_follow(work: Indicator) -> None:
    found = control_chart(long_series(*STEADY, *STEADY, rebases=(2012, 2019)), work)
    assert list(found.points["segment"]) == [0] * 6 + [1] * 12
    assert [row["period"] for row in found.begun] == [year(2012)]
    assert [row["period"] for row in found.waiting] == [year(2019)]


def test_a_rolling_indicator_says_why_it_has_none(work: Indicator) -> None:
    rolling = replace(work, aggregation="rolling")
    assert control_chart(long_series(*STEADY), rolling).reason == "overlapping_periods"


def test_the_numbers_of_a_trend(work: Indicator, call: Row) -> None:
    found = evidence(long_series("67", "68", "69"), call | {"tests": "mann_kendall"}, work)
    assert found.p == pytest.approx(2 / 120)
    assert found.slope == pytest.approx(1)
    assert found.z is None


def test_numbers_of_tests_that_did_not_run_are_not_known(work: Indicator, call: Row) -> None:
    for tests in ("", None):
        assert evidence(long_series("67", "68", "69"), call | {"tests": tests}, work) == Evidence()


def test_the_distance_of_two_figures_by_their_limits(work: Indicator, call: Row) -> None:
    """55 (52 to 58) against 50 (47 to 53), the method's own example: z = 2.31."""
    own = long_series()
    limits = {"value": [50.0, 55.0], "lower": [47.0, 52.0], "upper": [53.0, 58.0]}
    found = evidence(replace(own, figures=own.figures.assign(**limits)), call | {"tests": "ci_z"}, work)
    assert found.z == pytest.approx(2.31, abs=0.005)


def target(start: int, value: str, kind: str = "value") -> Row:
    return {"period": year(start), "kind": kind, "value": Decimal(value), "range_low": None, "range_high": None}


def test_the_trend_is_followed_to_the_last_target_to_come(work: Indicator, call: Row) -> None:
    found = projected_to_target(long_series(*RISING), work, [target(2024, "72"), target(2026, "80")], call)
    assert found is not None
    assert (found.period, found.low, found.set_for_then, found.line.misses) == (year(2026), 80, True, True)
    assert found.line.ahead == pytest.approx(found.line.now + 3)


def test_without_one_it_is_followed_for_a_year_against_the_target_in_force(work: Indicator, call: Row) -> None:
    in_force = call | {"target_low": Decimal(72), "target_high": None}
    aims = [target(2023, "72"), target(2026, "1", "improve")]
    found = projected_to_target(long_series(*RISING), work, aims, in_force)
    assert found is not None
    assert (found.latest, found.period, found.low, found.set_for_then) == (Y23, Y24, 72, False)
    assert not found.line.misses


def test_a_target_for_periods_of_another_length_is_not_its_own(work: Indicator, call: Row) -> None:
    quarter = target(2026, "80") | {"period": "2026-04-01/P3M"}
    assert projected_to_target(long_series(*RISING), work, [quarter], call) is None


def test_nothing_is_projected_where_the_rule_does_not(work: Indicator, call: Row) -> None:
    aims = [target(2026, "80")]
    assert projected_to_target(long_series(*RISING), replace(work, aggregation="cumulative"), aims, call) is None
    assert projected_to_target(long_series(*RISING[2:]), work, aims, call) is None
