"""The words of the noise-aware call, each in one row: its code, English and Welsh.

Welsh marked (*) awaits a translator's check. Blocks of results hold small numbers: a word's place in its class.
"""

from typing import TypeVar

from warehouse.rules.vocabulary import Word

W = TypeVar("W", bound=Word)


class Noise(Word):
    """Whether the latest figure stands out from the usual ups and downs of its run."""

    IMPROVING = "improving", "improving", "yn gwella"  # (*)
    NO_CLEAR_CHANGE = "no_clear_change", "no clear change", "dim newid clir"  # (*)
    WORSENING = "worsening", "worsening", "yn dirywio"  # (*)
    NOT_ENOUGH_DATA = "not_enough_data", "not enough data", "dim digon o ddata"  # (*)
    NOT_TESTABLE = "not_testable", "cannot be tested", "ni ellir ei brofi"  # (*)


class NoiseReason(Word):
    """Why no test could tell anything; for too few the code people read tells how many: `4_points`."""

    NO_DIRECTION = (
        "no_direction_of_improvement",
        "no direction of improvement is agreed",
        "nid oes cyfeiriad gwella wedi'i gytuno",  # (*)
    )
    OVERLAPPING = (
        "overlapping_periods",
        "each figure shares time with the one before",
        "mae pob ffigur yn rhannu amser â'r un blaenorol",  # (*)
    )
    SEASONAL = "seasonal", "the figures follow the seasons", "mae'r ffigurau'n dilyn y tymhorau"  # (*)
    POINTS = "points", "too few figures in a row", "rhy ychydig o ffigurau yn olynol"  # (*)


OF_POINTS = "_points"
"""Follows the number of figures where they were too few, as it is exported: `4_points`."""


class NoiseTest(Word):
    """The tests that may find something."""

    XMR = "xmr", "control chart", "siart reoli"  # (*)
    XMR_TRIAL = "xmr_trial", "control chart (trial)", "siart reoli (treial)"  # (*)
    MANN_KENDALL = "mann_kendall", "Mann-Kendall test of trend", "prawf tuedd Mann-Kendall"  # (*)
    CI_Z = "ci_z", "comparison of confidence intervals", "cymhariaeth cyfyngau hyder"  # (*)


class Cause(Word):
    """What an XmR chart says of one figure, in the order of the rules."""

    COMMON = "common_cause", "common cause", "achos cyffredin"  # (*)
    OUTSIDE = "outside_limits", "outside the limits", "y tu allan i'r terfynau"  # (*)
    TREND = "trend", "part of a trend of 7", "rhan o duedd o 7"  # (*)
    TWO_OF_THREE = "two_of_three", "one of two in three near a limit", "un o ddau o bob tri ger terfyn"  # (*)
    SHIFT = "shift", "one of 7 on one side of the mean", "un o 7 ar un ochr i'r cymedr"  # (*)


class Agreement(Word):
    """The two calls together: the direction of travel first, then what the noise-aware call adds."""

    CLEAR_IMPROVEMENT = "clear_improvement", "better, and clearly so", "yn well, ac yn glir felly"  # (*)
    IMPROVED_WITHIN = (
        "improved_within_normal_variation",
        "better, but within normal variation",
        "yn well, ond o fewn amrywiad arferol",  # (*)
    )
    CONFLICT_UP = (
        "conflict_up_but_worsening",
        "better, but still worse than its usual level",
        "yn well, ond yn dal yn waeth na'i lefel arferol",  # (*)
    )
    IMPROVED_UNTESTED = "improved_untested", "better, not tested", "yn well, heb ei brofi"  # (*)
    STEADY_AFTER_IMPROVEMENT = (
        "steady_after_improvement",
        "the same, and better than its usual level",
        "heb newid, ac yn well na'i lefel arferol",  # (*)
    )
    STEADY = "steady", "the same, and within normal variation", "heb newid, ac o fewn amrywiad arferol"  # (*)
    STEADY_BUT_WORSENING = (
        "steady_but_worsening",
        "the same, but worse than its usual level",
        "heb newid, ond yn waeth na'i lefel arferol",  # (*)
    )
    SAME_UNTESTED = "same_untested", "the same, not tested", "heb newid, heb ei brofi"  # (*)
    CONFLICT_DOWN = (
        "conflict_down_but_improving",
        "worse, but still better than its usual level",
        "yn waeth, ond yn dal yn well na'i lefel arferol",  # (*)
    )
    WORSE_WITHIN = (
        "worse_within_normal_variation",
        "worse, but within normal variation",
        "yn waeth, ond o fewn amrywiad arferol",  # (*)
    )
    CLEAR_DECLINE = "clear_decline", "worse, and clearly so", "yn waeth, ac yn glir felly"  # (*)
    WORSE_UNTESTED = "worse_untested", "worse, not tested", "yn waeth, heb ei brofi"  # (*)
    CANT_SAY = "cant_say", "can't say", "methu dweud"  # (*)
    NOT_AVAILABLE = "not_available", "not available", "ddim ar gael"


class Mark(Word):
    """The short second mark beside a call."""

    CLEAR = "clear", "clear", "clir"  # (*)
    WITHIN = "within_normal_variation", "within normal variation", "o fewn amrywiad arferol"  # (*)
    UNTESTED = "untested", "untested", "heb ei brofi"  # (*)
    BUT_WORSENING = "but_worsening", "but worse than usual", "ond yn waeth na'r arfer"  # (*)
    BUT_IMPROVING = "but_improving", "but better than usual", "ond yn well na'r arfer"  # (*)


class Assurance(Word):
    """Whether a process as it is now can be relied on to meet its target."""

    CONSISTENTLY_FAILS = (
        "will_consistently_fail",
        "will consistently fail",
        "bydd yn methu'n gyson",  # (*)
    )
    HIT_AND_MISS = "hit_and_miss", "hit and miss", "taro a methu"  # (*)
    CONSISTENTLY_MEETS = "consistently_meets", "consistently meets", "yn cyrraedd yn gyson"  # (*)


def sets_of_tests() -> list[str]:
    """Every set of tests as it is exported, with semicolons between them; a bit of its place stands for each test."""
    sets = range(1 << len(NoiseTest))
    return [";".join(test for at, test in enumerate(NoiseTest) if number >> at & 1) for number in sets]
