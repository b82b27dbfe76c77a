"""Figures that are not what they were known to be, and the days on which boards meet."""

from datetime import date, datetime
from decimal import Decimal

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y23
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads.groups import Filters
from warehouse.reads.meetings import meetings
from warehouse.reads.revised import REVISED_COLUMNS, revised_figures

BETWEEN = datetime(2025, 1, 1, 12)  # noqa: DTZ001


def test_a_revised_figure_is_told_with_what_it_was(reader: Reader) -> None:
    frame = revised_figures(reader, COUNCIL, BETWEEN)
    assert tuple(frame.columns) == REVISED_COLUMNS
    told = frame[["indicator", "title_cy", "period", "old", "new"]].to_numpy().tolist()
    assert told == [["work", "Pobl mewn gwaith", Y23, Decimal("71.0"), Decimal("72.5")]]


def test_before_a_figure_and_after_its_revision_there_is_none(reader: Reader) -> None:
    assert revised_figures(reader, COUNCIL, datetime(2024, 12, 31)).empty  # noqa: DTZ001
    assert revised_figures(reader, COUNCIL, datetime(2025, 1, 2)).empty  # noqa: DTZ001


def test_revisions_are_narrowed_to_a_part_of_the_plan(reader: Reader) -> None:
    assert len(revised_figures(reader, COUNCIL, BETWEEN, Filters(board="jobs"))) == 1
    assert revised_figures(reader, COUNCIL, BETWEEN, Filters(theme="people")).empty


def test_meetings_of_a_board_come_in_the_order_of_their_days() -> None:
    days = [("jobs", date(2025, 3, 1)), ("safe", date(2025, 1, 1)), ("jobs", date(2024, 3, 1))]
    held = [{"council": COUNCIL, "board": board, "held_on": day} for board, day in days]
    with warehouse_of({**ROWS, schema.MEETINGS: held}) as opened:
        assert meetings(opened, COUNCIL, "jobs") == (date(2024, 3, 1), date(2025, 3, 1))
        assert meetings(opened, COUNCIL, "nowhere") == ()
