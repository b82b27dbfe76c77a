"""What is missing: each rule says of every objective, board, indicator or action whether it has that gap."""

import pandas as pd

from warehouse.rules.gaps.vocabulary import Gap
from warehouse.rules.tally import FEW_MEASURES
from warehouse.rules.vocabulary import Call

Flags = pd.Series


def no_measure(objectives: pd.Series, members: pd.Series) -> Flags:
    """True for each objective id that is not among `members`: an id for each indicator standing under an objective."""
    return ~objectives.isin(members)


def few_measures(boards: pd.Series, members: pd.Series) -> Flags:
    """True for each board id that fewer than `FEW_MEASURES` of `members` are, ids as in `no_measure`."""
    return boards.map(members.value_counts()).fillna(0) < FEW_MEASURES


def indicator_gaps(indicators: pd.DataFrame) -> dict[Gap, Flags]:
    """The gaps of every indicator of a reporting period.

    Args:
        indicators: call, target_kind, owner_role, title_cy (text, missing where there is none), compared (bool: a
            figure of another place stands beside one of its own) and open_actions (how many name it).
    """
    return {
        Gap.NO_TARGET: _empty(indicators["target_kind"]),
        Gap.NO_ACTION: declining(indicators) & indicators["open_actions"].eq(0),
        Gap.NO_OWNER: _empty(indicators["owner_role"]),
        Gap.NO_COMPARATOR: ~indicators["compared"].astype(bool),
        Gap.NO_WELSH: _empty(indicators["title_cy"]),
    }


def declining(indicators: pd.DataFrame) -> Flags:
    """True for each indicator whose `call` is worse."""
    return indicators["call"].eq(Call.WORSE)


def vanished(gone: pd.DataFrame) -> Flags:
    """True for each indicator that left the plan and of which nobody has said why.

    Args:
        gone: left_board (the board it was taken off, missing where it left the plan) and reason_en.
    """
    return _empty(gone["left_board"]) & _empty(gone["reason_en"])


def no_indicator(actions: pd.DataFrame) -> Flags:
    """True for each action whose `indicators`, a tuple, is empty."""
    return actions["indicators"].map(len).eq(0)


def _empty(cells: pd.Series) -> Flags:
    return cells.isna() | cells.eq("")
