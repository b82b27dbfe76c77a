"""A target held against what was reached before, exactly."""

from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from warehouse.rules.target_honesty.weaker import weaker


def is_weaker(aim: str, comparator: str, **more: Any) -> bool:
    row = {"polarity": "higher_is_better", "aim": Decimal(aim), "comparator": Decimal(comparator)}
    frame = pd.DataFrame([row | {"band": Decimal("0.25"), "decimals": None} | more], dtype=object)
    return bool(weaker(frame.astype({"decimals": "Int64"})).iloc[0])


@pytest.mark.parametrize(
    ("aim", "comparator", "found"), [("72.00", "72.25", False), ("71.99", "72.25", True), ("73", "72.25", False)]
)
def test_the_edge_of_the_band_still_counts_as_the_same(aim: str, comparator: str, *, found: bool) -> None:
    assert is_weaker(aim, comparator) is found


def test_lower_may_be_better() -> None:
    assert is_weaker("5", "2", polarity="lower_is_better")
    assert not is_weaker("2", "5", polarity="lower_is_better")


def test_figures_that_read_alike_are_the_same_whatever_the_band() -> None:
    assert is_weaker("72.36", "72.44", band=Decimal(0))
    assert not is_weaker("72.36", "72.44", band=Decimal(0), decimals=1)


def test_no_binary_fraction_tips_it() -> None:
    assert not is_weaker("0.1", "0.4", band=Decimal("0.3"))
