"""What each column of a report card holds, told from its contract, and what may be chosen there."""

from collections.abc import Mapping
from enum import StrEnum

from etl.card_words import WORDS, Said
from etl.contract import Contract


class Holds(StrEnum):
    """What stands in a column, and so how its cells are read."""

    NUMBER = "number"
    WHOLE = "whole"
    DATE = "date"
    PERIOD = "period"
    RANGE = "range"
    WORD = "word"
    NAME = "name"
    TEXT = "text"


class Named(StrEnum):
    """What a cell that names something may name: the scopes of a plan, and areas."""

    INDICATOR = "indicator"
    AREA = "area"
    BOARD = "board"
    OBJECTIVE = "objective"
    THEME = "theme"
    PLAN = "plan"
    BY_SCOPE = "by scope"


NAMES: Mapping[str, Named] = {
    "indicator": Named.INDICATOR,
    "indicators": Named.INDICATOR,
    "area": Named.AREA,
    "board": Named.BOARD,
    "boards": Named.BOARD,
    "objective": Named.OBJECTIVE,
    "from_indicator": Named.INDICATOR,
    "to_indicator": Named.INDICATOR,
    "to_board": Named.BOARD,
    "unit_of": Named.INDICATOR,
}
SEVERAL = ("indicators", "boards")
"""Columns whose cells may name several things, separated by semicolons."""

IN_THE_UNIT = frozenset(
    {("figures", "value"), ("figures", "lower"), ("figures", "upper"), ("targets", "value"), ("targets", "stretch")}
)
"""Numbers that are in their indicator's unit, so that a percentage may stand there."""

_BY_CHECK: Mapping[str, Holds] = {
    "not_a_number": Holds.NUMBER,
    "not_a_whole_number": Holds.WHOLE,
    "not_a_date": Holds.DATE,
    "unreadable_range": Holds.RANGE,
    "not_in_list": Holds.WORD,
}


def holds(contract: Contract, column: str) -> Holds:
    """What the cells of a column hold."""
    if named(contract, column):
        return Holds.NAME
    if column == "period":
        return Holds.PERIOD
    for check in contract.columns[column]:
        if str(check.error) in _BY_CHECK:
            return _BY_CHECK[str(check.error)]
    return Holds.TEXT


def named(contract: Contract, column: str) -> Named | None:
    """What the cells of a column name; None where they name nothing of the plan."""
    if column == "id" and "scope" in contract.columns:
        return Named.BY_SCOPE
    return NAMES.get(column)


def choices(contract: Contract, column: str) -> Mapping[str, Said]:
    """The words a column with a fixed list may hold: code -> words, in the contract's order."""
    listed = next(check for check in contract.columns[column] if check.error == "not_in_list")
    return {code: WORDS[code] for code in str(listed.description).split(", ")}
