"""Where the council stands among other places: the strip, its rank in words, nations, and the table of all places."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.indicator_places import places_table
from dashboard.components.indicator_standing import against_words, comparator_links, rank_words
from dashboard.figures import strip
from dashboard.figures.points import figure_words, shown
from dashboard.figures.strip import Place
from dashboard.figures.theme import config
from dashboard.i18n import name_of, text_of
from dashboard.i18n.formats import amount_words
from dashboard.indicator_view import NATIONS, IndicatorView, chosen_comparator
from warehouse.reads import indicator as read
from warehouse.reads.plans import Comparator
from warehouse.reads.reader import Row, rows
from warehouse.reads.standing_among import against_nations, comparators_with, standing_among

FEWEST_PLACES = 2
"""A comparison of places needs this many."""


def standing(view: IndicatorView) -> list[Component]:
    """All of it for the period of the figure that stands; empty where no other place has a figure."""
    period, council = view.latest_period, view.plan.council
    if period is None:
        return []
    everyone = rows(read.everywhere(view.reader, council.id, view.indicator.indicator, period))
    if len(everyone) < FEWEST_PLACES:
        return []
    comparator = chosen_comparator(view.plan, view.selection)
    asked = (view.reader, council.id, view.indicator.indicator, period)
    ranked = {row["area"]: row for row in rows(standing_among(*asked, comparator.id))} if comparator else {}
    among = _among(view, period, comparator, ranked) if comparator else []
    return [*among, _all_places(view, period, everyone, ranked)]


def _among(view: IndicatorView, period: str, comparator: Comparator, ranked: dict[str, Row]) -> list[Component]:
    """Standing among the places of one comparator, and links to the others."""
    say, council = view.say, view.plan.council
    asked = (view.reader, council.id, view.indicator.indicator, period)
    sizes = comparators_with(*asked, council.area)
    known = [one for one in view.plan.comparators if sizes.get(one.id, 0) >= FEWEST_PLACES]
    links = comparator_links(known, comparator, view.selection, say)
    own = ranked.get(council.area)
    name = name_of(comparator, say.language).text
    if own is None or len(ranked) < FEWEST_PLACES:
        words = say("{places}: no other place of this group has a figure to compare with.", places=name)
        return [html.P(words, className="note"), *links]
    nations = [] if view.trend.left_out else rows(against_nations(*asked, comparator.id))
    return [
        html.P([html.Strong(f"{name}, {view.words(period)}: "), rank_words(own, say)]),
        _strip(view, period, own, [row for area, row in ranked.items() if area != council.area]),
        *against_words(nations, view.plan.areas, view.trend, _has_limits(view, period), say),
        *links,
    ]


def _strip(view: IndicatorView, period: str, own: Row, others: list[Row]) -> Component:
    figure = strip.figure(
        _place(own, view),
        [_place(row, view) for row in others],
        _nations(view, period),
        view.trend.unit,
        view.indicator.polarity,
        view.say,
    )
    name = f"{view.indicator.indicator}-places"
    style = {"height": f"{strip.HEIGHT}px"}
    return dcc.Graph(figure=figure, config=config(view.say.language, name), style=style)


def _place(row: Row, view: IndicatorView) -> Place:
    name = text_of(row, "name", view.say.language).text
    words = amount_words(row["value"], view.trend.unit, view.say, view.trend.decimals)
    return Place(name, float(row["value"]), f"{name} {words}")


def _nations(view: IndicatorView, period: str) -> list[Place]:
    """The nations that the trend draws, where they have a figure of this period."""
    trend, found = view.trend, []
    for name, series in trend.others:
        for point in shown(series):
            if point.period == period and point.value is not None:
                words = figure_words(point, trend.unit, trend.decimals, view.say)
                found.append(Place(name, float(point.value), f"{name} {words}"))
    return found


def _has_limits(view: IndicatorView, period: str) -> bool:
    """Whether the council's own figure has published limits, by which it is then told from a nation's."""
    return any(p.period == period and p.lower is not None and p.upper is not None for p in view.trend.own)


def _all_places(view: IndicatorView, period: str, everyone: list[Row], ranked: dict[str, Row]) -> Component:
    say = view.say
    return html.Details(
        [
            html.Summary(say.many("{count} place", "{count} places", len(everyone))),
            places_table(
                everyone,
                view.plan.council.area,
                view.words(period),
                view.trend,
                lambda area: view.figure_address(area, period),
                say,
                totals=NATIONS if view.trend.left_out else (),
                ranked=ranked,
            ),
        ],
        className="places",
    )
