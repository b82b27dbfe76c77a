"""The exact test, its correction, and the grade at every edge."""

from itertools import product

import numpy as np
import pytest

from warehouse.rules.codes import words_of
from warehouse.rules.links.grade import Q, grades, sign_test
from warehouse.rules.links.vocabulary import LinkGrade


def graded(*links: tuple[int, int]) -> list[LinkGrade | None]:
    agree, disagree = np.array(links, dtype=np.int64).reshape(-1, 2).T
    return words_of(grades(agree, disagree, np.ones(len(links), dtype=np.bool_)).grade, LinkGrade)


@pytest.mark.parametrize("said", range(9))
def test_p_is_the_share_of_all_splits_that_are_as_uneven(said: int) -> None:
    """Every way in which that many places can speak, counted one by one."""
    for agree in range(said + 1):
        uneven = abs(2 * agree - said)
        every = [abs(2 * sum(voices) - said) >= uneven for voices in product((0, 1), repeat=said)]
        found = sign_test(np.array([agree]), np.array([said - agree]))
        assert found == pytest.approx(sum(every) / 2**said)


def test_correction_is_that_of_benjamini_and_hochberg() -> None:
    agree = np.array([14, 19, 8, 12, 3, 9, 11, 16])
    found = grades(agree, 19 - agree, np.ones(8, dtype=np.bool_))
    order = np.argsort(found.p, kind="stable")
    expected, least = np.empty(8), 1.0
    for rank in range(8, 0, -1):
        least = min(least, found.p[order[rank - 1]] * 8 / rank)
        expected[order[rank - 1]] = least
    assert found.q == pytest.approx(expected)


def test_a_link_alone_needs_15_of_20() -> None:
    assert sign_test(np.array([15]), np.array([5])) == pytest.approx(0.0414, abs=1e-4)
    assert graded((15, 5)) == [LinkGrade.SUPPORTED]
    assert graded((14, 6)) == [LinkGrade.MIXED]
    assert graded((6, 14)) == [LinkGrade.MIXED]
    assert graded((5, 15)) == [LinkGrade.CONTRADICTED]


def test_of_many_links_each_must_be_clearer() -> None:
    assert graded((15, 5), *[(10, 10)] * 9)[0] == LinkGrade.MIXED
    assert graded((18, 2), *[(10, 10)] * 9)[0] == LinkGrade.SUPPORTED


def test_the_edge_is_included(monkeypatch: pytest.MonkeyPatch) -> None:
    at_edge = float(sign_test(np.array([8]), np.array([1]))[0])
    assert at_edge < Q
    monkeypatch.setattr("warehouse.rules.links.grade.Q", at_edge)
    assert graded((8, 1)) == [LinkGrade.SUPPORTED]


def test_links_that_cannot_be_tested_are_not_counted() -> None:
    agree, tested = np.array([15, 0, 0]), np.array([True, False, False])
    found = grades(agree, np.array([5, 0, 0]), tested)
    assert found.q[0] == found.p[0]
    assert np.isnan(found.q[1:]).all()
    assert words_of(found.grade, LinkGrade) == [LinkGrade.SUPPORTED, *[LinkGrade.NOT_TESTABLE] * 2]


def test_without_a_voice_nothing_is_said() -> None:
    assert graded((0, 0)) == [LinkGrade.MIXED]
    assert graded() == []
