"""The method's worked examples as a council would send them: from a plan folder to the exported calls."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from etl import pipeline
from tests.conftest import installation
from tests.plans import PLAN
from warehouse.reads.attention_export import attention_export
from warehouse.reads.exports import calls_export
from warehouse.store import Store

AREA = "X00000001"
LAST = 2024
HIGHER, LOWER = "higher_is_better", "lower_is_better"
STABLE = ["10", "12", "11", "13", "9", "10", "12", "11", "13", "10", "9", "12", "11"]
DECLINE = ["71.2", "70.8", "70.1", "69.6", "69.0", "68.2", "67.7", "67.1", "66.5", "66.0"]
INDICATOR_COLUMNS = "id,title_en,unit,decimals,polarity,polarity_signed_off_by,frequency,range,tolerance,boards,themes"
FIGURE_COLUMNS = "indicator,area,period,value,lower,upper"

Figure = str | tuple[str, str, str]
"""A value, or a value with its lower and upper limit."""

EXAMPLES: dict[str, tuple[str, list[Figure], str]] = {
    "dfg-days": (f"days,,{LOWER},,", ["206", "186"], "improved_untested"),
    "fly-tip-days": (f"days,,{LOWER},,", ["3.95", "2.82"], "improved_untested"),
    "feel-safe": (f"percent,,{HIGHER},,", ["72", "80"], "improved_untested"),
    "employees": (f"percent,,{HIGHER},,", ["52", "52"], "same_untested"),
    "one-per-cent": (f"number,,{HIGHER},,", ["100", "101"], "same_untested"),
    "over-one-per-cent": (f"number,,{HIGHER},,", ["100", "101.01"], "improved_untested"),
    "quarter-point": (f"percent,,{HIGHER},,", ["72.00", "72.25"], "same_untested"),
    "over-a-quarter": (f"percent,,{HIGHER},,", ["72.00", "72.26"], "improved_untested"),
    "exact-decimals": (f"number,,{HIGHER},,0.3", ["0.1", "0.4"], "same_untested"),
    "equal-as-shown": (f"number,1,{HIGHER},,exact", ["72.44", "72.36"], "same_untested"),
    "from-nothing": (f"number,,{LOWER},,", ["0", "1"], "worse_untested"),
    "range-better": ("number,,aim_for_range,80..90,", ["70", "92"], "improved_untested"),
    "range-same": ("number,,aim_for_range,80..90,", ["75", "95"], "same_untested"),
    "range-worse": ("number,,aim_for_range,80..90,", ["85", "95"], "worse_untested"),
    "first-year": (f"number,,{HIGHER},,", ["5"], "not_available"),
    "stable-then-25": (f"number,,{HIGHER},,", [*STABLE, "25"], "clear_improvement"),
    "slow-decline": (f"number,,{HIGHER},,", [*DECLINE], "steady_but_worsening"),
    "five-rising": (f"number,,{HIGHER},,", ["50", "51", "52", "53", "54"], "clear_improvement"),
    "one-inversion": (f"number,,{HIGHER},,", ["50", "52", "51", "53", "54"], "improved_within_normal_variation"),
    "intervals": (f"number,,{HIGHER},,", [("50", "47", "53"), ("55", "52", "58")], "clear_improvement"),
}
"""Id -> unit, decimals, polarity, range and tolerance as a plan folder has them; its figures, the last of 2024/25; and
what the call and the tests say together."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("worked")
    plan = folder / "plan"
    plan.mkdir()
    for name, text in {"plan.toml": PLAN, "indicators.csv": _indicators(), "figures.csv": _figures()}.items():
        (plan / name).write_text(text, encoding="utf-8")
    with Store(installation(folder / "var")) as opened:
        pipeline.load(opened, [plan], [], lambda _: None)
        yield opened


@pytest.fixture(scope="module")
def exported(store: Store) -> pd.DataFrame:
    return calls_export(store.reader(), period=_period(LAST)).set_index("indicator")


def _indicators() -> str:
    rows = []
    for id_, (rules, _, _) in EXAMPLES.items():
        unit, decimals, polarity, range_, tolerance = rules.split(",")
        rows.append(f"{id_},{id_},{unit},{decimals},{polarity},A. Officer,annual,{range_},{tolerance},streets,place")
    return "\n".join([INDICATOR_COLUMNS, *rows, ""])


def _figures() -> str:
    rows = []
    for id_, (_, figures, _) in EXAMPLES.items():
        for year, figure in enumerate(figures, start=LAST + 1 - len(figures)):
            value, lower, upper = (figure, "", "") if isinstance(figure, str) else figure
            rows.append(f"{id_},{AREA},{year}/{(year + 1) % 100:02d},{value},{lower},{upper}")
    return "\n".join([FIGURE_COLUMNS, *rows, ""])


def _period(year: int) -> str:
    return f"{year}-04-01/P1Y"


@pytest.mark.parametrize("name", EXAMPLES)
def test_both_calls_together(name: str, exported: pd.DataFrame) -> None:
    row: Any = exported.loc[name]
    expected = EXAMPLES[name][2]
    assert row["agreement"] == expected


def test_changes_are_exact(exported: pd.DataFrame) -> None:
    assert exported.loc["dfg-days", ["change", "change_percent"]].tolist() == [Decimal(-20), Decimal("-9.7")]
    assert exported.loc["slow-decline", "change_percent"] == Decimal("-0.8")
    assert pd.isna(exported.loc["from-nothing", "change_percent"])


def test_a_slow_decline_is_the_same_twice_over_and_still_a_warning(store: Store) -> None:
    listed = attention_export(store.reader(), council="abertest", period=_period(LAST)).set_index("indicator")
    assert listed.loc["slow-decline", "call"] == "same"
    assert listed.loc["slow-decline", "tier"] == 2
    assert "Clearly getting worse." in listed.loc["slow-decline", "reasons"]
