"""Topics in order: the weighted mean of what is known of each, and how it is worked out. There is no other score."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from warehouse.rules.figure_words import as_shown
from warehouse.rules.work_programme.vocabulary import Criterion, Weights

SHOWN_DECIMALS = 2


@dataclass(frozen=True)
class Part:
    """One criterion's part in a topic's total.

    Attributes:
        criterion: which.
        score: from 0 to 1; None where it is not known, so that its weight is not used.
        weight: what the committee gives it.
    """

    criterion: Criterion
    score: float | None
    weight: int

    @property
    def counts(self) -> bool:
        """Whether it is part of the total."""
        return self.score is not None and self.weight > 0

    @property
    def points(self) -> int:
        """Score times weight, in hundredths; 0 where it is no part."""
        return round((self.score or 0.0) * 100) * self.weight


@dataclass(frozen=True)
class Worked:
    """A total as it is worked out.

    Attributes:
        parts: one for each criterion, in their order.
    """

    parts: tuple[Part, ...]

    @property
    def points(self) -> int:
        """The sum of score times weight, in hundredths."""
        return sum(part.points for part in self.parts if part.counts)

    @property
    def weight(self) -> int:
        """The sum of the weights that are used."""
        return sum(part.weight for part in self.parts if part.counts)

    @property
    def total(self) -> Decimal | None:
        """The weighted mean as it is shown, in hundredths, half up; None where nothing that counts is known."""
        return as_shown(Decimal(self.points) / Decimal(100 * self.weight), SHOWN_DECIMALS) if self.weight else None


def worked(scores: Mapping[str, float | None], weights: Weights) -> Worked:
    """How a topic's total is worked out: `scores` has a value for each criterion by its code, NaN where not known."""
    told = ((one, scores[one.value]) for one in Criterion)
    return Worked(tuple(Part(one, None if pd.isna(score) else float(score), weights[one]) for one, score in told))


def in_order(topics: pd.DataFrame, weights: Weights) -> pd.DataFrame:
    """Topics by their total, the largest first; equal ones, and those of which nothing that counts is known, by name.

    Args:
        topics: topic (unique), name, and a column for each criterion by its code, 0 to 1 in hundredths or NaN.
        weights: of every criterion.

    Returns:
        The same rows with `total` (float, NaN where nothing that counts is known) and `place` from 1. Where every
        weight is 0 they stand by name.
    """
    codes = [one.value for one in Criterion]
    hundredths = (topics[codes].astype(float) * 100).round()
    used = hundredths.notna().mul([float(weights[one]) for one in Criterion], axis=1).sum(axis=1)
    points = hundredths.mul([float(weights[one]) for one in Criterion], axis=1).sum(axis=1)
    # Whole numbers below 10,000 are divided, so equal shares are equal floats, however they come about.
    total = (points / (100 * used)).where(used > 0)
    names = topics["name"].str.casefold()
    ranked = topics.assign(total=total, _name=names).sort_values(
        ["total", "_name", "topic"], ascending=[False, True, True], na_position="last", ignore_index=True
    )
    return ranked.drop(columns="_name").assign(place=range(1, len(ranked) + 1))
