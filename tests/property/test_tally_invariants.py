"""What must hold for every tally, whatever the calls (the method's own list)."""

from fractions import Fraction
from random import Random

import hypothesis.strategies as st
from hypothesis import given

from tests.judging_tallies import ROWS, judge_tallies
from tests.property.cases import FEW_BATCHES
from tests.queries import run
from warehouse.rules.tally import NOTHING_DIRECTIONAL, tally
from warehouse.rules.vocabulary import DIRECTIONAL, Call

Counts = dict[str, int]

COUNTS = st.fixed_dictionaries({call.value: st.integers(0, 30) for call in Call}).filter(
    lambda counts: sum(counts.values()) > 0
)
BATCHES = st.lists(COUNTS, min_size=5, max_size=20)


def tallies(groups: list[Counts]) -> list[dict[str, object]]:
    judged = judge_tallies({f"{number:03d}": counts for number, counts in enumerate(groups)})
    return [judged[f"{number:03d}"] for number in range(len(groups))]


@FEW_BATCHES
@given(BATCHES)
def test_counts_percent_and_text_agree(groups: list[Counts]) -> None:
    for counts, row in zip(groups, tallies(groups), strict=True):
        directional = sum(counts[call] for call in DIRECTIONAL)
        kept = counts["improved"] + counts["same"]
        assert {call: row[call] for call in counts} == counts
        assert row["total"] == sum(counts.values())
        assert row["directional"] == directional
        assert row["directional"] + row["cant_say"] + row["not_available"] == row["total"]
        assert row["improved_or_same"] == kept
        assert (row["percent"] is None) == (directional == 0)
        if directional:
            exact = Fraction(100 * kept, directional)
            assert -Fraction(1, 2) <= exact - row["percent"] < Fraction(1, 2)
            fraction, percent = f"{kept}/{directional}", f"{row['percent']}%"
            assert row["text"] == (f"{fraction} ({percent})" if directional < 10 else f"{percent} ({fraction})")
        else:
            assert row["text"] == NOTHING_DIRECTIONAL


@FEW_BATCHES
@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=5, max_size=20))
def test_tallies_add_up_over_a_partition(parts: list[tuple[Counts, Counts]]) -> None:
    whole = [{call: one[call] + other[call] for call in one} for one, other in parts]
    ones, others = tallies([one for one, _ in parts]), tallies([other for _, other in parts])
    for one, other, both in zip(ones, others, tallies(whole), strict=True):
        for column in (*Call, "total", "directional", "improved_or_same"):
            assert both[column] == one[column] + other[column]


@FEW_BATCHES
@given(BATCHES, st.integers(1, 9), st.sampled_from([Call.CANT_SAY, Call.NOT_AVAILABLE]))
def test_indicators_without_direction_leave_the_percentage(groups: list[Counts], more: int, call: Call) -> None:
    added = [counts | {call.value: counts[call] + more} for counts in groups]
    for row, other in zip(tallies(groups), tallies(added), strict=True):
        assert (other["percent"], other["text"]) == (row["percent"], row["text"])


@FEW_BATCHES
@given(st.lists(COUNTS.filter(lambda counts: counts["worse"] > 0), min_size=5, max_size=20))
def test_getting_better_never_lowers_the_percentage(groups: list[Counts]) -> None:
    better = [counts | {"worse": counts["worse"] - 1, "improved": counts["improved"] + 1} for counts in groups]
    for row, other in zip(tallies(groups), tallies(better), strict=True):
        assert other["percent"] >= row["percent"]


@FEW_BATCHES
@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 9).map(str), st.sampled_from(list(Call))), min_size=1),
    st.randoms(use_true_random=False),
)
def test_order_and_repetition_are_irrelevant(drawn: list[tuple[str, str, Call]], random: Random) -> None:
    call_of = {(group, indicator): call for group, indicator, call in drawn}
    rows = [{"id": group, "indicator": indicator, "call": call.value} for (group, indicator), call in call_of.items()]
    mixed = random.sample([*rows, *rows], k=2 * len(rows))
    by_group = [sorted(run(tally(ROWS, ["id"]), {ROWS: some}), key=lambda row: row["id"]) for some in (rows, mixed)]
    assert by_group[0] == by_group[1]
