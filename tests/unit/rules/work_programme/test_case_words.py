"""The case for a topic, sentence by sentence, in both languages."""

from decimal import Decimal
from typing import Any

import pytest

from warehouse.rules.work_programme.case_words import LEFT_OUT, case
from warehouse.rules.work_programme.rule_words import SCORED, scored
from warehouse.rules.work_programme.vocabulary import Criterion

CODES = [one.value for one in Criterion]
FACTS = (
    "run", "off", "rag", "worse_than", "of", "noise", "effect", "pounds", "over_percent", "months",
    "count", "worse", "missed", "judged", "clear", "tested",
)  # fmt: skip


def said(criterion: Criterion, language: str = "en", **facts: Any) -> str:
    row = {**dict.fromkeys(CODES), **dict.fromkeys(FACTS), criterion.value: 0.5, **facts}
    return case(row, "Homes", language)[criterion]


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (0, "It did not get worse in its last comparison."),
        (1, "It got worse in its last comparison."),
        (5, "It has got worse 5 times in a row."),
    ],
)
def test_persistence_says_how_often(run: int, words: str) -> None:
    assert said(Criterion.PERSISTENCE, run=run) == words


def test_target_says_how_far_or_the_colour_where_there_is_no_distance() -> None:
    assert said(Criterion.TARGET, off=Decimal("18.3333"), rag="red") == "It misses its target by 18.3%."
    assert said(Criterion.TARGET, off=Decimal(0), rag="green") == "It is on target."
    assert said(Criterion.TARGET, off=None, rag="amber") == "It is amber against its target."


def test_places_count_the_others() -> None:
    assert said(Criterion.PLACES, worse_than=5, of=10) == "5 of 9 other places do better."


def test_variation_tells_a_move_that_is_not_clear() -> None:
    assert said(Criterion.VARIATION, noise="worsening", effect=2.0) == "It is clearly getting worse."
    assert said(Criterion.VARIATION, noise="no_clear_change", effect=1.26) == (
        "It moved the wrong way by 1.3 sigma, within its usual ups and downs."
    )
    assert said(Criterion.VARIATION, noise="no_clear_change", effect=0.04) == "It moves within its usual ups and downs."


def test_money_names_the_board_and_its_overspend() -> None:
    words = said(Criterion.BUDGET, pounds=Decimal(19900000), over_percent=Decimal("6.25"))
    assert words == "Homes has a budget of £19,900,000 and spends 6.3% more than that."
    assert said(Criterion.BUDGET, pounds=Decimal(5), over_percent=Decimal(-2)) == "Homes has a budget of £5."


def test_time_since_says_months_or_never() -> None:
    assert said(Criterion.EXAMINED, months=7) == "Months since it was last examined: 7."
    assert said(Criterion.EXAMINED) == "Never examined, as far as is recorded here."


def test_a_group_counts_its_indicators() -> None:
    facts = {"count": 7, "worse": 4, "run": 3, "missed": 2, "judged": 5, "worse_than": 6, "of": 10}
    facts |= {"clear": 1, "tested": 6}
    assert [said(one, **facts) for one in list(Criterion)[:4]] == [
        "4 of 7 indicators got worse; the longest run is 3 in a row.",
        "2 of 5 with a target miss it.",
        "At its worst, 6 of 9 other places do better.",
        "1 of 6 that could be tested are clearly getting worse.",
    ]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_is_not_known_says_why_and_every_rule_has_its_words(language: str) -> None:
    row = {**dict.fromkeys(CODES), **dict.fromkeys(FACTS)}
    assert case(row, "", language) == LEFT_OUT[language]
    assert set(SCORED[language]) == set(Criterion)
    assert not [one for one in Criterion if "{" in scored(one, language)]


def test_welsh_says_the_same() -> None:
    assert said(Criterion.PERSISTENCE, "cy", run=4) == "Mae wedi dirywio 4 gwaith yn olynol."
    assert said(Criterion.BUDGET, "cy", pounds=Decimal(5), over_percent=Decimal(1)) == (
        "Homes: cyllideb o £5 a gwariant o 1.0% yn fwy na hynny."
    )
