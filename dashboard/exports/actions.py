"""The actions that a page shows, as a frame to take away: those of the plan and those written here."""

import pandas as pd

from dashboard.actions import VERSIONS
from dashboard.actions_listed import actions_listed
from dashboard.selection import Selection
from warehouse.reads.exports import stamped
from warehouse.reads.reader import Reader, Row
from warehouse.writings import Writings

COLUMNS = (
    "council", "id", "title_en", "title_cy", "indicators", "boards", "why_en", "why_cy", "effect_en", "effect_cy",
    "expected_change", "expected_by", "starts", "due", "days_overdue", "state", "owner_role", "cost", "updated_on",
    "verdicts", "written_here",
)  # fmt: skip


def actions_frame(reader: Reader, writings: Writings, selection: Selection) -> pd.DataFrame:
    """Exactly the actions of the page of actions, in its order.

    Columns: `COLUMNS`, then `STAMP_COLUMNS`; indicators and boards are ids with semicolons between them.
    """
    shown = actions_listed(reader, writings, selection).shown
    told = [_told(row) | {"council": selection.council} for row in shown]
    return stamped(reader, pd.DataFrame(told, columns=list(COLUMNS)))


def _told(row: Row) -> Row:
    said = {name: row.get(name) for name in COLUMNS}
    return said | {
        "indicators": ";".join(one["indicator"] for one in row["indicators"]),
        "boards": ";".join(row["boards"]),
        "verdicts": ";".join(f"{one['indicator']}:{one['verdict']}" for one in row["verdicts"]) or None,
        "days_overdue": row["late"] or None,
        "written_here": bool(row[VERSIONS]),
    }
