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


ENDED = (Turn.STOPPED, Turn.RECOVERED)
"""Turns after which there is no decline."""

IN_A_SENTENCE = {
    "en": {
        None: "A decline went on: {decline}.",
        Turn.BEGAN: "A decline began: {decline}.",
        Turn.STOPPED: "A decline stopped: {decline}.",
        Turn.RECOVERED: "It began to recover from a decline: {decline}.",
    },
    "cy": {
        None: "Aeth dirywiad yn ei flaen: {decline}.",  # (*)
        Turn.BEGAN: "Dechreuodd dirywiad: {decline}.",  # (*)
        Turn.STOPPED: "Peidiodd dirywiad: {decline}.",  # (*)
        Turn.RECOVERED: "Dechreuodd adfer ar ôl dirywiad: {decline}.",  # (*)
    },
}
NO_DECLINE = {
    "en": "Its figures show no decline in that period.",
    "cy": "Nid yw ei ffigurau'n dangos dirywiad yn y cyfnod hwnnw.",  # (*)
}


def turn_words(decline: Decline | None, turn: Turn | None, language: str) -> str:
    """What an indicator was doing in a reporting period, in a sentence.

    Args:
        decline: as what the decline began that there is, or that just ended; None where there is none.
        turn: what changed against the period before; None where nothing did.
        language: `en` or `cy`.
    """
    if decline is None:
        return NO_DECLINE[language]
    return IN_A_SENTENCE[language][turn].format(decline=decline.words(language))
