"""Where the indicators of a council turned, in any of its reporting periods."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
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
    laid = _Laid.of(known)
    began: dict[str | None, Codes] = {}
    found: list[tuple[Codes, Codes]] = []
    in_order = sorted(periods, key=lambda one: parse(one).end)
    for period in in_order:
        earlier = periods[period]
        call, noise, now = laid.at(period)
        call_before, _, before = laid.at(earlier)
        turned = rule.turn(call, noise, now, before, rule.directional(call_before))
        before_as = began.get(earlier, before)
        began[period] = rule.began_as(now, before, before_as)
        found.append((rule.lived_through(turned, began[period], before_as), turned))
    lived, turned = (np.concatenate([pair[at] for pair in found] or [laid.nothing]) for at in (0, 1))
    standing = np.concatenate([laid.at(period)[0] != NO_WORD for period in in_order] or [laid.nothing == 0])
    words = {"decline": words_of(lived[standing], Decline), "turn": words_of(turned[standing], Turn)}
    return pd.DataFrame(
        {
            "reporting_period": np.repeat(np.array(in_order, dtype=object), len(laid.indicators))[standing],
            "indicator": np.tile(laid.indicators, len(in_order))[standing],
            **{name: pd.Series(column, dtype=object) for name, column in words.items()},
        }
    )


@dataclass(frozen=True)
class _Laid:
    """The calls of every period beside each other, a place in each array for every indicator.

    Attributes:
        indicators: their ids.
        told: for each period its call, noise and decline (codes, `NO_WORD` where it does not stand there).
    """

    indicators: NDArray[Any]
    told: Mapping[str, tuple[Codes, Codes, Codes]]

    @classmethod
    def of(cls, known: pd.DataFrame) -> "_Laid":
        """What was read, laid out."""
        places, indicators = pd.factorize(known["indicator"], sort=True)
        lines, periods = pd.factorize(known["reporting_period"])
        laid = []
        for codes in _coded(known):
            every = np.full((len(periods), len(indicators)), NO_WORD)
            every[lines, places] = codes
            laid.append(every)
        told = {str(period): (laid[0][at], laid[1][at], laid[2][at]) for at, period in enumerate(periods)}
        return cls(np.asarray(indicators, dtype=object), told)

    @property
    def nothing(self) -> Codes:
        """What is told where nothing stands."""
        return np.full(len(self.indicators), NO_WORD)

    def at(self, period: str | None) -> tuple[Codes, Codes, Codes]:
        """Call, noise and decline in a period."""
        return self.told.get(period or "", (self.nothing, self.nothing, self.nothing))


def _select(council: str, asked: Collection[str], among: Collection[str] | None) -> Select[Any]:
    wanted = (
        select(STANDINGS.c.reporting_period, CALLS.c.indicator, *(CALLS.c[name] for name in ASKED))
        .join_from(STANDINGS, CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .where(CALLS.c.council == council, CALLS.c.area == own_area(council), CALLS.c.breakdown == ALL)
        .where(STANDINGS.c.reporting_period.in_(sorted(asked)))
    )
    return wanted if among is None else wanted.where(CALLS.c.indicator.in_(sorted(among)))


def _coded(known: pd.DataFrame) -> tuple[Codes, Codes, Codes]:
    """The codes of call, noise and decline of every row."""
    call, noise = codes_of(list(known["call"]), Call), codes_of(list(known["noise"]), Noise)
    xmr, mann_kendall = (known[name].fillna(0).to_numpy(dtype=np.int8) for name in ("xmr", "mann_kendall"))
    run = known["run"].to_numpy(dtype=np.int64)
    return call, noise, rule.decline(call, noise, codes_of(list(known["cause"]), Cause), xmr, mann_kendall, run)
