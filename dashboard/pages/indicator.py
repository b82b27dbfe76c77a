"""One indicator: the call and why, the trend, and everything it rests on."""

from dataclasses import asdict
from functools import partial
from typing import Any

from dash import Dash, html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import who
from dashboard.components.aria import aria
from dashboard.components.facts import facts
from dashboard.components.heading import heading
from dashboard.components.honest_targets import doubts_of_indicator
from dashboard.components.indicator import change_of, own_period, target, value_words
from dashboard.components.indicator_actions import indicator_actions
from dashboard.components.indicator_commentary import Desk, indicator_commentary
from dashboard.components.indicator_figures import figures_table, vintages_table
from dashboard.components.indicator_judged import how_judged
from dashboard.components.indicator_outlook import outlook
from dashboard.components.indicator_place_in_plan import place_in_plan
from dashboard.components.indicator_places import breakdowns_table
from dashboard.components.indicator_referrals import indicator_referrals
from dashboard.components.indicator_sureness import sureness
from dashboard.components.licence import attribution, licence_name
from dashboard.components.named import in_english, named
from dashboard.components.next_door import ELSEWHERE_FROM, ELSEWHERE_TO, acting_items
from dashboard.components.notice import notice
from dashboard.components.sanity_flags import flags_of_indicator
from dashboard.components.tag import call_tag
from dashboard.components.traced import traced
from dashboard.components.variation import variation
from dashboard.context import Context
from dashboard.exports.addresses import series_csv
from dashboard.i18n import Name, mark, name_of
from dashboard.i18n.formats import amount_words, when_words
from dashboard.indicator_chart import chart
from dashboard.indicator_standing import standing
from dashboard.indicator_view import IndicatorView, chosen_comparator, view_of
from dashboard.lessons_of_indicator import lessons_section
from dashboard.newer import latest_before, newer_figure, reporting_period_of
from dashboard.next_door import next_door_of_indicator
from dashboard.provenance import target_address
from dashboard.referral_desk import may_write
from dashboard.referral_subject import Subjects
from dashboard.referrals import day_of, referrals_of
from dashboard.selection import Selection
from dashboard.waiting import waiting
from dashboard.work import Work, work_of_indicator
from warehouse.approval import Role
from warehouse.reads import indicator as read
from warehouse.reads.calls import calls
from warehouse.reads.evidence import evidence
from warehouse.reads.indicator import Indicator
from warehouse.reads.reader import Row, rows
from warehouse.reads.revisions import revision
from warehouse.reads.sanity import flagged
from warehouse.reads.target_honesty import target_honesty
from warehouse.rules.noise.mark_words import both_calls, mark_of, what_tests_found
from warehouse.rules.revision_words import revision_words
from warehouse.rules.vocabulary import DIRECTIONAL, Rag, Unit
from warehouse.rules.wording import because_call

PATH = "indicators/<id>"
TITLE = mark("Indicator")

SHOWS_WRITINGS = True

JUDGED_RAGS = (Rag.GREEN, Rag.AMBER, Rag.RED)


def layout(context: Context, selection: Selection) -> Component:
    """The page.

    Raises:
        PageNotFoundError: the council has no such indicator.
    """
    view = view_of(context, selection)
    say, indicator = view.say, view.indicator
    work = work_of_indicator(view.reader, context.store.record.writings, selection, indicator.indicator)
    sections = [
        heading(_title(indicator, say.language)),
        *_verdict(view),
        _section(say("Figures to check"), flags_of_indicator(_flags(view), say)),
        chart(view, work.actions),
        _section(say("How sure can we be?"), *_sureness(view)),
        _section(say("Will it meet its target?"), outlook(view.now, view.projected, view.trend, say), _doubts(view)),
        _section(say("Where it stands among other places"), *standing(view)),
        *_work(context, view, work),
        *_referrals(context, view),
        *lessons_section(context, view),
        _section(say("What acts on it, and what it acts on"), *_links(context, view)),
        _section(say("Figures"), *_figures(view)),
        _section(say("How it is judged"), how_judged(indicator, view.plan.financial_year_starts, say)),
        _section(say("What is counted"), _definition(view)),
        _section(say("Where it stands in the plan"), place_in_plan(indicator, view.plan, selection, say)),
        _section(say("Source"), _source(view)),
        _section(say("Parts of the whole"), _parts(view)),
        _section(say("Where every figure came from"), _vintages(view)),
        _neighbours(view),
    ]
    return html.Div([section for section in sections if section is not None], className="indicator")


def register(app: Dash, context: Context) -> None:
    """Nothing to register: the whole state is in the address."""


def _flags(view: IndicatorView) -> list[Row]:
    """What looks like a slip in the figure that stands, or in its target."""
    if view.now is None:
        return []
    council, period = view.selection.council, view.selection.period
    return rows(flagged(view.reader, council=council, period=period, indicator=view.indicator.indicator))


def _doubts(view: IndicatorView) -> Component | None:
    """What its target may ask too much or too little of; nothing where it has none."""
    if view.now is None or view.now["target_kind"] is None:
        return None
    standing = calls(view.reader, view.selection.council, view.selection.period, indicator=view.indicator.indicator)
    comparator = chosen_comparator(view.plan, view.selection)
    return doubts_of_indicator(rows(target_honesty(view.reader, view.plan, standing, comparator=comparator)), view.say)


def _title(indicator: Indicator, language: str) -> html.Span | str:
    is_english = language == "cy" and not indicator.title_cy
    return named(Name(indicator.title(language), "en" if is_english else None))


def _section(title: str, *content: Component | None) -> Component | None:
    known = [part for part in content if part is not None]
    return html.Section([html.H2(title), *known]) if known else None


def _verdict(view: IndicatorView) -> list[Component]:
    """The call first, why, then the figures it rests on."""
    say, row = view.say, view.now
    if row is None:
        reported = view.words(view.selection.period) if view.selection.period else ""
        return [notice(say("This indicator does not stand in {period}.", period=reported)), *_newer(view)]
    verdict: list[Any] = [call_tag(row["call"], row["movement"], say), " ", *variation(row, say)]
    if row["rag"] != Rag.NO_TARGET:
        verdict += [" ", html.Span(say("Target:"), className="quiet"), " ", _traced_target(view, row)]
    return [
        html.Div([*verdict, " ", _because(view, row)], className="verdict"),
        *_tested(view, row),
        *_revised(view, row),
        *_newer(view),
        html.Dl(
            [html.Div([html.Dt(term), html.Dd(value)]) for term, value in _headline_figures(view, row)],
            className="headline-figures",
        ),
    ]


def _tested(view: IndicatorView, row: Row) -> list[Component]:
    """Both calls together, and what the tests found, in words."""
    language = view.say.language
    if row["noise"] is None:
        return []
    first: list[Component | str] = [html.Strong(both_calls(row, language)), " "] if mark_of(row) else []
    return [html.P([*first, what_tests_found(row, language)], className="tested")]


def _sureness(view: IndicatorView) -> list[Component]:
    if view.now is None or view.own.series is None:
        return []
    numbers = evidence(view.own, view.now, view.indicator)
    return sureness(view.now, numbers, view.trend, view.own.series.step, view.say)


def _traced_target(view: IndicatorView, row: Row) -> Component:
    """The verdict against target, leading to where the target came from."""
    verdict = target(row, view.say)
    if row["rag"] not in JUDGED_RAGS:
        return verdict
    return traced(
        verdict,
        target_address(view.selection, view.indicator.indicator, view.plan.council.area, row["period"]),
    )


def _newer(view: IndicatorView) -> list[Component]:
    """A figure newer than the reporting period: the chart shows it, so the call beside which it stands says so."""
    row, say, selection = newer_figure(view.history, view.selection.period), view.say, view.selection
    if row is None:
        return []
    figure = amount_words(row["value"], view.indicator.unit, say, view.indicator.decimals)
    words = f"{figure} {when_words(row['period'], say, view.plan.financial_year_starts)}"
    reported = reporting_period_of(row["period"], selection.period, view.plan.reporting_periods)
    shown = html.A(words, href=selection.href(period=reported)) if reported else words
    tag: list[Any] = [", ", call_tag(row["call"], row["movement"], say)] if row["call"] in DIRECTIONAL else []
    return [html.P([say("A newer figure is here:"), " ", shown, *tag], className="newer")]


def _revised(view: IndicatorView, row: Row) -> list[Component]:
    """That the call was another when its figure was first reported."""
    found = revision(view.reader, view.plan.council.id, view.indicator.indicator, row["period"])
    if found is None:
        return []
    words = revision_words(found.first, found.reported_at.date(), found.now, view.say.language)
    return [html.P(words, className="revised")]


def _because(view: IndicatorView, row: Row) -> str:
    return because_call(row, asdict(view.indicator), view.say.language, view.plan.financial_year_starts)


def _headline_figures(view: IndicatorView, row: Row) -> list[tuple[str, Any]]:
    say = view.say
    if row["value"] is None:
        return _latest_before(view)
    trace = partial(view.figure_address, view.plan.council.area)
    value = traced(html.Strong(value_words(row, say)), trace(row["current_period"] or row["period"]))
    found: list[tuple[str, Any]] = [(own_period(row, say, view.plan.financial_year_starts), value)]
    if row["comparator_period"]:
        before = value_words(row, say, "comparator")
        if row["comparator"] is None:
            found.append((view.words(row["comparator_period"]), before))
        else:
            found.append((view.words(row["comparator_period"]), traced(before, trace(row["comparator_period"]))))
    if row["change"] is not None:
        found.append((say("Change"), change_of(row, say)))
    if view.indicator.unit == Unit.CURRENCY:
        found.append((say("Money"), say("cash terms: not adjusted for inflation")))
    return found


def _latest_before(view: IndicatorView) -> list[tuple[str, Any]]:
    """The last figure there was, where the reporting period has none of its own."""
    row, say = latest_before(view.history, view.selection.period), view.say
    if row is None:
        return []
    figure = amount_words(row["value"], view.indicator.unit, say, view.indicator.decimals)
    address = view.figure_address(view.plan.council.area, row["period"])
    words = say("{period}, the latest before", period=view.words(row["period"]))
    return [(words, traced(html.Strong(figure), address))]


def _work(context: Context, view: IndicatorView, work: Work) -> list[Component]:
    """What people wrote, and what is being done; an indicator without an action says so, if others have one."""
    say, selection, plan = view.say, view.selection, view.plan
    id_ = view.indicator.indicator
    may_write = bool(selection.period) and not selection.as_known_at
    may_write = may_write and who(request, context.settings).may(Role.EDITOR)
    is_waited_for = may_write and any(row["id"] == id_ for row in waiting(context, selection, plan))
    desk = Desk(may_write=may_write, is_waited_for=is_waited_for)
    found = indicator_commentary(work.commentary, desk, selection, say, plan.financial_year_starts)
    if work.recorded.actions or may_write:
        polarity = view.indicator.polarity
        found.append(indicator_actions(work.actions, work.day, plan, polarity, selection, say, may_write=may_write))
    return found


def _referrals(context: Context, view: IndicatorView) -> list[Component]:
    """What committees asked about it."""
    id_, selection = view.indicator.indicator, view.selection
    found = referrals_of(context, selection, id_=id_)
    return indicator_referrals(
        found,
        id_,
        day_of(context, selection, found),
        Subjects(view.reader, view.plan, selection),
        selection,
        view.say,
        may_ask=may_write(context, selection, Role.APPROVER),
    )


def _links(context: Context, view: IndicatorView) -> list[Component]:
    """The links to and from it; nothing where there is none, or nothing is reported yet."""
    say, selection = view.say, view.selection
    around = next_door_of_indicator(context, selection, view.indicator.indicator)
    parts = (
        (say("It is acted on by"), around.coming, ELSEWHERE_FROM),
        (say("It acts on"), around.going, ELSEWHERE_TO),
    )
    return [
        part
        for title, found, elsewhere in parts
        if found
        for part in (html.H3(title), acting_items(found, elsewhere, view.plan, selection, say))
    ]


def _figures(view: IndicatorView) -> list[Component]:
    by_period = {row["period"]: row for row in view.history}
    say, link = view.say, series_csv(view.selection, view.indicator.indicator)
    return [
        *figures_table(view.trend, by_period, view.areas, view.figure_address, view.say),
        html.P(html.A(say("Download every figure of this indicator (CSV)"), href=link), className="downloads"),
    ]


def _definition(view: IndicatorView) -> Component | None:
    text = view.indicator.definition(view.say.language)
    is_english = view.say.language == "cy" and not view.indicator.definition_cy
    return html.P(text, lang="en" if is_english else None) if text else None


def _source(view: IndicatorView) -> Component:
    say, indicator = view.say, view.indicator
    words = in_english(indicator.source, say) if indicator.source else say("not recorded")
    source = html.A(words, href=indicator.source_url) if indicator.source_url else words
    licence = indicator.licence or ""
    return facts(
        [
            (say("Published by"), source),
            (say("Licence"), licence_name(licence, say)),
            (say("Attribution"), attribution(licence, say)),
        ]
    )


def _parts(view: IndicatorView) -> Component | None:
    period = view.latest_period
    if period is None:
        return None
    found = rows(read.breakdowns(view.reader, view.plan.council.id, view.indicator.indicator, period))
    if not found:
        return None

    def trace(row: Row) -> str:
        return view.figure_address(row["area"], row["current_period"] or row["period"], row["breakdown"])

    return breakdowns_table(found, view.words(period), view.trend, trace, view.say)


def _vintages(view: IndicatorView) -> Component | None:
    found = view.vintages
    if not found:
        return None
    count = view.say.many("{count} figure, with its file and row", "{count} figures, with file and row", len(found))
    trace = partial(view.figure_address, view.plan.council.area)
    return html.Details([html.Summary(count), vintages_table(found, view.trend, trace, view.say)])


def _neighbours(view: IndicatorView) -> Component | None:
    """The indicators before and after on the board one came from, or on the first it stands on."""
    indicator, selection, say = view.indicator, view.selection, view.say
    on = selection.board if selection.board in indicator.boards else next(iter(indicator.boards), None)
    board = next((one for one in view.plan.boards if one.id == on), None)
    if board is None:
        return None
    before, after = read.neighbours(view.reader, selection.council, indicator.indicator, board.id)
    links = [
        html.Li([words, ": ", html.A(_other_title(view, id_), href=selection.to("indicators", id_, board=board.id))])
        for words, id_ in ((say("Previous"), before), (say("Next"), after))
        if id_
    ]
    if not links:
        return None
    label = say("On the board {board}", board=name_of(board, selection.language).text)
    return html.Nav([html.P(label), html.Ul(links, className="plain")], **aria(label=label))


def _other_title(view: IndicatorView, id_: str) -> html.Span | str:
    return _title(read.indicator(view.reader, view.selection.council, id_), view.say.language)
