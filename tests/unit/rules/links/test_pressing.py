"""Which links come first: the declining and off target, then the declining, then the off target."""

import pytest

from warehouse.rules.links.pressing import Pressing, pressing


@pytest.mark.parametrize(
    ("sign", "call", "rag", "place"),
    [
        ("helps", "worse", "red", Pressing.DECLINING_OFF_TARGET),
        ("harms", "worse", "amber", Pressing.DECLINING_OFF_TARGET),
        ("helps", "worse", "green", Pressing.DECLINING),
        ("harms", "worse", "no_target", Pressing.DECLINING),
        ("helps", "improved", "amber", Pressing.OFF_TARGET),
        ("harms", "improved", "red", Pressing.OFF_TARGET),
        ("harms", "improved", "green", Pressing.MAY_HARM),
        ("helps", "improved", "green", Pressing.CALM),
        ("harms", "same", "no_target", Pressing.CALM),
        ("helps", "cant_say", "no_judgement", Pressing.UNSEEN),
        ("helps", "cant_say", "red", Pressing.OFF_TARGET),
        ("harms", "not_available", "no_data", Pressing.UNSEEN),
        ("helps", None, None, Pressing.UNSEEN),
    ],
)
def test_the_first_that_holds(sign: str, call: str | None, rag: str | None, place: Pressing) -> None:
    assert pressing(sign, call, None, rag) is place


def test_the_tests_alone_can_call_it_declining() -> None:
    assert pressing("helps", "same", "worsening", "red") is Pressing.DECLINING_OFF_TARGET


@pytest.mark.parametrize(
    ("call", "rag", "place"),
    [("same", "green", Pressing.MAY_HARM), (None, None, Pressing.MAY_HARM), ("same", "red", Pressing.OFF_TARGET)],
)
def test_a_conflict_is_never_calm(call: str | None, rag: str | None, place: Pressing) -> None:
    assert pressing("harms", call, None, rag, in_conflict=True) is place
