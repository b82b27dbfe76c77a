"""When an action stands in conflict with what a link leads to: every condition has a case that breaks it alone."""

from datetime import date
from typing import Any

import pytest

from warehouse.rules.links.conflict import in_conflict, shows_from
from warehouse.rules.links.conflict_words import Conflict, conflict_words

HELD: dict[str, Any] = {
    "acting": "improved",
    "acted_on": "worse",
    "judged": "2024-04-01/P1Y",
    "state": "under_way",
    "starts": date(2024, 12, 31),
}
"""Three months after it began, the year judged is just over."""

TOLD = Conflict(
    action="Weekly food waste",
    boards=["Greener valley", "Clean streets"],
    starts=date(2024, 12, 31),
    acting="Waste recycled",
    acted_on="Days to clear fly-tipping",
    judged="2024-04-01/P1Y",
    lag_months=3,
)


def test_all_conditions_hold() -> None:
    assert shows_from(date(2024, 12, 31), 3) == date(2025, 3, 31)
    assert in_conflict("harms", 3, **HELD)


@pytest.mark.parametrize(
    "other",
    [
        {"acting": "same"},
        {"acting": "not_available"},
        {"acting": None},
        {"state": "done"},
        {"starts": date(2020, 1, 1)},
    ],
)
def test_it_still_holds(other: dict[str, Any]) -> None:
    assert in_conflict("harms", 3, **HELD | other)


@pytest.mark.parametrize(
    "other",
    [
        {"acting": "worse"},
        {"acted_on": "same"},
        {"acted_on": None},
        {"judged": None},
        {"judged": "2024-04-01/P6M"},
        {"state": "planned"},
        {"state": "stopped"},
        {"starts": None},
        {"starts": date(2025, 1, 1)},
    ],
)
def test_one_condition_fails(other: dict[str, Any]) -> None:
    assert not in_conflict("harms", 3, **HELD | other)


def test_a_link_that_helps_predicts_no_decline() -> None:
    assert not in_conflict("helps", 3, **HELD)


def test_a_longer_lag_puts_the_effect_after_the_period() -> None:
    assert not in_conflict("harms", 4, **HELD)


def test_the_reason_names_action_boards_and_dates_and_is_a_question() -> None:
    assert conflict_words(TOLD, "en", 4) == (
        "“Weekly food waste” (Greener valley, Clean streets, since 31 December 2024) is there to improve “Waste "
        "recycled”, which is stated to harm “Days to clear fly-tipping” after 3 months; and “Days to clear fly-tipping” "
        "got worse in 2024/25. A question to ask, not proof that the one led to the other."
    )
    assert conflict_words(TOLD, "cy", 4).endswith(
        "wedi dirywio (2024/25). Cwestiwn i'w ofyn, nid prawf bod y naill wedi arwain at y llall."
    )
