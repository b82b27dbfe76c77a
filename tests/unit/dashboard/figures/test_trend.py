"""The trend chart, by its data: what is joined, what is hollow, what is said."""

from datetime import date, datetime
from typing import Any

import pytest

from dashboard.figures.action_bars import Action
from dashboard.figures.axes import period_axis, starts_at_zero, y_range
from dashboard.figures.revised import Revised
from dashboard.figures.theme import config
from dashboard.figures.trend import BREAK_ROW, Trend, figure
from dashboard.i18n import speaker
from tests.unit.dashboard.figures.shorthand import band, series

EN, CY = speaker("en"), speaker("cy")


def trend(own: str, **more: Any) -> Trend:
    return Trend(unit="percent", decimals=1, name="Wrexham", own=series(own), **more)


def lines(drawn: dict[str, Any]) -> list[list[str]]:
    """The years joined by each line of the council's own colour."""
    own = [trace for trace in drawn["data"] if trace["mode"] == "lines" and trace["line"]["width"] == 3]
    return [[x[:4] for x in trace["x"]] for trace in own]


def own_points(drawn: dict[str, Any]) -> dict[str, Any]:
    return next(trace for trace in drawn["data"] if trace.get("name") == "Wrexham")


def test_points_lie_at_the_ends_of_their_periods() -> None:
    drawn = figure(trend("2020=70.1 2021=71.2"), EN)
    assert own_points(drawn)["x"] == ["2020-12-31", "2021-12-31"]
    assert own_points(drawn)["y"] == [70.1, 71.2]
    assert lines(drawn) == [["2020", "2021"]]


@pytest.mark.parametrize(
    ("own", "joined"),
    [
        ("2018=1 2019=2 2021=3 2022=4", [["2018", "2019"], ["2021", "2022"]]),
        ("2018=1 2019=2 2020=c 2021=3 2022=4", [["2018", "2019"], ["2021", "2022"]]),
        ("2018=1 2019=2 2020=3@2 2021=4@2", [["2018", "2019"], ["2020", "2021"]]),
        ("2018=1 2019=2 2020=3b 2021=4", [["2018", "2019"], ["2020", "2021"]]),
        ("2016=1 2018=2 2020=3", [["2016", "2018", "2020"]]),
    ],
    ids=["missing year", "suppressed", "new definition", "marked break", "every second year is no gap"],
)
def test_a_line_is_never_drawn_over_a_gap(own: str, joined: list[list[str]]) -> None:
    assert lines(figure(trend(own), EN)) == joined


def test_a_new_definition_is_a_line_with_words() -> None:
    drawn = figure(trend("2018=1 2019=2 2020=3@2"), EN)
    assert [shape["x0"] for shape in drawn["layout"]["shapes"]] == ["2020-12-31"]
    assert "new definition" in [note["text"] for note in drawn["layout"]["annotations"]]


def test_provisional_points_are_hollow_and_say_so() -> None:
    points = own_points(figure(trend("2020=70 2021=71p"), EN))
    assert points["marker"]["color"] == ["#12436D", "#ffffff"]
    assert points["text"] == ["Wrexham, 2020: 70.0%", "Wrexham, 2021: 71.0% (provisional)"]


def test_confidence_limits_are_bars() -> None:
    drawn = figure(trend("2020=70[65,72] 2021=71"), EN)
    bars = next(trace for trace in drawn["data"] if "error_y" in trace)
    assert (bars["error_y"]["array"], bars["error_y"]["arrayminus"]) == ([2.0], [5.0])
    assert not any("error_y" in trace for trace in figure(trend("2020=70 2021=71"), EN)["data"])


def test_the_range_of_other_places_is_a_band_with_its_middle() -> None:
    drawn = figure(trend("2020=70 2021=71", band=band("2020=60/65/80 2021=61/66/81"), band_name="Welsh councils"), EN)
    filled = next(trace for trace in drawn["data"] if "fill" in trace)
    assert filled["y"] == [60.0, 61.0, 81.0, 80.0]
    assert any("Welsh councils," in note["text"] for note in drawn["layout"]["annotations"])


def test_a_target_is_a_stepped_line() -> None:
    targets = series("2020=75 2021=76")
    drawn = figure(trend("2020=70 2021=71", targets=targets), EN)
    line = next(trace for trace in drawn["data"] if trace.get("line", {}).get("shape") == "hv")
    assert line["y"] == [75.0, 76.0]


def test_the_present_trend_is_followed_dotted_to_an_open_mark_that_says_what_it_is() -> None:
    drawn = figure(trend("2020=70 2021=71", ahead=series("2021=71 2023=73")), EN)
    dotted = next(trace for trace in drawn["data"] if trace.get("line", {}).get("dash") == "dot")
    assert (dotted["x"], dotted["y"]) == (["2021-12-31", "2023-12-31"], [71.0, 73.0])
    end = next(trace for trace in drawn["data"] if trace.get("name") == "if the present trend continues")
    assert (end["x"], end["marker"]["symbol"]) == (["2023-12-31"], "diamond-open")
    assert "2023-12-31" in drawn["layout"]["xaxis"]["tickvals"]
    said = [note["text"].replace("<br>", " ") for note in drawn["layout"]["annotations"]]
    assert "if the present trend continues 73.0%" in said


def test_nations_are_drawn_from_the_councils_first_figure_on() -> None:
    drawn = figure(trend("2020=70 2021=71", others=(("Wales", series("1999=50 2020=68 2021=69")),)), EN)
    wales = next(trace for trace in drawn["data"] if trace.get("name") == "Wales")
    assert wales["y"] == [68.0, 69.0]


def test_no_figure_gives_no_data() -> None:
    assert figure(trend("2020=c"), EN)["data"] == []


def test_a_chart_speaks_the_readers_language() -> None:
    drawn = figure(trend("2020=70 2021=71p"), CY)
    assert own_points(drawn)["text"][1].endswith("(dros dro)")
    assert drawn["layout"]["title"]["text"] != figure(trend("2020=70 2021=71p"), EN)["layout"]["title"]["text"]


def test_the_scale_says_when_it_does_not_start_at_zero() -> None:
    assert "does not start at 0" in figure(trend("2020=70 2021=71"), EN)["layout"]["title"]["text"]
    assert "does not start at 0" not in figure(trend("2020=10 2021=71"), EN)["layout"]["title"]["text"]


@pytest.mark.parametrize(
    ("values", "from_zero"),
    [([70.0, 80.0], False), ([40.0, 60.0], True), ([40.1, 60.0], False), ([-5.0, 5.0], True), ([-6.0, -1.0], True)],
)
def test_zero_is_on_the_axis_unless_the_line_would_lie_flat(values: list[float], from_zero: bool) -> None:
    shown = y_range(values)
    assert starts_at_zero(shown) is from_zero
    assert shown[0] <= min(values)
    assert shown[1] >= max(values)


def test_one_value_still_has_an_axis() -> None:
    low, high = y_range([0.0])
    assert low < high


def test_the_newest_period_is_always_named() -> None:
    own = " ".join(f"{year}=70" for year in range(2000, 2024))
    axis = figure(trend(own), EN)["layout"]["xaxis"]
    assert axis["ticktext"][-1] == "2023"
    assert len(axis["ticktext"]) <= 5


def test_named_quarters_are_few_stand_in_two_lines_and_are_whole_years_apart() -> None:
    quarters = [f"{year}-{month:02}-01/P3M" for year in range(2019, 2026) for month in (1, 4, 7, 10)]
    axis = period_axis(quarters, EN, 4)
    assert axis["ticktext"] == ["Q3<br>2019/20", "Q3<br>2022/23", "Q3<br>2025/26"]
    assert len(axis["tickvals"]) == len(axis["ticktext"])


def test_nothing_is_sent_to_another_company() -> None:
    options = config("cy", "employment-rate")
    assert options["showSendToCloud"] is False
    assert options["displaylogo"] is False
    assert options["modeBarButtons"] == [["toImage"]]
    assert options["locales"]["cy"]["format"]["months"][0] == "Ionawr"


def test_actions_stand_over_the_plot_which_stays_as_high() -> None:
    one = Action("Ring every family", date(2019, 6, 1), date(2020, 6, 1))
    plain, marked = (figure(trend("2018=1 2019=2 2020=3", actions=some), EN)["layout"] for some in ((), (one,)))
    assert "Ring every family" in [note["text"] for note in marked["annotations"]]
    assert marked["height"] - marked["margin"]["t"] == plain["height"] - plain["margin"]["t"]
    assert marked["height"] > plain["height"]


def test_words_at_a_new_definition_have_a_row_under_the_actions() -> None:
    one = Action("Ring every family", date(2019, 6, 1), date(2020, 6, 1))
    without, with_break = (
        figure(trend(own, actions=[one]), EN)["layout"] for own in ("2018=1 2019=2", "2018=1 2019=2@2")
    )
    low, high = (
        next(shape["y0"] for shape in drawn["shapes"] if shape["type"] == "rect") for drawn in (without, with_break)
    )
    assert high - low == BREAK_ROW


def test_a_revised_figure_is_a_dash_at_its_old_height_that_says_so() -> None:
    was, now = series("2019=65 2019=66")
    drawn = figure(trend("2018=60 2019=66", revised=[Revised(was, now, datetime(2020, 5, 1))]), EN)  # noqa: DTZ001
    dash = drawn["data"][0]
    assert (dash["x"], dash["y"], dash["text"]) == (
        ["2019-12-31"],
        [65.0],
        ["Wrexham before it was revised, 2019: 65.0%"],
    )


def test_the_axis_of_time_holds_every_line() -> None:
    drawn = figure(trend("2018=60 2019=66", targets=series("2019=70 2024=80")), EN)
    first, last = drawn["layout"]["xaxis"]["range"]
    assert first < "2018-12-31"
    assert last > "2024-12-31"
