"""The indicators an address asks for, in its order: the list and its download share this."""

import pandas as pd

from dashboard.selection import Selection
from warehouse.reads.calls import calls
from warehouse.reads.order import ordered
from warehouse.reads.reader import Reader


def listed(reader: Reader, selection: Selection) -> pd.DataFrame:
    """Rows of `warehouse.reads.calls.calls` for an address whose values all exist."""
    found = calls(
        reader,
        selection.council,
        selection.period,
        board=selection.board,
        theme=selection.theme,
        objective=selection.objective,
        committee=selection.committee,
        call=selection.call,
        variation=selection.variation,
        search=selection.get("q"),
    )
    return ordered(found, selection.get("sort"), selection.language)
