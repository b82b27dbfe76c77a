"""Where an indicator stands in the plan: boards, objectives, themes and committees, each a link."""

from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.facts import facts
from dashboard.components.named import named
from dashboard.i18n import Say, name_of
from dashboard.selection import Selection
from warehouse.reads.indicator import Indicator
from warehouse.reads.plans import Named, Plan


def place_in_plan(indicator: Indicator, plan: Plan, selection: Selection, say: Say) -> html.Dl | None:
    """The facts, as a list of links: a board's page, or the other indicators of the same part; `None` for none."""

    def links(things: Iterable[Named], ids: Sequence[str], key: str) -> Component | None:
        found = [
            html.A(named(name_of(thing, selection.language)), href=_address(selection, key, thing.id))
            for thing in things
            if thing.id in ids
        ]
        return html.Ul([html.Li(link) for link in found], className="inline") if found else None

    stands = (indicator.boards, indicator.objectives, indicator.themes, indicator.committees)
    if not any(stands):
        return None
    return facts(
        [
            (say("Boards"), links(plan.boards, indicator.boards, "board")),
            (say("Objectives"), links(plan.objectives, indicator.objectives, "objective")),
            (say("Themes"), links(plan.themes, indicator.themes, "theme")),
            (say("Committees"), links(plan.committees, indicator.committees, "committee")),
        ]
    )


def _address(selection: Selection, key: str, id_: str) -> str:
    return selection.to("boards", id_) if key == "board" else selection.to("indicators", **{key: id_})
