"""The views of calls and comparisons: words and periods are texts again, and what follows from others is worked out."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
import pytest
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from tests.unit.warehouse.reads.conftest import fill
from tests.unit.warehouse.stored_calls import Row, stored_calls
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.words import NoiseReason
from warehouse.rules.vocabulary import Call, Reason
from warehouse.schema import CALLS, COMPARATORS, COMPARISONS
from warehouse.stored import create_stored, create_tables, stored

PERIODS = ["2022-04-01/P1Y", "2023-04-01/P1Y"]
MADE = stored(PERIODS)


@pytest.fixture(scope="module")
def engine() -> Iterator[sa.Engine]:
    found = sa.create_engine("duckdb:///:memory:", poolclass=StaticPool)
    with found.begin() as connection:
        create_tables(connection)
        create_stored(connection, PERIODS)
        key = {"indicator": "a", "area": "x", "breakdown": ""}
        fill(connection, {MADE.series: [{"series": at, "council": council} | key for at, council in enumerate("cd")]})
    yield found
    found.dispose()


@pytest.fixture
def version(engine: sa.Engine) -> Iterator[sa.Connection]:
    with engine.connect() as connection:
        yield connection
        connection.rollback()


def calls(version: sa.Connection, *rows: Row) -> list[Row]:
    """The calls of these rows."""
    fill(version, stored_calls(MADE, [{"series": 0, "period": PERIODS[1]} | row for row in rows]))
    return [dict(row) for row in version.execute(sa.select(CALLS)).mappings()]


def test_calls_that_say_the_same_share_a_finding(version: sa.Connection) -> None:
    said: list[Row] = [{"noise": "improving", "tests": "xmr", "xmr": 1}, {"noise": "not_testable", "tier": 5}]
    rows = stored_calls(
        MADE,
        [{"series": 0, "period": PERIODS[1], "in_a_row": at} | {"call": "worse"} | one for at, one in enumerate(said)],
    )
    rows[MADE.calls].append(rows[MADE.calls][0] | {"in_a_row": 2})
    fill(version, rows)
    found = {row["run"]: row for row in version.execute(sa.select(CALLS)).mappings()}
    told = [said[0], said[1], said[0]]
    assert [{name: found[at][name] for name in one} for at, one in enumerate(told)] == told


def test_periods_and_names_come_back(version: sa.Connection) -> None:
    rows = calls(version, {"series": 1, "current_period": PERIODS[0]}, {"comparator_period": PERIODS[0]})
    told = {(row["council"], row["period"], row["current_period"], row["comparator_period"]) for row in rows}
    assert told == {("d", PERIODS[1], PERIODS[0], None), ("c", PERIODS[1], None, PERIODS[0])}


@pytest.mark.parametrize(
    ("value", "comparator", "reason", "change", "movement"),
    [
        ("72.5", "70", None, "2.5", "up"),
        ("70", "72.5", None, "-2.5", "down"),
        ("70", "70.0", None, "0", "flat"),
        ("70", "72.5", Reason.NO_POLARITY, "-2.5", "down"),
        ("70", "72.5", Reason.BREAK_IN_SERIES, None, None),
        ("70", None, Reason.FIRST_PERIOD, None, None),
        (None, None, Reason.NOT_PUBLISHED, None, None),
    ],
)
def test_the_change_is_told_wherever_two_figures_may_be_compared(
    value: str | None,
    comparator: str | None,
    reason: Reason | None,
    change: str | None,
    movement: str | None,
    version: sa.Connection,
) -> None:
    amounts = {"value": value and Decimal(value), "comparator": comparator and Decimal(comparator)}
    (row,) = calls(version, amounts | {"reason": reason})
    assert (row["change"], row["movement"]) == (change and Decimal(change), movement)
    assert row["reason"] == reason


def test_too_few_figures_are_counted(version: sa.Connection) -> None:
    given = (NoiseReason.POINTS, NoiseReason.SEASONAL, None)
    rows = calls(version, *({"noise_reason": reason, "points": 4} for reason in given))
    assert {row["noise_reason"] for row in rows} == {"4_points", NoiseReason.SEASONAL, None}


def test_control_limits_follow_from_the_mean_and_the_moving_ranges(version: sa.Connection) -> None:
    lines = [{"mean": 71.3, "spread": 0.7}, {"mean": 71.3}, {}]
    rows = calls(version, *(one | {"call": "worse", "in_a_row": at} for at, one in enumerate(lines)))
    told = {row["run"]: (row["lower_limit"], row["upper_limit"]) for row in rows}
    chart = limits(np.array([[71.3, 72.0, 71.3]]))
    assert told[1] == told[2] == (None, None)
    assert told[0] == (71.3 - 2.66 * 0.7, 71.3 + 2.66 * 0.7)
    assert told[0][0] - 71.3 == pytest.approx(chart.lower[0, 0] - chart.mean[0, 0])


@pytest.mark.parametrize(
    ("call", "run", "missing"),
    [(Call.WORSE, 3, 0), (Call.CANT_SAY, 0, 3), (Call.NOT_AVAILABLE, 0, 3), (Call.SAME, 0, 0), (Call.IMPROVED, 0, 0)],
)
def test_what_was_so_in_a_row_is_what_the_call_says(version: sa.Connection, call: Call, run: int, missing: int) -> None:
    (row,) = calls(version, {"call": call, "in_a_row": 3 if run or missing else 0})
    assert (row["run"], row["missing"]) == (run, missing)


def comparisons(version: sa.Connection, *rows: Row) -> list[Row]:
    groups = [{"council": c, "id": f"{c}{at}", "name_en": "", "position": at} for c in "cd" for at in (0, 1)]
    groups = [group | {"is_default": at == 0, "test": "interval"} for at, group in enumerate(groups)]
    usual = {"series": 0, "period": PERIODS[0], "comparator": 0, "of": 10, "equal": 2, "below": 3}
    fill(version, {COMPARATORS: groups, MADE.comparisons: [usual | row for row in rows]})
    return [dict(row) for row in version.execute(sa.select(COMPARISONS)).mappings()]


def test_counts_of_places_follow_from_those_below(version: sa.Connection) -> None:
    (row,) = comparisons(version, {"quartile": 3})
    assert (row["better_than"], row["worse_than"], row["rank"], row["quartile"]) == (3, 4, 5, 3)
    assert (row["higher_than"], row["lower_than"], row["quartile_reason"]) == (None, None, None)


def test_without_a_direction_places_are_higher_or_lower(version: sa.Connection) -> None:
    (row,) = comparisons(version, {"quartile_reason": NoQuartile.NO_POLARITY})
    assert (row["higher_than"], row["lower_than"]) == (3, 4)
    assert (row["better_than"], row["worse_than"], row["rank"]) == (None, None, None)


def test_a_small_group_still_has_ranks(version: sa.Connection) -> None:
    (row,) = comparisons(version, {"quartile_reason": NoQuartile.TOO_FEW})
    assert (row["rank"], row["quartile_reason"]) == (5, NoQuartile.TOO_FEW)


def test_a_comparator_is_that_of_the_council_at_its_place(version: sa.Connection) -> None:
    rows = comparisons(version, {"series": 1, "comparator": 1, "period": PERIODS[1]}, {"comparator": 1})
    assert {(row["council"], row["comparator"], row["period"]) for row in rows} == {
        ("d", "d1", PERIODS[1]),
        ("c", "c1", PERIODS[0]),
    }


def test_a_view_has_the_columns_of_its_table(version: sa.Connection) -> None:
    for table in (CALLS, COMPARISONS):
        assert list(version.execute(sa.text(f"SELECT * FROM {table.name}")).keys()) == [c.name for c in table.c]
