"""The sentence under a trend: what a reader would say on seeing it, computed from the same figures."""

from collections.abc import Sequence
from decimal import Decimal

from dashboard.figures.points import Point, breaks, shown
from dashboard.figures.trend import Trend
from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, period_words


def summary(trend: Trend, say: Say) -> str:
    """From where to where the figure went, and how it stands beside other places now; never a judgement."""
    found = shown(trend.own)
    if not found:
        return say("No figure has been published for {place}.", place=trend.name)
    broken = breaks(found)
    comparable = found[found.index(broken[-1]) :] if broken else found
    parts = [_movement(trend, comparable, say), _standing(trend, comparable[-1], say)]
    if broken:
        since = period_words(broken[-1].period, say, trend.year_starts)
        parts.append(
            say("The definition changed with the figure of {period}; earlier ones are not like for like.", period=since)
        )
    return " ".join(part for part in parts if part)


def reading_notes(trend: Trend, say: Say) -> str:
    """What the marks of this chart mean, as far as it has them; empty for a plain line."""
    found = shown(trend.own)
    mine = {point.period for point in found}
    notes = []
    if any(spread.period in mine for spread in trend.band):
        notes.append(say("Shaded: from the lowest to the highest of {places}.", places=trend.band_name))
    if any(point.lower is not None for point in found):
        notes.append(say("Thin bars: 95% confidence limits."))
    if any(point.hollow for point in found):
        notes.append(say("Rings: figures that may still change."))
    if trend.actions:
        notes.append(say("Bars over the plot: actions, from the day they begin to the day they are due."))
    if trend.revised:
        notes.append(say("Short dashes: figures before they were revised."))
    if trend.left_out:
        notes.append(say("Not compared with totals of larger areas: {places}.", places=say.listing([*trend.left_out])))
    return " ".join(notes)


def _movement(trend: Trend, found: Sequence[Point], say: Say) -> str:
    first, last = found[0], found[-1]
    words = {
        "place": trend.name,
        "first": _figure(trend, first.value, say),
        "last": _figure(trend, last.value, say),
        "from_period": period_words(first.period, say, trend.year_starts),
        "to_period": period_words(last.period, say, trend.year_starts),
    }
    if len(found) == 1:
        return say("{place}: {last} ({to_period}), the only comparable figure.", **words)
    if words["first"] == words["last"]:
        return say("{place}: {last} ({to_period}), the same as at first ({from_period}).", **words)
    if _amount(last) > _amount(first):
        return say("{place} rose from {first} ({from_period}) to {last} ({to_period}).", **words)
    return say("{place} fell from {first} ({from_period}) to {last} ({to_period}).", **words)


def _standing(trend: Trend, last: Point, say: Say) -> str:
    """Above or below the middle of the comparator and each nation, in the same period."""
    sides: dict[str, list[str]] = {"above": [], "below": [], "equal": []}
    for name, value in _elsewhere(trend, last.period, say):
        theirs = _figure(trend, value, say)
        side = "equal" if theirs == _figure(trend, last.value, say) else _side(_amount(last), value)
        sides[side].append(f"{name} ({theirs})")
    phrases = []
    if sides["above"]:
        phrases.append(say("above {places}", places=say.listing(sides["above"])))
    if sides["below"]:
        phrases.append(say("below {places}", places=say.listing(sides["below"])))
    if sides["equal"]:
        phrases.append(say("equal to {places}", places=say.listing(sides["equal"])))
    if not phrases:
        return ""
    return say("That is {standing}.", standing="; ".join(phrases))


def _elsewhere(trend: Trend, period: str, say: Say) -> list[tuple[str, Decimal]]:
    middle = say("the middle of {places}", places=trend.band_name)
    found = [(middle, spread.median) for spread in trend.band if spread.period == period]
    for name, series in trend.others:
        found += [(name, _amount(point)) for point in shown(series) if point.period == period]
    return found


def _side(mine: Decimal, theirs: Decimal) -> str:
    return "above" if mine > theirs else "below"


def _figure(trend: Trend, value: Decimal | None, say: Say) -> str:
    return "" if value is None else amount_words(value, trend.unit, say, trend.decimals)


def _amount(point: Point) -> Decimal:
    if point.value is None:
        raise ValueError(point.period)
    return point.value
