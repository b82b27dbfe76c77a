"""What the evidence beside a board's judgement says, in English or Welsh. Welsh marked (*) awaits a translator's check.

Welsh is worded so that no number has to mutate what follows it.
"""

from warehouse.rules.board_judgement import Evidence, Suggestion, differs, suggest

MILESTONES = {
    "en": "{on_track} of {milestones} milestones on track",
    "cy": "cerrig milltir ar y trywydd iawn: {on_track} o {milestones}",  # (*)
}
NO_MILESTONES = {"en": "no milestones", "cy": "dim cerrig milltir"}  # (*)
OUTCOMES = {
    "en": "{improved} improved, {worse} worse",
    "cy": "wedi gwella: {improved}, wedi dirywio: {worse}",
}
NO_OUTCOMES = {"en": "no measure has a direction", "cy": "nid oes cyfeiriad gan unrhyw fesur"}  # (*)
BECAUSE = {"en": "{milestones}; {outcomes}", "cy": "{milestones}; {outcomes}"}
SUGGESTED = {
    "en": {
        Suggestion.GREEN: "The evidence suggests green: {because}.",
        Suggestion.AMBER: "The evidence suggests amber: {because}.",
        Suggestion.RED: "The evidence suggests red: {because}.",
        Suggestion.ASK: "Off track, yet outcomes are improving: a judgement and a reason are needed ({because}).",
        Suggestion.NOT_KNOWN: "The evidence suggests no colour: {because}.",
    },
    "cy": {
        Suggestion.GREEN: "Mae'r dystiolaeth yn awgrymu gwyrdd: {because}.",  # (*)
        Suggestion.AMBER: "Mae'r dystiolaeth yn awgrymu oren: {because}.",  # (*)
        Suggestion.RED: "Mae'r dystiolaeth yn awgrymu coch: {because}.",  # (*)
        Suggestion.ASK: "Oddi ar y trywydd, ac eto mae'r canlyniadau'n gwella: mae angen barn a rheswm "
        "({because}).",  # (*)
        Suggestion.NOT_KNOWN: "Nid yw'r dystiolaeth yn awgrymu lliw: {because}.",  # (*)
    },
}
DIFFERS = {
    "en": "The judgement differs from this.",
    "cy": "Mae'r dyfarniad yn wahanol i hyn.",  # (*)
}


def evidence_words(evidence: Evidence, language: str) -> str:
    """The counts behind a suggestion: `5 of 6 milestones on track; 7 improved, 3 worse`."""
    tracked = NO_MILESTONES if evidence.is_on_track is None else MILESTONES
    moved = NO_OUTCOMES if evidence.is_improving is None else OUTCOMES
    counts = vars(evidence)
    milestones, outcomes = tracked[language].format(**counts), moved[language].format(**counts)
    return BECAUSE[language].format(milestones=milestones, outcomes=outcomes)


def suggestion_words(evidence: Evidence, judged: str | None, language: str) -> str:
    """What the evidence suggests and why, and whether a person's judgement differs from it.

    Args:
        evidence: as counted for the board.
        judged: the colour a person gave; None where nobody did.
        language: `en` or `cy`.
    """
    suggestion = suggest(evidence)
    said = SUGGESTED[language][suggestion].format(because=evidence_words(evidence, language))
    return f"{said} {DIFFERS[language]}" if differs(judged, suggestion) else said
