"""Fingertips' comparators: places against a benchmark, in equal parts of their group, and against a target."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from tests.judging_places import figure_row, judge_against, judge_places
from tests.judging_targets import judge_rags
from tests.percentiles import percentile
from tests.vectors.cases import cases_of
from warehouse.rules.places import part

CASES = cases_of("compare/fingertips_comparators.json")

POLARITIES = {
    "high_is_good": "higher_is_better",
    "low_is_good": "lower_is_better",
    "no_judgement": "none",
    "not_applicable": None,
}
"""Theirs -> ours. What has no polarity at all is not compared; every indicator of ours has one, if only `none`."""
TESTS = {"single": "interval", "double": "overlapping", "two": "two_levels"}
FUNNELS = {1.96: "funnel_95", 3.0902: "funnel_998"}
SAID = {
    "Best": ("much_better", "much_higher"),
    "Better": ("better", "higher"),
    "Same": ("similar", "similar"),
    "Worse": ("worse", "lower"),
    "Worst": ("much_worse", "much_lower"),
}
"""Their word -> ours, with an agreed direction and without."""
COLOURS = {"Better": {"green"}, "Same": {"amber"}, "Worse": {"red"}}


def of_kind(kind: str) -> dict[str, dict[str, Any]]:
    return {name: case for name, case in CASES.items() if case["kind"] == kind}


def decimal(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def ours(case: dict[str, Any]) -> str | None:
    """Their significance in our words; an indicator without a direction is higher or lower than the benchmark."""
    theirs = case["expected"]["significance"]
    return None if theirs == "None" else SAID[theirs][case["input"]["polarity"] == "no_judgement"]


def place(name: str, case: dict[str, Any]) -> dict[str, Any]:
    """The place, alone in its group: where it has no limits, nothing is known."""
    given = case["input"]
    assert given.get("unit", 100) == 100
    named = {
        "lower": "lci95",
        "upper": "uci95",
        "lower_998": "lci99_8",
        "upper_998": "uci99_8",
        "denominator": "denominator",
    }
    more = {column: decimal(given.get(theirs)) for column, theirs in named.items()}
    return figure_row(name, 1, decimal(given["value"]), **more)


def benchmark(name: str, case: dict[str, Any]) -> dict[str, Any]:
    """What the place is held against: the benchmark, or the target."""
    given = case["input"]
    if case["kind"] == "target":
        return figure_row(name, "", decimal(given["lower"]), test="interval")
    test = FUNNELS[given["confidence_variable"]] if given["method"] == "spcprop" else TESTS[given["method"]]
    limits = {column: decimal(given[theirs]) for column, theirs in BENCHMARK_LIMITS.items()}
    return figure_row(name, "", decimal(given["benchmark"]), test=test, **limits)


BENCHMARK_LIMITS = {"lower": "benchmark_lci95", "upper": "benchmark_uci95"}
BENCHMARKS = of_kind("benchmark")
CATEGORIES = of_kind("category")
TARGETS = of_kind("target")


@pytest.fixture(scope="module")
def against() -> dict[str, str | None]:
    """Every place against its benchmark or, with confidence intervals, its target: all of them at once."""
    held = BENCHMARKS | {name: case for name, case in TARGETS.items() if by_interval(case["input"])}
    indicators = {
        name: {"polarity": POLARITIES[case["input"]["polarity"]], "unit": "percent"} for name, case in held.items()
    }
    rows = [place(name, case) for name, case in held.items()]
    judged = judge_against(rows, [benchmark(name, case) for name, case in held.items()], indicators)
    return {row["indicator"]: row["against"] for row in judged}


@pytest.fixture(scope="module")
def colours() -> dict[str, str]:
    """The colour of every figure against the better limit; amber reaches to the other."""
    held = {name: case["input"] for name, case in TARGETS.items() if not by_interval(case["input"])}
    return {name: row["rag"] for name, row in zip(held, judge_rags(map(aim, held.values())), strict=True)}


@pytest.mark.parametrize("name", BENCHMARKS)
def test_benchmark(name: str, against: dict[str, str | None]) -> None:
    assert against[name] == ours(BENCHMARKS[name])


@pytest.mark.parametrize("name", CATEGORIES)
def test_category(name: str) -> None:
    """Their categories are our parts, counted from the lowest figure.

    A figure on a bound belongs to the lower category there, as it does to the better part of ours where lower is
    better; so that is how their group is judged here. Their quintiles are then numbered from the highest figure
    where higher is better; their quartiles never are. They need four figures (five for quintiles), our quartiles eight (a stricter rule
    of the method), so the parts are asked for directly. Their bounds are what the quartile test of ours computes
    the long way round.
    """
    given, expected = CATEGORIES[name]["input"], CATEGORIES[name]["expected"]
    count = given["n"]
    values = [Decimal(str(value)) for value in given["values"]]
    bounds = [percentile(values, Fraction(step, count)) for step in range(count + 1)] if len(values) > 3 else []
    assert [float(bound) for bound in bounds] == pytest.approx(expected["bounds"])
    reversed_order = count == 5 and given["polarity"] == "high_is_good"
    found = parts(values, count)
    categories = {value: count + 1 - place if reversed_order else place for value, place in found.items()}
    queried = [categories[Decimal(str(value))] for value in given["query"]]
    assert ([0] * len(queried) if len(values) < max(4, count) else queried) == expected["categories"]


def parts(values: list[Decimal], count: int) -> dict[Decimal, int]:
    """Which of `count` equal parts each figure belongs to, the lowest being 1."""
    (rows,) = judge_places([({"polarity": "lower_is_better"}, values)])
    reached, of = np.array([(row["better_than"] + row["equal"], row["of"]) for row in rows]).reshape(-1, 2).T
    return dict(zip(values, part(reached, of, count).tolist(), strict=True))


@pytest.mark.parametrize("name", TARGETS)
def test_target(name: str, against: dict[str, str | None], colours: dict[str, str]) -> None:
    """Their targets are ours, but for what is exactly on a limit, where the method is kinder or more careful.

    - A value: met or not, as our green or not; equality meets in both.
    - Two limits: their middle is our amber, up to the target. A figure on a limit meets it here (equality meets, and
      the edge of a band belongs to it); theirs counts as above the limit, which is worse where lower is better.
    - With confidence intervals: the test of the interval, the target as benchmark. A target on the lower limit
      lies inside the interval here; theirs counts it as outside.
    - Without an agreed direction we judge no target, and they treat it as if higher were better.
    """
    case = TARGETS[name]
    given = case["input"]
    if by_interval(given):
        expected = (
            "similar" if given["lci95"] == given["lower"] and given["polarity"] != "not_applicable" else ours(case)
        )
        assert against[name] == expected
    elif given["polarity"] in ("no_judgement", "not_applicable"):
        assert colours[name] == ("no_data" if given["value"] is None else "no_judgement")
    else:
        assert colours[name] in expected_colours(given, case["expected"]["significance"])


def expected_colours(given: dict[str, Any], theirs: str) -> set[str]:
    if theirs == "None":
        return {"no_data"}
    if given["upper"] is None:
        return {"green"} if theirs == "Better" else {"amber", "red"}
    if given["polarity"] == "low_is_good" and given["value"] in (given["lower"], given["upper"]):
        return {"green"} if given["value"] == given["lower"] else {"amber"}
    return COLOURS[theirs]


def by_interval(given: dict[str, Any]) -> bool:
    """A target of two limits never looks at confidence intervals."""
    return bool(given["use_cis"]) and given["upper"] is None


def aim(given: dict[str, Any]) -> dict[str, Any]:
    polarity = POLARITIES[given["polarity"]] or "none"
    low, high = decimal(given["lower"]), decimal(given["upper"])
    assert low is not None
    better = high if high is not None and polarity == "higher_is_better" else low
    amber = {"kind": "absolute", "value": str(high - low)} if high is not None else None
    target = {"kind": "value", "value": str(better), "amber": amber}
    value = None if given["value"] is None else str(given["value"])
    return {"indicator": {"polarity": polarity}, "value": value, "target": target}
