"""The drawn thread: every node is a box below its own parent, sizes add up, and colour says one thing."""

import pytest

from dashboard.context import Context
from dashboard.figures.thread import HALF, NONE, PLAIN, SOME, UNKNOWN, colour, figure, height, worse_words
from dashboard.figures.thread_words import summary
from dashboard.golden_thread import gather_thread
from dashboard.i18n import Name, speaker
from dashboard.selection import Selection
from dashboard.thread_tree import Level, Node, tree
from tests.unit.warehouse.reads.small import COUNCIL, Y23

EN, CY = speaker("en"), speaker("cy")
HERE = Selection(page="golden-thread", council=COUNCIL, period=Y23)


def part(*calls: str, id_: str = "o", level: Level = Level.OBJECTIVE, children: tuple[Node, ...] = ()) -> Node:
    """A part of a plan with an indicator for each call."""
    rows = tuple({"indicator": f"{id_}-{n}", "call": call} for n, call in enumerate(calls))
    return Node(level, id_, Name(id_.title()), children, rows)


@pytest.fixture(scope="module")
def nodes(working_context: Context) -> tuple[Node, ...]:
    found = gather_thread(working_context, HERE)
    assert found is not None
    return tree(found, EN)


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        (("improved", "same"), NONE),
        (("worse", "same", "same"), SOME),
        (("worse", "same"), HALF),
        (("worse", "worse", "not_available"), HALF),
        (("not_available", "cant_say"), UNKNOWN),
        ((), UNKNOWN),
    ],
)
def test_colour_says_how_many_of_those_with_a_direction_got_worse(calls: tuple[str, ...], expected: str) -> None:
    assert colour(part(*calls)) == expected


def test_what_has_no_direction_of_its_own_is_plain() -> None:
    assert {colour(Node(level, "x", Name("X"))) for level in (Level.ACTION, Level.OWNER)} == {PLAIN}


def test_the_same_is_said_in_words() -> None:
    assert worse_words(part("worse", "same", "cant_say"), EN) == "1 of 2 got worse"
    assert worse_words(part("worse", "same", "cant_say"), CY) == "dirywiodd 1 o 2"
    assert worse_words(part("cant_say"), EN) == "1 indicator, no direction known"
    assert worse_words(part(), EN) == "no outcome measure"


def test_every_node_is_a_box_under_its_parent_and_none_twice(nodes: tuple[Node, ...]) -> None:
    (trace,) = figure(nodes, "Council Plan", EN)["data"]
    ids, parents = trace["ids"], trace["parents"]
    assert len(set(ids)) == len(ids) == 18
    assert parents[0] == ""
    assert set(parents[1:]) <= set(ids)
    assert {len(trace[key]) for key in ("ids", "parents", "labels", "values", "hovertext")} == {18}


def test_parts_of_the_third_level_are_equally_large(nodes: tuple[Node, ...]) -> None:
    (trace,) = figure(nodes, "Council Plan", EN)["data"]
    boxes = zip(trace["ids"], trace["values"], strict=True)
    room: dict[str, float] = {}
    for id_, value in boxes:
        third = "/".join(id_.split("/")[:3])
        room[third] = room.get(third, 0.0) + value
    assert {key: pytest.approx(1.0) for key in room if key.count("/") == 2} == {
        key: value for key, value in room.items() if key.count("/") == 2
    }


def test_a_box_has_its_name_and_its_state(nodes: tuple[Node, ...]) -> None:
    (trace,) = figure(nodes, "Council Plan", EN)["data"]
    assert "<b>People in work</b><br>improved" in trace["hovertext"]
    assert "<b>Job hubs</b><br>under way, due 29 February 2024" in trace["hovertext"]
    assert trace["labels"][0] == "Council Plan"


def test_the_chart_is_high_enough_for_its_third_level_and_never_endless() -> None:
    few, many = (tuple(part(id_=str(n)) for n in range(count)) for count in (2, 500))
    assert height(few) < height(tuple(part(id_=str(n)) for n in range(10))) < height(many) == 1000


def test_the_sentence_names_the_objectives_where_half_got_worse() -> None:
    theme = part("worse", "same", level=Level.THEME, children=(part("worse", id_="a"), part("same", id_="b")))
    assert summary([theme], EN) == (
        "Half or more of the indicators with a direction got worse under 1 of 2 objectives: “A”."
    )
    assert "1 o 2 amcan: “A”" in summary([theme], CY)


def test_many_names_make_no_sentence_and_none_are_counted() -> None:
    five = part(level=Level.THEME, children=tuple(part("worse", id_=id_) for id_ in "abcde"))
    assert summary([five], EN).endswith("got worse under 5 of 5 objectives.")
    assert summary([part("same", level=Level.THEME)], EN).endswith("got worse under 0 of 1 theme.")
    assert summary([part("same", level=Level.BOARD)], EN).endswith("got worse under 0 of 1 board.")
