"""What a card says of a figure other than the model does: markers, late returns, revisions, slips."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.example.make.history import CORRECTED, LATE, REJECTED, REVISED, WITHDRAWN


@dataclass(frozen=True)
class Told:
    """A card's own word on one figure: the columns that differ; a figure it would not otherwise bring is added.

    Attributes:
        card: the id of the card.
        indicator, period, part: which figure, as people write it.
        columns: columns of figures.csv -> what stands there.
    """

    card: str
    indicator: str
    period: str
    columns: Mapping[str, str]
    part: str = ""


NOTHING = {"value": "", "numerator": "", "denominator": "", "lower": "", "upper": ""}
IS_LATE = {**NOTHING, "marker": "x", "note": "The return from Adult Care had not come in when the card closed"}

LATE_MONTHS = tuple(
    (indicator, month) for indicator in ("care-wait", "discharge-delays") for month in ("Oct", "Nov", "Dec")
)


@dataclass(frozen=True)
class NewDefinition:
    """From `since` on an indicator is counted under another version; its first figure is marked as a break."""

    indicator: str
    since: date
    version: str
    note: str


NEW_DEFINITIONS = (
    NewDefinition("learning-points", date(2023, 9, 1), "2", "The new qualifications count from this year"),
    NewDefinition("calls-answered", date(2025, 4, 1), "2", "The new system counts calls given up while waiting"),
)

TOLD = (
    # Figures that cannot be shown, or not yet relied on.
    Told("2023-24-Q2", "care-wait", "Aug 2023", {
        **NOTHING, "marker": "x", "note": "The month was lost when the case system changed"}),
    Told("2023-24-Q4", "bus-journeys", "Jan 2024", {
        "value": "247000", "marker": "e", "note": "Ticket machines of one operator failed for nine days"}),
    Told("2024-25-Q1", "bus-journeys", "Jan 2024", {
        "value": "253618", "marker": "r", "note": "The operator's own count"}),
    Told("2024-25-Q1", "independent-again", "Q1 2024/25", {
        **NOTHING, "marker": "z", "note": "The service was closed while it moved, so there was nobody to follow up"}),
    Told("2024-25-Q2", "employment", "2023", {"marker": "u", "note": "The survey reached too few people"}),
    Told("2024-25-Q3", "footfall", "Dec 2024", {
        "value": "221000", "marker": "e", "note": "The sensor was covered by the market for six days"}),
    Told("2024-25-Q3", "exclusions", "2023/24", {
        "value": "0.04", "marker": "k", "note": "One pupil"}, part="primary schools"),
    Told("2025-26-Q3", "temporary-homes", "Q3 2025/26", {
        **NOTHING, "marker": "c", "note": "So few that a family could be known"}, part="families with children"),
    Told("2025-26-Q2", "visitor-nights", "2024", {"marker": "p", "note": "The model's first run"}),
    Told("2025-26-Q4", "visitor-nights", "2025", {
        "value": "471000", "marker": "f", "note": "A forecast; the model has not been run"}),
    # A return that came late, and was offered as the officers' own table.
    Told("2024-25-Q3", "assessments-on-time", "Q3 2024/25", IS_LATE),
    *(Told("2024-25-Q3", indicator, f"{month} 2024", IS_LATE)
      for indicator, month in LATE_MONTHS),
    *(Told(LATE.id, indicator, f"{month} 2024", {}) for indicator, month in LATE_MONTHS),
    Told(LATE.id, "assessments-on-time", "Q3 2024/25", {}),
    # Slips.
    Told("2025-26-Q2", "residual-waste", "Q2 2025/26", {
        "months_elapsed": "5", "value": "68.4", "note": "September's weighbridge tickets are missing"}),
    Told(REJECTED.id, "rent-arrears", "Q2 2024/25", {"value": "1438"}),
    Told(WITHDRAWN.id, "council-tax", "Q4 2024/25", {"value": "95.1"}),
    Told(WITHDRAWN.id, "outturn", "Q4 2024/25", {"value": "1.86"}),
    # Improved when reported on 13 October 2025; worse after the revision of 20 November.
    Told("2025-26-Q2", "repairs-on-time", "Q2 2025/26", {
        "value": "91.6", "numerator": "2198", "denominator": "2400"}),
    Told(REVISED.id, "repairs-on-time", "Q2 2025/26", {
        "value": "84.9", "numerator": "2285", "denominator": "2692", "marker": "r",
        "note": "292 repairs for damp and mould were left out of the first return"}),
    # Improved when reported on 9 July 2026; worse after the correction of 14 October.
    Told("2025-26-Q4", "sickness", "Q4 2025/26", {"value": "9.6"}),
    Told(CORRECTED.id, "sickness", "Q4 2025/26", {
        "value": "11.7", "marker": "r", "note": "Days lost in schools were left out of the first return"}),
    Told(CORRECTED.id, "recycling-rate", "Q4 2025/26", {"marker": "r"}),
)  # fmt: skip
