"""How indicators are counted."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, points, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column
from dashboard.counts import Counts
from dashboard.i18n import Say, mark
from warehouse.reads.worked.counted import counted
from warehouse.rules import tally
from warehouse.rules.vocabulary import Call

EXAMPLES = {
    "coventry": mark("Coventry's plan in 2022/23, as it published it"),
    "few": mark("A small board"),
    "none": mark("A board without figures"),
}


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.TALLY, [*told(say), *examples(say)], say)


def told(say: Say) -> list[Component]:
    """What is counted, and how it is shown."""
    return [
        points(
            say(
                "The share is the indicators that improved or stayed the same, out of those with a direction. The "
                "fraction is always shown, and so is how many are left out."
            ),
            say("Percentages are rounded from the exact fraction, halves upwards, so parts may not sum to 100."),
            say("With fewer than {few} indicators that have a direction, the fraction comes first.", few=tally.FEW),
            say(
                "An indicator may stand on several boards, objectives and committees; it counts once in each, and once "
                "in the plan."
            ),
            say("Where the basket changed, the share is given again like for like: over the indicators in both years."),
            say(
                "The second marks never change the share; how many of the improved and of the worse are clear is said "
                "beside it."
            ),
            say(
                "A board with fewer than {few} indicators says that it has few outcome measures.",
                few=tally.FEW_MEASURES,
            ),
        )
    ]


def examples(say: Say) -> list[Component]:
    """Groups of indicators, and their tallies."""
    found = {group: Counts.of(row) for group, row in counted().items()}
    rows = [
        [say(words), *(html.Span(str(found[group][call])) for call in Call), found[group].share(say)]
        for group, words in EXAMPLES.items()
    ]
    calls = [Column(call.words(say.language), numeric=True) for call in Call]
    columns = [Column(say("Example")), *calls, Column(say("Improved or same"), numeric=True)]
    return worked(say("Worked examples of tallies"), columns, rows, say)
