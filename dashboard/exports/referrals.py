"""Referrals as they are taken away: one row for each step of those that the page shows."""

import pandas as pd

from dashboard.context import Context
from dashboard.referral_subject import Subjects
from dashboard.referrals_listed import ReferralListed, referrals_listed
from dashboard.selection import Selection
from warehouse.reads.exports import stamped
from warehouse.reads.reader import Row
from warehouse.writing import AUTHOR_ROLE
from warehouse.written_referral import step_of

COLUMNS = (
    "council", "referral", "state", "committee", "to", "due", "days_overdue", "purpose", "scope", "id", "topic",
    "period", "step_number", "step", "text_en", "text_cy", "author_role", "written_by", "role", "written_at",
)  # fmt: skip


class UnknownStateError(LookupError):
    """The address asks for a state that there is not."""


def referrals_frame(context: Context, selection: Selection) -> pd.DataFrame:
    """Every step of exactly the referrals that the page of referrals shows, in its order, the first step first.

    Columns: `COLUMNS`, then `STAMP_COLUMNS`.

    Raises:
        UnknownStateError: the address asks for a state that there is not.
    """
    reader = context.store.reader()
    subjects = Subjects(reader, context.plan(selection.council), selection)
    found = referrals_listed(context, selection, subjects)
    if found.wrong:
        raise UnknownStateError(found.wrong)
    told = [row for one in found.shown for row in _steps(one)]
    return stamped(reader, pd.DataFrame(told, columns=list(COLUMNS), dtype=object))


def _steps(one: ReferralListed) -> list[Row]:
    referral = one.referral
    whole = {
        "referral": referral.thread,
        "state": referral.state.value,
        "committee": referral.committee,
        "to": referral.to,
        "due": referral.due,
        "days_overdue": one.late or None,
        "purpose": referral.purpose.value,
        "topic": referral.topic or None,
        **vars(referral.subject),
    }
    return [
        whole
        | {
            "step_number": step.version,
            "step": step_of(step).value,
            "text_en": step.draft.text_en,
            "text_cy": step.draft.text_cy or None,
            "author_role": step.draft.fields.get(AUTHOR_ROLE),
            "written_by": step.written_by,
            "role": step.role,
            "written_at": step.written_at,
        }
        for step in referral.versions
    ]
