"""Everything the early warning page shows, read once and narrowed: tiers, news, blind spots and flags."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dashboard.context import Context
from dashboard.report import Report, narrowed_by, report_before
from dashboard.selection import Selection
from dashboard.warning_news import News, news_of
from dashboard.work import known_at
from warehouse.reads import attention
from warehouse.reads.first_known import first_known
from warehouse.reads.groups import Filters
from warehouse.reads.meetings import meetings_of_indicators
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.sanity import flagged
from warehouse.rules.vocabulary import DIRECTIONAL

OWNER = "owner"
"""The page's own key: the post that answers for an indicator."""


@dataclass(frozen=True)
class EarlyWarning:
    """What is in sight.

    Attributes:
        seen: every indicator in sight, a row of `warehouse.reads.calls.calls`.
        listed: those that need attention, the most pressing first.
        news: what is new since the last report.
        blind: those without a direction, those longest without one first.
        late: those whose direction rests on an older figure than the reporting period asks for.
        flags: sanity flags, rows of `warehouse.reads.sanity.flagged`.
        owners: every post that answers for an indicator of the report, in the order of the alphabet.
        day: the day whose knowledge is shown.
    """

    seen: list[Row]
    listed: list[Row]
    news: News
    blind: list[Row]
    late: list[Row]
    flags: list[Row]
    owners: tuple[str, ...]
    day: date


def early_warning_of(context: Context, report: Report, selection: Selection) -> EarlyWarning:
    """The page's content; `report` is that of the board, theme and committee looked at."""
    reader, council, period = context.store.reader(), selection.council, report.period
    owners = tuple(sorted({row["owner_role"] for row in report.rows if row["owner_role"]}))
    owner = selection.get(OWNER)
    seen = [row for row in report.rows if owner not in owners or row["owner_role"] == owner]
    by_id = {row["indicator"]: row for row in seen}
    filters = filters_of(selection)
    pressing = attention.needing_attention(reader, council=council, period=period, filters=filters)
    unseen = attention.unseen(reader, council=council, period=period, filters=filters)
    listed, day = _among(by_id, pressing["id"]), known_at(reader, selection).date()
    return EarlyWarning(
        seen=seen,
        listed=listed,
        news=_news(context, report, listed, day),
        blind=_among(by_id, unseen["id"]),
        late=[row for row in seen if row["lagged"] and row["call"] in DIRECTIONAL],
        flags=[
            row
            for row in rows(flagged(reader, council=council, period=period, filters=filters))
            if row["indicator"] in by_id
        ],
        owners=owners,
        day=day,
    )


def filters_of(selection: Selection) -> Filters:
    """The parts of the plan that an address narrows the page to."""
    return Filters(board=selection.board or None, **narrowed_by(selection))


def _among(by_id: dict[str, Row], ids: Iterable[str]) -> list[Row]:
    return [by_id[one] for one in ids if one in by_id]


def _news(context: Context, report: Report, listed: Sequence[Row], day: date) -> News:
    """What is new among what is listed, each held against the last report of its own boards."""
    reader, council = context.store.reader(), report.plan.council.id
    found = rows(first_known(reader, council=council, period=report.period))
    since = {row["indicator"]: row["known_from"].date() for row in found}
    days = {indicator: meetings for (_, indicator), meetings in meetings_of_indicators(reader, council).items()}
    before = report_before(report.plan.reporting_periods, report.period)
    known: dict[str, dict[str, int | None]] = {}

    def tiers_at(moment: datetime) -> dict[str, int | None]:
        then = context.store.reader(moment)
        if then.version.name not in known:
            known[then.version.name] = _tiers(then, council, report.period, before)
        return known[then.version.name]

    return news_of(listed, days, since, day, tiers_at)


def _tiers(reader: Reader, council: str, period: str, before: str | None) -> dict[str, int | None]:
    """The tier of every indicator with a direction, in this reporting period or, without one there, the one before."""
    found: dict[str, int | None] = {}
    for one in (before, period):
        if one is not None:
            found |= {row["indicator"]: row["tier"] for row in attention.tiers(reader, council, one)}
    return found
