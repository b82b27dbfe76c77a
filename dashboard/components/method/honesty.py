"""When a target is doubted, in words: part of the chapter on targets."""

from dash.development.base_component import Component

from dashboard.components.method.parts import folded, points
from dashboard.i18n import Say
from warehouse.rules.noise import xmr
from warehouse.rules.target_honesty import falling_behind, middle


def honesty(say: Say) -> Component:
    """The four doubts, and what is never tested."""
    return folded(
        say("When a target is doubted"),
        points(
            say(
                "It asks for no more than today's figure, as to sustain it does, while others get better: the middle "
                "of at least {places} other places kept moving the right way through {years} years (Mann-Kendall), by "
                "more than counts as the same, and on a straight line is better than the target within a council's "
                "term of {term} years. Other places' figures may be up to {behind} years older.",
                places=middle.FEWEST_OTHERS,
                years=middle.YEARS,
                term=falling_behind.TERM,
                behind=middle.MOST_BEHIND,
            ),
            say(
                "It cannot be reached without a change of the process: it lies beyond the limit on the good side, and "
                "today's figure misses it. Or it will be met without any effort: it lies beyond the limit on the bad "
                "side, and today's figure meets it. {fewest} figures are needed, below {full} it is a trial, and a "
                "process whose level is changing is not asked.",
                fewest=xmr.FEWEST,
                full=xmr.FULL,
            ),
            say(
                "It asks for less than was reached before: to meet it exactly would count as getting worse, against "
                "the figure that the indicator is compared with."
            ),
            say("What cannot be tested is counted and named, with the reason. A doubt is a question, no verdict."),
        ),
    )
