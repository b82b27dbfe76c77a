"""The gaps of every plan as they are taken away: one row for each thing that has one."""

import pandas as pd

from warehouse.reads import plans
from warehouse.reads.exports import stamped
from warehouse.reads.gaps import GAP_COLUMNS, gaps
from warehouse.reads.groups import Filters
from warehouse.reads.reader import Reader
from warehouse.rules.gaps.vocabulary import Gap

NAMES = ("board_en", "board_cy", "replaced_en", "replaced_cy")
"""Columns for pages: the ids beside them say which."""

GAPS_COLUMNS = (
    "council",
    "reporting_period",
    *(name for name in GAP_COLUMNS if name not in NAMES),
    "why",
)


def gaps_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    filters: Filters | None = None,
    gap: Gap | None = None,
) -> pd.DataFrame:
    """Gaps in the columns of `GAPS_COLUMNS`, then `STAMP_COLUMNS`.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: a gap is of a plan, whose own area is meant; it is there so that every export is called alike.
        period: the reporting period in which targets and declines are looked at; of each council the one that its
            pages open on, unless given.
        language: of `why`, `en` or `cy`; of all else both stand in every row.
        filters: the parts of the plan looked at; they need a council.
        gap: only this kind.
    """
    councils = [council] if council else [one.id for one in plans.councils(reader)]
    found = [_of_council(reader, one, period, filters, gap) for one in councils]
    every = pd.concat(found, ignore_index=True)
    told = every.assign(why=pd.Series([Gap.of(one).why(language) for one in every["gap"]], dtype=object))
    return stamped(reader, told[list(GAPS_COLUMNS)])


def _of_council(
    reader: Reader, council: str, period: str | None, filters: Filters | None, gap: Gap | None
) -> pd.DataFrame:
    chosen = period or plans.plan(reader, council).default_period or ""
    rows = gaps(reader, council, chosen, filters).rows
    kept = rows if gap is None else rows[rows["gap"] == gap]
    return kept.assign(council=council, reporting_period=chosen)
