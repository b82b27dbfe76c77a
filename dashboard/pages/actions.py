"""Actions: the one list of what a council does about its figures, what is overdue first."""

from dash import html
from dash.development.base_component import Component

from dashboard.actions_headline import actions_headline, beside_headline
from dashboard.actions_listed import STATE, VERDICT, ActionsListed, actions_listed, wrong
from dashboard.components.actions_filters import actions_form
from dashboard.components.actions_table import actions_table
from dashboard.components.heading import heading
from dashboard.components.notice import notice
from dashboard.components.verdict import not_proof
from dashboard.components.work_words import counted_to, dotted
from dashboard.context import Context
from dashboard.early_warning import OWNER
from dashboard.exports.addresses import actions_csv, verdicts_csv
from dashboard.i18n import Say, mark, speaker
from dashboard.selection import Selection

PATH = "actions"
TITLE = mark("Actions")

SHOWS_WRITINGS = True

WRONG = {
    OWNER: mark("Nobody called “{value}” answers for an action here. All are shown instead."),
    VERDICT: mark("There is no verdict “{value}”. Actions of every verdict are shown instead."),
    STATE: mark("There is no state “{value}”. Actions in every state are shown instead."),
}


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say, plan = speaker(selection.language), context.plan(selection.council)
    found = actions_listed(context.store.reader(), context.store.record.writings, selection)
    unknown = wrong(found.owners, selection)
    notices = [notice(say(WRONG[key], value=selection.get(key))) for key in unknown]
    right = selection.changed(**dict.fromkeys(unknown, ""))
    if not found.recorded and not selection.board:
        return html.Div([heading(say("No actions are recorded yet")), *notices, *_how_to_begin(selection, say)])
    listed = [actions_table(found.shown, right, say)] if found.shown else [_nothing(right, say)]
    return html.Div(
        [
            heading(actions_headline(found.shown, found.day, say) if found.shown else say("Actions")),
            *_beside(found, right, say),
            *notices,
            actions_form(plan, found.owners, right, say),
            *listed,
            html.P(html.A(say("Lessons from what was tried before"), href=selection.to("lessons"))),
            html.P(html.A(say("Download these actions (CSV)"), href=actions_csv(right)), className="downloads"),
            html.P(
                html.A(say("Download what the figures show of them (CSV)"), href=verdicts_csv(right)),
                className="downloads",
            ),
        ],
        className="actions-page",
    )


def _beside(found: ActionsListed, selection: Selection, say: Say) -> list[Component]:
    if not found.shown:
        return []
    told = [html.A(words, href=href) if href else words for words, href in beside_headline(found.shown, selection, say)]
    return [html.P([*dotted(told), ". ", counted_to(found.day, say), " ", not_proof(say)], className="lead")]


def _how_to_begin(selection: Selection, say: Say) -> list[Component]:
    words = say("Actions come with the plan, and an editor writes one on the page of the indicator it should move.")
    link = html.A(say("What is getting worse"), href=selection.to("early-warning"))
    return [notice(say("This council's plan gives no actions.")), html.P(words), html.P(link)]


def _nothing(selection: Selection, say: Say) -> Component:
    everything = html.A(say("Show all actions"), href=selection.to(PATH, theme="", committee=""))
    return notice(say("No action fits everything chosen."), " ", everything)
