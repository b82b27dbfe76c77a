"""Boards, side by side: every board sees every other."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.plan_parts import Part, few, few_note, judgement, part_bar, suggestion
from dashboard.components.tally_bar import tally_key, tally_words
from dashboard.context import Context
from dashboard.exports.addresses import tallies_csv
from dashboard.headline import opened
from dashboard.i18n import Say, mark, speaker
from dashboard.parts import board_parts
from dashboard.report import Report, gather, narrowed_to
from dashboard.selection import Selection

PATH = "boards"
TITLE = mark("Boards")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    report = gather(context, selection)
    if report is None:
        return html.Div([heading(say("Boards")), notice(say("No figures are reported yet"))])
    if not report.plan.boards:
        return html.Div([heading(say("Boards")), notice(say("This council's plan names no boards."))])
    parts = board_parts(context, report, selection, say)
    return html.Div(
        [
            heading(_headline(parts, report, selection, say)),
            html.P(say("All boards side by side. Every number opens the indicators behind it."), className="lead"),
            tally_key(say),
            html.Ul([html.Li(_card(part, selection, say)) for part in parts], className="cards"),
            html.P(html.A(say("Download these tallies (CSV)"), href=tallies_csv(selection))),
        ]
    )


def _headline(parts: list[Part], report: Report, selection: Selection, say: Say) -> str:
    declining = sum(part.counts.worse > 0 for part in parts)
    sentence = say.many(
        "{declining} of {count} board has an indicator that got worse",
        "{declining} of {count} boards have indicators that got worse",
        len(parts),
        declining=declining,
    )
    return opened(sentence, report.words(report.period, say), say, narrowed_to(report.plan, selection))


def _card(part: Part, selection: Selection, say: Say) -> Component:
    counts = part.counts
    facts = [
        (say("Improved or same"), html.B(counts.share(say))),
        (say("Published judgement"), judgement(part.judged, say)),
        *([(say("The evidence suggests"), suggestion(part.suggested, say))] if part.suggested else []),
        (say("Getting worse"), _worse(counts.worse, say)),
    ]
    told = [item for words, fact in facts for item in (html.Dt(words), html.Dd(fact))]
    notes = [html.P(few_note(counts, say), className="few")]
    return html.Article(
        [
            html.H2(part.title),
            part_bar(part, selection, say),
            html.Dl(told, className="facts-list"),
            html.P(tally_words(counts, say), className="unseen") if counts.total else None,
            *(notes if few(counts) else []),
        ]
    )


def _worse(number: int, say: Say) -> str:
    return say.many("{count} indicator", "{count} indicators", number)
