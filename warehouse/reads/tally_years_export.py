"""A council's tally through time as it is taken away: as published, and as computed from the figures here."""

import pandas as pd

from warehouse.reads.exports import stamped
from warehouse.reads.reader import Reader
from warehouse.reads.tallies import COUNTS, published_tallies, tally_history
from warehouse.rules.vocabulary import Scope

PUBLISHED, COMPUTED = "published", "computed"
TALLY_YEARS_COLUMNS = ("council", "period", "told_by", *COUNTS, "source")


def tally_years_export(
    reader: Reader, council: str, plan: str, *, theme: str | None = None, committee: str | None = None
) -> pd.DataFrame:
    """Both tallies of every reporting period, oldest first, in the columns of `TALLY_YEARS_COLUMNS`, then a stamp.

    `told_by` is published or computed; `source` is the publication. What the council published is about its whole
    plan: it is left out where a theme or a committee narrows the tally.
    """
    computed = tally_history(reader, council, Scope.PLAN, plan, theme=theme, committee=committee)
    parts = [computed.assign(told_by=COMPUTED, source=None)]
    if not (theme or committee):
        parts.append(published_tallies(reader, council).assign(told_by=PUBLISHED))
    columns = list(TALLY_YEARS_COLUMNS)
    both = pd.concat(
        [part.assign(council=council)[columns] for part in parts if len(part)] or [parts[0].reindex(columns=columns)]
    )
    return stamped(reader, both.sort_values(["period", "told_by"], ignore_index=True))
