"""What whoever looks may do with referrals, and what stands in a new question."""

from flask import request

from dashboard.auth import who
from dashboard.components.referral_form import Asking, ReferralFilled
from dashboard.context import Context
from dashboard.i18n import Say, name_of
from dashboard.referrals import may_ask
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.reads.calls import calls
from warehouse.reads.groups import places
from warehouse.reads.plans import Plan
from warehouse.reads.reader import rows
from warehouse.reads.work_programme import parts_of_topic
from warehouse.rules.referrals import ReferralStep
from warehouse.rules.work_programme.vocabulary import TopicKind
from warehouse.written_referral import COMMITTEE, TO, TOPIC


def may_write(context: Context, selection: Selection, role: Role) -> bool:
    """Whether the person has this role, and looks at what is known now in some reporting period."""
    return bool(selection.period) and not selection.as_known_at and who(request, context.settings).may(role)


def asking_of(context: Context, selection: Selection, plan: Plan, say: Say) -> Asking:
    """Who may ask, and the posts, committees and boards that are offered as who is to answer."""
    found = calls(context.store.reader(), selection.council, selection.period) if selection.period else None
    posts = sorted({row["owner_role"] for row in rows(found) if row["owner_role"]}) if found is not None else []
    others = [name_of(one, say.language).text for one in (*plan.committees, *plan.boards)]
    committees = [(one.id, name_of(one, say.language).text) for one in may_ask(plan)]
    return Asking(committees, [*posts, *others])


def new_question(context: Context, selection: Selection, topic: str) -> ReferralFilled:
    """A new question about a topic, with the committee that looks at it and the post that answers for it."""
    parts, values = parts_of_topic(topic), {TOPIC: topic, COMMITTEE: selection.committee}
    if parts is None or parts["kind"] is not TopicKind.INDICATOR:
        return ReferralFilled(ReferralStep.ASK, values)
    reader, id_ = context.store.reader(), parts["indicator"]
    stands = places(reader, selection.council, id_).get(id_, {})
    first = next(iter(stands.get("committees") or stands.get("boards") or ()), "")
    found = rows(calls(reader, selection.council, selection.period, indicator=id_))
    owner = next((row["owner_role"] for row in found), None) or ""
    return ReferralFilled(ReferralStep.ASK, values | {COMMITTEE: selection.committee or first, TO: owner})
