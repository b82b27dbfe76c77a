"""The case for a topic: a plain sentence for each criterion, from the facts that its score was made of.

All Welsh here awaits a translator's check; it is worded so that no figure has to mutate what follows it.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from warehouse.rules.change_words import plain
from warehouse.rules.figure_words import bare_figure, figure_words
from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import Rag, Unit
from warehouse.rules.work_programme.vocabulary import Criterion

Facts = Mapping[Any, Any]

ONE_DECIMAL = 1

LAST, IN_A_ROW, NOT_WORSE = "last", "in_a_row", "not_worse"
PERSISTENCE = {
    "en": {
        NOT_WORSE: "It did not get worse in its last comparison.",
        LAST: "It got worse in its last comparison.",
        IN_A_ROW: "It has got worse {run} times in a row.",
    },
    "cy": {
        NOT_WORSE: "Ni ddirywiodd yn ei gymhariaeth ddiwethaf.",
        LAST: "Dirywiodd yn ei gymhariaeth ddiwethaf.",
        IN_A_ROW: "Mae wedi dirywio {run} gwaith yn olynol.",
    },
}
OFF = {"en": "It misses its target by {off}%.", "cy": "Mae'n methu ei darged o {off}%."}
COLOURED = {
    "en": {
        Rag.GREEN: "It is on target.",
        Rag.AMBER: "It is amber against its target.",
        Rag.RED: "It is red against its target.",
    },
    "cy": {
        Rag.GREEN: "Mae ar y targed.",
        Rag.AMBER: "Mae'n oren yn erbyn ei darged.",
        Rag.RED: "Mae'n goch yn erbyn ei darged.",
    },
}
PLACES = {
    "en": "{worse_than} of {others} other places do better.",
    "cy": "Lleoedd eraill sy'n gwneud yn well: {worse_than} o {others}.",
}
VARIATION = {
    "en": {
        Noise.WORSENING: "It is clearly getting worse.",
        Noise.IMPROVING: "It is clearly getting better.",
        Noise.NO_CLEAR_CHANGE: "It moves within its usual ups and downs.",
    },
    "cy": {
        Noise.WORSENING: "Mae'n amlwg yn dirywio.",
        Noise.IMPROVING: "Mae'n amlwg yn gwella.",
        Noise.NO_CLEAR_CHANGE: "Mae'n symud o fewn ei amrywiad arferol.",
    },
}
WRONG_WAY = {
    "en": "It moved the wrong way by {effect} sigma, within its usual ups and downs.",
    "cy": "Symudodd i'r cyfeiriad anghywir o fewn ei amrywiad arferol (sigma: {effect}).",
}
NEVER = {
    "en": "Never examined, as far as is recorded here.",
    "cy": "Heb ei graffu erioed, hyd y cofnodir yma.",
}
EXAMINED = {
    "en": "Months since it was last examined: {months}.",
    "cy": "Misoedd ers craffu arno ddiwethaf: {months}.",
}
BUDGET = {"en": "{board} has a budget of {budget}{over}.", "cy": "{board}: cyllideb o {budget}{over}."}
OVER = {"en": " and spends {percent}% more than that", "cy": " a gwariant o {percent}% yn fwy na hynny"}

OF_GROUP = {
    "en": {
        Criterion.PERSISTENCE: "{worse} of {count} indicators got worse; the longest run is {run} in a row.",
        Criterion.TARGET: "{missed} of {judged} with a target miss it.",
        Criterion.PLACES: "At its worst, {worse_than} of {others} other places do better.",
        Criterion.VARIATION: "{clear} of {tested} that could be tested are clearly getting worse.",
    },
    "cy": {
        Criterion.PERSISTENCE: "Dangosyddion a ddirywiodd: {worse} o {count}; y rhediad hiraf yn olynol: {run}.",
        Criterion.TARGET: "Yn methu eu targed: {missed} o {judged} â tharged.",
        Criterion.PLACES: "Ar ei waethaf, lleoedd eraill sy'n gwneud yn well: {worse_than} o {others}.",
        Criterion.VARIATION: "Yn amlwg yn dirywio: {clear} o {tested} y gellid eu profi.",
    },
}
LEFT_OUT = {
    "en": {
        Criterion.PERSISTENCE: "No direction is known.",
        Criterion.TARGET: "No target is judged.",
        Criterion.PLACES: "Too few other places have a figure, or no direction is agreed.",
        Criterion.VARIATION: "There are too few figures to test, or they cannot be tested.",
        Criterion.BUDGET: "No budget of its board is recorded for this period.",
        Criterion.EXAMINED: "Nothing is recorded as examined yet.",
    },
    "cy": {
        Criterion.PERSISTENCE: "Nid oes cyfeiriad hysbys.",
        Criterion.TARGET: "Nid oes targed wedi'i farnu.",
        Criterion.PLACES: "Mae gan rhy ychydig o leoedd eraill ffigur, neu nid oes cyfeiriad wedi'i gytuno.",
        Criterion.VARIATION: "Mae rhy ychydig o ffigurau i'w profi, neu ni ellir eu profi.",
        Criterion.BUDGET: "Nid oes cyllideb i'w fwrdd wedi'i chofnodi ar gyfer y cyfnod hwn.",
        Criterion.EXAMINED: "Nid oes dim wedi'i gofnodi fel pe bai wedi'i graffu eto.",
    },
}
"""Why a criterion is left out."""


def case(facts: Facts, board: str, language: str) -> dict[Criterion, str]:
    """A sentence for each criterion: what speaks for the topic by it, or why it is left out.

    Args:
        facts: a row of `warehouse.reads.work_programme.topics`: the score of each criterion by its code, and run, off,
            rag, worse_than, of, noise, effect, pounds, over_percent, months; for a group also count, worse, missed,
            judged, clear, tested (count is missing for a single indicator).
        board: the name of the board whose budget it is.
        language: `en` or `cy`.
    """
    return {
        one: LEFT_OUT[language][one] if plain(facts[one.value]) is None else _told(one, facts, board, language)
        for one in Criterion
    }


def _told(criterion: Criterion, facts: Facts, board: str, language: str) -> str:
    if criterion is Criterion.BUDGET:
        return _money(facts, board, language)
    if criterion is Criterion.EXAMINED:
        months = plain(facts["months"])
        return NEVER[language] if months is None else EXAMINED[language].format(months=int(months))
    if plain(facts["count"]) is not None:
        return OF_GROUP[language][criterion].format(**_counted(facts))
    if criterion is Criterion.PERSISTENCE:
        run = int(facts["run"])
        return PERSISTENCE[language][(NOT_WORSE, LAST)[run] if run < 2 else IN_A_ROW].format(run=run)
    if criterion is Criterion.TARGET:
        return _target(facts, language)
    if criterion is Criterion.PLACES:
        return PLACES[language].format(**_counted(facts))
    return _variation(facts, language)


def _counted(facts: Facts) -> dict[str, int]:
    names = ("count", "worse", "run", "missed", "judged", "worse_than", "of", "clear", "tested")
    known = {name: int(facts[name]) for name in names if plain(facts[name]) is not None}
    return known | ({"others": known["of"] - 1} if "of" in known else {})


def _target(facts: Facts, language: str) -> str:
    off = plain(facts["off"])
    if off:
        return OFF[language].format(off=bare_figure(off, Unit.NUMBER, ONE_DECIMAL))
    return COLOURED[language][Rag.of(facts["rag"])]


def _variation(facts: Facts, language: str) -> str:
    effect = bare_figure(Decimal(str(plain(facts["effect"]) or 0)), Unit.NUMBER, ONE_DECIMAL)
    if facts["noise"] == Noise.NO_CLEAR_CHANGE and Decimal(effect.replace(",", "")) > 0:
        return WRONG_WAY[language].format(effect=effect)
    return VARIATION[language][Noise.of(facts["noise"])]


def _money(facts: Facts, board: str, language: str) -> str:
    over = plain(facts["over_percent"])
    said = OVER[language].format(percent=bare_figure(over, Unit.NUMBER, ONE_DECIMAL)) if over and over > 0 else ""
    return BUDGET[language].format(
        board=board, budget=figure_words(facts["pounds"], Unit.CURRENCY, 0, language), over=said
    )
