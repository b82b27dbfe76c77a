"""Two indicators on one axis of time: the words of it, the chart, the same figures as a table, and a file."""

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.notice import notice
from dashboard.components.table import Column, table
from dashboard.exports.addresses import together_csv
from dashboard.figures.points import figure_words, shown
from dashboard.figures.theme import config
from dashboard.figures.together import HEIGHT, figure
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from dashboard.together import Side, Together
from dashboard.two_chosen import LAG
from warehouse.reads.reader import Row
from warehouse.rules.links.link_words import NOT_CAUSE

NOTHING = "–"


def together_chart(found: Together, selection: Selection, say: Say, year_starts: int) -> list[Component]:
    """The chart under its sentences; a notice where either has no figure."""
    sides = (found.first, found.second)
    empty = [side for side in sides if not shown(side.series)]
    if empty:
        titles = say.listing([side.indicator.title(say.language) for side in empty])
        return [notice(say("There is no figure of {titles} to draw.", titles=titles))]
    graph = dcc.Graph(
        figure=figure(sides, found.lag, say, year_starts),
        config=config(say.language, f"{found.first.indicator.indicator}-{found.second.indicator.indicator}"),
        style={"height": f"{HEIGHT}px"},
    )
    download = together_csv(selection.changed(**{LAG: str(found.lag)}))
    return [
        html.Figure(
            [
                html.Figcaption([*_sentences(sides, say, year_starts), html.B(NOT_CAUSE[say.language])]),
                graph,
            ],
            className="chart",
        ),
        html.Details(
            [html.Summary(say("The same figures as a table")), _table(found, say, year_starts)], className="aligned"
        ),
        html.P(html.A(say("Download both series (CSV)"), href=download), className="downloads"),
    ]


def moved_words(found: Together, say: Say) -> str:
    """How the two stand above each other."""
    if not found.lag:
        return say("Both are drawn at the same time.")
    return say.many(
        "The second is drawn {count} month earlier, so that what may be cause and effect stand one above the other.",
        "The second is drawn {count} months earlier, so that what may be cause and effect stand one above the other.",
        found.lag,
    )


def _sentences(sides: tuple[Side, Side], say: Say, year_starts: int) -> list[str]:
    return [f"{_course(side, say, year_starts)} " for side in sides]


def _course(side: Side, say: Say, year_starts: int) -> str:
    """From where to where it went, without a judgement."""
    seen, known = shown(side.series), side.indicator
    first, last = (figure_words(point, known.unit, known.decimals, say) for point in (seen[0], seen[-1]))
    since, until = (period_words(point.period, say, year_starts) for point in (seen[0], seen[-1]))
    title = known.title(say.language)
    if len(seen) == 1:
        return say("{title}: {last} in {until}.", title=title, last=last, until=until)
    return say(
        "{title}: from {first} in {since} to {last} in {until}.",
        title=title,
        first=first,
        since=since,
        last=last,
        until=until,
    )


def _table(found: Together, say: Say, year_starts: int) -> html.Table:
    first, second = (side.indicator.title(say.language) for side in (found.first, found.second))
    columns = [
        Column(say("Period of the first")),
        Column(first, numeric=True),
        Column(say("Period of the second")),
        Column(second, numeric=True),
    ]
    lines = [
        [
            *_cells(row, "first", found.first, say, year_starts),
            *_cells(row, "second", found.second, say, year_starts),
        ]
        for row in reversed(found.aligned)
    ]
    return table(say("Both series, what stands above the other in one row, the newest first"), columns, lines)


def _cells(row: Row, which: str, side: Side, say: Say, year_starts: int) -> list[Any]:
    period = row[f"{which}_period"]
    if period is None:
        return [NOTHING, NOTHING]
    point = next(point for point in side.series if point.period == period)
    words = figure_words(point, side.indicator.unit, side.indicator.decimals, say)
    return [period_words(period, say, year_starts), words]
