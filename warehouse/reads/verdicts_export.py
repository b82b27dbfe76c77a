"""Verdicts on actions as they are taken away."""

import pandas as pd

from warehouse.reads.exports import exact, stamped
from warehouse.reads.reader import Reader
from warehouse.reads.verdicts import verdicts

VERDICTS_COLUMNS = (
    "council", "action", "indicator", "title_en", "title_cy", "state", "starts", "due", "expected_by",
    "expected_change", "verdict", "ground", "reason", "because", "unit", "before_period", "before_value",
    "after_period", "after_value", "gain", "comparator", "in_shares", "own_gain", "others", "others_gain",
    "difference", "difference_lower", "difference_upper", "no_difference", "beside",
)  # fmt: skip

SHOWN_DECIMALS = 4
"""Decimal places of what is no exact amount."""

FRACTIONS = ("own_gain", "others_gain", "difference", "difference_lower", "difference_upper")


def verdicts_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    board: str | None = None,
) -> pd.DataFrame:
    """Verdicts in the columns of `VERDICTS_COLUMNS`, then `STAMP_COLUMNS`; in the order of the plan.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: a verdict is of the council's own area; it is there so that every export is called alike.
        period: an action is judged once; likewise.
        language: of `because` and `beside`, the sentences, `en` or `cy`.
        board: only of actions that serve this board; it needs a council.
    """
    found = verdicts(reader, council, board=board)
    found = found.rename(columns={f"reason_{language}": "because", f"others_{language}": "beside"})
    rounded = {name: found[name].astype(float).round(SHOWN_DECIMALS) for name in FRACTIONS}
    return stamped(reader, exact(found.assign(**rounded)[[*VERDICTS_COLUMNS]]))
