"""What committees have asked about an indicator: the question, where it stands, the answer and the decision."""

from collections.abc import Sequence
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import as_written, named
from dashboard.components.referral import due_words, state_of, text_in
from dashboard.components.referrals_table import referral_href
from dashboard.components.section import section
from dashboard.components.work_words import dotted
from dashboard.i18n import Say
from dashboard.referral_subject import Subjects
from dashboard.referrals_listed import NEW
from dashboard.selection import Selection
from warehouse.reads.work_programme import topic_of_indicator
from warehouse.rules.referrals import ReferralState
from warehouse.written_referral import Referral

ANCHOR = "referrals"


def indicator_referrals(
    found: Sequence[Referral],
    indicator: str,
    day: date,
    subjects: Subjects,
    selection: Selection,
    say: Say,
    *,
    may_ask: bool,
) -> list[Component]:
    """The section; nothing where nothing is asked and the reader may not ask.

    Args:
        found: about this indicator, the one that was touched last first.
        indicator: its id.
        day: the day to which overdue is counted.
        subjects: names whoever asks.
        selection: the page.
        say: its language.
        may_ask: whether the person is an approver who looks at what is known now.
    """
    if not found and not may_ask:
        return []
    items = [_item(one, day, subjects, selection, say) for one in sorted(found, key=lambda one: not one.is_open)]
    new = selection.to("scrutiny", "referrals", **{NEW: topic_of_indicator(indicator)})
    closing = [html.P(html.A(say("Refer a question about it"), href=new))] if may_ask else []
    listed = [html.Ul(items, className="plain")] if items else []
    return [section(say("Referrals"), None, *listed, *closing, anchor=ANCHOR, className="referrals")]


def _item(one: Referral, day: date, subjects: Subjects, selection: Selection, say: Say) -> Component:
    small = [named(subjects.who(one.committee)), as_written(one.to)]
    due = [due_words(one, say)] if one.state is ReferralState.ASKED else []
    link = html.A(say("All steps"), href=referral_href(one, selection))
    return html.Li(
        [
            html.Div([html.B(say("Question")), " ", state_of(one, one.overdue(day), say)]),
            text_in(one.question, say),
            *_told(say("Answer"), one, say),
            *_decided(one, say),
            html.Small(dotted([*small, *due, link])),
        ]
    )


def _told(title: str, one: Referral, say: Say) -> list[Component]:
    return [html.B(title), text_in(one.answer, say)] if one.answer else []


def _decided(one: Referral, say: Say) -> list[Component]:
    if one.decision is None:
        return []
    title = say("Decision") if one.state is ReferralState.CLOSED else say("Withdrawn")
    return [html.B(title), text_in(one.decision, say)]
