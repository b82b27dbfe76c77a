"""The page about the rules is held to their constants: each stands on it as it is, or is named here as internal."""

import importlib
import pkgutil
import re
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from dash.development.base_component import Component

import warehouse.rules
from dashboard.components.method import (
    attention,
    comparison,
    direction,
    judgement,
    links,
    money,
    programme,
    tally,
    target,
    turning,
    variation,
)
from dashboard.components.method.honesty import honesty
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree
from warehouse.rules.defaults import Width
from warehouse.rules.vocabulary import Band


def rule(name: str) -> ModuleType:
    return importlib.import_module(f"warehouse.rules.{name}")


RELATIVE, ABSOLUTE = Width(Band.RELATIVE, Decimal("0.37")), Width(Band.ABSOLUTE, Decimal("0.37"))

CHAPTERS: dict[str, Any] = {
    "direction": direction.told,
    "variation": lambda say: [*variation.told(say), variation.exactly(say)],
    "target": lambda say: [*target.told(say), target.other_targets(say), honesty(say)],
    "judgement": judgement.told,
    "comparison": lambda say: [*comparison.told(say), comparison.exactly(say)],
    "tally": tally.told,
    "attention": attention.told,
    "turning": turning.told,
    "money": money.told,
    "programme": programme.told,
    "links": lambda say: [*links.told(say), links.exactly(say)],
}

TOLD: dict[tuple[str, str], tuple[str, object, str]] = {
    ("defaults", "PERCENT_TOLERANCE"): ("direction", ABSOLUTE, "0.37"),
    ("defaults", "OTHER_TOLERANCE"): ("direction", RELATIVE, "37%"),
    ("defaults", "AMBER"): ("target", RELATIVE, "37%"),
    ("defaults", "HAVERING_TOLERANCE"): ("target", RELATIVE, "37%"),
    ("noise.assurance", "FEWEST"): ("target", 97, "97"),
    ("noise.xmr", "FEWEST"): ("variation", 97, "97"),
    ("noise.xmr", "FULL"): ("variation", 97, "97"),
    ("noise.limits", "WIDTH"): ("variation", 9.75, "9.75"),
    ("noise.limits", "SCREEN"): ("variation", 9.753, "9.753"),
    ("noise.limits", "SIGMA"): ("variation", 9.753, "9.753"),
    ("noise.limits", "NEAR"): ("variation", 9.7531, "9.753"),
    ("noise.patterns", "TREND"): ("variation", 97, "97"),
    ("noise.patterns", "SHIFT"): ("variation", 97, "97"),
    ("noise.patterns", "CLOSE"): ("variation", 97, "97"),
    ("noise.patterns", "CLOSE_NEEDED"): ("variation", 97, "97"),
    ("noise.mann_kendall", "FEWEST"): ("variation", 97, "97"),
    ("noise.mann_kendall", "BELOW"): ("variation", 72, "71"),
    ("noise.mann_kendall", "SIGNIFICANCE"): ("variation", 0.37, "0.37"),
    ("noise.inversions", "MOST_TIED"): ("variation", 97, "97"),
    ("noise.z_test", "CRITICAL"): ("variation", 9.75, "9.75"),
    ("noise.z_test", "INTERVAL"): ("variation", 9.75, "9.75"),
    ("noise.confidence", "CONFIDENCE"): ("variation", 0.37, "37%"),
    ("noise.confidence", "EXACT_BELOW"): ("variation", 97, "97"),
    ("noise.carry_over", "STRONG"): ("variation", 0.37, "0.37"),
    ("noise.control_chart", "SHORT"): ("variation", 97, "97"),
    ("noise.rebase", "FEWEST_AFTER_REBASE"): ("variation", 97, "97"),
    ("noise.runs", "WINDOWS"): ("variation", {1: 971, 3: 972, 12: 973}, "971"),
    ("noise.signals", "MONTHS_AHEAD"): ("attention", 97, "97"),
    ("noise.theil_sen", "FEWEST_TO_PROJECT"): ("attention", 97, "97"),
    ("noise.theil_sen", "MOST_TO_PROJECT"): ("attention", 97, "97"),
    ("attention", "LONG_RUN"): ("attention", 97, "97"),
    ("nearness", "MOST_SHOWN"): ("turning", 97, "97"),
    ("sanity.flags", "SMALL_COUNT"): ("attention", Decimal(97), "97"),
    ("sanity.flags", "STEPS_TO_TELL"): ("attention", 97, "97"),
    ("sanity.flags", "RESTING"): ("attention", 97, "97"),
    ("places", "FEWEST_PLACES"): ("comparison", 97, "97"),
    ("places", "QUARTERS"): ("comparison", 5, "80, 60, 40"),
    ("spread", "TO_SIGMA"): ("comparison", Decimal("9.753"), "9.753"),
    ("benchmark_tests", "Z_95"): ("comparison", Decimal("9.753"), "9.753"),
    ("benchmark_tests", "Z_998"): ("comparison", Decimal("9.753"), "9.753"),
    ("links.grade", "Q"): ("links", 0.37, "37%"),
    ("links.hearing", "FEWEST_YEARS"): ("links", 97, "97"),
    ("links.long_enough", "FEWEST_PAIRS"): ("links", 97, "97"),
    ("budget_variance", "ON_BUDGET_PERCENT"): ("money", Decimal("9.75"), "9.75%"),
    ("target_honesty.falling_behind", "TERM"): ("target", 97, "97"),
    ("target_honesty.middle", "FEWEST_OTHERS"): ("target", 97, "97"),
    ("target_honesty.middle", "MOST_BEHIND"): ("target", 97, "97"),
    ("target_honesty.middle", "YEARS"): ("target", 97, "97"),
    ("work_programme.groups", "FEWEST_MEMBERS"): ("programme", 97, "97"),
    ("work_programme.groups", "WORST_COUNTED"): ("programme", 97, "97"),
    ("work_programme.scores", "CLEAR_SIGMA"): ("programme", 9.75, "9.75"),
    ("work_programme.scores", "FAR_OFF"): ("programme", Decimal(97), "97"),
    ("work_programme.scores", "FAR_OVER"): ("programme", 9.75, "9.75"),
    ("work_programme.scores", "LONGEST_RUN"): ("programme", 97, "97"),
    ("work_programme.scores", "LONG_AGO"): ("programme", 97, "97"),
    ("work_programme.scores", "UNCLEAR_MOST"): ("programme", 0.37, "0.37"),
    ("work_programme.vocabulary", "MOST_WEIGHT"): ("programme", 97, "97"),
    ("tally", "FEW"): ("tally", 97, "97"),
    ("tally", "FEW_MEASURES"): ("tally", 97, "97"),
}
"""Module and constant -> the chapter that tells it, another value, and what the chapter says then."""

INTERNAL = {
    ("aims", "ALL_MONTHS"): "how a whole period is written",
    ("amounts", "AMOUNT_DECIMALS"): "how figures are stored",
    ("amounts", "AMOUNT_DIGITS"): "how figures are stored",
    ("amounts", "AMOUNT_LIMIT"): "how figures are stored",
    ("benchmark", "HUNDRED"): "100 per cent",
    ("change_words", "BORNE_OUT"): "how a change is worded",
    ("change_words", "LARGEST_PERCENT"): "how a change is worded",
    ("change_words", "SMALLEST_PERCENT"): "how a change is worded",
    ("comparator", "YEAR"): "the months of a year",
    ("deflators", "QUARTER_MONTHS"): "the calendar",
    ("exact", "FINE"): "how figures are counted",
    ("exact", "SHARE_DECIMALS"): "how figures are stored",
    ("figure_words", "PENCE"): "how figures are shown",
    ("grouped", "KEYS"): "how groups are sorted",
    ("links.changes", "YEAR"): "the months of a year",
    ("links.grade", "EVEN"): "equally likely",
    ("links.in_step", "ROUNDS"): "how gaps are filled",
    ("links.lag_words", "YEAR"): "the months of a year",
    ("links.link_words", "SMALLEST"): "how a p is shown",
    ("links.panel", "END_BITS"): "how pairs are found",
    ("money", "PERCENT_DECIMALS"): "how figures are shown",
    ("money", "SHOWN_DECIMALS"): "how figures are shown",
    ("noise.confidence", "NEAR_POWER"): "how rounded counts are recognised",
    ("noise.confidence", "PER_CENT"): "100 per cent",
    ("noise.control_chart", "FEWEST_TO_FIX"): "no page fixes limits",
    ("noise.inversions", "LONGEST"): "the size of a table",
    ("noise.layout", "BLOCK"): "how many series are judged at once",
    ("noise.limits", "SLACK"): "the rounding of binary fractions",
    ("noise.runs", "YEAR"): "the months of a year",
    ("percent_change", "MOST_TENTHS"): "how figures are shown",
    ("period_words", "JANUARY"): "the calendar",
    ("period_words", "QUARTER"): "the calendar",
    ("period_words", "YEAR"): "the calendar",
    ("periods", "ACADEMIC_YEAR_STARTS"): "the calendar",
    ("periods", "FINANCIAL_YEAR_STARTS"): "the calendar",
    ("sanity.flags", "FULL"): "100 per cent",
    ("sanity.flags", "NOTHING"): "zero",
    ("sanity.flags", "SLIP"): "said as 100 times in the flags' own words",
    ("spread", "FINER"): "how figures are stored",
    ("spread", "QUARTER"): "TO_SIGMA over again",
    ("spread", "FEWEST_PLACES"): "one place alone has no distance from anything",
    ("target_honesty.falling_behind", "NEVER"): "how no year is written",
    ("target_honesty.words", "MOST_PLACES"): "how figures are shown",
    ("target_honesty.words", "YEAR"): "the months of a year",
    ("totals", "FEWEST_COUNCILS"): "how a nation's total is told from its average",
    ("vintages", "ALWAYS"): "a day that nobody told",
    ("verdicts.verdict_words", "SHARE_DECIMALS"): "how figures are shown",
    ("work_programme.case_words", "ONE_DECIMAL"): "how figures are shown",
    ("work_programme.examined", "YEAR_MONTHS"): "the months of a year",
    ("work_programme.order", "SHOWN_DECIMALS"): "how figures are shown",
    ("verdicts.before_and_after", "NONE"): "no such figure",
    ("verdicts.before_and_after", "YEAR"): "the months of a year",
    ("verdicts.difference", "CONFIDENCE"): "no page shows verdicts yet",
    ("verdicts.difference", "FEWEST_OTHERS"): "no page shows verdicts yet",
}
"""Constants that no reader asks about, and why."""


def words(chapter: str, language: str) -> str:
    told: list[Component] = CHAPTERS[chapter](speaker(language))
    return text_of_tree(told)


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(("module", "name"), TOLD)
def test_the_page_follows_the_constant(module: str, name: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chapter, other, said = TOLD[module, name]
    assert said not in words(chapter, language)
    monkeypatch.setattr(rule(module), name, other)
    assert said.split(", ")[0] in words(chapter, language)


def test_every_number_of_the_rules_is_told_or_known_to_be_internal() -> None:
    assert numbers_of_the_rules() - TOLD.keys() - INTERNAL.keys() == set()
    assert (TOLD.keys() | INTERNAL.keys()) - numbers_of_the_rules() == {("noise.runs", "WINDOWS")}


def numbers_of_the_rules() -> set[tuple[str, str]]:
    """Named numbers, and bands, in the module that defines them."""
    found = set()
    for info in pkgutil.walk_packages(warehouse.rules.__path__, "warehouse.rules."):
        module = rule(info.name.removeprefix("warehouse.rules."))
        written = Path(str(module.__file__)).read_text(encoding="utf-8")
        defined = re.findall(r"^([A-Z][A-Z0-9_]*)(?:: [^=]+)? = ", written, re.MULTILINE)
        numbers = [name for name in defined if isinstance(getattr(module, name), int | float | Decimal | Width)]
        found |= {(info.name.removeprefix("warehouse.rules."), name) for name in numbers}
    return found
