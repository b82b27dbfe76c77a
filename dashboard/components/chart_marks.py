"""What is marked on a trend, in words, for whoever cannot see the marks: actions, new definitions, revised figures."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.components.work_words import state_tag
from dashboard.figures.points import Point, breaks, figure_words
from dashboard.figures.revised import Revised
from dashboard.figures.trend import Trend
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import period_words
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import ActionState


def marks_list(trend: Trend, actions: Sequence[Row], say: Say) -> list[Component]:
    """Everything marked, the newest first in each sort, folded away under how much it is; nothing where nothing is.

    Args:
        trend: what the chart shows.
        actions: what is done to move the indicator, rows of `dashboard.work.Work`.
        say: the page's language.
    """
    begun = sorted((row for row in actions if row["starts"]), key=lambda row: row["starts"], reverse=True)
    changed, revised = breaks(trend.own)[::-1], trend.revised[::-1]
    counts = [
        say.many("{count} action", "{count} actions", len(begun)) if begun else "",
        say.many("{count} new definition", "{count} new definitions", len(changed)) if changed else "",
        say.many("{count} figure revised", "{count} figures revised", len(revised)) if revised else "",
    ]
    items = [
        *(_action(row, say) for row in begun),
        *(_definition(point, trend, say) for point in changed),
        *(_revised(one, trend, say) for one in revised),
    ]
    if not items:
        return []
    told = say("Marked on the chart: {what}", what=say.listing([words for words in counts if words]))
    return [html.Details([html.Summary(told), html.Ul(items)], className="chart-marks")]


def _action(row: Row, say: Say) -> Component:
    title = html.B(named(text_of(row, "title", say.language)))
    days: list[Any] = [say("begins {day}", day=say.day(row["starts"]))]
    days += [say("due {day}", day=say.day(row["due"]))] if row["due"] else []
    return html.Li([title, ": ", ", ".join(days), " ", state_tag(ActionState.of(row["state"]), say)])


def _definition(point: Point, trend: Trend, say: Say) -> Component:
    period = period_words(point.period, say, trend.year_starts)
    return html.Li(say("New definition from {period}: earlier figures are not like for like.", period=period))


def _revised(one: Revised, trend: Trend, say: Say) -> Component:
    period = period_words(one.before.period, say, trend.year_starts)
    # As published, not rounded: a revision may be smaller than what is shown.
    old, new = (figure_words(point, trend.unit, None, say) for point in (one.before, one.now))
    return html.Li(
        say(
            "{period}: revised from {old} to {new}, {day}", period=period, old=old, new=new, day=say.day(one.known_from)
        )
    )
