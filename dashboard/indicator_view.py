"""Everything one indicator's page is written from, read once."""

from dataclasses import dataclass, replace

from dashboard.context import Context
from dashboard.figures.estimates import estimate, places_of
from dashboard.figures.points import Point, points, spreads
from dashboard.figures.revised import revised_of
from dashboard.figures.trend import Trend
from dashboard.i18n import Say, name_of, speaker
from dashboard.i18n.formats import period_words
from dashboard.provenance import figure_address
from dashboard.selection import PageNotFoundError, Selection
from warehouse.reader import Reader
from warehouse.reads import indicator as read
from warehouse.reads.calls import calls
from warehouse.reads.comparable import Comparable, comparable
from warehouse.reads.control_chart import Charted, control_chart
from warehouse.reads.indicator import Indicator
from warehouse.reads.plans import Area, Comparator, Plan
from warehouse.reads.projection import Projected, projected_to_target
from warehouse.reads.reader import Row, rows
from warehouse.rules.periods import parse
from warehouse.rules.totals import FEWEST_COUNCILS, NEVER_ADDED, are_totals
from warehouse.rules.vocabulary import TargetKind

NATIONS = ("nation", "union")
"""Kinds of area drawn as lines beside the council's own, in this order."""
FEWEST_PLACES = 3
"""A spread of fewer places than this says nothing about other places."""


@dataclass(frozen=True)
class IndicatorView:
    """An indicator seen through a lens.

    Attributes:
        now: the call that stands in the reporting period, a row of `warehouse.reads.calls.calls`, or None.
        history: the call of every period, oldest first.
        own: the council's own figures as the noise rules see them.
        charted: their control chart, or why there is none.
        projected: where their present trend leads, where it is followed.
        vintages: every figure ever recorded, rows of `warehouse.reads.indicator.vintages`.
    """

    reader: Reader
    selection: Selection
    plan: Plan
    indicator: Indicator
    now: Row | None
    history: list[Row]
    trend: Trend
    own: Comparable
    charted: Charted
    projected: Projected | None
    vintages: list[Row]
    say: Say

    def words(self, period: str) -> str:
        """A period as people write it."""
        return period_words(period, self.say, self.plan.financial_year_starts)

    @property
    def areas(self) -> dict[str, str]:
        """Name of a place as the chart has it -> its area code."""
        named = {name_of(area, self.selection.language).text: area.id for area in nations_of(self.plan)}
        return named | {self.trend.name: self.plan.council.area}

    def figure_address(self, area: str, period: str, breakdown: str = "") -> str:
        """Where a figure of this indicator came from."""
        return figure_address(self.selection, self.indicator.indicator, area, period, breakdown)

    @property
    def latest_period(self) -> str | None:
        """The period of the figure that stands; without one, the newest with a figure of its own."""
        if self.now is not None and self.now["value"] is not None:
            return str(self.now["current_period"] or self.now["period"])
        with_figure = [row for row in self.history if row["value"] is not None and not row["lagged"]]
        return str(with_figure[-1]["period"]) if with_figure else None


def view_of(context: Context, selection: Selection) -> IndicatorView:
    """Read all of it.

    Raises:
        PageNotFoundError: the council has no such indicator.
    """
    reader, council = context.store.reader(), selection.council
    try:
        indicator = read.indicator(reader, council, selection.id)
    except read.UnknownIndicatorError as error:
        raise PageNotFoundError from error
    plan = context.plan(council)
    now = rows(calls(reader, council, selection.period, indicator=indicator.indicator))
    history = rows(read.call_history(reader, council, indicator.indicator))
    own = comparable(reader, council, indicator.indicator)
    projected = _projected(reader, council, indicator, own, history)
    vintages = rows(read.vintages(reader, council, indicator.indicator))
    drawn = trend_of(reader, plan, indicator, selection)
    return IndicatorView(
        reader=reader,
        selection=selection,
        plan=plan,
        indicator=indicator,
        now=now[0] if now else None,
        history=history,
        trend=replace(drawn, ahead=_ahead(projected, indicator, own), revised=revised_of(vintages)),
        own=own,
        charted=control_chart(own, indicator),
        projected=projected,
        vintages=vintages,
        say=speaker(selection.language),
    )


def _projected(
    reader: Reader, council: str, indicator: Indicator, own: Comparable, history: list[Row]
) -> Projected | None:
    """Where the trend leads from the newest figure, whichever period is reported."""
    aims = rows(read.targets(reader, council, indicator.indicator))
    calls_of = {row["period"]: row for row in history}
    newest = own.newest
    return projected_to_target(own, indicator, aims, calls_of.get(newest["period"])) if newest else None


def _ahead(projected: Projected | None, indicator: Indicator, own: Comparable) -> tuple[Point, ...]:
    """The projected line as two points, rounded as the figures are."""
    if projected is None:
        return ()
    places = places_of(indicator.decimals, points(rows(own.figures)))
    heights = {projected.latest: projected.line.now, projected.period: projected.line.ahead}
    return tuple(
        Point(period, parse(period).start_month, estimate(height, places)) for period, height in heights.items()
    )


def trend_of(reader: Reader, plan: Plan, indicator: Indicator, selection: Selection) -> Trend:
    """Everything the chart shows, for the comparator chosen or the plan's own default."""
    council, id_, language = plan.council, indicator.indicator, selection.language
    nations = nations_of(plan)
    others = [area.id for area in nations]
    codes = [council.area, *others]
    figures = rows(read.series(reader, council.id, id_, codes))
    by_area = {code: points(row for row in figures if row["area"] == code) for code in codes}
    comparator = chosen_comparator(plan, selection)
    band = rows(read.comparator_band(reader, council.id, id_, comparator.id)) if comparator else []
    summed = _totals(reader, council.id, indicator, [by_area[code] for code in others])
    named = tuple((name_of(area, language).text, by_area[area.id]) for area in nations if by_area[area.id])
    aims = [row for row in rows(read.targets(reader, council.id, id_)) if row["kind"] == TargetKind.VALUE]
    return Trend(
        unit=indicator.unit,
        decimals=indicator.decimals,
        name=name_of(plan.areas.get(council.area, council), language).text,
        own=by_area[council.area],
        others=() if summed else named,
        left_out=tuple(name for name, _ in named) if summed else (),
        band=spreads(band, fewest=FEWEST_PLACES),
        band_name=name_of(comparator, language).text if comparator else "",
        targets=points(aims),
        year_starts=plan.financial_year_starts,
    )


def _totals(reader: Reader, council: str, indicator: Indicator, larger: list[tuple[Point, ...]]) -> bool:
    """Whether the nations' figures are totals, which no council is compared with."""
    if indicator.unit in NEVER_ADDED:
        return False
    highest = read.highest_council(reader, council, indicator.indicator, fewest=FEWEST_COUNCILS)
    figures = [{point.period: point.value for point in series if point.value is not None} for series in larger]
    return are_totals(indicator.unit, figures, highest)


def nations_of(plan: Plan) -> list[Area]:
    """The nation and the union a council lies in, as far as its plan names them."""
    found = [area for area in plan.areas.values() if area.kind in NATIONS and area.id != plan.council.area]
    return sorted(found, key=lambda area: NATIONS.index(area.kind))


def chosen_comparator(plan: Plan, selection: Selection) -> Comparator | None:
    """The comparator asked for, else the plan's default, else none."""
    asked = [one for one in plan.comparators if one.id == selection.comparator]
    usual = [one for one in plan.comparators if one.is_default]
    return next(iter([*asked, *usual]), None)
