"""A board's money and direction in words."""

from decimal import Decimal

from dashboard.i18n import Name, Say, text_of
from dashboard.i18n.formats import amount_words
from warehouse.reads.reader import Row
from warehouse.rules.budget_variance import Spending
from warehouse.rules.money import PERCENT_DECIMALS, SHOWN_DECIMALS
from warehouse.rules.vocabulary import Unit


def service_name(row: Row, language: str) -> Name:
    """What a service is called: its name, or its id where it was given none."""
    name = text_of(row, "service", language)
    return name if name.text else Name(row["service"])


def pounds(amount: Decimal, say: Say) -> str:
    """Whole pounds."""
    return amount_words(amount, Unit.CURRENCY, say, SHOWN_DECIMALS)


def over_words(row: Row, say: Say) -> str:
    """How far spending lies from its budget: £5,140,000 (6.2%) over, £212,000 (0.9%) under, on budget."""
    over, share = row["over"], row["over_percent"]
    if not over:
        return say("on budget")
    size = pounds(abs(over), say)
    if share is not None:
        size += f" ({amount_words(abs(share), Unit.PERCENT, say, PERCENT_DECIMALS)})"
    return say("{amount} over", amount=size) if over > 0 else say("{amount} under", amount=size)


def on_budget_words(row: Row, say: Say) -> str:
    """That so little over or under counts as on budget; empty where it does not, or where it is exactly on it."""
    return say("counts as on budget") if row["spending"] == Spending.ON and row["over"] else ""


def direction_words(row: Row, say: Say) -> str:
    """4 improved, 1 the same, 3 worse; or that nothing has a direction."""
    if row["balance"] is None:
        return say("no directional indicators")
    return say(
        "{improved} improved, {same} the same, {worse} worse",
        improved=row["improved"],
        same=row["same"],
        worse=row["worse"],
    )
