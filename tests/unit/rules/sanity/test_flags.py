"""Every sanity flag at its boundary, and the false alarms it must not raise."""

from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from warehouse.rules.sanity.flags import flags
from warehouse.rules.sanity.vocabulary import Flag

PLAIN: dict[str, Any] = {
    "unit": "percent",
    "target_kind": None,
    "value": Decimal("72.5"),
    "target": None,
    "previous": Decimal("71.0"),
    "before_previous": Decimal("70.2"),
    "earlier": 8,
    "earlier_above": 8,
    "earlier_below": 0,
    "earlier_over": 0,
    "earlier_still": 0,
    "told_unit": "percent",
}
"""A figure with nothing odd about it."""


def raised(**changed: Any) -> set[str]:
    """The flags of one figure; amounts may be given as text."""
    amounts = ("value", "target", "previous", "before_previous")
    given = {name: Decimal(value) if name in amounts and value else value for name, value in changed.items()}
    frame = pd.DataFrame([PLAIN | given]).astype(dict.fromkeys(amounts, object))
    return {flag.value for flag, has in flags(frame).items() if has.iloc[0]}


def aimed(target: str, value: str, **more: Any) -> set[str]:
    return raised(target_kind="value", target=target, value=value, previous=value, **more)


def test_a_plain_figure_has_no_flag() -> None:
    assert raised() == set()
    assert raised(value=None) == set()
    assert raised(previous=None, before_previous=None, earlier=0, earlier_above=0, told_unit=None) == set()


@pytest.mark.parametrize(
    ("target", "value", "flag"),
    [
        ("0.7", "70", True),
        ("0.7", "69.99", False),
        ("70", "0.7", True),
        ("70", "0.71", False),
        ("-0.5", "-50", True),
        ("-0.5", "50", False),
        ("70", "0", False),
    ],
)
def test_a_hundred_times_its_target_or_a_hundredth(target: str, value: str, *, flag: bool) -> None:
    assert (Flag.FAR_FROM_TARGET in aimed(target, value)) is flag


def test_digits_beyond_the_usual_precision_still_count() -> None:
    exactly, less = "12345678901234.000000000000000100", "12345678901234.000000000000000000"
    target = "123456789012.340000000000000001"
    assert Flag.FAR_FROM_TARGET in aimed(target, exactly, unit="number")
    assert Flag.FAR_FROM_TARGET not in aimed(target, less, unit="number")


@pytest.mark.parametrize(
    ("unit", "target", "flag"),
    [("percent", "0", True), ("percent", "0.1", False), ("number", "0", False), ("%", "0", False)],
)
def test_a_target_of_nothing_only_on_a_share(unit: str, target: str, *, flag: bool) -> None:
    assert (Flag.ZERO_TARGET in aimed(target, "5", unit=unit)) is flag
    assert Flag.ZERO_TARGET not in raised(target_kind="improve", target=None, unit=unit)


@pytest.mark.parametrize(
    ("figure", "unit", "flag"),
    [
        ("72.5", "percent", True),
        ("100", "percent", False),
        ("0", "percent", False),
        ("100", "number", True),
        ("20", "number", True),
        ("19", "number", False),
        ("19", "days", True),
    ],
)
def test_the_same_figure_three_periods_running(figure: str, unit: str, *, flag: bool) -> None:
    three = {"value": figure, "previous": figure, "before_previous": figure, "unit": unit, "told_unit": unit}
    assert (Flag.UNCHANGED in raised(**three)) is flag
    assert Flag.UNCHANGED not in raised(**three | {"before_previous": "1.5"})
    assert Flag.UNCHANGED not in raised(**three | {"before_previous": None})


@pytest.mark.parametrize(("earlier", "still", "flag"), [(8, 2, False), (8, 1, True), (6, 4, True), (7, 2, False)])
def test_a_series_that_often_rests_is_left_alone(earlier: int, still: int, *, flag: bool) -> None:
    three = {"value": "42", "previous": "42", "before_previous": "42"}
    assert (Flag.UNCHANGED in raised(**three, earlier=earlier, earlier_still=still)) is flag


@pytest.mark.parametrize(
    ("value", "above", "below", "flag"),
    [
        ("-3", 8, 0, True),
        ("-3", 7, 1, False),
        ("3", 0, 8, True),
        ("3", 1, 7, False),
        ("0", 8, 0, False),
        ("-3", 0, 0, False),
    ],
)
def test_a_first_change_of_sign(value: str, above: int, below: int, *, flag: bool) -> None:
    counts = {"earlier": 8, "earlier_above": above, "earlier_below": below}
    assert (Flag.SIGN_CHANGED in raised(value=value, **counts)) is flag


@pytest.mark.parametrize(
    ("value", "previous", "flag"),
    [("85", "0.85", True), ("84.99", "0.85", False), ("0.85", "85", True), ("85", "0", False), ("85", "-0.85", False)],
)
def test_a_hundredfold_step(value: str, previous: str, *, flag: bool) -> None:
    assert (Flag.SCALE_CHANGED in raised(value=value, previous=previous)) is flag


def test_another_unit_than_when_the_figure_before_was_told() -> None:
    assert raised(told_unit="number") == {Flag.UNIT_CHANGED}
    assert raised(told_unit="number", previous=None) == set()


@pytest.mark.parametrize(
    ("changed", "flag"),
    [
        ({"value": "100.1"}, True),
        ({"value": "100"}, False),
        ({"value": "100.1", "unit": "%"}, False),
        ({"value": "100.1", "earlier_below": 1}, False),
        ({"value": "100.1", "earlier_over": 4}, True),
        ({"value": "100.1", "earlier_over": 5}, False),
        ({"value": "100.1", "target": "100"}, True),
        ({"value": "100.1", "target": "105"}, False),
    ],
)
def test_a_share_above_the_whole(changed: dict[str, Any], *, flag: bool) -> None:
    told_unit = changed.get("unit", "percent")
    assert (Flag.ABOVE_HUNDRED in raised(**changed, told_unit=told_unit)) is flag
