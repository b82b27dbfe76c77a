"""The plain GET form that a page is narrowed by: it works without JavaScript and carries the lens along."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.components.hidden import hidden_inputs
from dashboard.i18n import Say, name_of
from dashboard.selection import ALL, LENS_KEYS, Selection
from warehouse.reads.plans import Named
from warehouse.rules.vocabulary import Word

Option = tuple[str, str]
"""What a choice writes into the address, and its words."""

UNMARKED = ""
"""The language of what people wrote in whichever one they chose."""

FEWEST_CHOICES = 2


def narrowing_form(
    controls: Sequence[Component],
    selection: Selection,
    *,
    button: str,
    label: str | None = None,
    carried: Sequence[str] = LENS_KEYS,
    anchor: str = "",
    kind: str = "",
) -> Component:
    """The controls, a button, and what the address says besides.

    Args:
        controls: of the form.
        selection: the page.
        button: its words.
        label: what a screen reader calls the form, which makes it a place to search.
        carried: keys of the address that the form has no control for, and keeps.
        anchor: where on the page the answer begins.
        kind: a class of this form, beside the one that all share.
    """
    return html.Form(
        [*kept(selection, carried), *controls, html.Button(button, type="submit")],
        action=selection.path() + (f"#{anchor}" if anchor else ""),
        method="get",
        className=f"filters {kind}".rstrip(),
        **({"role": "search"} | aria(label=label) if label else {}),
    )


def kept(selection: Selection, keys: Sequence[str]) -> list[Component]:
    """What the address says of these keys, to be sent along with a form."""
    return hidden_inputs({key: value for key in keys if (value := selection.value(key))})


def words_box(label: str, value: str, key: str = "q") -> Component:
    """A box for words to search for."""
    return html.Label(
        [html.Span(label), dbc.Input(type="search", name=key, value=value)], className="filter filter-words"
    )


def narrowed(
    key: str,
    label: str,
    options: Sequence[Option],
    value: str,
    say: Say,
    *,
    lang: str | None = None,
    fewest: int = FEWEST_CHOICES,
) -> list[Component]:
    """A list that begins with all; nothing with fewer options than `fewest`, 1 where some rows belong to none."""
    if len(options) < fewest:
        return []
    return [choice(key, label, [(ALL, say("All")), *options], value or ALL, lang=lang)]


def choice(key: str, label: str, options: Sequence[Option], value: str, *, lang: str | None = None) -> Component:
    """A list to choose from; an option cannot say its own language, so `lang` says it of all of them."""
    control = dbc.Select(name=key, options=[{"value": one, "label": words} for one, words in options], value=value)
    return html.Label([html.Span(label), control if lang is None else html.Div(control, lang=lang)], className="filter")


def plan_options(things: Sequence[Named], say: Say) -> list[Option]:
    """Things of a plan to choose from."""
    return [(thing.id, name_of(thing, say.language).text) for thing in things]


def word_options(known: type[Word], say: Say) -> list[Option]:
    """Words of a vocabulary to choose from."""
    return [(word.value, word.words(say.language)) for word in known]
