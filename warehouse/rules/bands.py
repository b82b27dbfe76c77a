"""Bands as plans write them, as arrays."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.exact import SHARE_DECIMALS, Bands, exactly, powers, rounded
from warehouse.rules.vocabulary import Band


def bands_of(kinds: Sequence[str | None], widths: Sequence[Decimal | None], scale: int = AMOUNT_DECIMALS) -> Bands:
    """Bands in ticks of Python's own whole numbers.

    Args:
        kinds: absolute, relative or exact, which is also None: no band at all.
        widths: in the unit when absolute, a fraction when relative, of which six decimals are kept.
        scale: decimals of the ticks.

    Raises:
        ValueError: an absolute width has more decimals than `scale`.
    """
    pairs = list(zip(kinds, widths, strict=True))
    fixed = exactly([width if kind == Band.ABSOLUTE else None for kind, width in pairs], scale)
    shares = exactly([width if kind == Band.RELATIVE else None for kind, width in pairs]).ticks
    step = powers(np.full(len(pairs), AMOUNT_DECIMALS - SHARE_DECIMALS), shares.dtype)
    return Bands(fixed.ticks, rounded(shares, step))
