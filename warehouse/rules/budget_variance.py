"""How spending stands against its budget: over, on or under it, and which spending counts.

Source of the rule: this project's own, for Audit Wales paragraph 36 (performance and budget stand beside each other).
All amounts are pounds in cash terms, exact.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from warehouse.rules.figure_words import EXACT
from warehouse.rules.periods import Period, parse
from warehouse.rules.vocabulary import Word

ON_BUDGET_PERCENT = Decimal(1)
"""Spending within so many per cent of its budget, either way, is on budget: ours, and the edge itself is on budget."""


class Spending(Word):
    """How spending stands against its budget. Translator to check: (*)."""

    OVER = "over", "over budget", "dros y gyllideb"  # (*)
    ON = "on", "on budget", "ar y gyllideb"  # (*)
    UNDER = "under", "under budget", "o dan y gyllideb"  # (*)


class Counted(Word):
    """Which amount is set against the budget. Translator to check: (*)."""

    ACTUAL = "actual", "actual", "gwirioneddol"  # (*)
    FORECAST = "forecast", "forecast", "rhagolwg"  # (*)


@dataclass(frozen=True)
class Spent:
    """An amount that may be set against the budget of the whole period."""

    amount: Decimal
    counted: Counted


def spent(actual: Decimal | None, forecast: Decimal | None, period: str, known_on: date) -> Spent | None:
    """The spending of the whole period: the actual once the period is over, until then and without one the forecast.

    What was spent so far is never set against the budget of the whole period: in a running year it would always look
    under budget.

    Args:
        actual: spent in the period; so far, while it runs.
        forecast: what the whole period is expected to come to.
        period: ISO.
        known_on: the day whose knowledge is shown; a period that ends after it still runs.
    """
    if actual is not None and parse(period).end <= known_on:
        return Spent(actual, Counted.ACTUAL)
    return None if forecast is None else Spent(forecast, Counted.FORECAST)


def spending(amount: Decimal, budget: Decimal) -> Spending:
    """Over, on or under budget; where the budget is 0, any spending is over it."""
    over = EXACT.subtract(amount, budget)
    if EXACT.multiply(abs(over), Decimal(100)) <= EXACT.multiply(ON_BUDGET_PERCENT, abs(budget)):
        return Spending.ON
    return Spending.OVER if over > 0 else Spending.UNDER


def period_of_budget(given: Iterable[str], reporting: str) -> str | None:
    """The shortest of some periods that holds the whole of a reporting period; None where none does.

    A quarter's report stands beside the budget of its year, where the quarter has none of its own.
    """
    wanted = parse(reporting)
    holding = [iso for iso in given if _holds(parse(iso), wanted)]
    return min(holding, key=lambda iso: (parse(iso).end - parse(iso).start, iso), default=None)


def _holds(whole: Period, part: Period) -> bool:
    return whole.start <= part.start and part.end <= whole.end
