"""Which objectives can be followed without a break: down to an indicator, what is done to move it, and by whom."""

import pandas as pd

from warehouse.rules.vocabulary import ActionState

COUNTED = (ActionState.PLANNED, ActionState.UNDER_WAY, ActionState.DONE)
"""States of an action that carry the thread; one that was stopped carries nothing."""


def unbroken(indicators: pd.DataFrame, actions: pd.DataFrame, *, has_boards: bool) -> frozenset[str]:
    """The ids of the objectives whose thread has no break.

    One indicator is enough: it stands under the objective and on a board, and an action that was not stopped names it
    and has a post that answers for it.

    Args:
        indicators: indicator; objectives and boards, tuples of ids.
        actions: state, owner_role, and indicators, a tuple of indicator ids.
        has_boards: False where the plan names no boards, so that none is asked for.
    """
    answered = actions[actions["state"].isin(COUNTED) & actions["owner_role"].fillna("").ne("")]
    moved = set(answered["indicators"].explode().dropna())
    carried = indicators[indicators["indicator"].isin(moved)]
    if has_boards:
        carried = carried[carried["boards"].map(len).gt(0)]
    return frozenset(carried["objectives"].explode().dropna())
