"""Any two indicators together, on one axis of time, moved by the time that a link between them states."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.indicator import title_link
from dashboard.components.named import named
from dashboard.components.next_door import ELSEWHERE_TO, acting_items
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.components.together_chart import moved_words, together_chart
from dashboard.components.together_form import together_form
from dashboard.components.woven import woven
from dashboard.context import Context
from dashboard.i18n import Say, mark, speaker, text_of
from dashboard.next_door import Acting
from dashboard.selection import Selection
from dashboard.together import Together, together
from dashboard.two_chosen import FIRST, LAG, LONGEST_LAG, SECOND, chosen, lag_of
from warehouse.reads.groups import places
from warehouse.reads.links import links
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows
from warehouse.reads.titles import titles
from warehouse.rules.links.lag_words import lag_words
from warehouse.rules.links.link_words import NOT_CAUSE
from warehouse.rules.vocabulary import LinkSign

PATH = "cross-cutting/together"
TITLE = mark("Two indicators together")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say, plan = speaker(selection.language), context.plan(selection.council)
    every = _indicators(context, selection)
    titled = {row["indicator"]: row for row in every}
    pair = chosen(selection, titled)
    faults = [notice(words) for words in _faults(selection, titled, say)]
    if pair is None:
        return html.Div([heading(say("Two indicators together")), *_unchosen(context, faults, every, selection, say)])
    found = together(context, selection, pair)
    ends = [named(text_of(titled[id_], "title", say.language)) for id_ in pair]
    swap = selection.href(**{FIRST: pair[1], SECOND: pair[0], LAG: ""})
    return html.Div(
        [
            heading(*woven(say("{first} and {second}"), first=html.Span(ends[0]), second=html.Span(ends[1]))),
            html.P(moved_words(found, say), className="lead"),
            *faults,
            *together_chart(found, selection, say, plan.financial_year_starts),
            html.P(html.A(say("Swap the two"), href=swap)),
            _stated(found, swap, plan, selection, say),
            section(say("Choose others"), None, together_form(every, found.lag, plan, selection, say)),
        ]
    )


def _indicators(context: Context, selection: Selection) -> list[Row]:
    """Every indicator with its titles and its boards, in the plan's order."""
    reader, council = context.store.reader(), selection.council
    stands = places(reader, council)
    return [
        row | {"boards": stands[row["indicator"]]["boards"] if row["indicator"] in stands else ()}
        for row in rows(titles(reader, council))
    ]


def _faults(selection: Selection, known: dict[str, Row], say: Say) -> list[str]:
    """What the address asks for that cannot be shown, in words."""
    asked = [selection.get(key) for key in (FIRST, SECOND)]
    told = [
        say("There is no indicator “{value}” in this plan.", value=id_) for id_ in asked if id_ and id_ not in known
    ]
    if asked[0] and asked[0] == asked[1]:
        told.append(say("Choose two different indicators."))
    lag = selection.get(LAG)
    if lag and lag_of(lag) is None:
        words = say("“{value}” is not a number of months from 0 to {most}.", value=lag, most=LONGEST_LAG)
        told.append(words)
    return told


def _unchosen(
    context: Context, faults: Sequence[Component], every: list[Row], selection: Selection, say: Say
) -> list[Component]:
    """The form, and the links of the plan as a way in."""
    plan = context.plan(selection.council)
    lead = say("Any two indicators on one axis of time, moved so that what may be cause and effect stand together.")
    stated = [row for row in rows(links(context.store.reader(), selection.council)) if row["to_indicator"]]
    note = say("What people state acts on what: a statement, never proof.") + " " + NOT_CAUSE[say.language]
    listed: Component = html.P(say("This plan has no links between indicators."), className="quiet")
    if stated:
        listed = html.Ul([html.Li(_way_in(row, selection, say)) for row in stated], className="plain two")
    return [
        html.P(lead, className="lead"),
        *faults,
        together_form(every, None, plan, selection, say),
        section(say("Links of this plan"), note, listed),
    ]


def _way_in(row: Row, selection: Selection, say: Say) -> list[Component | str]:
    first, second = (text_of(row, f"{end}_title", say.language) for end in ("from", "to"))
    pair = {FIRST: row["from_indicator"], SECOND: row["to_indicator"]}
    sign = LinkSign.of(row["sign"]).words(say.language)
    address = selection.href(**pair, **{LAG: ""})
    arrow = html.A([named(first), " → ", named(second)], href=address)
    return [arrow, html.Small(f"{sign}, {lag_words(row['lag_months'], say.language)}")]


def _stated(found: Together, swap: str, plan: Plan, selection: Selection, say: Say) -> Component:
    """The link between the two, if people state one; else that nobody does."""
    title = say("What is stated of the two")
    other: Sequence[Component] = (
        [html.P(html.A(say("A link is stated the other way round."), href=swap))] if found.other_way else []
    )
    if found.effect is None:
        pair = [title_link(vars(side.indicator), selection) for side in (found.first, found.second)]
        quiet = woven(say("No link from {first} to {second} is stated."), first=pair[0], second=pair[1])
        return section(title, None, html.P(quiet, className="quiet"), *other)
    return section(title, None, acting_items([Acting((found.effect,))], ELSEWHERE_TO, plan, selection, say), *other)
