"""Which links come to a board from next door, and which leave it."""

import pytest

from warehouse.rules.links.next_door import comes_in, crosses, goes_out

HERE = "here"


@pytest.mark.parametrize(
    ("from_boards", "to_boards", "comes", "goes"),
    [
        (("there",), ("here",), True, False),
        ((), ("here",), True, False),
        (("here",), ("there",), False, True),
        (("here",), (), False, True),
        (("here",), ("here",), False, False),
        (("here", "there"), ("here",), False, False),
        (("here",), ("here", "there"), False, False),
        (("there",), ("here", "there"), True, False),
        (("there",), ("there",), False, False),
    ],
)
def test_what_a_board_has_among_its_own_is_not_next_door(
    from_boards: tuple[str, ...], to_boards: tuple[str, ...], *, comes: bool, goes: bool
) -> None:
    assert comes_in(HERE, from_boards, to_boards) is comes
    assert goes_out(HERE, from_boards, to_boards) is goes


def test_a_link_crosses_where_any_board_has_only_one_of_its_ends() -> None:
    assert crosses(("here",), ("here", "there"))
    assert crosses(("here",), ())
    assert not crosses(("here", "there"), ("there", "here"))
