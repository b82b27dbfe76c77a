"""Boards, side by side: every board sees every other, in one period, through the years, and line by line."""

from dash import html
from dash.development.base_component import Component

from dashboard.board_years import board_years
from dashboard.components.board_years import board_charts, board_years_table
from dashboard.components.heading import heading
from dashboard.components.indicator_lines import indicator_lines
from dashboard.components.notice import notice
from dashboard.components.plan_parts import Part, few, few_note, judgement, part_bar, suggestion
from dashboard.components.tally_bar import tally_key, tally_words
from dashboard.components.view_switch import KEY, view_switch
from dashboard.context import Context
from dashboard.exports.addresses import tallies_csv
from dashboard.headline import opened
from dashboard.i18n import Say, mark, speaker
from dashboard.indicator_lines import lines_of
from dashboard.parts import board_parts
from dashboard.report import Report, gather, narrowed_to
from dashboard.selection import Selection

PATH = "boards"
TITLE = mark("Boards")

THROUGH_YEARS, EVERY_INDICATOR = "years", "indicators"
VIEWS = (
    ("", mark("This period")),
    (THROUGH_YEARS, mark("Over time")),
    (EVERY_INDICATOR, mark("Every indicator")),
)
"""Values of `show`, and the words of their links."""


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    report = gather(context, selection)
    if report is None:
        return html.Div([heading(say("Boards")), notice(say("No figures are reported yet"))])
    if not report.plan.boards:
        return html.Div([heading(say("Boards")), notice(say("This council's plan names no boards."))])
    seen = {THROUGH_YEARS: _years, EVERY_INDICATOR: _indicators}.get(selection.get(KEY), _period)
    parts = board_parts(context, report, selection, say)
    return html.Div(
        [
            heading(_headline(parts, report, selection, say)),
            html.P(say("All boards side by side. Every number opens the indicators behind it."), className="lead"),
            view_switch([(value, say(words)) for value, words in VIEWS], selection, say),
            *seen(context, parts, report, selection, say),
        ]
    )


def _period(_context: Context, parts: list[Part], _report: Report, selection: Selection, say: Say) -> list[Component]:
    """One period: a card for each board."""
    return [
        tally_key(say),
        html.Ul([html.Li(_card(part, selection, say)) for part in parts], className="cards"),
        html.P(html.A(say("Download these tallies (CSV)"), href=tallies_csv(selection))),
    ]


def _years(context: Context, _parts: list[Part], report: Report, selection: Selection, say: Say) -> list[Component]:
    """The years: a small chart for each board, and the tallies behind them."""
    found, starts = board_years(context, report, selection), report.plan.financial_year_starts
    if not found.periods:
        return [notice(say("No indicator has a direction in any year."))]
    return [board_charts(found, selection, say, starts), board_years_table(found, selection, say, starts)]


def _indicators(
    context: Context, _parts: list[Part], report: Report, selection: Selection, say: Say
) -> list[Component]:
    """A small line for every indicator of every board."""
    return indicator_lines(lines_of(context, report, selection), report, selection, say)


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
