"""Any two indicators on one axis of time: which two, how far the second is moved back, and the link between them."""

from dataclasses import dataclass

from dashboard.context import Context
from dashboard.figures.points import Point, points
from dashboard.next_door import Effect, next_door_of_indicator
from dashboard.selection import Selection
from dashboard.two_chosen import LAG, lag_of
from warehouse.reads.aligned import aligned
from warehouse.reads.indicator import Indicator, indicator, series
from warehouse.reads.reader import Reader, Row, rows


@dataclass(frozen=True)
class Side:
    """One of the two: what it is, and the council's own figures, oldest first."""

    indicator: Indicator
    series: tuple[Point, ...]


@dataclass(frozen=True)
class Together:
    """Two indicators on one axis of time.

    Attributes:
        lag: months by which the second is moved back.
        effect: the link from the first to the second as it stands, where people state one.
        other_way: whether one is stated from the second to the first.
        aligned: rows of `warehouse.reads.aligned.aligned`.
    """

    first: Side
    second: Side
    lag: int
    effect: Effect | None
    other_way: bool
    aligned: list[Row]


def together(context: Context, selection: Selection, pair: tuple[str, str]) -> Together:
    """Read both; moved by the lag the address says, else by the link's, else not at all."""
    reader, council = context.store.reader(), selection.council
    area, (first, second) = context.plan(council).council.area, pair
    around = next_door_of_indicator(context, selection, first)
    stated = [effect for one in around.going for effect in one.effects if effect.link["to_indicator"] == second]
    effect = stated[0] if stated else None
    asked = lag_of(selection.get(LAG))
    lag = asked if asked is not None else effect.link["lag_months"] if effect else 0
    return Together(
        first=_side(reader, council, area, first),
        second=_side(reader, council, area, second),
        lag=lag,
        effect=effect,
        other_way=any(effect.link["from_indicator"] == second for one in around.coming for effect in one.effects),
        aligned=rows(aligned(reader, council, area, pair, lag)),
    )


def _side(reader: Reader, council: str, area: str, id_: str) -> Side:
    return Side(indicator(reader, council, id_), points(rows(series(reader, council, id_, [area]))))
