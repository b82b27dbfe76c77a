"""The second mark beside a call: a disclosure with quiet words, and nothing where there is no direction."""

import pytest

from dashboard.components.variation import SHAPES, variation
from dashboard.i18n import speaker
from dashboard.static_html import to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y23
from warehouse.reader import Reader
from warehouse.reads.calls import calls
from warehouse.reads.reader import Row, rows
from warehouse.rules.noise.words import Mark


@pytest.fixture(scope="module")
def found(reader: Reader) -> dict[str, Row]:
    return {row["indicator"]: row for row in rows(calls(reader, COUNCIL, Y23))}


def test_the_mark_opens_to_its_reason_without_a_script(found: dict[str, Row]) -> None:
    html = to_html(variation(found["work"], speaker("en"))[0])
    assert html.startswith(
        '<details class="variation"><summary><span aria-hidden="true">◆</span> clear</summary>'
        "<p>Better than last year, and by more than its usual ups and downs. Control chart (9 figures; a trial"
    )
    assert "(outside the limits)" in html


def test_it_speaks_welsh(found: dict[str, Row]) -> None:
    html = to_html(variation(found["work"], speaker("cy"))[0])
    assert "</span> clir</summary><p>Yn well na llynedd" in html


def test_where_nothing_can_be_compared_there_is_no_mark(found: dict[str, Row]) -> None:
    assert found["crime"]["call"] == "cant_say"
    assert variation(found["crime"], speaker("en")) == []


def test_every_mark_has_a_shape() -> None:
    assert set(SHAPES) == set(Mark)
