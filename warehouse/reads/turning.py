"""Where the indicators of a council turned, in any of its reporting periods."""

from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import Select, select

from warehouse.reads.reader import ALL, Reader, own_area
from warehouse.rules import turning as rule
from warehouse.rules.codes import NO_WORD, Codes, codes_of, words_of
from warehouse.rules.figures import matches
from warehouse.rules.noise.words import Cause, Noise
from warehouse.rules.periods import parse
from warehouse.rules.turning_words import Decline, Turn
from warehouse.rules.vocabulary import Call
from warehouse.schema import CALLS, OF_STANDING, STANDINGS

ASKED = ("call", "noise", "cause", "xmr", "mann_kendall", "run")
"""What the rule asks of a call."""

KEY = ["reporting_period", "indicator"]


def turns(
    reader: Reader, council: str, periods: Mapping[str, str | None], *, among: Collection[str] | None = None
) -> pd.DataFrame:
    """How every indicator was getting worse in these reporting periods, and whether it had just turned.

    Args:
        reader: the version to read.
        council: its own area is looked at.
        periods: each reporting period, and the one before it; None where there is none, so that nothing turned. What a
            decline began as is known as far back as these go.
        among: only these indicators.

    Returns:
        Columns: reporting_period, indicator, decline (`Decline`: as what the decline began that there is, or that just
        ended; None where there is neither), turn (`Turn`, None where it did not turn). One row for each that stands
        there, by period.
    """
    asked = {one for pair in periods.items() for one in pair if one}
    known = reader.frame(_select(council, asked, among))
    wide = _coded(known).pivot(index="indicator", columns="reporting_period")
    nothing = np.full(len(wide), NO_WORD)
    began: dict[str | None, Codes] = {}

    def of(column: str, period: str | None) -> Codes:
        told = (column, period)
        return wide[told].fillna(NO_WORD).to_numpy(dtype=np.int8) if told in wide.columns else nothing

    found = []
    for period in sorted(periods, key=lambda one: parse(one).end):
        earlier = periods[period]
        now, before = of("decline", period), of("decline", earlier)
        turned = rule.turn(of("call", period), of("noise", period), now, before, rule.directional(of("call", earlier)))
        before_as = began.get(earlier, before)
        began[period] = rule.began_as(now, before, before_as)
        lived = rule.lived_through(turned, began[period], before_as)
        found.append(_told(period, wide.index[of("call", period) != NO_WORD], wide.index, lived, turned))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=[*KEY, "decline", "turn"])


def _told(period: str, standing: pd.Index, every: pd.Index, lived: Codes, turned: Codes) -> pd.DataFrame:
    """The rows of one period, of the indicators that stand in it."""
    words = {"decline": words_of(lived, Decline), "turn": words_of(turned, Turn)}
    columns = {name: pd.Series(column, dtype=object) for name, column in words.items()}
    told = pd.DataFrame({"reporting_period": period, "indicator": every.astype(object), **columns})
    return told[told["indicator"].isin(standing)]


def _select(council: str, asked: Collection[str], among: Collection[str] | None) -> Select[Any]:
    wanted = (
        select(STANDINGS.c.reporting_period, CALLS.c.indicator, *(CALLS.c[name] for name in ASKED))
        .join_from(STANDINGS, CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .where(CALLS.c.council == council, CALLS.c.area == own_area(council), CALLS.c.breakdown == ALL)
        .where(STANDINGS.c.reporting_period.in_(sorted(asked)))
    )
    return wanted if among is None else wanted.where(CALLS.c.indicator.in_(sorted(among)))


def _coded(known: pd.DataFrame) -> pd.DataFrame:
    """Columns: reporting_period, indicator; call, noise, decline (codes)."""
    call, noise = codes_of(list(known["call"]), Call), codes_of(list(known["noise"]), Noise)
    xmr, mann_kendall = (known[name].fillna(0).to_numpy(dtype=np.int8) for name in ("xmr", "mann_kendall"))
    run = known["run"].to_numpy(dtype=np.int64)
    declines = rule.decline(call, noise, codes_of(list(known["cause"]), Cause), xmr, mann_kendall, run)
    return known[KEY].assign(call=call, noise=noise, decline=declines)
