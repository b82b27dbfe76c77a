"""Amounts as written, made plain: exact decimal text that the warehouse can hold, never through a binary float."""

from decimal import ROUND_HALF_UP, Context, Decimal

import pandas as pd

from etl.contract_cells import NUMBER
from warehouse.rules.amounts import AMOUNT_DECIMALS

_SMALLEST = Decimal(1).scaleb(-AMOUNT_DECIMALS)
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)


def plain(cells: pd.Series) -> pd.Series:
    """Exact decimal text of checked numbers, None where empty; exponents are written out, 18 decimals kept.

    Args:
        cells: text that the contract has passed as numbers.
    """
    odd = cells.str.contains(rf"[eE]|\.\d{{{AMOUNT_DECIMALS + 1},}}", regex=True)
    written_out = cells.where(~odd, cells[odd].map(_write_out))
    return written_out.where(cells != "", None)


def has_too_many_decimals(cells: pd.Series) -> pd.Series:
    """True where an amount has more decimal places than are kept; what is no number has its own fault."""
    odd = cells.str.contains(rf"[eE]|\.\d{{{AMOUNT_DECIMALS + 1},}}", regex=True) & cells.str.fullmatch(NUMBER)
    differs = cells.where(odd, "0").map(lambda text: Decimal(text) != Decimal(_write_out(text)))
    return odd & differs.astype(bool)


def _write_out(text: str) -> str:
    return format(Decimal(text).quantize(_SMALLEST, context=_WIDE).normalize(_WIDE), "f")
