"""Links come out as they went in, whether a plan folder's file or a report card brings them, in either language."""

import csv
import io
from datetime import date

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from etl.card_words import SHEETS, WORDS, heading_of
from etl.checks import check_card
from etl.contract import LINKS
from etl.frames import contract_frame
from etl.sources import plan_folder, report_card
from etl.workbook import Workbook
from tests.drawn_sheets import book, sheet
from tests.plans import TODAY, plan_of
from tests.property.profiles import ROUND_TRIPS
from warehouse.rules.vocabulary import LinkSign

INDICATORS = ("attendance", "repairs", "visits", "population")
BOARDS = ("learning", "streets")
PAIRS = [(start, end, "") for start in INDICATORS for end in INDICATORS if start != end]
PAIRS += [(start, "", board) for start in INDICATORS for board in BOARDS]
PLAN = plan_of()

words = st.text("abcdeABCDE âêŵŷ,;'\"-.", min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def links(draw: st.DrawFn) -> list[dict[str, str]]:
    """Rows of different links without a fault."""
    rows = []
    for ends in draw(st.lists(st.sampled_from(PAIRS), min_size=1, max_size=6, unique=True)):
        said = (
            draw(st.sampled_from(list(LinkSign))).value,
            str(draw(st.integers(0, 120))),
            *(draw(words) for _ in range(2)),
            draw(st.sampled_from(("", "https://example.org", "https://example.org/a?b=1;c#d"))),
            draw(words),
            str(draw(st.dates(date(2015, 1, 1), TODAY))),
        )
        rows.append(dict(zip(LINKS.columns, (*ends, *said), strict=True)))
    return rows


def csv_of(rows: list[dict[str, str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(LINKS.columns))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def card_of(rows: list[dict[str, str]], language: str) -> Workbook:
    """A card with the template's headings and the words that its drop-downs offer."""
    headings = [heading_of(LINKS.name, column).title.words(language) for column in LINKS.columns]
    said = [row | {"sign": WORDS[row["sign"]].words(language)} for row in rows]
    cells = [[int(text) if column == "lag_months" else text or None for column, text in row.items()] for row in said]
    return book(sheet(SHEETS["links"].words(language), [headings, *cells]))


def typed(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Rows as the warehouse takes them, once no check finds an error in them."""
    faults = check_card(PLAN, {LINKS.name: frame}, TODAY)
    assert [fault.line() for fault in faults if fault.is_error] == []
    table, rows = contract_frame(PLAN.with_card({LINKS.name: frame}), LINKS.name)
    assert table == "links"
    return rows[[*LINKS.columns]].to_dict("records")


@ROUND_TRIPS
@given(links(), st.sampled_from(("en", "cy")))
def test_both_ways_in_give_the_same_links(rows: list[dict[str, str]], language: str) -> None:
    meant = [{c: row[c] or ("" if c.startswith("to_") else None) for c in LINKS.columns} for row in rows]
    by_file, faults = plan_folder.read_table("plan/links.csv", csv_of(rows).encode(), LINKS)
    assert faults == []
    assert typed(by_file) == meant
    by_card, faults = report_card.read(card_of(rows, language), PLAN)
    assert [fault.line() for fault in faults if fault.is_error] == []
    assert typed(by_card[LINKS.name]) == meant
