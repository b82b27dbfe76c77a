"""The bands where a plan sets none: the project's own, so changing one must be meant."""

from decimal import Decimal

import pytest

from warehouse.rules.defaults import AMBER, HAVERING_TOLERANCE, Width, default_tolerance
from warehouse.rules.vocabulary import Band, Unit


@pytest.mark.parametrize("unit", [*Unit, "tonnes"])
def test_tolerance(unit: str) -> None:
    points, share = Width(Band.ABSOLUTE, Decimal("0.25")), Width(Band.RELATIVE, Decimal("0.01"))
    assert default_tolerance(unit) == (points if unit == "percent" else share)


def test_amber_and_havering() -> None:
    assert Width(Band.RELATIVE, Decimal("0.05")) == AMBER
    assert Width(Band.RELATIVE, Decimal("0.10")) == HAVERING_TOLERANCE
