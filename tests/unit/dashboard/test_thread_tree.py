"""The thread as a tree: who hangs on what, which levels are left out, and what is counted once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dashboard.context import Context
from dashboard.golden_thread import GoldenThread, gather_thread
from dashboard.i18n import speaker
from dashboard.selection import Selection
from dashboard.thread_tree import Level, Node, tree
from tests.unit.warehouse.reads.small import COUNCIL, Y23

EN, CY = speaker("en"), speaker("cy")
HERE = Selection(page="golden-thread", council=COUNCIL, period=Y23)


@pytest.fixture(scope="module")
def thread(working_context: Context) -> GoldenThread:
    found = gather_thread(working_context, HERE)
    assert found is not None
    return found


def drawn(nodes: tuple[Node, ...], depth: int = 0) -> Iterator[str]:
    """A line for each node, indented."""
    for node in nodes:
        yield "  " * depth + f"{node.level} {node.id}".strip()
        yield from drawn(node.children, depth + 1)


def test_everything_hangs_on_what_it_serves(thread: GoldenThread) -> None:
    assert list(drawn(tree(thread, EN))) == [
        "theme economy",
        "  objective e1",
        "    board jobs",
        "      indicator work",
        "        action hubs",
        "          owner Head of Economy",
        "    board safe",
        "      indicator work",
        "        action hubs",
        "          owner Head of Economy",
        "theme people",
        "  objective",
        "    board safe",
        "      indicator crime",
        "        action hubs",
        "          owner Head of Economy",
        "        action wardens",
    ]


def test_an_indicator_on_two_boards_is_counted_once(thread: GoldenThread) -> None:
    economy, people = tree(thread, EN)
    assert (economy.counts.total, economy.counts.improved, people.counts.cant_say) == (1, 1, 1)


def test_a_list_is_narrowed_to_a_node_and_all_above_it(thread: GoldenThread) -> None:
    (objective,) = tree(thread, EN)[0].children
    assert objective.parts == (("theme", "economy"), ("objective", "e1"))
    (nowhere,) = tree(thread, EN)[1].children
    assert (nowhere.id, nowhere.name.text, nowhere.parts) == ("", "Under no objective", (("theme", "people"),))


def test_levels_that_a_plan_lacks_are_left_out(thread: GoldenThread) -> None:
    no_parts = replace(thread.plan, themes=(), objectives=(), boards=())
    bare = replace(thread, plan=no_parts, themes=(), objectives=(), actions={})
    assert list(drawn(tree(bare, EN))) == ["indicator work", "indicator crime"]
    boards_only = replace(bare, plan=replace(no_parts, boards=thread.plan.boards))
    assert list(drawn(tree(boards_only, EN)))[:2] == ["board jobs", "  indicator work"]


def test_an_objective_without_an_indicator_stands_under_its_own_theme_alone(thread: GoldenThread) -> None:
    moved = [row | {"objectives": ()} for row in thread.indicators]
    lines = list(drawn(tree(replace(thread, indicators=moved), EN)))
    assert lines[:3] == ["theme economy", "  objective e1", "  objective"]
    assert lines.count("  objective e1") == 1


def test_a_theme_looked_at_stands_alone(working_context: Context) -> None:
    found = gather_thread(working_context, HERE.changed(theme="people"))
    assert found is not None
    assert [(node.level, node.id) for node in tree(found, EN)] == [(Level.THEME, "people")]
    assert found.objectives == ()


def test_names_are_the_readers_and_english_ones_are_marked(thread: GoldenThread) -> None:
    economy = tree(thread, CY)[0]
    assert (economy.name.text, economy.name.lang) == ("Economy", "en")
    indicator = economy.children[0].children[0].children[0]
    assert (indicator.name.text, indicator.name.lang) == ("Pobl mewn gwaith", None)


def test_an_objective_is_followed_by_an_action_that_somebody_answers_for(thread: GoldenThread) -> None:
    assert thread.unbroken == {"e1"}
    assert thread.broken == []
