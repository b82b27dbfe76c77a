"""history.csv: what was decided before it was loaded here, and what is wrong with it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from etl.history import read_history

HEADER = (
    "upload,path,at,submitted_by,decision,decided_by,decided_at,reason,withdrawn_at,withdrawn_by,withdrawn_reason\n"
)
GOOD = "q1,card.csv,2025-07-10,Officer,accepted,Lead,2025-07-13T09:30,,,,\n"


def history(folder: Path, *lines: str) -> Path:
    (folder / "card.csv").write_text("indicator,area,period,value\n", encoding="utf-8")
    (folder / "history.csv").write_text(HEADER + "".join(lines), encoding="utf-8")
    return folder


def test_a_folder_without_a_history_has_none(tmp_path: Path) -> None:
    assert read_history(tmp_path) == ([], [])


def test_a_line_is_read_with_its_moments_in_utc(tmp_path: Path) -> None:
    (row,), faults = read_history(history(tmp_path, GOOD.replace("09:30", "09:30+01:00")))
    assert faults == []
    assert (row.at.isoformat(), row.decided_at.isoformat(), row.withdrawn_at) == (
        "2025-07-10T00:00:00",
        "2025-07-13T08:30:00",
        None,
    )


TOMORROW = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()

WRONG = {
    "not a moment": (GOOD.replace("2025-07-10", "July"), "not_a_moment", "at"),
    "in the future": (GOOD.replace("2025-07-13T09:30", TOMORROW), "not_a_moment", "decided_at"),
    "another decision": (GOOD.replace("accepted", "postponed"), "not_in_list", "decision"),
    "rejected without a reason": (GOOD.replace("accepted", "rejected"), "empty_cell", "reason"),
    "withdrawn without a reason": (GOOD.replace(",,,,", ",,2025-08-01,Lead,"), "empty_cell", "withdrawn_reason"),
    "nobody decided": (GOOD.replace("Lead", ""), "empty_cell", "decided_by"),
    "no such file": (GOOD.replace("card.csv", "cart.csv"), "missing_file", None),
    "two at one moment": (GOOD + GOOD.replace("q1", "q2"), "moment_twice", None),
}


@pytest.mark.parametrize(("lines", "code", "column"), WRONG.values(), ids=WRONG)
def test_a_fault_names_its_place(tmp_path: Path, lines: str, code: str, column: str | None) -> None:
    _, faults = read_history(history(tmp_path, lines))
    assert [(fault.code, fault.column) for fault in faults] == [(code, column)]
    assert faults[0].line("en") != faults[0].line("cy")


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "history.csv").write_text("upload,path\n", encoding="utf-8")
    rows, faults = read_history(tmp_path)
    assert rows == []
    assert {fault.column for fault in faults} == {"at", "submitted_by", "decision", "decided_by", "decided_at"}
