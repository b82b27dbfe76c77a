"""Five counts, and the share in words."""

import pytest

from dashboard.counts import Counts
from dashboard.i18n import speaker

COVENTRY = Counts(improved=36, same=6, worse=15, cant_say=1, not_available=15, percent=74)
"""As published for 2022/23: 74% (42/57)."""


def test_coventrys_published_share_comes_out_as_published() -> None:
    assert (COVENTRY.total, COVENTRY.directional, COVENTRY.good, COVENTRY.uncalled) == (73, 57, 42, 16)
    assert COVENTRY.share(speaker("en")) == "74% (42/57)"


@pytest.mark.parametrize(
    ("counts", "english", "welsh"),
    [
        (Counts(), "no directional indicators", "dim dangosyddion â chyfeiriad"),
        (Counts(cant_say=4), "no directional indicators", "dim dangosyddion â chyfeiriad"),
        (Counts(improved=5, worse=3, percent=63), "5/8 (63%)", "5/8 (63%)"),
        (Counts(improved=9, worse=1, percent=90), "90% (9/10)", "90% (9/10)"),
        (Counts(worse=2, percent=0), "0/2 (0%)", "0/2 (0%)"),
    ],
)
def test_the_fraction_comes_first_where_few_have_a_direction(counts: Counts, english: str, welsh: str) -> None:
    assert counts.share(speaker("en")) == english
    assert counts.share(speaker("cy")) == welsh
