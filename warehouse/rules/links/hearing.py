"""What the places say of one link: how many agree with it, how many do not, and what that rests on."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.links.long_enough import long_enough
from warehouse.rules.links.panel import Panel
from warehouse.rules.links.vocabulary import NotTestable
from warehouse.rules.links.witnesses import witnesses
from warehouse.rules.noise.arrays import Flags
from warehouse.rules.places import FEWEST_PLACES
from warehouse.rules.vocabulary import LinkSign

FEWEST_YEARS = 4
"""Years in which a change ends: fewer tell of one turn of events, however many months or quarters they hold."""


@dataclass(frozen=True)
class Hearing:
    """Of one link.

    Attributes:
        reason: why it cannot be tested; None where it can.
        places: places that were heard.
        pairs: their pairs of changes.
        years: years in which the source's changes end.
        first_year: the first of them; 0 where nothing was heard.
        last_year: the year in which the last change of the target ends, alike.
        agree: places that say what the link says.
        disagree: places that say the opposite; the rest say neither.
    """

    reason: NotTestable | None
    places: int = 0
    pairs: int = 0
    years: int = 0
    first_year: int = 0
    last_year: int = 0
    agree: int = 0
    disagree: int = 0


def hear(pairs: Panel, sign: LinkSign) -> Hearing:
    """Hear every place that has enough pairs of changes."""
    known = ~np.isnan(pairs.source)
    kept = long_enough(known)
    if not kept.any():
        return Hearing(_why_none(int(known.any(axis=1).sum())))
    pairs, kept = _only(pairs, kept)
    years = np.unique(pairs.end // 12)
    said = witnesses(pairs.source, pairs.target, kept)
    said = -said if sign == LinkSign.HARMS else said
    return Hearing(
        reason=NotTestable.TOO_SHORT if years.size < FEWEST_YEARS else None,
        places=len(kept),
        pairs=int(kept.sum()),
        years=int(years.size),
        first_year=int(years[0]),
        last_year=int(pairs.target_end[kept].max()) // 12,
        agree=int((said > 0).sum()),
        disagree=int((said < 0).sum()),
    )


def _only(pairs: Panel, kept: Flags) -> tuple[Panel, Flags]:
    """The places and times of which any pair is kept."""
    places, times = kept.any(axis=1), kept.any(axis=0)
    here = np.ix_(places, times)
    return Panel(pairs.end[times], pairs.source[here], pairs.target[here], pairs.target_end[here]), kept[here]


def _why_none(places: int) -> NotTestable:
    if not places:
        return NotTestable.NO_FIGURES
    return NotTestable.TOO_FEW_PLACES if places < FEWEST_PLACES else NotTestable.TOO_SHORT
