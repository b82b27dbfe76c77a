"""The spread of any group, against medians as Python's own library takes them."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from random import Random
from statistics import median

import hypothesis.strategies as st
import numpy as np
from hypothesis import given, settings

from tests.judging_places import INT64, decimals
from tests.property.cases import amounts, wide_amounts
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.exact import Amounts, exactly
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.spread import FEWEST_PLACES, FINER, TO_SIGMA, Spreads, spreads

FORTY_TIMES = settings(max_examples=40, deadline=None)
"""Of ten groups each: four hundred groups."""

GROUPS = st.lists(
    st.lists(amounts(20, 0) | amounts() | wide_amounts(), min_size=1, max_size=15), min_size=10, max_size=10
)


@FORTY_TIMES
@given(GROUPS)
def test_spread_is_exact(groups: list[list[Decimal]]) -> None:
    found = spreads(numbers(groups), exactly([value for values in groups for value in values]))
    medians, mads = decimals(found.median_twice, AMOUNT_DECIMALS), decimals(found.mad, AMOUNT_DECIMALS + FINER)
    for number, median_twice, mad in zip(numbers(groups).tolist(), medians, mads, strict=True):
        values = [Fraction(value) for value in groups[number]]
        if len(values) < FEWEST_PLACES:
            assert (median_twice, mad) == (None, None)
        else:
            assert median_twice is not None
            assert mad is not None
            middle = median(values)
            assert Fraction(median_twice) == 2 * middle
            assert Fraction(mad) == Fraction(TO_SIGMA) * median(abs(value - middle) for value in values)


SMALL = st.lists(st.lists(st.none() | amounts(20, 0) | amounts(), min_size=1, max_size=15), min_size=1, max_size=10)
"""Of figures with two decimals, which fit in an int64; some of the places have none."""


@FORTY_TIMES
@given(SMALL, st.randoms(use_true_random=False))
def test_either_kind_of_whole_number_in_any_order_gives_the_same(
    groups: list[list[Decimal | None]], random: Random
) -> None:
    group, value = numbers(groups), exactly([value for values in groups for value in values], 2)
    order = np.array(random.sample(range(group.size), k=group.size))
    mixed = Amounts(value.ticks.astype(INT64)[order], value.known[order])
    found, others = spreads(group, value), spreads(-group[order], mixed)
    assert others.mad.ticks.dtype == INT64
    assert told(found, order) == told(others, np.arange(group.size))


def numbers(groups: Sequence[Sequence[Decimal | None]]) -> Counts:
    """The number of every figure's group."""
    return np.repeat(np.arange(len(groups)), [len(values) for values in groups])


def told(found: Spreads, order: Counts) -> list[list[object]]:
    columns = (found.median_twice.ticks, found.median_twice.known, found.mad.ticks, found.mad.known)
    return [column[order].tolist() for column in columns]
