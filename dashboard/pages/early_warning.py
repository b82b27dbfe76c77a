"""Early warning: what is getting worse and why, what is new since the last report, and what nobody can see."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.been_here import been_here_section
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.sanity_flags import flags_section
from dashboard.components.warning_blind import blind_section
from dashboard.components.warning_filters import warning_form
from dashboard.components.warning_news import news_section
from dashboard.components.warning_tiers import tier_sections
from dashboard.components.work_words import dotted
from dashboard.context import Context
from dashboard.early_warning import OWNER, EarlyWarning, early_warning_of
from dashboard.exports.addresses import attention_csv
from dashboard.i18n import Say, mark, speaker
from dashboard.met_before import met_before
from dashboard.report import gather
from dashboard.selection import Selection
from dashboard.warning_headline import beside_headline, warning_headline

PATH = "early-warning"
TITLE = mark("Early warning")

SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    report = gather(context, selection, board=selection.board or None)
    if report is None:
        return html.Div([heading(say("No figures are reported yet")), notice(say("Nothing can decline yet."))])
    found, plan = early_warning_of(context, report, selection), report.plan
    others, plans = met_before(context, found.listed, selection)
    nothing = [] if found.seen else [notice(say("No indicator fits everything chosen."))]
    return html.Div(
        [
            heading(warning_headline(found.listed, len(found.seen), say)),
            *_beside(found, report.words(report.period, say), say),
            *_wrong_owner(found, selection, say),
            *warning_form(plan, found.owners, selection, say),
            *nothing,
            *([news_section(found.news, selection, say)] if found.listed else []),
            *tier_sections(found.listed, plan, selection, say),
            *been_here_section(others, plans, selection, say),
            flags_section(found.flags, selection, say),
            blind_section(found.blind, found.late, found.day, plan, selection, say),
            _download(found, selection, say),
            html.P(html.A(say("All lessons"), href=selection.to("lessons"))),
        ],
        className="warning",
    )


def _beside(found: EarlyWarning, period: str, say: Say) -> list[Component]:
    told = beside_headline(found.listed, found.news, len(found.blind), len(found.flags), say)
    parts = [html.A(words, href=f"#{anchor}") if anchor else words for words, anchor in told]
    return [html.P(dotted([say("Reported for {period}", period=period), *parts]), className="lead")]


def _wrong_owner(found: EarlyWarning, selection: Selection, say: Say) -> list[Component]:
    if not _is_wrong(found, selection):
        return []
    asked = selection.get(OWNER)
    return [notice(say("Nobody called “{value}” answers for an indicator here. All are shown instead.", value=asked))]


def _is_wrong(found: EarlyWarning, selection: Selection) -> bool:
    """Whether the address names a post that answers for nothing in sight."""
    return selection.get(OWNER) not in ("", *found.owners)


def _download(found: EarlyWarning, selection: Selection, say: Say) -> Component:
    shown = selection.changed(**{OWNER: ""}) if _is_wrong(found, selection) else selection
    words = say("Download early warning, figures to check and blind spots (CSV)")
    return html.P(html.A(words, href=attention_csv(shown)), className="downloads")
