"""The contract of every file of a plan folder: its columns, which are required, and what may stand in them.

All cells are text here, '' where empty. A check's `error` is the code of the fault it finds (`etl.messages`).
docs/plan-folder.md is held to this file by a test.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pandas as pd
import pandera.pandas as pa

from warehouse.rules.periods import FREQUENCY_MONTHS
from warehouse.rules.vocabulary import (
    ActionState,
    Aggregation,
    Basis,
    BudgetKind,
    Marker,
    MilestoneState,
    Polarity,
    Rag,
    Scope,
    TargetKind,
    YearType,
)

NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
TOLERANCE = rf"exact|{NUMBER}%?"
RANGE = rf"{NUMBER}\.\.{NUMBER}"
MAX_DECIMALS = 6
"""Decimal places an indicator may be shown with."""

Test = Callable[[pd.Series], pd.Series]


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


def _check(code: str, passes: Test) -> pa.Check:
    return pa.Check(lambda cells: (cells == "") | passes(cells), error=code)


def _matches(code: str, pattern: str) -> pa.Check:
    return _check(code, lambda cells: cells.str.fullmatch(pattern))


def one_of(allowed: Iterable[str]) -> pa.Check:
    """The cell is one of a list; the list is named in the fault."""
    listed = tuple(str(word) for word in allowed)
    return pa.Check(
        lambda cells: (cells == "") | cells.isin(listed), error="not_in_list", description=", ".join(listed)
    )


def _is_date(cells: pd.Series) -> pd.Series:
    return cells.map(reads_as_date).astype(bool)


def reads_as_date(text: str) -> bool:
    """True for a day that is written as 2024-10-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _below_limit(cells: pd.Series) -> pd.Series:
    return ~pd.to_numeric(cells, errors="coerce").abs().ge(1e14)


_NUMBER = (
    _matches("not_a_number", NUMBER),
    _check("number_too_large", _below_limit),
)
_COUNT = (_matches("not_a_whole_number", r"\d{1,9}"),)
_DATE = (_check("not_a_date", _is_date),)
_YES_NO = (_matches("not_yes_or_no", r"true|false"),)
_ANY: tuple[pa.Check, ...] = ()
_ID = (_matches("not_an_id", r"[A-Za-z0-9][A-Za-z0-9._-]*"),)


def _list(words: type[StrEnum] | Iterable[str]) -> tuple[pa.Check, ...]:
    return (one_of(words),)


INDICATORS = Contract(
    "indicators",
    {
        "id": _ID,
        "title_en": _ANY,
        "title_cy": _ANY,
        "definition_en": _ANY,
        "definition_cy": _ANY,
        "unit": _ANY,
        "decimals": (_matches("not_a_whole_number", rf"[0-{MAX_DECIMALS}]"),),
        "polarity": _list(Polarity),
        "range": (_matches("unreadable_range", RANGE),),
        "polarity_signed_off_by": _ANY,
        "polarity_signed_off_on": _DATE,
        "tolerance": (_matches("unreadable_tolerance", TOLERANCE),),
        "amber": (_matches("unreadable_tolerance", rf"{NUMBER}%?"),),
        "frequency": _list(FREQUENCY_MONTHS),
        "year_type": _list(YearType),
        "aggregation": _list(Aggregation),
        "seasonal": _YES_NO,
        "basis": _list(Basis),
        "baseline_period": _ANY,
        "max_lag_periods": _COUNT,
        "allow_gap": _COUNT,
        "boards": _ANY,
        "themes": _ANY,
        "objectives": _ANY,
        "committees": _ANY,
        "owner_role": _ANY,
        "source": _ANY,
        "source_url": _ANY,
        "licence": _ANY,
    },
    required=("id", "title_en", "unit", "polarity", "frequency"),
    filled=("id", "title_en", "unit", "polarity", "frequency"),
)

FIGURES = Contract(
    "figures",
    {
        "indicator": _ANY,
        "area": _ANY,
        "period": _ANY,
        "value": _NUMBER,
        "breakdown": _ANY,
        "marker": _list(Marker),
        "lower": _NUMBER,
        "upper": _NUMBER,
        "numerator": _NUMBER,
        "denominator": _NUMBER,
        "months_elapsed": (_matches("not_a_whole_number", r"\d{1,2}"),),
        "definition": _ANY,
        "published_at": _DATE,
        "source": _ANY,
        "note": _ANY,
    },
    required=("indicator", "area", "period", "value"),
    filled=("indicator", "area", "period"),
)

TARGETS = Contract(
    "targets",
    {
        "indicator": _ANY,
        "area": _ANY,
        "period": _ANY,
        "kind": _list(TargetKind),
        "value": _NUMBER,
        "range": (_matches("unreadable_range", RANGE),),
        "stretch": _NUMBER,
        "months_elapsed": (_matches("not_a_whole_number", r"\d{1,2}"),),
        "set_at": _DATE,
    },
    required=("indicator", "area", "period", "kind"),
    filled=("indicator", "area", "period", "kind"),
)

JUDGEMENTS = Contract(
    "judgements",
    {
        "scope": _list((Scope.BOARD, Scope.OBJECTIVE, Scope.THEME)),
        "id": _ANY,
        "period": _ANY,
        "rag": _list((Rag.GREEN, Rag.AMBER, Rag.RED)),
        "reason_en": _ANY,
        "reason_cy": _ANY,
        "judged_at": _DATE,
        "source": _ANY,
    },
    required=("scope", "id", "period", "rag"),
    filled=("scope", "id", "period", "rag"),
)

TALLIES = Contract(
    "tallies",
    {
        "period": _ANY,
        "improved": _COUNT,
        "same": _COUNT,
        "worse": _COUNT,
        "cant_say": _COUNT,
        "not_available": _COUNT,
        "total": _COUNT,
        "improved_or_same": _COUNT,
        "directional": _COUNT,
        "percent": _COUNT,
        "source": _ANY,
    },
    required=("period",),
    filled=("period",),
)

ACTIONS = Contract(
    "actions",
    {
        "id": _ID,
        "title_en": _ANY,
        "title_cy": _ANY,
        "boards": _ANY,
        "indicators": _ANY,
        "why_en": _ANY,
        "why_cy": _ANY,
        "effect_en": _ANY,
        "effect_cy": _ANY,
        "starts": _DATE,
        "due": _DATE,
        "owner_role": _ANY,
        "state": _list(ActionState),
        "updated_on": _DATE,
    },
    required=("id", "title_en", "state"),
    filled=("id", "title_en", "state"),
)

MILESTONES = Contract(
    "milestones",
    {
        "id": _ID,
        "board": _ANY,
        "objective": _ANY,
        "title_en": _ANY,
        "title_cy": _ANY,
        "due": _DATE,
        "state": _list(MilestoneState),
        "done_on": _DATE,
        "note_en": _ANY,
        "note_cy": _ANY,
    },
    required=("id", "board", "title_en", "due", "state"),
    filled=("id", "board", "title_en", "due", "state"),
)

BUDGET_AMOUNTS = ("budget", "actual", "forecast")

BUDGET = Contract(
    "budget",
    {
        "board": _ANY,
        "period": _ANY,
        "kind": _list(BudgetKind),
        **dict.fromkeys(BUDGET_AMOUNTS, _NUMBER),
        "note_en": _ANY,
        "note_cy": _ANY,
    },
    required=("board", "period", "budget"),
    filled=("board", "period", "budget"),
)

COMMENTARY = Contract(
    "commentary",
    {
        "scope": _list((Scope.PLAN, Scope.THEME, Scope.OBJECTIVE, Scope.BOARD, Scope.INDICATOR)),
        "id": _ANY,
        "period": _ANY,
        "text_en": _ANY,
        "text_cy": _ANY,
        "author_role": _ANY,
        "written_on": _DATE,
    },
    required=("scope", "id", "period", "text_en"),
    filled=("scope", "id", "period", "text_en"),
)

CONTRACTS = {
    contract.name: contract
    for contract in (INDICATORS, FIGURES, TARGETS, JUDGEMENTS, TALLIES, ACTIONS, MILESTONES, BUDGET, COMMENTARY)
}
"""Every contract by the name of its table, as `etl.folder.TABLES` names them."""
