"""Money beside performance: which boards are over their budget, and which way their indicators go."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.heading import heading
from dashboard.components.money_plane import money_plane, quadrant_lists, reading
from dashboard.components.money_services import services_section
from dashboard.components.money_table import money_table
from dashboard.components.money_unit_costs import unit_costs_section
from dashboard.components.money_years import money_years_section
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.components.view_switch import KEY, view_switch
from dashboard.context import Context
from dashboard.exports.addresses import money_csv
from dashboard.headline import opened
from dashboard.i18n import Say, mark, name_of, speaker
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from dashboard.work import known_at
from warehouse.reads.money import budget_periods, money
from warehouse.reads.money_services import services
from warehouse.reads.money_years import money_years, service_years
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules.budget_variance import ON_BUDGET_PERCENT
from warehouse.rules.figure_words import bare_figure
from warehouse.rules.money_quadrants import Quadrant
from warehouse.rules.vocabulary import BudgetKind, Unit

PATH = "money"
TITLE = mark("Money")


def layout(context: Context, selection: Selection) -> Component:
    """The page."""
    say, plan = speaker(selection.language), context.plan(selection.council)
    title = heading(say("Money beside performance"))
    if not selection.period:
        return html.Div([title, notice(say("No figures are reported yet"))])
    reader = context.store.reader()
    known_on = known_at(reader, selection).date()
    found = money(reader, selection.council, selection.period, known_on)
    if not found:
        return html.Div([title, *_nothing(budget_periods(reader, selection.council), plan, selection, say)])
    kinds = list(dict.fromkeys(row["kind"] for row in found))
    kind = selection.get(KEY) if selection.get(KEY) in kinds else kinds[0]
    shown, starts = [row for row in found if row["kind"] == kind], plan.financial_year_starts
    boards = {board.id: board for board in plan.boards}
    served = [row for row in services(reader, selection.council, selection.period, known_on) if row["kind"] == kind]
    through = [row for row in money_years(reader, selection.council, known_on) if row["kind"] == kind]
    return html.Div(
        [
            heading(_headline(shown, period_words(selection.period, say, starts), say)),
            html.P(_lead(shown, kind, say, starts), className="lead"),
            *_narrowed(selection, say),
            *_kinds(kinds, kind, selection, say),
            *money_plane(
                shown,
                lambda row: name_of(boards[row["board"]], say.language).text,
                say("Boards: {list}.", list=reading(shown, say)),
                say,
            ),
            *quadrant_lists(shown, boards, selection, say),
            section(
                say("The same as a table"),
                _how(say),
                money_table(_caption(kind, say), shown, boards, selection, say, starts),
                html.P(html.A(say("Download money beside performance (CSV)"), href=money_csv(selection))),
            ),
            *services_section(served, boards, selection, say),
            *money_years_section(through, boards, selection, say, starts),
            *unit_costs_section(service_years(reader, selection.council, known_on), boards, selection, say, starts),
        ]
    )


def _headline(shown: Sequence[Row], period: str, say: Say) -> str:
    number = sum(row["quadrant"] == Quadrant.OVER_DECLINING for row in shown)
    if not number:
        told = say.many(
            "the {count} board is not over budget and declining",
            "none of {count} boards is over budget and declining",
            len(shown),
        )
    else:
        told = say.many(
            "{number} of {count} board is over budget and declining",
            "{number} of {count} boards are over budget and declining",
            len(shown),
            number=number,
        )
    return opened(told, period, say)


def _lead(shown: Sequence[Row], kind: str, say: Say, year_starts: int) -> str:
    """Whose money of when is looked at, and in which terms."""
    periods = sorted({row["period"] for row in shown if row["period"]})
    when = say.listing([period_words(iso, say, year_starts) for iso in periods])
    if not kind:
        return say("Each board's budget of {when} beside the direction of its indicators, in cash terms.", when=when)
    words = BudgetKind.of(kind).words(say.language)
    return say(
        "Each board's {kind} budget of {when} beside the direction of its indicators, in cash terms.",
        kind=words,
        when=when,
    )


def _narrowed(selection: Selection, say: Say) -> list[Component]:
    """Money cannot be cut by theme or committee, so neither are the indicators beside it."""
    if not (selection.theme or selection.committee):
        return []
    return [notice(say("Budgets are of whole boards: themes and committees do not narrow this page."))]


def _kinds(kinds: Sequence[str], kind: str, selection: Selection, say: Say) -> list[Component]:
    """A link for each kind of money, where the council tells them apart."""
    if len(kinds) == 1:
        return []
    words = [BudgetKind.of(one).words(say.language) if one else say("not told apart") for one in kinds]
    views = [(one, f"{told[:1].upper()}{told[1:]}") for one, told in zip(kinds, words, strict=True)]
    return [view_switch(views, selection.changed(**{KEY: kind}), say)]


def _caption(kind: str, say: Say) -> str:
    kinds = {
        "": say("Money and direction of each board"),
        BudgetKind.REVENUE: say("Revenue and direction of each board"),
        BudgetKind.CAPITAL: say("Capital and direction of each board"),
    }
    return kinds[kind]


def _how(say: Say) -> str:
    return say(
        "In pounds, cash terms. Spending is the actual once the period is over, until then the forecast. Within "
        "{percent} of the budget counts as on budget. A board declines where more of its indicators got worse than "
        "improved.",
        percent=bare_figure(ON_BUDGET_PERCENT, Unit.PERCENT, 0),
    )


def _nothing(given: Sequence[str], plan: Plan, selection: Selection, say: Say) -> list[Component]:
    """Why there is nothing to show: no budget at all, or none of this period."""
    starts = plan.financial_year_starts
    if not given:
        lead = say("Spending and performance can be looked at together once budgets are given with the plan.")
        return [notice(say("This council's plan gives no budgets.")), html.P(lead)]
    words = [period_words(iso, say, starts) for iso in given]
    return [
        notice(
            say(
                "No budget is recorded for {period}. There are budgets of {list}.",
                period=period_words(selection.period, say, starts),
                list=say.listing(words),
            )
        )
    ]
