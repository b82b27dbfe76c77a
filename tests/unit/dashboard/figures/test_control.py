"""The control chart, by its data: lines of each segment, shapes and numbers of what stands out, and its words."""

from typing import Any

import pandas as pd
import pytest

from dashboard.components.indicator_control import control_table, flagged_list, rebase_list
from dashboard.figures.control import figure, stretches
from dashboard.figures.control_summary import control_notes, control_summary, why_no_chart
from dashboard.figures.estimates import estimate, places_of
from dashboard.figures.trend import Trend
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree, to_html
from tests.unit.dashboard.figures.shorthand import series
from warehouse.reads.comparable import laid_out
from warehouse.reads.control_chart import Charted, control_chart
from warehouse.reads.reader import Row
from warehouse.rules.noise.words import NoiseReason

EN, CY = speaker("en"), speaker("cy")
STEADY = "2010=60 2011=61 2012=60 2013=61 2014=60 2015=61 2016=60 2017=61"
JUMP = " ".join(f"{year}={60 + 3 * (year % 2)}" for year in range(2002, 2018)) + " 2018=75"
"""Sixteen figures around one level, then one far outside."""


class Rules:
    """What the read asks of an indicator."""

    polarity, aggregation, seasonal = "higher_is_better", "period", False


def drawn(text: str, *rebased: Row) -> tuple[Trend, Charted]:
    own = series(text)
    columns = ("period", "start_month", "value", "definition")
    figures = pd.DataFrame({name: [getattr(point, name) for point in own] for name in columns}).assign(months=12)
    rules: Any = Rules()
    trend = Trend(unit="percent", decimals=1, name="Wrexham", own=own)
    return trend, control_chart(laid_out(figures, list(rebased)), rules)


def rebase(year: int) -> Row:
    words = {"reason_en": "A new contract.", "reason_cy": None, "decided_by": "A. Officer"}
    return {"period": f"{year}-01-01/P1Y", "start_month": 12 * year} | words


def levels(chart: dict[str, Any]) -> list[float]:
    return [trace["y"][0] for trace in chart["data"] if trace.get("line", {}).get("width") == 1]


def test_mean_limits_and_near_limits_are_thin_lines() -> None:
    trend, charted = drawn(STEADY)
    row = charted.points.iloc[0]
    wanted = [row[name] for name in ("mean", "lower", "upper", "near_lower", "near_upper")]
    assert levels(figure(trend, charted, EN)) == wanted


def test_what_stands_out_has_a_shape_and_a_number_not_a_colour() -> None:
    chart = figure(*drawn(JUMP), EN)
    points = next(trace for trace in chart["data"] if trace.get("name") == "Wrexham")
    assert points["marker"]["symbol"] == ["circle"] * 16 + ["triangle-up"]
    assert set(points["marker"]["color"]) == {"#12436D"}
    assert points["text"][-1] == "Wrexham, 2018: 75.0%; outside the limits, high or rising"
    assert [note["text"] for note in chart["layout"]["annotations"]].count("<b>1</b>") == 1


def test_the_numbers_lead_to_the_words_under_the_chart() -> None:
    trend, charted = drawn(JUMP)
    assert [(one.cause, one.direction) for one in stretches(trend, charted)] == [("outside_limits", 1)]
    assert text_of_tree(flagged_list(trend, charted, EN)[0]) == "2018: outside the limits, high or rising"
    assert flagged_list(*drawn(STEADY), EN) == []


def test_each_segment_has_lines_of_its_own() -> None:
    second = " ".join(f"{year}={80 + year % 2}@2" for year in range(2018, 2026))
    chart = figure(*drawn(f"{STEADY} {second}"), EN)
    assert levels(chart)[0] == 60.5
    assert levels(chart)[5] == 80.5
    assert "new definition" in [note["text"] for note in chart["layout"]["annotations"]]


def test_a_rebase_is_marked_with_its_reason() -> None:
    later = " ".join(f"{year}={80 + year % 2}" for year in range(2018, 2026))
    trend, charted = drawn(f"{STEADY} {later}", rebase(2018), rebase(2024))
    assert "counted anew" in [note["text"] for note in figure(trend, charted, EN)["layout"]["annotations"]]
    assert text_of_tree(rebase_list(trend, charted, EN)[0]) == (
        "Counted anew from 2018 , as A. Officer decided: A new contract. "
        "Not counted anew yet from 2024 , as A. Officer decided: A new contract. 8 figures are needed."
    )
    assert '<span lang="en">A. Officer</span>' in to_html(rebase_list(trend, charted, CY)[0])


def test_a_provisional_figure_stays_hollow() -> None:
    points = next(trace for trace in figure(*drawn(f"{STEADY} 2018=60p"), EN)["data"] if trace.get("name") == "Wrexham")
    assert points["marker"]["color"][-1] == "#ffffff"


def test_the_sentence_says_the_usual_range_and_whether_the_newest_stands_out() -> None:
    assert control_summary(*drawn(STEADY), EN) == (
        "Wrexham since 2010: 60.50% on average, and usually between 57.84% and 63.16%. "
        "The newest, 2017, does not stand out."
    )
    assert control_summary(*drawn(JUMP), EN).endswith(
        "1 figure stands out. The newest, 2018, does: outside the limits, high or rising."
    )
    assert "Cymedr" in [
        column.get("text", "").strip() for column in figure(*drawn(STEADY), CY)["layout"]["annotations"]
    ]


def test_a_new_segment_without_limits_says_so() -> None:
    assert control_summary(*drawn(f"{STEADY} 2018=80@2"), EN) == (
        "The newest figures, since 2018, are too few for control limits: 8 are needed."
    )


def test_a_window_shorter_than_the_segment_is_said() -> None:
    trend, charted = drawn(JUMP)
    same, other = (" ".join(control_notes(trend, charted, {"points": points}, EN)) for points in (17, 10))
    assert "so the two may differ" not in same
    assert "takes all 17 figures since the last change; the tests beside the verdict take the latest 10" in other


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (NoiseReason.POINTS, "they need 8 comparable figures in a row; there are 5."),
        (NoiseReason.SEASONAL, "the figures follow the seasons."),
        (NoiseReason.OVERLAPPING, "each figure shares time with the one before."),
    ],
)
def test_no_chart_says_why(reason: NoiseReason, words: str) -> None:
    assert why_no_chart(Charted(pd.DataFrame(), reason, 5), EN) == f"No control limits can be shown: {words}"


def test_the_table_has_every_figure_with_its_lines() -> None:
    html = to_html(control_table(*drawn(JUMP), EN))
    for words in ("2018", "75.0%", "2010", "60.0%", "outside the limits, high or rising"):
        assert words in html
    assert html.index("2018") < html.index("2010")
    assert "too few figures for limits" in to_html(control_table(*drawn(f"{STEADY} 2018=80@2"), EN))


def test_estimates_have_the_places_of_the_figures() -> None:
    assert places_of(None, series("2010=1.25 2011=3")) == 2
    assert places_of(0, series("2010=1.25")) == 0
    assert str(estimate(2.345, 2)) == "2.35"
