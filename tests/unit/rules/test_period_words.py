"""Periods in words, in both languages."""

import pytest

from warehouse.rules.period_words import period_words
from warehouse.rules.periods import PeriodError

WORDS = [
    ("2023-04-01/P1Y", "2023/24", "2023/24"),
    ("1999-04-01/P1Y", "1999/00", "1999/00"),
    ("2023-01-01/P1Y", "2023", "2023"),
    ("2022-01-01/P3Y", "2022 to 2024", "2022 – 2024"),
    ("2021-04-01/P3Y", "2021/22 to 2023/24", "2021/22 – 2023/24"),
    ("2024-07-01/P3M", "Q2 2024/25", "Ch2 2024/25"),
    ("2025-01-01/P3M", "Q4 2024/25", "Ch4 2024/25"),
    ("2024-02-01/P3M", "Feb 2024 to Apr 2024", "Chwefror 2024 – Ebrill 2024"),
    ("2024-09-01/P1M", "Sep 2024", "Medi 2024"),
    ("2025-04-30", "30 April 2025", "30 Ebrill 2025"),
    ("2024-02-01/P1Y", "Feb 2024 to Jan 2025", "Chwefror 2024 – Ionawr 2025"),
    ("2023-09-01/P1Y", "Sep 2023 to Aug 2024", "Medi 2023 – Awst 2024"),
    ("2024-04-01/P6M", "Apr 2024 to Sep 2024", "Ebrill 2024 – Medi 2024"),
    ("2024-04-06/P1Y", "6 April 2024 to 5 April 2025", "6 Ebrill 2024 – 5 Ebrill 2025"),
]


@pytest.mark.parametrize(("period", "en", "cy"), WORDS)
def test_words(period: str, en: str, cy: str) -> None:
    assert (period_words(period, "en"), period_words(period, "cy")) == (en, cy)


def test_a_reporting_year_may_be_the_calendar_year() -> None:
    assert period_words("2024-04-01/P3M", "en", financial_year_starts=1) == "Q2 2024"
    assert period_words("2024-04-01/P1Y", "en", financial_year_starts=1) == "Apr 2024 to Mar 2025"


def test_anything_else_is_an_error() -> None:
    with pytest.raises(PeriodError):
        period_words("last year", "en")
