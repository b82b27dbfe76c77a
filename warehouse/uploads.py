"""Uploads as values: what someone offered, what the check said of it, and what people then did with it.

An upload goes through steps: checked, submitted, accepted or rejected, and an accepted one may be withdrawn. Nothing
is ever changed: each step is a row of its own, with who, when and why.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, Self

from warehouse.errors import StepRefusedError


class Kind(StrEnum):
    """What is offered: a whole plan folder, or a card that adds to a plan."""

    PLAN = "plan"
    CARD = "card"


class Step(StrEnum):
    """What was done with an upload."""

    CHECKED = "checked"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


FOLLOWS = {
    Step.SUBMITTED: (Step.CHECKED,),
    Step.ACCEPTED: (Step.SUBMITTED,),
    Step.REJECTED: (Step.SUBMITTED, Step.CHECKED),
    Step.WITHDRAWN: (Step.ACCEPTED,),
}
"""Which step each may follow; what nobody submitted may be rejected too, so that it does not wait for ever."""

NEEDS_A_REASON = (Step.REJECTED, Step.WITHDRAWN)

NEW, REVISED, UNCHANGED, WITHDRAWN = "new", "revised", "unchanged", "withdrawn"
"""What became of a row."""

CHANGES_WHAT_STANDS = (Step.ACCEPTED, Step.WITHDRAWN)
"""Steps after which something else is known than before."""

AFTER_ALL = datetime.max  # noqa: DTZ901 (the record's clock is UTC without a zone)
"""A moment after everything that is recorded."""


@dataclass(frozen=True)
class Issue:
    """One fault, warning or note of a check, with its place and its sentence in both languages."""

    severity: str
    code: str
    file: str
    text_en: str
    text_cy: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    cell: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Change:
    """One thing an upload would change.

    Attributes:
        table: the table of the warehouse.
        key: the words that name the row, such as indicator, area and period.
        what: new, revised or withdrawn.
        old: what stood there; None where nothing did.
        new: what would stand there; None where it is withdrawn.
    """

    table: str
    key: tuple[str, ...]
    what: str
    old: str | None
    new: str | None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True)
class Report:
    """What the check said of an upload.

    Attributes:
        issues: faults, warnings and notes, in the order of the files.
        changes: what would change; of very many new rows only the first are listed.
        counts: how many rows are new, revised, unchanged and withdrawn.
    """

    issues: tuple[Issue, ...] = ()
    changes: tuple[Change, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def has_faults(self) -> bool:
        """True where the upload cannot be accepted."""
        return any(issue.severity == "error" for issue in self.issues)

    def to_json(self) -> str:
        """As it is kept in the record."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote."""
        kept: dict[str, Any] = json.loads(text)
        return cls(
            tuple(Issue(**issue) for issue in kept["issues"]),
            tuple(Change(**{**change, "key": tuple(change["key"])}) for change in kept["changes"]),
            kept["counts"],
        )


@dataclass(frozen=True)
class Received:
    """An upload as it is offered: its bytes by file name, and what the check said.

    Attributes:
        council: whose figures these are; empty where the files do not even tell that.
        kind: a whole plan, or a card.
        name: the folder or file as its owner named it.
        rules: digest of the rules it was checked under.
    """

    council: str
    kind: Kind
    name: str
    files: Mapping[str, bytes]
    report: Report
    rules: str


@dataclass(frozen=True)
class UploadStep:
    """One step of an upload.

    Attributes:
        at: the moment from which it counts, UTC; for a history loaded afterwards the moment that is stated.
        recorded_at: when it was written down, UTC.
        via: from where: command line, web page, history.
        event: number of its audit event.
    """

    step: Step
    by: str
    via: str
    at: datetime
    recorded_at: datetime
    reason: str
    event: int


@dataclass(frozen=True)
class Upload:
    """An upload as the record keeps it; `files` maps each file's name to its SHA-256, `sizes` to its bytes."""

    upload: int
    council: str
    kind: Kind
    name: str
    rules: str
    files: Mapping[str, str]
    sizes: Mapping[str, int]
    steps: tuple[UploadStep, ...]
    report_json: str = field(repr=False)

    @cached_property
    def report(self) -> Report:
        """What the check said."""
        return Report.from_json(self.report_json)

    @property
    def state(self) -> Step:
        """The last step."""
        return self.steps[-1].step

    @property
    def is_accepted(self) -> bool:
        """True where it was accepted, even if it was withdrawn later."""
        return self.of(Step.ACCEPTED) is not None

    @property
    def known_from(self) -> datetime | None:
        """Since when what it says counts; None where it was never accepted."""
        accepted = self.of(Step.ACCEPTED)
        return accepted.at if accepted else None

    @property
    def withdrawn_at(self) -> datetime | None:
        """Since when what it says no longer counts."""
        withdrawn = self.of(Step.WITHDRAWN)
        return withdrawn.at if withdrawn else None

    def stands_at(self, moment: datetime) -> bool:
        """True where it was accepted by then, and not withdrawn."""
        is_accepted = self.known_from is not None and self.known_from <= moment
        return is_accepted and (self.withdrawn_at is None or moment < self.withdrawn_at)

    def of(self, step: Step) -> UploadStep | None:
        """The step of this kind, if it was done."""
        return next((done for done in self.steps if done.step == step), None)

    def allow(self, step: Step, reason: str) -> None:
        """Nothing where the step may be done now.

        Raises:
            StepRefusedError: it may not, and why.
        """
        if self.state not in FOLLOWS.get(step, ()):
            raise StepRefusedError("state", upload=self.upload, state=self.state, step=step)
        if step is Step.SUBMITTED and self.report.has_faults:
            raise StepRefusedError("faults", upload=self.upload)
        if step in NEEDS_A_REASON and not reason.strip():
            raise StepRefusedError("reason", upload=self.upload, step=step)

    def allow_beside(self, others: "Iterable[Upload]", step: Step) -> None:
        """Nothing where the step leaves every card of the council with the plan that it was checked by.

        Args:
            others: the uploads of the same council.
            step: what is to be done with this one.

        Raises:
            StepRefusedError: it would not, and why.
        """
        plans = [one for one in others if one.kind is Kind.PLAN and one.upload != self.upload]
        if step is Step.WITHDRAWN and self.kind is Kind.PLAN and all(one.state is not Step.ACCEPTED for one in plans):
            raise StepRefusedError("only_plan", upload=self.upload)
        changes = [done.event for one in plans for done in one.steps if done.step in CHANGES_WHAT_STANDS]
        if step is Step.ACCEPTED and self.kind is Kind.CARD and max(changes, default=0) > self.steps[0].event:
            raise StepRefusedError("plan_changed", upload=self.upload)


def standing_plan(uploads: Iterable[Upload], moment: datetime = AFTER_ALL) -> Upload | None:
    """The plan that stood at a moment: of those accepted by then and not withdrawn, the one accepted last.

    Args:
        uploads: of one council, in the order of acceptance.
        moment: UTC; after all that is recorded, unless given.
    """
    plans = [upload for upload in uploads if upload.kind is Kind.PLAN and upload.stands_at(moment)]
    return plans[-1] if plans else None
