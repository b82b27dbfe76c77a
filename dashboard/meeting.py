"""Everything a board's meeting looks at, read once: what changed, what to challenge and what to celebrate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dashboard.attention import bad_news_first, doing_well
from dashboard.context import Context
from dashboard.report import Report, narrowed_by
from dashboard.selection import Selection
from dashboard.since import KEY, Since, next_meeting, since_of
from dashboard.work import known_at, work_of_board
from warehouse.reads import attention
from warehouse.reads.calls import calls
from warehouse.reads.groups import Filters
from warehouse.reads.meetings import meetings
from warehouse.reads.reader import Row, rows
from warehouse.reads.revised import revised_figures
from warehouse.rules.due import days_late
from warehouse.rules.moments import LAST
from warehouse.rules.noise.mark_words import mark_of
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import DIRECTIONAL, OPEN_ACTIONS, Rag

MISSED = (Rag.RED, Rag.AMBER)


@dataclass(frozen=True)
class Meeting:
    """A board on the day of its meeting.

    Attributes:
        since: the day looked back to.
        upcoming: the next meeting, where it is known.
        changed: calls that are not what was known then, bad news first; each a row of `warehouse.reads.calls.calls`
            with `previous_call`, None where the indicator had no call in this reporting period then.
        newer: how many indicators have a later figure than they had then.
        revised: figures that were revised since, rows of `warehouse.reads.revised`.
        challenge: what needs attention, the most pressing first.
        overdue: actions that should be done by `day`, the longest overdue first.
        day: the day to which overdue is counted.
        improved: what improved, what is clear first, then the largest change.
        met: indicators whose target is met and was missed when last known, without those of `improved`.
    """

    since: Since
    upcoming: date | None
    changed: list[Row]
    newer: int
    revised: list[Row]
    challenge: list[Row]
    overdue: list[Row]
    day: date
    improved: list[Row]
    met: list[Row]


def meeting_of(context: Context, report: Report, selection: Selection) -> Meeting:
    """The meeting of the board the address names; `report` is the board's."""
    reader, council, board = context.store.reader(), selection.council, selection.id
    known_on = known_at(reader, selection).date()
    days = meetings(reader, council, board)
    since = since_of(selection.get(KEY), days, report.period, known_on)
    moment = datetime.combine(since.day, LAST)
    now, then = report.rows, _then(context, selection, moment)
    filters = Filters(board=board, **narrowed_by(selection))
    pressing = attention.needing_attention(reader, council=council, period=report.period, filters=filters)
    by_id = {row["indicator"]: row for row in now}
    work = work_of_board(reader, context.store.record.writings, selection, board)
    improved = clear_first(doing_well(now))
    return Meeting(
        since=since,
        upcoming=next_meeting(days, known_on),
        changed=bad_news_first(changed(now, then)),
        newer=sum(_is_newer(row, then.get(row["indicator"])) for row in now),
        revised=rows(revised_figures(reader, council, moment, filters)),
        challenge=[by_id[id_] for id_ in pressing["id"]],
        overdue=overdue(work.actions, work.day),
        day=work.day,
        improved=improved,
        met=[row for row in newly_met(now, then) if row not in improved],
    )


def _then(context: Context, selection: Selection, moment: datetime) -> dict[str, Row]:
    """The board's calls in the same reporting period as they were known at a moment, by indicator."""
    earlier = context.store.reader(moment)
    found = calls(earlier, selection.council, selection.period, board=selection.id, **narrowed_by(selection))
    return {row["indicator"]: row for row in rows(found)}


def changed(now: Sequence[Row], then: Mapping[str, Row]) -> list[Row]:
    """Calls that differ and of which at least one is a direction, with `previous_call`."""
    told = [
        row | {"previous_call": then[row["indicator"]]["call"] if row["indicator"] in then else None} for row in now
    ]
    return [
        row
        for row in told
        if row["call"] != row["previous_call"] and {row["call"], row["previous_call"]} & set(DIRECTIONAL)
    ]


def newly_met(now: Sequence[Row], then: Mapping[str, Row]) -> list[Row]:
    """Indicators on target now that were red or amber as they were known then."""
    return [row for row in now if row["rag"] == Rag.GREEN and then.get(row["indicator"], {}).get("rag") in MISSED]


def clear_first(improved: Sequence[Row]) -> list[Row]:
    """Those that stand out from their usual ups and downs first, each half in the order given."""
    return sorted(improved, key=lambda row: mark_of(row) is not Mark.CLEAR)


def overdue(actions: Sequence[Row], day: date) -> list[Row]:
    """The open actions that should be done, the longest overdue first."""
    late = [row for row in actions if row["state"] in OPEN_ACTIONS and days_late(row["due"], day)]
    return sorted(late, key=lambda row: (row["due"], row["position"]))


def _is_newer(row: Row, before: Row | None) -> bool:
    """Whether its figure is of another period than the one that stood then, or the first."""
    return row["value"] is not None and (before is None or before["current_period"] != row["current_period"])
