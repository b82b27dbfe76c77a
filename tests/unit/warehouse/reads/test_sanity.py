"""Flags of the figures that stand, since when they are known, and when the boards of an indicator meet."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, FLINT, OWN, ROWS, Y22, Y23, Y24
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads.first_known import first_known
from warehouse.reads.groups import Filters
from warehouse.reads.meetings import meetings_of_indicators
from warehouse.reads.reader import rows
from warehouse.reads.sanity import SEEN_COLUMNS, codes_by_indicator, flagged
from warehouse.schema import HISTORIES, INDICATORS

Rows = dict[Any, list[dict[str, Any]]]
YEARS = {12 * year + 3: f"{year}-04-01/P1Y" for year in range(2015, 2025)}


def seen(figures: dict[str, str | None], **more: Any) -> Rows:
    """The small warehouse whose people in work had other figures of their own, and a call in the last of the years."""
    work = next(row for row in ROWS[schema.OBSERVATIONS] if row["indicator"] == "work")
    told = [
        work | {"period": period, "start_month": start, "value": value and Decimal(value), **more}
        for start, period in YEARS.items()
        if (value := figures.get(period[:4], "absent")) != "absent"
    ]
    call = next(row for row in ROWS[schema.CALLS] if row["indicator"] == "work" and row["period"] == Y24)
    stood = call | {"value": told[-1]["value"], "period": Y24, "current_period": told[-1]["period"]}
    stands = [row for row in ROWS[schema.STANDINGS] if (row["indicator"], row["period"]) == ("work", Y24)]
    return {**ROWS, schema.OBSERVATIONS: told, schema.CALLS: [stood], schema.STANDINGS: stands}


def codes(rows_: Rows, **asked: Any) -> list[str]:
    with warehouse_of(rows_) as opened:
        return list(flagged(opened, **asked)["flag"])


def test_nothing_in_the_small_warehouse_looks_like_a_slip(reader: Reader) -> None:
    frame = flagged(reader, council=COUNCIL)
    assert frame.empty
    assert tuple(frame.columns) == SEEN_COLUMNS


def test_the_same_figure_three_years_running_needs_every_year() -> None:
    assert codes(seen({"2022": "72.5", "2023": "72.5", "2024": "72.5"})) == ["unchanged"]
    assert codes(seen({"2021": "72.5", "2023": "72.5", "2024": "72.5"})) == []
    assert codes(seen({"2022": "72.5", "2023": None, "2024": "72.5"})) == []
    assert codes(seen({"2022": "72.5", "2023": "72.5", "2024": "72.5"}, marker="f")) == []


def test_only_earlier_figures_count_for_what_is_usual() -> None:
    assert codes(seen({"2022": "90", "2023": "95", "2024": "105"})) == ["above_hundred"]
    assert codes(seen({"2022": "104", "2023": "103", "2024": "105"})) == []
    assert codes(seen({"2022": "3", "2023": "2", "2024": "-2"})) == ["sign_changed"]
    assert codes(seen({"2022": "-3", "2023": "2", "2024": "-2"})) == []


def test_a_series_that_often_rests_is_left_alone() -> None:
    resting = {"2017": "41", "2018": "41", "2019": "41", "2020": "42", "2021": "42"}
    assert codes(seen({**resting, "2022": "43", "2023": "43", "2024": "43"})) == []


def test_a_unit_that_is_another_than_when_the_figure_before_was_told() -> None:
    new = next(row for row in ROWS[INDICATORS] if row["indicator"] == "work")
    clock = {"known_from": None, "known_until": datetime(2025, 1, 2), "upload": 1, "original": "0", "file": "i"}  # noqa: DTZ001
    told = seen({"2023": "71", "2024": "72"}) | {HISTORIES[INDICATORS.name]: [new | clock | {"unit": "number"}]}
    with warehouse_of(told) as opened:
        row = rows(flagged(opened, period=Y24))[0]
    assert (row["flag"], row["told_unit"], row["unit"]) == ("unit_changed", "number", "percent")


def test_flags_are_narrowed_like_every_list() -> None:
    with warehouse_of(seen({"2022": "0.7", "2023": "0.7", "2024": "72"})) as opened:
        found = rows(flagged(opened, council=COUNCIL, period=Y24, filters=Filters(board="jobs"), indicator="work"))
        assert [(row["area"], row["flag"], row["previous"]) for row in found] == [
            (OWN, "scale_changed", Decimal("0.7"))
        ]
        for asked in ({"indicator": "crime"}, {"period": Y23}, {"area": FLINT}, {"filters": Filters(theme="people")}):
            assert flagged(opened, council=COUNCIL, **asked).empty


def test_several_flags_stand_in_one_cell_in_their_order() -> None:
    with warehouse_of(seen({"2022": "1.02", "2023": "1.02", "2024": "120"})) as opened:
        cells = codes_by_indicator(flagged(opened, council=COUNCIL), "council")
    assert cells.to_dict() == {(COUNCIL, "work"): "scale_changed;above_hundred"}


@pytest.mark.parametrize(("period", "since"), [(Y22, [("work", 1)]), (Y23, [("crime", 1), ("work", 2)])])
def test_a_figure_is_known_since_it_came_as_it_is(reader: Reader, period: str, since: list[tuple[str, int]]) -> None:
    found = rows(first_known(reader, council=COUNCIL, period=period).sort_values("indicator"))
    assert [(row["indicator"], row["known_from"].day) for row in found] == since


def test_an_indicator_is_reported_at_the_meetings_of_all_its_boards() -> None:
    days = [("safe", date(2025, 3, 1)), ("jobs", date(2024, 3, 1)), ("jobs", date(2025, 3, 1))]
    held = [{"council": COUNCIL, "board": board, "held_on": day} for board, day in days]
    with warehouse_of({**ROWS, schema.MEETINGS: held}) as opened:
        assert meetings_of_indicators(opened, COUNCIL) == {
            (COUNCIL, "work"): (date(2024, 3, 1), date(2025, 3, 1)),
            (COUNCIL, "crime"): (date(2025, 3, 1),),
        }
        assert meetings_of_indicators(opened, "aber") == {}
