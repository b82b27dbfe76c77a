"""Whether a change is more than a figure's usual ups and downs: the tests, and what their finding adds to a call."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, folded, per_cent, points, rounded, shown, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Cell, Column, table
from dashboard.components.tag import call_tag
from dashboard.i18n import Say, mark
from warehouse.reads.worked.runs import EXAMPLES, Tested, Written, judged_runs
from warehouse.rules.noise import (
    carry_over,
    confidence,
    control_chart,
    inversions,
    limits,
    mann_kendall,
    patterns,
    rebase,
    runs,
    xmr,
    z_test,
)
from warehouse.rules.noise.agreement import MARKS, agreement_words
from warehouse.rules.noise.noise_words import noise_words
from warehouse.rules.noise.words import Mark, NoiseReason

MEANINGS = {
    Mark.CLEAR: mark("The tests find a change, and it goes the same way as the direction."),
    Mark.WITHIN: mark("The tests find nothing that stands out: such a change comes and goes by itself."),
    Mark.UNTESTED: mark("No test could run: there are too few figures, or they do not suit the tests."),
    Mark.BUT_WORSENING: mark("Improved or the same beside one figure, yet worse than its own usual level, or sliding."),
    Mark.BUT_IMPROVING: mark("Worse or the same beside one figure, yet better than its own usual level, or improving."),
}

QUARTER, YEAR, MONTH = 3, 12, 1
"""Months from one figure to the next."""

P_PLACES = 3
SMALLEST_P = 0.001
"""A smaller p is only said to be smaller."""


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.VARIATION, [*told(say), *examples(say), exactly(say)], say)


def told(say: Say) -> list[Component]:
    """The second mark, and the tests behind it, in plain words."""
    noise = say(
        "Every figure moves a little even where nothing has changed: that is its noise. A second mark beside the "
        "direction says whether the latest figure stands out from its own usual ups and downs. It never alters the "
        "direction or the tally; it is printed beside them."
    )
    rows = [[words.words(say.language), say(MEANINGS[words])] for words in Mark]
    columns = [Column(say("Second mark")), Column(say("Meaning"))]
    row = say(
        "The tests look at figures in a row, without a gap and under one definition: at most the latest {years} "
        "annual, {quarters} quarterly or {months} monthly ones.",
        years=runs.WINDOWS[YEAR],
        quarters=runs.WINDOWS[QUARTER],
        months=runs.WINDOWS[MONTH],
    )
    together = say(
        "Where the tests that find something agree, the figure is improving or worsening. Where they disagree, no "
        "clear change is called, and the page says so."
    )
    reasons = [html.Li(reason.words(say.language)) for reason in NoiseReason]
    return [
        html.P(noise),
        table(say("The second marks"), columns, rows, quiet=True),
        html.P(row),
        points(_control_chart(say), _trend(say), _intervals(say)),
        html.P(together),
        html.P(say("A figure is not tested where:")),
        html.Ul(reasons),
    ]


def _control_chart(say: Say) -> str:
    return say(
        "Control chart (XmR), with at least {fewest} figures, and as a trial with fewer than {full}. Its control "
        "limits lie {width} times the average step between neighbouring figures above and below their mean. The "
        "latest figure stands out when it lies beyond a limit; when it ends {trend} figures that all rise or all fall; "
        "when it is one of {needed} in {close} near the same limit; or when it ends {shift} on one side of the mean.",
        fewest=xmr.FEWEST,
        full=xmr.FULL,
        width=shown(limits.WIDTH),
        trend=patterns.TREND,
        needed=patterns.CLOSE_NEEDED,
        close=patterns.CLOSE,
        shift=patterns.SHIFT,
    )


def _trend(say: Say) -> str:
    return say(
        "Trend (Mann-Kendall), with {fewest} to {most} figures. It counts the pairs of figures that rise and those "
        "that fall. A trend is called when figures in random order would show one so strong at most {percent}% of the "
        "time (p of {p} or less).",
        fewest=mann_kendall.FEWEST,
        most=mann_kendall.BELOW - 1,
        percent=per_cent(mann_kendall.SIGNIFICANCE),
        p=shown(mann_kendall.SIGNIFICANCE),
    )


def _intervals(say: Say) -> str:
    return say(
        "Two figures that both have a {confidence}% confidence interval: their difference is clear when it is more "
        "than {critical} standard errors. Intervals that overlap a little may still be clearly apart.",
        confidence=per_cent(confidence.CONFIDENCE),
        critical=shown(z_test.CRITICAL),
    )


def exactly(say: Say) -> Component:
    """The same, as a statistician asks for it."""
    return folded(say("The tests, exactly"), points(*_of_charts(say), *_of_trends(say)))


def _of_charts(say: Say) -> list[str]:
    return [
        say(
            "The limits come from the moving ranges, the sizes of the steps between neighbouring figures. A range not "
            "below {screen} times their mean is left out once, and the mean taken again. No range is taken across a "
            "gap.",
            screen=shown(limits.SCREEN),
        ),
        say(
            "Sigma is the mean moving range divided by {sigma}, so the limits lie at three sigma. Near a limit means "
            "beyond two sigma, {near} mean moving ranges from the mean, but not beyond the limit.",
            sigma=shown(limits.SIGMA),
            near=shown(round(limits.NEAR, 3)),
        ),
        say("A chart of fewer than {short} figures is said to be short.", short=control_chart.SHORT),
        say(
            "A new definition begins a new part of the series, with limits of its own. So does a rebase: a person says "
            "that the process changed, with a name and a reason. It counts once {after} figures stand after it.",
            after=rebase.FEWEST_AFTER_REBASE,
        ),
        say(
            "Where figures carry over strongly from one period to the next (lag-1 autocorrelation above {strong}), "
            "false alarms are more frequent, and the page says so.",
            strong=shown(carry_over.STRONG),
        ),
    ]


def _of_trends(say: Say) -> list[str]:
    return [
        say(
            "Mann-Kendall's p is two-sided and exact. Where some of more than {tied} figures are equal, it is the "
            "normal approximation, corrected for ties and for continuity. The slope shown is Theil-Sen's: the median "
            "of the slopes between all pairs of figures.",
            tied=inversions.MOST_TIED,
        ),
        say(
            "A standard error is the width of an interval divided by {interval}. Where a publisher gives counts but no "
            "interval, it is Wilson's for a percentage; for a rate it is exact below a count of {exact}, else Byar's.",
            interval=shown(z_test.INTERVAL),
            exact=confidence.EXACT_BELOW,
        ),
    ]


def examples(say: Say) -> list[Component]:
    """Runs of figures, and what both calls say of them."""
    found = judged_runs()
    rows = [[_figures(EXAMPLES[name], say), *_verdict(one, say)] for name, one in found.items()]
    columns = [
        Column(say("Figures in a row, higher is better")),
        Column(say("Direction")),
        Column(say("Second mark")),
        Column(say("Why")),
    ]
    return worked(say("Worked examples of the second mark"), columns, rows, say)


def _figures(written: Written, say: Say) -> str:
    """The run, each figure with its interval where it has one."""
    if written.limits is None:
        return ", ".join(written.figures)
    pairs = zip(written.figures, written.limits, strict=True)
    return ", ".join(
        f"{figure} ({say('{lower} to {upper}', lower=lower, upper=upper)})" for figure, (lower, upper) in pairs
    )


def _verdict(one: Tested, say: Say) -> list[Cell]:
    call = one.judged.call
    tests = noise_words(
        one.noise,
        one.tests,
        one.points,
        say.language,
        cause=one.cause,
        conflict=one.conflict,
        carry_over=one.carry_over,
    )
    why = [agreement_words(one.together, say.language, a_year_apart=True), html.Small(_numbers(one, say))]
    return [
        call_tag(call["call"], call["movement"], say),
        MARKS[one.together].words(say.language),
        [*why, html.Small(tests)],
    ]


def _numbers(one: Tested, say: Say) -> str:
    """What the tests computed: limits, p, z."""
    said = []
    if one.lines is not None:
        mean, lower, upper = (rounded(line, 1) for line in one.lines)
        said.append(say("Mean {mean}, limits {lower} and {upper}.", mean=mean, lower=lower, upper=upper))
    if one.p is not None:
        said.append(f"p\N{NO-BREAK SPACE}{_p(one.p)}.")
    if one.z is not None:
        said.append(f"z\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{rounded(one.z, 2)}.")
    return " ".join(said)


def _p(p: float) -> str:
    sign, shown_as = ("<", SMALLEST_P) if p < SMALLEST_P else ("=", p)
    return f"{sign}\N{NO-BREAK SPACE}{rounded(shown_as, P_PLACES)}"
