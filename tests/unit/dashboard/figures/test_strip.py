"""The strip of places, by its data: who is where, who is named, and which end is better."""

from typing import Any

import pytest

from dashboard.figures.strip import Place, figure, stacked
from dashboard.i18n import speaker

EN, CY = speaker("en"), speaker("cy")
OWN = Place("Wrexham", 72.5, "Wrexham 72.5%")
OTHERS = [Place("Conwy", 74, "Conwy 74.0%"), Place("Flintshire", 75, "Flintshire 75.0%")]
WALES = Place("Wales", 73, "Wales 73.0%")


def drawn(polarity: str = "higher_is_better", say: Any = EN) -> dict[str, Any]:
    return figure(OWN, OTHERS, [WALES], "percent", polarity, say)


def test_every_place_is_a_dot_and_its_own_is_larger_and_of_another_shape() -> None:
    others, own, nation = drawn()["data"]
    assert (others["x"], others["text"]) == ([74, 75], ["Conwy 74.0%", "Flintshire 75.0%"])
    assert (own["x"], own["text"]) == ([72.5], ["Wrexham 72.5%"])
    assert own["marker"]["size"] > others["marker"]["size"]
    assert own["marker"]["symbol"] != others["marker"].get("symbol", "circle")
    assert (nation["name"], nation["x"], nation["mode"]) == ("Wales", [73, 73], "lines")


def test_the_council_and_the_nations_are_named_in_words() -> None:
    said = [note["text"] for note in drawn()["layout"]["annotations"]]
    assert said[:2] == ["<b>Wrexham 72.5%</b>", "Wales 73.0%"]


@pytest.mark.parametrize(
    ("polarity", "words", "end"),
    [("higher_is_better", "better →", 1), ("lower_is_better", "← better", 0)],
)
def test_the_better_end_is_said(polarity: str, words: str, end: int) -> None:
    note = drawn(polarity)["layout"]["annotations"][-1]
    assert (note["text"], note["x"]) == (words, end)


@pytest.mark.parametrize("polarity", ["none", "aim_for_range"])
def test_no_end_is_better_where_none_is(polarity: str) -> None:
    assert len(drawn(polarity)["layout"]["annotations"]) == 2


def test_welsh_is_said() -> None:
    assert drawn(say=CY)["layout"]["annotations"][-1]["text"] == "gwell →"


def test_near_dots_stand_over_each_other_and_far_ones_side_by_side() -> None:
    assert stacked([1, 1.5, 3, 1.2], width=1) == [0, 2, 0, 1]
    assert stacked([5, 5, 5], width=0.1) == [0, 1, 2]


def test_equal_figures_have_a_scale() -> None:
    low, high = figure(OWN, [OWN], [], "percent", "none", EN)["layout"]["xaxis"]["range"]
    assert low < 72.5 < high
