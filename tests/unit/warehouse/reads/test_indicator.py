"""One indicator's figures, calls and vintages."""

from decimal import Decimal

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import CONWY, COUNCIL, OWN, ROWS, WALES, Y22, Y23
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads import indicator as read


def test_an_indicator_knows_where_it_stands(reader: Reader) -> None:
    found = read.indicator(reader, COUNCIL, "work")
    assert found.title("cy") == "Pobl mewn gwaith"
    assert (found.boards, found.objectives, found.committees) == (("jobs", "safe"), ("e1",), ())
    assert found.tolerance == Decimal("0.25")


def test_an_unknown_indicator_is_named(reader: Reader) -> None:
    with pytest.raises(read.UnknownIndicatorError, match="nothing"):
        read.indicator(reader, COUNCIL, "nothing")


def test_neighbours_follow_the_plan_folder(reader: Reader) -> None:
    assert read.neighbours(reader, COUNCIL, "work", "safe") == (None, "crime")
    assert read.neighbours(reader, COUNCIL, "crime", "safe") == ("work", None)
    assert read.neighbours(reader, COUNCIL, "crime", "jobs") == (None, None)


def test_a_series_shows_the_newest_vintage_only(reader: Reader) -> None:
    frame = read.series(reader, COUNCIL, "work", [OWN])
    assert list(frame["period"]) == [Y22, Y23]
    assert list(frame["value"]) == [Decimal("70"), Decimal("72.5")]
    assert list(frame["marker"]) == ["", "r"]
    assert set(read.series(reader, COUNCIL, "work")["area"]) >= {OWN, WALES, CONWY}


def test_the_band_leaves_out_suppressed_and_forecast_figures(reader: Reader) -> None:
    band = read.comparator_band(reader, COUNCIL, "work", "wales").set_index("period")
    assert band.loc[Y22, "places"] == 1
    assert list(band.loc[Y23, ["lowest", "median", "highest"]]) == [Decimal("72.5"), Decimal("74"), Decimal("75")]


def test_a_band_of_nothing_is_empty(reader: Reader) -> None:
    assert list(read.comparator_band(reader, COUNCIL, "work", "none").columns)[3:6] == ["lowest", "median", "highest"]


def test_every_vintage_is_kept_with_its_row(reader: Reader) -> None:
    frame = read.vintages(reader, COUNCIL, "work")
    whole = frame[frame["breakdown"] == ""]
    assert list(zip(whole["period"], whole["vintage"], whole["row"], strict=True)) == [
        (Y23, 2, 9),
        (Y23, 1, 2),
        (Y22, 1, 2),
    ]


def test_calls_and_breakdowns_are_apart(reader: Reader) -> None:
    assert list(read.call_history(reader, COUNCIL, "work")["call"]) == ["not_available", "improved", "worse"]
    parts = read.breakdowns(reader, COUNCIL, "work", Y23)
    assert [*parts] == [*read.PART_COLUMNS]
    assert parts[["breakdown", "call", "movement"]].to_numpy().tolist() == [["women", "same", "flat"]]


def test_everywhere_is_sorted_and_ends_with_the_missing(reader: Reader) -> None:
    assert list(read.everywhere(reader, COUNCIL, "work", Y23)["name_en"]) == ["Flintshire", "Conwy", "Wales", "Wrexham"]
    assert read.everywhere(reader, COUNCIL, "work", Y22)["name_en"].iloc[-1] == "Conwy"


def test_the_highest_council_needs_enough_councils_and_a_usable_figure(reader: Reader) -> None:
    assert read.highest_council(reader, COUNCIL, "work", fewest=3) == {Y23: Decimal(75)}
    assert read.highest_council(reader, COUNCIL, "work", fewest=1) == {Y22: Decimal(70), Y23: Decimal(75)}
    assert read.highest_council(reader, COUNCIL, "work", fewest=4) == {}


def test_the_highest_council_is_of_the_councils_own_nation() -> None:
    english = {"council": COUNCIL, "area": "E06000051", "name_en": "Shropshire", "name_cy": None, "kind": "council"}
    seen = next(row for row in ROWS[schema.OBSERVATIONS] if row["area"] == CONWY and row["period"] == Y23)
    more = {
        schema.AREAS: [*ROWS[schema.AREAS], english],
        schema.OBSERVATIONS: [*ROWS[schema.OBSERVATIONS], seen | {"area": "E06000051", "value": Decimal(99)}],
    }
    with warehouse_of({**ROWS, **more}) as reader:
        assert read.highest_council(reader, COUNCIL, seen["indicator"], fewest=3) == {Y23: Decimal(75)}
