"""Where the indicators of a council turned, in any of its reporting periods."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import ALL, Reader, own_area
from warehouse.rules import turning as rule
from warehouse.rules.codes import NO_WORD, codes_of, words_of
from warehouse.rules.figures import matches
from warehouse.rules.noise.words import Cause, Noise
from warehouse.rules.turning_words import Decline, Turn
from warehouse.rules.vocabulary import DIRECTIONAL, Call
from warehouse.schema import CALLS, OF_STANDING, STANDINGS

ASKED = ("call", "noise", "cause", "xmr", "mann_kendall", "run")
"""What the rule asks of a call."""

KEY = ["reporting_period", "indicator"]


def turns(reader: Reader, council: str, periods: Mapping[str, str | None]) -> pd.DataFrame:
    """How every indicator was getting worse in these reporting periods, and whether it had just turned.

    Args:
        reader: the version to read.
        council: its own area is looked at.
        periods: each reporting period, and the one before it; None where there is none, so that nothing turned.

    Returns:
        Columns: reporting_period, indicator, decline (`Decline`: the one there is or the one that just ended, None
        where there is neither), turn (`Turn`, None where it did not turn). One row for each that stands there.
    """
    asked = {one for pair in periods.items() for one in pair if one}
    known = reader.frame(
        select(STANDINGS.c.reporting_period, CALLS.c.indicator, *(CALLS.c[name] for name in ASKED))
        .join_from(STANDINGS, CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .where(CALLS.c.council == council, CALLS.c.area == own_area(council), CALLS.c.breakdown == ALL)
        .where(STANDINGS.c.reporting_period.in_(sorted(asked)))
        .order_by(STANDINGS.c.reporting_period, CALLS.c.indicator)
    )
    told = known.assign(decline=_declines(known), directional=known["call"].isin(DIRECTIONAL))
    found = told[told["reporting_period"].isin(list(periods))].reset_index(drop=True)
    earlier = found.assign(before=found["reporting_period"].map(periods))[["before", "indicator"]].merge(
        told[[*KEY, "decline", "directional"]], "left", left_on=["before", "indicator"], right_on=KEY
    )
    before = earlier["decline"].fillna(NO_WORD).to_numpy(dtype=np.int8)
    is_known = earlier["directional"].eq(True).to_numpy(dtype=np.bool_)
    call, noise = codes_of(list(found["call"]), Call), codes_of(list(found["noise"]), Noise)
    now = found["decline"].to_numpy(dtype=np.int8)
    turned = rule.turn(call, noise, now, before, is_known)
    declined = words_of(rule.lived_through(turned, now, before), Decline)
    words = {"decline": declined, "turn": words_of(turned, Turn)}
    return found[KEY].assign(**{name: pd.Series(column, dtype=object) for name, column in words.items()})


def _declines(known: pd.DataFrame) -> pd.Series:
    xmr, mann_kendall = (known[name].fillna(0).to_numpy(dtype=np.int8) for name in ("xmr", "mann_kendall"))
    found = rule.decline(
        codes_of(list(known["call"]), Call),
        codes_of(list(known["noise"]), Noise),
        codes_of(list(known["cause"]), Cause),
        xmr,
        mann_kendall,
        known["run"].to_numpy(dtype=np.int64),
    )
    return pd.Series(found, index=known.index)
