"""The spread of any group, against medians as Python's own library takes them."""

from decimal import Decimal
from fractions import Fraction
from statistics import median

import hypothesis.strategies as st
import sqlalchemy as sa
from hypothesis import Phase, given, settings

from tests.judging import run
from tests.judging_places import FIGURES, figure_row
from tests.property.cases import amounts, wide_amounts
from warehouse.rules.spread import FEWEST_PLACES, TO_SIGMA, spreads

FORTY_QUERIES = settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""Forty queries of ten groups each: four hundred groups."""

GROUPS = st.lists(
    st.lists(amounts(20, 0) | amounts() | wide_amounts(), min_size=1, max_size=15), min_size=10, max_size=10
)


@FORTY_QUERIES
@given(GROUPS)
def test_spread_is_exact(groups: list[list[Decimal]]) -> None:
    rows = [figure_row(str(at), area, value) for at, values in enumerate(groups) for area, value in enumerate(values)]
    found = {row["indicator"]: row for row in run(sa.select(spreads(FIGURES, ["indicator"])), {FIGURES: rows})}
    assert set(found) == {str(at) for at, values in enumerate(groups) if len(values) >= FEWEST_PLACES}
    for name, row in found.items():
        values = [Fraction(value) for value in groups[int(name)]]
        middle = median(values)
        deviation = median(abs(value - middle) for value in values)
        assert Fraction(row["median_twice"]) == 2 * middle
        assert Fraction(row["mad"]) == Fraction(TO_SIGMA) * deviation
