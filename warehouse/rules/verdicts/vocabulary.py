"""The words of a verdict on an action, each in one row. Welsh marked (*) awaits a translator's check."""

from warehouse.rules.vocabulary import Word


class Verdict(Word):
    """What an indicator shows of an action that should move it."""

    EVIDENT = "evident", "the effect is evident", "mae'r effaith yn amlwg"  # (*)
    MOVING = "moving", "moving the right way", "yn symud i'r cyfeiriad cywir"  # (*)
    NO_SIGN = "no_sign", "no sign of an effect", "dim arwydd o effaith"  # (*)
    WORSE = "worse", "worse than before", "yn waeth nag o'r blaen"  # (*)
    TOO_EARLY = "too_early", "too early to tell", "rhy gynnar i ddweud"  # (*)
    CANNOT_TELL = "cannot_tell", "the figures cannot tell", "ni all y ffigurau ddweud"  # (*)


class NoDifference(Word):
    """Why the change is not held against that of other places; the first that holds."""

    NO_CHANGE = (
        "no_change",
        "the council's own change is not known",
        "nid yw newid y cyngor ei hun yn hysbys",  # (*)
    )
    TOO_FEW_PLACES = (
        "too_few_places",
        "too few other places have figures for the same two periods",
        "mae gan rhy ychydig o leoedd eraill ffigurau ar gyfer yr un ddau gyfnod",  # (*)
    )
