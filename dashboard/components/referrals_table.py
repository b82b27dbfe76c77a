"""The list of referrals as a table: what is asked, by whom and of whom, when an answer is due, where it stands."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import as_written, named
from dashboard.components.referral import state_of
from dashboard.components.sortable_table import SortColumn, sortable_table
from dashboard.i18n import Say
from dashboard.referral_subject import Subjects, subject_words
from dashboard.referrals_listed import REFERRAL, ReferralListed
from dashboard.selection import Selection
from warehouse.writing import Writing
from warehouse.written_referral import Referral

LONGEST_SHOWN = 140
"""Characters of a question in a list; the whole stands with the referral."""


def referrals_table(shown: Sequence[ReferralListed], subjects: Subjects, selection: Selection, say: Say) -> Component:
    """The table, in the order given."""
    columns = [
        SortColumn(say("Referral"), key="subject"),
        SortColumn(say("Asked by"), key="committee"),
        SortColumn(say("To whom"), key="to"),
        SortColumn(say("Answer due by"), key="due"),
        SortColumn(say("State"), key="state"),
    ]
    rows = [_cells(one, subjects, selection, say) for one in shown]
    caption = say("Referrals: who asked whom, and where each stands")
    return sortable_table(caption, columns, rows, selection, say)


def referral_href(referral: Referral, selection: Selection) -> str:
    """The address of one referral."""
    return selection.to("scrutiny", "referrals", committee="", theme="", **{REFERRAL: str(referral.thread)})


def _cells(one: ReferralListed, subjects: Subjects, selection: Selection, say: Say) -> list[Any]:
    referral = one.referral
    link = html.A(named(subject_words(one.about, say)), href=referral_href(referral, selection))
    return [
        [link, html.Small(short_text(referral.question, say))],
        named(subjects.who(referral.committee)),
        as_written(referral.to),
        say.day(referral.due),
        state_of(referral, one.late, say),
    ]


def short_text(step: Writing, say: Say) -> Component:
    """The beginning of what a step says."""
    said = step.draft
    is_welsh = say.language == "cy" and bool(said.text_cy)
    text = said.text_cy if is_welsh else said.text_en
    short = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rsplit(' ', 1)[0]}…"
    return html.Span(short, lang=None if is_welsh or say.language == "en" else "en")
