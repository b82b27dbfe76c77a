"""Hostile files: a workbook is checked before it is parsed, and parsed in a process that may die alone."""

from etl.faults import Fault
from etl.guard.confined import parse
from etl.guard.precheck import precheck
from etl.guard.refusal import RefusalError
from etl.workbook import Workbook


def open_workbook(name: str, content: bytes) -> tuple[Workbook | None, list[Fault]]:
    """Read a workbook from a stranger's file. Whatever it holds, this process lives on, with the memory it had.

    First everything is checked that can be checked without keeping anything (`etl.guard.precheck`); then the workbook
    is parsed in a process limited in memory and time (`etl.guard.confined`). The limits are in `etl.guard.limits`.

    Args:
        name: the file as the user named it.
        content: its bytes.

    Returns:
        The workbook, or None where it is refused; and what is wrong: one error where it is refused, a warning where
        it takes figures from other workbooks.
    """
    try:
        links = precheck(content)
        workbook = parse(name, content)
    except RefusalError as refusal:
        return None, [refusal.fault(name)]
    return workbook, [Fault("workbook_has_links", name, severity="warning", count=links)] if links else []
