"""How long members would have waited for a figure, in a sentence or two of English or Welsh.

All Welsh here awaits a translator's check; it is worded so that numbers never have to mutate what follows them.
"""

from collections.abc import Mapping
from datetime import date

from warehouse.rules.attention_news import Wait
from warehouse.rules.period_words import period_words

SEEN: Mapping[str, Mapping[bool, str]] = {
    "en": {
        True: "Members would have seen this on {reported}; it has been here since {known}, {earlier} earlier.",
        False: "It has been here since {known}; no later meeting of its boards is scheduled.",
    },
    "cy": {
        True: (
            "Byddai aelodau wedi gweld hyn ar y dyddiad hwn: {reported}. Mae yma ers {known}: "
            "nifer y dyddiau'n gynharach: {earlier}."
        ),
        False: "Mae yma ers {known}; nid oes cyfarfod diweddarach o'i fyrddau wedi'i drefnu.",
    },
}
"""By whether a report is scheduled."""

ENDED: Mapping[str, Mapping[bool, str]] = {
    "en": {
        True: "Its period ended on {ended}, {before} before that.",
        False: "Its period runs until {ended}.",
    },
    "cy": {
        True: "Daeth ei gyfnod i ben ar {ended}; nifer y dyddiau cyn hynny: {before}.",
        False: "Mae ei gyfnod yn para tan {ended}.",
    },
}
"""By whether the period had ended when the figure came."""

JUDGED_ANEW: Mapping[str, str] = {
    "en": "The figure was here before the last report; what it is judged by has changed since.",
    "cy": "Roedd y ffigur yma cyn yr adroddiad diwethaf; mae'r hyn y bernir ef yn ei erbyn wedi newid ers hynny.",
}


def waited_words(wait: Wait, language: str) -> str:
    """The scheduled report, since when the figure is here, and when its period ended, with the days between.

    Args:
        wait: the days.
        language: `en` or `cy`.
    """
    words = SEEN[language][wait.reported is not None].format(
        known=_day(wait.known, language),
        reported=_day(wait.reported, language) if wait.reported else "",
        earlier=_days(wait.days_to_report or 0, language),
    )
    ended = ENDED[language][wait.days_to_known >= 0].format(
        ended=_day(wait.ended, language), before=_days(wait.days_to_known, language)
    )
    return f"{words} {ended}"


def _day(day: date, language: str) -> str:
    return period_words(day.isoformat(), language)


def _days(count: int, language: str) -> str:
    """A number of days; in Welsh the number alone, behind its words."""
    if language == "cy":
        return f"{count:,}"
    return f"{count:,} day" if count == 1 else f"{count:,} days"
