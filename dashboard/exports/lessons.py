"""Lessons as they are taken away: every column of a plan folder's `lessons.csv`, and what its indicator did then."""

import pandas as pd

from dashboard.context import Context
from dashboard.i18n import speaker
from dashboard.lesson_search import asked_in, found_in
from dashboard.lessons import SEVERAL, everywhere, lessons_of
from dashboard.selection import Selection
from warehouse.reads.exports import stamped

OF_LESSON = (
    "council", "indicator", "title_en", "title_cy", "period", "decline", "turn", "unit", "themes", "boards",
    "tried_en", "tried_cy", "happened_en", "happened_cy", "author_role", "written_on",
)  # fmt: skip

TOLD_BY = {True: "record", False: "plan"}
"""Where a lesson came from, by whether it was written here."""


class UnknownLessonsError(LookupError):
    """The address asks for a kind of lesson, or an order of them, that there is not.

    Attributes:
        sentences: what does not exist, one sentence each, as the page says it.
    """

    def __init__(self, sentences: tuple[str, ...]) -> None:
        self.sentences = sentences
        super().__init__(" ".join(sentences))


def lessons_frame(context: Context, selection: Selection) -> pd.DataFrame:
    """The lessons that the page shows for this address, in its order.

    Args:
        context: held to the moment that the address looks back to.
        selection: the page.

    Returns:
        Columns: those of `OF_LESSON` (themes and boards with semicolons between ids), told_by (record or plan),
        lesson_version (of one written here, else empty), then `STAMP_COLUMNS`.

    Raises:
        UnknownLessonsError: something asked for does not exist.
    """
    asked = asked_in(selection, speaker(selection.language))
    if asked.wrong:
        raise UnknownLessonsError(asked.wrong)
    reader, writings, here = context.store.reader(), context.store.record.writings, context.plan(selection.council)
    lessons = everywhere(context, selection) if asked.everywhere else lessons_of(reader, writings, here, selection)
    told = [
        {name: row[name] for name in OF_LESSON}
        | {name: SEVERAL.join(row[name]) for name in ("themes", "boards")}
        | {"told_by": TOLD_BY[bool(row["versions"])], "lesson_version": len(row["versions"]) or None}
        for row in found_in(lessons, asked, selection)
    ]
    return stamped(reader, pd.DataFrame(told, columns=[*OF_LESSON, "told_by", "lesson_version"], dtype=object))
