"""The words of turning points, each in one row: its code, English and Welsh. Welsh marked (*) awaits a translator."""

from warehouse.rules.vocabulary import Word


class Decline(Word):
    """How an indicator is getting worse, from what the tests found; the same on every board."""

    CLEAR = "clear_worse", "clearly worse all at once", "yn amlwg yn waeth ar unwaith"  # (*)
    SHIFT = "shift_worse", "settled at a worse level", "wedi setlo ar lefel waeth"  # (*)
    TREND = "trend_worse", "drifting the wrong way", "yn llithro i'r cyfeiriad anghywir"  # (*)
    STEADY = (
        "steady_but_worsening",
        "no worse than before, but worse than its usual level",
        "ddim yn waeth nag o'r blaen, ond yn waeth na'i lefel arferol",  # (*)
    )
    AGAIN = "worse_again", "worse two or more times in a row", "yn waeth ddwywaith neu fwy yn olynol"  # (*)


class Turn(Word):
    """What changed against the reporting period before."""

    BEGAN = "began", "the decline began", "dechreuodd y dirywiad"  # (*)
    STOPPED = "stopped", "the decline stopped", "peidiodd y dirywiad"  # (*)
    RECOVERED = "recovered", "it began to recover", "dechreuodd adfer"  # (*)
