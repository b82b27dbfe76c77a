"""What a revision did to a call, in a sentence of English or Welsh. Welsh marked (*) awaits a translator's check."""

from datetime import date

from warehouse.rules.period_words import period_words
from warehouse.rules.vocabulary import Call

REVISED = {
    "en": "Was {first} when reported on {day}; {now} after revision.",
    "cy": "Pan adroddwyd amdano ({day}): {first}; ar ôl ei ddiwygio: {now}.",  # (*)
}
STANDING = {
    "en": {Call.CANT_SAY: "without a direction"},
    "cy": {Call.CANT_SAY: "heb gyfeiriad"},  # (*)
}
"""Calls whose own words do not stand in such a sentence."""


def revision_words(first: str, reported: date, now: str, language: str) -> str:
    """That a call is another since the figure was first reported.

    Args:
        first: the call as it was first reported.
        reported: the day of that.
        now: the call as it is known now.
        language: `en` or `cy`.
    """
    day = period_words(reported.isoformat(), language)
    return REVISED[language].format(first=_words(first, language), day=day, now=_words(now, language))


def _words(call: str, language: str) -> str:
    word = Call.of(call)
    return STANDING[language].get(word, word.words(language))
