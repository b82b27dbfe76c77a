"""What was spent against what was set aside, in pounds, exactly."""

from decimal import Decimal

from warehouse.rules.figure_words import EXACT, as_shown, shown_change

SHOWN_DECIMALS = 0
"""Money of a budget is read in whole pounds."""

PERCENT_DECIMALS = 1


def over_budget(spent: Decimal, budget: Decimal) -> Decimal:
    """How far spending lies over the budget, in whole pounds as both are shown; under it is negative."""
    return shown_change(spent, budget, SHOWN_DECIMALS)


def share_of_budget(over: Decimal, budget: Decimal) -> Decimal | None:
    """The same as a percentage of the budget's size, half up to one decimal; None where the budget is 0."""
    if not budget:
        return None
    return as_shown(EXACT.divide(EXACT.multiply(over, Decimal(100)), abs(budget)), PERCENT_DECIMALS)
