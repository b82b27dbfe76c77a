"""The pages about uploads: what each reader sees and may do, and nothing said in English on a Welsh page."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import desk
from dashboard.components.upload_words import via_words
from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.pages import data, data_audit, data_provenance, data_upload, data_uploads
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, to_html
from tests.offers import accepted
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.small import COUNCIL, OWN, Y23
from tests.uploads import APPROVER, EDITOR, FILE
from warehouse.reader import Reader
from warehouse.record import Record
from warehouse.settings import Settings

FAULTY, CHECKED, SUBMITTED, REJECTED = "1", "2", "3", "4"
BUTTONS = ("Submit for a decision", "Accept and publish", "Reject", "Withdraw")

HERE = Selection(council=COUNCIL, page="data")


def one(upload: str, **changes: str) -> Selection:
    return replace(HERE, id="uploads").changed(upload=upload, **changes)


def someone(context: Context, name: str, roles: str, *, both: bool = False) -> Context:
    return replace(context, settings=Settings(local_user=name, local_roles=roles, same_person_may_approve=both))


def buttons(context: Context, upload: str) -> list[str]:
    html = to_html(data_uploads.layout(context, one(upload)))
    return [words for words in BUTTONS if f">{words}</button>" in html]


@pytest.mark.parametrize(
    ("name", "roles", "upload", "expected"),
    [
        ("", "", CHECKED, []),
        ("", "", SUBMITTED, []),
        (EDITOR, "editor", FAULTY, []),
        (EDITOR, "editor", CHECKED, ["Submit for a decision"]),
        (EDITOR, "editor", SUBMITTED, []),
        (APPROVER, "approver", CHECKED, ["Reject"]),
        (APPROVER, "approver", SUBMITTED, ["Accept and publish", "Reject"]),
        (EDITOR, "editor approver", SUBMITTED, []),
        (APPROVER, "admin", REJECTED, []),
    ],
)
def test_buttons_fit_the_state_and_the_person(
    context: Context, name: str, roles: str, upload: str, expected: list[str]
) -> None:
    assert buttons(someone(context, name, roles), upload) == expected


def test_who_uploaded_is_told_that_somebody_else_decides(context: Context) -> None:
    said = text_of_tree(data_uploads.layout(someone(context, EDITOR, "editor approver"), one(SUBMITTED)))
    assert "You uploaded or submitted it yourself, so somebody else must decide." in said
    assert buttons(someone(context, EDITOR, "editor approver", both=True), SUBMITTED) == [
        "Accept and publish",
        "Reject",
    ]


def test_the_check_report_names_sheet_cell_value_and_what_to_do(context: Context) -> None:
    english = text_of_tree(data_uploads.layout(context, one(FAULTY)))
    welsh = text_of_tree(data_uploads.layout(context, one(FAULTY, language="cy")))
    assert "sheet Figures, cell D7" in english
    assert "'twelve' is not a number. Write figures with digits." in english
    assert "dalen Figures, cell D7" in welsh
    assert "Nid yw 'twelve' yn rhif." in welsh
    assert "is not a number" not in welsh
    assert english.index("Faults") < english.index("Warnings") < english.index("How cells were read")


def test_what_would_change_stands_with_its_old_and_its_new_value(context: Context) -> None:
    said = text_of_tree(data_uploads.layout(context, one(SUBMITTED)))
    assert "1 revised, 1 withdrawn, 1 new and 12 unchanged" in said
    revised = said[said.index("Revised") : said.index("Withdrawn (1)")]
    assert "2023/24 Figure" in revised
    assert "92.4" in revised
    assert "92.1" in revised
    assert "Figures, D4" in revised


def test_a_reason_is_kept_in_sight(context: Context) -> None:
    assert "The figure for attendance is last year's." in text_of_tree(data_uploads.layout(context, one(REJECTED)))


def test_the_original_is_offered_to_those_with_a_role_alone(context: Context) -> None:
    address = "/download/original?"
    assert address not in to_html(data_uploads.layout(context, one(SUBMITTED)))
    assert address in to_html(data_uploads.layout(someone(context, APPROVER, "approver"), one(SUBMITTED)))


@pytest.mark.parametrize(
    ("state", "listed"),
    [("", ["4", "3", "2", "1"]), ("submitted", ["3"]), ("accepted", []), ("nonsense", ["4", "3", "2", "1"])],
)
def test_the_list_is_newest_first_and_narrowed_by_state(context: Context, state: str, listed: list[str]) -> None:
    html = to_html(data_uploads.layout(context, replace(HERE, id="uploads").changed(state=state)))
    assert [number for number in ("4", "3", "2", "1") if f"upload={number}" in html] == listed
    assert ("There is no such upload yet." in html) is (not listed)


@pytest.mark.parametrize("number", ["99", "x", "-1", "1e3", "²", "9" * 40])
def test_an_upload_that_is_not_there_is_not_found(context: Context, number: str) -> None:
    with pytest.raises(PageNotFoundError):
        data_uploads.layout(context, one(number))


def test_the_upload_page_has_a_form_for_an_editor_and_says_how_to_become_one(context: Context) -> None:
    here = replace(HERE, id="upload")
    off = to_html(data_upload.layout(context, here))
    assert "Nobody may upload here yet." in off
    assert "LOCAL_USER" in off
    assert "<form" not in off
    on = to_html(data_upload.layout(someone(context, EDITOR, "editor"), here))
    assert 'enctype="multipart/form-data"' in on
    assert 'type="file"' in on
    assert "Nobody may upload" not in on


def test_the_hub_lists_what_waits(context: Context) -> None:
    said = text_of_tree(data.layout(context, HERE))
    waiting = said[said.index("Waiting for a decision") : said.index("Who reported when")]
    assert FILE in waiting
    assert "Upload 3" in waiting
    assert "Upload 2" not in waiting


def test_the_hub_names_the_council_of_what_waits_when_it_is_another(context: Context) -> None:
    own, other = (text_of_tree(data.layout(context, replace(HERE, council=council))) for council in (COUNCIL, "other"))
    waiting = slice(other.index("Waiting for a decision"), other.index("Who reported when"))
    assert "Council" in other[waiting]
    assert "Council" not in own[own.index("Waiting for a decision") : own.index("Who reported when")]


def test_a_file_with_faults_says_first_that_it_cannot_go_on(context: Context) -> None:
    words = "The file has 1 fault, so it cannot be submitted."
    said = text_of_tree(data_uploads.layout(context, one(FAULTY)))
    assert said.index(words) < said.index("Check report")
    assert words not in text_of_tree(data_uploads.layout(context, one(CHECKED)))


def test_the_list_says_who_decided_beside_where_an_upload_stands(context: Context) -> None:
    said = text_of_tree(data_uploads.layout(context, replace(HERE, id="uploads").changed(state="rejected")))
    assert f"Rejected by {APPROVER} on " in said
    assert "Where it stands" not in text_of_tree(
        data_uploads.layout(context, replace(HERE, id="uploads").changed(state="submitted"))
    )


def test_the_chain_is_shown_newest_first_with_its_head(context: Context) -> None:
    said = text_of_tree(data_audit.layout(context, replace(HERE, id="audit")))
    assert context.store.record.head() in said
    assert said.index("Rejected : upload 4") < said.index("Sent and checked : upload 1")


def test_provenance_leads_from_a_figure_to_its_row(context: Context) -> None:
    asked = replace(HERE, id="provenance").changed(indicator="work", area=OWN, figure=Y23)
    said = text_of_tree(data_provenance.layout(context, asked))
    assert said.startswith("Where this figure came from People in work , Wrexham , 2023/24")
    assert "72.5%" in said
    assert ", row " in said
    with pytest.raises(PageNotFoundError):
        data_provenance.layout(context, asked.changed(area="nowhere"))


@pytest.mark.parametrize(
    "changes", [{"show": "nonsense", "figure": Y23}, {"figure": ""}, {}], ids=["wrong", "empty", "nothing"]
)
def test_provenance_of_nothing_says_how_to_come_to_a_figure(context: Context, changes: dict[str, str]) -> None:
    said = text_of_tree(data_provenance.layout(context, replace(HERE, id="provenance").changed(**changes)))
    assert "Every figure on an indicator's page leads here" in said


def test_a_decision_that_is_not_published_says_since_when_and_later_what_to_do(
    reader: Reader, record: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    number = accepted(own).upload
    context = Context(OneVersion(reader, own))
    said = text_of_tree(data_uploads.layout(context, one(str(number))))
    since = speaker("en").moment(own.upload(number).steps[-1].recorded_at)
    assert f"The figures are being published, since {since}." in said
    monkeypatch.setattr("dashboard.desk.USUALLY_PUBLISHED", -desk.USUALLY_PUBLISHED)
    said = text_of_tree(data_uploads.layout(context, one(str(number))))
    assert f"The decision of {since} is kept and safe, but publishing it has not finished." in said
    assert "python -m etl publish" in said
    assert "being published" not in said
    own.close()


@pytest.mark.parametrize(
    ("via", "welsh"),
    [("web page, 127.0.0.1", "tudalen we, 127.0.0.1"), ("elsewhere, 10.0.0.1", "elsewhere, 10.0.0.1")],
)
def test_from_where_it_came_is_told_with_its_address(via: str, welsh: str) -> None:
    assert via_words(via, speaker("en")) == via
    assert via_words(via, speaker("cy")) == welsh
