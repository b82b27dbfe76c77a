"""What one of the things counted cost: a year's spending over the count of an indicator. Never judged better or worse.

Source of the rule: this project's own, for Audit Wales paragraph 36. A cheaper unit can be a worse one, and much of a
service's money may go to what is not counted: the words beside it say so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from warehouse.rules.figure_words import EXACT
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Aggregation, Unit


@dataclass(frozen=True)
class Count:
    """What was counted in one period; `amount` is None where the count is not given."""

    period: str
    amount: Decimal | None


def count_of(numerator: Decimal | None, value: Decimal | None, unit: str) -> Decimal | None:
    """What a figure counts: its numerator, or the figure itself where its unit is number."""
    return value if numerator is None and unit == Unit.NUMBER else numerator


def counted_in(year: str, counts: Sequence[Count], aggregation: str) -> Decimal | None:
    """The count of a whole year (ISO), rolled up as the method rolls figures up; None where any part is missing.

    Counts of periods add up over parts that cover the year without a gap; a cumulative one is that at the year's end;
    snapshots and rolling ones are the last inside the year.
    """
    whole = parse(year)
    inside = [(parse(one.period), one.amount) for one in counts]
    inside = sorted(
        (one for one in inside if whole.start <= one[0].start and one[0].end <= whole.end), key=lambda x: x[0]
    )
    if not inside:
        return None
    last, amount = inside[-1]
    if aggregation == Aggregation.CUMULATIVE:
        return amount if last.end == whole.end else None
    if aggregation != Aggregation.PERIOD:
        return amount
    parts = [found for period, found in inside if period.months == last.months and found is not None]
    return sum(parts, Decimal(0)) if len(parts) * last.months == whole.months else None


def unit_cost(spent: Decimal | None, counted: Decimal | None) -> Decimal | None:
    """Pounds for each one counted, exact; None where either is not known or nothing was counted."""
    return None if spent is None or not counted or counted < 0 else EXACT.divide(spent, counted)
