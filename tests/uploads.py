"""Uploads as the record is offered them: a check report of every kind of line, for pages and for the record."""

from dataclasses import replace

from warehouse.originals import sha256
from warehouse.record import Record
from warehouse.uploads import Change, Issue, Kind, Received, Report, Step, Upload

FILE = "Report card Q2 2024-25.xlsx"
BYTES = b"not really a workbook"
EDITOR, APPROVER = "A. Davies", "B. Jones"

FAULTS = (
    Issue(
        "error",
        "not_a_number",
        FILE,
        "'twelve' is not a number. Write figures with digits.",
        "nid yw 'twelve' yn rhif. Ysgrifennwch ffigurau â digidau.",
        sheet="Figures",
        row=7,
        column="value",
        cell="D7",
        value="twelve",
    ),
)
OTHERS = (
    Issue(
        "warning",
        "unknown_column",
        FILE,
        "the column is not known and is not read.",
        "nid yw'r golofn yn hysbys ac ni chaiff ei darllen.",
        sheet="Targets",
        column="colour",
    ),
    Issue(
        "note",
        "read_as_percent",
        FILE,
        "72% is read as 72.",
        "darllenir 72% fel 72.",
        sheet="Figures",
        row=4,
        column="value",
        cell="D4",
        value="72%",
    ),
)
CHANGES = (
    Change("observations", ("attendance", "2023-04-01/P1Y"), "revised", "92.4", "92.1", "Figures", "D4"),
    Change("observations", ("repairs", "2024-04-01/P1Y"), "new", None, "4.0", "Figures", "D5"),
    Change("targets", ("attendance", "2024-04-01/P1Y"), "withdrawn", "95", None),
)
CLEAN = Report(OTHERS, CHANGES, {"new": 1, "revised": 1, "withdrawn": 1, "unchanged": 12})
FAULTY = replace(CLEAN, issues=(*FAULTS, *OTHERS))


def offered(council: str, report: Report = CLEAN) -> Received:
    """A card for a council, with what the check said of it."""
    return Received(council, Kind.CARD, FILE, {FILE: BYTES}, report, sha256(b"rules"))


def record_uploads(record: Record, council: str) -> dict[str, Upload]:
    """Offer a council one upload for each state it can be in; returns them by state, and `faulty`."""
    steps = {
        "faulty": (),
        "checked": (),
        "submitted": (Step.SUBMITTED,),
        "rejected": (Step.SUBMITTED, Step.REJECTED),
    }
    made = {}
    for state, taken in steps.items():
        upload = record.receive(offered(council, FAULTY if state == "faulty" else CLEAN), EDITOR, "web page")
        for step in taken:
            by = EDITOR if step is Step.SUBMITTED else APPROVER
            reason = "The figure for attendance is last year's." if step is Step.REJECTED else ""
            upload = record.step(upload.upload, step, by, "web page", reason)
        made[state] = upload
    return made
