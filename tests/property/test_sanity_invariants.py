"""What must hold for every sanity flag, and for what is new, whatever the figures."""

from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
import pandas as pd
from hypothesis import given, settings

from warehouse.rules.attention_news import newly_pressing
from warehouse.rules.sanity.flags import flags

AMOUNTS = st.none() | st.decimals(-300, 300, places=2, allow_nan=False).map(Decimal)
COUNT = st.integers(0, 12)
FIGURE = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(["percent", "%", "number", "days"]),
        "target_kind": st.sampled_from([None, "value", "improve"]),
        **dict.fromkeys(("value", "target", "previous", "before_previous"), AMOUNTS),
        **dict.fromkeys(("earlier", "earlier_above", "earlier_below", "earlier_over", "earlier_still"), COUNT),
        "told_unit": st.sampled_from([None, "percent", "number"]),
    }
)
FIGURES = st.lists(FIGURE, min_size=1, max_size=12)
TIERS = st.lists(st.tuples(st.none() | st.integers(1, 5), st.none() | st.integers(1, 5)), min_size=1, max_size=20)


def raised(figures: list[dict[str, Any]]) -> list[frozenset[str]]:
    """The flags of every figure."""
    found = flags(
        pd.DataFrame(figures, dtype=object).astype({name: "Int64" for name in figures[0] if "earlier" in name})
    )
    return [frozenset(flag.value for flag, has in found.items() if has.iloc[place]) for place in range(len(figures))]


@settings(max_examples=40, deadline=None)
@given(FIGURES)
def test_a_figure_is_flagged_for_itself_alone(figures: list[dict[str, Any]]) -> None:
    together = raised(figures)
    assert raised(figures[::-1]) == together[::-1]
    assert raised(figures[:1]) == together[:1]


@settings(max_examples=40, deadline=None)
@given(FIGURES)
def test_without_a_figure_only_its_target_can_be_flagged(figures: list[dict[str, Any]]) -> None:
    assert frozenset().union(*raised([one | {"value": None} for one in figures])) <= {"zero_target"}


@settings(max_examples=40, deadline=None)
@given(FIGURES)
def test_the_other_side_of_nothing_is_flagged_alike(figures: list[dict[str, Any]]) -> None:
    def mirrored(one: dict[str, Any]) -> dict[str, Any]:
        amounts = {name: -one[name] for name in ("value", "target", "previous", "before_previous") if one[name]}
        return one | amounts | {"earlier_above": one["earlier_below"], "earlier_below": one["earlier_above"]}

    counted = [one | {"unit": "days", "told_unit": "days"} for one in figures]
    assert raised([mirrored(one) for one in counted]) == raised(counted)


@settings(max_examples=40, deadline=None)
@given(TIERS)
def test_what_is_new_is_listed_and_never_stood_there_already(tiers: list[tuple[int | None, int | None]]) -> None:
    now, then = (pd.Series([pair[end] for pair in tiers], dtype="Int64") for end in (0, 1))
    new = newly_pressing(now, then)
    assert not (new & now.isna()).any()
    assert not newly_pressing(now, now).any()
    assert newly_pressing(now, now.where(now.isna())).tolist() == now.notna().tolist()
