"""The numbers of a control chart as a table, newest first."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.table import Column, table
from dashboard.figures.control import cause_words
from dashboard.figures.control_summary import line_words
from dashboard.figures.points import figure_words
from dashboard.figures.trend import Trend
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from warehouse.reads.control_chart import Charted
from warehouse.reads.reader import Row, rows

NOTHING = "–"
LINES = ("mean", "lower", "upper")


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
    return cause_words(row, say) if row["direction"] else NOTHING
