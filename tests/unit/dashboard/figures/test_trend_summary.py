"""The sentence beside a trend."""

from typing import Any

import pytest

from dashboard.figures.trend import Trend
from dashboard.figures.trend_summary import reading_notes, summary
from dashboard.i18n import speaker
from tests.unit.dashboard.figures.shorthand import band, series

EN, CY = speaker("en"), speaker("cy")


def trend(own: str, **more: Any) -> Trend:
    return Trend(unit="percent", decimals=1, name="Wrexham", own=series(own), **more)


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        ("2004=72.5 2023=80.4", "Wrexham rose from 72.5% (2004) to 80.4% (2023)."),
        ("2004=80.4 2023=72.5", "Wrexham fell from 80.4% (2004) to 72.5% (2023)."),
        ("2004=72.51 2023=72.49", "Wrexham: 72.5% (2023), the same as at first (2004)."),
        ("2023=72.5", "Wrexham: 72.5% (2023), the only comparable figure."),
        ("2022=70 2023=c", "Wrexham: 70.0% (2022), the only comparable figure."),
        ("2023=c", "No figure has been published for Wrexham."),
        (
            "2020=50 2021=60@2 2022=55@2",
            "Wrexham fell from 60.0% (2021) to 55.0% (2022)."
            " The definition changed with the figure of 2021; earlier ones are not like for like.",
        ),
    ],
)
def test_what_the_figure_did(own: str, sentence: str) -> None:
    assert summary(trend(own), EN) == sentence


def test_how_it_stands_beside_others_in_the_same_period() -> None:
    seen = trend(
        "2022=71 2023=80.4",
        others=(("Wales", series("2023=82")), ("United Kingdom", series("2022=10"))),
        band=band("2023=60/74/85"),
        band_name="Welsh councils",
    )
    assert summary(seen, EN).endswith("That is above the middle of Welsh councils (74.0%); below Wales (82.0%).")


def test_equal_as_shown_is_equal() -> None:
    seen = trend("2023=80.41", others=(("Wales", series("2023=80.44")),))
    assert summary(seen, EN).endswith("That is equal to Wales (80.4%).")


def test_it_is_said_in_welsh() -> None:
    said = summary(trend("2004=72.5 2023=80.4", others=(("Cymru", series("2023=74")),)), CY)
    assert all(part in said for part in ("72.5%", "2004", "80.4%", "2023", "Cymru (74.0%)"))
    assert "rose" not in said
    assert "above" not in said


def test_the_marks_of_a_chart_are_explained_only_where_it_has_them() -> None:
    assert reading_notes(trend("2022=70 2023=71"), EN) == ""
    full = trend("2022=70[65,75] 2023=71p", band=band("2023=60/74/85"), band_name="Welsh councils")
    assert reading_notes(full, EN) == (
        "Shaded: from the lowest to the highest of Welsh councils."
        " Thin bars: 95% confidence limits. Rings: figures that may still change."
    )


def test_totals_left_out_are_named() -> None:
    assert reading_notes(trend("2022=70 2023=71", left_out=("Wales", "United Kingdom")), EN) == (
        "Not compared with totals of larger areas: Wales and United Kingdom."
    )
