"""Everything the page of evidence shows, read once: judgements beside what is suggested, and what targets ask."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.report import narrowed_by
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.calls import calls
from warehouse.reads.judgement_evidence import judgement_evidence
from warehouse.reads.plans import Comparator, Plan
from warehouse.reads.reader import Row, rows
from warehouse.reads.target_honesty import target_honesty
from warehouse.rules.judgement_lean import Lean, Standing
from warehouse.rules.target_honesty.vocabulary import Outcome
from warehouse.rules.vocabulary import Scope

ORDER: Mapping[str, int] = {standing.value: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True)
class EvidenceView:
    """What is in sight.

    Attributes:
        plan: the council's plan.
        period: the reporting period.
        judged: judgements of any period, rows of `warehouse.reads.judgement_evidence`; in the reporting period boards
            that nobody judged too. Of one board where the address names one.
        targets: every question asked of every target, rows of `warehouse.reads.target_honesty`, narrowed by the lens
            and the board.
        without: how many indicators in sight have no target.
    """

    plan: Plan
    period: str
    judged: list[Row]
    targets: list[Row]
    without: int

    @property
    def here(self) -> list[Row]:
        """The judgements of the reporting period, in the order to look at."""
        now = [row for row in self.judged if row["period"] == self.period]
        return sorted(now, key=lambda row: ORDER[row["standing"]])

    @property
    def published(self) -> list[Row]:
        """The judgements that people made, of any period, newest first."""
        return [row for row in self.judged if row["rag"] is not None]

    @property
    def lean(self) -> Lean:
        """Which way they lean, through all periods."""
        return Lean.of((row["standing"], row["suggestion"]) for row in self.published)

    @property
    def doubts(self) -> list[Row]:
        """What was found of targets."""
        return [row for row in self.targets if row["outcome"] == Outcome.FOUND]


def evidence_view(context: Context, selection: Selection) -> EvidenceView:
    """The page's content."""
    reader, plan = context.store.reader(), context.plan(selection.council)
    found = rows(judgement_evidence(reader, plan, known_at(reader, selection), selection.period))
    standing = calls(reader, plan.council.id, selection.period, board=selection.board or None, **narrowed_by(selection))
    comparator = comparator_of(plan, selection.comparator)
    return EvidenceView(
        plan=plan,
        period=selection.period,
        judged=[row for row in found if not selection.board or is_of_board(row, selection.board)],
        targets=rows(target_honesty(reader, plan, standing, comparator=comparator)),
        without=int(standing["target_kind"].isna().sum()),
    )


def comparator_of(plan: Plan, id_: str) -> Comparator | None:
    """The comparator that an address names; None where it names none, which means the plan's default."""
    return next((one for one in plan.comparators if one.id == id_), None)


def is_of_board(row: Row, board: str) -> bool:
    """Whether a judgement is of this board; objectives and themes are of none."""
    return bool(row["scope"] == Scope.BOARD and row["id"] == board)
