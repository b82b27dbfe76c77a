"""The referrals that a page shows, read from the record itself, so that each step shows at once.

What is looked back to shows what stood then.
"""

from collections.abc import Mapping
from datetime import date

from dashboard.context import Context
from dashboard.known import moment_of
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.plans import Named, Plan
from warehouse.rules.referrals import ReferralState
from warehouse.rules.vocabulary import Scope
from warehouse.writing import Written, newest_of_each
from warehouse.written_referral import Referral


def referrals_of(
    context: Context, selection: Selection, *, id_: str | None = None, committee: str | None = None
) -> list[Referral]:
    """Referrals of the council, the one that was touched last first; narrowed by what is given.

    Args:
        context: where to read from.
        selection: whose, and as known when.
        id_: only about this indicator.
        committee: only asked by this committee.
    """
    written = context.store.record.writings.all(
        selection.council,
        kind=Written.REFERRAL,
        scope=Scope.INDICATOR if id_ else None,
        id_=id_,
        until=moment_of(selection.as_known_at),
    )
    found = [Referral(versions) for versions in newest_of_each(written)]
    return [one for one in found if committee in (None, one.committee)]


def day_of(context: Context, selection: Selection, found: list[Referral]) -> date:
    """The day to which what is overdue is counted: of the version, or of the last step where that is later.

    A committee waits on whatever reporting period is looked at, so that its end does not bound it.
    """
    steps = [one.newest.written_at for one in found]
    moment = moment_of(selection.as_known_at)
    return (moment or max([known_at(context.store.reader(), selection), *steps])).date()


def examined(context: Context, selection: Selection) -> Mapping[str, date]:
    """Topic -> the day on which a referral about it was last made, withdrawn ones apart; the work programme asks."""
    days: dict[str, date] = {}
    for one in referrals_of(context, selection):
        if one.topic and one.state is not ReferralState.WITHDRAWN:
            days[one.topic] = max(one.asked_on, days.get(one.topic, one.asked_on))
    return days


def may_ask(plan: Plan) -> tuple[Named, ...]:
    """Who may ask: the committees of a plan, or its boards where it names none."""
    return plan.committees or plan.boards
