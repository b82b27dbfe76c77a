"""Links are taken away whole, in both languages, one row each."""

from datetime import date

from tests.unit.warehouse.reads.small import COUNCIL, Y23
from warehouse.reader import Reader
from warehouse.reads.exports import STAMP_COLUMNS
from warehouse.reads.links_export import LINKS_COLUMNS, links_export
from warehouse.reads.reader import rows


def test_links_have_the_promised_columns_in_order_of_what_acts(working_reader: Reader) -> None:
    frame = links_export(working_reader)
    assert tuple(frame.columns) == (*LINKS_COLUMNS, *STAMP_COLUMNS)
    ends = frame[["from_indicator", "to_indicator", "to_board", "sign", "lag_months"]].to_numpy().tolist()
    assert ends == [
        ["homes", "", "safe", "harms", 0],
        ["work", "", "safe", "helps", 24],
        ["work", "crime", "", "helps", 12],
    ]


def test_a_link_says_who_states_it_and_what_stands_behind_it(working_reader: Reader) -> None:
    *_, told = rows(links_export(working_reader))
    assert (told["mechanism_en"], told["mechanism_cy"]) == ("work helps", "gwaith")
    assert (told["asserted_by"], told["asserted_on"]) == ("Head of Economy", date(2024, 3, 1))
    assert told["evidence_url"] == "https://example.org/work"


def test_what_the_figures_say_stands_beside_it_in_numbers_and_in_words(working_reader: Reader) -> None:
    *_, untested, tested = rows(links_export(working_reader))
    assert (untested["grade"], untested["reason"], untested["q"]) == ("not_testable", "target_is_board", None)
    assert untested["evidence"].endswith("no figures of its own. Association, not cause.")
    assert (tested["grade"], tested["places"], tested["agree"], tested["q"]) == ("supported", 22, 17, 0.0072)
    assert tested["evidence"].startswith(
        "In 17 of 22 places with figures for both, 2014 to 2023, the two moved as stated;"
    )
    *_, welsh = rows(links_export(working_reader, language="cy"))
    assert welsh["evidence"].endswith("Cysylltiad, nid achos.")


def test_only_a_council_narrows_them(working_reader: Reader) -> None:
    assert len(links_export(working_reader, council=COUNCIL, area="W92000004", period=Y23, language="cy")) == 3
    assert links_export(working_reader, council="elsewhere").empty


def test_a_board_keeps_the_links_of_which_either_end_is_on_it(working_reader: Reader) -> None:
    assert len(links_export(working_reader, council=COUNCIL, board="safe")) == 3
    assert set(links_export(working_reader, council=COUNCIL, board="jobs")["from_indicator"]) == {"work"}


def test_a_council_without_links_has_none(reader: Reader) -> None:
    assert links_export(reader).empty
