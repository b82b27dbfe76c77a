"""What counts when topics are ranked: a weight for each criterion, with its rule beside it, by a plain GET form."""

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.narrowing import kept, narrowed, plan_options
from dashboard.i18n import Say
from dashboard.picker import EVERY, KIND, SHOW, WEIGHT_KEYS, Picker
from dashboard.selection import LENS_KEYS, Selection
from warehouse.reads.plans import Plan
from warehouse.rules.work_programme.rule_words import scored, totalled
from warehouse.rules.work_programme.vocabulary import DEFAULT_WEIGHTS, MOST_WEIGHT, Criterion, TopicKind


def picker_form(found: Picker, plan: Plan, selection: Selection, say: Say) -> Component:
    """The form, folded under a line that says every weight."""
    kinds = [(one.value, _opened(one.words(say.language))) for one in TopicKind]
    form = html.Form(
        [
            *kept(selection, (*LENS_KEYS, SHOW)),
            html.Fieldset(
                [html.Legend(say("What counts, from 0 (not at all) to {most}", most=MOST_WEIGHT))]
                + [_weight(one, found, say) for one in Criterion],
                className="weights",
            ),
            html.Div(
                [
                    *narrowed(KIND, say("Kind of topic"), kinds, found.kind, say),
                    *narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say),
                    html.Button(say("Rank again"), type="submit"),
                    *_back(found, selection, say),
                ],
                className="filters",
            ),
        ],
        action=selection.path(),
        method="get",
        role="search",
        **aria(label=say("What counts when topics are ranked")),
    )
    rules = html.P(totalled(say.language), className="note")
    summary = html.Summary(
        [html.B(say("What counts")), ": ", weights_words(found, say), ". ", html.Span(say("Change"))]
    )
    return html.Details([summary, form, rules], className="picker")


def weights_words(found: Picker, say: Say) -> str:
    """Every weight in a line: worse in a row 3, gap to target 3."""
    return ", ".join(f"{one.words(say.language)} {found.weights[one]}" for one in Criterion)


def _weight(criterion: Criterion, found: Picker, say: Say) -> Component:
    key = WEIGHT_KEYS[criterion]
    box = dbc.Input(
        id=f"picker-{criterion.value}-input",
        type="number",
        name=key,
        min=0,
        max=MOST_WEIGHT,
        step=1,
        value=found.weights[criterion],
    )
    label = html.Label([html.Span(_opened(criterion.words(say.language))), box], className="filter")
    return html.Div([label, html.P(scored(criterion, say.language), className="note")])


def _back(found: Picker, selection: Selection, say: Say) -> list[Component]:
    """The way back to the weights as they come, where others are given."""
    if dict(found.weights) == dict(DEFAULT_WEIGHTS):
        return []
    usual = selection.href(**dict.fromkeys(WEIGHT_KEYS.values(), ""))
    return [html.A(say("Use the usual weights"), href=usual)]


def shown_link(found: Picker, shown: int, selection: Selection, say: Say) -> list[Component]:
    """The way to every topic, or back to the first; nothing where they are all shown anyway."""
    if len(found.found) > shown:
        words = say.many("Show the {count} topic", "Show all {count} topics", len(found.found))
        return [html.A(words, href=selection.href(**{SHOW: EVERY}))]
    if selection.get(SHOW) == EVERY:
        return [html.A(say("Show only the first"), href=selection.href(**{SHOW: ""}))]
    return []


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]
