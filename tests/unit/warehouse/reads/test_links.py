"""Links as pages read them: both ends with their titles, owners and boards, and what the figures say of each."""

import pytest

from tests.unit.warehouse.reads.small import COUNCIL
from warehouse.reader import Reader
from warehouse.reads.links import LINK_COLUMNS, evidence_of, links
from warehouse.reads.reader import Row, rows
from warehouse.rules.links.vocabulary import LinkGrade, NotTestable


def ends(found: list[Row]) -> list[tuple[str, str | None, str | None]]:
    return [(row["from_indicator"], row["to_indicator"], row["to_board"]) for row in found]


def test_every_link_comes_once_in_order_of_what_acts(working_reader: Reader) -> None:
    frame = links(working_reader, COUNCIL)
    assert tuple(frame.columns) == LINK_COLUMNS
    assert ends(rows(frame)) == [("homes", None, "safe"), ("work", None, "safe"), ("work", "crime", None)]


def test_both_ends_are_told_with_title_owner_and_boards(working_reader: Reader) -> None:
    to_board, _, link = rows(links(working_reader, COUNCIL))
    assert (link["from_title_en"], link["from_title_cy"]) == ("People in work", "Pobl mewn gwaith")
    assert (link["to_title_en"], link["to_title_cy"]) == ("Crime", "Troseddau yn y tŷ")
    assert (link["from_boards"], link["to_boards"]) == (("jobs", "safe"), ("safe",))
    assert (to_board["from_owner_role"], to_board["from_boards"], to_board["to_boards"]) == (
        "Housing team",
        (),
        ("safe",),
    )
    assert (to_board["to_title_en"], to_board["to_owner_role"]) == (None, None)


def test_what_is_stated_and_what_the_figures_say_stand_beside_each_other(working_reader: Reader) -> None:
    untested, _, tested = rows(links(working_reader, COUNCIL))
    assert (tested["sign"], tested["lag_months"], tested["mechanism_cy"]) == ("helps", 12, "gwaith")
    said = evidence_of(tested)
    assert (said.grade, said.reason, said.first_year, said.agree) == (LinkGrade.SUPPORTED, None, 2014, 17)
    assert (evidence_of(untested).grade, evidence_of(untested).reason) == (LinkGrade.NOT_TESTABLE, NotTestable.BOARD)


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"board": "safe"}, 3),
        ({"board": "jobs"}, 2),
        ({"board": "elsewhere"}, 0),
        ({"indicator": "crime"}, 1),
        ({"indicator": "work"}, 2),
        ({"indicator": "homes"}, 1),
        ({"board": "jobs", "indicator": "crime"}, 1),
    ],
)
def test_either_end_keeps_a_link(working_reader: Reader, narrowed: dict[str, str], found: int) -> None:
    assert len(links(working_reader, COUNCIL, **narrowed)) == found


def test_a_council_without_links_has_an_empty_frame(reader: Reader) -> None:
    frame = links(reader, COUNCIL)
    assert frame.empty
    assert tuple(frame.columns) == LINK_COLUMNS
