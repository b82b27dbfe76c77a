"""Bands as they are written, in ticks."""

from decimal import Decimal

import pytest

from warehouse.rules.bands import bands_of


def test_a_band_is_so_many_ticks_or_so_many_millionths() -> None:
    widths = [Decimal("0.25"), Decimal("0.05"), Decimal(3), None, None]
    bands = bands_of(["absolute", "relative", "exact", None, "absolute"], widths, 3)
    assert bands.fixed.tolist() == [250, 0, 0, 0, 0]
    assert bands.share.tolist() == [0, 50_000, 0, 0, 0]


def test_a_share_has_six_decimals() -> None:
    assert bands_of(["relative"] * 2, [Decimal("0.0000015"), Decimal("0.00000149")]).share.tolist() == [2, 1]


def test_a_width_must_be_a_whole_number_of_ticks() -> None:
    with pytest.raises(ValueError, match=r"0\.25"):
        bands_of(["absolute"], [Decimal("0.25")], 1)
