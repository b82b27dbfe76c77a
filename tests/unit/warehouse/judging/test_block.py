"""Figures laid out as cells: texts, calendars, shared cells, missing figures, several vintages."""

from datetime import date, datetime
from typing import Any

import numpy as np
import pyarrow as pa

from tests.unit.warehouse.judging.written import OTHER, OWN, Row, block, calendar, numbers, seen, table, year, years
from warehouse.judging.block import Block, Calendar, Words
from warehouse.rules.codes import NO_WORD, code
from warehouse.rules.vocabulary import Marker

WOMEN = "women"
DAY_1, DAY_2 = ("2023-03-01", 12 * 2023 + 2, 1), ("2023-03-31", 12 * 2023 + 2, 1)
APRIL = ("2023-04-01/P1M", 12 * 2023 + 3, 1)


def words(*column: str | None, more: tuple[str, ...] = ()) -> Words:
    return Words.of(pa.chunked_array([pa.array(column, pa.string())]), *more)


def test_each_text_is_kept_once_in_order() -> None:
    found = words("b", "a", None, "b", more=("aa", "a"))
    assert (found.texts, found.places.tolist()) == (["a", "aa", "b"], [2, 0, -1, 2])


def test_texts_of_several_chunks_are_one_list() -> None:
    column = pa.chunked_array([pa.array(["b", "a"]), pa.array(["c", "b"]), pa.array([], pa.string())])
    found = Words.of(column)
    assert (found.texts, found.places.tolist()) == (["a", "b", "c"], [1, 0, 2, 1])


def test_no_texts_at_all() -> None:
    assert (words(more=("",)).texts, words().places.tolist(), words(None).places.tolist()) == ([""], [], [-1])


def laid_out() -> Calendar:
    return calendar(days=[APRIL, DAY_2, DAY_1], none=[], long=[*years(2022, 2021), DAY_1])


def test_a_calendar_is_in_order_of_indicator_months_and_start() -> None:
    found = laid_out()
    assert found.indicator.tolist() == [0, 0, 0, 2, 2, 2]
    assert found.period == [DAY_1[0], DAY_2[0], APRIL[0], DAY_1[0], year(2021), year(2022)]
    assert (found.months.tolist(), found.start.tolist()) == (
        [1, 1, 1, 12, 12],
        [DAY_1[1], APRIL[1], DAY_1[1], 12 * 2021, 12 * 2022],
    )


def test_two_days_of_a_month_share_a_cell() -> None:
    found = laid_out()
    assert found.shared
    assert found.cell.tolist() == [0, 0, 1, 0, 1, 2]
    assert (found.first.tolist(), found.width.tolist()) == ([0, 2, 2], [2, 0, 3])
    assert found.period_of_cell == [DAY_1[0], APRIL[0], DAY_1[0], year(2021), year(2022)]
    assert not calendar(a=years(2021, 2022)).shared


def test_a_month_and_a_year_that_start_together_are_two_cells() -> None:
    found = calendar(a=[*years(2021), ("2021-01-01/P1M", 12 * 2021, 1)])
    assert (found.cell.tolist(), found.months.tolist(), found.shared) == ([0, 1], [1, 12], False)


def figures_of(found: Block) -> list[tuple[str, str, str, int | None]]:
    """Area, breakdown, period of the calendar and figure of every cell."""
    cells = found.cells
    names = zip(
        (found.areas[at] for at in found.area[cells.series]),
        (found.breakdowns[at] for at in found.breakdown[cells.series]),
        (found.calendar.period_of_cell[at] for at in found.column),
        strict=True,
    )
    return [(*name, value) for name, value in zip(names, numbers(cells.value), strict=True)]


GIVEN = (
    seen("b", year(2022), "3"),
    seen("a", year(2022), "2.5"),
    seen("a", year(2021), "1.25", marker="p", months_elapsed=9),
    seen("a", year(2021), "7", area=OTHER, definition="2"),
    seen("a", year(2022), None, breakdown=WOMEN, marker="c"),
)
PERIODS: dict[str, Any] = {"a": years(2021, 2022), "b": years(2022), "c": years(2022), "d": []}


def test_every_series_has_a_cell_at_every_period_of_its_indicator() -> None:
    assert figures_of(block(*GIVEN, **PERIODS)) == [
        (OTHER, "", year(2021), 700),
        (OTHER, "", year(2022), None),
        (OWN, "", year(2021), 125),
        (OWN, "", year(2022), 250),
        (OWN, WOMEN, year(2021), None),
        (OWN, WOMEN, year(2022), None),
        (OWN, "", year(2022), 300),
        (OWN, "", year(2022), None),
    ]


def test_cells_are_as_the_rules_need_them() -> None:
    cells = block(*GIVEN, **PERIODS).cells
    assert cells.series.tolist() == [0, 0, 1, 1, 2, 2, 3, 4]
    assert cells.indicator.tolist() == [0, 0, 0, 0, 0, 0, 1, 2]
    assert cells.start.tolist() == [12 * number for number in (2021, 2022, 2021, 2022, 2021, 2022, 2022, 2022)]
    assert set(cells.months.tolist()) == {12}
    assert cells.elapsed.tolist() == [-1, -1, 9, -1, -1, -1, -1, -1]
    none = int(NO_WORD)
    suppressed, provisional = int(code(Marker.CONFIDENTIAL)), int(code(Marker.PROVISIONAL))
    assert cells.marker.tolist() == [none, none, provisional, none, none, suppressed, none, none]


def test_a_cell_names_the_figure_it_shows() -> None:
    found = block(*GIVEN, **PERIODS)
    assert found.row.tolist() == [3, -1, 2, 1, -1, 4, 0, -1]
    assert [found.periods[at] if at >= 0 else None for at in found.period] == [
        year(2021), None, year(2021), year(2022), None, year(2022), year(2022), None,
    ]  # fmt: skip
    assert [found.definitions[at] if at >= 0 else None for at in found.cells.definition] == [
        "2", None, "1", "1", None, "1", "1", None,
    ]  # fmt: skip


def test_the_councils_own_series_are_there_without_figures() -> None:
    found = block(a=years(2021), b=[], c=years(2021, 2022))
    assert figures_of(found) == [(OWN, "", year(2021), None), (OWN, "", year(2021), None), (OWN, "", year(2022), None)]
    assert found.cells.definition.tolist() == [-1, -1, -1]


VINTAGES = (
    seen("a", year(2021), "3", vintage=3, published_at=date(2023, 7, 1)),
    seen("a", year(2021), "1", published_at=date(2023, 6, 1)),
    seen("a", year(2021), "2", vintage=2, published_at=date(2023, 6, 30)),
    seen("a", year(2022), "9", known_from=datetime(2023, 7, 1)),  # noqa: DTZ001
)


def values(found: Block) -> list[int | None]:
    return numbers(found.cells.value)


def test_the_latest_vintage_is_shown() -> None:
    assert values(block(*VINTAGES, a=years(2021, 2022))) == [300, 900]


def test_as_known_on_a_day() -> None:
    found = block(*VINTAGES, as_known_at=date(2023, 6, 30), a=years(2021, 2022))
    assert values(found) == [200, None]
    assert found.row.tolist() == [2, -1]


def test_a_figure_that_nobody_knew_yet_is_not_shown() -> None:
    assert values(block(VINTAGES[3], as_known_at=date(2023, 6, 30), a=years(2022))) == [None]
    assert values(block(VINTAGES[3], as_known_at=date(2023, 7, 1), a=years(2022))) == [900]


def test_a_withdrawn_figure_is_gone() -> None:
    gone = seen("a", year(2021), None, vintage=4, published_at=date(2023, 8, 1))
    assert values(block(*VINTAGES[:3], gone, a=years(2021))) == [None]


def test_of_two_days_that_share_a_cell_the_one_known_last_is_shown() -> None:
    first, last = seen("a", DAY_1[0], "1", vintage=2), seen("a", DAY_2[0], "2", vintage=1)
    found = block(last, first, a=[DAY_1, DAY_2])
    assert values(found) == [100]
    assert found.periods[found.period[0]] == DAY_1[0]


def test_every_period_of_the_calendar_has_its_cell() -> None:
    found = block(seen("a", DAY_1[0], "1", area=OTHER), a=[DAY_1, DAY_2, APRIL], b=[APRIL])
    cells, periods = found.periods_of_cells()
    assert cells.tolist() == [0, 0, 1, 2, 2, 3, 4]
    assert [found.calendar.period[at] for at in periods] == [
        DAY_1[0], DAY_2[0], APRIL[0], DAY_1[0], DAY_2[0], APRIL[0], APRIL[0],
    ]  # fmt: skip


def cell_of(found: Block, indicator: int, area: str, period: str) -> int:
    (cell,) = found.cells_of(np.array([indicator]), [area], [period]).tolist()
    return int(cell)


def test_a_cell_is_found_by_its_names() -> None:
    found = block(*GIVEN, **PERIODS)
    indicators = np.array([0, 0, 1, 2, 0])
    areas = [OWN, OTHER, OWN, OWN, OWN]
    periods = [year(2022), year(2021), year(2022), year(2022), year(2021)]
    assert found.cells_of(indicators, areas, periods).tolist() == [3, 0, 6, 7, 2]


def test_what_has_no_cell() -> None:
    found = block(*GIVEN, **PERIODS)
    assert cell_of(found, 1, OWN, year(2021)) == -1
    assert cell_of(found, 0, OWN, year(2023)) == -1
    assert cell_of(found, 0, "elsewhere", year(2021)) == -1
    assert cell_of(found, 1, "elsewhere", year(2022)) == -1
    assert cell_of(found, 1, OTHER, year(2022)) == -1
    assert cell_of(found, 3, OWN, year(2022)) == -1
    assert found.cells_of(np.zeros(0, dtype=np.int64), [], []).tolist() == []


def test_other_columns_of_the_figures_for_each_cell() -> None:
    given = table(*(row | {"lower": "0.1" if row["indicator"] == "b" else None} for row in GIVEN))
    found = block(*GIVEN, **PERIODS)
    np.testing.assert_array_equal(found.floats(given["lower"]), [np.nan] * 6 + [0.1, np.nan])
    assert np.isnan(found.floats(given["upper"])).all()
    assert found.floats(given["upper"]).shape == found.row.shape


def one(row: Row) -> Any:
    return block(row, a=years(2021)).cells


def test_a_word_that_is_no_marker_is_none() -> None:
    assert one(seen("a", year(2021), "1", marker="")).marker.tolist() == [NO_WORD]
    assert one(seen("a", year(2021), "1", marker="k")).marker.tolist() == [code(Marker.LOW)]
