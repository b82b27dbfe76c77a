"""How each criterion is scored, in a sentence; all Welsh awaits a translator's check."""

from warehouse.rules.places import FEWEST_PLACES
from warehouse.rules.work_programme.groups import WORST_COUNTED
from warehouse.rules.work_programme.scores import CLEAR_SIGMA, FAR_OFF, FAR_OVER, LONG_AGO, LONGEST_RUN, UNCLEAR_MOST
from warehouse.rules.work_programme.vocabulary import Criterion

SCORED = {
    "en": {
        Criterion.PERSISTENCE: f"Comparisons in a row that ended worse; {LONGEST_RUN} or more score 1.",
        Criterion.TARGET: f"By how many per cent of the target it is missed; {FAR_OFF}% or more scores 1. Where the "
        "target is no figure: red 1, amber 0.5, green 0.",
        Criterion.PLACES: "The share of other places of the usual comparison group that do better. Not known with "
        f"fewer than {FEWEST_PLACES} places.",
        Criterion.VARIATION: "1 where the tests find it clearly getting worse, 0 where clearly better. Else the move "
        f"the wrong way in sigma, its usual variation: {CLEAR_SIGMA:g} sigma or more score {UNCLEAR_MOST:g}.",
        Criterion.BUDGET: "Half for the board's budget beside the largest one, half for its overspend: "
        f"{FAR_OVER:g}% or more in full.",
        Criterion.EXAMINED: f"Months since a referral about it was made; {LONG_AGO} or more, or never, score 1.",
    },
    "cy": {
        Criterion.PERSISTENCE: f"Nifer y cymariaethau olynol a ddirywiodd; sgôr o 1 am {LONGEST_RUN} neu fwy.",
        Criterion.TARGET: "Y ganran o'r targed y mae'n ei fethu; sgôr o 1 am "
        f"{FAR_OFF}% neu fwy. Lle nad yw'r targed yn ffigur: coch 1, oren 0.5, gwyrdd 0.",
        Criterion.PLACES: "Cyfran y lleoedd eraill yn y grŵp cymharu arferol sy'n gwneud yn well. Nid yw'n hysbys "
        f"lle mae llai o leoedd na {FEWEST_PLACES}.",
        Criterion.VARIATION: "1 lle mae'r profion yn canfod dirywiad amlwg, 0 lle mae gwelliant amlwg. Fel arall, "
        "maint y symudiad i'r cyfeiriad anghywir mewn sigma, ei amrywiad arferol: sgôr o "
        f"{UNCLEAR_MOST:g} am {CLEAR_SIGMA:g} sigma neu fwy.",
        Criterion.BUDGET: "Hanner am gyllideb y bwrdd o'i chymharu â'r fwyaf, hanner am ei orwariant: "
        f"{FAR_OVER:g}% neu fwy yn llawn.",
        Criterion.EXAMINED: "Misoedd ers gwneud atgyfeiriad amdano; sgôr o 1 am "
        f"{LONG_AGO} neu fwy, neu os na chafodd ei graffu erioed.",
    },
}
"""The rule of each criterion."""

OF_GROUPS = {
    "en": f"For a board's work in a theme each score is the mean of its {WORST_COUNTED} worst indicators.",
    "cy": f"Ar gyfer gwaith bwrdd mewn thema, cymedr y {WORST_COUNTED} dangosydd gwaethaf yw pob sgôr.",
}
TOTAL = {
    "en": "The total is the mean of the scores, each counted as often as its weight says. What is not known is left "
    "out with its weight: it never counts as 0.",
    "cy": "Cymedr y sgoriau yw'r cyfanswm, pob un yn cyfrif cynifer o weithiau ag y mae ei bwysau'n dweud. Gadewir "
    "allan yr hyn nad yw'n hysbys, ynghyd â'i bwysau: nid yw byth yn cyfrif fel 0.",
}
