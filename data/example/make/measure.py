"""What an indicator of the example council is: its row of indicators.csv, and how its figures arise."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

FIRST_EDITION = "2023"


@dataclass(frozen=True)
class Follows:
    """How other councils' figures follow those of another annual indicator of theirs.

    Attributes:
        indicator: the id of the other.
        months: how many months later they do.
        by: what each unit by which the other stands off its own trend adds, in this one's unit.
    """

    indicator: str
    months: int
    by: str


@dataclass(frozen=True)
class Model:
    """How the figures of an indicator arise: level + trend x years + season + noise.

    Attributes:
        level: the council's figure in April 2019, in the indicator's unit; for cumulative ones, of one quarter.
        trend: change in a year.
        noise: standard deviation of what chance adds.
        season: what each quarter of the financial year adds.
        spread: standard deviation of how far other councils' levels differ; None where they publish nothing.
        cases: about how many cases a percentage is of; 0 where no counts are published.
        margin: half the width of the 95% confidence limits; None where there are none.
        hidden_below: a count smaller than this is suppressed.
        every: years between figures, counted from 2019.
        parts: breakdown -> how far it stands from the whole.
        follows: what moves other councils' figures; the council's own are told by its turns.
    """

    level: str
    trend: str
    noise: str
    season: tuple[str, str, str, str] = ("0", "0", "0", "0")
    spread: str | None = None
    cases: int = 0
    margin: str | None = None
    hidden_below: int = 0
    every: int = 1
    parts: tuple[tuple[str, str], ...] = ()
    follows: Follows | None = None


@dataclass(frozen=True)
class Measure:
    """One indicator; the fields that indicators.csv has are written there as they stand here.

    Attributes:
        boards, objectives: ids, `;` between them.
        since: the first edition of the plan that has it.
        until: the first edition that no longer has it; empty while it stands.
        signed: the day its polarity was signed off; empty where nobody has.
        model: how its figures arise.
    """

    id: str
    title_en: str
    title_cy: str
    definition_en: str
    definition_cy: str
    unit: str
    decimals: int
    polarity: str
    frequency: str
    boards: str
    objectives: str
    owner_role: str
    model: Model
    aggregation: str = "period"
    year_type: str = "financial"
    seasonal: bool = False
    range: str = ""
    tolerance: str = ""
    amber: str = ""
    basis: str = ""
    baseline_period: str = ""
    max_lag_periods: str = ""
    allow_gap: str = ""
    committees: str = ""
    signed: str = "2023-06-12"
    since: str = FIRST_EDITION
    until: str = ""

    def stands_in(self, edition: str) -> bool:
        """True where an edition of the plan has it."""
        return self.since <= edition and (not self.until or edition < self.until)


def amount(value: Decimal, decimals: int) -> str:
    """A value as written to so many decimals, halves rounded away from zero."""
    written = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return format(abs(written) if written == 0 else written, "f")
