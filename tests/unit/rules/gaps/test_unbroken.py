"""An objective is followed by one whole thread: each link that is missing breaks it."""

import pandas as pd
import pytest

from warehouse.rules.gaps.unbroken import unbroken


def followed(*, boards: tuple[str, ...] = ("homes",), has_boards: bool = True, **action: object) -> set[str]:
    whole = {"state": "under_way", "owner_role": "Head", "indicators": ("repairs",)}
    indicators = pd.DataFrame({
        "indicator": ["repairs", "rents"],
        "objectives": [("L1", "L2"), ("L3",)],
        "boards": [boards, ("homes",)],
    })  # fmt: skip
    actions = pd.DataFrame([whole | action], columns=[*whole], dtype=object)
    return set(unbroken(indicators, actions, has_boards=has_boards))


def test_every_objective_of_a_moved_indicator_is_followed() -> None:
    assert followed() == {"L1", "L2"}


@pytest.mark.parametrize(
    "broken",
    [{"state": "stopped"}, {"owner_role": None}, {"owner_role": ""}, {"indicators": ()}, {"indicators": ("other",)}],
)
def test_a_missing_link_breaks_it(broken: dict[str, object]) -> None:
    assert followed(**broken) == set()


@pytest.mark.parametrize("state", ["planned", "under_way", "done"])
def test_an_action_that_was_not_stopped_carries_it(state: str) -> None:
    assert followed(state=state) == {"L1", "L2"}


def test_a_board_is_asked_for_only_where_the_plan_has_boards() -> None:
    assert followed(boards=()) == set()
    assert followed(boards=(), has_boards=False) == {"L1", "L2"}


def test_without_actions_nothing_is_followed() -> None:
    indicators = pd.DataFrame({"indicator": ["repairs"], "objectives": [("L1",)], "boards": [("homes",)]})
    none = pd.DataFrame(columns=["state", "owner_role", "indicators"], dtype=object)
    assert unbroken(indicators, none, has_boards=True) == frozenset()
