"""How a figure is coloured against its target, and whether the target can be relied on to be met."""

from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.honesty import honesty
from dashboard.components.method.parts import Anchor, folded, per_cent, points, rounded, shown, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column, table
from dashboard.components.tag import rag_tag
from dashboard.i18n import Say, mark
from warehouse.reads.worked.against_targets import AIM, HIGH, LOW, MONTHS_IN, AgainstTarget, Coloured, against_targets
from warehouse.reads.worked.runs import EXAMPLES as EXAMPLES_OF_RUNS
from warehouse.reads.worked.runs import Run, relied_on
from warehouse.rules import defaults
from warehouse.rules.comparator import YEAR
from warehouse.rules.noise import assurance
from warehouse.rules.noise.words import Assurance

RELIABLE = {
    Assurance.CONSISTENTLY_MEETS: mark(
        "The target lies beyond the limit on the bad side: usual ups and downs meet it."
    ),
    Assurance.HIT_AND_MISS: mark(
        "The target lies between the limits, or on one: it is met at times, and missed at others."
    ),
    Assurance.CONSISTENTLY_FAILS: mark(
        "The target lies beyond the limit on the good side: unless something changes, it will be missed."
    ),
}

EXAMPLES = {
    AgainstTarget.ON_TARGET: mark("Target {aim}: exactly on it"),
    AgainstTarget.AMBER_EDGE: mark("Target {aim}: on the edge of the amber band"),
    AgainstTarget.BEYOND: mark("Target {aim}: a little beyond the edge"),
    AgainstTarget.STRETCH: mark("Target {aim}, and a harder one of {stretch} beside it"),
    AgainstTarget.OUTSIDE_RANGE: mark("Aim for {low} to {high}: a little outside"),
    AgainstTarget.IMPROVE: mark("Target to improve on {comparator}: the same"),
    AgainstTarget.SUSTAIN: mark("Target to sustain {comparator}: worse, within tolerance and amber band together"),
    AgainstTarget.STRAIGHT_LINE: mark("Target {aim} for the year: the sum of the first {months} months"),
    AgainstTarget.HAVERING_GREEN: mark("Target {aim}, by Havering's policy: on the edge of green"),
    AgainstTarget.HAVERING_AMBER: mark("Target {aim}, by Havering's policy: a little beyond the edge, but improved"),
}
"""Higher is better in all but the range."""


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.TARGET, [*told(say), *examples(say), other_targets(say), honesty(say)], say)


def told(say: Say) -> list[Component]:
    """Green, amber and red, and assurance."""
    colour = say(
        "Against a target a figure is green when it meets it (exactly on target counts), amber when it misses "
        "it by no more than {percent}% of the target, and red beyond that, unless the indicator sets another "
        "band.",
        percent=per_cent(defaults.AMBER.width),
    )
    reliable = say(
        "A colour is about one figure. Where at least {fewest} figures stand in a control chart, its limits also tell "
        "whether the process as it is now can be relied on to meet the target:",
        fewest=assurance.FEWEST,
    )
    rows = [[one.words(say.language), say(RELIABLE[one])] for one in RELIABLE]
    columns = [Column(say("Target")), Column(say("Meaning"))]
    caption = say("Whether the target can be relied on to be met")
    return [html.P(colour), html.P(reliable), table(caption, columns, rows, quiet=True)]


def other_targets(say: Say) -> Component:
    """Ranges, targets about change, parts of a year, and another council's policy."""
    return folded(
        say("Other kinds of target"),
        points(
            say("A range is met within it and on its ends; the amber band is a share of the end that was missed."),
            say(
                "A target to improve is green when improved, amber when the same, red when worse. A target to sustain "
                "is green when improved or the same, and amber while the loss beyond the tolerance is within the amber "
                "band."
            ),
            say(
                "A figure that adds up through the year is judged against the target for the same months. Where none "
                "is given, sums have a straight-line share of the year's, and the page says so."
            ),
            say("A harder, stretch target beside the target does not change the colour: it is met or not met."),
            say(
                "A plan may choose Havering's policy: green within {percent}% of the target; beyond that amber when "
                "the figure improved or stayed the same, else red.",
                percent=per_cent(defaults.HAVERING_TOLERANCE.width),
            ),
        ),
    )


def examples(say: Say) -> list[Component]:
    """Figures and targets, and what the rule makes of them."""
    found = against_targets()
    rows = [
        [_named(words, found[name], say), shown(found[name].aimed.value), _verdict(found[name], say)]
        for name, words in EXAMPLES.items()
    ]
    columns = [Column(say("Example")), Column(say("Figure"), numeric=True), Column(say("Target"))]
    return [*worked(say("Worked examples of targets"), columns, rows, say), *_relied_on(say)]


def _relied_on(say: Say) -> list[Component]:
    """Targets beside the limits of one control chart."""
    (lower, upper), found = relied_on()
    limits = say(
        "A control chart of {points} figures has the limits {lower} and {upper}, and higher is better:",
        points=len(EXAMPLES_OF_RUNS[Run.USUAL].figures),
        lower=rounded(lower, 1),
        upper=rounded(upper, 1),
    )
    rows = [[shown(aim), one.words(say.language)] for aim, one in found.items()]
    columns = [Column(say("Target")), Column(say("Meaning"))]
    return [html.P(limits), table(say("Worked examples of relying on a target"), columns, rows, quiet=True)]


def _named(words: str, one: Coloured, say: Say) -> str:
    stretch = one.aimed.stretch or Decimal(0)
    comparator = one.aimed.comparator or Decimal(0)
    return say(
        words,
        aim=shown(AIM),
        stretch=shown(stretch),
        low=shown(LOW),
        high=shown(HIGH),
        comparator=shown(comparator),
        months=MONTHS_IN,
    )


def _verdict(one: Coloured, say: Say) -> list[Component | str]:
    told: list[Component | str] = [rag_tag(one.rag, say)]
    if one.stretch:
        told += [html.Small(say("stretch target: {met}", met=one.stretch.words(say.language)))]
    if one.profile:
        profile = one.profile.words(say.language)
        told += [html.Small(f"{profile}: {shown(one.target)} ({MONTHS_IN}/{YEAR})")]
    return told
