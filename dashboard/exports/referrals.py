"""Referrals as they are taken away: one row for each step."""

import pandas as pd

from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.referrals import Referral, referrals_of, step_of
from dashboard.referrals_listed import asked_in, found_in
from dashboard.selection import Selection
from warehouse.reads.exports import stamped
from warehouse.reads.reader import Row
from warehouse.writing import ASKED_OF, DUE, Writing

COLUMNS = (
    "council", "referral", "step_number", "step", "state", "days_overdue", "scope", "id", "title_en", "title_cy",
    "period", "kind", "asked_by", "asked_of", "due", "text_en", "text_cy", "written_by", "role", "written_at",
)  # fmt: skip


class UnknownReferralsError(LookupError):
    """The address asks for a state of referrals, or an order of them, that there is not.

    Attributes:
        sentences: what does not exist, one sentence each, as the page says it.
    """

    def __init__(self, sentences: tuple[str, ...]) -> None:
        self.sentences = sentences
        super().__init__(" ".join(sentences))


def referrals_frame(context: Context, selection: Selection) -> pd.DataFrame:
    """The referrals that the page shows for this address, in its order, each with its steps from first to last.

    Columns: those of `COLUMNS` (state and days_overdue are the referral's now), then `STAMP_COLUMNS`.

    Raises:
        UnknownReferralsError: something asked for does not exist.
    """
    asked = asked_in(selection, speaker(selection.language))
    if asked.wrong:
        raise UnknownReferralsError(asked.wrong)
    found = found_in(referrals_of(context, selection), asked, selection)
    told = [_row(one, step) for one in found for step in one.steps]
    return stamped(context.store.reader(), pd.DataFrame(told, columns=list(COLUMNS), dtype=object))


def _row(one: Referral, step: Writing) -> Row:
    said, subject = step.draft, one.subject
    return {
        "council": subject.council,
        "referral": one.thread,
        "step_number": step.version,
        "step": step_of(step).value,
        "state": one.state.value,
        "days_overdue": one.late,
        "scope": subject.scope,
        "id": subject.id,
        "title_en": one.about["title_en"],
        "title_cy": one.about["title_cy"],
        "period": subject.period,
        "kind": one.sort.value,
        "asked_by": one.asked_by,
        "asked_of": said.fields[ASKED_OF],
        "due": said.fields[DUE],
        "text_en": said.text_en,
        "text_cy": said.text_cy or None,
        "written_by": step.written_by,
        "role": step.role,
        "written_at": step.written_at,
    }
