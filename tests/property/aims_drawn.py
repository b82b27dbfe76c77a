"""Strategies: figures against targets of every kind, as the vectors write them."""

from typing import Any

import hypothesis.strategies as st

from tests.property.cases import ONE_WAY, Case, absolute, amounts, indicators, relative, written

CALLS = ("improved", "same", "worse", "cant_say", "not_available", None)
MONTHS = st.sampled_from([None, 3, 5, 9, 12, 15])


def numbers() -> st.SearchStrategy[str]:
    """Few, so that figures are often equal to a target, or near it."""
    return amounts(40, places=1).map(written)


def ranges() -> st.SearchStrategy[list[str]]:
    return st.tuples(amounts(40), amounts(40)).map(lambda ends: [written(end) for end in sorted(ends)])


def targets(**more: Any) -> st.SearchStrategy[Case]:
    parts = {"amber": st.none() | absolute() | relative(), **more}
    value = {"kind": st.just("value"), "value": numbers() | st.none(), "stretch": st.none() | numbers()}
    band = {"kind": st.just("range"), "range": st.none() | ranges()}
    change = {"kind": st.sampled_from(["improve", "sustain"])}
    return st.one_of(*(st.fixed_dictionaries(kind | parts) for kind in (value, value, band, change)))


@st.composite
def aims(draw: st.DrawFn) -> Case:
    """A figure with its targets: for all of its period, for some of its months, or none."""
    indicator = draw(indicators((*ONE_WAY, *ONE_WAY, "aim_for_range", "none"))) | {
        "aggregation": draw(st.sampled_from(["cumulative", "period"])),
        "unit": draw(st.sampled_from(["number", "percent", "currency", "tonnes"])),
        "rag_policy": draw(st.sampled_from(["default", "havering"])),
    }
    call = draw(st.sampled_from(CALLS))
    compared = call in ("improved", "same", "worse")
    return {
        "indicator": indicator,
        "value": draw(numbers() if compared else st.none() | numbers()),
        "comparator": draw(numbers() if compared else st.none() | numbers()),
        "direction": call,
        "months_elapsed": draw(MONTHS),
        "target": draw(st.none() | targets()),
        "profile": draw(
            st.lists(targets(months_elapsed=MONTHS), max_size=2, unique_by=lambda one: one["months_elapsed"])
        ),
    }
