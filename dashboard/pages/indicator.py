"""One indicator: the call and why, the trend, and everything it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import Dash, dcc, html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.facts import facts
from dashboard.components.heading import heading
from dashboard.components.indicator import change_of, own_period, target, value_words
from dashboard.components.indicator_figures import figures_table, vintages_table
from dashboard.components.indicator_judged import how_judged
from dashboard.components.indicator_places import breakdowns_table, places_table
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.tag import call_tag
from dashboard.context import Context
from dashboard.exports.addresses import series_csv
from dashboard.figures import trend as trends
from dashboard.figures.theme import config
from dashboard.figures.trend_summary import summary
from dashboard.i18n import Name, Say, mark, name_of, speaker
from dashboard.i18n.formats import period_words
from dashboard.selection import PageNotFoundError, Selection
from warehouse.reads import indicator as read
from warehouse.reads.calls import calls
from warehouse.reads.indicator import Indicator
from warehouse.reads.plans import Comparator, Plan, plan
from warehouse.reads.reader import Reader, Row, rows
from warehouse.rules.vocabulary import Rag, Unit
from warehouse.rules.wording import because

PATH = "indicators/<id>"
TITLE = mark("Indicator")

NATIONS = ("nation", "union")
"""Kinds of area drawn as lines beside the council's own."""
FEWEST_PLACES = 2
"""A comparison of places needs this many."""


@dataclass(frozen=True)
class _Page:
    """All that the sections are written from.

    Attributes:
        now: the call that stands in the reporting period, or None.
    """

    reader: Reader
    selection: Selection
    plan: Plan
    indicator: Indicator
    now: Row | None
    history: list[Row]
    trend: trends.Trend
    say: Say

    def words(self, period: str) -> str:
        """A period as people write it."""
        return period_words(period, self.say, self.plan.financial_year_starts)


def layout(context: Context, selection: Selection) -> Component:
    """The page.

    Raises:
        PageNotFoundError: the council has no such indicator.
    """
    page = _gather(context.store.reader(), selection)
    say = page.say
    sections = [
        heading(*_title(page.indicator, selection.language)),
        *_verdict(page),
        _chart(page),
        _section(say("Figures"), _figures(page)),
        _section(say("How it is judged"), how_judged(page.indicator, page.plan.financial_year_starts, say)),
        _section(say("What is counted"), _definition(page)),
        _section(say("Where it stands in the plan"), _standing(page)),
        _section(say("Source"), _source(page)),
        _section(say("Places compared"), _places(page)),
        _section(say("Parts of the whole"), _parts(page)),
        _section(say("Where every figure came from"), _vintages(page)),
        _neighbours(page),
    ]
    return html.Div([section for section in sections if section is not None], className="indicator")


def register(app: Dash, context: Context) -> None:
    """Nothing to register: the whole state is in the address."""


def _gather(reader: Reader, selection: Selection) -> _Page:
    council = selection.council
    try:
        indicator = read.indicator(reader, council, selection.id)
    except read.UnknownIndicatorError as error:
        raise PageNotFoundError from error
    here = plan(reader, council)
    now = rows(calls(reader, council, selection.period, indicator=indicator.indicator))
    history = rows(read.call_history(reader, council, indicator.indicator))
    say = speaker(selection.language)
    trend = trend_of(reader, here, indicator, selection)
    return _Page(reader, selection, here, indicator, now[0] if now else None, history, trend, say)


def trend_of(reader: Reader, here: Plan, indicator: Indicator, selection: Selection) -> trends.Trend:
    """Everything the chart shows, for the comparator chosen or the plan's own default."""
    council, id_, language = here.council, indicator.indicator, selection.language
    nations = sorted(
        (area for area in here.areas.values() if area.kind in NATIONS and area.id != council.area),
        key=lambda area: NATIONS.index(area.kind),
    )
    figures = read.series(reader, council.id, id_, [council.area, *(area.id for area in nations)])
    by_area = {area: figures[figures["area"] == area] for area in [council.area, *(area.id for area in nations)]}
    comparator = chosen_comparator(here, selection)
    own = here.areas.get(council.area)
    return trends.Trend(
        unit=indicator.unit,
        decimals=indicator.decimals,
        name=name_of(own or council, language).text,
        own=by_area[council.area],
        others=tuple((name_of(area, language).text, by_area[area.id]) for area in nations if len(by_area[area.id])),
        band=read.comparator_band(reader, council.id, id_, comparator.id) if comparator else None,
        band_name=name_of(comparator, language).text if comparator else "",
        targets=read.targets(reader, council.id, id_),
        year_starts=here.financial_year_starts,
    )


def chosen_comparator(here: Plan, selection: Selection) -> Comparator | None:
    """The comparator asked for, else the plan's default, else none."""
    asked = [one for one in here.comparators if one.id == selection.comparator]
    usual = [one for one in here.comparators if one.is_default]
    return next(iter([*asked, *usual]), None)


def _title(indicator: Indicator, language: str) -> list[Any]:
    welsh = language != "cy" or bool(indicator.title_cy)
    return [named(Name(indicator.title(language), None if welsh else "en"))]


def _verdict(page: _Page) -> list[Component]:
    """The call first, why, then the figures it rests on."""
    say, row = page.say, page.now
    if row is None:
        reported = page.words(page.selection.period) if page.selection.period else ""
        return [notice(say("This indicator does not stand in {period}.", period=reported))]
    verdicts: list[Any] = [call_tag(row["call"], row["movement"], say)]
    if row["rag"] != Rag.NO_TARGET:
        verdicts += [" ", html.Span(say("Target:"), className="quiet"), " ", target(row, say)]
    return [
        html.P([*verdicts, html.Span([" ", because(row, say.language)], className="because")], className="verdict"),
        html.Dl(
            [_fact(term, value) for term, value in _headline_figures(page, row)],
            className="headline-figures",
        ),
    ]


def _fact(term: str, value: Any) -> html.Div:
    return html.Div([html.Dt(term), html.Dd(value)])


def _headline_figures(page: _Page, row: Row) -> list[tuple[str, Any]]:
    say = page.say
    found: list[tuple[str, Any]] = [(own_period(row, say), html.Strong(value_words(row, say)))]
    if row["comparator_period"]:
        found.append((page.words(row["comparator_period"]), value_words(row, say, "comparator")))
    if row["change"] is not None:
        found.append((say("Change"), change_of(row, say)))
    if page.indicator.unit == Unit.CURRENCY:
        found.append((say("Money"), say("cash terms: not adjusted for inflation")))
    return found


def _chart(page: _Page) -> Component:
    say = page.say
    figure = trends.figure(page.trend, say)
    sentence = html.Figcaption(summary(page.trend, say))
    if not figure["data"]:
        return html.Figure(sentence, className="chart")
    graph = dcc.Graph(
        figure=figure,
        config=config(say.language, page.indicator.indicator),
        style={"height": f"{trends.HEIGHT}px"},
        className="graph",
    )
    return html.Figure([sentence, graph], className="chart")


def _figures(page: _Page) -> list[Component]:
    by_period = {row["period"]: row for row in page.history}
    link = series_csv(page.selection, page.indicator.indicator)
    return [
        figures_table(page.trend, by_period, page.say),
        html.P(html.A(page.say("Download every figure of this indicator (CSV)"), href=link), className="downloads"),
    ]


def _definition(page: _Page) -> Component | None:
    indicator, language = page.indicator, page.say.language
    text = indicator.definition(language)
    if not text:
        return None
    english = language == "cy" and not indicator.definition_cy
    return html.P(text, lang="en" if english else None)


def _standing(page: _Page) -> Component:
    say, here, indicator = page.say, page.plan, page.indicator
    language, selection = page.selection.language, page.selection
    boards = [
        dcc.Link(named(name_of(board, language)), href=selection.to("boards", board.id))
        for board in here.boards
        if board.id in indicator.boards
    ]
    objectives = [
        dcc.Link(named(name_of(one, language)), href=selection.to("indicators", objective=one.id))
        for one in here.objectives
        if one.id in indicator.objectives
    ]
    themes = [
        dcc.Link(named(name_of(one, language)), href=selection.to("indicators", theme=one.id))
        for one in here.themes
        if one.id in indicator.themes
    ]
    committees = [
        dcc.Link(named(name_of(one, language)), href=selection.to("indicators", committee=one.id))
        for one in here.committees
        if one.id in indicator.committees
    ]
    return facts(
        [
            (say("Boards"), _listed(boards)),
            (say("Objectives"), _listed(objectives)),
            (say("Themes"), _listed(themes)),
            (say("Committees"), _listed(committees)),
        ]
    )


def _listed(links: Sequence[Component]) -> Component | None:
    return html.Ul([html.Li(link) for link in links], className="plain") if links else None


def _source(page: _Page) -> Component:
    say, indicator = page.say, page.indicator
    words = indicator.source or say("not recorded")
    source = html.A(words, href=indicator.source_url) if indicator.source_url else words
    return facts([(say("Published by"), source), (say("Licence"), indicator.licence)])


def _places(page: _Page) -> Component | None:
    period = _latest_period(page)
    if period is None:
        return None
    council = page.plan.council
    found = rows(read.everywhere(page.reader, council.id, page.indicator.indicator, period))
    if len(found) < FEWEST_PLACES:
        return None
    words = page.words(period)
    return html.Details(
        [
            html.Summary(page.say.many("{count} place", "{count} places", len(found))),
            places_table(found, council.area, words, page.trend, page.say),
        ]
    )


def _parts(page: _Page) -> Component | None:
    period = _latest_period(page)
    if period is None:
        return None
    found = rows(read.breakdowns(page.reader, page.plan.council.id, page.indicator.indicator, period))
    return breakdowns_table(found, page.words(period), page.trend, page.say) if found else None


def _latest_period(page: _Page) -> str | None:
    """The period of the figure that stands; without one, the newest with a figure."""
    if page.now is not None and page.now["value"] is not None:
        return str(page.now["current_period"] or page.now["period"])
    with_figure = [row for row in page.history if row["value"] is not None and not row["lagged"]]
    return str(with_figure[-1]["period"]) if with_figure else None


def _vintages(page: _Page) -> Component | None:
    found = rows(read.vintages(page.reader, page.plan.council.id, page.indicator.indicator))
    if not found:
        return None
    count = page.say.many(
        "{count} figure, with its file and row", "{count} figures, with their files and rows", len(found)
    )
    return html.Details([html.Summary(count), vintages_table(found, page.trend, page.say)])


def _neighbours(page: _Page) -> Component | None:
    """The indicators before and after on the board one came from, or on the first it stands on."""
    indicator, selection, say = page.indicator, page.selection, page.say
    on = selection.board if selection.board in indicator.boards else next(iter(indicator.boards), None)
    board = next((one for one in page.plan.boards if one.id == on), None)
    if board is None:
        return None
    before, after = read.neighbours(page.reader, selection.council, indicator.indicator, board.id)
    links = [
        html.Li([words, ": ", dcc.Link(_other_title(page, id_), href=selection.to("indicators", id_, board=board.id))])
        for words, id_ in ((say("Previous"), before), (say("Next"), after))
        if id_
    ]
    if not links:
        return None
    label = say("Other indicators on the board {board}", board=name_of(board, selection.language).text)
    return html.Nav([html.P(label), html.Ul(links, className="plain")], className="neighbours", **aria(label=label))


def _other_title(page: _Page, id_: str) -> Any:
    other = read.indicator(page.reader, page.selection.council, id_)
    return _title(other, page.selection.language)


def _section(title: str, content: Any) -> Component | None:
    return (
        None
        if content is None
        else html.Section([html.H2(title), *(content if isinstance(content, list) else [content])])
    )
