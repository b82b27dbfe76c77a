"""The example council's lessons, from its report cards to whoever meets the same."""

from collections.abc import Iterator

import pytest

from dashboard.context import Context
from dashboard.factory import PAGES
from dashboard.lessons import lessons_of
from dashboard.selection import Selection
from dashboard.shell import view
from dashboard.static_html import text_of_tree
from tests.shared import example_and_coventry
from warehouse.store import Store

HERE = Selection(council="goldvale")


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    with Store(example_and_coventry(tmp_path_factory)) as store:
        yield Context(store)


def said(context: Context, page: str, query: str = "") -> str:
    return text_of_tree(view(context, PAGES, f"/en/{page}", f"council=goldvale&{query}").component)


def test_each_is_kept_with_how_its_decline_began_and_how_it_turned(context: Context) -> None:
    plan = context.plan("goldvale")
    found = lessons_of(context.store.reader(), context.store.record.writings, plan, HERE)
    assert {(row["indicator"], row["period"][:7], row["decline"], row["turn"]) for row in found} == {
        ("recycling-rate", "2023-10", "worse_again", "recovered"),
        ("assessments-on-time", "2024-04", "clear_worse", "recovered"),
        ("vacant-shops", "2024-04", "clear_worse", "recovered"),
        ("repairs-on-time", "2025-04", "clear_worse", "recovered"),
        ("rent-arrears", "2025-04", "worse_again", "recovered"),
        ("discharge-delays", "2025-04", "worse_again", "stopped"),
        ("temporary-homes", "2025-10", "clear_worse", "recovered"),
        ("complaints-on-time", "2026-01", "clear_worse", "recovered"),
    }


def test_only_what_a_card_had_told_was_known_then(context: Context) -> None:
    assert "3 lessons from turning points" in said(context, "lessons", "as_known_at=2025-01-01")
    assert "8 lessons from turning points" in said(context, "lessons")


def test_shops_are_told_of_those_who_met_the_same_and_why(context: Context) -> None:
    words = said(context, "indicators/vacant-shops", "period=2026-01-01/P3M")
    told = words[words.index("Somebody has been here before") :]
    assert told.count("Shown because: the same kind of decline") == 3
    assert told.index("Complaints answered on time") < told.index("Repairs done on time")
    assert "measured in the same unit, from another board, the decline ended." in told


def test_an_invented_council_and_a_real_one_learn_nothing_from_each_other(context: Context) -> None:
    real = text_of_tree(view(context, PAGES, "/en/lessons", "council=coventry&every=councils").component)
    assert "No lessons yet" in real
    assert "Repairs done on time" not in real
