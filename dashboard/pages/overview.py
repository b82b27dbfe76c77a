"""Overview: is the council getting better, where not, and what can nobody see?"""

from dash import html
from dash.development.base_component import Component

from dashboard.attention import bad_news_first, blind_spots, doing_well, needing_attention
from dashboard.components.commentary import commentary_section, folded
from dashboard.components.early_warning import attention_section, blind_spots_section
from dashboard.components.heading import heading
from dashboard.components.indicator import Row, line, title_link
from dashboard.components.long_list import long_list
from dashboard.components.named import named
from dashboard.components.notice import notice
from dashboard.components.objectives import objectives_table
from dashboard.components.plan_parts import parts_table
from dashboard.components.published import computed_beside, published_tallies
from dashboard.components.published_headline import published_headline
from dashboard.components.section import section
from dashboard.components.tag import call_tag
from dashboard.components.tally_examined import tally_examined
from dashboard.components.tally_through_years import tally_through_years
from dashboard.components.variation import variation
from dashboard.context import Context
from dashboard.examined import Examined, examine
from dashboard.firmness import firmness_by_part
from dashboard.headline import evidence, headline
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.parts import board_links, board_parts, judgements_of, theme_parts
from dashboard.report import Report, by_part, gather, narrowed_to, report_before
from dashboard.selection import Selection
from dashboard.work import commentary_by_objective, commentary_of_plan
from warehouse.reads import tallies
from warehouse.reads.calls import changed_calls
from warehouse.reads.plans import Plan
from warehouse.reads.reader import rows
from warehouse.rules import periods
from warehouse.rules.vocabulary import Call, Scope

PATH = ""
TITLE = mark("Overview")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say = speaker(selection.language)
    report = gather(context, selection)
    published = rows(tallies.published_tallies(context.store.reader(), selection.council))
    if report is None:
        return _nothing_reported(published, context.plan(selection.council), selection, say)
    # A council counts its whole plan: its tally says nothing about a theme or a committee's part.
    own_words = bool(published) and not narrowed_to(report.plan, selection)
    examined = examine(context, report, selection)
    sections = [
        *(_published_first(published, examined, selection, say) if own_words else _headline(report, selection, say)),
        tally_examined(examined, selection, say),
        _commentary(context, report.plan, selection, say),
        _boards(context, report, selection, say),
        None if own_words else tally_through_years(examined, selection, say),
        html.Div([_attention(context, report, selection, say), _well(report, selection, say)], className="cols"),
        _changed(context, report, selection, say),
        _themes(context, report, selection, say),
        _objectives(context, report, selection, say),
        *([] if own_words or not published else [published_tallies(published, report.plan, selection, say)]),
        blind_spots_section(blind_spots(context.store.reader(), report, selection), selection, say),
    ]
    return html.Div([section for section in sections if section is not None])


def _nothing_reported(published: list[Row], plan: Plan, selection: Selection, say: Say) -> Component:
    return html.Div(
        [
            heading(say("No figures are reported yet")),
            notice(say("The plan is here, but no figure stands in any reporting period.")),
            *([published_tallies(published, plan, selection, say)] if published else []),
        ]
    )


def _headline(report: Report, selection: Selection, say: Say) -> list[Component]:
    return [
        heading(_told(report, selection, say)),
        html.P(_evidence(report, say), className="lead"),
        *_outside_plan(report, say),
    ]


def _told(report: Report, selection: Selection, say: Say) -> str:
    period, within = report.words(report.period, say), narrowed_to(report.plan, selection)
    return headline(report.counts, report.counts_before, period, say, within)


def _evidence(report: Report, say: Say) -> str:
    return evidence(report.counts, report.counts_before, report.same_basket, say)


def _published_first(
    published: list[Row], examined: Examined, selection: Selection, say: Say
) -> list[Component | None]:
    """A council whose own tallies are published: they come first, the computed one beside them."""
    report = examined.report
    told = _told(report, selection, say)
    return [
        *(published_headline(published, report.plan, selection, say) or [heading(told)]),
        *_outside_plan(report, say),
        tally_through_years(examined, selection, say),
        published_tallies(published, report.plan, selection, say),
        computed_beside(report.counts, (told, _evidence(report, say)), selection, say),
    ]


def _outside_plan(report: Report, say: Say) -> list[Component]:
    """That the reporting period lies outside the plan's own years, where it does."""
    plan, period = report.plan, periods.parse(report.period)
    if plan.ends and period.start > plan.ends:
        words = say("The plan ended on {day}; its indicators are still followed.", day=say.day(plan.ends))
    elif plan.starts and period.end < plan.starts:
        words = say("The plan began later, on {day}; these are earlier figures.", day=say.day(plan.starts))
    else:
        return []
    return [html.P(words, className="note")]


def _commentary(context: Context, plan: Plan, selection: Selection, say: Say) -> Component | None:
    found = commentary_of_plan(context.store.reader(), selection, plan)
    return commentary_section(found, selection, say, plan.financial_year_starts) if found else None


def _boards(context: Context, report: Report, selection: Selection, say: Say) -> Component | None:
    if not report.plan.boards:
        return html.Section([html.H2(say("By board")), notice(say("This council's plan names no boards."))])
    return section(
        say("By board"),
        say("Every number opens the indicators behind it."),
        parts_table(
            say("Direction of travel by board"),
            say("Board"),
            board_parts(context, report, selection, say),
            selection,
            say,
        ),
    )


def _themes(context: Context, report: Report, selection: Selection, say: Say) -> Component | None:
    if not report.plan.themes or selection.theme:
        return None
    bars = parts_table(
        say("Direction of travel by theme"), say("Theme"), theme_parts(context, report, selection), selection, say
    )
    return section(say("By theme"), say("Choosing a theme narrows this page to it."), bars)


def _objectives(context: Context, report: Report, selection: Selection, say: Say) -> Component | None:
    shown = [one for one in report.plan.objectives if selection.theme in ("", one.theme)]
    if not shown:
        return None
    judged = judgements_of(context, selection, "objective")
    said = commentary_by_objective(context.store.reader(), selection)
    written = [(named(name_of(one, say.language)), said[one.id][0]) for one in shown if one.id in said]
    below = folded(written, selection, say, report.plan.financial_year_starts)
    tallied = by_part(context, selection, Scope.OBJECTIVE)
    firm = firmness_by_part(context, selection, Scope.OBJECTIVE)
    return objectives_table(shown, judged, tallied, firm, report.plan, selection, say, below)


def _attention(context: Context, report: Report, selection: Selection, say: Say) -> Component:
    found = needing_attention(context.store.reader(), report, selection)
    return attention_section(found, lambda row: board_links(row, report, selection), selection, say)


def _well(report: Report, selection: Selection, say: Say) -> Component:
    title, found = say("Doing well"), doing_well(report.rows)
    if not found:
        return section(title, None, html.P(say("No indicator."), className="quiet"))
    items = [line(row, selection, say, board_links(row, report, selection)) for row in found]
    return section(title, say("Improved. The largest change first."), *long_list(items, say))


def _changed(context: Context, report: Report, selection: Selection, say: Say) -> Component | None:
    previous = report_before(report.plan.reporting_periods, report.period)
    if previous is None:
        return None
    shown = set(report.now["indicator"])
    frame = changed_calls(context.store.reader(), selection.council, report.period, previous)
    changes = [row for row in rows(frame) if row["indicator"] in shown]
    title = say("Changed since {period}", period=report.words(previous, say))
    if not changes:
        return section(title, None, html.P(say("No direction changed."), className="quiet"))
    items = [_change(row, selection, say) for row in bad_news_first(changes)]
    count = say.many("{count} direction changed.", "{count} directions changed.", len(items))
    return section(title, count, *long_list(items, say, className="plain two"))


def _change(row: Row, selection: Selection, say: Say) -> html.Li:
    was = Call.of(row["previous_call"]).words(say.language)
    now: list[Component | str] = [call_tag(row["call"], row["movement"], say), " ", *variation(row, say)]
    return html.Li([title_link(row, selection), " ", *now, html.Small(say("was: {call}", call=was))])
