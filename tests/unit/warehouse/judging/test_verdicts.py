"""The verdicts on actions, from figures in an open version."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from scipy.stats import t
from sqlalchemy import Connection, delete, insert, select, update

from tests.unit.warehouse.judging.test_links import figure, indicator
from tests.unit.warehouse.reads.small import COUNCIL
from warehouse.judging.verdicts import action_verdicts
from warehouse.rules.periods import Period, parse
from warehouse.schema import (
    ACTION_INDICATORS,
    ACTIONS,
    COMPARATOR_AREAS,
    COMPARATORS,
    COUNCILS,
    INDICATORS,
    OBSERVATIONS,
    REBASES,
)

Row = dict[str, Any]

BEFORE = [50.0, 51.0] * 4
"""Mean 50.5, moving ranges 1: limits at 47.84 and 53.16. Eight years, 2014/15 to 2021/22."""

PLACES = [f"W0600{number:04d}" for number in range(201, 209)]
YEAR = "04-01/P1Y"


def years(values: list[float], first: int = 2014) -> dict[Period, float]:
    return {parse(f"{first + at}-{YEAR}"): value for at, value in enumerate(values)}


@pytest.fixture
def own(given: Connection) -> str:
    return str(given.scalar(select(COUNCILS.c.area).where(COUNCILS.c.council == COUNCIL)))


Judge = Callable[..., Row]


@pytest.fixture
def judge(given: Connection, own: str) -> Judge:
    """Figures of one indicator, and one action that should move it: the row of its verdict."""

    def run(
        values: dict[Period, float], others: dict[str, dict[Period, float]] | None = None, *, of: Row | None = None,
        more: Row | None = None, figures: Row | None = None,
    ) -> Row:  # fmt: skip
        usual = {"council": COUNCIL, "id": "a", "title_en": "A", "state": "done", "position": 0, "indicators": "skills"}
        days = {"starts": date(2022, 4, 1), "due": date(2023, 3, 31), "expected_change": Decimal(3)}
        given.execute(delete(INDICATORS).where(INDICATORS.c.indicator == "skills"))
        given.execute(insert(INDICATORS), [indicator("skills", tolerance=Decimal("0.25"), **(of or {}))])
        given.execute(delete(OBSERVATIONS))
        rows = [figure("skills", own, period, value, **(figures or {})) for period, value in values.items()]
        for place, theirs in (others or {}).items():
            rows += [figure("skills", place, period, value) for period, value in theirs.items()]
        if rows:
            given.execute(insert(OBSERVATIONS), rows)
        given.execute(delete(ACTIONS))
        given.execute(delete(ACTION_INDICATORS))
        given.execute(insert(ACTIONS), [usual | days | (more or {})])
        given.execute(insert(ACTION_INDICATORS), [{"council": COUNCIL, "action": "a", "indicator": "skills"}])
        (found,) = action_verdicts(given).to_pylist()
        return dict(found)

    return run


@pytest.mark.parametrize(
    ("after", "verdict", "ground"),
    [
        (54.1, "evident", "reached"),
        (53.9, "moving", "less_than_expected"),
        (53.1, "moving", "not_clear"),
        (51.3, "moving", "not_clear"),
        (51.2, "no_sign", "within_tolerance"),
        (50.7, "worse", "got_worse"),
    ],
)
def test_the_figure_after_decides(judge: Judge, after: float, verdict: str, ground: str) -> None:
    row = judge(years([*BEFORE, after]))
    assert (row["verdict"], row["ground"], row["reason"]) == (verdict, ground, None)
    assert (row["before_period"], row["before_value"]) == (f"2021-{YEAR}", Decimal(51))
    assert (row["after_period"], float(row["after_value"])) == (f"2022-{YEAR}", after)
    assert row["gain"] == Decimal(str(after)) - 51


def test_what_nobody_expected_is_not_evident(judge: Judge) -> None:
    row = judge(years([*BEFORE, 54.1]), more={"expected_change": None})
    assert (row["verdict"], row["ground"]) == ("moving", "nothing_expected")


def test_lower_is_better_and_the_change_is_signed(judge: Judge) -> None:
    down = {"polarity": "lower_is_better", "polarity_proposed": "lower_is_better"}
    row = judge(years([*BEFORE, 46.9]), of=down, more={"expected_change": Decimal(-4)})
    assert (row["verdict"], row["gain"]) == ("evident", Decimal("4.1"))


@pytest.mark.parametrize(
    ("more", "verdict", "ground"),
    [
        ({"state": "stopped"}, "cannot_tell", "stopped"),
        ({"starts": None}, "cannot_tell", "no_first_day"),
        ({"due": None}, "cannot_tell", "no_last_day"),
        ({"state": "planned"}, "too_early", "not_begun"),
        ({"due": date(2023, 4, 1)}, "too_early", "no_figure_yet"),
        ({"expected_by": date(2023, 4, 1)}, "too_early", "no_figure_yet"),
        ({"due": None, "expected_by": date(2023, 3, 31)}, "evident", "reached"),
        ({"starts": date(2014, 4, 1)}, "cannot_tell", "no_figure_before"),
    ],
)
def test_what_keeps_an_action_from_being_judged(judge: Judge, more: Row, verdict: str, ground: str) -> None:
    row = judge(years([*BEFORE, 54.1]), more=more)
    assert (row["verdict"], row["ground"]) == (verdict, ground)
    assert (row["gain"] is None) == (verdict != "evident")
    if verdict != "evident":
        assert row["no_difference"] == "no_change"


def test_an_indicator_without_a_figure_is_not_judged(judge: Judge) -> None:
    row = judge({})
    assert (row["verdict"], row["ground"], row["others"]) == ("too_early", "no_figure_yet", 0)
    assert judge({}, more={"state": "stopped"})["ground"] == "stopped"


def test_seven_figures_before_are_too_few_to_tell(judge: Judge) -> None:
    row = judge(years([*BEFORE[1:], 54.1], first=2015))
    assert (row["verdict"], row["ground"]) == ("moving", "not_tested")


def test_a_missing_year_ends_the_run_before(judge: Judge) -> None:
    values = years([*BEFORE, 54.1])
    del values[parse(f"2017-{YEAR}")]
    assert judge(values)["ground"] == "not_tested"


def test_figures_from_before_a_new_segment_do_not_count(judge: Judge, given: Connection, own: str) -> None:
    values = years([70.0] * 8 + [*BEFORE, 54.1], first=2006)
    assert judge(values)["ground"] == "not_clear"
    start = parse(f"2014-{YEAR}")
    new = {"council": COUNCIL, "indicator": "skills", "area": own, "period": start.iso, "decided_by": "A. Officer"}
    given.execute(insert(REBASES), [new | {"start_month": start.start_month, "reason_en": "Counted by another team."}])
    assert judge(values)["ground"] == "reached"


@pytest.mark.parametrize(("after", "verdict"), [(50.5, "moving"), (56.0, "evident")])
def test_what_was_coming_anyhow_is_no_effect(judge: Judge, after: float, verdict: str) -> None:
    rising = [40.0, 41.5, 42.5, 44.0, 45.5, 46.5, 48.0, 49.0]
    assert judge(years([*rising, after]), more={"expected_change": Decimal(1)})["verdict"] == verdict


@pytest.mark.parametrize(("half", "ground"), [(1.0, "reached"), (3.0, "not_clear")])
def test_confidence_limits_tell_two_figures_apart(judge: Judge, half: float, ground: str) -> None:
    two = years([51.0, 54.1], first=2021)
    limits = {"lower": Decimal(50) - Decimal(str(half)), "upper": Decimal(50) + Decimal(str(half))}
    assert judge(two)["ground"] == "not_tested"
    assert judge(two, figures=limits)["ground"] == ground


def test_a_new_definition_between_them_has_no_direction(judge: Judge, given: Connection) -> None:
    values = years([*BEFORE, 54.1])
    judge(values)
    given.execute(update(OBSERVATIONS).where(OBSERVATIONS.c.period == f"2022-{YEAR}").values(definition="2"))
    (row,) = action_verdicts(given).to_pylist()
    assert (row["verdict"], row["ground"], row["reason"]) == ("cannot_tell", "no_direction", "break_in_series")
    assert (row["before_value"], row["after_value"], row["gain"]) == (Decimal(51), Decimal("54.1"), None)


@pytest.mark.parametrize(
    ("more", "before"),
    [({}, "2021-10-01/P3M"), ({"seasonal": True}, "2021-01-01/P3M"), ({"aggregation": "cumulative"}, "2021-01-01/P3M")],
)
def test_a_figure_of_a_season_is_held_against_the_same_quarter(judge: Judge, more: Row, before: str) -> None:
    quarters = {parse(f"{2020 + at // 4}-{1 + 3 * (at % 4):02d}-01/P3M"): 50.0 + at % 4 for at in range(13)}
    days = {"starts": date(2022, 1, 1), "due": date(2023, 1, 1)}
    row = judge(quarters, of={"frequency": "quarterly"} | more, more=days)
    assert (row["before_period"], row["after_period"]) == (before, "2023-01-01/P3M")


def places(count: int, gains: list[float]) -> dict[str, dict[Period, float]]:
    """So many places, with these gains from 2021/22 to 2022/23."""
    return {
        place: years([60.0, 60.0 + gain], first=2021) for place, gain in zip(PLACES[:count], gains[:count], strict=True)
    }


@pytest.fixture
def beside(given: Connection, own: str) -> None:
    """A default group of the places and the council itself, after another that would not do."""
    given.execute(delete(COMPARATORS))
    given.execute(delete(COMPARATOR_AREAS))
    group = {"council": COUNCIL, "name_en": "X", "test": "interval"}
    groups = [("none", False, 0), ("all", True, 1)]
    given.execute(
        insert(COMPARATORS), [group | {"id": id_, "is_default": usual, "position": at} for id_, usual, at in groups]
    )
    members = [{"council": COUNCIL, "comparator": "all", "area": area} for area in [own, *PLACES]]
    given.execute(insert(COMPARATOR_AREAS), members)


GAINS = [1.0, 2.0, 1.5, 0.5, 2.5, 1.0, 2.0, 1.5]


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("count", [7, 8])
def test_other_places_are_held_beside_it(judge: Judge, count: int) -> None:
    row = judge(years([*BEFORE, 55.0]), places(count, GAINS))
    theirs = np.array(GAINS[:count])
    half = t.ppf(0.975, count - 1) * theirs.std(ddof=1) * np.sqrt(1 + 1 / count)
    assert (row["comparator"], row["others"], row["in_shares"], row["no_difference"]) == ("all", count, False, None)
    assert row["others_gain"] == pytest.approx(theirs.mean())
    assert row["difference"] == pytest.approx(4.0 - theirs.mean())
    ends = (row["difference_lower"], row["difference_upper"])
    assert ends == pytest.approx((row["difference"] - half, row["difference"] + half))


@pytest.mark.usefixtures("beside")
def test_six_other_places_are_too_few(judge: Judge) -> None:
    row = judge(years([*BEFORE, 55.0]), places(6, GAINS))
    assert (row["others"], row["difference"], row["no_difference"]) == (6, None, "too_few_places")


@pytest.mark.usefixtures("beside")
def test_a_place_without_one_of_the_two_figures_is_not_heard(judge: Judge) -> None:
    others = places(8, GAINS)
    others[PLACES[0]] = years([60.0], first=2021)
    others[PLACES[1]] = years([60.0], first=2022)
    row = judge(years([*BEFORE, 55.0]), others)
    assert (row["others"], row["no_difference"]) == (6, "too_few_places")


@pytest.mark.usefixtures("beside")
def test_gains_of_counts_are_shares_of_each_ones_own(judge: Judge) -> None:
    row = judge(years([*BEFORE, 61.2]), places(8, [6.0] * 8), of={"unit": "number"})
    assert row["in_shares"]
    told = (row["own_gain"], row["others_gain"], row["difference"])
    assert told == pytest.approx((0.2, 0.1, 0.1))


def test_without_actions_there_is_no_row(given: Connection) -> None:
    given.execute(delete(ACTION_INDICATORS))
    assert action_verdicts(given).num_rows == 0


@pytest.mark.usefixtures("beside")
def test_a_place_that_has_another_indicator_alone_is_not_heard(judge: Judge, given: Connection) -> None:
    given.execute(insert(INDICATORS), [indicator("zest")])
    values = years([*BEFORE, 55.0])
    judge(values, places(7, GAINS))
    rows = [figure("zest", PLACES[7], period, value) for period, value in years([1.0, 9.0], first=2021).items()]
    given.execute(insert(OBSERVATIONS), rows)
    given.execute(insert(ACTION_INDICATORS), [{"council": COUNCIL, "action": "a", "indicator": "zest"}])
    skills, zest = action_verdicts(given).to_pylist()
    assert (skills["indicator"], skills["others"]) == ("skills", 7)
    assert (zest["indicator"], zest["ground"], zest["others"]) == ("zest", "no_figure_yet", 0)
