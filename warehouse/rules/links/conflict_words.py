"""Why a link is marked as a conflict, in English and Welsh. Welsh marked (*) awaits a translator's check.

Welsh keeps names in quotation marks or brackets, so that nothing has to mutate.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from warehouse.rules.links.lag_words import lag_words
from warehouse.rules.period_words import period_words, when_words

CONFLICT = {"en": "Conflict", "cy": "Gwrthdaro"}

WHY = {
    "en": "“{action}” ({on}since {day}) is there to improve “{acting}”, which is stated to harm “{acted_on}” {lag}; "
    "and “{acted_on}” got worse {when}.",
    "cy": "Mae “{action}” ({on}ers {day}) yno i wella “{acting}”, y dywedir ei fod yn niweidio “{acted_on}” {lag}; ac "
    "mae “{acted_on}” wedi dirywio {when}.",  # (*)
}
QUESTION = {
    "en": "A question to ask, not proof that the one led to the other.",
    "cy": "Cwestiwn i'w ofyn, nid prawf bod y naill wedi arwain at y llall.",  # (*)
}
"""Stands in every sentence about a conflict."""


@dataclass(frozen=True)
class Conflict:
    """What a conflict is told of, in the reader's language.

    Attributes:
        action: what is done.
        boards: names of the boards that the action serves.
        starts: its first day.
        acting: title of the indicator it should move.
        acted_on: title of the indicator that got worse.
        judged: the period for which that was judged, ISO 8601.
        lag_months: of the link.
    """

    action: str
    boards: Sequence[str]
    starts: date
    acting: str
    acted_on: str
    judged: str
    lag_months: int


def conflict_words(conflict: Conflict, language: str, year_starts: int) -> str:
    """Which action, on which board and since when, is for what, and what got worse; in `en` or `cy`."""
    said = WHY[language].format(
        action=conflict.action,
        on="".join(f"{board}, " for board in conflict.boards),
        day=period_words(conflict.starts.isoformat(), language),
        acting=conflict.acting,
        acted_on=conflict.acted_on,
        lag=lag_words(conflict.lag_months, language),
        when=when_words(conflict.judged, language, year_starts),
    )
    return f"{said} {QUESTION[language]}"
