"""The moments at which what is known of a council changed: what there is to look back at."""

from datetime import datetime

from sqlalchemy import select, union

from warehouse.reads.reader import Reader
from warehouse.schema import HISTORIES


def moments(reader: Reader, council: str) -> tuple[datetime, ...]:
    """Every moment (UTC) at which anything of a council changed, oldest first.

    An upload changes everything at once; what the founding upload told was known from the days it was published.
    """
    changed = union(
        *(
            select(column.label("moment")).where(history.c.council == council, column.is_not(None))
            for history in HISTORIES.values()
            for column in (history.c.known_from, history.c.known_until)
        )
    ).subquery("changed")
    found = reader.frame(select(changed.c.moment).order_by(changed.c.moment))
    return tuple(moment.to_pydatetime() for moment in found["moment"])
