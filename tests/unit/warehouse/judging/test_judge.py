"""The order of judging: what of a council is given to a lot, definitions, rebases."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd

from tests.unit.warehouse.judging.written import (
    OTHER,
    OWN,
    Row,
    calendar_rows,
    council,
    indicators,
    seen,
    table,
    year,
    years,
)
from warehouse.judging.judge import Council, called, judged
from warehouse.judging.tallied import MEMBER, STANDING
from warehouse.judging.told import told
from warehouse.rules.codes import words_of
from warehouse.rules.vocabulary import Call, Reason

ALL = range(2009, 2022)
RUN = [seen("a", year(number), str(number % 10)) for number in ALL]
ANEW = 12 * 2014
"""Eight figures are left from here on, enough for a run of their own."""

GROWING = [*range(1, 11), 10, 10, 10]
"""A run is at most ten years long."""


def some(**more: Any) -> Council:
    return council(indicators(a={}), calendar_rows(a=years(*ALL)), **more)


def points(of: Council, *figures: Row) -> list[int | None]:
    (part,) = judged(of, table(*figures))
    found: list[int | None] = part.beside["points"].column().to_pylist()
    return found


def rebased(area: str = OWN, indicator: str = "a", start: int = ANEW) -> pd.DataFrame:
    return pd.DataFrame([(indicator, area, start)], columns=["indicator", "area", "start_month"])


def test_a_run_of_figures_grows() -> None:
    assert points(some(), *RUN) == GROWING


def test_a_person_may_decide_that_a_run_begins_anew() -> None:
    assert points(some(rebases=rebased()), *RUN) == [*range(1, 6), *range(1, 9)]


def test_another_area_indicator_or_month_is_not_counted_anew() -> None:
    for other in (rebased(area=OTHER), rebased(indicator="b"), rebased(start=ANEW + 1)):
        assert points(some(rebases=other), *RUN) == GROWING


def test_of_two_indicators_one_is_counted_anew() -> None:
    figures = [*RUN, *(figure | {"indicator": "b"} for figure in RUN)]
    both = council(indicators(a={}, b={}), calendar_rows(a=years(*ALL), b=years(*ALL)), rebases=rebased())
    assert points(both, *figures) == [*range(1, 6), *range(1, 9), *GROWING]


def test_from_a_marked_break_on_figures_are_counted_otherwise() -> None:
    broken = [figure | {"marker": "b"} if figure["period"] == year(2020) else figure for figure in RUN]
    assert points(some(), *broken) == [*range(1, 11), 10, 1, 2]
    (found,) = called(some(), table(*broken))
    reasons = words_of(found.found.reason, Reason)
    assert reasons == [Reason.FIRST_PERIOD, *[None] * 10, Reason.BREAK_IN_SERIES, None]


def test_a_check_looks_only_at_cells_with_a_figure() -> None:
    (found,) = called(some(), table(*RUN[:2]))
    assert {len(column) for column in found.of_figures("c").values()} == {2}
    assert found.block.row.size == len(ALL)


def test_a_lot_has_only_what_is_of_its_indicators() -> None:
    both = council(
        indicators(a={}, b={}), calendar_rows(a=years(2021), b=years(2022)), {"indicator": "b"}, rebases=rebased()
    )
    stands = pd.DataFrame([(name, "2022/23", year(2022)) for name in "ab"], columns=[*STANDING])
    counts = pd.DataFrame([(name, "plan", "p") for name in "bab"], columns=[*MEMBER])
    only = replace(both, standings=stands, members=counts).only(["b"])
    assert [list(frame["indicator"]) for frame in (only.indicators, only.calendar, only.targets, only.rebases)] == [
        ["b"], ["b"], ["b"], [],
    ]  # fmt: skip
    assert [list(frame["indicator"]) for frame in (only.standings, only.members)] == [["b"], ["b", "b"]]
    assert (only.id, only.area) == (both.id, both.area)


def test_what_stands_is_tallied() -> None:
    stands = pd.DataFrame([("a", "2010/11", year(2010)), ("a", "2030/31", year(2030))], columns=[*STANDING])
    counting = replace(some(), standings=stands, members=pd.DataFrame([("a", "plan", "p")], columns=[*MEMBER]))
    (part,) = judged(counting, table(*RUN))
    (row,) = told(counting, part).tallied.to_pylist()
    assert (row["council"], row["area"], row["scope"], row["period"]) == ("c", OWN, "plan", "2010/11")
    assert [row[word.value] for word in Call] == [0, 0, 1, 0, 0]


def test_nothing_is_tallied_unless_it_stands() -> None:
    (part,) = judged(some(), table(*RUN))
    assert told(some(), part).tallied.num_rows == 0


def test_what_was_aimed_for_before_anything_was_published_is_left_aside() -> None:
    aim = {"indicator": "a", "area": OWN, "period": year(2022), "months": 12, "kind": "value", "value": Decimal(5)}
    assert not list(judged(council(indicators(a={}), calendar_rows(), aim), table()))
