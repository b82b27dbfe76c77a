"""What is new since a report, and the days a member would have waited."""

from datetime import date

import pandas as pd
import pytest

from warehouse.rules.attention_news import Wait, last_report, newly_pressing, next_report
from warehouse.rules.attention_news_words import waited_words

JUNE, DECEMBER = date(2024, 6, 21), date(2024, 12, 9)


@pytest.mark.parametrize(
    ("now", "then", "new"),
    [(5, None, True), (4, 5, True), (4, 4, False), (5, 4, False), (None, 1, False), (None, None, False), (1, 2, True)],
)
def test_new_is_what_stands_in_a_worse_tier_or_was_not_listed(now: int | None, then: int | None, *, new: bool) -> None:
    frame = pd.DataFrame({"now": [now], "then": [then]}, dtype="Int64")
    assert newly_pressing(frame["now"], frame["then"]).tolist() == [new]


@pytest.mark.parametrize(
    ("day", "last", "following"),
    [
        (date(2024, 6, 20), None, JUNE),
        (JUNE, None, DECEMBER),
        (date(2024, 6, 22), JUNE, DECEMBER),
        (DECEMBER, JUNE, None),
        (date(2024, 12, 10), DECEMBER, None),
    ],
)
def test_a_meeting_of_the_day_itself_is_neither_past_nor_next(
    day: date, last: date | None, following: date | None
) -> None:
    assert last_report((JUNE, DECEMBER), day) == last
    assert next_report((JUNE, DECEMBER), day) == following
    assert last_report((), day) is None
    assert next_report((), day) is None


def test_the_words_name_the_three_days_and_the_days_between() -> None:
    wait = Wait(ended=date(2024, 6, 30), known=date(2024, 8, 2), reported=DECEMBER)
    assert (wait.days_to_known, wait.days_to_report) == (33, 129)
    assert waited_words(wait, "en") == (
        "Members would have seen this on 9 December 2024; it has been here since 2 August 2024, 129 days earlier. "
        "Its period ended on 30 June 2024, 33 days before that."
    )
    welsh = waited_words(wait, "cy")
    assert "9 Rhagfyr 2024" in welsh
    assert "129" in welsh
    assert "33" in welsh


def test_one_day_is_one_day() -> None:
    wait = Wait(ended=date(2024, 6, 30), known=date(2024, 7, 1), reported=date(2024, 7, 2))
    assert "1 day earlier" in waited_words(wait, "en")
    assert "1 day before" in waited_words(wait, "en")


def test_without_a_later_meeting_that_is_said() -> None:
    wait = Wait(ended=date(2024, 6, 30), known=date(2024, 8, 2), reported=None)
    assert wait.days_to_report is None
    assert waited_words(wait, "en").startswith("It has been here since 2 August 2024; no later meeting")
    assert waited_words(wait, "cy").startswith("Mae yma ers 2 Awst 2024; nid oes cyfarfod")


def test_a_figure_that_came_before_its_period_ended() -> None:
    wait = Wait(ended=date(2024, 6, 30), known=date(2024, 6, 29), reported=None)
    assert waited_words(wait, "en").endswith("Its period runs until 30 June 2024.")
