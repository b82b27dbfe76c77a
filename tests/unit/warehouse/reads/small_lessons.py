"""Two indicators of the small warehouse that turn, and what was learnt from one of them.

`work` got worse twice until Y22 and improves in Y23; `homes` stays the same in Y23 and is worse twice in Y24.
"""

from datetime import date
from typing import Any

from sqlalchemy import Table

from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23, Y24
from warehouse import schema


def _call(indicator: str, period: str, call: str, run: int) -> dict[str, Any]:
    like = next(row for row in ROWS[schema.CALLS] if (row["indicator"], row["period"]) == ("work", Y24))
    tier = {"tier": 4} if call == "worse" else {"tier": None}
    return like | {"indicator": indicator, "period": period, "current_period": period, "call": call, "run": run} | tier


def _stands(indicator: str, period: str) -> dict[str, Any]:
    return {"council": COUNCIL, "reporting_period": period, "indicator": indicator, "period": period}


CALLS = [
    _call("work", Y22, "worse", 2),
    _call("work", Y23, "improved", 0),
    _call("work", Y24, "same", 0),
    _call("homes", Y23, "same", 0),
    _call("homes", Y24, "worse", 2),
]

LESSON = {
    "council": COUNCIL,
    "indicator": "work",
    "period": Y23,
    "tried_en": "Hubs in two towns.",
    "tried_cy": "Hybiau mewn dwy dref, a thŷ agored.",
    "happened_en": "More people came to ask.\n\nFew stayed.",
    "happened_cy": None,
    "author_role": "Head of Economy",
    "written_on": date(2024, 5, 2),
}

TURNED: dict[Table, list[dict[str, Any]]] = {
    **ROWS,
    schema.CALLS: CALLS,
    schema.STANDINGS: [_stands(row["indicator"], row["period"]) for row in CALLS],
    schema.LESSONS: [LESSON],
}
