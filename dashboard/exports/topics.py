"""The work-programme picker as it is taken away: every topic with its scores, weights, total and case."""

import pandas as pd

from dashboard.context import Context
from dashboard.picker import picker_of
from dashboard.selection import Selection
from warehouse.reads.exports import stamped
from warehouse.reads.reader import rows
from warehouse.rules.work_programme.case_words import case
from warehouse.rules.work_programme.vocabulary import Criterion

TOPIC_EXPORT_COLUMNS = (
    "council",
    "reporting_period",
    "place",
    "topic",
    "kind",
    "name",
    *(one.value for one in Criterion),
    *(f"weight_{one.value}" for one in Criterion),
    "total",
    "case",
)

SHOWN_DECIMALS = 4
"""Decimal places of the total: a quotient, of which the pages show two."""


class WrongChoiceError(ValueError):
    """The address gives what is no weight, or no kind of topic: a file of something else would mislead."""


def topics_frame(context: Context, selection: Selection) -> pd.DataFrame:
    """Every topic in the order of the address, in the columns of `TOPIC_EXPORT_COLUMNS`, then `STAMP_COLUMNS`.

    Raises:
        WrongChoiceError: what the address gives cannot be chosen.
    """
    found = picker_of(context, selection)
    if found.wrong:
        raise WrongChoiceError(", ".join(f"{key}={value}" for key, value in found.wrong.items()))
    boards = {board.id: board.name(selection.language) for board in context.plan(selection.council).boards}
    cases = [
        " ".join(case(row, boards.get(row["board"], ""), selection.language).values()) for row in rows(found.found)
    ]
    told = found.found.assign(
        council=selection.council,
        reporting_period=selection.period,
        total=found.found["total"].round(SHOWN_DECIMALS),
        case=pd.Series(cases, index=found.found.index, dtype=object),
        **{f"weight_{one.value}": weight for one, weight in found.weights.items()},
    )
    return stamped(context.store.reader(), told[list(TOPIC_EXPORT_COLUMNS)])
