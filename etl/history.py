"""history.csv: uploads that were offered and decided before they were loaded here, replayed in the order of time.

The record keeps what is stated (when, by whom, why) beside the real moment at which it was written down.
"""

import csv
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.faults import Fault
from etl.folder import HISTORY_FILE

REQUIRED = ("upload", "path", "at", "submitted_by", "decision", "decided_by", "decided_at")
OPTIONAL = ("reason", "withdrawn_at", "withdrawn_by", "withdrawn_reason")
REJECTED = "rejected"
DECISIONS = ("accepted", REJECTED)


@dataclass(frozen=True)
class HistoryRow:
    """One upload of a history; moments are UTC.

    Attributes:
        path: a workbook or a folder below the plan folder; `.` is the plan folder itself.
        at: when it was offered.
    """

    upload: str
    path: str
    at: datetime
    submitted_by: str
    decision: str
    decided_by: str
    decided_at: datetime
    reason: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str


def read_history(folder: Path) -> tuple[list[HistoryRow], list[Fault]]:
    """The history of a plan folder, empty where it has none, and every fault in it."""
    path = folder / HISTORY_FILE
    if not path.is_file():
        return [], []
    place = path.as_posix()
    try:
        lines = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
        rows = list(lines)
    except UnicodeDecodeError as error:
        return [], [Fault("wrong_encoding", place, byte=f"0x{error.object[error.start]:02x}")]
    header = lines.fieldnames or ()
    faults = [Fault("missing_column", place, column=column) for column in REQUIRED if column not in header]
    if faults:
        return [], faults
    read: list[HistoryRow] = []
    for number, cells in enumerate(rows, start=2):
        row = {name: (cells.get(name) or "").strip() for name in (*REQUIRED, *OPTIONAL)}
        wrong = _faults(folder, place, number, row)
        faults += wrong
        if not wrong:
            read.append(_row(row))
    return read, [*faults, *_repeated(place, read)]


def _repeated(place: str, rows: list[HistoryRow]) -> list[Fault]:
    """Moments at which two things would begin or cease to count: which came first could not be told."""
    moments = [row.decided_at for row in rows if row.decision == "accepted"]
    moments += [row.withdrawn_at for row in rows if row.withdrawn_at]
    return [
        Fault("moment_twice", place, value=moment.isoformat())
        for moment in sorted({moment for moment in moments if moments.count(moment) > 1})
    ]


def _faults(folder: Path, place: str, number: int, row: dict[str, str]) -> list[Fault]:
    found = [Fault("empty_cell", place, number, column) for column in REQUIRED if not row[column]]
    found += [
        Fault("not_a_moment", place, number, column, row[column])
        for column in ("at", "decided_at", "withdrawn_at")
        if row[column] and _moment(row[column]) is None
    ]
    if row["decision"] and row["decision"] not in DECISIONS:
        found.append(Fault("not_in_list", place, number, "decision", row["decision"], allowed=", ".join(DECISIONS)))
    if row["path"] and not (folder / row["path"]).exists():
        found.append(Fault("missing_file", (folder / row["path"]).as_posix()))
    needs_reason = {"reason": row["decision"] == REJECTED, "withdrawn_reason": bool(row["withdrawn_at"])}
    found += [
        Fault("empty_cell", place, number, column)
        for column, is_needed in needs_reason.items()
        if is_needed and not row[column]
    ]
    return found


def _row(row: dict[str, str]) -> HistoryRow:
    at, decided_at = _moment(row["at"]), _moment(row["decided_at"])
    if at is None or decided_at is None:
        raise ValueError(row)
    return HistoryRow(**{**row, "at": at, "decided_at": decided_at, "withdrawn_at": _moment(row["withdrawn_at"])})  # type: ignore[arg-type]


def _moment(text: str) -> datetime | None:
    """A day or a moment in ISO form as UTC without a zone; None where it is not one, or lies in the future."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    moment = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    return moment if moment <= datetime.now(UTC).replace(tzinfo=None) else None
