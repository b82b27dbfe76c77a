"""Figures written as rows of values, judged by the rules of the build."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.unit.warehouse.judging.written import OWN, Row, year
from warehouse.judging.rows import call_rows

RULE = {
    "council": "c",
    "indicator": "a",
    "polarity": "higher_is_better",
    "tolerance_kind": "exact",
    "rag_policy": "default",
}


def key(number: int, **more: Any) -> Row:
    place = {"council": "c", "indicator": "a", "area": OWN, "breakdown": "", "period": year(number)}
    return place | {"start_month": 12 * number, "months": 12} | more


def seen(number: int, value: str, **more: Any) -> Row:
    return key(number, value=Decimal(value), definition="1", vintage=1) | more


FIGURES = [seen(2021, "1"), seen(2022, "2", published_at=date(2023, 7, 1))]


def calls(asked: list[Row], as_known_at: date | None = None) -> dict[Any, Any]:
    found = call_rows([RULE, RULE | {"indicator": "b"}], FIGURES, asked, as_known_at)
    return {(row["indicator"], row["breakdown"], row["period"]): (row["call"], row["value"]) for row in found}


def test_only_what_is_asked_for_is_told() -> None:
    assert calls([key(2022)]) == {("a", "", year(2022)): ("improved", 2)}
    assert calls([key(2021), key(2022)]) == {
        ("a", "", year(2021)): ("not_available", 1),
        ("a", "", year(2022)): ("improved", 2),
    }


def test_a_period_without_a_figure_is_judged_too() -> None:
    assert calls([key(2023), key(2023, indicator="b")]) == {
        (name, "", year(2023)): ("not_available", None) for name in "ab"
    }


def test_a_part_of_the_people_that_nobody_counted_has_no_call() -> None:
    assert calls([key(2022, breakdown="women")]) == {}


def test_as_known_before_the_last_figure() -> None:
    assert calls([key(2022)], date(2023, 6, 30)) == {("a", "", year(2022)): ("not_available", None)}
    assert calls([key(2022)], date(2023, 7, 1)) == {("a", "", year(2022)): ("improved", 2)}


def test_indicators_of_different_ticks_are_all_judged() -> None:
    fine = [seen(2022, "0.001", indicator="b"), seen(2021, "0.002", indicator="b")]
    found = call_rows([RULE, RULE | {"indicator": "b"}], [*FIGURES, *fine], [key(2022), key(2022, indicator="b")])
    assert {row["indicator"]: (row["call"], row["change"]) for row in found} == {
        "a": ("improved", 1),
        "b": ("worse", Decimal("-0.001")),
    }


def test_days_that_share_a_cell_are_called_alike_each_under_its_own_name() -> None:
    first, last = (key(2022, period=day, start_month=12 * 2022 + 2, months=1) for day in ("2022-03-01", "2022-03-31"))
    figures = [figure | {"value": Decimal(1), "definition": "1"} for figure in (first, last)]
    figures = [figures[0] | {"vintage": 1}, figures[1] | {"vintage": 1, "published_at": date(2022, 5, 1), "value": 2}]
    found = call_rows([RULE], figures, [first, last])
    assert [(row["period"], row["current_period"], row["value"]) for row in found] == [
        ("2022-03-01", "2022-03-31", 2),
        ("2022-03-31", "2022-03-31", 2),
    ]
