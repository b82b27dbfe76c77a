"""A drafted list of missed targets that a person confirms: one referral for each that they ticked."""

from collections.abc import Sequence
from typing import NoReturn

from flask import redirect, request
from werkzeug.wrappers import Response as Answer

from dashboard.auth import require
from dashboard.components.missed_form import CHOSEN, missed_section, to_name
from dashboard.components.scrutiny_views import PAGE, REFERRALS
from dashboard.context import Context
from dashboard.i18n import mark, name_of
from dashboard.missed import Missed, missed_of, question_words
from dashboard.posting import NOT_SAID, page_of_form
from dashboard.posts import sent_from
from dashboard.referrals import may_ask
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.reads.plans import Plan
from warehouse.reads.work_programme import topic_of_indicator
from warehouse.rules.referrals import Purpose, ReferralStep
from warehouse.rules.vocabulary import Scope
from warehouse.writing import LONGEST_FIELD, Draft, Subject, Written
from warehouse.written_referral import COMMITTEE, DUE, PURPOSE, STEP, TO, TOPIC, is_day

NOTHING_CHOSEN = mark("No box is ticked. Tick the targets that the committee refers, then send the list again.")
NO_DAY = mark("Say by which day answers are due, such as 2026-03-31. What you ticked is still ticked below.")
NO_POST = mark("Say who is to answer for each target that is ticked, in {most} characters at most.")
ALREADY = mark("Something that you ticked is referred already or was not missed. Look at the list as it stands now.")


def confirm(context: Context, language: str) -> Answer:
    """Make a referral of each target that is ticked, then show the committee's referrals."""
    person = require(Role.APPROVER, request, context.settings)
    selection = page_of_form(context, language)
    plan, committee = context.plan(selection.council), request.form.get(COMMITTEE, "")
    if committee not in {one.id for one in may_ask(plan)}:
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    found = missed_of(context, selection, committee, plan)
    offered = {one.id: one for one in found if one.referral is None}
    chosen = list(dict.fromkeys(request.form.getlist(CHOSEN)))
    if why := _why_not(chosen, offered):
        _give_back(why, found, chosen, committee, plan, selection)
    for id_ in chosen:
        draft = _draft(offered[id_], committee, plan, selection)
        context.store.record.writings.write(draft, person.name, Role.APPROVER, sent_from())
    narrowed = committee if plan.committees else ""
    return redirect(selection.to(PAGE, REFERRALS, committee=narrowed, theme=""), 303)


def _why_not(chosen: Sequence[str], offered: dict[str, Missed]) -> str:
    """What stands in the way of making them; empty where nothing does. All are made, or none."""
    form = request.form
    posts = [form.get(to_name(id_), "").strip() for id_ in chosen]
    if not chosen:
        return NOTHING_CHOSEN
    if not set(chosen) <= set(offered):
        return ALREADY
    if not is_day(form.get(DUE, "")):
        return NO_DAY
    return "" if all(0 < len(post) <= LONGEST_FIELD for post in posts) else NO_POST


def _give_back(
    why: str, found: Sequence[Missed], chosen: Sequence[str], committee: str, plan: Plan, selection: Selection
) -> NoReturn:
    who = next(one for one in may_ask(plan) if one.id == committee)
    values = request.form.to_dict()
    answer = RefusedError(409 if why == ALREADY else 400, NOT_DONE, why, most=LONGEST_FIELD)
    answer.below = lambda say: [
        missed_section(
            found,
            (committee, name_of(who, say.language).text),
            plan,
            selection,
            say,
            may_ask=True,
            values=values,
            chosen=chosen,
        )
    ]
    raise answer


def _draft(one: Missed, committee: str, plan: Plan, selection: Selection) -> Draft:
    form = request.form
    return Draft(
        Written.REFERRAL,
        Subject(selection.council, Scope.INDICATOR, one.id, selection.period),
        question_words(one.row, plan, "en"),
        question_words(one.row, plan, "cy"),
        {
            STEP: ReferralStep.ASK.value,
            COMMITTEE: committee,
            TO: form[to_name(one.id)],
            DUE: form[DUE],
            PURPOSE: Purpose.MISSED.value,
            TOPIC: topic_of_indicator(one.id),
        },
    )
