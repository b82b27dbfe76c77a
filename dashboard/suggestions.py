"""What the evidence suggests of each board, to stand beside the judgement that people made of it."""

from datetime import date

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.report import tallied
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.milestones import milestones
from warehouse.reads.plans import Board
from warehouse.reads.reader import Row, rows
from warehouse.rules.board_judgement import Evidence, Milestone
from warehouse.rules.due import day_counted_to
from warehouse.rules.vocabulary import Scope


def evidence_of_boards(context: Context, selection: Selection) -> dict[str, Evidence]:
    """Each board's milestones and outcomes in the reporting period, by id.

    The lens does not narrow them: people judged the whole board.
    """
    reader, council = context.store.reader(), selection.council
    day = day_counted_to(selection.period, known_at(reader, selection))
    counts = tallied(reader, council, selection.period, Scope.BOARD)
    steps = rows(milestones(reader, council))
    return {
        board.id: _evidence(board, counts.get(board.id, Counts()), steps, day) for board in context.plan(council).boards
    }


def _evidence(board: Board, counts: Counts, steps: list[Row], day: date) -> Evidence:
    own = [Milestone(step["state"], step["due"], step["done_on"]) for step in steps if step["board"] == board.id]
    return Evidence.of(own, day, improved=counts.improved, same=counts.same, worse=counts.worse)
