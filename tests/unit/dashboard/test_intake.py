"""Names of files as their senders have them, made plain."""

import pytest

from dashboard.intake import LONGEST_NAME, plain_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("card.xlsx", "card.xlsx"),
        ("C:\\Users\\me\\card.xlsx", "card.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("Cerdyn tŷ 2.xlsx", "Cerdyn tŷ 2.xlsx"),
        ("a\nb\x00\u202ec.csv", "abc.csv"),
        ("  ", "upload"),
        ("x" * 500 + ".csv", "x" * (LONGEST_NAME - 4) + ".csv"),
        ("--name=evil", "--name=evil"),
    ],
)
def test_a_name_is_its_last_part_without_what_cannot_be_seen(sent: str, kept: str) -> None:
    assert plain_name(sent) == kept
