"""Topics in order, their totals worked out, groups by their worst members, and months counted."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from warehouse.rules.work_programme.examined import months_since
from warehouse.rules.work_programme.groups import together
from warehouse.rules.work_programme.order import in_order, worked
from warehouse.rules.work_programme.vocabulary import DEFAULT_WEIGHTS, Criterion

CODES = [one.value for one in Criterion]
NOTHING = dict.fromkeys(Criterion, 0)


def topic(name: str, **scores: float) -> dict[str, Any]:
    return {"topic": name.casefold(), "name": name, **dict.fromkeys(CODES, float("nan")), **scores}


def order(*topics: dict[str, Any], **weights: int) -> list[str]:
    told = {**NOTHING, **{Criterion.of(name): weight for name, weight in weights.items()}}
    return list(in_order(pd.DataFrame(topics), told)["name"])


def test_what_is_not_known_is_left_out_with_its_weight_and_never_counts_as_0() -> None:
    half, known = topic("Half", persistence=0.6), topic("Known", persistence=0.9, target=0.2)
    assert order(known, half, persistence=1, target=1) == ["Half", "Known"]
    assert order(known, half, persistence=3, target=1) == ["Known", "Half"]


def test_the_total_is_worked_out_as_a_reader_would() -> None:
    row = topic("Shops", persistence=1.0, target=0.92, variation=1.0, budget=0.04)
    sums = worked(row, DEFAULT_WEIGHTS)
    assert [(part.criterion, part.points) for part in sums.parts if part.counts] == [
        (Criterion.PERSISTENCE, 300),
        (Criterion.TARGET, 276),
        (Criterion.VARIATION, 300),
        (Criterion.BUDGET, 4),
    ]
    assert (sums.points, sums.weight, str(sums.total)) == (880, 10, "0.88")
    found = in_order(pd.DataFrame([row]), DEFAULT_WEIGHTS)
    assert found["total"].iloc[0] == 0.88


def test_a_total_is_shown_half_up() -> None:
    sums = worked(topic("Carers", persistence=0.25, target=1.0, variation=1.0, budget=0.4), DEFAULT_WEIGHTS)
    assert (sums.points, sums.weight, str(sums.total)) == (715, 10, "0.72")


def test_a_topic_of_which_nothing_that_counts_is_known_has_no_total_and_stands_last() -> None:
    assert worked(topic("Blank"), DEFAULT_WEIGHTS).total is None
    assert order(topic("Blank"), topic("Calm", persistence=0.0), persistence=1) == ["Calm", "Blank"]


def test_equal_totals_stand_by_name_whatever_their_case() -> None:
    assert order(topic("beta", target=0.3), topic("Gamma", target=0.3), topic("Alpha", target=0.3), target=7) == [
        "Alpha",
        "beta",
        "Gamma",
    ]


def test_without_any_weight_topics_stand_by_name() -> None:
    found = in_order(pd.DataFrame([topic("B", target=1.0), topic("A", target=0.0)]), NOTHING)
    assert list(found["name"]) == ["A", "B"]
    assert found["total"].isna().all()
    assert list(found["place"]) == [1, 2]


def test_where_different_things_are_known_a_higher_weight_may_cost_the_leader_its_place() -> None:
    """Why the rule of the leader holds only among topics of which the same is known: a mean of less may be higher."""
    leader, other = topic("Leader", target=0.3, persistence=1.0), topic("Other", persistence=0.9)
    assert order(leader, other, persistence=3) == ["Leader", "Other"]
    assert order(leader, other, persistence=3, target=3) == ["Other", "Leader"]


def test_a_group_is_the_mean_of_its_three_worst_known_members() -> None:
    scores = pd.DataFrame(
        {"board": list("aaaabcc"), "target": [0.1, 0.5, 1.0, 0.75, 1.0, None, None], "places": 0.2},
        columns=["board", "target", "places"],
    )
    found = together(scores, ["board"])
    assert list(found["board"]) == ["a", "c"]
    assert found["target"].fillna(-1).tolist() == [0.75, -1]
    assert found["places"].tolist() == [0.2, 0.2]


def test_a_group_without_members_is_none() -> None:
    assert together(pd.DataFrame({"board": [], "target": []}), ["board"]).empty


@pytest.mark.parametrize(
    ("examined", "day", "months"),
    [
        (date(2025, 1, 31), date(2025, 2, 28), 0),
        (date(2025, 1, 28), date(2025, 2, 28), 1),
        (date(2023, 6, 1), date(2025, 6, 1), 24),
        (date(2025, 6, 2), date(2025, 6, 1), 0),
    ],
)
def test_months_are_whole(examined: date, day: date, months: int) -> None:
    assert months_since(examined, day) == months
