"""One indicator's page: the call first, its reason, and every number it rests on."""

import re
from dataclasses import replace

import pytest
from dash import dcc
from dash.development.base_component import Component
from dash.html import A

from dashboard.components.indicator_figures import SHOWN_AT_ONCE, figures_table
from dashboard.context import Context
from dashboard.figures.points import points
from dashboard.figures.trend import Trend
from dashboard.i18n import speaker
from dashboard.indicator_chart import chart
from dashboard.indicator_view import view_of
from dashboard.pages import indicator
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, to_html, walk
from tests.unit.dashboard.figures.shorthand import series
from tests.unit.warehouse.reads.long_series import long_series
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse.reads.control_chart import control_chart
from warehouse.reads.reader import rows


def selected(id_: str, language: str = "en", period: str = Y23) -> Selection:
    return Selection(language=language, page="indicators", id=id_, council=COUNCIL, period=period)


def words(context: Context, selection: Selection) -> str:
    return text_of_tree(indicator.layout(context, selection))


def table_of_figures(page: Component) -> str:
    """The table under the heading Figures."""
    found = re.search(r"<h2>Figures</h2>(<table.*?</table>)", to_html(page), re.DOTALL)
    assert found is not None
    return found[1]


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
    table = table_of_figures(indicator.layout(context, selected("work")))
    for number in ("72.5%", "70.0%", "73.0%", "74.0%", "72.5% to 75.0%"):
        assert number in table
    assert table.index("2023/24") < table.index("2022/23")


def test_the_trend_and_the_places_are_charts_that_stay_on_this_machine(context: Context) -> None:
    graphs = [node for node in walk(indicator.layout(context, selected("work"))) if isinstance(node, dcc.Graph)]
    assert len(graphs) == 2
    for graph in graphs:
        assert graph.config["showSendToCloud"] is False
        assert graph.figure["data"]


def test_every_vintage_is_shown_with_its_file_and_row(context: Context) -> None:
    said = words(context, selected("work"))
    assert "figures.csv, row 9" in said
    assert "4 figures, with file and row" in said


def test_places_are_sorted_and_the_council_is_marked(context: Context) -> None:
    html = to_html(indicator.layout(context, selected("work")))
    places = re.findall(r'<details class="places">.*?</details>', html, re.DOTALL)[0]
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
    table = table_of_figures(page)
    assert re.findall(r'<th [^>]*scope="col"[^>]*>(.*?)</th>', table)[1:] == [
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


def test_what_the_tests_found_stands_under_the_verdict(context: Context) -> None:
    said = words(context, selected("work"))
    found = said.index(
        "Better than last year, and by more than its usual ups and downs. Control chart (9 figures; a trial"
    )
    assert said.index("improved") < found < said.index("Wrexham rose from")
    assert "an improvement (outside the limits)." in said
    assert "The two figures have no confidence limits to compare." in said


def test_how_sure_we_can_be_is_told_in_numbers_and_the_words_are_explained(context: Context) -> None:
    said = words(context, selected("work"))
    section = said[said.index("How sure can we be?") : said.index("Where it stands among")]
    assert "Control chart (trial)" in section
    assert "mean 69.50%; control limits 67.50% to 71.50%" in section
    assert "an improvement: outside the limits" in section
    assert "Theil-Sen slope The middle one of all slopes" in section
    assert "Sigma The usual size of a change by chance" in section
    assert "How sure can we be?" not in words(context, selected("work", period=Y22))


def test_without_a_figure_no_test_is_told(context: Context) -> None:
    assert 'class="tested"' not in to_html(indicator.layout(context, selected("homes", period=Y24)))


def test_it_stands_among_the_places_of_the_usual_comparator(context: Context) -> None:
    said = words(context, selected("work"))
    section = said[said.index("Where it stands among other places") : said.index("How it is judged")]
    assert "Wales, 2023/24: Better than 0 of 3, equal to 0. No quartile: fewer than 8 places have a figure." in section
    assert "Rank 3 of 3; 1 is best." in section
    assert "Against Wales (73.0%): similar" in section
    assert "more than one median absolute deviation of the places apart (1.48 points)" in section
    assert "Place Figure Rank Quarter" in section


def test_a_total_is_no_benchmark(context: Context) -> None:
    assert "Against Wales" not in words(context, selected("homes", period=Y23))


def test_control_limits_are_asked_for_in_the_address(context: Context) -> None:
    asked = selected("work").changed(chart="control")
    html = to_html(indicator.layout(context, selected("work")))
    assert f'<a href="{asked.href()}">Show control limits</a>'.replace("&", "&amp;") in html
    said = words(context, asked)
    assert "No control limits can be shown: they need 8 comparable figures in a row; there are 2." in said
    assert "Show control limits" not in said


def test_the_control_chart_takes_the_place_of_the_trend(context: Context) -> None:
    view = view_of(context, selected("work").changed(chart="control"))
    own = long_series("60", "63", "60", "63", "60", "63", "60", "63")
    charted = control_chart(own, view.indicator)
    drawn = chart(replace(view, own=own, charted=charted, trend=replace(view.trend, own=points(rows(own.figures)))), [])
    said = text_of_tree(drawn)
    assert "9 figures stand out. The newest, 2023/24, does: outside the limits, high or rising." in said
    assert (
        "This chart takes all 10 figures since the last change; the tests beside the verdict take the latest 1" in said
    )
    back = next(node for node in walk(drawn) if isinstance(node, A))
    assert (text_of_tree(back), back.href) == ("Show the trend beside other places", selected("work").href())
