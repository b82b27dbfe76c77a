"""Judgements beside the evidence, as they are taken away."""

from datetime import datetime

import pandas as pd

from warehouse.reads.exports import stamped
from warehouse.reads.judgement_evidence import JUDGEMENT_EVIDENCE_COLUMNS, judgement_evidence
from warehouse.reads.plans import councils, plan
from warehouse.reads.reader import Reader
from warehouse.rules.vocabulary import Scope

IN_BOTH = ("reason", "because")
"""Texts of both languages, of which a file has one."""

JUDGEMENTS_COLUMNS = (
    "council",
    *dict.fromkeys(
        next((text for text in IN_BOTH if name.startswith(f"{text}_")), name) for name in JUDGEMENT_EVIDENCE_COLUMNS
    ),
)


def judgements_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    board: str | None = None,
    known_at: datetime | None = None,
) -> pd.DataFrame:
    """Judgements in the columns of `JUDGEMENTS_COLUMNS`, then `STAMP_COLUMNS`.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: judgements are of a council, not of an area; it is there so that every export is called alike.
        period: only of this period, with every board that nobody judged in it; every judgement unless given.
        language: of `reason` and `because`, `en` or `cy`; a reason that stands in the other alone is given in that.
        board: only of this board.
        known_at: the moment whose knowledge is shown; when the version was published unless given.
    """
    moment = known_at or reader.version.published_at
    told = [
        judgement_evidence(reader, plan(reader, id_), moment, period).assign(council=id_)
        for id_ in ([one.id for one in councils(reader)] if council is None else [council])
    ]
    found = pd.concat(told, ignore_index=True)
    if period is not None:
        found = found[found["period"] == period]
    if board is not None:
        found = found[(found["scope"] == Scope.BOARD) & (found["id"] == board)]
    other = "cy" if language == "en" else "en"
    texts = {
        name: found[f"{name}_{language}"].where(found[f"{name}_{language}"].notna(), found[f"{name}_{other}"])
        for name in IN_BOTH
    }
    return stamped(reader, found.assign(**texts)[[*JUDGEMENTS_COLUMNS]].reset_index(drop=True))
