"""What the method says of Coventry's official figures, from a plan folder to the exported calls.

The method names three of the sixteen series it speaks of. Figures: Office for National Statistics, Explore Local
Statistics, Coventry (E08000026), calendar years; Open Government Licence v3.0.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from etl import pipeline
from tests.conftest import installation
from warehouse.reads.attention_export import attention_export
from warehouse.reads.exports import calls_export
from warehouse.store import Store

PLAN = Path(__file__).parents[2] / "data" / "coventry" / "plan.toml"
AREA = "E08000026"
INDICATOR_COLUMNS = "id,title_en,unit,decimals,polarity,polarity_signed_off_by,frequency,year_type,aggregation"

SERIES = {
    "claimant-count": (
        "percent,1,lower_is_better",
        2025,
        "2.9 3.1 3.3 3.1 3.1 3.6 3.7 3.5 5.4 5.2 5.0 4.8 4.3 3.1 2.1 2.0 1.9 2.0 2.9 6.1 6.7 5.1 5.3 5.4 5.5",
    ),
    "gross-value-added-per-hour": (
        "currency,2,higher_is_better",
        2023,
        "26.24 26.17 27.01 27.8 28.91 29.9 30.69 30.84 30.77 30.76 31.81 33.55 35.56 36.57 36.91 37.12 37.71 38.87 39.75"
        " 40.39",
    ),
    "disposable-income-per-head": (
        "currency,0,higher_is_better",
        2023,
        "8913 8900 9316 10056 10447 10743 10854 11391 11234 11460 12104 12372 12807 12945 13072 13486 13877 14358 14759"
        " 15181 15508 15913 16361 16514 17182 17851 19057",
    ),
}
"""Id -> unit, decimals and polarity; the last year; and the figures of the years up to it."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("coventry")
    plan = folder / "plan"
    plan.mkdir()
    indicators = [f"{id_},{id_},{rules},A. Officer,annual,calendar,period" for id_, (rules, *_) in SERIES.items()]
    figures = [
        f"{id_},{AREA},{year},{value}"
        for id_, (_, last, values) in SERIES.items()
        for year, value in enumerate(values.split(), start=last + 1 - len(values.split()))
    ]
    texts = {
        "plan.toml": PLAN.read_text(encoding="utf-8"),
        "indicators.csv": "\n".join([INDICATOR_COLUMNS, *indicators, ""]),
        "figures.csv": "\n".join(["indicator,area,period,value", *figures, ""]),
    }
    for name, text in texts.items():
        (plan / name).write_text(text, encoding="utf-8")
    with Store(installation(folder / "var")) as opened:
        pipeline.load(opened, [plan], [], lambda _: None)
        yield opened


@pytest.fixture(scope="module")
def last(store: Store) -> pd.DataFrame:
    """The call of the last figure of each series."""
    exported = calls_export(store.reader(), area=AREA)
    ends = {f"{year}-01-01/P1Y" for _, year, _ in SERIES.values()}
    rows = exported[exported["period"].isin(ends) & exported["value"].notna()]
    return rows.sort_values("period").drop_duplicates("indicator", keep="last").set_index("indicator")


def test_the_claimant_count_is_the_same_and_still_getting_worse(last: pd.DataFrame, store: Store) -> None:
    row: Any = last.loc["claimant-count"]
    assert (row["call"], row["noise"], row["agreement"]) == ("same", "worsening", "steady_but_worsening")
    listed = attention_export(store.reader(), council="coventry").set_index("indicator")
    assert set(listed.loc[["claimant-count"], "tier"]) >= {2}


@pytest.mark.parametrize("pounds", ["gross-value-added-per-hour", "disposable-income-per-head"])
def test_two_series_in_pounds_clearly_improved(pounds: str, last: pd.DataFrame) -> None:
    row: Any = last.loc[pounds]
    assert (row["call"], row["agreement"]) == ("improved", "clear_improvement")
