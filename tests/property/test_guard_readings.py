"""What the guard reads is what was written, whoever wrote it; and no file makes it do anything but refuse or read."""

import datetime as dt
import io
import math

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook as Writer

from etl.guard.precheck import precheck
from etl.guard.refusal import RefusalError
from etl.guard.values import sheets_of
from etl.workbook import Cell, Kind
from tests.workbooks import added, strings, workbook

# openpyxl writes the last digits of the largest numbers up, beyond what a number can be.
LARGEST = 1e300

DAYS = st.dates(dt.date(1901, 1, 1), dt.date(2100, 1, 1))
WRITTEN = st.one_of(
    st.integers(-(10**15), 10**15),
    st.floats(-LARGEST, LARGEST),
    st.decimals(-(10**9), 10**9, places=4).map(float),
    st.booleans(),
    DAYS,
    st.builds(dt.datetime.combine, DAYS, st.times().map(lambda time: time.replace(microsecond=0))),
    st.text(st.characters(exclude_categories=("C",), exclude_characters="_"), min_size=1, max_size=40).filter(
        lambda text: not text.startswith(("=", "#"))
    ),
)
PLACES = st.tuples(st.integers(1, 40), st.integers(1, 20))


def agrees(written: object, cell: Cell) -> bool:
    """A cell says what was written; openpyxl writes 16 digits of a number, and a moment to the second."""
    match written:
        case bool():
            return cell == Cell(Kind.BOOLEAN, str(written).lower())
        case int() | float():
            return cell.kind is Kind.NUMBER and math.isclose(float(cell.text), written, rel_tol=1e-15)
        case dt.datetime():
            said = dt.datetime.fromisoformat(cell.text)
            return cell.kind is Kind.DATE and abs(said - written) < dt.timedelta(milliseconds=1)
        case dt.date():
            return (cell.kind, cell.text) == (Kind.DATE, written.isoformat())
        case _:
            return (cell.kind, cell.text) == (Kind.TEXT, written)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(PLACES, WRITTEN, max_size=12))
def test_every_cell_reads_as_it_was_written_and_no_other_is_there(written: dict[tuple[int, int], object]) -> None:
    writer = Writer()
    for (row, column), value in written.items():
        writer.active.cell(row, column).value = value  # type: ignore[union-attr]
    file = io.BytesIO()
    writer.save(file)
    precheck(file.getvalue())
    (sheet,) = sheets_of(file.getvalue())
    assert sheet.cells.keys() == written.keys()
    wrong = {
        place: (value, sheet.cells[place]) for place, value in written.items() if not agrees(value, sheet.cells[place])
    }
    assert wrong == {}


GOOD = added({"xl/sharedStrings.xml": strings("a", "b")})


@settings(max_examples=500, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=5),
    st.integers(0, len(GOOD)),
)
@example([], len(GOOD))
def test_damaged_bytes_are_refused_or_read_and_nothing_else(changes: list[tuple[int, int]], length: int) -> None:
    content = bytearray(GOOD)
    for place, byte in changes:
        content[place] = byte
    for offered in (bytes(content), bytes(content[:length])):
        try:
            precheck(offered)
        except RefusalError as refusal:
            assert refusal.fault("x.xlsx").line("cy")  # noqa: PT017


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('<>/="rctvsf1A xmlns:&;!-[]?ŷ'), max_size=60))
def test_any_rows_are_refused_or_read_and_nothing_else(rows: str) -> None:
    try:
        precheck(workbook(rows))
    except RefusalError as refusal:
        assert refusal.fault("x.xlsx").line("cy")  # noqa: PT017
