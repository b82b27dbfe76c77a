"""Early warning: the edge of each tier, each step of the order, runs of calls, and the reasons in words."""

from typing import Any

import pytest

from tests.judging_attention import LISTED, UNSEEN, count_in_a_row, list_boards, list_unseen, tiers, with_tiers
from tests.queries import run
from warehouse.rules.attention import attention, blind_spots
from warehouse.rules.attention_words import why_blind, why_listed

Row = dict[str, Any]

PLAIN = {
    "call": "worse",
    "noise": "no_clear_change",
    "rag": "amber",
    "run": 1,
    "effect": None,
    "projected_breach": False,
}


def row(id_: str = "a", **more: Any) -> Row:
    return PLAIN | {"id": id_} | more


TIERS = {
    "worsening and red": (row(noise="worsening", rag="red"), 1),
    "worsening and red, though up on last year": (row(call="improved", noise="worsening", rag="red", run=0), 1),
    "worsening": (row(noise="worsening"), 2),
    "worsening and without a target": (row(noise="worsening", rag="no_target"), 2),
    "green, and to miss its target": (row(call="same", rag="green", projected_breach=True, run=0), 3),
    "amber, and to miss its target": (row(call="same", projected_breach=True, run=0), None),
    "green, and worse for the second time": (row(rag="green", run=2), 4),
    "worse for the second time": (row(run=2), 4),
    "worse this time": (row(run=1), 5),
    "worse, and little else is known": (row(noise=None, rag="no_target", projected_breach=None), 5),
    "the same, and nothing else": (row(call="same", rag="red", run=0), None),
    "improved, and nothing else": (row(call="improved", run=0), None),
    "no direction, however bad the rest": (row(call="cant_say", noise="worsening", rag="red", run=9), None),
    "not available": (row(call="not_available", noise="worsening", rag="green", projected_breach=True), None),
}


@pytest.mark.parametrize("name", TIERS)
def test_tier(name: str) -> None:
    given, expected = TIERS[name]
    assert tiers([given]) == [expected]


def test_what_has_a_tier_is_listed() -> None:
    listed = list_boards({name: [given] for name, (given, _) in TIERS.items()})
    assert {name: [found["tier"] for found in rows] for name, rows in listed.items()} == {
        name: [expected] if expected else [] for name, (_, expected) in TIERS.items()
    }


def test_each_step_of_the_order_decides_only_between_equals() -> None:
    in_order = [
        row("z", noise="worsening", rag="red"),
        row("y", run=3, rag="red"),
        row("x", run=3, effect=9.0),
        row("w", run=3, rag="green", effect=9.0),
        row("v", run=3, rag="no_target", effect=9.0),
        row("u", rag="red", effect=0.2),
        row("t", rag="red"),
        row("s", rag="red", effect=-0.1),
        row("r", rag="no_data"),
        row("q", rag="no_data", run=0),
        row("qq", rag="no_data", run=0),
    ]
    listed = list_boards({"board": sorted(in_order, key=lambda given: given["id"])})["board"]
    assert [found["id"] for found in listed] == [given["id"] for given in in_order]


def blind(id_: str, missing: int) -> Row:
    return {"id": id_, "call": "cant_say", "reason": "no_polarity", "missing": missing}


def test_boards_are_ordered_apart() -> None:
    listed = list_boards({"one": [row("a"), row("b", run=2)], "other": [row("c")]})
    assert [(found["id"], found["place"]) for found in listed["one"]] == [("b", 1), ("a", 2)]
    assert [(found["id"], found["place"]) for found in listed["other"]] == [("c", 1)]
    unseen = list_unseen({"one": [blind("a", 1), blind("b", 2)], "other": [blind("c", 1)]})
    assert [(found["id"], found["place"]) for found in unseen["one"]] == [("b", 1), ("a", 2)]
    assert [(found["id"], found["place"]) for found in unseen["other"]] == [("c", 1)]


def test_what_is_listed_comes_board_by_board_and_by_place() -> None:
    boards = [("b", "other"), ("a", "one"), ("d", "other"), ("c", "one")]
    in_order = [("one", 1), ("one", 2), ("other", 1), ("other", 2)]
    listed = [row(id_, board=board) for id_, board in boards]
    for_board = run(attention(LISTED, ["board"]), {LISTED: with_tiers(listed)})
    assert [(found["board"], found["place"]) for found in for_board] == in_order
    unseen = run(blind_spots(UNSEEN, ["board"]), {UNSEEN: [blind(id_, 1) | {"board": board} for id_, board in boards]})
    assert [(found["board"], found["place"]) for found in unseen] == in_order


def test_without_keys_all_rows_are_one_group() -> None:
    rows = [row("a") | {"board": "one"}, row("b", run=2) | {"board": "other"}]
    assert [found["id"] for found in run(attention(LISTED, []), {LISTED: with_tiers(rows)})] == ["b", "a"]
    unseen = [{"id": id_, "call": "cant_say", "missing": at} for at, id_ in enumerate("ab")]
    assert [found["id"] for found in run(blind_spots(UNSEEN, []), {UNSEEN: unseen})] == ["b", "a"]


def test_blind_spots_stand_by_how_long_they_are_missing_then_by_id() -> None:
    rows = [
        {"id": "a", "call": "cant_say", "reason": "no_polarity", "missing": 1},
        {"id": "c", "call": "not_available", "reason": "suppressed", "missing": 3},
        {"id": "b", "call": "cant_say", "reason": "break_in_series", "missing": 3},
        {"id": "d", "call": "worse", "reason": None, "missing": 0},
    ]
    listed = list_unseen({"board": rows})["board"]
    assert [(found["id"], found["reason"], found["place"]) for found in listed] == [
        ("b", "break_in_series", 1),
        ("c", "suppressed", 2),
        ("a", "no_polarity", 3),
    ]


RUNS = {
    "worse, and worse again": (["worse", "worse"], [(1, 0), (2, 0)]),
    "a call that is not worse ends it": (["worse", "same", "worse"], [(1, 0), (0, 0), (1, 0)]),
    "a missing period ends it": (["worse", "not_available", "worse"], [(1, 0), (0, 1), (1, 0)]),
    "so does one that cannot be told": (["worse", "cant_say", "not_available"], [(1, 0), (0, 1), (0, 2)]),
    "a repeated comparison is no further one": (["worse", "worse lagged", "worse"], [(1, 0), (1, 0), (2, 0)]),
    "a direction ends what was missing": (["cant_say", "improved", "cant_say"], [(0, 1), (0, 0), (0, 1)]),
}


@pytest.mark.parametrize("name", RUNS)
def test_run(name: str) -> None:
    calls, expected = RUNS[name]
    assert count_in_a_row({name: calls}) == {name: expected}


def test_a_run_never_goes_on_into_the_next_series() -> None:
    assert count_in_a_row({"one": ["worse", "worse"], "next": ["worse"]}) == {"one": [(1, 0), (2, 0)], "next": [(1, 0)]}
    assert count_in_a_row({"one": ["cant_say"], "next": ["cant_say"]}) == {"one": [(0, 1)], "next": [(0, 1)]}


WORDS = {
    1: (
        row(tier=1, rag="red", run=3, effect=2.25),
        "Clearly getting worse, and red against its target. Worse 3 times in a row. "
        "It moved the wrong way by 2.3 times its usual variation (sigma).",
        "Yn amlwg yn dirywio, ac yn goch yn erbyn ei darged. Wedi dirywio 3 gwaith yn olynol. "
        "Symudodd i'r cyfeiriad anghywir: maint y newid mewn sigma (ei amrywiad arferol): 2.3.",
    ),
    2: (
        row(tier=2, rag="green", run=1, effect=0.04, projected_breach=True),
        "Clearly getting worse. On its present course it misses its target within 12 months.",
        "Yn amlwg yn dirywio. Ar ei gwrs presennol bydd yn methu ei darged o fewn 12 mis.",
    ),
    3: (
        row(tier=3, rag="green", run=0, effect=float("nan"), projected_breach=True),
        "Green now, but on its present course it misses its target within 12 months.",
        "Gwyrdd ar hyn o bryd, ond ar ei gwrs presennol bydd yn methu ei darged o fewn 12 mis.",
    ),
    4: (
        row(tier=4, rag="amber", run=2),
        "Worse 2 times in a row. Amber against its target.",
        "Wedi dirywio 2 gwaith yn olynol. Oren yn erbyn ei darged.",
    ),
    5: (
        row(tier=5, rag="red", effect=-3.0),
        "Worse this time only. Red against its target.",
        "Wedi dirywio y tro hwn yn unig. Coch yn erbyn ei darged.",
    ),
}


@pytest.mark.parametrize("tier", WORDS)
def test_every_reason_is_said_in_both_languages(tier: int) -> None:
    given, english, welsh = WORDS[tier]
    assert (why_listed(given, "en"), why_listed(given, "cy")) == (english, welsh)


def test_why_it_cannot_be_seen() -> None:
    once = {"call": "cant_say", "reason": "break_in_series", "missing": 1}
    assert why_blind(once, "en") == "Can't say: the definition changed."
    assert why_blind(once, "cy") == "Methu dweud: newidiodd y diffiniad."
    longer = {"call": "not_available", "reason": "suppressed", "missing": 3}
    assert why_blind(longer, "en") == "Not available: the figure is suppressed. No direction for 3 periods in a row."
    assert why_blind(longer, "cy") == (
        "Ddim ar gael: mae'r ffigur wedi'i atal. Nifer y cyfnodau olynol heb gyfeiriad: 3."
    )
