"""What of the heatmap an address asks for: view, order, how long its periods are, and the words searched for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from dashboard.heat import MONTHS, Every, Sort
from dashboard.heat_states import Show
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan, ReportingPeriod
from warehouse.reads.search import plain

C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True)
class Choices:
    """The choices in force, and a sentence for each value that is none."""

    show: Show
    sort: Sort
    every: Every
    search: str
    wrong: tuple[str, ...] = ()

    def finds(self, searched: str) -> bool:
        """Whether every word searched for is in the text of a row."""
        return all(word in searched for word in plain(self.search).split())


def choices(plan: Plan, selection: Selection, say: Say) -> Choices:
    """The choices of an address; periods are as long as the lens's own unless it says otherwise."""
    wrong: list[str] = []
    return Choices(
        show=_chosen(Show, selection.get("show"), Show.CALL, wrong, say),
        sort=_chosen(Sort, selection.get("sort"), Sort.PLAN, wrong, say),
        every=_chosen(Every, selection.get("every"), _of_lens(plan.reporting_periods, selection.period), wrong, say),
        search=selection.get("q"),
        wrong=tuple(wrong),
    )


def _chosen(known: type[C], asked: str, usual: C, wrong: list[str], say: Say) -> C:
    if asked in [one.value for one in known]:
        return known(asked)
    if asked:
        wrong.append(say("The heatmap knows no “{value}”. The usual is shown instead.", value=asked))
    return usual


def _of_lens(reported: tuple[ReportingPeriod, ...], period: str) -> Every:
    months = next(one.months for one in reported if one.period == period)
    return next(every for every, length in MONTHS.items() if length == months)
