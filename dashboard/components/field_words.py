"""What a column of the warehouse is called on a page, and what stands in it, as people read it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

from dash import html

from dashboard.components.table import Cell
from dashboard.components.tag import call_tag, rag_tag
from dashboard.i18n import Say, mark
from dashboard.i18n.formats import number_words
from warehouse.rules.tally import NOTHING_DIRECTIONAL
from warehouse.rules.vocabulary import (
    ActionState,
    Band,
    BudgetKind,
    LinkSign,
    Marker,
    MilestoneState,
    Polarity,
    TargetKind,
    Word,
)
from warehouse.schema import METADATA

FIELDS = {
    "value": mark("Figure"),
    "call": mark("Direction"),
    "rag": mark("Green, amber or red"),
    "text": mark("Share improved or held"),
    "marker": mark("Marker"),
    "definition": mark("Definition"),
    "title_en": mark("Title in English"),
    "title_cy": mark("Title in Welsh"),
    "name_en": mark("Name in English"),
    "name_cy": mark("Name in Welsh"),
    "text_en": mark("Text in English"),
    "text_cy": mark("Text in Welsh"),
    "reason_en": mark("Reason in English"),
    "reason_cy": mark("Reason in Welsh"),
    "definition_en": mark("What is counted, in English"),
    "definition_cy": mark("What is counted, in Welsh"),
    "polarity": mark("Which way is better"),
    "tolerance": mark("Called the same"),
    "published_at": mark("Published"),
    "source": mark("Source"),
    "note": mark("Note"),
    "kind": mark("Kind"),
    "state": mark("State"),
    "due": mark("Due"),
    "numerator": mark("Count above the line"),
    "denominator": mark("Count below the line"),
    "months_elapsed": mark("Months it covers so far"),
    "lower": mark("Lower 95% limit"),
    "upper": mark("Upper 95% limit"),
    "range_low": mark("Lowest aimed for"),
    "range_high": mark("Highest aimed for"),
    "stretch": mark("Stretch figure"),
    "set_at": mark("Set on"),
    "rag_policy": mark("How targets are coloured"),
    "decided_by": mark("Decided by"),
    "decided_on": mark("Decided on"),
    "judged_at": mark("Judged on"),
    "written_on": mark("Written on"),
    "updated_on": mark("Last looked at"),
    "done_on": mark("Reached on"),
    "held_on": mark("Held on"),
    "starts": mark("First day"),
    "ends": mark("Last day"),
    "author_role": mark("Written by"),
    "owner_role": mark("Answers for it"),
    "note_en": mark("Note in English"),
    "note_cy": mark("Note in Welsh"),
    "budget": mark("Budget"),
    "actual": mark("Actual"),
    "forecast": mark("Forecast"),
    "boards": mark("Boards"),
    "themes": mark("Themes"),
    "objectives": mark("Objectives"),
    "committees": mark("Committees"),
    "indicators": mark("Indicators"),
    "unit": mark("Unit"),
    "decimals": mark("Decimal places"),
    "polarity_proposed": mark("Which way is better, as proposed"),
    "polarity_signed_off_by": mark("Signed off by"),
    "polarity_signed_off_on": mark("Signed off on"),
    "tolerance_kind": mark("How the same is told"),
    "amber": mark("Amber band"),
    "amber_kind": mark("How amber is told"),
    "frequency": mark("How often it is reported"),
    "year_type": mark("Kind of year"),
    "aggregation": mark("How a figure covers its period"),
    "basis": mark("Compared with"),
    "seasonal": mark("Changes with the season"),
    "baseline_period": mark("Period of the baseline"),
    "max_lag_periods": mark("Most periods it may come late"),
    "allow_gap": mark("Compared across a gap"),
    "tried_en": mark("What was tried, in English"),
    "tried_cy": mark("What was tried, in Welsh"),
    "happened_en": mark("What happened, in English"),
    "happened_cy": mark("What happened, in Welsh"),
    "why_en": mark("Why, in English"),
    "why_cy": mark("Why, in Welsh"),
    "effect_en": mark("Expected effect, in English"),
    "effect_cy": mark("Expected effect, in Welsh"),
    "expected_change": mark("Expected change"),
    "expected_by": mark("Expected by"),
    "cost": mark("Cost"),
    "licence": mark("Licence"),
    "source_url": mark("Address of the source"),
    "percent": mark("Share, in per cent"),
    "improved": mark("Improved"),
    "same": mark("Same"),
    "worse": mark("Worse"),
    "cant_say": mark("Can't say"),
    "not_available": mark("Not available"),
    "total": mark("All indicators"),
    "sign": mark("Helps or harms"),
    "lag_months": mark("Months until it shows"),
    "mechanism_en": mark("How, in English"),
    "mechanism_cy": mark("How, in Welsh"),
    "evidence_url": mark("Address of the evidence"),
    "asserted_by": mark("Stated by"),
    "asserted_on": mark("Stated on"),
}
"""Columns that have a name on the pages; any other is called as the data dictionary calls it."""

OF_TABLE = {("calls", "rag"): mark("Against target")}
"""Columns that mean something of their own in one table."""

WORDS: dict[str, type[Word]] = {
    "polarity": Polarity,
    "polarity_proposed": Polarity,
    "marker": Marker,
}
WORDS_OF_TABLE: dict[tuple[str, str], type[Word]] = {
    ("actions", "state"): ActionState,
    ("milestones", "state"): MilestoneState,
    ("budget_lines", "kind"): BudgetKind,
    ("links", "sign"): LinkSign,
}
"""Columns whose codes have words."""

VERDICTS: dict[str, Callable[[str, Say], html.Span]] = {
    "call": lambda code, say: call_tag(code, None, say),
    "rag": rag_tag,
}
"""Columns that hold a verdict, which looks here as it does everywhere."""

AIMS = {
    TargetKind.VALUE: mark("a figure"),
    TargetKind.RANGE: mark("a range"),
    TargetKind.IMPROVE: mark("to improve, without a figure to reach"),
    TargetKind.SUSTAIN: mark("to get no worse, without a figure to reach"),
}
"""What a target of each kind aims for."""

BANDS = {
    Band.ABSOLUTE: mark("by the difference"),
    Band.RELATIVE: mark("by the share of the figure"),
    Band.EXACT: mark("only when equal"),
}
"""How a band of each kind is measured."""

LANGUAGES_OF = {"_en": "en", "_cy": "cy"}
"""The language a column is written in, by the end of its name."""


def field_words(table: str, field: str, say: Say) -> Any:
    """A column's name."""
    name = OF_TABLE.get((table, field)) or FIELDS.get(field)
    return say(name) if name else html.Code(field)


def aim_words(kind: str, say: Say) -> str:
    """What a target of this kind aims for; a kind that nobody knows stays as it is."""
    return say(AIMS[TargetKind(kind)]) if kind in set(TargetKind) else kind


def value_words(table: str, field: str, text: str | None, say: Say) -> Cell:
    """What stands in a column, written as in a plan folder, to be read: codes in words, days as people write them.

    Args:
        table: the table of the warehouse.
        field: the column.
        text: what stands there; None where nothing does.
        say: the page's language.
    """
    if not text:
        return "–"
    if text == NOTHING_DIRECTIONAL:
        return say("no directional indicators")
    if (table, field) == ("targets", "kind"):
        return aim_words(text, say)
    if field in ("tolerance_kind", "amber_kind") and text in set(Band):
        return say(BANDS[Band(text)])
    words = WORDS_OF_TABLE.get((table, field)) or WORDS.get(field)
    # What cannot be read so, such as a code of an older release, stays as it was written.
    with suppress(KeyError, ValueError, ArithmeticError):
        if field in VERDICTS:
            return VERDICTS[field](text, say)
        return words.of(text).words(say.language) if words else _by_type(table, field, text, say)
    return _written(field, text)


def _by_type(table: str, field: str, text: str, say: Say) -> Cell:
    """Days, amounts and yes or no, by the type of the column; all else as it was written."""
    columns = METADATA.tables[table].columns if table in METADATA.tables else ()
    kind = next((column.type.python_type for column in columns if column.name == field), str)
    if kind is date:
        return say.day(date.fromisoformat(text))
    if kind is Decimal:
        return number_words(Decimal(text))
    if kind is bool:
        return say("yes") if text == "true" else say("no")
    return _written(field, text)


def _written(field: str, text: str) -> html.Span:
    """What somebody wrote, in the language of its column; in no language that is known, where the column has none."""
    return html.Span(text, lang=LANGUAGES_OF.get(field[-3:], ""))
