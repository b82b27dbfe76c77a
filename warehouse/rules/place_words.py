"""Where a place stands among others, in a sentence of English or Welsh. Welsh marked (*) awaits a translator's check.

Welsh is worded so that no number has to mutate what follows it.
"""

from warehouse.rules.change_words import Row, plain
from warehouse.rules.comparison_vocabulary import NoQuartile

BETTER = {
    "en": "Better than {better_than} of {of}, equal to {equal}",
    "cy": "Gwell na {better_than} o {of}, cyfartal â {equal}",  # (*)
}
HIGHER = {
    "en": "Higher than {higher_than} of {of}, lower than {lower_than}, equal to {equal}",
    "cy": "Uwch na {higher_than} o {of}, is na {lower_than}, cyfartal â {equal}",  # (*)
}
"""Only this is said where no direction is agreed."""
QUARTER = {
    "en": {1: "the best quarter", 2: "the second best quarter", 3: "the third best quarter", 4: "the last quarter"},
    "cy": {1: "y chwarter gorau", 2: "yr ail chwarter gorau", 3: "y trydydd chwarter gorau", 4: "y chwarter olaf"},
}  # (*)
WITH_QUARTER = {"en": "{standing}: in {quarter}.", "cy": "{standing}: yn {quarter}."}  # (*)
WITHOUT_QUARTER = {
    "en": "{standing}. No quartile: {reason}.",
    "cy": "{standing}. Dim chwartel: {reason}.",  # (*)
}


def place_words(row: Row, language: str) -> str:
    """How many others a place is better than, and its quarter or why it has none: a row as `places` gives it.

    Args:
        row: of, equal, better_than, higher_than, lower_than, quartile and quartile_reason.
        language: `en` or `cy`.
    """
    reason = plain(row["quartile_reason"])
    if plain(row["of"]) is None:
        no_value = NoQuartile.NO_VALUE.words(language)
        return f"{no_value[0].upper()}{no_value[1:]}."
    counts = ("better_than", "higher_than", "lower_than", "equal", "of")
    known = {name: int(row[name]) for name in counts if plain(row[name]) is not None}
    words = HIGHER if reason == NoQuartile.NO_POLARITY else BETTER
    standing = words[language].format(**known)
    if reason is None:
        return WITH_QUARTER[language].format(standing=standing, quarter=QUARTER[language][int(row["quartile"])])
    return WITHOUT_QUARTER[language].format(standing=standing, reason=NoQuartile.of(reason).words(language))
