"""How each indicator is judged: everything that its figures are held against, as arrays."""

from dataclasses import dataclass

from warehouse.rules.codes import Codes
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.exact import Bands
from warehouse.rules.noise.arrays import Counts, Flags


@dataclass(frozen=True)
class Indicators:
    """The rules of m indicators, one value each.

    Attributes:
        yardstick: polarity, range, tolerance and decimals shown.
        amber: how far beyond a target is still amber.
        policy: codes of `RagPolicy`, of the plan.
        unit: codes of `Unit`; `NO_WORD` for a unit without a meaning of its own.
        aggregation: codes of `Aggregation`.
        seasonal: whether the season alone moves the figure.
        basis: codes of `Basis`; `NO_WORD` where none is set, and the length of the period decides.
        baseline_start: months since year 0 at which the baseline starts; -1 where there is none.
        baseline_months: its length; -1 alike.
        max_lag: how many periods a figure may be late.
        allow_gap: how many missing periods a comparison may step over.
    """

    yardstick: Yardstick
    amber: Bands
    policy: Codes
    unit: Codes
    aggregation: Codes
    seasonal: Flags
    basis: Codes
    baseline_start: Counts
    baseline_months: Counts
    max_lag: Counts
    allow_gap: Counts
