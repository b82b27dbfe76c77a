"""What the figures say of a link, in words."""

from dataclasses import replace

import pytest

from warehouse.rules.links.link_words import NOT_CAUSE, LinkEvidence, link_words
from warehouse.rules.links.vocabulary import LinkGrade, NotTestable

TESTED = LinkEvidence(LinkGrade.SUPPORTED, None, 19, 2016, 2024, 14, 4, 0.03, 12)
UNTESTED = LinkEvidence(LinkGrade.NOT_TESTABLE, NotTestable.BOARD, 0, None, None, 0, 0, float("nan"), 12)


def test_the_sentence_tells_places_years_and_how_sure_it_is() -> None:
    assert link_words(TESTED, "en") == (
        "In 14 of 19 places with figures for both, 2016 to 2024, the two moved as stated; in 4 they moved the opposite "
        "way (p = 0.030 after correction; links tested: 12). Association, not cause."
    )
    assert link_words(TESTED, "cy") == (
        "Mewn 14 o'r lleoedd sydd â ffigurau ar gyfer y ddau (nifer: 19; 2016–2024), symudodd y ddau fel y nodwyd; "
        "mewn 4, symudasant i'r cyfeiriad arall (p = 0.030 ar ôl cywiro; nifer y cysylltiadau a brofwyd: 12). "
        "Cysylltiad, nid achos."
    )


@pytest.mark.parametrize(("q", "said"), [(0.001, "p = 0.001"), (0.00099, "p < 0.001"), (1.0, "p = 1.000")])
def test_the_smallest_p_is_not_told_apart(q: float, said: str) -> None:
    assert said in link_words(replace(TESTED, q=q), "en")


def test_without_a_test_the_reason_is_told() -> None:
    assert link_words(UNTESTED, "en").startswith("Cannot be tested: the link leads to a board")


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("reason", [None, *NotTestable])
def test_association_is_never_said_without_not_cause(language: str, reason: NotTestable | None) -> None:
    assert link_words(replace(TESTED, reason=reason), language).endswith(NOT_CAUSE[language])
