"""Worked examples of a tally: the same counts in Coventry's own report, and a group with few directions."""

from collections.abc import Mapping
from functools import cache

import sqlalchemy as sa

from warehouse.reads.reader import Row
from warehouse.reads.worked.given import asked, given
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import Call

GROUPS: Mapping[str, Mapping[Call, int]] = {
    "coventry": {Call.IMPROVED: 36, Call.SAME: 6, Call.WORSE: 15, Call.CANT_SAY: 1, Call.NOT_AVAILABLE: 15},
    "few": {Call.IMPROVED: 3, Call.SAME: 2, Call.WORSE: 3},
    "none": {Call.NOT_AVAILABLE: 4},
}
"""Coventry City Council, One Coventry Plan annual performance report 2022/23; a small board; one without figures."""

COLUMNS = tuple(sa.column(name, sa.Text()) for name in ("id", "indicator", "call"))


@cache
def counted() -> dict[str, Row]:
    """The tally of each group, by the rule."""
    calls = [
        {"id": group, "indicator": f"{call.value} {number}", "call": call.value}
        for group, counts in GROUPS.items()
        for call, count in counts.items()
        for number in range(count)
    ]
    return {row["id"]: row for row in asked(tally(given("listed", COLUMNS, calls), ["id"]))}
