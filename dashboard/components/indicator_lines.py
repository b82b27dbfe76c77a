"""Small lines of every indicator, board by board, each with its first and last figure and its direction."""

from collections.abc import Sequence
from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import Row, title_link
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.tag import call_tag
from dashboard.figures.axes import unit_words
from dashboard.figures.points import Point, figure_words, shown
from dashboard.figures.small_line import HEIGHT, WIDTH, small_line
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import amount_words, period_words
from dashboard.indicator_lines import Line, Lines
from dashboard.report import Report
from dashboard.selection import Selection
from warehouse.rules.vocabulary import Unit


def indicator_lines(found: Lines, report: Report, selection: Selection, say: Say) -> list[Component]:
    """A section for each board that has indicators, under a note on the scales."""
    if not found.by_indicator:
        return [notice(say("No indicator has a figure in these years."))]
    boards = [
        (html.A(named(name_of(board, say.language)), href=selection.to("boards", board.id)), rows)
        for board in report.plan.boards
        if (rows := [row for row in report.rows if board.id in row["boards"]])
    ]
    rest = [row for row in report.rows if not row["boards"]]
    starts = report.plan.financial_year_starts
    return [
        html.P(_scales(found, say), className="note"),
        *(_board(title, rows, found, selection, say, starts) for title, rows in boards),
        *([_board(say("On no board"), rest, found, selection, say, starts)] if rest else []),
    ]


def _scales(found: Lines, say: Say) -> str:
    """Which lines share a scale, and how the others are drawn."""
    told = [
        say(
            "{unit}: from {low} to {high}",
            unit=unit_words(unit, say),
            low=_end(low, unit, say),
            high=_end(high, unit, say),
        )
        for unit, (low, high) in found.scales.items()
    ]
    words = [say("All lines share one time."), say("Lines of one unit share one scale.")]
    words += [f"{'; '.join(told)}."] if told else []
    if any(not line.shares_scale for line in found.by_indicator.values()):
        words.append(
            say(
                "Numbers, rates, scores, ratios and pounds count different things: each of these lines is drawn from 0 "
                "to its own highest figure and marked “own scale”."
            )
        )
    return " ".join(words)


def _end(end: float, unit: str, say: Say) -> str:
    return amount_words(Decimal(repr(end)), unit, say, None if unit != Unit.PERCENT or end % 1 else 0)


def _board(
    title: Component | str, rows: Sequence[Row], found: Lines, selection: Selection, say: Say, starts: int
) -> Component:
    lines = [found.by_indicator[row["indicator"]] for row in rows if row["indicator"] in found.by_indicator]
    unseen = [row for row in rows if row["indicator"] not in found.by_indicator]
    items = [html.Li(_line(line, found.months, selection, say, starts)) for line in lines]
    return html.Section(
        [
            html.H2(title),
            *([html.Ul(items, className="multiples lines")] if items else []),
            *([_without(unseen, selection, say)] if unseen else []),
        ]
    )


def _without(rows: Sequence[Row], selection: Selection, say: Say) -> Component:
    words = say.many("{count} indicator without a figure", "{count} indicators without a figure", len(rows))
    return html.Details([html.Summary(words), html.Ul([html.Li(title_link(row, selection)) for row in rows])])


def _line(line: Line, months: tuple[int, int], selection: Selection, say: Say, starts: int) -> Component:
    row, seen = line.row, shown(line.series)
    ends = [seen[0], seen[-1]] if len(seen) > 1 else [seen[0]]
    own = [] if line.shares_scale else [html.Small(say("own scale"), className="own-scale")]
    return html.Div(
        [
            html.P(title_link(row, selection), className="what"),
            html.Img(
                src=small_line(line.series, months, line.scale),
                alt=_words(line, say, starts),
                width=str(WIDTH),
                height=str(HEIGHT),
            ),
            html.Div([_value(point, row, say, starts) for point in ends], className="ends"),
            html.Div([call_tag(row["call"], row["movement"], say), " ", *own]),
        ]
    )


def _value(point: Point, row: Row, say: Say, starts: int) -> Component:
    figure = figure_words(point, row["unit"], row["decimals"], say)
    return html.Span([html.B(figure), " ", html.Small(period_words(point.period, say, starts))])


def _words(line: Line, say: Say, starts: int) -> str:
    """What the line shows beyond its two ends, which are said below it: its highest and lowest figure, and when."""
    seen = shown(line.series)
    lowest, highest = min(seen, key=_height), max(seen, key=_height)

    def told(point: Point) -> str:
        figure = figure_words(point, line.row["unit"], line.row["decimals"], say)
        return f"{figure} ({period_words(point.period, say, starts)})"

    count = say.many("{count} figure", "{count} figures", len(seen))
    return say("{count}, lowest {low}, highest {high}", count=count, low=told(lowest), high=told(highest))


def _height(point: Point) -> Decimal:
    return point.value if point.value is not None else Decimal(0)
