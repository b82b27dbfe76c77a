"""What needs attention and what nobody can see, as it is taken away: in the order of the rule, with every reason."""

import pandas as pd

from warehouse.reads.attention import GROUP, needing_attention, unseen
from warehouse.reads.exports import stamped
from warehouse.reads.groups import Filters
from warehouse.reads.reader import Reader, rows
from warehouse.rules.attention_words import why_blind, why_listed

ATTENTION_COLUMNS = (
    *GROUP,
    "place",
    "tier",
    "indicator",
    "call",
    "noise",
    "rag",
    "run",
    "effect",
    "projected_breach",
    "reasons",
)

SHOWN_DECIMALS = 4
"""Decimal places of effect: it is an estimate in floating point, whose further digits mean nothing."""


def attention_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    filters: Filters | None = None,
) -> pd.DataFrame:
    """Early warning in the columns of `ATTENTION_COLUMNS`, then `STAMP_COLUMNS`.

    In each reporting period first what needs attention, by place; then the blind spots, which have no tier and whose
    places are counted anew.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: only this reporting period; every one unless given.
        language: of `reasons`, `en` or `cy`.
        filters: the parts of the plan an indicator must stand in; they need a council.
    """
    listed, blind = (
        read(reader, council=council, area=area, period=period, filters=filters) for read in (needing_attention, unseen)
    )
    reasons = [*(why_listed(row, language) for row in rows(listed)), *(why_blind(row, language) for row in rows(blind))]
    both = pd.concat([listed, blind], ignore_index=True).rename(columns={"id": "indicator"})
    told = both.assign(
        reasons=pd.Series(reasons, dtype=object), effect=both["effect"].astype(float).round(SHOWN_DECIMALS)
    )
    return stamped(reader, told.sort_values([*GROUP], kind="stable", ignore_index=True)[[*ATTENTION_COLUMNS]])
