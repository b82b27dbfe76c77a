"""The score of several indicators together: a board's work in a theme."""

import pandas as pd

WORST_COUNTED = 3
"""A mean of all would hide three failing indicators behind ten good ones, so the worst three are the group's."""

FEWEST_MEMBERS = 2
"""One indicator is a topic of its own already."""


def together(scores: pd.DataFrame, of: list[str]) -> pd.DataFrame:
    """The mean of the worst `WORST_COUNTED` known scores of each group, criterion by criterion; NaN where none is.

    Args:
        scores: the columns `of`, which name a group, and a column for each criterion; a row for each member.
        of: the names of a group.

    Returns:
        One row for each group of at least `FEWEST_MEMBERS`, with those columns and index from 0; hundredths, half up.
    """
    sizes = scores.groupby(of, sort=False)[of[0]].transform("size")
    grouped = scores[sizes >= FEWEST_MEMBERS].groupby(of, sort=False)
    criteria = [str(name) for name in scores.columns if name not in of]
    means = {name: grouped[name].agg(_mean_of_worst) for name in criteria}
    return pd.DataFrame(means, columns=criteria).rename_axis(index=of).reset_index()


def _mean_of_worst(scores: "pd.Series[float]") -> float:
    # Whole hundredths are added up, so that the order in which they come makes no difference.
    worst = (scores.dropna().nlargest(WORST_COUNTED) * 100).round().astype(int)
    if worst.empty:
        return float("nan")
    return (2 * int(worst.sum()) + len(worst)) // (2 * len(worst)) / 100
