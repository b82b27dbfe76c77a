"""Conflict: an action for one indicator came before a decline that a link predicts of another.

It is a question to ask, and no proof: the action may have nothing to do with the decline.
"""

from datetime import date

from warehouse.rules.periods import add_months, parse
from warehouse.rules.vocabulary import ActionState, Call, LinkSign

AT_WORK = (ActionState.UNDER_WAY, ActionState.DONE)
"""States of an action that may have had an effect."""


def shows_from(starts: date, lag_months: int) -> date:
    """The day from which what an action does may show in what the link leads to."""
    return add_months(starts, lag_months)


def in_conflict(
    sign: str,
    lag_months: int,
    *,
    acting: str | None,
    acted_on: str | None,
    judged: str | None,
    state: str,
    starts: date | None,
) -> bool:
    """Whether an action that should move what acts stands in conflict with what the link leads to.

    All of these hold: the link harms; what it leads to is called worse; what acts is not, since then the link predicts
    no harm; the action is under way or done; and the day it began, plus the lag, is no later than the end of the period
    for which what it leads to was judged.

    Args:
        sign: helps or harms.
        lag_months: of the link.
        acting: the call of the indicator that acts, which the action should move; None where none stands.
        acted_on: the call of the indicator acted on; None where none stands, or where the link leads to a board.
        judged: the period of the figure of the indicator acted on; None where there is none.
        state: of the action.
        starts: its first day; None where nobody gave it, so that nothing can be said.
    """
    if sign != LinkSign.HARMS or acted_on != Call.WORSE or acting == Call.WORSE:
        return False
    if state not in AT_WORK or starts is None or judged is None:
        return False
    return shows_from(starts, lag_months) <= parse(judged).end
