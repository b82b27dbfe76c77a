"""Every board through time as it is taken away: its tally in each reporting period, and its published judgement."""

import pandas as pd

from warehouse.reads.exports import stamped
from warehouse.reads.judgements import judgements
from warehouse.reads.reader import Reader
from warehouse.reads.tallies import COUNTS, tally_history
from warehouse.rules.vocabulary import Scope

BOARD_YEARS_COLUMNS = ("council", "board", "period", *COUNTS, "judgement", "judgement_source")


def board_years_export(
    reader: Reader, council: str, *, theme: str | None = None, committee: str | None = None
) -> pd.DataFrame:
    """One row per board and reporting period, the oldest period first, in `BOARD_YEARS_COLUMNS`, then a stamp.

    The counts are Int64, narrowed to the theme and the committee given. `judgement` is green, amber or red as people
    judged the whole board in that period, with its source, both None where none was published. A judgement of a period
    without a tally has a row of its own, its counts missing.
    """
    counted = tally_history(reader, council, Scope.BOARD, theme=theme, committee=committee)
    told = judgements(reader, council, scope=Scope.BOARD)[["id", "period", "rag", "source"]]
    both = counted.drop(columns=["scope", "text"]).merge(told, on=["id", "period"], how="outer")
    named = both.rename(columns={"id": "board", "rag": "judgement", "source": "judgement_source"})
    ordered = named.assign(council=council).sort_values(["period", "board"], ignore_index=True)
    return stamped(reader, ordered[list(BOARD_YEARS_COLUMNS)])
