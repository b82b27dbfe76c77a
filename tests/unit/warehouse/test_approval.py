"""A second person decides, unless the settings say otherwise."""

import pytest

from warehouse.approval import may_decide


@pytest.mark.parametrize(
    ("decider", "offered_by", "same_person_may", "may"),
    [
        ("B. Jones", ["A. Davies"], False, True),
        ("A. Davies", ["A. Davies"], False, False),
        ("A. Davies", ["B. Jones", "A. Davies"], False, False),
        (" a.  DAVIES", ["A. Davies"], False, False),
        ("A. Davies", ["A. Davies"], True, True),
    ],
)
def test_a_second_person_decides(decider: str, offered_by: list[str], *, same_person_may: bool, may: bool) -> None:
    assert may_decide(decider, offered_by, same_person_may=same_person_may) is may
