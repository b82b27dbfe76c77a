"""Strategies: cases as the vectors write them."""

from decimal import Context, Decimal
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st

Case = dict[str, Any]

EXACT = Context(prec=38)
"""The usual 28 digits would round an amount of 32 up to the limit that amounts stay below."""

START = 24264
ONE_WAY = ("higher_is_better", "lower_is_better")
FLIPPED = dict(zip(ONE_WAY, reversed(ONE_WAY), strict=True))
SWAPPED = {"improved": "worse", "worse": "improved"}

FEW_BATCHES = settings(max_examples=8, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""Every example judges a whole batch at once, so a few of them are hundreds of cases.
Shrinking would judge thousands of batches; the assertions name the case within the batch instead."""


def batches(cases: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(cases, min_size=20, max_size=60)


def written(amount: Decimal) -> str:
    return f"{amount:f}"


def amounts(size: int = 2000, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Small amounts with few places, so that equal figures and edges of bands come up often."""
    return st.builds(lambda digits: Decimal(digits).scaleb(-places), st.integers(-size, size))


def wide_amounts() -> st.SearchStrategy[Decimal]:
    """Any amount that can be stored: up to 10^14, eighteen places."""
    sizes = st.integers(0, 32).flatmap(lambda exponent: st.integers(-(10**exponent) + 1, 10**exponent - 1))
    return sizes.map(lambda digits: EXACT.scaleb(Decimal(digits), -18))


def absolute() -> st.SearchStrategy[Case]:
    return amounts(100).map(lambda width: {"kind": "absolute", "value": written(abs(width))})


def relative() -> st.SearchStrategy[Case]:
    return st.sampled_from(["0", "0.01", "0.05", "0.333333", "1"]).map(
        lambda width: {"kind": "relative", "value": width}
    )


@st.composite
def indicators(
    draw: st.DrawFn,
    polarities: tuple[str, ...] = (*ONE_WAY, "aim_for_range"),
    tolerances: st.SearchStrategy[Case | None] | None = None,
    *,
    with_decimals: bool = True,
) -> Case:
    indicator: Case = {
        "polarity": draw(st.sampled_from(polarities)),
        "unit": draw(st.sampled_from(["number", "percent"])),
    }
    if tolerances is not None:
        indicator["tolerance"] = draw(tolerances)
    elif draw(st.booleans()):
        indicator["tolerance"] = draw(st.none() | absolute() | relative())
    if with_decimals and draw(st.booleans()):
        indicator["decimals"] = draw(st.integers(0, 3))
    if indicator["polarity"] == "aim_for_range":
        bounds = sorted((draw(amounts()), draw(amounts())))
        indicator["range"] = [written(bound) for bound in bounds]
    return indicator


def pair(indicator: Case, x: Decimal, y: Decimal) -> Case:
    """A figure and the one a year before."""
    observations = [observation(START - 12, y), observation(START, x)]
    return {"indicator": indicator, "observations": observations, "report_period": [START, 12]}


def pairs(indicator: st.SearchStrategy[Case] | None = None) -> st.SearchStrategy[Case]:
    return st.builds(pair, indicators() if indicator is None else indicator, amounts(), amounts())


def figures(case: Case) -> tuple[Decimal, Decimal]:
    """The figure and its comparator."""
    y, x = (Decimal(seen["value"]) for seen in case["observations"])
    return x, y


def observation(start: int, value: Decimal | None, months: int = 12, **more: Any) -> Case:
    return {
        "period": [start, months],
        "value": None if value is None else written(value),
        "status": None,
        "published_at": "2023-06-01",
    } | more


MONTHS = (1, 3, 12, 36)


@st.composite
def series(draw: st.DrawFn) -> Case:
    """A whole series: vintages, markers, gaps, changed definitions, every basis, lag and gap allowed or not."""
    months = draw(st.sampled_from(MONTHS))
    step = draw(st.sampled_from([months, 12]))
    periods = st.builds(lambda back: [START - back * step, months], st.integers(-1, 5))
    seen = st.builds(
        lambda period, value, status, more: {"period": period, "value": value, "status": status, **more},
        periods | st.just([START - 12, 12]),
        st.none() | amounts(300).map(written),
        st.sampled_from([None, None, None, *"bcefkpruxz"]),
        st.fixed_dictionaries(
            {
                "published_at": st.sampled_from(["2023-06-01", "2023-07-01", "2024-02-29"]),
                "definition": st.sampled_from(["1", "1", "1", "2"]),
                "months_elapsed": st.sampled_from([None, 6, 9]),
            }
        ),
    )
    indicator = draw(indicators((*ONE_WAY, "aim_for_range", "none"))) | {
        "aggregation": draw(st.sampled_from(["period", "cumulative"])),
        "basis": draw(
            st.sampled_from([None, "previous_period", "same_period_last_year", "previous_published", "baseline"])
        ),
        "baseline_period": [START - draw(st.integers(0, 4)) * step, months],
        "max_lag_periods": draw(st.integers(0, 3)),
        "allow_gap": draw(st.integers(0, 3)),
    }
    return {
        "indicator": indicator,
        "observations": draw(st.lists(seen, max_size=9)),
        "report_period": [START, months],
        "as_known_at": draw(st.sampled_from([None, "2023-06-30"])),
    }
