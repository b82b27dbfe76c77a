"""The moments of a council by the names of its uploads, and which two are compared unless others are asked for."""

from datetime import datetime

from dashboard.components.moment_form import moment_forms, moment_words
from dashboard.components.upload_words import upload_name
from dashboard.i18n import speaker
from dashboard.moments import before_last, moments_of
from dashboard.selection import Selection
from dashboard.static_html import to_html
from warehouse.uploads import Kind, Report, Step, Upload, UploadStep

SAY = speaker("en")
DAYS = {day: datetime(2025, 1, day, 9, 30) for day in range(1, 10)}  # noqa: DTZ001
LATER = datetime(2025, 2, 1)  # noqa: DTZ001


def upload(number: int, name: str, kind: Kind = Kind.CARD, **days: int) -> Upload:
    steps = tuple(UploadStep(Step(step), "A", "test", DAYS[day], DAYS[day], "", day) for step, day in days.items())
    return Upload(number, "x", kind, name, "r", {}, {}, steps, Report().to_json())


UPLOADS = [
    upload(1, "data/plan", Kind.PLAN, accepted=1),
    upload(2, "cards/Q1.xlsx", accepted=3, withdrawn=5),
    upload(3, "cards/Q2.xlsx", rejected=4),
]


def test_acceptances_and_withdrawals_are_moments_newest_first() -> None:
    found = [(moment.at, moment.upload.upload, moment.withdrawn) for moment in moments_of(UPLOADS)]
    assert found == [(DAYS[5], 2, True), (DAYS[3], 2, False), (DAYS[1], 1, False)]


def test_what_was_done_last_is_compared_with_what_stood_before_it() -> None:
    moments = moments_of(UPLOADS)
    assert before_last(moments, LATER) == DAYS[3]
    assert before_last(moments[-1:], LATER) == DAYS[1]
    assert before_last([], LATER) == LATER


def test_a_moment_is_chosen_by_name_or_stays_as_the_address_has_it() -> None:
    forms = to_html(moment_forms(moments_of(UPLOADS), LATER, None, Selection(), SAY))
    assert '<option value="2025-01-05T09:30:00">5 January 2025, withdrawal of Q1.xlsx</option>' in forms
    assert '<option value="2025-02-01T00:00:00" selected>1 February 2025 00:00</option>' in forms
    assert '<option value="" selected>now</option>' in forms
    assert '<option value="2025-01-01T09:29:59.999999">before the first upload</option>' in forms


def test_a_bare_day_is_its_end() -> None:
    assert moment_words(datetime.combine(LATER, datetime.max.time()), SAY) == "the end of 1 February 2025"


def test_a_folder_is_named_without_the_path_to_it() -> None:
    names = ("data/example/editions/2024", "data/example", "/srv/someone/plan", "../plan")
    assert [upload_name(upload(1, name, Kind.PLAN)) for name in names] == [
        "editions/2024",
        "data/example",
        "plan",
        "plan",
    ]
    assert upload_name(UPLOADS[1]) == "Q1.xlsx"
