"""The words that name a row of the warehouse, such as indicator, area and period, as a reader knows them."""

from collections.abc import Callable

from dashboard.context import Context
from dashboard.i18n import Say, name_of, text_of
from dashboard.i18n.formats import period_words
from warehouse.reads.plans import UnknownCouncilError
from warehouse.reads.reader import rows
from warehouse.reads.titles import titles, titles_of_work
from warehouse.rules.periods import PeriodError
from warehouse.rules.vocabulary import Scope


def key_words(context: Context, council: str, say: Say) -> Callable[[tuple[str, ...]], str]:
    """A function that says a key: titles of indicators, actions and milestones, names of places and boards, periods.

    The council's own area is left out, and so is what is empty; what is not known stays as it is.
    """
    try:
        plan = context.plan(council)
    except UnknownCouncilError:
        return lambda key: " · ".join(part for part in key if part)
    own, starts = plan.council.area, plan.financial_year_starts
    reader = context.store.reader()
    named = {row["id"]: text_of(row, "title", say.language).text for row in rows(titles_of_work(reader, council))}
    named |= {row["indicator"]: text_of(row, "title", say.language).text for row in rows(titles(reader, council))}
    named |= {plan.id: name_of(plan, say.language).text} | _scopes(say)
    for things in (plan.boards, plan.themes, plan.objectives, plan.committees, tuple(plan.areas.values())):
        named |= {thing.id: name_of(thing, say.language).text for thing in things}

    def words(key: tuple[str, ...]) -> str:
        return " · ".join(_word(part, named, starts, say) for part in key if part and part != own)

    return words


def _scopes(say: Say) -> dict[str, str]:
    """The kinds of part that a judgement, a commentary or a tally may be of."""
    return {
        Scope.PLAN: say("Plan"),
        Scope.BOARD: say("Board"),
        Scope.OBJECTIVE: say("Objective"),
        Scope.THEME: say("Theme"),
        Scope.COMMITTEE: say("Committee"),
        Scope.INDICATOR: say("Indicator"),
    }


def _word(part: str, named: dict[str, str], year_starts: int, say: Say) -> str:
    if part in named:
        return named[part]
    try:
        return period_words(part, say, year_starts)
    except PeriodError:
        return part
