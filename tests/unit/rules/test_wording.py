"""Every call says why, in both languages."""

import re
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from tests.judging import COUNCIL, indicator_row
from warehouse.rules.vocabulary import Reason
from warehouse.rules.wording import FOR_FLAG, FOR_REASON, because, because_call

Row = dict[str, Any]

FLAGS = dict.fromkeys(("provisional", "lagged", "gap", "overlap"), False)


def call(value: str | None, comparator: str | None, verdict: str, reason: str | None = None, **more: Any) -> Row:
    """A row of the table of calls, 2019/20 against 2018/19."""
    both = value is not None and comparator is not None
    change = Decimal(value) - Decimal(comparator) if both else None
    base = abs(Decimal(comparator)) if both else Decimal(0)
    return (
        {
            "council": COUNCIL,
            "indicator": "a",
            "period": "2019-04-01/P1Y",
            "current_period": None if value is None else "2019-04-01/P1Y",
            "comparator_period": None if comparator is None else "2018-04-01/P1Y",
            "value": None if value is None else Decimal(value),
            "comparator": None if comparator is None else Decimal(comparator),
            "change": change,
            "change_percent": None if not base else round(100 * change / base, 1),
            "movement": None if change is None else "up" if change > 0 else "down" if change < 0 else "flat",
            "call": verdict,
            "reason": reason,
        }
        | FLAGS
        | more
    )


def rule(polarity: str = "lower_is_better", unit: str = "number", **more: Any) -> Row:
    return indicator_row("a", {"polarity": polarity, "unit": unit} | more)


RANGE = rule("aim_for_range", range=["80", "90"])
PERCENT = rule("higher_is_better", "percent")

SENTENCES = [
    (
        call("186", "206", "improved"),
        rule(unit="days"),
        "186 days against 206 in 2018/19: down 9.7%, and lower is better.",
        "186 diwrnod o gymharu â 206 (2018/19): i lawr 9.7%; is sy'n well.",
    ),
    (
        call("72.25", "72", "same"),
        PERCENT,
        "72.25% against 72% in 2018/19: within 0.25 percentage points, which counts as the same.",
        "72.25% o gymharu â 72% (2018/19): o fewn 0.25 pwynt canran, sy'n cyfrif fel heb newid.",
    ),
    (
        call("80", "72", "improved"),
        PERCENT,
        "80% against 72% in 2018/19: up 8 percentage points, and higher is better.",
        "80% o gymharu â 72% (2018/19): i fyny 8 pwynt canran; uwch sy'n well.",
    ),
    (
        call("71", "72", "worse"),
        PERCENT,
        "71% against 72% in 2018/19: down 1 percentage point, and higher is better.",
        "71% o gymharu â 72% (2018/19): i lawr 1 pwynt canran; uwch sy'n well.",
    ),
    (
        call("9.649", "9.651", "worse"),
        rule("higher_is_better", "percent", decimals="1"),
        "9.6% against 9.7% in 2018/19: down 0.1 percentage points, and higher is better.",
        "9.6% o gymharu â 9.7% (2018/19): i lawr 0.1 pwynt canran; uwch sy'n well.",
    ),
    (
        call("0.47", "0.05", "cant_say", "no_polarity"),
        rule("none", "%", decimals="1"),
        "0.5% against 0.1% in 2018/19: up 0.4 percentage points. No direction is agreed, so up is neither better nor "
        "worse.",
        "0.5% o gymharu â 0.1% (2018/19): i fyny 0.4 pwynt canran. Nid oes cyfeiriad wedi'i gytuno, felly nid yw "
        "codi'n well nac yn waeth.",
    ),
    (
        call("1.70", "1.72", "cant_say", "no_polarity"),
        rule("none", "rate", decimals="1"),
        "1.7 against 1.7 in 2018/19: the same to 1 decimal place. No direction is agreed, so up is neither better nor "
        "worse.",
        "1.7 o gymharu â 1.7 (2018/19): yr un fath i 1 lle degol. Nid oes cyfeiriad wedi'i gytuno, felly nid yw "
        "codi'n well nac yn waeth.",
    ),
    (
        call("7.66", "7.82", "improved"),
        rule(unit="rate", decimals="1"),
        "7.7 against 7.8 in 2018/19: down 0.1, and lower is better.",
        "7.7 o gymharu â 7.8 (2018/19): i lawr 0.1; is sy'n well.",
    ),
    (
        call("186", "206", "improved", current_period="2020-03-31", comparator_period="2019-03-31"),
        rule(),
        "186 against 206 on 31 March 2019: down 9.7%, and lower is better.",
        "186 o gymharu â 206 (31 Mawrth 2019): i lawr 9.7%; is sy'n well.",
    ),
    (
        call("7.4", None, "not_available", "first_period", current_period="2021-09-30"),
        rule(),
        "7.4 on 30 September 2021 is the first figure, so there is nothing to compare it with.",
        "7.4 (30 Medi 2021): dyma'r ffigur cyntaf, felly nid oes dim i'w gymharu ag ef.",
    ),
    (
        call("15", "1", "improved"),
        rule("higher_is_better", "£m"),
        "£15m against £1m in 2018/19: up £14m, and higher is better.",
        "£15m o gymharu â £1m (2018/19): i fyny £14m; uwch sy'n well.",
    ),
    (call("52", "52", "same"), PERCENT, "52%, as in 2018/19.", "52%, yr un fath (2018/19)."),
    (
        call("101", "100", "same"),
        rule(),
        "101 against 100 in 2018/19: within 1%, which counts as the same.",
        "101 o gymharu â 100 (2018/19): o fewn 1%, sy'n cyfrif fel heb newid.",
    ),
    (
        call("72.36", "72.44", "same"),
        rule(decimals=1, tolerance=None),
        "72.4 against 72.4 in 2018/19: the same to 1 decimal place.",
        "72.4 o gymharu â 72.4 (2018/19): yr un fath i 1 lle degol.",
    ),
    (
        call("1", "0", "worse"),
        rule(unit="days"),
        "1 day against 0 in 2018/19: up 1 day, and lower is better.",
        "1 diwrnod o gymharu â 0 (2018/19): i fyny 1 diwrnod; is sy'n well.",
    ),
    (
        call("10.0001", "10", "worse", change_percent=Decimal("0.0")),
        rule(),
        "10.0001 against 10 in 2018/19: up less than 0.1%, and lower is better.",
        "10.0001 o gymharu â 10 (2018/19): i fyny llai na 0.1%; is sy'n well.",
    ),
    (
        call("92", "70", "improved"),
        RANGE,
        "92 against 70 in 2018/19: up 31.4%, and nearer to the range aimed for, 80 to 90.",
        "92 o gymharu â 70 (2018/19): i fyny 31.4%; yn nes at yr ystod a ddymunir, 80 i 90.",
    ),
    (
        call("85", "70", "improved"),
        RANGE,
        "85 against 70 in 2018/19: up 21.4%, and now in the range aimed for, 80 to 90.",
        "85 o gymharu â 70 (2018/19): i fyny 21.4%; bellach o fewn yr ystod a ddymunir, 80 i 90.",
    ),
    (
        call("95", "85", "worse"),
        RANGE,
        "95 against 85 in 2018/19: up 11.8%, and further from the range aimed for, 80 to 90.",
        "95 o gymharu â 85 (2018/19): i fyny 11.8%; ymhellach oddi wrth yr ystod a ddymunir, 80 i 90.",
    ),
    (
        call("89", "81", "same"),
        RANGE,
        "89 against 81 in 2018/19: both in the range aimed for, 80 to 90.",
        "89 o gymharu â 81 (2018/19): ill dau o fewn yr ystod a ddymunir, 80 i 90.",
    ),
    (
        call("95", "75", "same"),
        RANGE,
        "95 against 75 in 2018/19: about as near to the range aimed for, 80 to 90.",
        "95 o gymharu â 75 (2018/19): tua'r un mor agos at yr ystod a ddymunir, 80 i 90.",
    ),
    (
        call("120", "100", "cant_say", "no_polarity"),
        rule("none"),
        "120 against 100 in 2018/19: up 20.0%. No direction is agreed, so up is neither better nor worse.",
        "120 o gymharu â 100 (2018/19): i fyny 20.0%. Nid oes cyfeiriad wedi'i gytuno, felly nid yw codi'n well nac "
        "yn waeth.",
    ),
    (
        call(None, None, "not_available", "not_published", period="2024-01-01/P1Y"),
        rule(),
        "No figure is published for 2024.",
        "2024: nid oes ffigur wedi'i gyhoeddi.",
    ),
    (
        call("5", None, "not_available", "first_period"),
        rule(),
        "5 in 2019/20 is the first figure, so there is nothing to compare it with.",
        "5 (2019/20): dyma'r ffigur cyntaf, felly nid oes dim i'w gymharu ag ef.",
    ),
    (
        call(None, None, "not_available", "first_period", current_period="2019-04-01/P1Y"),
        rule(),
        "A low figure in 2019/20 is the first figure, so there is nothing to compare it with.",
        "Ffigur isel (2019/20): dyma'r ffigur cyntaf, felly nid oes dim i'w gymharu ag ef.",
    ),
]


@pytest.mark.parametrize(("judged", "indicator", "en", "cy"), SENTENCES)
def test_sentence(judged: Row, indicator: Row, en: str, cy: str) -> None:
    assert because_call(judged, indicator, "en") == en
    assert because_call(judged, indicator, "cy") == cy


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_reason_has_a_whole_sentence(reason: Reason, language: str) -> None:
    said = because_call(call("5", "4", "cant_say", reason.value), rule("none"), language)
    assert re.fullmatch(r"[^{}]+\.", said)
    assert "20" in said


def test_both_languages_have_the_same_sentences() -> None:
    assert list(FOR_REASON["en"]) == list(FOR_REASON["cy"]) == list(Reason)
    assert list(FOR_FLAG["en"]) == list(FOR_FLAG["cy"])


@pytest.mark.parametrize(
    ("flag", "en", "cy"),
    [
        (
            "lagged",
            "The latest figure is for 2019/20; there is none for 2020/21.",
            "Ffigur diweddaraf: 2019/20; nid oes un ar gyfer y cyfnod (2020/21).",
        ),
        (
            "gap",
            "The comparison steps over a period without a figure.",
            "Mae'r gymhariaeth yn neidio dros gyfnod heb ffigur.",
        ),
        ("overlap", "The two periods share time.", "Mae'r ddau gyfnod yn gorgyffwrdd."),
        ("provisional", "A figure is provisional.", "Ffigur dros dro."),
    ],
)
def test_what_was_stretched_is_said(flag: str, en: str, cy: str) -> None:
    flagged = call("186", "206", "improved", period="2020-04-01/P1Y", **{flag: True})
    assert because_call(flagged, rule(), "en").endswith(f"lower is better. {en}")
    assert because_call(flagged, rule(), "cy").endswith(f"is sy'n well. {cy}")


def test_a_frame_of_calls() -> None:
    calls = pd.DataFrame([call("186", "206", "improved"), call(None, None, "not_available", "not_published")])
    calls.index = pd.Index([7, 9])
    said = because(calls, pd.DataFrame([rule(unit="days")]), "en")
    assert said.to_dict() == {7: SENTENCES[0][2], 9: "No figure is published for 2019/20."}


def test_an_empty_frame() -> None:
    columns = list(call("1", "1", "same"))
    assert because(pd.DataFrame(columns=columns), pd.DataFrame([rule()]), "cy").empty
