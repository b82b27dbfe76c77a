"""Money beside performance: which of four quadrants a board stands in, or why it cannot be placed.

Source of the rule: this project's own, for Audit Wales paragraph 36. It sets two things side by side and says nothing
of cause: a board can decline because it spends too little, or spend more because it declines.
"""

from decimal import ROUND_HALF_UP, Decimal

from warehouse.rules.budget_variance import Spending
from warehouse.rules.figure_words import EXACT
from warehouse.rules.vocabulary import Word


class Quadrant(Word):
    """Spending and direction together, the most pressing first. Translator to check: (*)."""

    OVER_DECLINING = "over_declining", "over budget and declining", "dros y gyllideb ac yn dirywio"  # (*)
    WITHIN_DECLINING = "within_declining", "within budget and declining", "o fewn y gyllideb ac yn dirywio"  # (*)
    OVER_IMPROVING = "over_improving", "over budget and improving", "dros y gyllideb ac yn gwella"  # (*)
    WITHIN_IMPROVING = "within_improving", "within budget and improving", "o fewn y gyllideb ac yn gwella"  # (*)


class Unplaced(Word):
    """Why a board stands in no quadrant. Translator to check: (*)."""

    NO_BUDGET = (
        "no_budget",
        "no budget is recorded for this period",
        "nid oes cyllideb wedi'i chofnodi ar gyfer y cyfnod hwn",
    )  # (*)
    NO_SPENDING = (
        "no_spending",
        "the spending of the whole period is not known or forecast",
        "nid yw gwariant y cyfnod cyfan yn hysbys nac wedi'i ragweld",  # (*)
    )
    NO_DIRECTION = "no_direction", "no indicator has a direction", "nid oes gan unrhyw ddangosydd gyfeiriad"  # (*)
    EVEN = (
        "even",
        "as many indicators got worse as improved",
        "mae cynifer o ddangosyddion wedi dirywio ag sydd wedi gwella",  # (*)
    )


def balance(improved: int, same: int, worse: int) -> Decimal | None:
    """Indicators that improved less those that got worse, for each 100 with a direction; None where none has.

    From -100, all got worse, to 100, all improved. Those that stayed the same pull it to 0, so that a board where
    little moves lies near the middle. One decimal, half up.
    """
    directional = improved + same + worse
    if not directional:
        return None
    share = EXACT.divide(Decimal(100 * (improved - worse)), Decimal(directional))
    return share.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP, context=EXACT)


def placed(spending: Spending | None, improved: int, same: int, worse: int, *, budgeted: bool) -> Quadrant | Unplaced:
    """Where a board stands; what is on budget or under it is within budget.

    Args:
        spending: against the budget; None where the spending of the whole period is not known.
        improved: indicators of the board.
        same: likewise.
        worse: likewise. A board declines where more of them got worse than improved.
        budgeted: whether there is a budget of the period at all.
    """
    if not budgeted:
        return Unplaced.NO_BUDGET
    if spending is None:
        return Unplaced.NO_SPENDING
    if not improved + same + worse:
        return Unplaced.NO_DIRECTION
    if improved == worse:
        return Unplaced.EVEN
    over, declining = spending == Spending.OVER, worse > improved
    if declining:
        return Quadrant.OVER_DECLINING if over else Quadrant.WITHIN_DECLINING
    return Quadrant.OVER_IMPROVING if over else Quadrant.WITHIN_IMPROVING
