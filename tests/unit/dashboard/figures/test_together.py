"""Two panels over one axis of time: own units, own scales, the second moved back."""

from decimal import Decimal
from typing import Any

from dashboard.context import Context
from dashboard.figures.points import Point
from dashboard.figures.together import PANELS, figure
from dashboard.i18n import speaker
from dashboard.together import Side
from tests.unit.warehouse.reads.small import COUNCIL
from warehouse.reads.indicator import indicator

SAY = speaker("en")


def side(context: Context, id_: str, *values: str, first: int = 2018) -> Side:
    known = indicator(context.store.reader(), COUNCIL, id_)
    years = range(first, first + len(values))
    points = [
        Point(f"{year}-04-01/P1Y", 12 * year + 3, Decimal(value)) for year, value in zip(years, values, strict=True)
    ]
    return Side(known, tuple(points))


def drawn(context: Context, lag: int) -> dict[str, Any]:
    sides = (side(context, "work", "70", "71", "72", "75"), side(context, "homes", "1000", "1200", first=2020))
    return figure(sides, lag, SAY, 4)


def dots(found: dict[str, Any], axis: str) -> dict[str, Any]:
    return next(one for one in found["data"] if one["mode"] == "markers" and one["yaxis"] == axis)


def test_each_indicator_has_a_panel_and_a_scale_of_its_own_over_one_time(context: Context) -> None:
    found = drawn(context, 0)
    layout = found["layout"]
    assert (layout["yaxis"]["domain"], layout["yaxis2"]["domain"]) == tuple(map(list, PANELS))
    assert PANELS[1][1] < PANELS[0][0]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"]
    assert layout["yaxis"]["ticksuffix"] == "%"
    assert layout["yaxis2"]["range"][1] >= 1200 > layout["yaxis"]["range"][1]
    assert not any(
        "overlaying" in axis or axis.get("side") == "right" for axis in layout.values() if type(axis) is dict
    )


def test_the_second_is_drawn_earlier_by_the_lag_and_the_first_stays(context: Context) -> None:
    still, moved = drawn(context, 0), drawn(context, 12)
    assert dots(still, "y")["x"] == dots(moved, "y")["x"] == ["2019-03-31", "2020-03-31", "2021-03-31", "2022-03-31"]
    assert dots(still, "y2")["x"] == ["2021-03-31", "2022-03-31"]
    assert dots(moved, "y2")["x"] == ["2020-03-31", "2021-03-31"]


def test_the_moved_axis_names_its_own_years_and_says_so(context: Context) -> None:
    above, below = (drawn(context, 6)["layout"][axis] for axis in ("xaxis", "xaxis2"))
    assert dict(zip(above["ticktext"], above["tickvals"], strict=True))["2020"] == "2020-01-01"
    assert dict(zip(below["ticktext"], below["tickvals"], strict=True))["2020"] == "2019-07-01"
    assert below["title"]["text"] == "drawn 6 months earlier"
    assert "title" not in above
    assert "title" not in drawn(context, 0)["layout"]["xaxis2"]


def test_a_point_says_its_own_period_wherever_it_is_drawn(context: Context) -> None:
    assert dots(drawn(context, 12), "y2")["text"] == ["Homes, 2020/21: 1,000", "Homes, 2021/22: 1,200"]
