"""Every published judgement beside what milestones and outcomes suggest, through all periods at once."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd

from warehouse.reads.judgements import judgements
from warehouse.reads.milestones import milestones
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.tallies import tally_history
from warehouse.rules.board_judgement import Evidence, Milestone, Suggestion
from warehouse.rules.board_judgement_words import evidence_words
from warehouse.rules.due import day_counted_to
from warehouse.rules.judgement_lean import possible, standing
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import DIRECTIONAL, Scope

Part = tuple[str, str]
"""Scope and id."""

SCOPES = (Scope.BOARD, Scope.OBJECTIVE, Scope.THEME)
"""What is judged, in the order of the table."""

OF_JUDGEMENT = ("scope", "id", "period", "rag", "reason_en", "reason_cy", "judged_at", "source")
OF_EVIDENCE = (
    "standing", "suggestion", "on_track", "milestones", "improved", "same", "worse", "because_en", "because_cy",
)  # fmt: skip
JUDGEMENT_EVIDENCE_COLUMNS = (*OF_JUDGEMENT, *OF_EVIDENCE)


def judgement_evidence(reader: Reader, plan: Plan, known_at: datetime, period: str | None = None) -> pd.DataFrame:
    """Each judgement with its evidence, the newest period first, then boards, objectives and themes as in the plan.

    Milestones are counted as they are known now, on the last day of the period judged (or earlier, when looking back).
    An objective's are those that serve it, a theme's those of its objectives.

    Args:
        reader: the version to read.
        plan: the council's plan.
        known_at: the moment whose knowledge is shown.
        period: a reporting period for which every board has a row, judged or not; only judgements unless given.

    Returns:
        Columns `JUDGEMENT_EVIDENCE_COLUMNS`: rag is None where nothing is published; standing is a `Standing`;
        suggestion is what the evidence can suggest (`Suggestion`, with a semicolon between two where one half of it is
        missing); then the counts behind it, and the same in words.
    """
    judged = rows(judgements(reader, plan.council.id))
    told = {(row["scope"], row["id"], row["period"]) for row in judged}
    unjudged = [
        dict.fromkeys(OF_JUDGEMENT) | {"scope": Scope.BOARD.value, "id": board.id, "period": period}
        for board in plan.boards
        if period and (Scope.BOARD, board.id, period) not in told
    ]
    counts, steps = _counts(reader, plan), _steps(reader, plan)
    found = [row | _evidence(row, counts, steps, known_at) for row in (*unjudged, *judged)]
    places = {key: place for place, key in enumerate(_parts(plan))}
    found.sort(key=lambda row: places.get((row["scope"], row["id"]), len(places)))
    found.sort(key=lambda row: _age(row["period"]), reverse=True)
    return pd.DataFrame(found, columns=list(JUDGEMENT_EVIDENCE_COLUMNS))


def _age(iso: str) -> tuple[date, int]:
    period = parse(iso)
    return period.end, period.months


def _parts(plan: Plan) -> list[Part]:
    named = ((Scope.BOARD, plan.boards), (Scope.OBJECTIVE, plan.objectives), (Scope.THEME, plan.themes))
    return [(scope.value, one.id) for scope, parts in named for one in parts]


def _counts(reader: Reader, plan: Plan) -> Mapping[tuple[str, str, str], Row]:
    """The tally of every part in every reporting period."""
    return {
        (row["scope"], row["id"], row["period"]): row
        for scope in SCOPES
        for row in rows(tally_history(reader, plan.council.id, scope))
    }


def _steps(reader: Reader, plan: Plan) -> Mapping[Part, list[Milestone]]:
    """The milestones of every board, objective and theme."""
    themes = {objective.id: objective.theme for objective in plan.objectives}
    found: dict[Part, list[Milestone]] = {}
    for row in rows(milestones(reader, plan.council.id)):
        step = Milestone(row["state"], row["due"], row["done_on"])
        served = row["objective"]
        for part in ((Scope.BOARD, row["board"]), (Scope.OBJECTIVE, served), (Scope.THEME, themes.get(served))):
            found.setdefault((part[0].value, part[1] or ""), []).append(step)
    return found


def _evidence(
    row: Row, counts: Mapping[tuple[str, str, str], Row], steps: Mapping[Part, list[Milestone]], known_at: datetime
) -> dict[str, Any]:
    part = (row["scope"], row["id"])
    tally = counts.get((*part, row["period"]), {})
    moved = {call.value: int(tally.get(call.value) or 0) for call in DIRECTIONAL}
    evidence = Evidence.of(steps.get(part, []), day_counted_to(row["period"], known_at), **moved)
    has_reason = bool(row["reason_en"] or row["reason_cy"])
    return {
        "standing": standing(row["rag"], evidence, has_reason=has_reason).value,
        "suggestion": ";".join(possible(evidence)) or Suggestion.NOT_KNOWN.value,
        **vars(evidence),
        **{f"because_{language}": evidence_words(evidence, language) for language in ("en", "cy")},
    }
