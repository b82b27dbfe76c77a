"""How each criterion is scored, in a sentence; all Welsh awaits a translator's check.

The numbers are read from the rules when they are said, so that the words cannot fall behind them.
"""

from warehouse.rules import places
from warehouse.rules.work_programme import groups, scores, vocabulary
from warehouse.rules.work_programme.vocabulary import Criterion

SCORED = {
    "en": {
        Criterion.PERSISTENCE: "Comparisons in a row that ended worse; {run} or more score 1.",
        Criterion.TARGET: "By how many per cent of the target it is missed; {off}% or more scores 1. Where the "
        "target is no figure: red 1, amber 0.5, green 0.",
        Criterion.PLACES: "The share of other places of the usual comparison group that do better. Not known with "
        "fewer than {places} places.",
        Criterion.VARIATION: "1 where the tests find it clearly getting worse, 0 where clearly better. Else the move "
        "the wrong way in sigma, its usual variation: {sigma:g} sigma or more score {unclear:g}.",
        Criterion.BUDGET: "Half for the board's budget beside the largest one, half for its overspend: {over:g}% or "
        "more in full.",
        Criterion.EXAMINED: "Months since a referral about it was made; {months} or more, or never, score 1.",
    },
    "cy": {
        Criterion.PERSISTENCE: "Nifer y cymariaethau olynol a ddirywiodd; sgôr o 1 am {run} neu fwy.",
        Criterion.TARGET: "Y ganran o'r targed y mae'n ei fethu; sgôr o 1 am {off}% neu fwy. Lle nad yw'r targed yn "
        "ffigur: coch 1, oren 0.5, gwyrdd 0.",
        Criterion.PLACES: "Cyfran y lleoedd eraill yn y grŵp cymharu arferol sy'n gwneud yn well. Nid yw'n hysbys "
        "lle mae llai o leoedd na {places}.",
        Criterion.VARIATION: "1 lle mae'r profion yn canfod dirywiad amlwg, 0 lle mae gwelliant amlwg. Fel arall, "
        "maint y symudiad i'r cyfeiriad anghywir mewn sigma, ei amrywiad arferol: sgôr o {unclear:g} am {sigma:g} "
        "sigma neu fwy.",
        Criterion.BUDGET: "Hanner am gyllideb y bwrdd o'i chymharu â'r fwyaf, hanner am ei orwariant: {over:g}% neu "
        "fwy yn llawn.",
        Criterion.EXAMINED: "Misoedd ers gwneud atgyfeiriad amdano; sgôr o 1 am {months} neu fwy, neu os na chafodd "
        "ei graffu erioed.",
    },
}
OF_GROUPS = {
    "en": "A board's work in a theme is a topic where {members} or more of its indicators have a direction; each of "
    "its scores is the mean of the {worst} worst.",
    "cy": "Mae gwaith bwrdd mewn thema yn bwnc lle mae gan o leiaf {members} o'i ddangosyddion gyfeiriad; cymedr y "
    "{worst} gwaethaf yw pob un o'i sgoriau.",
}
TOTAL = {
    "en": "The total is the mean of the scores, each counted as often as its weight says, from 0 to {weight}. What is "
    "not known is left out with its weight: it never counts as 0. There is no other score.",
    "cy": "Cymedr y sgoriau yw'r cyfanswm, pob un yn cyfrif cynifer o weithiau ag y mae ei bwysau'n dweud, o 0 i "
    "{weight}. Gadewir allan yr hyn nad yw'n hysbys, ynghyd â'i bwysau: nid yw byth yn cyfrif fel 0. Nid oes "
    "sgôr arall.",
}


def scored(criterion: Criterion, language: str) -> str:
    """How a criterion is scored, in `en` or `cy`."""
    return SCORED[language][criterion].format(
        run=scores.LONGEST_RUN,
        off=scores.FAR_OFF,
        places=places.FEWEST_PLACES,
        sigma=scores.CLEAR_SIGMA,
        unclear=scores.UNCLEAR_MOST,
        over=scores.FAR_OVER,
        months=scores.LONG_AGO,
    )


def totalled(language: str) -> str:
    """How the total is made of the scores, and the scores of a group of those of its members."""
    of_groups = OF_GROUPS[language].format(members=groups.FEWEST_MEMBERS, worst=groups.WORST_COUNTED)
    return f"{TOTAL[language].format(weight=vocabulary.MOST_WEIGHT)} {of_groups}"
