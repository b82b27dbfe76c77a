"""Money beside performance: which spending counts, what is on budget, which way a board goes, real terms, unit cost."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points, shown
from dashboard.components.method.parts import chapter as under_heading
from dashboard.i18n import Say
from warehouse.rules import budget_variance, deflators


def chapter(say: Say) -> Component:
    """The rule."""
    return under_heading(Anchor.MONEY, told(say), say)


def told(say: Say) -> list[Component]:
    """The rule in words."""
    return [
        html.P(
            say(
                "A board's money stands beside the direction of its indicators. The two are set side by side, and "
                "nothing is said of cause."
            )
        ),
        points(
            say(
                "Spending is the actual once the period is over, until then the forecast. Within {percent}% of the "
                "budget, either way, is on budget. Revenue and capital are never added up.",
                percent=shown(budget_variance.ON_BUDGET_PERCENT),
            ),
            say(
                "A board declines where more of its indicators got worse than improved, and improves where more "
                "improved; where as many did either, it is not placed."
            ),
            say(
                "A service is a part of its board's money. The board's own line stands for the board, and where it has "
                "none, the sum of its services."
            ),
            say(
                "Money is in cash terms unless the page says real terms: these are in prices of one year, by {index}. "
                "A year is the mean of its quarters; one that the bundled release does not cover has no real terms.",
                index=deflators.NAME[say.language],
            ),
            say(
                "A unit cost is a service's spending in a year over what one indicator counted in that year. It is "
                "never called better or worse."
            ),
        ),
    ]
