"""What acts on a board or an indicator, and what it acts on: why it matters here, and what stands behind it."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import figures, own_period, reason_words, title_link, verdicts
from dashboard.components.link_evidence import link_evidence
from dashboard.components.link_words import what_follows
from dashboard.components.named import in_english, named
from dashboard.components.tag import with_shape
from dashboard.components.work_words import dotted
from dashboard.i18n import Say, name_of, text_of
from dashboard.i18n.formats import period_words
from dashboard.next_door import Acting, Effect
from dashboard.selection import Selection
from dashboard.two_chosen import FIRST, SECOND
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.links.conflict_words import CONFLICT
from warehouse.rules.links.pressing import Pressing

ELSEWHERE_FROM, ELSEWHERE_TO = "from", "to"
"""The end of a link that lies elsewhere: it is told with its boards and who answers for it."""

TOGETHER = ("cross-cutting", "together")
"""The page that shows two indicators on one axis of time."""


def acting_list(found: Sequence[Acting], elsewhere: str, plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """Those that are pressing as an open list, the others folded under it; arguments as `acting_items`."""
    open_, folded = ([one for one in found if one.is_folded is which] for which in (False, True))
    shown: list[Component] = [acting_items(open_, elsewhere, plan, selection, say)] if open_ else []
    if folded:
        summary = html.Summary(_folded_words(folded, say))
        shown.append(html.Details([summary, acting_items(folded, elsewhere, plan, selection, say)]))
    return shown


def acting_items(found: Sequence[Acting], elsewhere: str, plan: Plan, selection: Selection, say: Say) -> Component:
    """What acts, each with what it acts on.

    Args:
        found: at least one, in order.
        elsewhere: the end that lies elsewhere: `ELSEWHERE_FROM` or `ELSEWHERE_TO`.
        plan: the council's plan.
        selection: the page; what it is itself about is not named again.
        say: the page's language.
    """
    return html.Ul([_item(one, elsewhere, plan, selection, say) for one in found], className="plain acting")


def _folded_words(folded: Sequence[Acting], say: Say) -> str:
    """How many are folded away, and why they may be."""
    unseen = sum(one.pressing is Pressing.UNSEEN for one in folded)
    calm = len(folded) - unseen
    told = (
        (calm, say.many("{count} neither declining nor off target", "{count} neither declining nor off target", calm)),
        (unseen, say.many("{count} without a direction", "{count} without a direction", unseen)),
    )
    return say.listing([words for count, words in told if count])


def _item(one: Acting, elsewhere: str, plan: Plan, selection: Selection, say: Say) -> html.Li:
    first = one.effects[0]
    is_the_page = (selection.page, selection.id) == ("indicators", first.link["from_indicator"])
    head = [] if is_the_page else _head(first, elsewhere, plan, selection, say)
    return html.Li([*head, *(_effect(effect, elsewhere, plan, selection, say) for effect in one.effects)])


def _head(effect: Effect, elsewhere: str, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    """What acts: its title, how it stands, its figures and, where it lies elsewhere, where and whose it is."""
    link, row = effect.link, effect.acting
    title = html.B(_title(link, "from", selection))
    about = _whose(link, "from", plan, selection, say) if elsewhere == ELSEWHERE_FROM else []
    period = period_words(selection.period, say, plan.financial_year_starts)
    if row is None or row["value"] is None:
        why = reason_words(row, say) if row else ""
        absent = html.Span(say("no figure for {period}", period=period), className="quiet")
        return [title, " ", absent, *([html.Span([": ", why], className="quiet")] if why else []), _small(about)]
    own = own_period(row, say, plan.financial_year_starts)
    reason = [html.Span(reason_words(row, say), className="quiet")] if row["reason"] else []
    told = [html.Span(figures(row, selection, say)), own, *about]
    return [title, " ", *verdicts(row, say), *reason, _small(told)]


def _effect(effect: Effect, elsewhere: str, plan: Plan, selection: Selection, say: Say) -> Component:
    link = effect.link
    mechanism = named(text_of(link, "mechanism", say.language))
    about = _whose(link, "to", plan, selection, say) if elsewhere == ELSEWHERE_TO else []
    return html.Div(
        [
            html.P(
                what_follows(effect, acted_on(effect, plan, selection, say), plan, selection.period, say),
                className="why",
            ),
            *(_conflict(why, say) for why in effect.conflicts),
            html.P(mechanism, className="mechanism"),
            *([_small(about)] if about else []),
            link_evidence(effect, acted_on(effect, plan, selection, say), say),
            *_both(link, selection, say),
        ],
        className="effect",
    )


def _both(link: Row, selection: Selection, say: Say) -> list[Component]:
    """The way to both ends on one axis of time; none from that page itself, nor to a board's work."""
    if link["to_board"] or (selection.page, selection.id) == TOGETHER:
        return []
    address = selection.to(*TOGETHER, **{FIRST: link["from_indicator"], SECOND: link["to_indicator"]})
    titles = [text_of(link, f"{end}_title", say.language).text for end in ("from", "to")]
    about = html.Span(f": {say.listing(titles)}", className="unseen")
    return [html.P(html.A([say("See both through time"), about], href=address), className="both")]


def _conflict(why: str, say: Say) -> Component:
    tag = html.Span(with_shape("⇄", CONFLICT[say.language]), className="tag tag-conflict")
    return html.P([tag, " ", why], className="conflict")


def acted_on(effect: Effect, plan: Plan, selection: Selection, say: Say) -> Component:
    """What a link leads to, with its call where it has one; a board's work where it leads to a board."""
    link = effect.link
    if link["to_board"]:
        return html.Span(_work_of(link["to_board"], plan, selection, say))
    if (selection.page, selection.id) == ("indicators", link["to_indicator"]):
        return html.B(named(text_of(link, "to_title", say.language)))
    title = _title(link, "to", selection)
    call = [" (", *verdicts(effect.acted_on, say)[:1], ")"] if effect.acted_on else []
    return html.Span([title, *call])


def _work_of(board: str, plan: Plan, selection: Selection, say: Say) -> list[Component | str]:
    if (selection.page, selection.id) == ("boards", board):
        return [say("the work of this board")]
    return [say("the work of"), " ", *_boards((board,), plan, selection, say)]


def _title(link: Row, end: str, selection: Selection) -> Component:
    """The indicator at one end, leading to its page."""
    of_end = {name: link[f"{end}_{name}"] for name in ("indicator", "title_en", "title_cy")}
    return title_link(of_end, selection)


def _whose(link: Row, end: str, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    """The boards on which an end stands, and the post that answers for it."""
    boards = [] if end == "to" and link["to_board"] else _boards(link[f"{end}_boards"], plan, selection, say)
    owner = link[f"{end}_owner_role"]
    told: list[Any] = [html.Span(boards)] if boards else []
    if owner:
        told.append(html.Span([say("answers for it:"), " ", in_english(owner, say)]))
    return told


def _boards(ids: Sequence[str], plan: Plan, selection: Selection, say: Say) -> list[Component | str]:
    links: list[Component] = [
        html.A(named(name_of(board, say.language)), href=selection.to("boards", board.id))
        for board in plan.boards
        if board.id in ids
    ]
    return [piece for link in links for piece in (", ", link)][1:]


def _small(told: list[Any]) -> Component:
    return html.Small(dotted(told))
