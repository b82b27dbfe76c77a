"""Referrals as pages show them: where each stands, since when, and every step; read from the record itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.context import Context
from dashboard.i18n import Name, name_of, text_of
from dashboard.known import moment_of
from dashboard.selection import Selection
from warehouse.reads.lessons import learners
from warehouse.reads.plans import Board, Committee, Plan
from warehouse.reads.reader import Row
from warehouse.rules.referrals import LEADS_TO, ReferralKind, ReferralState, ReferralStep, days_overdue, is_open
from warehouse.rules.vocabulary import Scope
from warehouse.writing import ASKED_BY, ASKED_OF, DUE, SORT, STEP, Subject, Writing, Written, newest_of_each


@dataclass(frozen=True)
class Referral:
    """One referral.

    Attributes:
        steps: every step, oldest first.
        about: title_en, title_cy, boards, themes of what it is about; `is_gone` where the plan no longer has it.
        late: days for which its answer is overdue.
    """

    steps: tuple[Writing, ...]
    about: Row
    late: int

    @property
    def thread(self) -> int:
        """Its number in the record."""
        return self.newest.thread

    @property
    def newest(self) -> Writing:
        """The step taken last."""
        return self.steps[-1]

    @property
    def subject(self) -> Subject:
        """What it is about, in which reporting period."""
        return self.newest.draft.subject

    @property
    def state(self) -> ReferralState:
        """Where it stands."""
        return LEADS_TO[step_of(self.newest)]

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to do something."""
        return is_open(self.state)

    @property
    def sort(self) -> ReferralKind:
        """Why it was referred."""
        return ReferralKind.of(self.newest.draft.fields[SORT])

    @property
    def asked_by(self) -> str:
        """The id of the committee that asks."""
        return self.newest.draft.fields[ASKED_BY]

    @property
    def asked_of(self) -> str:
        """Who is to answer."""
        return self.newest.draft.fields[ASKED_OF]

    @property
    def due(self) -> date:
        """The day by which to answer."""
        return date.fromisoformat(self.newest.draft.fields[DUE])

    def last(self, step: ReferralStep) -> Writing | None:
        """The last time a step was taken; None where it never was."""
        return next((one for one in reversed(self.steps) if step_of(one) is step), None)

    def title(self, language: str) -> Name:
        """What it is about."""
        return text_of(self.about, "title", language)


def referrals_of(
    context: Context, selection: Selection, *, id_: str | None = None, committee: str | None = None
) -> list[Referral]:
    """The council's referrals as known at the moment looked back to: overdue, then open, then the newest.

    Args:
        context: where pages read from.
        selection: the page.
        id_: only about this indicator.
        committee: only asked by this committee.
    """
    scope = Scope.INDICATOR if id_ else None
    written = context.store.record.writings.all(
        selection.council, kind=Written.REFERRAL, scope=scope, id_=id_, until=moment_of(selection.as_known_at)
    )
    if not written:
        return []
    known = abouts(context, selection)
    day = day_of(selection)
    found = [_referral(steps, known, day) for steps in newest_of_each(written)]
    kept = [one for one in found if committee in (None, one.asked_by)]
    return sorted(kept, key=lambda one: (-one.late, not one.is_open, -one.newest.event))


def day_of(selection: Selection) -> date:
    """The day to which an answer is overdue: the one looked back to, else today.

    A question waits for an answer whether or not figures are published meanwhile.
    """
    return (moment_of(selection.as_known_at) or datetime.now(UTC)).date()


def step_of(one: Writing) -> ReferralStep:
    """What was done in a version."""
    return ReferralStep.of(one.draft.fields[STEP])


def askers(plan: Plan) -> Sequence[Committee | Board]:
    """Who may ask: the plan's committees, or its boards where it names none."""
    return plan.committees or plan.boards


def asker_name(plan: Plan, id_: str, language: str) -> Name:
    """The name of who asks; the id alone where the plan no longer has it."""
    found = next((one for one in (*plan.committees, *plan.boards) if one.id == id_), None)
    return name_of(found, language) if found else Name(id_, None)


def abouts(context: Context, selection: Selection) -> Mapping[tuple[str, str], Row]:
    """What something can be referred about, by scope and id: every indicator and every board of the plan."""
    boards = {
        (Scope.BOARD.value, one.id): {"title_en": one.name_en, "title_cy": one.name_cy, "boards": (one.id,)}
        for one in context.plan(selection.council).boards
    }
    found = learners(context.store.reader(), selection.council).items()
    return boards | {(Scope.INDICATOR.value, id_): row for id_, row in found}


def _referral(steps: tuple[Writing, ...], known: Mapping[tuple[str, str], Row], day: date) -> Referral:
    subject, fields = steps[-1].draft.subject, steps[-1].draft.fields
    gone: Row = {"title_en": subject.id, "title_cy": None, "is_gone": True}
    about = {"boards": (), "themes": (), "is_gone": False} | known.get((subject.scope, subject.id), gone)
    state = LEADS_TO[step_of(steps[-1])]
    return Referral(steps, about, days_overdue(state, date.fromisoformat(fields[DUE]), day))
