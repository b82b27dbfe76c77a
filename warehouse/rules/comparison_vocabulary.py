"""The words of comparison with other places, each in one row. Welsh marked (*) awaits a translator's check."""

from warehouse.rules.vocabulary import Word


class Against(Word):
    """How a place stands against a benchmark; NULL where the two are not compared.

    Higher and lower stand where no direction is agreed. "Much" is said by the test of two levels only.
    """

    MUCH_BETTER = "much_better", "much better", "llawer gwell"  # (*)
    BETTER = "better", "better", "gwell"
    SIMILAR = "similar", "similar", "tebyg"
    WORSE = "worse", "worse", "gwaeth"
    MUCH_WORSE = "much_worse", "much worse", "llawer gwaeth"  # (*)
    MUCH_HIGHER = "much_higher", "much higher", "llawer uwch"  # (*)
    HIGHER = "higher", "higher", "uwch"
    LOWER = "lower", "lower", "is"
    MUCH_LOWER = "much_lower", "much lower", "llawer is"  # (*)


class BenchmarkTest(Word):
    """How a difference from a benchmark is told from chance: by interval, unless a comparator names another."""

    INTERVAL = (
        "interval",
        "outside its own 95% confidence interval, or further than one median absolute deviation",
        "y tu allan i'w gyfwng hyder 95% ei hun, neu ymhellach nag un gwyriad absoliwt canolrifol",  # (*)
    )
    OVERLAP = (
        "overlapping",
        "95% confidence intervals that do not overlap",
        "cyfyngau hyder 95% nad ydynt yn gorgyffwrdd",  # (*)
    )
    TWO_LEVELS = (
        "two_levels",
        "outside its own 95% or 99.8% confidence interval",
        "y tu allan i'w gyfwng hyder 95% neu 99.8% ei hun",  # (*)
    )
    FUNNEL_95 = (
        "funnel_95",
        "outside the 95% limits around the benchmark for a place of its size",
        "y tu allan i'r terfynau 95% o gwmpas y meincnod ar gyfer lle o'i faint",  # (*)
    )
    FUNNEL_998 = (
        "funnel_998",
        "outside the 99.8% limits around the benchmark for a place of its size",
        "y tu allan i'r terfynau 99.8% o gwmpas y meincnod ar gyfer lle o'i faint",  # (*)
    )


class NoQuartile(Word):
    """Why a place has no quartile."""

    NO_POLARITY = (
        "no_polarity",
        "no direction is agreed, so no place is better than another",
        "nid oes cyfeiriad wedi'i gytuno, felly nid oes un lle yn well na'r llall",  # (*)
    )
    NO_VALUE = "no_value", "this place has no figure", "nid oes ffigur gan y lle hwn"  # (*)
    TOO_FEW = (
        "too_few",
        "fewer than 8 places have a figure",
        "mae gan lai nag 8 lle ffigur",  # (*)
    )
