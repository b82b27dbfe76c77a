"""Days on which something is said to have happened: none may lie ahead of the day on which it is offered."""

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from etl.contract_cells import reads_as_date
from etl.faults import Fault
from etl.reading import fault_at, rows_of

HAS_BEEN = {
    "indicators": "polarity_signed_off_on",
    "figures": "published_at",
    "targets": "set_at",
    "judgements": "judged_at",
    "actions": "updated_on",
    "milestones": "done_on",
    "commentary": "written_on",
    "lessons": "written_on",
    "rebases": "decided_on",
    "retired": "decided_on",
    "links": "asserted_on",
}
"""The column of each table that says when something was done; what is planned, such as due, may lie ahead."""


def days_to_come(frames: Mapping[str, pd.DataFrame], today: date) -> Iterator[Fault]:
    """A fault for each of those days that is after `today`; a cell that is no day has its own fault.

    Args:
        frames: contract name -> rows as text, with PLACE.
        today: the day on which the rows are offered.
    """
    for name, column in HAS_BEEN.items():
        if name not in frames:
            continue
        days = frames[name][column]
        ahead = {day for day in days.unique() if day > today.isoformat() and reads_as_date(day)}
        for row in rows_of(frames[name][days.isin(ahead)]):
            yield fault_at(row, "in_the_future", column, getattr(row, column), today=today.isoformat())
