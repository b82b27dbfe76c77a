"""Since when the figures that stand in a reporting period have been known here."""

import pandas as pd
from sqlalchemy import and_, func, select

from warehouse.reads.reader import ALL, Reader
from warehouse.reads.standing_chosen import chosen_standing
from warehouse.rules.figures import SERIES, matches
from warehouse.schema import CALLS, OBSERVATIONS, OF_STANDING, STANDINGS


def first_known(
    reader: Reader, *, council: str | None = None, area: str | None = None, period: str | None = None
) -> pd.DataFrame:
    """When the figure behind each call was first known as it is: a revision is known since it came.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: only this reporting period; every one unless given.

    Returns:
        Columns: council, area, reporting_period, indicator, known_from (UTC). A call without a figure has no row.
    """
    names = (CALLS.c.council, CALLS.c.area, STANDINGS.c.reporting_period, CALLS.c.indicator)
    same_figure = and_(
        matches(CALLS, OBSERVATIONS, *SERIES),
        OBSERVATIONS.c.period == CALLS.c.current_period,
        OBSERVATIONS.c.value == CALLS.c.value,
    )
    wanted = (
        select(*names, func.min(OBSERVATIONS.c.known_from).label("known_from"))
        .select_from(STANDINGS)
        .join(CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .join(OBSERVATIONS, same_figure)
        .where(CALLS.c.breakdown == ALL, *chosen_standing(council, area, period))
        .group_by(*names)
    )
    return reader.frame(wanted)
