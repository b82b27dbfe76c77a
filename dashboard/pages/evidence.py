"""Judgement against evidence, and target honesty: what scrutiny may ask of colours and of targets."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.evidence_form import evidence_form
from dashboard.components.heading import heading
from dashboard.components.honest_targets import ANCHOR, honest_targets_section
from dashboard.components.judged_evidence import judged_section
from dashboard.components.judged_years import judged_years_section
from dashboard.components.notice import notice
from dashboard.components.scrutiny_views import EVIDENCE, PAGE, scrutiny_views
from dashboard.context import Context
from dashboard.evidence import EvidenceView, evidence_view
from dashboard.evidence_words import evidence_headline, lean_words, not_known_words, targets_words
from dashboard.exports.addresses import judgements_csv, target_honesty_csv
from dashboard.headline import opened
from dashboard.i18n import Say, mark, speaker
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection

PATH = f"{PAGE}/{EVIDENCE}"
TITLE = mark("Judgement against evidence")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    if not selection.period:
        return html.Div(
            [
                heading(say("No figures are reported yet")),
                notice(say("There is no evidence yet.")),
                scrutiny_views(selection, say),
            ]
        )
    view = evidence_view(context, selection)
    period = period_words(view.period, say, view.plan.financial_year_starts)
    return html.Div(
        [
            heading(evidence_headline(view.here, period, say)),
            *_lead(view, say),
            scrutiny_views(selection, say),
            *evidence_form(view.plan, selection, say),
            *_whole(view, selection, say),
            *_judgements(view, selection, say),
            honest_targets_section(
                opened(targets_words(view.targets, view.doubts, say), period, say),
                view.targets,
                view.without,
                selection,
                say,
            ),
            *_downloads(view, selection, say),
        ],
        className="against-evidence",
    )


def _lead(view: EvidenceView, say: Say) -> list[Component]:
    """What cannot be compared, and how many targets raise a doubt."""
    told: list[Component | str] = [words] if (words := not_known_words(view.here, say)) else []
    if view.targets:
        targets = targets_words(view.targets, view.doubts, say)
        told.append(html.A(f"{targets[0].upper()}{targets[1:]}.", href=f"#{ANCHOR}"))
    return [html.P([piece for part in told for piece in (" ", part)][1:], className="lead")] if told else []


def _whole(view: EvidenceView, selection: Selection, say: Say) -> list[Component]:
    """People judged whole boards, so neither a theme nor a committee narrows their judgements."""
    if not view.published or not (selection.theme or selection.committee):
        return []
    return [notice(say("Judgements are of whole boards: themes and committees narrow only the targets below."))]


def _judgements(view: EvidenceView, selection: Selection, say: Say) -> list[Component]:
    if not view.published:
        words = (
            say("No judgement of this board is published.")
            if selection.board
            else say("This council's plan gives no judgements.")
        )
        return [notice(words)]
    return [
        judged_section(view.here, view.plan, selection, say),
        judged_years_section(
            view.published, lean_words(view.lean, len(view.published), say), view.plan, selection, say
        ),
    ]


def _downloads(view: EvidenceView, selection: Selection, say: Say) -> list[Component]:
    links = []
    if view.published:
        links.append(html.A(say("Download judgements beside the evidence (CSV)"), href=judgements_csv(selection)))
    if view.targets:
        links.append(html.A(say("Download what the targets ask (CSV)"), href=target_honesty_csv(selection)))
    return [html.P([link, " "], className="downloads") for link in links]
