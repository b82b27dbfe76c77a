"""A report card filled in by any officer in any hand: every number is read as it was meant, or it is said otherwise.

The file is real, written by openpyxl from the template; it is parsed by the function that the guard's child process
runs, in this process, so that two thousand examples take minutes.
"""

import io
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from etl import template
from etl.card_words import SHEETS
from etl.checks import check_card
from etl.contract import CONTRACTS
from etl.faults import Fault
from etl.sources import report_card
from etl.sources.plan_folder import PlanFolder
from tests.drawn_sheets import opened
from tests.plans import TODAY, plan_of
from tests.property.officers import Written, written
from tests.property.profiles import ROUND_TRIPS
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Unit

UNITS = (Unit.PERCENT, Unit.PERCENT, Unit.NUMBER, Unit.DAYS, Unit.CURRENCY, Unit.RATE, "£ million")
AREAS = {"X00000001": "Abertest", "X00000002": "Nextest"}
PERIODS: dict[str, tuple[tuple[object, str], ...]] = {
    "2023/24": (("2023/24", "@"), ("2023-24", "@"), ("2023\u201324 ", "@"), ("2023-04-01/P1Y", "@")),
    "Q2 2024/25": (("Q2 2024/25", "@"), ("q2\u00a02024/25", "@"), ("Ch2 2024/25", "@")),
    "Sep 2024": (("Sep 2024", "@"), ("Medi 2024", "@"), (date(2024, 9, 1), "mmm-yy"), (date(2024, 9, 30), "mmmm yyyy")),
    "2024": ((2024, "General"), ("2024", "@")),
    "2024-09-30": ((date(2024, 9, 30), "dd/mm/yyyy"), ("2024-09-30", "@")),
}


@dataclass(frozen=True)
class Row:
    """A row of figures or targets: what it is about, how that is written, and its number."""

    indicator: str
    area: str
    period: str
    named: str
    place: str
    when: tuple[object, str]
    number: Written


@dataclass(frozen=True)
class Habits:
    """How an officer treats a sheet."""

    titles: int
    two_rows: bool
    by_id: bool
    hides: bool
    gaps: bool
    extra: bool
    merges: bool


habits = st.builds(Habits, st.integers(0, 3), *[st.booleans()] * 6)


@st.composite
def plans(draw: st.DrawFn) -> tuple[PlanFolder, dict[str, str]]:
    """A plan with up to five indicators, and the unit of each."""
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=5))
    words = st.text("abcdeABCDE 019âêŵŷÂŴ%&'-£/()\u2013", min_size=1, max_size=20)
    lines = ["id,title_en,title_cy,unit,polarity,frequency"]
    for number, unit in enumerate(units):
        title = " ".join(draw(words).split()) or "t"
        lines.append(f"i{number},{title} {number} en,{title} {number} cy,{unit},none,monthly")
    return plan_of({"indicators.csv": "\n".join(lines)}), {f"i{number}": unit for number, unit in enumerate(units)}


@st.composite
def rows(draw: st.DrawFn, plan: PlanFolder, units: dict[str, str], *, with_markers: bool) -> list[Row]:
    """Rows about different things, each in some hand."""
    keys = st.tuples(st.sampled_from(sorted(units)), st.sampled_from(sorted(AREAS)), st.sampled_from(sorted(PERIODS)))
    found = []
    titles = plan.frames["indicators"].set_index("id")
    for indicator, area, period in draw(st.lists(keys, min_size=1, max_size=6, unique=True)):
        en, cy = titles.loc[indicator, "title_en"], titles.loc[indicator, "title_cy"]
        named = draw(
            st.sampled_from((indicator, f"{indicator}: {en}", f"{indicator}: {cy}", en, cy, f" {en.upper()}\u00a0"))
        )
        place = draw(st.sampled_from((area, f"{area}: {AREAS[area]}", AREAS[area], AREAS[area].lower())))
        when = draw(st.sampled_from(PERIODS[period]))
        number = draw(written(units[indicator], with_markers=with_markers))
        found.append(Row(indicator, area, period, named, place, when, number))
    return found


def fill(sheet: Worksheet, table: str, found: list[Row], habit: Habits) -> dict[int, Row]:
    """Fill in a sheet of the template; returns which row stands where."""
    columns = list(CONTRACTS[table].columns)
    sheet.delete_rows(2, sheet.max_row)
    if habit.by_id:
        for place, column in enumerate(columns, start=1):
            sheet.cell(1, place).value = column
    if habit.extra:
        sheet.cell(1, len(columns) + 1, "Remarks")
    top = habit.titles + (1 if habit.two_rows else 0)
    if top:
        sheet.insert_rows(1, top)
    for row in range(1, habit.titles + 1):
        sheet.cell(row, 1, f"Return of the {row} quarter")
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)
    if habit.two_rows:
        # What a row is about, above the first three headings; those of the rest merged into one cell of two rows.
        sheet.cell(top, 1, "About")
        sheet.merge_cells(start_row=top, start_column=1, end_row=top, end_column=3)
        for place in range(4, len(columns) + 1):
            words = sheet.cell(top + 1, place).value
            sheet.cell(top + 1, place).value = None
            sheet.cell(top, place).value = words
            sheet.merge_cells(start_row=top, start_column=place, end_row=top + 1, end_column=place)
    at = {name: columns.index(name) + 1 for name in ("indicator", "area", "period", "value")}
    stands: dict[int, Row] = {}
    number = top + 1
    for row in found:
        number += 2 if habit.gaps else 1
        stands[number] = row
        for name, content, shows in (
            ("indicator", row.named, "@"),
            ("area", row.place, "General"),
            ("period", *row.when),
            ("value", row.number.content, row.number.number_format),
        ):
            cell = sheet.cell(number, at[name], content)
            cell.number_format = shows
        if table == "targets":
            sheet.cell(number, columns.index("kind") + 1, "value")
        if habit.extra:
            sheet.cell(number, len(columns) + 1, 99)
        if habit.hides:
            sheet.row_dimensions[number].hidden = True
    if habit.merges and not habit.gaps:
        _merge_alike(sheet, stands, at["indicator"])
    return stands


def _merge_alike(sheet: Worksheet, stands: dict[int, Row], column: int) -> None:
    """Write the indicator once for rows that follow each other, merged over them."""
    start = None
    for row in sorted(stands):
        if row - 1 in stands and stands[row - 1].indicator == stands[row].indicator:
            sheet.cell(row, column).value = None
            start = start or row - 1
        elif start:
            sheet.merge_cells(start_row=start, start_column=column, end_row=row - 1, end_column=column)
            start = None
    if start:
        sheet.merge_cells(start_row=start, start_column=column, end_row=max(stands), end_column=column)


def judge(row: Row, read: dict[str, str] | None, faults: list[Fault]) -> str:
    """Whether a row came back as it was meant: `exact`, `refused`, `told`; anything else is what went wrong."""
    if any(fault.is_error for fault in faults):
        return "refused"
    meant = row.number.meant
    if read is None:
        return "lost"
    if (read["indicator"], read["area"], parse(read["period"]).iso) != (row.indicator, row.area, parse(row.period).iso):
        return "misplaced"
    value = Decimal(read["value"]) if read["value"] else None
    if (value, read.get("marker", "")) == (meant.value, meant.marker):
        return "exact"
    names_it = any(fault.code.startswith("read_") and fault.words.get("read") == read["value"] for fault in faults)
    return "told" if row.number.may_be_told and names_it else f"silently wrong: {value} {read.get('marker')}"


TABLES = {"figures": True, "targets": False}
"""The sheets that are filled in, and whether a marker may stand in a value there."""


def test_no_number_is_silently_wrong() -> None:
    came: dict[str, int] = {}

    @ROUND_TRIPS
    @given(st.data(), plans(), habits, st.sampled_from(("en", "cy")))
    def any_officer(
        data: st.DataObject, planned: tuple[PlanFolder, dict[str, str]], habit: Habits, language: str
    ) -> None:
        plan, units = planned
        book = template.build(plan, language)
        stands = {}
        for table, with_markers in TABLES.items():
            found = data.draw(rows(plan, units, with_markers=with_markers))
            stands[table] = fill(book[SHEETS[table].words(language)], table, found, habit)
        file = io.BytesIO()
        book.save(file)
        frames, faults = report_card.read(opened(file.getvalue()), plan)
        faults += check_card(plan, frames, TODAY)
        for table, meant in stands.items():
            read = {line["row"]: line for line in frames[table].to_dict("records")} if table in frames else {}
            sheet = SHEETS[table].words(language)
            for number, row in meant.items():
                own = [fault for fault in faults if fault.sheet == sheet and fault.row == number]
                how = judge(row, read.get(number), own)
                came[how] = came.get(how, 0) + 1
                allowed = ("exact",) if row.number.must_read else ("exact", "refused", "told")
                assert how in allowed, (how, row, [fault.line() for fault in own])

    any_officer()
    print(came)
    assert came["exact"] > came["refused"] > 0
