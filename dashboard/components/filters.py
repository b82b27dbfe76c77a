"""What a list is narrowed to: said in words, each part removable by a link, and a plain form to choose with."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.named import named
from dashboard.components.narrowing import narrowed, narrowing_form, plan_options, word_options, words_box
from dashboard.i18n import Name, Say, name_of
from dashboard.selection import LENS_KEYS, Selection
from warehouse.reads.plans import Named, Plan
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import Call


def chosen_filters(plan: Plan, selection: Selection, say: Say) -> Component | None:
    """Each thing the list is narrowed to, with a link that removes it; nothing when nothing is chosen."""
    items = [
        html.Li(
            [
                html.Span([words, ": ", html.B(named(name))]),
                " ",
                html.A(
                    [say("Remove"), html.Span([" ", words, ": ", name.text], className="unseen")],
                    href=selection.changed(**{key: ""}).href(),
                ),
            ]
        )
        for key, words, name in _chosen(plan, selection, say)
    ]
    if not items:
        return None
    return html.Div(
        [html.P(say("Narrowed to"), id="indicators-narrowed-label"), html.Ul(items)],
        className="chosen",
        role="group",
        **aria(labelledby="indicators-narrowed-label"),
    )


def filter_form(plan: Plan, selection: Selection, say: Say) -> Component:
    """A GET form: words to search for, board, objective, direction and variation; it works without JavaScript."""
    return narrowing_form(
        [
            words_box(say("Search titles and definitions"), selection.get("q")),
            *narrowed("board", say("Board"), plan_options(plan.boards, say), selection.board, say, fewest=1),
            *narrowed(
                "objective", say("Objective"), plan_options(plan.objectives, say), selection.objective, say, fewest=1
            ),
            *narrowed("call", say("Direction"), word_options(Call, say), selection.call, say),
            *narrowed("variation", say("Variation"), word_options(Mark, say), selection.variation, say),
        ],
        selection,
        button=say("Search"),
        label=say("Find indicators"),
        carried=(*LENS_KEYS, "sort"),
    )


def _chosen(plan: Plan, selection: Selection, say: Say) -> list[tuple[str, str, Name]]:
    """Key, the kind of thing, and its name, for everything chosen."""
    parts: list[tuple[str, str, Sequence[Named]]] = [
        ("theme", say("Theme"), plan.themes),
        ("objective", say("Objective"), plan.objectives),
        ("board", say("Board"), plan.boards),
        ("committee", say("Committee"), plan.committees),
    ]
    found = [
        (key, words, name_of(thing, selection.language))
        for key, words, things in parts
        for thing in things
        if thing.id == selection.value(key)
    ]
    if selection.call:
        found.append(("call", say("Direction"), Name(Call.of(selection.call).words(say.language))))
    if selection.variation:
        found.append(("variation", say("Variation"), Name(Mark.of(selection.variation).words(say.language))))
    if selection.get("q"):
        found.append(("q", say("Words"), Name(selection.get("q"))))
    return found
