"""An empty report card for a plan: the workbook that an officer fills in and `etl.sources.report_card` reads.

Nothing need be known to fill it in. Each heading carries a note of what may stand below it, and the drop-downs offer
what the plan has. The figures have a row for each indicator with its area already there, so that none is forgotten
and nothing is copied from elsewhere; a row whose value stays empty says nothing. The other sheets are empty.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from etl.card_words import LISTS, NEEDED, README, SHEETS, heading_of
from etl.columns import SEVERAL, Holds, Named, choices, holds, named
from etl.contract import CONTRACTS, FIGURES, Contract
from etl.plan_toml import entries, financial_year_starts
from etl.sources.names import Names, names_of, option
from etl.sources.plan_folder import PlanFolder
from etl.template_words import ABOUT, NEEDED_NOTE, STEPS
from etl.xlsx_bytes import xlsx_bytes
from warehouse.rules.periods import FREQUENCY_MONTHS, add_months
from warehouse.rules.vocabulary import YearType

ROWS = 2000
"""Rows of each sheet that have the drop-downs."""

WIDTHS = {
    Holds.NUMBER: 14, Holds.WHOLE: 10, Holds.DATE: 14, Holds.PERIOD: 16, Holds.RANGE: 14, Holds.WORD: 18,
    Holds.NAME: 36, Holds.TEXT: 30,
}  # fmt: skip
"""Widths of columns in characters, by what they hold."""

AS_TEXT, AS_DATE = "@", "yyyy-mm-dd"
"""Formats of cells: text, so that a sheet does not make a date of Sep 2024 or of an id; and a date without doubt."""

README_WIDTH = 110
YEAR, QUARTER = 12, 3
_HEADER_FONT = Font(bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="12436D")


def make(plan: PlanFolder, language: str) -> bytes:
    """An empty report card.

    Args:
        plan: a plan without errors.
        language: `en` or `cy`, of its sheets, headings, notes and drop-downs; a card in either is read alike.

    Returns:
        The bytes of an .xlsx file, the same for the same plan and language.
    """
    return xlsx_bytes(build(plan, language))


def build(plan: PlanFolder, language: str) -> Workbook:
    """The empty report card before it is written."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _readme(book.create_sheet(README.words(language)), plan, language)
    sheets = {table: book.create_sheet(said.words(language)) for table, said in SHEETS.items()}
    lists = _Lists(book.create_sheet(LISTS.words(language)))
    for table, sheet in sheets.items():
        contract = CONTRACTS[table]
        _headings(sheet, contract, language)
        for place, column in enumerate(contract.columns, start=1):
            offered = _offered(contract, column, plan, language)
            if offered:
                _drop_down(sheet, place, lists.add(tuple(offered)))
    _prefill(sheets[FIGURES.name], plan, language)
    book.active = 0
    return book


def _readme(sheet: Worksheet, plan: PlanFolder, language: str) -> None:
    council, described = entries(plan.plan, "council")[0], entries(plan.plan, "plan")[0]
    key = f"name_{language}"
    title = " · ".join(str(entry.get(key) or entry["name_en"]) for entry in (council, described))
    sheet.append([title])
    sheet["A1"].font = Font(bold=True, size=14)
    for step in STEPS:
        sheet.append([step.words(language)])
    for table, said in SHEETS.items():
        sheet.append([f"{said.words(language)}: {ABOUT[table].words(language)}"])
    for row in sheet.iter_rows():
        row[0].data_type = "s"
        row[0].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = README_WIDTH


def _headings(sheet: Worksheet, contract: Contract, language: str) -> None:
    for place, column in enumerate(contract.columns, start=1):
        heading = heading_of(contract.name, column)
        is_needed = column in contract.required
        cell = sheet.cell(1, place, heading.title.words(language) + (f" {NEEDED}" if is_needed else ""))
        cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        needed = [NEEDED_NOTE.words(language)] if is_needed else []
        note = "\n".join([heading.meaning.words(language), *needed, f"({column})"])
        cell.comment = Comment(note, "Golden Thread", height=120, width=280)
        kind = holds(contract, column)
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = WIDTHS[kind]
        dimension.number_format = _format(kind)
    sheet.freeze_panes = "B2"


def _format(kind: Holds) -> str:
    if kind is Holds.DATE:
        return AS_DATE
    return "General" if kind in (Holds.NUMBER, Holds.WHOLE) else AS_TEXT


class _Lists:
    """The sheet that holds what the drop-downs offer, a column for each list; it is not shown."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._places: dict[tuple[str, ...], str] = {}
        sheet.sheet_state = "hidden"

    def add(self, offered: tuple[str, ...]) -> str:
        """Where a list stands, as a formula names it; written once however many columns offer it."""
        if offered not in self._places:
            column = len(self._places) + 1
            for row, text in enumerate(offered, start=1):
                self._sheet.cell(row, column, text).number_format = AS_TEXT
            letter = get_column_letter(column)
            place = f"${letter}$1:${letter}${len(offered)}"
            self._places[offered] = f"{quote_sheetname(self._sheet.title)}!{place}"
        return self._places[offered]


def _drop_down(sheet: Worksheet, place: int, listed: str) -> None:
    """Offer a list. Other things may be written too: the reader knows more than a list can hold, and refuses well."""
    letter = get_column_letter(place)
    offer = DataValidation("list", formula1=listed, allow_blank=True, showErrorMessage=False)
    offer.add(f"{letter}2:{letter}{ROWS + 1}")
    sheet.add_data_validation(offer)


def _offered(contract: Contract, column: str, plan: PlanFolder, language: str) -> Sequence[str]:
    """What the drop-down of a column offers; nothing where it has none."""
    kind = holds(contract, column)
    if kind is Holds.PERIOD:
        return list(periods_of(plan))
    if kind is Holds.WORD:
        found = choices(contract, column)
        if column == "marker":
            return [option(code, said.words(language)) for code, said in found.items()]
        return [said.words(language) for said in found.values()]
    name = named(contract, column)
    if name is None:
        return ()
    if name is Named.BY_SCOPE:
        scopes = [Named(scope) for scope in choices(contract, "scope")]
        return [text for scope in scopes for text in _options(names_of(plan)[scope], language)]
    names = names_of(plan)[name]
    return list(names.titles) if column in SEVERAL else _options(names, language)


def _options(names: Names, language: str) -> list[str]:
    return [option(code, title.words(language)) for code, title in names.titles.items()]


def periods_of(plan: PlanFolder) -> Iterator[str]:
    """Every period of the plan's own years that any indicator is due for: years, then quarters, then months."""
    described = entries(plan.plan, "plan")[0]
    starts, ends = described.get("starts"), described.get("ends")
    if not (isinstance(starts, date) and isinstance(ends, date)):
        return
    indicators = plan.frames["indicators"]
    frequencies = set(indicators["frequency"])
    month = financial_year_starts(plan.plan)
    years = range(_year_of(starts, month), _year_of(ends, month) + 1)
    is_calendar = indicators["year_type"].eq(YearType.CALENDAR)
    yield from (f"{year}/{(year + 1) % 100:02d}" for year in years)
    if is_calendar.any():
        yield from (str(year) for year in range(starts.year, ends.year + 1))
    if any(FREQUENCY_MONTHS[frequency] <= QUARTER for frequency in frequencies):
        yield from (f"Q{quarter} {year}/{(year + 1) % 100:02d}" for year in years for quarter in (1, 2, 3, 4))
    if "monthly" in frequencies:
        first = date(years.start, month, 1)
        for after in range(YEAR * len(years)):
            yield f"{add_months(first, after):%b %Y}"


def _year_of(day: date, month: int) -> int:
    """The year in which the reporting year of a day begins."""
    return day.year if day.month >= month else day.year - 1


def _prefill(sheet: Worksheet, plan: PlanFolder, language: str) -> None:
    """A row of figures for each indicator, with the council's own area."""
    names = names_of(plan)
    own = str(entries(plan.plan, "council")[0]["area"])
    area = option(own, names[Named.AREA].titles[own].words(language))
    places = {column: place for place, column in enumerate(FIGURES.columns, start=1)}
    for row, indicator in enumerate(_options(names[Named.INDICATOR], language), start=2):
        for column, text in (("indicator", indicator), ("area", area)):
            cell = sheet.cell(row, places[column], text)
            cell.number_format = AS_TEXT
            cell.data_type = "s"
