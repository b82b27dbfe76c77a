"""What a list is narrowed to: said in words, each part removable by a link, and a plain form to choose with."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.named import named
from dashboard.i18n import Name, Say, name_of
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Named, Plan
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import Call, Word


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
    language = selection.language
    carried = [key for key in (*LENS_KEYS, "sort") if _value(selection, key)]
    return html.Form(
        [
            *(dbc.Input(type="hidden", name=key, value=_value(selection, key)) for key in carried),
            html.Label(
                [html.Span(say("Search titles and definitions")), _search_box(selection)],
                className="filter filter-words",
            ),
            *_select("board", say("Board"), _options(plan.boards, language, say), selection),
            *_select("objective", say("Objective"), _options(plan.objectives, language, say), selection),
            *_select("call", say("Direction"), _words(Call, say), selection),
            *_select("variation", say("Variation"), _words(Mark, say), selection),
            html.Button(say("Search"), type="submit"),
        ],
        action=selection.path(),
        method="get",
        className="filters",
        role="search",
        **aria(label=say("Find indicators")),
    )


def _search_box(selection: Selection) -> dbc.Input:
    return dbc.Input(type="search", name="q", value=selection.get("q"), id="indicators-search-input")


def _select(key: str, label: str, options: Sequence[dict[str, str]], selection: Selection) -> list[Component]:
    if len(options) < 2:
        return []
    control = dbc.Select(
        id=f"indicators-{key}-select", name=key, options=list(options), value=_value(selection, key) or ALL
    )
    return [html.Label([html.Span(label), control], className="filter")]


def _options(things: Sequence[Named], language: str, say: Say) -> list[dict[str, str]]:
    every = {"value": ALL, "label": say("All")}
    return [every, *({"value": thing.id, "label": name_of(thing, language).text} for thing in things)]


def _words(known: type[Word], say: Say) -> list[dict[str, str]]:
    every = {"value": ALL, "label": say("All")}
    return [every, *({"value": word.value, "label": word.words(say.language)} for word in known)]


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
        if thing.id == _value(selection, key)
    ]
    if selection.call:
        found.append(("call", say("Direction"), Name(Call.of(selection.call).words(say.language))))
    if selection.variation:
        found.append(("variation", say("Variation"), Name(Mark.of(selection.variation).words(say.language))))
    if selection.get("q"):
        found.append(("q", say("Words"), Name(selection.get("q"))))
    return found


def _value(selection: Selection, key: str) -> str:
    return str(getattr(selection, key)) if hasattr(selection, key) else selection.get(key)
