"""The rows of the Figures sheet of each card, and the figures that the editions of the plan bring."""

from decimal import Decimal

from data.example.make.figures import Row, chance, figure
from data.example.make.history import Card
from data.example.make.measure import Measure, amount
from data.example.make.measures import MEASURES, measures_of
from data.example.make.plan import COUNCIL_AREA, EDITIONS, NATION_AREA, NEIGHBOURS
from data.example.make.quarters import REPORTED, Quarter, period_of, periods_of, quarters
from data.example.make.told import NEW_DEFINITIONS, TOLD

PROVISIONAL = "recycling-rate"
"""Given as provisional in its quarter's card, and again, revised, in the next."""

BEFORE = quarters(Quarter(2019, 1), Quarter(2022, 4))
ANNUAL_BEFORE = quarters(Quarter(2014, 1), Quarter(2022, 4))
"""The quarters whose figures the first edition of the plan brings; annual figures reach further back."""

_PUBLISHED = {1: "07-26", 2: "10-16", 3: "01-25", 4: "06-10"}
"""The day on which each quarter's figures were published before there were report cards."""


def edition_at(card: Card) -> str:
    """The edition of the plan in force when a card was offered: each is set out in June."""
    return max(edition for edition in EDITIONS if f"{edition}-06-30" <= card.at)


def card_figures(card: Card) -> list[Row]:
    """The figures of a card, in the order of the indicators."""
    rows = {_key(row): row for row in _whole_quarter(card)} if card.is_whole else {}
    for told in TOLD:
        if told.card in (card.id, card.texts):
            key = (told.indicator, told.period, told.part)
            row = rows.get(key) or own_figure(MEASURES[told.indicator], told.period, told.part)
            rows[key] = {**row, **told.columns}
    return list(rows.values())


def _key(row: Row) -> tuple[str, str, str]:
    return row["indicator"], row["period"], row["breakdown"]


def _whole_quarter(card: Card) -> list[Row]:
    rows = []
    for measure in measures_of(edition_at(card)):
        if measure.id == PROVISIONAL and card.quarter != REPORTED[0]:
            before = REPORTED[REPORTED.index(card.quarter) - 1].label
            rows.append(own_figure(measure, before) | {"marker": "r", "note": "Final"})
        for label in periods_of(measure, card.quarter):
            rows += [own_figure(measure, label, part) for part in _parts(measure)]
        if measure.id == PROVISIONAL:
            rows[-1] = _provisional(measure, rows[-1])
    return rows


def _provisional(measure: Measure, row: Row) -> Row:
    """The figure as first weighed: less than a point from the final one."""
    first = Decimal(row["value"]) + chance(row["period"], "provisional") / 4
    return row | {"value": amount(first, measure.decimals), "marker": "p", "note": ""}


def _parts(measure: Measure) -> tuple[str, ...]:
    return ("", *(part for part, _ in measure.model.parts))


def own_figure(measure: Measure, label: str, part: str = "") -> Row:
    """The council's own figure, under the definition of its time."""
    row = figure(measure, label, COUNCIL_AREA, part)
    start = period_of(measure, label).start
    for new in NEW_DEFINITIONS:
        if new.indicator == measure.id and start >= new.since:
            row["definition"] = new.version
            if start == new.since:
                row |= {"marker": "b", "note": new.note}
    return row


def founding_figures() -> list[Row]:
    """The council's own figures of the years before the report cards."""
    rows = []
    for measure in measures_of(EDITIONS[0]):
        for quarter in ANNUAL_BEFORE if measure.frequency == "annual" else BEFORE:
            published = f"{quarter.year + (quarter.number > 2)}-{_PUBLISHED[quarter.number]}"
            for label in periods_of(measure, quarter):
                rows += [own_figure(measure, label, part) | {"published_at": published} for part in _parts(measure)]
    return rows


def neighbours_figures(edition: str) -> list[Row]:
    """The other councils' figures and the nation's, as published by the May before an edition of the plan."""
    rows = []
    for measure in measures_of(edition):
        if measure.model.spread is None:
            continue
        for quarter in quarters(Quarter(2017, 1), Quarter(int(edition) - 1, 4)):
            published = f"{quarter.year + 1}-05-30"
            for label in periods_of(measure, quarter):
                for area in (*NEIGHBOURS, NATION_AREA):
                    rows.append(figure(measure, label, area) | {"published_at": published})
    return rows
