"""Why an indicator needs attention or cannot be seen, in a few short sentences of English or Welsh.

Made from the row that the rule lists. Welsh marked (*) awaits a translator's check; it is worded so that figures
never have to mutate what follows them.
"""

from decimal import ROUND_HALF_UP, Decimal

from warehouse.rules.attention import LONG_RUN
from warehouse.rules.change_words import Row, plain
from warehouse.rules.vocabulary import Call, Rag, Reason

FOR_TIER = {
    "en": {
        1: "Clearly getting worse, and red against its target.",
        2: "Clearly getting worse.",
        3: "Green now, but on its present course it misses its target within 12 months.",
        4: "Worse {run} times in a row.",
        5: "Worse this time only.",
    },
    "cy": {
        1: "Yn amlwg yn dirywio, ac yn goch yn erbyn ei darged.",  # (*)
        2: "Yn amlwg yn dirywio.",  # (*)
        3: "Gwyrdd ar hyn o bryd, ond ar ei gwrs presennol bydd yn methu ei darged o fewn 12 mis.",  # (*)
        4: "Wedi dirywio {run} gwaith yn olynol.",  # (*)
        5: "Wedi dirywio y tro hwn yn unig.",  # (*)
    },
}
"""What put it in its tier."""

FOR_COLOUR = {
    "en": {Rag.RED: "Red against its target.", Rag.AMBER: "Amber against its target."},
    "cy": {Rag.RED: "Coch yn erbyn ei darged.", Rag.AMBER: "Oren yn erbyn ei darged."},  # (*)
}
ALSO_BREACH = {
    "en": "On its present course it misses its target within 12 months.",
    "cy": "Ar ei gwrs presennol bydd yn methu ei darged o fewn 12 mis.",  # (*)
}
EFFECT = {
    "en": "It moved the wrong way by {effect} times its usual variation (sigma).",
    "cy": "Symudodd i'r cyfeiriad anghywir: maint y newid mewn sigma (ei amrywiad arferol): {effect}.",  # (*)
}
BLIND = {"en": "{call}: {reason}.", "cy": "{call}: {reason}."}
MISSING = {
    "en": "No direction for {missing} periods in a row.",
    "cy": "Nifer y cyfnodau olynol heb gyfeiriad: {missing}.",  # (*)
}


def why_listed(row: Row, language: str) -> str:
    """Every reason for which an indicator stands where it does among those that need attention.

    Args:
        row: as `attention` lists it: tier, rag, run, effect, projected_breach.
        language: `en` or `cy`.
    """
    tier, run, effect = int(row["tier"]), int(row["run"]), plain(row["effect"])
    said = [FOR_TIER[language][tier].format(run=run)]
    if tier not in (1, 3) and row["rag"] in FOR_COLOUR[language]:
        said.append(FOR_COLOUR[language][Rag.of(row["rag"])])
    if tier == 2 and row["rag"] == Rag.GREEN and plain(row["projected_breach"]):
        said.append(ALSO_BREACH[language])
    if tier < 4 and run >= LONG_RUN:
        said.append(FOR_TIER[language][4].format(run=run))
    if effect is not None and (shown := _one_decimal(effect)) > 0:
        said.append(EFFECT[language].format(effect=shown))
    return " ".join(said)


def why_blind(row: Row, language: str) -> str:
    """Why nobody can say how an indicator is doing, and for how long.

    Args:
        row: as `blind_spots` lists it: call, reason, missing.
        language: `en` or `cy`.
    """
    call, reason = Call.of(row["call"]).words(language), Reason.of(row["reason"]).words(language)
    said = [BLIND[language].format(call=call[0].upper() + call[1:], reason=reason), how_long_blind(row, language)]
    return " ".join(part for part in said if part)


def how_long_blind(row: Row, language: str) -> str:
    """For how many periods nobody could say how an indicator is doing; empty where it is this one only."""
    return MISSING[language].format(missing=row["missing"]) if row["missing"] > 1 else ""


def _one_decimal(effect: float) -> Decimal:
    return Decimal(str(effect)).quantize(Decimal("0.1"), ROUND_HALF_UP)
