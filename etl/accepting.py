"""Checked offers written into the record: received, submitted and decided, each step with who, when and why.

What was decided before it was loaded here (a history) is replayed in the order in which it happened; everything else
is received and accepted now, by whoever runs the command. Steps that the record has already are not done twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from etl.changes import Standing
from etl.checked import Checked
from etl.editions import editions
from etl.faults import has_errors
from etl.vintages import histories
from warehouse.record import Record, accepted
from warehouse.uploads import Kind, Received, Report, Step, Upload

COMMAND_LINE = "command line"
HISTORY = "history"


@dataclass(frozen=True)
class _Act:
    """One step to be done; `at` is None for now."""

    one: Checked
    step: Step
    by: str
    via: str
    at: datetime | None = None
    reason: str = ""


def accept_all(record: Record, offers: Sequence[Checked], by: str, rules: str) -> None:
    """Write down every step of these offers that the record has not yet.

    Args:
        record: the record.
        offers: checked, in the order in which they came.
        by: who runs this.
        rules: digest of the rules they were checked under.
    """
    recorded = record.uploads()
    uploads: dict[int, Upload] = {}
    standing: dict[str, Standing] = {}
    acts = [act for one in offers for act in _acts(one, by)]
    for act in sorted(acts, key=lambda act: (act.at is None, str(act.at))):
        one, council = act.one, act.one.council
        if council not in standing:
            standing[council] = standing_of(record, council)
        if act.step is Step.CHECKED:
            uploads[id(one)] = one.offer.recorded(recorded) or receive(
                record, one, standing[council], act.by, act.via, rules, act.at
            )
        elif uploads[id(one)].of(act.step) is None:
            number = uploads[id(one)].upload
            uploads[id(one)] = record.step(number, act.step, act.by, act.via, act.reason, act.at)
            if act.step is Step.ACCEPTED:
                standing[council].accept(one.frames, replaces=_replaces(one), files=one.offer.files)
            elif act.step is Step.WITHDRAWN:
                del standing[council]


def receive(
    record: Record, one: Checked, standing: Standing, by: str, via: str, rules: str, at: datetime | None = None
) -> Upload:
    """Write down that an offer was received and checked, and what it would change."""
    issues = tuple(fault.issue() for fault in one.faults)
    changes, counts = standing.changes(one.frames, replaces=_replaces(one), files=one.offer.files)
    report = Report(issues, changes, counts)
    return record.receive(
        Received(one.council, one.offer.kind, one.offer.name, one.offer.files, report, rules), by, via, at
    )


def standing_of(record: Record, council: str) -> Standing:
    """The rows that stand for a council, from all that was accepted."""
    told = histories(editions(record.originals, accepted(record.uploads(council))))
    return Standing({name: frame[frame["known_until"].isna()] for name, frame in told.items()})


def _replaces(one: Checked) -> bool:
    return one.offer.kind is Kind.PLAN


def _acts(one: Checked, by: str) -> Iterator[_Act]:
    """The steps of an offer: as its history states them, else received and accepted now."""
    row = one.offer.history
    if row is None:
        yield from (_Act(one, step, by, COMMAND_LINE) for step in (Step.CHECKED, Step.SUBMITTED, Step.ACCEPTED))
        return
    yield _Act(one, Step.CHECKED, row.submitted_by, HISTORY, row.at)
    if not has_errors(one.faults):
        yield _Act(one, Step.SUBMITTED, row.submitted_by, HISTORY, row.at)
    yield _Act(one, Step(row.decision), row.decided_by, HISTORY, row.decided_at, row.reason)
    if row.withdrawn_at is not None:
        yield _Act(one, Step.WITHDRAWN, row.withdrawn_by, HISTORY, row.withdrawn_at, row.withdrawn_reason)
