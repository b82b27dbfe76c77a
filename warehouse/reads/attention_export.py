"""What needs attention, what nobody can see and what to check, as it is taken away: ordered, and with reasons."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import select

from warehouse.reads.attention import GROUP, needing_attention, unseen
from warehouse.reads.exports import stamped
from warehouse.reads.first_known import first_known
from warehouse.reads.groups import Filters
from warehouse.reads.meetings import meetings_of_indicators
from warehouse.reads.reader import Reader, rows
from warehouse.reads.sanity import codes_by_indicator, flagged
from warehouse.rules.attention_news import next_report
from warehouse.rules.attention_words import why_blind, why_listed
from warehouse.rules.sanity.vocabulary import Flag
from warehouse.rules.sanity.words import seen, to_check, why
from warehouse.schema import INDICATORS

ATTENTION_COLUMNS = (
    *GROUP,
    "list",
    "place",
    "tier",
    "indicator",
    "owner_role",
    "call",
    "noise",
    "rag",
    "run",
    "missing",
    "effect",
    "projected_breach",
    "known_since",
    "next_report",
    "flags",
    "reasons",
)

NEEDS_ATTENTION, BLIND_SPOT, TO_CHECK = LISTS = ("attention", "blind_spot", "to_check")
"""Which list a row stands in, in the order of the file."""

KEY = (*GROUP, "indicator")

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
    owner: str | None = None,
) -> pd.DataFrame:
    """Early warning in the columns of `ATTENTION_COLUMNS`, then `STAMP_COLUMNS`.

    In each reporting period first what needs attention, by place; then the blind spots, then the figures to check, one
    row for each flag. Those two have no tier, and their places are counted anew.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: only this reporting period; every one unless given.
        language: of `reasons`, `en` or `cy`.
        filters: the parts of the plan an indicator must stand in; they need a council.
        owner: only indicators that this post answers for.
    """
    listed, blind = (
        read(reader, council=council, area=area, period=period, filters=filters) for read in (needing_attention, unseen)
    )
    flags = flagged(reader, council=council, area=area, period=period, filters=filters)
    told = pd.concat(
        [
            listed.assign(list=NEEDS_ATTENTION, reasons=_objects([why_listed(row, language) for row in rows(listed)])),
            blind.assign(list=BLIND_SPOT, reasons=_objects([why_blind(row, language) for row in rows(blind)])),
            _to_check(flags, language),
        ],
        ignore_index=True,
    ).rename(columns={"id": "indicator"})
    told = _with_days(_with_owners(told, reader), reader, council, area, period).merge(
        codes_by_indicator(flags, *GROUP).rename("flags").reset_index(), "left", on=[*KEY]
    )
    if owner is not None:
        told = told[told["owner_role"] == owner]
    told = told.assign(effect=told["effect"].astype(float).round(SHOWN_DECIMALS))
    return stamped(reader, told.sort_values([*GROUP], kind="stable", ignore_index=True)[[*ATTENTION_COLUMNS]])


def _to_check(flags: pd.DataFrame, language: str) -> pd.DataFrame:
    """A row for each flag, in the columns that such a row has."""
    words = [
        " ".join((seen(row, language), why(flag, language), to_check(flag, language)))
        for row in rows(flags)
        for flag in (Flag.of(row["flag"]),)
    ]
    place = flags.groupby([*GROUP]).cumcount() + 1
    found = flags[[*GROUP, "indicator"]].rename(columns={"indicator": "id"})
    return found.assign(list=TO_CHECK, place=place.astype("Int64"), reasons=_objects(words))


def _with_owners(told: pd.DataFrame, reader: Reader) -> pd.DataFrame:
    columns = [INDICATORS.c.council, INDICATORS.c.indicator, INDICATORS.c.owner_role]
    return told.merge(reader.frame(select(*columns)), "left", on=["council", "indicator"])


def _with_days(
    told: pd.DataFrame, reader: Reader, council: str | None, area: str | None, period: str | None
) -> pd.DataFrame:
    """With the day since when each figure is here, and of the scheduled report that told it, or will."""
    known = first_known(reader, council=council, area=area, period=period)
    dated = told.merge(known.assign(known_since=pd.to_datetime(known["known_from"]).dt.date), "left", on=[*KEY])
    days = meetings_of_indicators(reader, council)
    reports = [
        None if pd.isna(since) else next_report(days.get(key, ()), since)
        for key, since in zip(zip(dated["council"], dated["indicator"], strict=True), dated["known_since"], strict=True)
    ]
    return dated.assign(next_report=_objects(reports))


def _objects(values: Sequence[object]) -> pd.Series:
    """A column of values as they are, whatever they are and where there is none of them."""
    return pd.Series(list(values), dtype=object)
