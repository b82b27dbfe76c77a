"""The ways in which people fill in a report card: a few of the cards are as untidy as real ones are."""

from dataclasses import dataclass
from decimal import Decimal

from data.example.make.figures import Row
from data.example.make.measures import MEASURES

IDS, WORDS, TITLES = "ids", "words", "titles"


@dataclass(frozen=True)
class Manner:
    """How one card is filled in.

    Attributes:
        form: `ids` has the ids of columns and things, `words` the words that the template offers, and `titles` these
            without the ids of what they name.
        language: of its sheets, headings and words.
        title: a title that stands above the headings; empty for none.
        fractions: percentages as 0.842, shown as 84.2%.
        signs: percentages as the text `84.2%`.
        thousands: large figures as the text `1,361,793`, and sums with £.
        shorthand: a marker in square brackets in place of the figure, and n/a where there is none.
        spaces: spaces before and after what was typed.
        hidden: so many rows from the first are not shown.
        typed_dates: dates as text, 8 July 2024.
    """

    form: str = WORDS
    language: str = "en"
    title: str = ""
    fractions: bool = False
    signs: bool = False
    thousands: bool = False
    shorthand: bool = False
    spaces: bool = False
    hidden: int = 0
    typed_dates: bool = False


TIDY = Manner()

MANNERS = {
    "2023-24-Q1": Manner(form=IDS, title="Goldvale report card, first quarter 2023/24 (fictional)"),
    "2023-24-Q2": Manner(form=IDS),
    "2023-24-Q3": Manner(form=IDS, fractions=True),
    "2023-24-Q4": Manner(form=IDS, thousands=True),
    "2024-25-Q1": Manner(shorthand=True),
    "2024-25-Q2": Manner(spaces=True),
    "2024-25-Q3": Manner(
        form=TITLES, language="cy", title="Cerdyn adrodd Dyffryn Aur, trydydd chwarter 2024/25 (dychmygol)"
    ),
    "2025-26-Q1": Manner(hidden=3),
    "2025-26-Q2": Manner(signs=True, title="Report card Q2"),
    "2025-26-Q3": Manner(typed_dates=True, shorthand=True),
}
"""The cards that are not simply tidy; those of the first year were made before there was a template."""

LARGE = 10_000


def value_cell(row: Row, manner: Manner) -> tuple[Decimal | str | None, str]:
    """The figure of a row as it was typed, and the number format of its cell."""
    text, unit = row.get("value", ""), MEASURES[row["indicator"]].unit
    if not text:
        return _without_figure(row, manner), ""
    value = Decimal(text)
    if unit == "percent" and manner.fractions:
        return value / 100, "0.0%"
    if unit == "percent" and manner.signs:
        return f"{text}%", ""
    if manner.thousands and value >= LARGE:
        return ("£" if unit == "currency" else "") + f"{value:,}", ""
    if manner.spaces and value < LARGE:
        return f" {text}  ", ""
    return value, ""


def _without_figure(row: Row, manner: Manner) -> str | None:
    if not manner.shorthand:
        return None
    return "n/a" if row["marker"] == "x" else f"[{row['marker']}]"
