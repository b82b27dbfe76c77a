"""Whether what was decided shows yet, and when the page stops saying that it soon will."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dashboard.desk import USUALLY_PUBLISHED, is_overdue, waits_for_publication
from warehouse.record import Publication
from warehouse.uploads import Kind, Report, Step, Upload, UploadStep

MOMENT = datetime(2025, 1, 1)  # noqa: DTZ001 (the record's clock is UTC without a zone)
PUBLICATION = Publication(1, "v", "c", "i", "r", "f", 3, "h", MOMENT, "publish", 4)


def upload(*steps: Step) -> Upload:
    """Each step is the event of its place, from 2 on."""
    taken = tuple(UploadStep(step, "A", "test", MOMENT, MOMENT, "", event) for event, step in enumerate(steps, 2))
    return Upload(1, "x", Kind.CARD, "f", "r", {}, {}, taken, Report().to_json())


@pytest.mark.parametrize(
    ("steps", "built_from", "waits"),
    [
        ((Step.CHECKED, Step.SUBMITTED), 1, None),
        ((Step.SUBMITTED, Step.ACCEPTED), 2, Step.ACCEPTED),
        ((Step.SUBMITTED, Step.ACCEPTED), 3, None),
        ((Step.ACCEPTED, Step.WITHDRAWN), 2, Step.WITHDRAWN),
        ((Step.SUBMITTED, Step.REJECTED), 1, None),
    ],
)
def test_what_was_decided_waits_until_a_version_is_built_from_it(
    steps: tuple[Step, ...], built_from: int, waits: Step | None
) -> None:
    waiting = waits_for_publication(upload(*steps), replace(PUBLICATION, built_from=built_from))
    assert (waiting.step if waiting else None) == waits


def test_before_the_first_publication_everything_waits() -> None:
    assert waits_for_publication(upload(Step.ACCEPTED), None) is not None


@pytest.mark.parametrize(("later", "overdue"), [(timedelta(), False), (timedelta(microseconds=1), True)])
def test_publishing_is_overdue_after_its_time(later: timedelta, *, overdue: bool) -> None:
    waiting = waits_for_publication(upload(Step.ACCEPTED), None)
    assert waiting is not None
    assert is_overdue(waiting, MOMENT + USUALLY_PUBLISHED + later) is overdue
