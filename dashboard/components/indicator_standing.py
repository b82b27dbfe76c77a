"""A council's place among others in words: its rank and quarter, how it stands against nations, other groups."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import named
from dashboard.figures.trend import Trend
from dashboard.i18n import Say, name_of
from dashboard.i18n.formats import amount_words, size_words
from dashboard.selection import Selection
from warehouse.reads.plans import Area, Comparator
from warehouse.reads.reader import Row
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest
from warehouse.rules.figure_words import as_shown
from warehouse.rules.place_words import place_words

MAD_PLACES = 2


def rank_words(own: Row, say: Say) -> str:
    """How many places it is better than, its quarter or why it has none, and its rank."""
    words = place_words(own, say.language)
    if own["rank"] is None:
        return words
    return f"{words} {say('Rank {rank} of {of}; 1 is best.', rank=own['rank'], of=own['of'])}"


def against_words(
    nations: Sequence[Row], areas: Mapping[str, Area], trend: Trend, has_limits: bool, say: Say
) -> list[Component]:
    """How the figure stands against each nation, and by what it was told.

    Args:
        nations: rows of `warehouse.reads.standing_among.against_nations`.
        areas: area code -> area.
        trend: unit and places of the figures.
        has_limits: whether the council's own figure has 95% limits.
        say: the page's language.
    """
    if not nations:
        return []
    items = [html.Li(_against(row, areas[row["benchmark_area"]], trend, say)) for row in nations]
    told = html.P(say("Told by: {test}.", test=_told_by(nations[0], trend, has_limits, say)), className="note")
    return [html.Ul(items, className="against"), told]


def _against(row: Row, area: Area, trend: Trend, say: Say) -> list[Component | str]:
    figure = amount_words(row["benchmark"], trend.unit, say, trend.decimals)
    verdict = Against.of(row["against"]).words(say.language) if row["against"] else say("cannot be told")
    return [
        say("Against {place} ({figure}):", place=name_of(area, say.language).text, figure=figure),
        " ",
        html.Strong(verdict),
    ]


def _told_by(row: Row, trend: Trend, has_limits: bool, say: Say) -> str:
    """The one of the two tests of the default that was used, in its own words; any other test as it is named."""
    if row["test"] != BenchmarkTest.INTERVAL:
        return BenchmarkTest.of(row["test"]).words(say.language)
    if has_limits:
        return say("whether the other figure lies outside the council's own 95% confidence limits")
    if row["mad"] is None:
        return say("nothing: there are no confidence limits, and too few places")
    size = size_words(as_shown(row["mad"], MAD_PLACES), trend.unit, say, MAD_PLACES)
    return say("whether they lie more than one median absolute deviation of the places apart ({size})", size=size)


def comparator_links(
    known: Sequence[Comparator], chosen: Comparator, selection: Selection, say: Say
) -> list[Component]:
    """The groups that this indicator can be compared in, each a link but the one shown; none for a single group."""
    others = [one for one in known if one.id != chosen.id]
    if not others:
        return []
    parts: list[Component | str] = [f"{say('Compare with another group')}: "]
    for number, one in enumerate(others):
        link = html.A(named(name_of(one, selection.language)), href=selection.href(comparator=one.id))
        parts += [*([" \u00b7 "] if number else []), link]
    return [html.P(parts, className="note")]
