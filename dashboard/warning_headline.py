"""Early warning in a sentence: how many indicators are getting worse, and how many of them clearly and off target."""

from collections.abc import Sequence

from dashboard.i18n import Say
from dashboard.warning_news import News
from warehouse.reads.reader import Row
from warehouse.rules.vocabulary import Call

OFF_TARGET_AND_WORSENING = 1
ON_COURSE_TO_MISS = 3
"""The tier whose indicators are green and need not have got worse."""


def warning_headline(listed: Sequence[Row], total: int, say: Say) -> str:
    """The sentence of the page's heading, with a full stop.

    Args:
        listed: the indicators that need attention.
        total: all in sight.
        say: the page's language.
    """
    worse = sum(is_getting_worse(row) for row in listed)
    if not worse:
        return say.many(
            "The {count} indicator in sight is not getting worse.",
            "None of {count} indicators is getting worse.",
            total,
        )
    told = say.many(
        "{worse} of {count} indicator is getting worse",
        "{worse} of {count} indicators are getting worse",
        total,
        worse=worse,
    )
    clear = sum(row["tier"] == OFF_TARGET_AND_WORSENING for row in listed)
    if not clear:
        return f"{told}, {say('none of them clearly and red against target')}."
    words = say.many(
        "{count} of them clearly and red against target", "{count} of them clearly and red against target", clear
    )
    return f"{told}, {words}."


def is_getting_worse(row: Row) -> bool:
    """Whether what is listed is worse or worsening now, not only on course to miss its target."""
    return bool(row["tier"] != ON_COURSE_TO_MISS or row["call"] == Call.WORSE)


def beside_headline(listed: Sequence[Row], news: News, blind: int, flags: int, say: Say) -> list[tuple[str, str]]:
    """What else there is, each with the part of the page it leads to: `new`, `blind`, `check` or nothing."""
    coming = sum(not is_getting_worse(row) for row in listed)
    told = [
        (
            len(news.items),
            "new",
            say.many("{count} new since the last report", "{count} new since the last report", len(news.items)),
        ),
        (
            coming,
            "",
            say.many(
                "{count} more is green, but on course to miss its target",
                "{count} more are green, but on course to miss their target",
                coming,
            ),
        ),
        (blind, "blind", say.many("{count} blind spot", "{count} blind spots", blind)),
        (flags, "check", say.many("{count} figure to check", "{count} figures to check", flags)),
    ]
    return [(words, anchor) for count, anchor, words in told if count]
