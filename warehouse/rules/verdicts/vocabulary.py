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


class Ground(Word):
    """What a verdict rests on."""

    STOPPED = "stopped", "the action was stopped", "rhoddwyd y gorau i'r cam gweithredu"  # (*)
    NO_FIRST_DAY = "no_first_day", "no first day is given", "ni roddir diwrnod cyntaf"  # (*)
    NO_LAST_DAY = (
        "no_last_day",
        "no day is given by which it should show",
        "ni roddir diwrnod y dylai ddangos erbyn hynny",  # (*)
    )
    NOT_BEGUN = "not_begun", "the action has not begun", "nid yw'r cam gweithredu wedi dechrau"  # (*)
    NO_FIGURE_YET = (
        "no_figure_yet",
        "there is no figure yet for a period that ends when it should show, or later",
        "nid oes ffigur eto am gyfnod sy'n dod i ben pan ddylai ddangos, neu'n hwyrach",  # (*)
    )
    NO_FIGURE_BEFORE = (
        "no_figure_before",
        "there is no figure from before it began",
        "nid oes ffigur o'r adeg cyn iddo ddechrau",  # (*)
    )
    NO_DIRECTION = (
        "no_direction",
        "the two figures have no direction of travel",
        "nid oes cyfeiriad teithio i'r ddau ffigur",  # (*)
    )
    GOT_WORSE = "got_worse", "the figure got worse", "gwaethygodd y ffigur"  # (*)
    WITHIN_TOLERANCE = (
        "within_tolerance",
        "the change is no more than the indicator's tolerance",
        "nid yw'r newid yn fwy na goddefiant y dangosydd",  # (*)
    )
    REACHED = (
        "reached",
        "it is at least what was expected, and stands out from the usual ups and downs",
        "mae o leiaf yr hyn a ddisgwylid, ac yn sefyll allan o'r amrywiadau arferol",  # (*)
    )
    NOT_TESTED = (
        "not_tested",
        "too few figures before it to tell it from the usual ups and downs",
        "rhy ychydig o ffigurau cyn hynny i'w wahaniaethu oddi wrth yr amrywiadau arferol",  # (*)
    )
    NOT_CLEAR = (
        "not_clear",
        "it does not stand out from the usual ups and downs, or from the way it was going already",
        "nid yw'n sefyll allan o'r amrywiadau arferol, nac o'r ffordd yr oedd yn mynd eisoes",  # (*)
    )
    NOTHING_EXPECTED = (
        "nothing_expected",
        "it stands out, but nobody wrote how much was expected",
        "mae'n sefyll allan, ond ni ysgrifennodd neb faint a ddisgwylid",  # (*)
    )
    LESS_THAN_EXPECTED = (
        "less_than_expected",
        "it stands out, but is less than was expected",
        "mae'n sefyll allan, ond mae'n llai na'r disgwyl",  # (*)
    )


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
