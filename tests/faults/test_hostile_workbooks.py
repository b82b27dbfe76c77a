"""Every hostile workbook is refused with its fault, or read; and the process that asked lives on as it was."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from etl.faults import Fault
from etl.guard import limits, open_workbook
from etl.workbook import Cell, Kind, Workbook
from tests.faults.hostile import HOSTILE, READ, Hostile

ROOT = Path(__file__).parents[2]

REFUSED = {name: hostile for name, hostile in HOSTILE.items() if hostile.code is not READ}
GOOD = {name: hostile for name, hostile in HOSTILE.items() if hostile.code is READ}


def opened(name: str) -> tuple[Workbook | None, list[Fault]]:
    return open_workbook("report.xlsx", HOSTILE[name].make())


def read(name: str) -> Workbook:
    workbook, faults = opened(name)
    assert workbook is not None, faults
    return workbook


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) >= 40
    assert len(GOOD) >= 10


@pytest.mark.parametrize("hostile", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_one_clear_fault(hostile: Hostile) -> None:
    workbook, faults = open_workbook("report.xlsx", hostile.make())
    assert workbook is None
    (fault,) = faults
    assert (fault.code, fault.cell) == (hostile.code, hostile.cell or fault.cell)
    assert fault.is_error
    for language in ("en", "cy"):
        line = fault.line(language)
        assert line.startswith("report.xlsx")
        assert "\n" not in line
        assert len(line) < 400


@pytest.mark.parametrize("hostile", GOOD.values(), ids=GOOD)
def test_it_is_read(hostile: Hostile) -> None:
    workbook, faults = open_workbook("report.xlsx", hostile.make())
    assert workbook is not None, faults
    assert workbook.name == "report.xlsx"
    assert not any(fault.is_error for fault in faults)


PLAIN = {
    (1, 1): Cell(Kind.TEXT, "indicator"),
    (1, 2): Cell(Kind.TEXT, "value"),
    (2, 1): Cell(Kind.TEXT, "repairs"),
    (2, 2): Cell(Kind.NUMBER, "4.2"),
}


@pytest.mark.parametrize(
    "name",
    [
        "an empty styled cell at the far end",
        "a lying dimension",
        "a dimension that is too small",
        "every column styled",
        "everything merged",
        "no styles",
        "a nested bomb inside a workbook",
        "a sheet of another standard",
    ],
)
def test_what_is_odd_around_the_cells_changes_none_of_them(name: str) -> None:
    (sheet,) = read(name).sheets
    assert sheet.cells == PLAIN


def test_what_reaches_beyond_the_cells_is_cut_where_they_end() -> None:
    assert read("everything merged").sheets[0].merged == ((1, 1, 2, 2),)
    assert read("every column hidden").sheets[0].hidden_columns == {1, 2}


def test_a_formula_that_was_never_calculated_is_no_blank() -> None:
    assert read("a formula never calculated").sheets[0].cells == {
        (1, 1): Cell(Kind.NOT_CALCULATED, "=1/3", is_formula=True)
    }


def test_an_error_is_no_blank() -> None:
    assert read("an error in a cell").sheets[0].cells == {(1, 1): Cell(Kind.ERROR, "#DIV/0!")}


def test_a_hidden_sheet_says_so() -> None:
    assert [sheet.is_hidden for sheet in read("sheets that are hidden").sheets] == [False, True]


def test_figures_of_other_workbooks_are_told() -> None:
    _, (fault,) = opened("figures of other workbooks")
    assert (fault.code, fault.severity, fault.words["count"]) == ("workbook_has_links", "warning", 1)


CALLER = """
import json, os, resource, sys
from etl.guard import open_workbook
from tests.faults.hostile import HOSTILE

made = [(name, HOSTILE[name].make()) for name in json.loads(sys.argv[1])]
began = os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
codes = [[fault.code for fault in open_workbook(name, content)[1]] for name, content in made]
ended = os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({
    "codes": codes,
    "same_process": began[0] == ended[0],
    "grown": (ended[1] - began[1]) * 1024,
    "largest_child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is counted in kilobytes on Linux")
def test_the_process_that_asks_keeps_its_memory_and_the_one_that_parses_stays_below_its_limit() -> None:
    names = [
        "a flat bomb", "a bomb that says it is small", "many parts that are large together", "a billion laughs",
        "a cell at the far end", "tags inside tags", "an endless tag", "every column styled", "a million merges",
        "two cells far apart", "a giant shared text", "a long text in every cell",
    ]  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-c", CALLER, json.dumps(names)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    said = json.loads(ran.stdout)
    assert said["codes"] == [[HOSTILE[name].code] if HOSTILE[name].code else [] for name in names]
    assert said["same_process"]
    assert said["grown"] < limits.MAX_INFLATED_BYTES
    assert said["largest_child"] < limits.CHILD_MEMORY_BYTES


def test_what_is_left_of_a_workbook_after_any_cut_is_refused() -> None:
    content = HOSTILE["no styles"].make()
    for length in range(0, len(content), 97):
        workbook, faults = open_workbook("cut.xlsx", content[:length])
        assert workbook is None
        assert [fault.is_error for fault in faults] == [True]
