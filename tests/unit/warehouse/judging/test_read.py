"""What is read of an open version to be judged: only what is in force, and of several councils each its own."""

import pandas as pd
import pyarrow as pa
import pytest
from sqlalchemy import Connection, delete, insert, select

from tests.unit.warehouse.judging.written import calendar_rows, council, indicators, years
from tests.unit.warehouse.reads.small import COUNCIL, FLINT, OWN, WALES, Y22, Y23
from warehouse import schema
from warehouse.judging import read
from warehouse.judging.judge import Council
from warehouse.judging.read import FIGURES, councils, figures, first_indicators, periods, some_at_a_time
from warehouse.judging.tallied import MEMBER

NO_CALENDAR = pd.DataFrame(columns=["council", "indicator", "period", "start_month", "months"])


def the_council(connection: Connection, calendar: pd.DataFrame = NO_CALENDAR) -> Council:
    return next(one for one in councils(connection, calendar) if one.id == COUNCIL)


def test_periods_of_figures_in_force(given: Connection) -> None:
    """The superseded figure of work in 2023 is not counted; the suppressed one of Conwy is, but it is no own figure."""
    found = periods(given).set_index(["indicator", "period"]).sort_index()
    assert list(found["council"].unique()) == [COUNCIL]
    assert found["count"].to_dict() == {("crime", Y23): 1, ("homes", Y23): 4, ("work", Y22): 3, ("work", Y23): 5}
    assert found["own"].all()


def test_a_period_without_a_value_of_the_councils_own_area_is_not_its_own(given: Connection) -> None:
    own = schema.OBSERVATIONS.c.area == OWN
    given.execute(
        schema.OBSERVATIONS.update().where(own, schema.OBSERVATIONS.c.indicator == "homes").values(value=None)
    )
    given.execute(delete(schema.OBSERVATIONS).where(own, schema.OBSERVATIONS.c.period == Y22))
    found = periods(given).set_index(["indicator", "period"])["own"].to_dict()
    assert found == {("crime", Y23): True, ("homes", Y23): False, ("work", Y22): False, ("work", Y23): True}


def test_a_council_with_all_that_it_is_judged_by(given: Connection) -> None:
    calendar = pd.DataFrame(
        [(COUNCIL, "work", Y22, 24267, 12), ("aber", "x", Y22, 24267, 12)], columns=list(NO_CALENDAR.columns)
    )
    found = the_council(given, calendar)
    assert (found.area, list(found.larger)) == (OWN, [WALES])
    assert list(found.indicators["indicator"]) == ["crime", "homes", "work"]
    assert list(found.indicators["number"]) == [0, 1, 2]
    assert set(found.indicators["rag_policy"]) == {"default"}
    assert list(found.calendar["indicator"]) == ["work"]
    (comparator,) = found.comparators
    assert (comparator.id, comparator.test, len(comparator.areas)) == ("wales", "interval", 3)


def test_a_council_with_what_counts_in_its_tallies(given: Connection) -> None:
    """A group that holds an indicator twice counts it once."""
    groups = schema.INDICATOR_GROUPS
    held = given.execute(select(groups).where(groups.c.council == COUNCIL)).mappings().all()
    given.execute(insert(groups), [{**held[0]}, {**held[0], "council": "aber"}])
    stands = [(COUNCIL, Y23, "work", Y22), ("aber", Y23, "x", Y22)]
    columns = ["council", "reporting_period", "indicator", "period"]
    found = {one.id: one for one in councils(given, NO_CALENDAR, pd.DataFrame(stands, columns=columns))}
    assert {name: list(one.standings["indicator"]) for name, one in found.items()} == {COUNCIL: ["work"], "aber": ["x"]}
    assert sorted(found[COUNCIL].members[[*MEMBER]].itertuples(index=False, name=None)) == sorted(
        {tuple(row[name] for name in MEMBER) for row in held}
    )
    assert the_council(given).standings.empty


def test_another_council_has_nothing_of_the_first(given: Connection) -> None:
    found = next(one for one in councils(given, NO_CALENDAR) if one.id == "aber")
    assert (found.area, found.larger, found.comparators) == ("A1", [], [])
    assert found.indicators.empty


def test_figures_in_force_of_some_indicators(given: Connection) -> None:
    found = figures(given, the_council(given).only(["work"]))
    assert found.column_names == list(FIGURES)
    assert set(found["indicator"].to_pylist()) == {"work"}
    own = found.filter(pa.compute.equal(found["area"], OWN)).to_pylist()
    assert {(row["period"], row["breakdown"], row["vintage"]) for row in own} == {
        (Y22, "", 1), (Y23, "", 2), (Y23, "women", 1),
    }  # fmt: skip


def test_figures_between_the_first_and_the_last_indicator_come_along(given: Connection) -> None:
    found = figures(given, the_council(given).only(["crime", "work"]))
    assert set(found["indicator"].to_pylist()) == {"crime", "homes", "work"}


def test_figures_of_another_council_do_not(given: Connection) -> None:
    row = {"council": "aber", "indicator": "work", "area": FLINT, "breakdown": "", "period": Y22, "start_month": 24267}
    row |= {"months": 12, "definition": "1", "known_from": pd.Timestamp("2025-01-01"), "upload": 1, "vintage": 1}
    given.execute(insert(schema.OBSERVATIONS).values(row | {"original": "0", "file": "f", "row": 1}))
    assert figures(given, the_council(given).only(["work"])).num_rows == 8


@pytest.mark.parametrize(
    ("at_once", "lots"),
    [
        (100, [["a", "b", "c", "d"]]),
        (9, [["a", "b", "c"], ["d"]]),
        (8, [["a", "b"], ["c", "d"]]),
        (1, [["a", "b"], ["c"], ["d"]]),
    ],
)
def test_so_many_figures_at_once(at_once: int, lots: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "AT_ONCE", at_once)
    rules = indicators(a={}, b={}, c={}, d={})
    some = council(rules, calendar_rows(a=years(2021, 2022), b=[], c=years(2021), d=years(2022)))
    counted = pd.DataFrame(
        [("c", "a", 3), ("c", "a", 2), ("c", "c", 4), ("c", "d", 3), ("x", "b", 90)],
        columns=["council", "indicator", "count"],
    )
    found = list(some_at_a_time(some, counted))
    assert [list(one.indicators["indicator"]) for one in found] == lots
    assert [sorted(set(one.calendar["indicator"])) for one in found] == [
        [name for name in lot if name != "b"] for lot in lots
    ]


def test_one_indicator_of_each_council(given: Connection) -> None:
    """Of crime one figure is gone, and of another period two areas tell."""
    known = {"definition": "1", "known_from": pd.Timestamp("2025-01-01"), "upload": 1, "original": "0", "file": "f"}
    key = {"council": COUNCIL, "indicator": "crime", "breakdown": "", "months": 12, "row": 1, "vintage": 1}
    gone = {"area": OWN, "period": Y22, "start_month": 24267, "known_until": pd.Timestamp("2025-01-02")}
    other = {"area": FLINT, "period": Y23, "start_month": 24279}
    for row in (gone, other):
        given.execute(insert(schema.OBSERVATIONS).values(known | key | row))
    found = first_indicators(given)
    assert found[["council", "indicator", "period", "months"]].to_numpy().tolist() == [[COUNCIL, "crime", Y23, 12]]
