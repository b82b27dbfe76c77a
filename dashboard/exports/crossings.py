"""What the cross-cutting page shows, as frames to take away: its matrices and the links between boards."""

import pandas as pd

from dashboard.heat import shown_periods
from dashboard.heat_choices import choices
from dashboard.i18n import speaker
from dashboard.influence import between_boards, links_with_calls
from dashboard.report import narrowed_by
from dashboard.selection import Selection
from warehouse.reads.calls import calls
from warehouse.reads.exports import stamped
from warehouse.reads.heatmap import HEATMAP_COLUMNS, calls_through_time
from warehouse.reads.matrix import MATRIX_COLUMNS, board_matrix
from warehouse.reads.plans import plan
from warehouse.reads.reader import Reader, rows

MATRIX_EXPORT_COLUMNS = ("council", *MATRIX_COLUMNS)
HEATMAP_EXPORT_COLUMNS = ("council", *HEATMAP_COLUMNS)
INFLUENCE_COLUMNS = ("council", "period", "from_board", "to_board", "links", "declining", "supported")


def matrix_frame(reader: Reader, selection: Selection) -> pd.DataFrame:
    """Columns `MATRIX_EXPORT_COLUMNS`: a row for each board with each theme and objective that shares indicators."""
    found = board_matrix(reader, selection.council, selection.period, **narrowed_by(selection))
    return stamped(reader, found.assign(council=selection.council)[list(MATRIX_EXPORT_COLUMNS)])


def heatmap_frame(reader: Reader, selection: Selection) -> pd.DataFrame:
    """Columns `HEATMAP_EXPORT_COLUMNS`: a row for each indicator and reporting period in which anything stands."""
    here = plan(reader, selection.council)
    periods = shown_periods(here.reporting_periods, choices(here, selection, speaker("en")).every, selection.period)
    found = calls_through_time(reader, selection.council, periods, **narrowed_by(selection))
    return stamped(reader, found.assign(council=selection.council)[list(HEATMAP_EXPORT_COLUMNS)])


def influence_frame(reader: Reader, selection: Selection) -> pd.DataFrame:
    """Columns `INFLUENCE_COLUMNS`: a row for each two boards that a link joins, the acting one first."""
    council, period = selection.council, selection.period
    boards = [board.id for board in plan(reader, council).boards]
    standing = rows(calls(reader, council, period, **narrowed_by(selection)))
    pairs = between_boards(links_with_calls(reader, selection, standing), boards)
    told = [
        (council, period, *pair, pairs[pair].links, pairs[pair].declining, pairs[pair].supported)
        for pair in sorted(pairs)
    ]
    return stamped(reader, pd.DataFrame(told, columns=list(INFLUENCE_COLUMNS)))
