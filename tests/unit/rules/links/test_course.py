"""Which way what acts is going, and what may follow."""

import pytest

from warehouse.rules.links.course import Course, course, may_follow


@pytest.mark.parametrize(
    ("call", "noise", "going"),
    [
        ("worse", "no_clear_change", Course.DECLINING),
        ("worse", "improving", Course.DECLINING),
        ("same", "worsening", Course.DECLINING),
        ("improved", "worsening", Course.DECLINING),
        ("improved", "no_clear_change", Course.GAINING),
        ("same", "improving", Course.NEITHER),
        ("same", None, Course.NEITHER),
        ("cant_say", "worsening", Course.NEITHER),
        ("not_available", None, Course.NEITHER),
        (None, None, Course.NEITHER),
    ],
)
def test_worse_or_clearly_worsening_is_declining(call: str | None, noise: str | None, going: Course) -> None:
    assert course(call, noise) is going


@pytest.mark.parametrize(
    ("sign", "going", "follows"),
    [
        ("helps", Course.DECLINING, Course.DECLINING),
        ("helps", Course.GAINING, Course.GAINING),
        ("harms", Course.DECLINING, Course.GAINING),
        ("harms", Course.GAINING, Course.DECLINING),
        ("helps", Course.NEITHER, Course.NEITHER),
        ("harms", Course.NEITHER, Course.NEITHER),
    ],
)
def test_what_helps_goes_the_same_way_and_what_harms_the_other(sign: str, going: Course, follows: Course) -> None:
    assert may_follow(sign, going) is follows
