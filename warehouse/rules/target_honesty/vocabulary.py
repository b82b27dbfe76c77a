"""The words of target honesty, each in one row. All Welsh here awaits a translator's check."""

from warehouse.rules.noise import xmr
from warehouse.rules.target_honesty.middle import FEWEST_OTHERS, YEARS
from warehouse.rules.vocabulary import Word


class Doubt(Word):
    """What may be wrong with a target, in the order in which doubts are listed."""

    FALLING_BEHIND = (
        "falling_behind",
        "Asks for no more than today while others get better",
        "Yn gofyn am ddim mwy na heddiw tra bo eraill yn gwella",
    )
    OUT_OF_REACH = (
        "out_of_reach",
        "Cannot be reached without a change of the process",
        "Ni ellir ei gyrraedd heb newid y broses",
    )
    MET_ANYWAY = "met_anyway", "Will be met without any effort", "Caiff ei gyrraedd heb unrhyw ymdrech"
    WEAKER = "weaker", "Asks for less than was reached before", "Yn gofyn am lai nag a gyrhaeddwyd o'r blaen"


class Outcome(Word):
    """What a question about a target came to."""

    FOUND = "found", "found", "wedi'i ganfod"
    CLEAR = "clear", "nothing found", "dim wedi'i ganfod"
    NOT_TESTED = "not_tested", "could not be tested", "nid oedd modd ei brofi"


class Untested(Word):
    """Why a question could not be asked of a target; the first that holds."""

    NO_DIRECTION = "no_direction", "higher or lower is not agreed to be better", "ni chytunwyd ai uwch ai is sydd orau"
    NO_AIM = "no_aim", "the target names no figure", "nid yw'r targed yn enwi ffigur"
    NO_FIGURE = "no_figure", "there is no figure to hold it against", "nid oes ffigur i'w gymharu ag ef"
    OVERLAPPING = "overlapping", "successive figures share time", "mae ffigurau olynol yn rhannu amser"
    SEASONAL = "seasonal", "the season moves the figure", "mae'r tymor yn symud y ffigur"
    FEW_POINTS = (
        "few_points",
        f"fewer than {xmr.FEWEST} comparable figures in a row",
        f"llai na {xmr.FEWEST} ffigur olynol y gellir eu cymharu",
    )
    CHANGING = (
        "changing",
        "its level is changing, so its limits say nothing of what is to come",
        "mae ei lefel yn newid, felly nid yw ei derfynau'n dweud dim am yr hyn sydd i ddod",
    )
    NO_COMPARATOR = (
        "no_comparator",
        "there is no earlier figure that it can be compared with",
        "nid oes ffigur cynharach y gellir ei gymharu ag ef",
    )
    BY_SIZE = (
        "by_size",
        "a count or an amount of money follows the size of a place",
        "mae cyfrif neu swm o arian yn dilyn maint y lle",
    )
    FEW_PLACES = (
        "few_places",
        f"fewer than {FEWEST_OTHERS} other places have comparable figures for {YEARS} years in a row",
        f"mae gan lai na {FEWEST_OTHERS} lle arall ffigurau y gellir eu cymharu am {YEARS} mlynedd yn olynol",
    )
