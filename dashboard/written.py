"""What people wrote here about an indicator, beside what the plan folder gives: one list, read from the record itself.

So a page shows it at once. What is looked back to shows what stood then.
"""

from collections.abc import Sequence

from dashboard.known import moment_of
from dashboard.selection import Selection
from warehouse.reads.commentary import place
from warehouse.reads.reader import Row
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Scope
from warehouse.writing import AUTHOR_ROLE, Writing, Written, newest_of_each
from warehouse.writings import Writings


def with_written(given: Sequence[Row], writings: Writings, selection: Selection, indicator: str) -> list[Row]:
    """Commentary of the plan folder and of the record, newest first; of one period, what was written here first.

    Args:
        given: rows of `warehouse.reads.commentary`.
        writings: the record's.
        selection: the page.
        indicator: the indicator's id.

    Returns:
        The rows, each of the record with `versions` besides: every version of it, oldest first.
    """
    here = writings.all(
        selection.council,
        kind=Written.COMMENTARY,
        scope=Scope.INDICATOR,
        id_=indicator,
        until=moment_of(selection.as_known_at),
    )
    if not here:
        return list(given)
    last = parse(selection.period).end
    rows = [_row(versions) for versions in newest_of_each(here)]
    both = [*(row for row in rows if parse(row["period"]).end <= last), *given]
    return sorted(both, key=lambda row: place(row["period"], selection.period), reverse=True)


def _row(versions: tuple[Writing, ...]) -> Row:
    newest = versions[-1]
    about = newest.draft.subject
    return {
        "scope": about.scope,
        "id": about.id,
        "period": about.period,
        "text_en": newest.draft.text_en,
        "text_cy": newest.draft.text_cy or None,
        "author_role": newest.draft.fields.get(AUTHOR_ROLE),
        "written_on": newest.written_at.date(),
        "versions": versions,
    }
