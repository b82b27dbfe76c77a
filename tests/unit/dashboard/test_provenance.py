"""Which publications quoted a row: those built while it was in force."""

from datetime import datetime

import pytest

from dashboard.provenance import sources
from warehouse.reads.provenance import Said
from warehouse.record import Publication
from warehouse.uploads import Kind, Report, Step, Upload, UploadStep

DAYS = {day: datetime(2025, 1, day) for day in range(1, 10)}  # noqa: DTZ001


def upload(number: int, **events: int) -> Upload:
    """Steps by name, each with its event; its moment is the day of that number."""
    steps = tuple(
        UploadStep(Step(step), "A", "web page", DAYS[event], DAYS[event], "", event) for step, event in events.items()
    )
    return Upload(number, "x", Kind.CARD, "f", "r", {}, {}, steps, Report().to_json())


def publication(number: int, built_from: int) -> Publication:
    return Publication(number, "v", "c", "i", "r", "f", built_from, "h", DAYS[9], "publish", 9)


UPLOADS = [upload(1, accepted=2), upload(2, accepted=4, withdrawn=6)]
PUBLICATIONS = [publication(1, 2), publication(2, 3), publication(3, 4), publication(4, 6)]


def row(by: int, since: int | None, until: int | None) -> dict[str, object]:
    return {
        "upload": by,
        "known_from": DAYS[since] if since else None,
        "known_until": DAYS[until] if until else None,
    }


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        pytest.param(row(1, 2, None), [1, 2, 3, 4], id="never replaced"),
        pytest.param(row(1, None, None), [1, 2, 3, 4], id="known from the beginning"),
        pytest.param(row(1, 2, 4), [1, 2], id="until the next upload was accepted"),
        pytest.param(row(2, 4, 6), [3], id="until its upload was withdrawn"),
        pytest.param(row(1, 6, None), [4], id="standing again after a withdrawal"),
        pytest.param(row(1, None, 1), [], id="replaced on its own days by a row of the same upload"),
        pytest.param(row(7, 2, None), [], id="of an upload that the record has not"),
    ],
)
def test_a_row_is_quoted_by_what_was_built_while_it_was_in_force(said: dict[str, object], quoted: list[int]) -> None:
    (source,) = sources(Said.FIGURE, [said], UPLOADS, PUBLICATIONS)
    assert [one.number for one in source.quoted] == quoted
