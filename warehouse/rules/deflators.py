"""Money in real terms: pounds of one period in the prices of another, by the GDP deflator.

Source: Office for National Statistics, UK Economic Accounts, series YBGB, "Gross domestic product at market prices:
implied deflator", seasonally adjusted, 2022 = 100, as released on 30 June 2025, under the Open Government Licence v3.0.
A later release revises earlier quarters, so that the whole of `QUARTERS` is replaced at once, never a part of it.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from warehouse.rules.figure_words import EXACT
from warehouse.rules.periods import parse

NAME = {
    "en": "the GDP deflator of the Office for National Statistics",
    "cy": "datchwyddydd CMC y Swyddfa Ystadegau Gwladol",  # (*)
}
"""The series in words. Translator to check: (*)."""

ADDRESS = "https://www.ons.gov.uk/economy/grossdomesticproductgdp/timeseries/ybgb/ukea"
RELEASED = date(2025, 6, 30)
"""The vintage: the day of the release that `QUARTERS` is from."""

LICENCE = "Open Government Licence v3.0"

BASE = "2024-04-01/P1Y"
"""The period in whose prices real terms are told: the last financial year of which the release has every quarter."""

QUARTERS: Mapping[int, tuple[str, ...]] = {
    2017: ("86.4", "86.5", "86.6", "87.4"),
    2018: ("87.5", "88.1", "88.6", "89.3"),
    2019: ("89.3", "90.2", "90.6", "91.1"),
    2020: ("91.9", "98.8", "94.9", "94.3"),
    2021: ("95.3", "93.9", "94.5", "95.6"),
    2022: ("97.0", "99.1", "100.7", "103.2"),
    2023: ("105.0", "106.8", "107.8", "108.0"),
    2024: ("109.3", "110.1", "112.1", "113.2"),
    2025: ("114.1",),
}
"""Calendar year -> the index of its quarters from the first on, as released."""

QUARTER_MONTHS = 3


def index_of(period: str) -> Decimal | None:
    """The mean index of the quarters of a period (ISO); None where it is not of whole quarters or one is not released.

    The Treasury's index of a financial year is its cash over its volume instead, so that the two can differ a little.
    """
    read = parse(period)
    first, months = divmod(read.start_month, QUARTER_MONTHS)
    if months or read.start.day != 1 or not read.months or read.months % QUARTER_MONTHS:
        return None
    known = {4 * year + n: Decimal(told) for year, quarters in QUARTERS.items() for n, told in enumerate(quarters)}
    wanted = [known.get(first + step) for step in range(read.months // QUARTER_MONTHS)]
    found = [index for index in wanted if index is not None]
    return EXACT.divide(sum(found, Decimal(0)), Decimal(len(found))) if len(found) == len(wanted) else None


def real_terms(amount: Decimal, period: str) -> Decimal | None:
    """Pounds of a period in the prices of `BASE`; None where the period has no index."""
    then, now = index_of(period), index_of(BASE)
    if then is None or now is None:
        return None
    return EXACT.divide(EXACT.multiply(amount, now), then)
