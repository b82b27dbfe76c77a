"""One committee: what it looks at, what is declining and what changed, and where to go from there."""

from dash import html
from dash.development.base_component import Component

from dashboard.attention import needing_attention
from dashboard.components.committee_parts import changes_section, indicators_section
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.plan_parts import indicators_link
from dashboard.components.scrutiny_views import PAGE, REFERRALS, scrutiny_views
from dashboard.components.section import section
from dashboard.components.tally_bar import tally_bar, tally_key
from dashboard.components.warning_tiers import tier_sections
from dashboard.context import Context
from dashboard.headline import headline
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.report import Report, gather, report_before
from dashboard.selection import PageNotFoundError, Selection
from warehouse.reads.calls import changed_calls
from warehouse.reads.plans import Committee
from warehouse.reads.reader import Row, rows

PATH = "scrutiny/<id>"
TITLE = mark("Committee")


def layout(context: Context, selection: Selection) -> Component:
    """The page; whatever committee the lens names, it is about the one of its address.

    Raises:
        PageNotFoundError: the council has no committee of this id.
    """
    say = speaker(selection.language)
    committees = context.plan(selection.council).committees
    committee = next((one for one in committees if one.id == selection.id), None)
    if committee is None:
        raise PageNotFoundError(selection.id)
    name = name_of(committee, selection.language)
    head = [heading(name.text, lang=name.lang)]
    own = selection.changed(committee=committee.id)
    report = gather(context, own)
    if report is None:
        return html.Div([*head, notice(say("No figures are reported yet")), scrutiny_views(selection, say)])
    if report.now.empty:
        nothing = notice(say("No indicator stands under this committee in the plan."))
        return html.Div([*head, nothing, *_ways_on(committee, selection, say), scrutiny_views(selection, say)])
    return html.Div(
        [
            *head,
            html.P(
                headline(report.counts, report.counts_before, report.words(report.period, say), say) + ".",
                className="lead",
            ),
            scrutiny_views(selection, say),
            tally_bar(report.counts, indicators_link(own.changed(id=""), {}), name.text, say),
            tally_key(say),
            *_ways_on(committee, selection, say),
            *_declining(context, report, own, say),
            _changed(context, report, committee, own, say),
            indicators_section(report.rows, report.plan, own, say),
        ],
        className="scrutiny warning",
    )


def _ways_on(committee: Committee, selection: Selection, say: Say) -> list[Component]:
    """To what it might examine, and to what it has asked."""
    links = [
        html.A(say("What this committee might examine next"), href=selection.to(PAGE, committee=committee.id)),
        html.A(say("Its referrals and their answers"), href=selection.to(PAGE, REFERRALS, committee=committee.id)),
    ]
    return [html.Ul([html.Li(link) for link in links], className="facts")]


def _declining(context: Context, report: Report, own: Selection, say: Say) -> list[Component]:
    """The tiers of early warning, each indicator with its reasons."""
    listed = needing_attention(context.store.reader(), report, own)
    if not listed:
        return [
            section(say("What is declining"), None, html.P(say("No indicator needs attention."), className="quiet"))
        ]
    return tier_sections(listed, report.plan, own, say)


def _changed(context: Context, report: Report, committee: Committee, own: Selection, say: Say) -> Component:
    before = report_before(report.plan.reporting_periods, report.period)
    found: list[Row] = []
    if before is not None:
        every = rows(changed_calls(context.store.reader(), own.council, report.period, before))
        found = [
            row for row in every if committee.id in row["committees"] and (not own.theme or own.theme in row["themes"])
        ]
    return changes_section(found, before, report.plan, own, say)
