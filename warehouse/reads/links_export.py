"""Links as they are taken away: in the columns of a plan folder's `links.csv`, then what the figures say of each."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.exports import stamped
from warehouse.reads.reader import Reader, Row, rows, whole_numbers
from warehouse.rules.figures import matches
from warehouse.rules.links.link_words import LinkEvidence, link_words
from warehouse.rules.links.vocabulary import LinkGrade, NotTestable
from warehouse.schema import LINK_EVIDENCE, LINKS, OF_LINK

EVIDENCE_COLUMNS = tuple(column.name for column in LINK_EVIDENCE.columns if column.name not in OF_LINK)
LINKS_COLUMNS = (*(column.name for column in LINKS.columns), *EVIDENCE_COLUMNS, "evidence")

SHOWN_DECIMALS = 4
"""Decimal places of p and q, whose further digits mean nothing."""


def links_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
) -> pd.DataFrame:
    """Links in the columns of `LINKS_COLUMNS`, then `STAMP_COLUMNS`; by what acts, then by what is acted on.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: a link is of no area, and is judged by all; it is there so that every export is called alike.
        period: likewise.
        language: of `evidence`, `en` or `cy`; of all else both stand in every row.
    """
    wanted = (
        select(LINKS, *(LINK_EVIDENCE.c[name] for name in EVIDENCE_COLUMNS))
        .join_from(LINKS, LINK_EVIDENCE, matches(LINKS, LINK_EVIDENCE, *OF_LINK))
        .order_by(*(LINKS.c[name] for name in OF_LINK))
    )
    if council is not None:
        wanted = wanted.where(LINKS.c.council == council)
    found = whole_numbers(reader.frame(wanted), "first_year", "last_year")
    told = pd.Series([link_words(_evidence(row), language) for row in rows(found)], dtype=object)
    return stamped(reader, found.round({"p": SHOWN_DECIMALS, "q": SHOWN_DECIMALS}).assign(evidence=told))


def _evidence(row: Row) -> LinkEvidence:
    return LinkEvidence(
        grade=LinkGrade.of(row["grade"]),
        reason=row["reason"] and NotTestable.of(row["reason"]),
        **{name: row[name] for name in ("places", "first_year", "last_year", "agree", "disagree", "q", "tested")},
    )
