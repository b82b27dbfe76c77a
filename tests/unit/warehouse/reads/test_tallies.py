"""Tallies from the mart, by part and by period, and as published."""

from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.judgements import judgements
from warehouse.reads.tallies import like_for_like, published_tallies, tallies, tally_history


def test_the_tallies_of_a_scope(reader: Reader) -> None:
    frame = tallies(reader, COUNCIL, Y23, "board")
    assert list(frame["id"]) == ["jobs", "safe"]
    assert list(frame["cant_say"]) == [0, 1]


def test_narrowed_tallies_are_counted_by_the_same_rule(reader: Reader) -> None:
    frame = tallies(reader, COUNCIL, Y23, "board", theme="people")
    assert list(zip(frame["id"], frame["cant_say"], frame["total"], strict=True)) == [("safe", 1, 1)]
    whole = tallies(reader, COUNCIL, Y23, "plan")
    narrowed = tallies(reader, COUNCIL, Y23, "plan", board="safe")
    counts = ["improved", "same", "worse", "cant_say", "not_available", "total", "percent"]
    assert narrowed[counts].equals(whole[counts])


def test_like_for_like_keeps_indicators_directional_in_both(reader: Reader) -> None:
    assert like_for_like(reader, COUNCIL, [Y22, Y23], "board", "safe").empty
    frame = like_for_like(reader, COUNCIL, [Y23, Y24], "board", "safe")
    assert list(zip(frame["period"], frame["improved"], frame["worse"], frame["total"], strict=True)) == [
        (Y23, 1, 0, 1),
        (Y24, 0, 1, 1),
    ]
    narrowed = like_for_like(reader, COUNCIL, [Y23, Y24], "board", "safe", theme="economy")
    assert list(narrowed["total"]) == [1, 1]
    assert like_for_like(reader, COUNCIL, [Y23, Y24], "board", "safe", committee="scrutiny").empty


def test_like_for_like_keeps_one_basket_over_all_periods(reader: Reader) -> None:
    assert like_for_like(reader, COUNCIL, [Y22, Y23, Y24], "board", "safe").empty
    assert list(like_for_like(reader, COUNCIL, [Y24], "board", "safe")["total"]) == [1]


def test_a_narrowed_history_is_counted_by_the_same_rule(reader: Reader) -> None:
    frame = tally_history(reader, COUNCIL, "plan", "council-plan", theme="people")
    assert list(zip(frame["period"], frame["worse"], frame["cant_say"], strict=True)) == [(Y22, 1, 0), (Y23, 0, 1)]


def test_history_is_oldest_first(reader: Reader) -> None:
    frame = tally_history(reader, COUNCIL, "plan", "council-plan")
    assert list(zip(frame["period"], frame["text"], strict=True)) == [(Y22, "0% (0/1)"), (Y23, "100% (1/1)")]


def test_a_published_tally_may_be_only_a_fraction(reader: Reader) -> None:
    row = published_tallies(reader, COUNCIL).iloc[0]
    assert (row["improved_or_same"], row["directional"], row["percent"]) == (42, 57, 74)
    assert row.isna()["improved"]


def test_judgements_are_newest_first_and_narrowed(reader: Reader) -> None:
    assert list(judgements(reader, COUNCIL, scope="board", id_="jobs")["rag"]) == ["green", "amber"]
    assert list(judgements(reader, COUNCIL, period=Y23)["id"]) == ["jobs", "e1"]


def test_the_history_of_every_part_comes_at_once(reader: Reader) -> None:
    every = tally_history(reader, COUNCIL, "board")
    assert list(zip(every["period"], every["id"], every["worse"], strict=True)) == [
        (Y22, "jobs", 0),
        (Y22, "safe", 1),
        (Y23, "jobs", 0),
        (Y23, "safe", 0),
    ]
    narrowed = tally_history(reader, COUNCIL, "board", theme="economy")
    assert set(narrowed["id"]) == {"jobs", "safe"}
    assert list(narrowed["period"]) == sorted(narrowed["period"])
