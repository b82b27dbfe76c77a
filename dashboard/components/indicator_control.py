"""What goes with a control chart in words: what stands out, where it was counted anew, and its numbers as a table."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import in_english, named
from dashboard.components.table import Column, table
from dashboard.components.woven import woven
from dashboard.figures.control import Stretch, cause_words, stretches
from dashboard.figures.control_summary import line_words
from dashboard.figures.points import figure_words
from dashboard.figures.trend import Trend
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import period_words
from warehouse.reads.control_chart import Charted
from warehouse.reads.reader import Row, rows
from warehouse.rules.noise.rebase import FEWEST_AFTER_REBASE

NOTHING = "–"
LINES = ("mean", "lower", "upper")


def flagged_list(trend: Trend, charted: Charted, say: Say) -> list[Component]:
    """What stands out in the chart, numbered as there; empty where nothing does."""
    found = stretches(trend, charted)
    items = [html.Li(f"{_when(one, trend, say)}: {cause_words(one.cause, one.direction, say)}") for one in found]
    return [html.Ol(items, className="note")] if items else []


def rebase_list(trend: Trend, charted: Charted, say: Say) -> list[Component]:
    """Where a person had the series counted anew, who and why, and where too few figures follow as yet."""
    begun = say("Counted anew from {period}, as {who} decided: {reason}")
    waiting = say("Not counted anew yet from {period}, as {who} decided: {reason} {fewest} figures are needed.")
    found = [_rebase(trend, row, begun, say) for row in charted.begun]
    found += [_rebase(trend, row, waiting, say) for row in charted.waiting]
    return [html.Ul(found, className="note")] if found else []


def control_table(trend: Trend, charted: Charted, say: Say) -> Component:
    """Every figure with its mean and limits and whether it stands out, folded away under its caption."""
    exact = {point.period: point for point in trend.own}
    words = say("The control chart in figures, newest first")
    columns = [
        Column(say("Period")),
        Column(trend.name, numeric=True),
        Column(say("Mean"), numeric=True),
        Column(say("Lower limit"), numeric=True),
        Column(say("Upper limit"), numeric=True),
        Column(say("Stands out")),
    ]
    lines = [
        [
            period_words(row["period"], say, trend.year_starts),
            figure_words(exact[row["period"]], trend.unit, trend.decimals, say),
            *(NOTHING if row[name] is None else line_words(row[name], trend, say) for name in LINES),
            _stands_out(row, say),
        ]
        for row in reversed(rows(charted.points))
    ]
    return html.Details([html.Summary(words), table(words, columns, lines, quiet=True)])


def _stands_out(row: Row, say: Say) -> str:
    if row["mean"] is None:
        return say("too few figures for limits")
    return cause_words(row["cause"], row["direction"], say) if row["direction"] else NOTHING


def _when(stretch: Stretch, trend: Trend, say: Say) -> str:
    first, last = (
        period_words(point.period, say, trend.year_starts) for point in (stretch.points[0], stretch.points[-1])
    )
    return first if first == last else say("{first_period} to {last_period}", first_period=first, last_period=last)


def _rebase(trend: Trend, row: Row, sentence: str, say: Say) -> html.Li:
    places = {
        "period": period_words(row["period"], say, trend.year_starts),
        "who": in_english(row["decided_by"], say),
        "reason": named(text_of(row, "reason", say.language)),
        "fewest": str(FEWEST_AFTER_REBASE),
    }
    return html.Li(woven(sentence, **places))
