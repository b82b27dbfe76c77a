"""Referrals: what committees asked, whom, by when; the answers and the decisions; and the forms of every step."""

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import who
from dashboard.components.heading import heading
from dashboard.components.missed_form import missed_section
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.referral import referral_facts, step_forms, steps_of
from dashboard.components.referral_form import ReferralFilled, referral_form
from dashboard.components.referrals_filters import referrals_filters
from dashboard.components.referrals_table import referrals_table
from dashboard.components.scrutiny_views import PAGE, REFERRALS, scrutiny_views
from dashboard.components.section import section
from dashboard.context import Context
from dashboard.exports.addresses import referrals_csv
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.i18n.formats import period_words
from dashboard.missed import missed_of
from dashboard.referral_desk import asking_of, may_write, new_question
from dashboard.referral_subject import Subjects, subject_words
from dashboard.referrals import may_ask
from dashboard.referrals_headline import beside_headline, referrals_headline
from dashboard.referrals_listed import MISSED, NEW, REFERRAL, SHOW, STATE, ReferralsListed, referrals_listed
from dashboard.selection import Selection
from warehouse.approval import Role
from warehouse.reads.plans import Plan
from warehouse.written_referral import ROLES

PATH = "scrutiny/referrals"
TITLE = mark("Referrals")
SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page: one referral, a new one, the drafted list, or all."""
    say, plan = speaker(selection.language), context.plan(selection.council)
    subjects = Subjects(context.store.reader(), plan, selection)
    found = referrals_listed(context, selection, subjects)
    if selection.get(REFERRAL):
        return _one(context, found, plan, subjects, selection, say)
    if selection.get(NEW):
        return _new(context, plan, subjects, selection, say)
    if selection.get(SHOW) == MISSED:
        return _missed(context, plan, selection, say)
    return _all(context, found, plan, subjects, selection, say)


def _all(
    context: Context, found: ReferralsListed, plan: Plan, subjects: Subjects, selection: Selection, say: Say
) -> Component:
    views = scrutiny_views(selection, say)
    if not found.every:
        words = say("No committee has referred anything here yet. A referral is a question that must be answered.")
        head = [heading(say("Referrals")), views, notice(words)]
        return html.Div([*head, *_ways_on(context, selection, say)], className="referrals-page")
    wrong = [notice(say("There is no state “{value}”. Referrals in every state are shown instead.", value=found.wrong))]
    right = selection.changed(**{STATE: ""}) if found.wrong else selection
    everything = html.A(say("Show all referrals"), href=selection.to(PAGE, REFERRALS, theme="", committee=""))
    nothing = notice(say("No referral fits everything chosen."), " ", everything)
    return html.Div(
        [
            heading(referrals_headline(found.every, say)),
            html.P(
                [
                    beside_headline(found.every, say),
                    " ",
                    say("What is overdue is counted to {day}.", day=say.day(found.day)),
                ],
                className="lead",
            ),
            views,
            *(wrong if found.wrong else []),
            *_ways_on(context, selection, say),
            referrals_filters(plan, right, say),
            referrals_table(found.shown, subjects, right, say) if found.shown else nothing,
            html.P(html.A(say("Download these referrals (CSV)"), href=referrals_csv(right)), className="downloads"),
        ],
        className="referrals-page",
    )


def _ways_on(context: Context, selection: Selection, say: Say) -> list[Component]:
    """To the drafted list, and to a new question for whoever may ask."""
    if not selection.period:
        return []
    missed = html.A(say("Targets that were missed, by committee"), href=_here(selection, **{SHOW: MISSED}))
    new = html.A(say("Refer a question"), href=_here(selection, **{NEW: "question"}))
    links = [missed, *([new] if may_write(context, selection, Role.APPROVER) else [])]
    return [html.Ul([html.Li(link) for link in links], className="facts")]


def _here(selection: Selection, **more: str) -> str:
    return selection.to(PAGE, REFERRALS, **more)


def _back(selection: Selection, say: Say) -> Component:
    return html.P(html.A(say("All referrals"), href=_here(selection)), className="back")


def _one(
    context: Context, found: ReferralsListed, plan: Plan, subjects: Subjects, selection: Selection, say: Say
) -> Component:
    asked = selection.get(REFERRAL)
    one = next((one for one in found.every if str(one.referral.thread) == asked), None)
    if one is None:
        words = say("There is no referral “{value}” here.", value=asked)
        return html.Div(
            [heading(say("Referrals")), notice(words), _back(selection, say), scrutiny_views(selection, say)]
        )
    referral = one.referral
    name = named(subject_words(one.about, say))
    person = who(request, context.settings)
    roles = [role for role in ROLES.values() if may_write(context, selection, role) and person.may(role)]
    forms = step_forms(referral, roles, asking_of(context, selection, plan, say), selection, say)
    return html.Div(
        [
            heading(html.A(name, href=one.about.href) if one.about.href else name, " ", html.Small(say("Referral"))),
            referral_facts(referral, one.late, subjects, say),
            section(say("Steps"), None, steps_of(referral, say)),
            *([section(say("What you may do now"), None, *forms)] if forms else []),
            _back(selection, say),
            scrutiny_views(selection, say),
        ],
        className="referrals-page",
    )


def _new(context: Context, plan: Plan, subjects: Subjects, selection: Selection, say: Say) -> Component:
    topic = selection.get(NEW)
    about = subjects.of_topic(topic)
    head: list[Component] = [heading(say("Refer a question"))]
    if about is not None:
        link = html.A(named(about.name), href=about.href)
        head.append(html.P([say("About:"), " ", link], className="lead"))
    elif ":" in topic:
        head.append(notice(say("There is no topic “{value}”. The question is about none in particular.", value=topic)))
    below = [_back(selection, say), scrutiny_views(selection, say)]
    if not may_write(context, selection, Role.APPROVER):
        words = say("Whoever acts for a committee asks: the role of an approver. You may read every referral.")
        return html.Div([*head, notice(words), *below])
    asking = asking_of(context, selection, plan, say)
    filled: ReferralFilled = new_question(context, selection, topic if about else "")
    return html.Div([*head, referral_form(filled, asking, selection, say), *below], className="referrals-page")


def _missed(context: Context, plan: Plan, selection: Selection, say: Say) -> Component:
    """The drafted list of each committee, or of the one looked at."""
    head: list[Component] = [heading(say("Targets that were missed, by committee"))]
    if not selection.period:
        return html.Div([*head, notice(say("No figures are reported yet")), _back(selection, say)])
    period = period_words(selection.period, say, plan.financial_year_starts)
    lead = html.P(
        say("Reported for {period}: a draft for a committee to choose from.", period=period), className="lead"
    )
    committees = [one for one in may_ask(plan) if selection.committee in ("", one.id)]
    allowed = may_write(context, selection, Role.APPROVER)
    parts = [
        missed_section(
            missed_of(context, selection, one.id, plan),
            (one.id, name_of(one, say.language).text),
            plan,
            selection,
            say,
            may_ask=allowed,
        )
        for one in committees
    ]
    return html.Div(
        [*head, lead, scrutiny_views(selection, say), *parts, _back(selection, say)], className="referrals-page"
    )
