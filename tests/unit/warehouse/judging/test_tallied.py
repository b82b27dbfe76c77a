"""What the calls of a part add to tallies: each group it counts in, in every area and reporting period."""

from typing import Any

import pandas as pd

from tests.unit.warehouse.judging.written import OTHER, OWN, block, seen, year, years
from warehouse.judging.block import Block
from warehouse.judging.tallied import KEY, MEMBER, STANDING, TALLIED, tallied
from warehouse.rules.codes import codes_of
from warehouse.rules.vocabulary import Call

Y21, Y22, Y23 = "2021/22", "2022/23", "2023/24"
DAY_1, DAY_2 = ("2023-03-01", 12 * 2023 + 2, 1), ("2023-03-31", 12 * 2023 + 2, 1)
PLAN, JOBS, SAFE = ("plan", "p"), ("board", "jobs"), ("board", "safe")

A_OF_BOTH = (seen("a", year(2021), "1"), seen("a", year(2021), "1", area=OTHER))


def counted(of: Block, words: str, stands: list[tuple[str, ...]], **members: list[tuple[str, str]]) -> dict[Any, str]:
    """How often which word counts, by area, scope, id and reporting period.

    Args:
        of: the cells.
        words: the first letters of the calls of the cells.
        stands: indicator, reporting period and period.
        members: the groups that each indicator counts in.
    """
    letters = {word.value[0]: word.value for word in Call}
    names = [name for name in members if name != "elsewhere"]
    rows = [(name, *group) for name, groups in members.items() for group in groups]
    frames = (pd.DataFrame(stands, columns=[*STANDING]), pd.DataFrame(rows, columns=[*MEMBER]))
    found = tallied(of, codes_of([letters[letter] for letter in words], Call), names, "c", *frames)
    assert found.schema == TALLIED
    assert set(found["council"].to_pylist()) <= {"c"}
    counts = ((tuple(row[name] for name in KEY[1:]), row) for row in found.to_pylist())
    return {key: "".join(word.value[0] * row[word.value] for word in Call) for key, row in counts}


def test_letters_tell_words_apart() -> None:
    assert len({word.value[0] for word in Call}) == len(Call)


def test_an_indicator_counts_in_every_group_and_in_several_of_a_scope() -> None:
    of = block(*A_OF_BOTH, a=years(2021), b=years(2021))
    stands = [("a", Y21, year(2021)), ("b", Y21, year(2021))]
    assert counted(of, "wis", stands, a=[PLAN, JOBS, SAFE], b=[PLAN, SAFE]) == {
        (OTHER, *PLAN, Y21): "w",
        (OTHER, *JOBS, Y21): "w",
        (OTHER, *SAFE, Y21): "w",
        (OWN, *PLAN, Y21): "is",
        (OWN, *JOBS, Y21): "i",
        (OWN, *SAFE, Y21): "is",
    }


def test_an_area_without_an_indicator_counts_the_others() -> None:
    figures = (*A_OF_BOTH, seen("b", year(2021), "1"), seen("c", year(2021), "2", area=OTHER))
    of = block(*figures, a=years(2021), b=years(2021), c=years(2021))
    stands = [(name, Y21, year(2021)) for name in "abc"]
    assert counted(of, "wiscn", stands, a=[JOBS], b=[JOBS], c=[SAFE]) == {
        (OTHER, *JOBS, Y21): "w",
        (OWN, *JOBS, Y21): "is",
        (OTHER, *SAFE, Y21): "c",
        (OWN, *SAFE, Y21): "n",
    }


def test_a_period_without_a_figure_counts_where_it_stands() -> None:
    of = block(*A_OF_BOTH, a=years(2021, 2022, 2023))
    stands = [("a", Y21, year(2021)), ("a", Y23, year(2023))]
    assert counted(of, "sinwsc", stands, a=[PLAN]) == {
        (OTHER, *PLAN, Y21): "s",
        (OTHER, *PLAN, Y23): "n",
        (OWN, *PLAN, Y21): "w",
        (OWN, *PLAN, Y23): "c",
    }


def test_a_period_may_stand_in_several_reporting_periods() -> None:
    of = block(a=years(2021))
    stands = [("a", Y21, year(2021)), ("a", Y22, year(2021))]
    assert counted(of, "w", stands, a=[PLAN]) == {(OWN, *PLAN, Y21): "w", (OWN, *PLAN, Y22): "w"}


def test_two_days_that_share_a_cell_count_once_each_where_they_stand() -> None:
    of = block(a=[DAY_1, DAY_2, *years(2021)])
    stands = [("a", Y21, DAY_2[0]), ("a", Y22, DAY_1[0]), ("a", Y23, year(2021))]
    assert counted(of, "iw", stands, a=[PLAN]) == {
        (OWN, *PLAN, Y21): "i",
        (OWN, *PLAN, Y22): "i",
        (OWN, *PLAN, Y23): "w",
    }


def test_only_the_whole_counts() -> None:
    of = block(
        seen("a", year(2021), "1", breakdown="boys"), seen("a", year(2021), "1", breakdown="women"), a=years(2021)
    )
    assert of.breakdowns == ["", "boys", "women"]
    assert counted(of, "iww", [("a", Y21, year(2021))], a=[PLAN]) == {(OWN, *PLAN, Y21): "i"}


def test_what_is_judged_elsewhere_or_never_is_left_out() -> None:
    of = block(a=years(2021), b=years(2021))
    stands = [("elsewhere", Y21, year(2021)), ("a", Y21, year(2022)), ("b", Y22, year(2021))]
    assert counted(of, "iw", stands, a=[JOBS], b=[PLAN], elsewhere=[PLAN, SAFE]) == {(OWN, *PLAN, Y22): "w"}


def test_without_standings_or_groups_nothing_counts() -> None:
    of = block(a=years(2021))
    assert counted(of, "i", [], a=[PLAN]) == {}
    assert counted(of, "i", [("a", Y21, year(2021))], a=[]) == {}
