"""The criteria by which topics for a work programme are ranked, and the kinds of topic.

Source of the rule: this project's own, for Audit Wales 2491A2021-22, paragraph 33: committees choose their own subjects
and may miss a key area where performance is dipping. All Welsh here awaits a translator's check.
"""

from collections.abc import Mapping

from warehouse.rules.vocabulary import Word


class Criterion(Word):
    """What speaks for examining a topic."""

    PERSISTENCE = "persistence", "worse in a row", "dirywio'n olynol"
    TARGET = "target", "gap to target", "bwlch i'r targed"
    PLACES = "places", "gap to other places", "bwlch i leoedd eraill"
    VARIATION = "variation", "how clearly worse", "pa mor amlwg"
    BUDGET = "budget", "money at stake", "arian yn y fantol"
    EXAMINED = "examined", "time since examined", "amser ers craffu"


class TopicKind(Word):
    """What sort of topic it is."""

    INDICATOR = "indicator", "single indicators", "dangosyddion unigol"
    GROUP = "group", "a board's work in a theme", "gwaith bwrdd mewn thema"


Weights = Mapping[Criterion, int]
"""How much each criterion counts, from 0 to `MOST_WEIGHT`."""

MOST_WEIGHT = 10
"""Ten steps are as fine as a committee can argue about."""

DEFAULT_WEIGHTS: Weights = {
    Criterion.PERSISTENCE: 3,
    Criterion.TARGET: 3,
    Criterion.PLACES: 2,
    Criterion.VARIATION: 3,
    Criterion.BUDGET: 1,
    Criterion.EXAMINED: 2,
}
"""What counts unless a committee says otherwise: performance most, for money alone shows no failing (our own)."""


def weight_in(text: str) -> int | None:
    """A weight as it stands in an address; None where it is not a whole number from 0 to `MOST_WEIGHT`."""
    known = {str(number): number for number in range(MOST_WEIGHT + 1)}
    return known.get(text)
