"""What a page looks through: the address made good against what is published.

Whatever the address does not say gets its default; whatever it says wrongly is explained in a notice and the
default is shown instead. Pages are given only values that exist.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.context import Context
from dashboard.i18n import Name, Say, mark, name_of
from dashboard.i18n.formats import period_words
from dashboard.known import canonical, explained
from dashboard.selection import Selection
from warehouse.reads.plans import Council, Named, Plan
from warehouse.rules import periods
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import Call

UNKNOWN = {
    "council": mark("There is no council “{value}” here. {shown} is shown instead."),
    "plan": mark("There is no plan “{value}” here. {shown} is shown instead."),
    "period": mark("There is no reporting period “{value}” here. {shown} is shown instead."),
    "theme": mark("There is no theme “{value}” in this plan. All themes are shown instead."),
    "committee": mark("There is no committee “{value}” in this plan. All committees are shown instead."),
    "objective": mark("There is no objective “{value}” in this plan. All objectives are shown instead."),
    "board": mark("There is no board “{value}” in this plan. All boards are shown instead."),
    "call": mark("There is no direction “{value}”. All directions are shown instead."),
    "variation": mark("There is no variation “{value}”. All are shown instead."),
    "comparator": mark("There is no comparison group “{value}” here. The usual one is shown instead."),
}
"""What is said about a value that does not exist, by query key."""


@dataclass(frozen=True)
class Lens:
    """The address with its gaps filled, and the plan it is seen through.

    Attributes:
        selection: only values that exist; council, plan and period always said where there are any.
        councils: every council here.
        plan: the chosen council's plan.
        notices: a sentence for each value that was wrong, in the reader's language.
        days: when what is accepted of the council changed, newest first: worth looking back to.
    """

    selection: Selection
    councils: tuple[Council, ...]
    plan: Plan
    notices: tuple[str, ...]
    days: tuple[date, ...] = ()

    @property
    def council(self) -> Council:
        """The chosen council."""
        return self.plan.council

    def period_words(self, say: Say) -> str:
        """The reporting period as people write it; empty where the council has none yet."""
        if not self.selection.period:
            return ""
        return period_words(self.selection.period, say, self.plan.financial_year_starts)

    def words(self, say: Say) -> str:
        """What is shown, in one plain sentence, for print and for citing."""
        language = self.selection.language
        parts = [name_of(self.plan, language).text]
        if self.selection.period:
            parts.append(say("reported for {period}", period=self.period_words(say)))
        parts += [name.text for name in self._narrowed(language)]
        return ", ".join(parts)

    def _narrowed(self, language: str) -> Iterable[Name]:
        for key, things in (("theme", self.plan.themes), ("committee", self.plan.committees)):
            chosen = getattr(self.selection, key)
            yield from (name_of(thing, language) for thing in things if thing.id == chosen)


def look(context: Context, asked: Selection, say: Say) -> Lens | None:
    """The lens for an address; `None` where no council is published at all."""
    councils = context.councils()
    if not councils:
        return None
    notices: list[str] = []
    chosen = _council(context, councils, asked, say, notices)
    plan = context.plan(chosen)
    values = {"council": chosen, "plan": plan.id, "period": _period(plan, asked, say, notices)}
    if asked.plan not in ("", plan.id):
        notices.append(say(UNKNOWN["plan"], value=asked.plan, shown=name_of(plan, asked.language).text))
    values["as_known_at"] = canonical(asked.as_known_at)
    if (fault := explained(asked.as_known_at, say)) is not None:
        notices.append(fault)
    for key, known in _choices(plan).items():
        value = getattr(asked, key)
        values[key] = value if value in known else ""
        if value and value not in known:
            notices.append(say(UNKNOWN[key], value=value))
    days = sorted({moment.date() for moment in context.store.record.changed_at(chosen)}, reverse=True)
    return Lens(asked.changed(**values), councils, plan, tuple(notices), tuple(days))


def _council(context: Context, councils: tuple[Council, ...], asked: Selection, say: Say, notices: list[str]) -> str:
    known = {council.id for council in councils}
    if asked.council in known:
        return asked.council
    chosen = home_council(councils, context.plan)
    if asked.council:
        shown = next(name_of(council, asked.language).text for council in councils if council.id == chosen)
        notices.append(say(UNKNOWN["council"], value=asked.council, shown=shown))
    return chosen


def home_council(councils: tuple[Council, ...], plan_of: Callable[[str], Plan]) -> str:
    """The council shown first: a real one before an invented one, then the one with most boards, then by name."""
    if len(councils) == 1:
        return councils[0].id
    best = min(councils, key=lambda council: (council.fictional, -len(plan_of(council.id).boards), council.name_en))
    return best.id


def _period(plan: Plan, asked: Selection, say: Say, notices: list[str]) -> str:
    known = {period.period for period in plan.reporting_periods}
    default = plan.default_period or ""
    if not asked.period:
        return default
    try:
        wanted = periods.parse(asked.period, plan.financial_year_starts).iso
    except periods.PeriodError:
        wanted = ""
    if wanted in known:
        return wanted
    if default:
        shown = period_words(default, say, plan.financial_year_starts)
        notices.append(say(UNKNOWN["period"], value=asked.period, shown=shown))
    return default


def _choices(plan: Plan) -> dict[str, set[str]]:
    named: dict[str, tuple[Named, ...]] = {
        "theme": plan.themes,
        "committee": plan.committees,
        "objective": plan.objectives,
        "board": plan.boards,
        "comparator": plan.comparators,
    }
    return {key: {thing.id for thing in things} for key, things in named.items()} | {
        "call": set(Call),
        "variation": set(Mark),
    }
