"""Two kinds of part of a plan crossed: the tally of the indicators that stand in both."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.groups import Filters, standing_in
from warehouse.reads.reader import Reader, whole_numbers
from warehouse.reads.standing_calls import standing_calls
from warehouse.reads.tallies import COUNTS
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import Scope
from warehouse.schema import INDICATOR_GROUPS, STANDINGS

MATRIX_COLUMNS = ("board", "scope", "id", "period", *COUNTS, "text")


def board_matrix(
    reader: Reader,
    council: str,
    period: str,
    *,
    area: str | None = None,
    theme: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """The tally of every pair of a board with a theme or an objective, in a reporting period (method, section D).

    Args:
        reader: the version to read.
        council: whose plan.
        period: the reporting period.
        area: the council's own unless given.
        theme: only indicators that stand in it too.
        committee: likewise.

    Returns:
        Columns `MATRIX_COLUMNS`: board, scope (theme or objective) and id name a cell; counts are Int64, percent
        missing where nothing is directional. Ordered by scope, board and id. A cell without indicators has no row.
    """
    of_board = INDICATOR_GROUPS.alias("of_board")
    standing = (
        standing_calls(council, area)
        .add_columns(of_board.c.id.label("board"))
        .join(
            of_board,
            (of_board.c.council == INDICATOR_GROUPS.c.council)
            & (of_board.c.indicator == INDICATOR_GROUPS.c.indicator)
            & (of_board.c.scope == Scope.BOARD),
        )
        .where(STANDINGS.c.reporting_period == period)
        .where(INDICATOR_GROUPS.c.scope.in_((Scope.THEME, Scope.OBJECTIVE)))
        .where(*standing_in(council, INDICATOR_GROUPS.c.indicator, Filters(theme=theme, committee=committee)))
    )
    counted = tally(standing.subquery("rows"), ["board", "scope", "id", "period"]).subquery("tallied")
    cells = select(*(counted.c[name] for name in MATRIX_COLUMNS))
    return whole_numbers(reader.frame(cells.order_by(counted.c.scope, counted.c.board, counted.c.id)), *COUNTS)
