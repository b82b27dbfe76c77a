"""One indicator's page: the call first, its reason, and every number it rests on."""

import re
from dataclasses import replace

import pytest
from dash import dcc

from dashboard.components.indicator_figures import SHOWN_AT_ONCE, figures_table
from dashboard.context import Context
from dashboard.figures.trend import Trend
from dashboard.i18n import speaker
from dashboard.pages import indicator
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, to_html, walk
from tests.unit.dashboard.figures.shorthand import series
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24


def selected(id_: str, language: str = "en", period: str = Y23) -> Selection:
    return Selection(language=language, page="indicators", id=id_, council=COUNCIL, period=period)


def words(context: Context, selection: Selection) -> str:
    return text_of_tree(indicator.layout(context, selection))


def test_an_unknown_indicator_is_not_found(context: Context) -> None:
    with pytest.raises(PageNotFoundError):
        indicator.layout(context, selected("nothing"))


def test_the_call_stands_first_with_its_reason(context: Context) -> None:
    said = words(context, selected("work"))
    assert said.startswith("People in work ▲ improved ◆ clear Better than last year, and by more than its usual")
    assert "Target: ● Green 72.5% against 70.0% in 2022/23" in said
    assert said.index("improved") < said.index("Wrexham rose from 70.0% (2022/23) to 72.5% (2023/24).")


def test_the_period_of_the_lens_decides_which_call_is_shown(context: Context) -> None:
    assert "worse" in words(context, selected("work", period=Y24))[:40]
    assert "not available" in words(context, selected("work", period=Y22))[:40]


def test_every_number_of_the_chart_is_in_the_table(context: Context) -> None:
    html = to_html(indicator.layout(context, selected("work")))
    table = re.search(r"<table.*?</table>", html, re.DOTALL)
    assert table is not None
    for number in ("72.5%", "70.0%", "73.0%", "74.0%", "72.5% to 75.0%"):
        assert number in table[0]
    assert table[0].index("2023/24") < table[0].index("2022/23")


def test_there_is_one_chart_and_it_stays_on_this_machine(context: Context) -> None:
    graphs = [node for node in walk(indicator.layout(context, selected("work"))) if isinstance(node, dcc.Graph)]
    assert len(graphs) == 1
    assert graphs[0].config["showSendToCloud"] is False
    assert graphs[0].figure["data"]


def test_every_vintage_is_shown_with_its_file_and_row(context: Context) -> None:
    said = words(context, selected("work"))
    assert "figures.csv, row 9" in said
    assert "4 figures, with file and row" in said


def test_places_are_sorted_and_the_council_is_marked(context: Context) -> None:
    html = to_html(indicator.layout(context, selected("work")))
    places = re.findall(r'<details(?! class="variation")[^>]*>.*?</details>', html, re.DOTALL)[0]
    names = re.findall(r'<th [^>]*scope="row"[^>]*>(.*?)</th>', places)
    assert names == ["Flintshire", "Conwy", "Wales", "<strong>Wrexham (this council)</strong>"]


def test_it_says_how_it_is_judged_and_that_nobody_signed(context: Context) -> None:
    said = words(context, selected("work"))
    assert "higher is better" in said
    assert "nobody yet; proposed: higher is better" in said
    assert "a change of 0.25 percentage points or less" in said
    assert "the period before" in said


def test_it_leads_to_its_boards_and_its_neighbours(context: Context) -> None:
    html = to_html(indicator.layout(context, selected("crime")))
    assert re.search(r'href="/en/boards/safe\?', html)
    assert re.search(r'Previous: <a href="/en/indicators/work\?[^"]*board=safe', html)


def test_an_indicator_without_figures_of_its_own_says_so(context: Context) -> None:
    said = words(context, selected("crime", period="1999-04-01/P1Y"))
    assert "This indicator does not stand in 1999/00." in said


def test_a_newer_figure_than_the_reporting_period_is_said_beside_the_call(context: Context) -> None:
    html = to_html(indicator.layout(context, selected("work")))
    newer = re.search(r'<p class="newer">(.*?)</p>', html)
    assert newer is not None
    assert re.search(r'A newer figure is here: <a href="[^"]*period=2024-04-01/P1Y">71.0% in 2024/25</a>', newer[1])
    assert newer[1].endswith("worse</span>")
    assert html.index("improved") < html.index("A newer figure")
    assert "A newer figure" not in words(context, selected("work", period=Y24))


def test_without_a_figure_of_its_own_the_latest_before_is_given(context: Context) -> None:
    said = words(context, selected("homes", period=Y24))
    assert "not available No figure is published for 2024/25. 2023/24, the latest before 10" in said


def test_older_figures_are_folded_under_the_newest_twelve() -> None:
    years = " ".join(f"{year}={year - 1900}" for year in range(2001, 2021))
    trend = Trend(unit="number", decimals=0, name="Wrexham", own=series(years))
    shown = ({}, {"Wrexham": "W06000006"}, lambda area, period: f"/{area}/{period}", speaker("en"))
    newest, folded = figures_table(trend, *shown)
    assert len(re.findall("<tr", to_html(newest))) == 1 + SHOWN_AT_ONCE
    assert re.search(r"<summary>8 earlier figures</summary>", to_html(folded))
    assert len(figures_table(replace(trend, own=trend.own[:12]), *shown)) == 1


def test_a_nations_total_is_no_comparison_but_stays_among_the_places(context: Context) -> None:
    page = indicator.layout(context, selected("homes", period=Y23))
    said = text_of_tree(page)
    assert "Not compared with totals of larger areas: Wales." in said
    assert "Wales (total)" in said
    chart = next(node.figure for node in walk(page) if isinstance(node, dcc.Graph))
    assert [trace["name"] for trace in chart["data"] if "name" in trace] == ["Wales, middle", "Wrexham"]
    table = re.search(r"<table.*?</table>", to_html(page), re.DOTALL)
    assert table is not None
    assert re.findall(r'<th [^>]*scope="col"[^>]*>(.*?)</th>', table[0])[1:] == [
        "Wrexham",
        "Direction",
        "Wales, middle",
        "Wales, lowest to highest",
    ]


def test_english_that_has_no_welsh_is_marked_so(context: Context) -> None:
    html = to_html(indicator.layout(context, selected("homes", language="cy")))
    assert '<span lang="en">A. Officer</span>, 1 Ebrill 2024' in html
    assert '<span lang="en">Housing team</span>' in html
    assert '<span lang="en">The council</span>' in html
    assert "<dd>Trwydded Llywodraeth Agored f3.0</dd>" in html
    assert 'lang="en"' not in to_html(indicator.layout(context, selected("homes")))


def test_it_is_said_in_welsh(context: Context) -> None:
    said = words(context, selected("work", language="cy"))
    assert said.startswith("Pobl mewn gwaith ▲ wedi gwella")
    assert "improved" not in said
    assert "Wrecsam" in said
