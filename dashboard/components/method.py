"""How we judge, told from the rules' own constants and words, so that the page cannot say otherwise than they do."""

from collections.abc import Sequence
from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.tag import call_tag, rag_tag
from dashboard.counts import FEW_MEASURES
from dashboard.i18n import Say, mark
from dashboard.i18n.formats import number_words
from warehouse.rules.defaults import AMBER, OTHER_TOLERANCE, PERCENT_TOLERANCE
from warehouse.rules.tally import FEW
from warehouse.rules.vocabulary import Call, Marker, Polarity, Rag, Reason

CALLS = {
    Call.IMPROVED: mark("The figure is better than the one compared with, by more than the tolerance."),
    Call.SAME: mark("The two figures differ by no more than the tolerance, or read alike as shown."),
    Call.WORSE: mark("The figure is worse than the one compared with, by more than the tolerance."),
    Call.CANT_SAY: mark("Both figures are known, but they do not tell a direction."),
    Call.NOT_AVAILABLE: mark("A figure that is needed is missing."),
}

MISSING_FIGURE = (
    Reason.SUPPRESSED,
    Reason.NOT_APPLICABLE,
    Reason.NOT_PUBLISHED,
    Reason.FIRST_PERIOD,
    Reason.COMPARATOR_SUPPRESSED,
    Reason.COMPARATOR_MISSING,
)
"""Reasons that a needed figure is missing (method, section B, steps 1 and 3); any other reason is a can't say."""

COLOURS = {
    Rag.GREEN: mark("Good progress is being made and outcomes are improving."),
    Rag.AMBER: mark("Progress is being made but not yet impacting on outcomes."),
    Rag.RED: mark("Performance is off-track and outcomes are not improving."),
}
"""What a judgement means in Wrexham's Focused on our Performance 2019-20."""


def direction(say: Say) -> Component:
    """The five calls, what is compared, and the tolerance."""
    rows = [[call_tag(call, None, say), say(words)] for call, words in CALLS.items()]
    return section(
        say("Direction of travel"),
        None,
        table(say("The five directions"), [Column(say("Direction")), Column(say("Meaning"))], rows, quiet=True),
        html.P(
            say(
                "A year is compared with the year before; a quarter or a month with the same one a year earlier, so "
                "that seasons do not count as progress. An indicator may be compared with something else where its "
                "page says so."
            )
        ),
        html.P(
            say(
                "A figure counts in the reporting year in which its own period ends: calendar 2023 counts in 2023/24. "
                "Where no figure does, the one that should have counts as not available, so that none drops out of "
                "sight."
            )
        ),
        html.P(_tolerance(say)),
        html.P(
            say(
                "A direction rests on two figures alone. It does not say whether the change is more than the figure's "
                "usual ups and downs."
            )
        ),
    )


def _tolerance(say: Say) -> str:
    return say(
        "Unless an indicator sets its own tolerance, percentages count as the same within {points} percentage points "
        "and all other figures within {percent}%, the edge included.",
        points=_share(PERCENT_TOLERANCE.width, 1),
        percent=_share(OTHER_TOLERANCE.width, 100),
    )


def _share(width: Decimal, times: int) -> str:
    return number_words(width * times)


def polarity(say: Say) -> Component:
    """Which way is better is declared and signed off, never guessed."""
    kinds = [html.Li(kind.words(say.language)) for kind in Polarity]
    text = say(
        "Which way is better is written down for every indicator and signed off by name, never guessed. Until somebody "
        "has signed, the indicator has no direction. Each is one of:"
    )
    return section(say("Which way is better"), None, html.P(text), html.Ul(kinds))


def reasons(say: Say) -> Component:
    """Every reason for which there is no direction, in the order in which they are checked."""
    rows = [[reason.words(say.language), _call_for(reason).words(say.language)] for reason in Reason]
    columns = [Column(say("Reason")), Column(say("Direction shown"))]
    note = say("Checked in this order; the first that applies is given.")
    return section(
        say("Why there may be no direction"),
        note,
        table(say("Reasons for having no direction"), columns, rows, quiet=True),
    )


def _call_for(reason: Reason) -> Call:
    return Call.NOT_AVAILABLE if reason in MISSING_FIGURE else Call.CANT_SAY


def targets(say: Say) -> Component:
    """Green, amber and red against a target, and what a person's judgement means."""
    rows = [[rag_tag(colour, say), say(words)] for colour, words in COLOURS.items()]
    columns = [Column(say("Judgement")), Column(say("Meaning"))]
    return section(
        say("Targets and judgements"),
        None,
        html.P(
            say(
                "Against a target a figure is green when it meets it (exactly on target counts), amber when it misses "
                "it by no more than {percent}% of the target, and red beyond that, unless the indicator sets another "
                "band.",
                percent=_share(AMBER.width, 100),
            )
        ),
        html.P(
            say(
                "A judgement of a board or an objective is something else: people make it and the council publishes "
                "it. It is shown beside the figures and never mixed with them. Wrexham gives the colours this meaning:"
            )
        ),
        table(say("What a judgement means"), columns, rows, quiet=True),
    )


def tallies(say: Say) -> Component:
    """How indicators are counted."""
    points: Sequence[str] = (
        say(
            "The share is the indicators that improved or stayed the same, out of those with a direction. The fraction "
            "is always shown, and so is how many are left out."
        ),
        say("Percentages are rounded from the exact fraction, halves upwards, so parts may not sum to 100."),
        say("With fewer than {few} indicators that have a direction, the fraction comes first.", few=FEW),
        say(
            "An indicator may stand on several boards, objectives and committees; it counts once in each, and once in "
            "the plan."
        ),
        say("Where the basket changed, the share is given again like for like: over the indicators in both years."),
        say("A board with fewer than {few} indicators says that it has few outcome measures.", few=FEW_MEASURES),
    )
    return section(say("Tallies"), None, html.Ul([html.Li(point) for point in points]))


def work(say: Say) -> Component:
    """When something is overdue, and what money is set against."""
    points = (
        say(
            "An action or a milestone that is not finished is overdue when it was due before the last day of the "
            "reporting period, or before the day whose knowledge is shown, where that is earlier. How far it is, is "
            "what the council reports."
        ),
        say(
            "What was spent, and what spending is expected to come to, are set against the budget of the same period, "
            "in whole pounds; what was spent so far in a period that still runs is not."
        ),
    )
    return section(say("Actions, milestones and budgets"), None, html.Ul([html.Li(point) for point in points]))


def markers(say: Say) -> Component:
    """The publishers' shorthand beside figures."""
    rows = [[marker.value, marker.words(say.language)] for marker in Marker]
    columns = [Column(say("Marker")), Column(say("Meaning"))]
    return section(
        say("Markers beside figures"),
        say("The shorthand StatsWales uses."),
        table(say("Markers and their meaning"), columns, rows, quiet=True),
    )
