"""How a place is compared with others: quarters of a group, and one benchmark."""

from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.components.method.parts import Anchor, folded, per_cent, points, sentence, shown, worked
from dashboard.components.method.parts import chapter as under_heading
from dashboard.components.table import Column, table
from dashboard.i18n import Say
from dashboard.i18n.formats import number_words
from warehouse.reads.reader import Row
from warehouse.reads.worked.among_places import Benchmarked, against_a_benchmark, among_places
from warehouse.rules import benchmark_tests, places, spread
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest
from warehouse.rules.noise import confidence
from warehouse.rules.place_words import place_words

MAD_PLACES = 2


def chapter(say: Say) -> Component:
    """The rule and its examples."""
    return under_heading(Anchor.COMPARISON, [*told(say), *examples(say), exactly(say)], say)


def told(say: Say) -> list[Component]:
    """Quarters, and a benchmark, in plain words."""
    return [
        html.P(
            say(
                "A place is compared with the places of a group that have a figure for the same period under the same "
                "definition, itself included. Nought is a figure, not a gap."
            )
        ),
        points(
            say(
                "With at least {fewest} places the group is cut into {quarters} quarters (quartiles), the first being "
                "the best; a place on a border belongs to the better one. In a smaller group, or where no way is "
                "agreed to be better, there is no quarter, and only counts of places are given.",
                fewest=places.FEWEST_PLACES,
                quarters=places.QUARTERS,
            ),
            say(
                "Against one benchmark, such as Wales, a place with a {confidence}% confidence interval is similar "
                "when the benchmark lies inside it, ends included. Without an interval, it is better or worse only "
                "when it lies further away than the places of its group usually lie from their middle.",
                confidence=per_cent(confidence.CONFIDENCE),
            ),
        ),
    ]


def exactly(say: Say) -> Component:
    """The same, as a statistician asks for it, and the tests that a group may name instead."""
    named = [html.Li(sentence(test.words(say.language))) for test in BenchmarkTest if test != BenchmarkTest.INTERVAL]
    other = say("A group may name another test of a benchmark, as OHID's Fingertips has them:")
    return folded(
        say("The comparison, exactly"),
        points(
            say(
                "The quarters meet at the percentiles {borders}, interpolated between places at (N - 1)p. A place "
                "belongs to the best quarter whose border its figure reaches.",
                borders=say.listing([shown(border) for border in _borders()]),
            ),
            say(
                "How far places usually lie from their middle is the median absolute deviation (MAD): {factor} times "
                "the median distance from the median. The difference must be more than that.",
                factor=shown(spread.TO_SIGMA),
            ),
            say(
                "The limits around a benchmark for a place of its size are Wilson's, at {near} standard errors for 95% "
                "and {far} for 99.8%.",
                near=shown(benchmark_tests.Z_95),
                far=shown(benchmark_tests.Z_998),
            ),
        ),
        html.P(other),
        html.Ul(named),
    )


def _borders() -> list[Decimal]:
    """The percentiles at which quarters meet, the best first."""
    return [Decimal(100 * place) / places.QUARTERS for place in range(places.QUARTERS - 1, 0, -1)]


def examples(say: Say) -> list[Component]:
    """Places of a group, and places against a benchmark."""
    group, small = among_places()
    rows = [[shown(row["value"]), place_words(row, say.language)] for row in [*_telling(group), small]]
    columns = [Column(say("Figure")), Column(say("Where it stands, higher being better"))]
    figures = ", ".join(shown(row["value"]) for row in group)
    heading, listed = worked(say("Worked examples of quarters"), columns, rows, say)
    return [
        heading,
        html.P(say("Places with the figures {figures}; and a group that is one place too small:", figures=figures)),
        listed,
        _benchmarks(against_a_benchmark(), say),
    ]


def _telling(group: list[Row]) -> list[Row]:
    """The best place of each quarter, and the first of those that share a figure."""
    best = {row["quartile"]: row for row in reversed(group)}
    shared = [row for row in group if row["equal"]][:1]
    return [row for row in group if row in best.values() or row in shared]


def _benchmarks(found: list[Benchmarked], say: Say) -> Component:
    columns = [
        Column(say("Figure")),
        Column(say("Interval, or usual distance (MAD)")),
        Column(say("Benchmark"), numeric=True),
        Column(say("The place is")),
    ]
    rows = [
        [shown(one.value), _width(one, say), shown(one.benchmark), Against.of(one.against).words(say.language)]
        for one in found
    ]
    return table(say("Worked examples of a benchmark"), columns, rows, quiet=True)


def _width(one: Benchmarked, say: Say) -> str:
    if one.limits is None:
        return say("no interval; MAD {mad}", mad=number_words(one.mad, MAD_PLACES))
    lower, upper = one.limits
    return say("{lower} to {upper}", lower=shown(lower), upper=shown(upper))
