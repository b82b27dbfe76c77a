"""Scrutiny: who looks at what, and what to examine next, by criteria that a committee weighs itself."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.picker_form import picker_form, shown_link
from dashboard.components.picker_table import picker_table
from dashboard.components.scrutiny_views import scrutiny_views
from dashboard.components.section import section
from dashboard.components.watched_table import watched_table
from dashboard.context import Context
from dashboard.exports.addresses import topics_csv
from dashboard.i18n import Say, mark, speaker
from dashboard.i18n.formats import period_words
from dashboard.picker import EVERY, KIND, SHOW, TOP, Picker, picker_of
from dashboard.report import narrowed_to
from dashboard.scrutiny import watched
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.rules.work_programme.vocabulary import MOST_WEIGHT, Criterion

PATH = "scrutiny"
TITLE = mark("Scrutiny")
SHOWS_WRITINGS = True


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say, plan = speaker(selection.language), context.plan(selection.council)
    views = scrutiny_views(selection, say)
    if not selection.period:
        return html.Div([heading(say("Scrutiny")), notice(say("No figures are reported yet")), views])
    found = picker_of(context, selection)
    return html.Div(
        [
            heading(say("What to examine next")),
            html.P(_lead(found, plan, selection, say), className="lead"),
            views,
            _who(context, plan, selection, say),
            _topics(found, plan, selection, say),
        ],
        className="scrutiny",
    )


def _lead(found: Picker, plan: Plan, selection: Selection, say: Say) -> str:
    """What the topics were found among, and that a committee decides."""
    period = period_words(selection.period, say, plan.financial_year_starts)
    told = say.many(
        "Reported for {period}: {count} topic, ranked by what you say counts.",
        "Reported for {period}: {count} topics, ranked by what you say counts.",
        len(found.found),
        period=period,
    )
    return f"{told} {say('The figures make the case; the committee decides.')}"


def _who(context: Context, plan: Plan, selection: Selection, say: Say) -> Component:
    """Committees and what they look at; boards where the plan names no committee."""
    found = watched(context, selection)
    if not found:
        words = say("The plan names neither committees nor boards.")
        return section(say("Committees"), None, html.P(words, className="quiet"))
    if plan.committees:
        caption, first, note = say("Committees"), say("Committee"), None
    else:
        caption, first = say("Boards"), say("Board")
        note = say("The plan names no committees, so its boards stand here.")
    return section(caption, note, watched_table(caption, first, found, selection, say))


def _topics(found: Picker, plan: Plan, selection: Selection, say: Say) -> Component:
    title = say("Topics, the strongest case first")
    if narrowed := narrowed_to(plan, selection):
        title = say("Topics for {part}, the strongest case first", part=narrowed)
    form = picker_form(found, plan, selection, say)
    if found.found.empty:
        nothing = notice(say("No indicator in sight has a direction, so there is no topic to rank."))
        return section(title, None, *_notices(found, say), form, nothing, anchor="topics")
    shown = found.first(None if selection.get(SHOW) == EVERY else TOP)
    caption = say("Topics 1 to {shown} of {count}", shown=len(shown), count=len(found.found))
    links = [
        *shown_link(found, len(shown), selection, say),
        html.A(say("Download every topic with its scores (CSV)"), href=topics_csv(selection)),
    ]
    return section(
        title,
        None,
        *_notices(found, say),
        form,
        picker_table(caption, found, shown, plan, selection, say),
        html.Ul([html.Li(link) for link in links], className="facts"),
        anchor="topics",
    )


def _notices(found: Picker, say: Say) -> list[Component]:
    """What the address says wrongly, that nothing counts, and what is known of no topic."""
    told = [_wrong(key, value, say) for key, value in found.wrong.items()]
    if found.unweighed:
        told.append(say("Every weight is 0, so topics stand in the order of their names."))
    return [*(notice(words) for words in told), *_unknown(found, say)]


def _wrong(key: str, value: str, say: Say) -> str:
    if key == KIND:
        return say("There is no kind of topic “{value}”. Both are shown instead.", value=value)
    return say("“{value}” is no weight from 0 to {most}. The usual one counts instead.", value=value, most=MOST_WEIGHT)


def _unknown(found: Picker, say: Say) -> Sequence[Component]:
    if found.found.empty:
        return []
    unknown = [one.words(say.language) for one in Criterion if found.found[one.value].isna().all()]
    if not unknown:
        return []
    words = say("Known of no topic, and so left out: {list}.", list=say.listing(unknown))
    return [html.P(words, className="note")]
