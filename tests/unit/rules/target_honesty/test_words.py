"""What is doubted about a target, in words of both languages, with its numbers and the rule's constants."""

from decimal import Decimal
from typing import Any

import pytest

from warehouse.rules.target_honesty.words import how, sentence

ROW: dict[str, Any] = {
    "unit": "percent",
    "decimals": 1,
    "target_kind": "value",
    "aim": Decimal("95.0"),
    "value": Decimal("95.3"),
    "current_period": "2025-04-01/P1Y",
    "comparator": Decimal("95.6"),
    "comparator_period": "2024-04-01/P1Y",
    "band": Decimal("0.5"),
    "points": 12,
    "trial": False,
    "lower": 85.318333,
    "upper": 93.298333,
    "places": 9,
    "behind": 1,
    "first_middle": 89.8,
    "middle": 94.85,
    "lead": 5.04,
    "passes": 2,
}


def told(doubt: str, language: str = "en", **changes: Any) -> str:
    row = ROW | {"doubt": doubt} | changes
    return f"{sentence(row, language)} {how(row, language)}"


@pytest.mark.parametrize(
    ("doubt", "language", "words"),
    [
        (
            "out_of_reach",
            "en",
            "The target is 95.0%. The usual ups and downs reach from 85.3% to 93.3%, so the target cannot be reached "
            "without a change of the process. Limits of 12 figures: their mean and 2.66 mean moving ranges either side.",
        ),
        (
            "met_anyway",
            "cy",
            "Y targed: 95.0%. Yr amrywiad arferol: o 85.3% hyd at 93.3%, felly caiff y targed ei gyrraedd heb unrhyw "
            "ymdrech. Terfynau 12 ffigur: eu cymedr a 2.66 amrediad symudol cymedrig bob ochr.",
        ),
        (
            "weaker",
            "en",
            "The target is 95.0%, but 95.6% was reached in 2024/25. To meet the target exactly would count as getting "
            "worse. A change of 0.5 percentage points or less counts as the same.",
        ),
        (
            "weaker",
            "cy",
            "Y targed: 95.0%; cyrhaeddwyd 95.6% (2024/25). Byddai cyrraedd y targed yn union yn cyfrif fel dirywio. "
            "Mae newid o 0.5 pwynt canran neu lai yn cyfrif fel heb newid.",
        ),
        (
            "falling_behind",
            "en",
            "The target, 95.0%, asks for no more than today's figure, 95.3%. The middle of 9 other places went from "
            "89.8% (2020/21) to 94.9% (2024/25). On that line it passes the target in 2027/28 and would be 5 percentage "
            "points better in 2030/31. A straight line (Theil-Sen) through 5 years of clear trend (Mann-Kendall, p at "
            "most 0.05), followed for a council's term of 5; not a forecast.",
        ),
        (
            "falling_behind",
            "cy",
            "Nid yw'r targed (95.0%) yn gofyn am fwy na'r ffigur heddiw (95.3%). Canol 9 lle arall: 89.8% (2020/21), "
            "yna 94.9% (2024/25). Ar y llinell honno bydd yn pasio'r targed (2027/28) a byddai'n well o 5 pwynt canran "
            "(2030/31). Llinell syth (Theil-Sen) drwy 5 mlynedd o duedd glir (Mann-Kendall, p hyd at 0.05), wedi'i dilyn "
            "am dymor cyngor, sef 5; nid rhagolwg.",
        ),
    ],
)
def test_the_whole_sentence(doubt: str, language: str, words: str) -> None:
    assert told(doubt, language) == words


def test_to_sustain_is_said_of_todays_figure() -> None:
    said = told("falling_behind", target_kind="sustain", aim=None, passes=0)
    assert said.startswith("To sustain 95.3% asks for no more than today's figure.")
    assert "It is better than the target already" in said


def test_few_figures_are_labelled_a_trial() -> None:
    assert told("out_of_reach", trial=True, points=8).endswith("A trial, since there are fewer than 12.")
    assert "trial" not in told("out_of_reach")


def test_without_a_tolerance_only_equal_figures_are_the_same() -> None:
    assert told("weaker", band=Decimal(0)).endswith("Only an equal figure counts as the same.")


def test_a_limit_that_is_not_the_target_never_reads_like_it() -> None:
    assert "from 85.3% to 94.96%" in told("out_of_reach", upper=94.96)


def test_a_lead_is_never_said_to_be_nothing() -> None:
    assert "0.04 percentage points better" in told("falling_behind", lead=0.04)
    assert "by 0 " not in told("falling_behind", lead=0.0004)
