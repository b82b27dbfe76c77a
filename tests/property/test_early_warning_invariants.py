"""What must hold for every early warning, whatever the calls (the method's own list), and runs counted one by one."""

from random import Random
from typing import Any

import hypothesis.strategies as st
from hypothesis import Phase, given, settings

from tests.judging_attention import count_in_a_row, list_boards, list_unseen
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Rag

Row = dict[str, Any]

TOGETHER = 10
FORTY_QUERIES = settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""Forty queries of ten boards each: four hundred boards."""

NOISES = ("improving", "no_clear_change", "worsening", "not_testable", "not_enough_data")
RAGS = ("red", "amber", "green", "no_target", "no_data", "no_judgement")
COLOURS = {Rag.RED: 0, Rag.AMBER: 1, Rag.GREEN: 2}

ROWS = st.fixed_dictionaries(
    {
        "call": st.sampled_from([call.value for call in Call]),
        "noise": st.sampled_from(NOISES) | st.none(),
        "rag": st.sampled_from(RAGS),
        "run": st.integers(0, 3),
        "effect": st.none() | st.sampled_from([-1.0, 0.0, 0.1, 2.5]),
        "projected_breach": st.booleans() | st.none(),
        "reason": st.just("not_published"),
        "missing": st.integers(1, 4),
    }
)


def numbered(rows: list[Row]) -> list[Row]:
    return [row | {"id": f"{number:02d}"} for number, row in enumerate(rows)]


BOARDS = st.lists(st.lists(ROWS, max_size=12).map(numbered), min_size=TOGETHER, max_size=TOGETHER).map(
    lambda boards: {f"board {number}": rows for number, rows in enumerate(boards)}
)


def tier(row: Row) -> int | None:
    """The method's words, read once more."""
    if row["call"] not in DIRECTIONAL:
        return None
    if row["noise"] == "worsening":
        return 1 if row["rag"] == "red" else 2
    if row["rag"] == "green" and row["projected_breach"]:
        return 3
    if row["call"] == "worse":
        return 4 if row["run"] >= 2 else 5
    return None


def order(row: Row) -> tuple[Any, ...]:
    return (tier(row), COLOURS.get(row["rag"], 3), -(row["effect"] or 0), -row["run"], row["id"])


@FORTY_QUERIES
@given(BOARDS)
def test_tiers_and_order_are_those_of_the_method(boards: dict[str, list[Row]]) -> None:
    for board, listed in list_boards(boards).items():
        expected = sorted((row for row in boards[board] if tier(row)), key=order)
        assert [(row["id"], row["tier"]) for row in listed] == [(row["id"], tier(row)) for row in expected]
        assert [row["place"] for row in listed] == list(range(1, len(listed) + 1))


@FORTY_QUERIES
@given(BOARDS)
def test_every_worse_appears_and_nothing_without_a_direction(boards: dict[str, list[Row]]) -> None:
    unseen = list_unseen(boards)
    for board, listed in list_boards(boards).items():
        calls = {row["id"]: row["call"] for row in boards[board]}
        shown = {row["id"] for row in listed}
        assert {id_ for id_, call in calls.items() if call == Call.WORSE} <= shown
        assert {calls[id_] for id_ in shown} <= set(DIRECTIONAL)
        tiers = [row["tier"] for row in listed]
        assert tiers == sorted(tiers)
        assert set(tiers) <= {1, 2, 3, 4, 5}
        assert {row["id"] for row in unseen[board]} == {i for i, call in calls.items() if call not in DIRECTIONAL}


@FORTY_QUERIES
@given(BOARDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_irrelevant(boards: dict[str, list[Row]], random: Random) -> None:
    mixed = {board: random.sample(rows, k=len(rows)) for board, rows in boards.items()}
    assert list_boards(mixed) == list_boards(boards)
    assert list_unseen(mixed) == list_unseen(boards)


@FORTY_QUERIES
@given(BOARDS)
def test_blind_spots_are_ordered_by_how_long_they_are_missing(boards: dict[str, list[Row]]) -> None:
    for listed in list_unseen(boards).values():
        assert listed == sorted(listed, key=lambda row: (-row["missing"], row["id"]))


CALLS = st.sampled_from([*(call.value for call in Call), "worse", "worse lagged", "worse lagged", "same lagged"])


def one_by_one(calls: list[str]) -> list[tuple[int, int]]:
    found, run, missing = [], 0, 0
    for written in calls:
        call, lagged = written.removesuffix(" lagged"), written.endswith(" lagged")
        run = run + (not lagged) if call == "worse" else 0
        missing = missing + 1 if call in ("cant_say", "not_available") else 0
        found.append((run, missing))
    return found


@FORTY_QUERIES
@given(st.lists(st.lists(CALLS, min_size=1, max_size=12), min_size=TOGETHER, max_size=TOGETHER))
def test_runs_are_those_counted_one_by_one(drawn: list[list[str]]) -> None:
    series = {str(number): calls for number, calls in enumerate(drawn)}
    assert count_in_a_row(series) == {name: one_by_one(calls) for name, calls in series.items()}
