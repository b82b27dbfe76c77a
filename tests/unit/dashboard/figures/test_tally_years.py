"""A tally through the years as a chart: its gap stays open, and published and computed shares are told apart."""

from typing import Any

from dashboard.counts import Counts
from dashboard.figures.tally_years import figure, share_points
from dashboard.figures.tally_years_words import basket_changed, reading_notes, summary
from dashboard.i18n import speaker
from dashboard.tally_years import Year
from warehouse.reads.reader import Row

EN, CY = speaker("en"), speaker("cy")
PUBLISHED = {2016: (43, 57, 75), 2017: (42, 59, 71), 2019: (50, 63, 79), 2020: (40, 58, 69), 2021: (42, 57, 74)}


def said(number: int) -> Row | None:
    if number not in PUBLISHED:
        return None
    good, directional, percent = PUBLISHED[number]
    return {"improved_or_same": good, "directional": directional, "percent": percent}


def counts(good: int, directional: int, percent: int) -> Counts:
    return Counts(improved=good, worse=directional - good, percent=percent)


def years(computed: dict[int, Counts], *, published: bool) -> list[Year]:
    return [
        Year(f"{n}-04-01/P1Y", computed.get(n, Counts(not_available=9)), said(n) if published else None)
        for n in range(2016, 2023)
    ]


COVENTRY = years({2017: counts(1, 1, 100), 2022: counts(4, 4, 100)}, published=True)
OTHER = years(
    {2016: counts(9, 13, 69), 2017: counts(8, 14, 57), 2018: counts(30, 40, 75), 2020: counts(26, 40, 65)},
    published=False,
)


def lines(drawn: dict[str, Any]) -> list[list[str]]:
    return [[x[:4] for x in trace["x"]] for trace in drawn["data"] if trace["mode"] == "lines"]


def test_no_line_runs_across_a_year_without_a_share() -> None:
    assert lines(figure(COVENTRY, EN, 4)) == [["2017", "2018"], ["2020", "2021", "2022"]]
    assert lines(figure(OTHER, EN, 4)) == [["2017", "2018", "2019"]]


def test_the_gap_is_said_on_the_chart_and_under_it() -> None:
    notes = [note for note in figure(COVENTRY, EN, 4)["layout"]["annotations"] if "none" in note["text"]]
    assert [note["x"][:4] for note in notes] == ["2019"]
    assert "It published none in 2018/19." in summary(COVENTRY, EN, 4)
    assert "none" not in summary(OTHER, EN, 4)


def test_published_and_computed_have_marks_of_their_own_and_few_are_rings_outside_any_line() -> None:
    marks = {
        trace["marker"]["symbol"]: trace for trace in figure(COVENTRY, EN, 4)["data"] if trace["mode"] == "markers"
    }
    assert [x[:4] for x in marks["diamond"]["x"]] == ["2017", "2018", "2020", "2021", "2022"]
    assert marks["diamond"]["text"][-1] == "2021/22: As published by the council, 74% (42/57)"
    assert marks["circle"]["marker"]["color"] == "#ffffff"
    assert marks["circle"]["text"] == ["2017/18: Computed, 1/1 (100%)", "2022/23: Computed, 4/4 (100%)"]
    assert [point.value for point in share_points(COVENTRY)[1]] == [None] * 7


def test_the_sentence_tells_the_first_the_last_and_what_lies_outside_them() -> None:
    assert summary(COVENTRY, EN, 4) == (
        "As published by the council: from 75% (43/57) in 2016/17 to 74% (42/57) in 2021/22; "
        "highest 79% (50/63) in 2019/20; lowest 69% (40/58) in 2020/21. It published none in 2018/19."
    )
    assert summary(OTHER, EN, 4) == (
        "Computed from the figures here: from 69% (9/13) in 2016/17 to 65% (26/40) in 2020/21; "
        "highest 75% (30/40) in 2018/19; lowest 57% (8/14) in 2017/18."
    )
    assert summary(COVENTRY, CY, 4).startswith("Fel y cyhoeddwyd gan y cyngor: o 75% (43/57)")


def test_years_of_few_indicators_alone_have_a_sentence_too() -> None:
    few = years({2016: counts(3, 4, 75), 2017: counts(2, 4, 50)}, published=False)
    assert summary(few, EN, 4) == "Every share here is of fewer than 10 indicators."
    assert lines(figure(few, EN, 4)) == []


def test_the_notes_say_what_each_mark_is_and_that_the_basket_changed() -> None:
    notes = reading_notes(COVENTRY, EN)
    assert "Diamonds: as published by the council." in notes
    assert "Rings: computed from fewer than 10 indicators." in notes
    assert "The basket of indicators changed between years" in notes
    assert "Diamonds" not in reading_notes(OTHER, EN)
    alike = [one for one in OTHER if one.counts.directional == 40]
    assert (basket_changed(OTHER), basket_changed(alike)) == (True, False)
    assert reading_notes(alike, EN) == ""
