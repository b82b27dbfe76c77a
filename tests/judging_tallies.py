"""Count groups of calls written as plain values with the real rule."""

from collections.abc import Mapping

import sqlalchemy as sa

from tests.queries import Row, run
from warehouse.rules.tally import tally

ROWS = sa.table("rows", *(sa.column(name, sa.Text) for name in ("id", "indicator", "call")))


def judge_tallies(groups: Mapping[str, Mapping[str, int]]) -> dict[str, Row]:
    """The tally of groups written as counts per call, keyed as given."""
    rows = [
        {"id": group, "indicator": f"{call}{number}", "call": call}
        for group, counts in groups.items()
        for call, count in counts.items()
        for number in range(count)
    ]
    return {row["id"]: row for row in run(tally(ROWS, ["id"]), {ROWS: rows})}
