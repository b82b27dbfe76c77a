"""The plane of boards: where each stands, how it is told apart without colour, and that no two names overlap."""

from itertools import pairwise

from dashboard.figures.labels import LINE_HEIGHT
from dashboard.figures.money_plane import LEAST_REACH, MARKS, PLOT_HEIGHT, Dot, figure
from dashboard.i18n import speaker
from warehouse.rules.money_quadrants import Quadrant

SAY = speaker("en")


def _dot(name: str, over: float, balance: float, quadrant: Quadrant | None = Quadrant.WITHIN_IMPROVING) -> Dot:
    return Dot(name, over, balance, quadrant, f"{name}: words")


def test_a_dot_stands_at_its_money_and_its_balance_and_says_both() -> None:
    trace = figure([_dot("Homes", 6.2, -15.4, Quadrant.OVER_DECLINING), _dot("Green", -0.3, 10.0)], SAY)["data"][0]
    assert (trace["x"], trace["y"]) == ([6.2, -0.3], [-15.4, 10.0])
    assert trace["text"] == ["Homes: words", "Green: words"]


def test_each_quadrant_has_a_shape_of_its_own() -> None:
    assert len({shape for shape, _ in MARKS.values()}) == len(Quadrant)
    trace = figure([_dot("Even", 0.0, 0.0, None)], SAY)["data"][0]
    assert trace["marker"]["symbol"] == ["square-open"]


def test_names_of_dots_that_lie_on_each_other_stand_apart() -> None:
    drawn = figure([_dot(f"Board {n}", 0.1 * n, 5.0) for n in range(6)], SAY)
    low, high = drawn["layout"]["yaxis"]["range"]
    heights = sorted(note["ay"] for note in drawn["layout"]["annotations"] if note["showarrow"])
    line = LINE_HEIGHT * (high - low) / PLOT_HEIGHT
    assert len(heights) == 6
    assert all(above - below >= line - 1e-9 for below, above in pairwise(heights))


def test_small_amounts_look_small_and_large_ones_lie_inside() -> None:
    assert figure([_dot("A", 0.2, 5.0)], SAY)["layout"]["xaxis"]["range"] == [-LEAST_REACH, LEAST_REACH]
    low, high = figure([_dot("A", -24.0, 100.0)], SAY)["layout"]["xaxis"]["range"]
    assert low < -24.0
    assert high == -low


def test_a_name_near_the_right_edge_stands_left_of_its_dot() -> None:
    notes = figure([_dot("Far", 6.0, 5.0), _dot("Near", -6.0, 5.0)], SAY)["layout"]["annotations"]
    sides = {note["text"]: note["xanchor"] for note in notes if note["showarrow"]}
    assert sides == {"Far": "right", "Near": "left"}
