"""A place against a benchmark: each test just inside and just outside its limits, and what is not compared."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from tests.judging_places import figure_row, judge_against
from warehouse.rules.pairs import pairs

HIGHER, LOWER, NONE = ({"polarity": polarity} for polarity in ("higher_is_better", "lower_is_better", "none"))
RANGE = {"polarity": "aim_for_range", "range": ["80", "90"]}
PERCENT = {"polarity": "higher_is_better", "unit": "percent"}
HAIR = Decimal("0.000000000000000001")
AMOUNTS = ("value", "lower", "upper", "lower_998", "upper_998", "denominator")

Case = dict[str, Any]


def case(indicator: Case, place: Case, benchmark: Case, test: str = "interval") -> Case:
    return {"indicator": indicator, "place": place, "benchmark": benchmark | {"test": test}}


def exactly(given: Case) -> Case:
    return {name: Decimal(given[name]) if name in AMOUNTS else given[name] for name in given}


def limits(value: str, lower: str, upper: str, **more: str) -> Case:
    return {"value": value, "lower": lower, "upper": upper} | more


OWN = limits("12", "10", "14")
BOTH = limits("12", "10", "14", lower_998="9", upper_998="15")
FUNNEL = {"value": "60", "denominator": "100"}
MANY = {"value": "50", "denominator": "38416"}

EDGES = {
    "on the lower limit": (case(HIGHER, OWN, {"value": "10"}), "similar"),
    "a hair beyond it": (case(HIGHER, OWN, {"value": 10 - HAIR}), "better"),
    "on the upper limit": (case(HIGHER, OWN, {"value": "14"}), "similar"),
    "a hair beyond that": (case(HIGHER, OWN, {"value": 14 + HAIR}), "worse"),
    "a hair better": (case(HIGHER, limits("10", "10", "14"), {"value": 10 - HAIR}), "better"),
    "a hair worse": (case(HIGHER, limits("14", "10", "14"), {"value": 14 + HAIR}), "worse"),
    "lower is better": (case(LOWER, OWN, {"value": "9"}), "worse"),
    "no direction: higher": (case(NONE, OWN, {"value": "9"}), "higher"),
    "no direction: lower": (case(NONE, OWN, {"value": "15"}), "lower"),
    "no polarity at all": (case({"polarity": None}, OWN, {"value": "15"}), None),
    "nought is a benchmark": (case(HIGHER, OWN, {"value": "0"}), "better"),
    "nought is a figure": (case(HIGHER, limits("0", "0", "1"), {"value": "2"}), "worse"),
    "nearer to the range": (case(RANGE, limits("92", "91", "93"), {"value": "70"}), "better"),
    "as near to the range from its other side": (case(RANGE, limits("92", "91", "93"), {"value": "78"}), "similar"),
    "both inside the range": (case(RANGE, limits("89", "88", "90"), {"value": "81"}), "similar"),
    "a range without its bounds": (case({"polarity": "aim_for_range"}, OWN, {"value": "9"}), "higher"),
    "no figure": (case(HIGHER, {"lower": "1", "upper": "2"}, {"value": "9"}), None),
    "one limit is none, and so is one place's spread": (
        case(HIGHER, {"value": "12", "lower": "10"}, {"value": "9"}),
        None,
    ),
    "intervals that touch overlap": (
        case(HIGHER, OWN, limits("9", "8", "10"), "overlapping"),
        "similar",
    ),
    "intervals a hair apart": (
        case(HIGHER, OWN | {"lower": 10 + HAIR}, limits("9", "8", "10"), "overlapping"),
        "better",
    ),
    "intervals a hair apart above": (
        case(HIGHER, OWN, {"value": "16", "lower": 14 + HAIR, "upper": "17"}, "overlapping"),
        "worse",
    ),
    "a benchmark without limits": (case(HIGHER, OWN, {"value": "1"}, "overlapping"), None),
    "one gap is enough, whatever the other limit is": (
        case(HIGHER, OWN | {"lower": 10 + HAIR}, {"value": "9", "upper": "10"}, "overlapping"),
        "better",
    ),
    "one gap below is enough": (
        case(HIGHER, {"value": "12", "upper": "14"}, limits("16", "15", "17"), "overlapping"),
        "worse",
    ),
    "one side that overlaps is not": (case(HIGHER, OWN, {"value": "1", "upper": "10"}, "overlapping"), None),
    "inside 95%": (case(HIGHER, BOTH, {"value": "10"}, "two_levels"), "similar"),
    "between 95% and 99.8%": (case(HIGHER, BOTH, {"value": "9"}, "two_levels"), "better"),
    "beyond 99.8%": (case(HIGHER, BOTH, {"value": 9 - HAIR}, "two_levels"), "much_better"),
    "lower is much better": (case(LOWER, BOTH, {"value": 15 + HAIR}, "two_levels"), "much_better"),
    "much lower": (case(NONE, BOTH, {"value": 15 + HAIR}, "two_levels"), "much_lower"),
    "without its second limits": (case(HIGHER, OWN, {"value": "10"}, "two_levels"), None),
    # the limits around 50% of 100 are 40.38 and 59.62 at 95%, and 35.22 and 64.78 at 99.8%
    "beyond the funnel": (case(PERCENT, FUNNEL, {"value": "50"}, "funnel_95"), "better"),
    "inside the wider funnel": (case(PERCENT, FUNNEL, {"value": "50"}, "funnel_998"), "similar"),
    "inside the funnel": (case(PERCENT, FUNNEL | {"value": "59.6"}, {"value": "50"}, "funnel_95"), "similar"),
    "beyond the wider funnel": (case(PERCENT, FUNNEL | {"value": "64.8"}, {"value": "50"}, "funnel_998"), "better"),
    "below the funnel": (case(PERCENT, FUNNEL | {"value": "40.3"}, {"value": "50"}, "funnel_95"), "worse"),
    # 38416 is 1.96 squared times 10000: the upper limit around 49.5% is then 50%
    "on the funnel": (case(PERCENT, MANY, {"value": "49.5"}, "funnel_95"), "similar"),
    "a hair beyond the funnel": (
        case(PERCENT, MANY | {"value": 50 + HAIR * 10**6}, {"value": "49.5"}, "funnel_95"),
        "better",
    ),
    "a funnel around nought": (case(PERCENT, FUNNEL | {"value": "5"}, {"value": "0"}, "funnel_95"), "better"),
    "a funnel around everything": (case(PERCENT, FUNNEL | {"value": "90"}, {"value": "100"}, "funnel_95"), "worse"),
    "a funnel for a place of one": (
        case(PERCENT, {"value": "100", "denominator": "1"}, {"value": "50"}, "funnel_95"),
        "better",
    ),
    "no funnel around what is no percentage": (case(HIGHER, FUNNEL, {"value": "50"}, "funnel_95"), None),
    "no funnel around more than everything": (case(PERCENT, FUNNEL, {"value": "101"}, "funnel_95"), None),
    "no funnel for a place of no size": (
        case(PERCENT, FUNNEL | {"denominator": "0"}, {"value": "50"}, "funnel_95"),
        None,
    ),
    "no funnel for a place of unknown size": (case(PERCENT, {"value": "60"}, {"value": "50"}, "funnel_95"), None),
    "no test at all": (case(HIGHER, OWN, {"value": "1"}, "guess"), None),
}


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    rows, benchmarks = [], []
    for name, (given, _) in EDGES.items():
        rows.append(figure_row(name, 0, None) | exactly(given["place"]))
        benchmarks.append(figure_row(name, "", None) | exactly(given["benchmark"]))
    indicators = {name: given["indicator"] for name, (given, _) in EDGES.items()}
    return {row["indicator"]: row for row in judge_against(rows, benchmarks, indicators)}


@pytest.mark.parametrize("name", EDGES)
def test_edge(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["against"] == EDGES[name][1]


def spread_case(benchmark: Decimal, indicator: Case) -> dict[str, Any]:
    """The fourth of four places without limits: their median is 11.5, their deviation 1.4826 x 1."""
    rows = [figure_row("a", area, Decimal(value)) for area, value in enumerate((10, 11, 12, 13))]
    held = figure_row("a", "", benchmark, test="interval")
    return judge_against(rows, [held], {"a": indicator})[3]


@pytest.mark.parametrize(
    ("benchmark", "indicator", "against"),
    [
        (13 - Decimal("1.4826"), HIGHER, "similar"),
        (13 - Decimal("1.4826") - HAIR, HIGHER, "better"),
        (13 + Decimal("1.4826"), HIGHER, "similar"),
        (13 + Decimal("1.4826") + HAIR, HIGHER, "worse"),
        (13 + Decimal("1.4826") + HAIR, LOWER, "better"),
        (13 + Decimal("1.4826") + HAIR, NONE, "lower"),
        (Decimal(0), NONE, "higher"),
    ],
)
def test_without_limits_a_place_differs_beyond_one_deviation(benchmark: Decimal, indicator: Case, against: str) -> None:
    row = spread_case(benchmark, indicator)
    assert row["mad"] == Decimal("1.4826")
    assert row["against"] == against
    assert row["difference"] == 13 - benchmark


def test_a_deviation_of_nothing_makes_every_difference_one() -> None:
    rows = [figure_row("a", area, Decimal(value)) for area, value in enumerate((5, 5, 5, 6))]
    held = figure_row("a", "", Decimal(5), test="interval")
    judged = judge_against(rows, [held], {"a": HIGHER})
    assert [row["against"] for row in judged] == ["similar", "similar", "similar", "better"]


def test_the_largest_figures_have_a_spread() -> None:
    largest = Decimal("99999999999999.999999999999999999")
    smallest = largest.copy_negate()
    rows = [figure_row("a", 0, largest), figure_row("a", 1, smallest)]
    held = figure_row("a", "", smallest, test="interval")
    judged = judge_against(rows, [held], {"a": HIGHER})
    assert [row["mad"] for row in judged] == [Decimal("148259999999999.9999999999999999985174")] * 2
    assert [row["against"] for row in judged] == ["better", "similar"]


def test_another_definition_is_neither_compared_nor_part_of_the_spread() -> None:
    rows = [
        *(figure_row("a", area, Decimal(value)) for area, value in enumerate((10, 11, 12))),
        figure_row("a", 3, Decimal(900), definition="2"),
        figure_row("a", 4, None),
    ]
    held = figure_row("a", "", Decimal(10), test="interval")
    judged = judge_against(rows, [held], {"a": HIGHER})
    assert [int(row["area"]) for row in judged] == [0, 1, 2, 4]
    assert {row["mad"] for row in judged} == {Decimal("1.4826")}
    assert judged[3]["against"] is None


def test_places_that_are_not_asked_about_are_part_of_the_spread_alone() -> None:
    rows = [figure_row("a", area, Decimal(value)) for area, value in enumerate((10, 11, 12))]
    held = figure_row("a", "", Decimal(10), test="interval")
    (judged,) = judge_against(rows, [held], {"a": HIGHER}, asked=np.array([False, False, True]))
    assert (judged["area"], judged["mad"], judged["against"]) == ("2", Decimal("1.4826"), "better")


def test_every_place_stands_beside_each_of_its_benchmarks_in_their_order() -> None:
    left, right = pairs(np.array([7, 8, 7]), np.array([7, 9] * 20))
    assert left.tolist() == [0] * 20 + [2] * 20
    assert right.tolist() == [*range(0, 40, 2)] * 2
