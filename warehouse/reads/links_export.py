"""Links as they are taken away: in the columns of a plan folder's `links.csv`, then what the figures say of each."""

import pandas as pd

from warehouse.reads.exports import stamped
from warehouse.reads.links import EVIDENCE_COLUMNS, evidence_of, touching, with_evidence
from warehouse.reads.reader import Reader, rows, whole_numbers
from warehouse.rules.links.link_words import link_words
from warehouse.schema import LINKS

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
    board: str | None = None,
) -> pd.DataFrame:
    """Links in the columns of `LINKS_COLUMNS`, then `STAMP_COLUMNS`; by what acts, then by what is acted on.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: a link is of no area, and is judged by all; it is there so that every export is called alike.
        period: likewise.
        language: of `evidence`, `en` or `cy`; of all else both stand in every row.
        board: only links of which either end stands on this board; it needs a council.
    """
    wanted = with_evidence()
    if council is not None:
        wanted = wanted.where(LINKS.c.council == council)
        if board is not None:
            wanted = wanted.where(touching(council, board))
    found = whole_numbers(reader.frame(wanted), "first_year", "last_year")
    told = pd.Series([link_words(evidence_of(row), language) for row in rows(found)], dtype=object)
    return stamped(reader, found.round({"p": SHOWN_DECIMALS, "q": SHOWN_DECIMALS}).assign(evidence=told))
