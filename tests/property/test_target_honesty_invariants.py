"""What must hold for every doubt about a target, whatever the figures: by an oracle, and by turning them round."""

from fractions import Fraction
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pandas as pd
from hypothesis import given, settings

from tests.property.plain_honesty import plain_behind, plain_reach, plain_weaker
from tests.unit.rules.target_honesty.targets import TARGET, frame_of
from warehouse.rules.codes import words_of
from warehouse.rules.noise.assurance import assurance
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.words import Assurance
from warehouse.rules.target_honesty.honesty import honesty
from warehouse.rules.target_honesty.middle import MOST_BEHIND, middles
from warehouse.rules.target_honesty.vocabulary import Doubt, Outcome

EXAMPLES, FEWER = 400, 60


def _moved(years: list[int | None], trend: int) -> list[int | None]:
    """A place's years with a common trend: without one, the middle of places would seldom move."""
    return [None if year is None else year + trend * place for place, year in enumerate(years)]


AMOUNT = st.integers(40, 60)
NEAR = st.integers(48, 52)
YEARS = st.lists(NEAR, min_size=5, max_size=5)
LEFT_OUT = st.lists(st.none() | NEAR, min_size=5, max_size=5)
DRAWN = st.fixed_dictionaries(
    {
        "values": st.lists(NEAR, min_size=5, max_size=15),
        "aim": AMOUNT,
        "before": AMOUNT,
        "band": st.integers(0, 9),
        "higher": st.booleans(),
        "places": st.builds(
            lambda left_out, whole, trend: [_moved(years, trend) for years in (*left_out, *whole)],
            st.lists(LEFT_OUT, max_size=2),
            st.lists(YEARS, min_size=6, max_size=9),
            st.integers(-5, 5),
        ),
    }
)
Drawn = dict[str, Any]


def asked(drawn: list[Drawn]) -> pd.DataFrame:
    """What the rules find of all targets at once; a row for each, a column for each doubt."""
    rows = [
        TARGET
        | {
            "unit": "score",
            "polarity": "higher_is_better" if one["higher"] else "lower_is_better",
            "decimals": None,
            "aim": one["aim"],
            "value": one["values"][-1],
            "comparator": one["before"],
            "band": one["band"],
            "tolerance": one["band"],
        }
        for one in drawn
    ]
    width = max(len(one["values"]) for one in drawn)
    runs = np.array([[np.nan] * (width - len(one["values"])) + one["values"] for one in drawn], dtype=np.float64)
    most = max(len(one["places"]) for one in drawn)
    figures = np.full((len(drawn), most, 5 + MOST_BEHIND), np.nan)
    for row, one in enumerate(drawn):
        for place, years in enumerate(one["places"]):
            figures[row, place, MOST_BEHIND:] = [np.nan if year is None else year for year in years]
    found = honesty(frame_of(*rows), limits(runs), middles(figures))
    return found.reset_index().pivot(index="index", columns="doubt", values="outcome")


def oracle(one: Drawn) -> dict[str, str]:
    """The same of one target, from the text of the rules."""
    higher, aim = one["higher"], Fraction(one["aim"])
    out_of_reach, met_anyway = plain_reach([float(value) for value in one["values"]], aim, higher=higher)
    asks_for_more = (aim > one["values"][-1]) if higher else (aim < one["values"][-1])
    behind = plain_behind(aim, one["places"], Fraction(one["band"]), higher=higher)
    return {
        Doubt.FALLING_BEHIND.value: "clear" if asks_for_more else behind,
        Doubt.OUT_OF_REACH.value: out_of_reach,
        Doubt.MET_ANYWAY.value: met_anyway,
        Doubt.WEAKER.value: plain_weaker(aim, Fraction(one["before"]), Fraction(one["band"]), higher=higher),
    }


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(DRAWN, min_size=1, max_size=3))
def test_the_rules_find_what_their_text_says(drawn: list[Drawn]) -> None:
    found = asked(drawn)
    assert [dict(row) for _, row in found.iterrows()] == [
        {doubt: told[doubt] for doubt in found.columns} for told in map(oracle, drawn)
    ]


@settings(max_examples=FEWER, deadline=None)
@given(DRAWN)
def test_turned_round_with_the_other_way_better_nothing_changes(one: Drawn) -> None:
    turned = one | {
        "values": [-value for value in one["values"]],
        "aim": -one["aim"],
        "before": -one["before"],
        "higher": not one["higher"],
        "places": [[None if year is None else -year for year in years] for years in one["places"]],
    }
    assert asked([turned]).equals(asked([one]))


@settings(max_examples=FEWER, deadline=None)
@given(DRAWN)
def test_no_target_is_both_out_of_reach_and_met_anyway(one: Drawn) -> None:
    found = asked([one]).iloc[0]
    assert not found["out_of_reach"] == found["met_anyway"] == Outcome.FOUND


@settings(max_examples=FEWER, deadline=None)
@given(DRAWN, st.integers(1, 50))
def test_a_more_ambitious_target_is_never_weaker_nor_met_anyway_where_a_lesser_one_is_not(one: Drawn, by: int) -> None:
    harder = one | {"aim": one["aim"] + (by if one["higher"] else -by)}
    before, after = asked([one]).iloc[0], asked([harder]).iloc[0]
    for doubt in ("weaker", "met_anyway", "falling_behind"):
        assert not (after[doubt] == Outcome.FOUND and before[doubt] == Outcome.CLEAR)
    assert not (before["out_of_reach"] == Outcome.FOUND and after["out_of_reach"] == Outcome.CLEAR)


@settings(max_examples=FEWER, deadline=None)
@given(DRAWN)
def test_what_assurance_says_of_twelve_figures_is_never_spoken_against(one: Drawn) -> None:
    lines = limits(np.array([one["values"]], dtype=np.float64))
    better = np.array([1 if one["higher"] else -1], dtype=np.int8)
    said = words_of(assurance(np.array([float(one["aim"])]), lines, better), Assurance)[0]
    found = asked([one]).iloc[0]
    if found["out_of_reach"] == Outcome.FOUND and len(one["values"]) >= 12:
        assert said == Assurance.CONSISTENTLY_FAILS
    if found["met_anyway"] == Outcome.FOUND and len(one["values"]) >= 12:
        assert said == Assurance.CONSISTENTLY_MEETS
