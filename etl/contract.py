"""The contract of every file of a plan folder: its columns, which are required, and what may stand in them.

All cells are text here, '' where empty. A check's `error` is the code of the fault it finds (`etl.messages`).
docs/plan-folder.md is held to this file by a test.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandera.pandas as pa

from etl.contract_cells import (
    ADDRESS,
    ANY,
    COUNT,
    DATE,
    ID,
    LAG,
    MONTHS,
    NUMBER,
    ONE_NUMBER,
    RANGE,
    SHOWN_DECIMALS,
    TOLERANCE,
    YES_NO,
    listed,
    matches,
)  # fmt: skip
from warehouse.rules.periods import FREQUENCY_MONTHS
from warehouse.rules.vocabulary import (
    ActionState,
    Aggregation,
    Basis,
    BudgetKind,
    LinkSign,
    Marker,
    MilestoneState,
    Polarity,
    Rag,
    Scope,
    TargetKind,
    YearType,
)


@dataclass(frozen=True)
class Contract:
    """One kind of file.

    Attributes:
        name: the table, as `etl.folder.TABLES` names it.
        columns: column name -> its checks; every cell may be empty unless the column is in `filled`.
        required: columns that the header must have.
        filled: columns whose every cell must hold something.
    """

    name: str
    columns: Mapping[str, tuple[pa.Check, ...]]
    required: tuple[str, ...]
    filled: tuple[str, ...]

    @property
    def schema(self) -> pa.DataFrameSchema:
        """The contract as a pandera schema, to be validated lazily: every fault at once."""
        full = pa.Check(lambda cells: cells != "", error="empty_cell")
        return pa.DataFrameSchema(
            {
                name: pa.Column(checks=[*((full,) if name in self.filled else ()), *checks], nullable=True)
                for name, checks in self.columns.items()
            }
        )


INDICATORS = Contract(
    "indicators",
    {
        "id": ID,
        "title_en": ANY,
        "title_cy": ANY,
        "definition_en": ANY,
        "definition_cy": ANY,
        "unit": ANY,
        "decimals": (matches("not_a_whole_number", SHOWN_DECIMALS),),
        "polarity": listed(Polarity),
        "range": (matches("unreadable_range", RANGE),),
        "polarity_signed_off_by": ANY,
        "polarity_signed_off_on": DATE,
        "tolerance": (matches("unreadable_tolerance", TOLERANCE),),
        "amber": (matches("unreadable_tolerance", rf"{NUMBER}%?"),),
        "frequency": listed(FREQUENCY_MONTHS),
        "year_type": listed(YearType),
        "aggregation": listed(Aggregation),
        "seasonal": YES_NO,
        "basis": listed(Basis),
        "baseline_period": ANY,
        "max_lag_periods": COUNT,
        "allow_gap": COUNT,
        "boards": ANY,
        "themes": ANY,
        "objectives": ANY,
        "committees": ANY,
        "owner_role": ANY,
        "source": ANY,
        "source_url": ANY,
        "licence": ANY,
    },
    required=("id", "title_en", "unit", "polarity", "frequency"),
    filled=("id", "title_en", "unit", "polarity", "frequency"),
)

FIGURES = Contract(
    "figures",
    {
        "indicator": ANY,
        "area": ANY,
        "period": ANY,
        "value": ONE_NUMBER,
        "breakdown": ANY,
        "marker": listed(Marker),
        "lower": ONE_NUMBER,
        "upper": ONE_NUMBER,
        "numerator": ONE_NUMBER,
        "denominator": ONE_NUMBER,
        "months_elapsed": MONTHS,
        "definition": ANY,
        "published_at": DATE,
        "source": ANY,
        "note": ANY,
    },
    required=("indicator", "area", "period", "value"),
    filled=("indicator", "area", "period"),
)

TARGETS = Contract(
    "targets",
    {
        "indicator": ANY,
        "area": ANY,
        "period": ANY,
        "kind": listed(TargetKind),
        "value": ONE_NUMBER,
        "range": (matches("unreadable_range", RANGE),),
        "stretch": ONE_NUMBER,
        "months_elapsed": MONTHS,
        "set_at": DATE,
    },
    required=("indicator", "area", "period", "kind"),
    filled=("indicator", "area", "period", "kind"),
)

JUDGEMENTS = Contract(
    "judgements",
    {
        "scope": listed((Scope.BOARD, Scope.OBJECTIVE, Scope.THEME)),
        "id": ANY,
        "period": ANY,
        "rag": listed((Rag.GREEN, Rag.AMBER, Rag.RED)),
        "reason_en": ANY,
        "reason_cy": ANY,
        "judged_at": DATE,
        "source": ANY,
    },
    required=("scope", "id", "period", "rag"),
    filled=("scope", "id", "period", "rag"),
)

TALLIES = Contract(
    "tallies",
    {
        "period": ANY,
        "improved": COUNT,
        "same": COUNT,
        "worse": COUNT,
        "cant_say": COUNT,
        "not_available": COUNT,
        "total": COUNT,
        "improved_or_same": COUNT,
        "directional": COUNT,
        "percent": COUNT,
        "source": ANY,
    },
    required=("period",),
    filled=("period",),
)

ACTIONS = Contract(
    "actions",
    {
        "id": ID,
        "title_en": ANY,
        "title_cy": ANY,
        "boards": ANY,
        "indicators": ANY,
        "why_en": ANY,
        "why_cy": ANY,
        "effect_en": ANY,
        "effect_cy": ANY,
        "expected_change": ONE_NUMBER,
        "expected_by": DATE,
        "starts": DATE,
        "due": DATE,
        "cost": ONE_NUMBER,
        "owner_role": ANY,
        "state": listed(ActionState),
        "updated_on": DATE,
    },
    required=("id", "title_en", "state"),
    filled=("id", "title_en", "state"),
)

ACTION_AMOUNTS = ("expected_change", "cost")

MILESTONES = Contract(
    "milestones",
    {
        "id": ID,
        "board": ANY,
        "objective": ANY,
        "title_en": ANY,
        "title_cy": ANY,
        "due": DATE,
        "state": listed(MilestoneState),
        "done_on": DATE,
        "note_en": ANY,
        "note_cy": ANY,
    },
    required=("id", "board", "title_en", "due", "state"),
    filled=("id", "board", "title_en", "due", "state"),
)

BUDGET_AMOUNTS = ("budget", "actual", "forecast")

BUDGET = Contract(
    "budget",
    {
        "board": ANY,
        "period": ANY,
        "kind": listed(BudgetKind),
        "service": ID,
        "service_en": ANY,
        "service_cy": ANY,
        "indicators": ANY,
        "unit_of": ANY,
        **dict.fromkeys(BUDGET_AMOUNTS, ONE_NUMBER),
        "note_en": ANY,
        "note_cy": ANY,
    },
    required=("board", "period", "budget"),
    filled=("board", "period", "budget"),
)

COMMENTARY = Contract(
    "commentary",
    {
        "scope": listed((Scope.PLAN, Scope.THEME, Scope.OBJECTIVE, Scope.BOARD, Scope.INDICATOR)),
        "id": ANY,
        "period": ANY,
        "text_en": ANY,
        "text_cy": ANY,
        "author_role": ANY,
        "written_on": DATE,
    },
    required=("scope", "id", "period", "text_en"),
    filled=("scope", "id", "period", "text_en"),
)

LESSONS = Contract(
    "lessons",
    {
        "indicator": ANY,
        "period": ANY,
        "tried_en": ANY,
        "tried_cy": ANY,
        "happened_en": ANY,
        "happened_cy": ANY,
        "author_role": ANY,
        "written_on": DATE,
    },
    required=("indicator", "period", "tried_en", "happened_en"),
    filled=("indicator", "period", "tried_en", "happened_en"),
)

REBASES = Contract(
    "rebases",
    {
        "indicator": ANY,
        "area": ANY,
        "period": ANY,
        "reason_en": ANY,
        "reason_cy": ANY,
        "decided_by": ANY,
        "decided_on": DATE,
    },
    required=("indicator", "period", "reason_en", "decided_by"),
    filled=("indicator", "period", "reason_en", "decided_by"),
)

RETIRED = Contract(
    "retired",
    {
        "indicator": ID,
        "reason_en": ANY,
        "reason_cy": ANY,
        "replaced_by": ANY,
        "decided_by": ANY,
        "decided_on": DATE,
    },
    required=("indicator", "reason_en", "decided_by"),
    filled=("indicator", "reason_en", "decided_by"),
)

LINKS = Contract(
    "links",
    {
        "from_indicator": ANY,
        "to_indicator": ANY,
        "to_board": ANY,
        "sign": listed(LinkSign),
        "lag_months": LAG,
        "mechanism_en": ANY,
        "mechanism_cy": ANY,
        "evidence_url": ADDRESS,
        "asserted_by": ANY,
        "asserted_on": DATE,
    },
    required=("from_indicator", "sign", "lag_months", "mechanism_en", "asserted_by", "asserted_on"),
    filled=("from_indicator", "sign", "lag_months", "mechanism_en", "asserted_by", "asserted_on"),
)

CONTRACTS = {
    contract.name: contract
    for contract in (
        INDICATORS, FIGURES, TARGETS, JUDGEMENTS, TALLIES, ACTIONS, MILESTONES, BUDGET, COMMENTARY, LESSONS,
        REBASES, RETIRED, LINKS,
    )
}  # fmt: skip
"""Every contract by the name of its table, as `etl.folder.TABLES` names them."""
