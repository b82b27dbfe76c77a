"""The early warning page: what is said first, what is new, what to check, what nobody sees, and its filters."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from dashboard.context import Context
from dashboard.pages import early_warning, indicator
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y23, Y24
from warehouse import schema
from warehouse.reader import Reader
from warehouse.record import Record

HERE = Selection(page="early-warning", council=COUNCIL, period=Y24)


@dataclass(frozen=True)
class TwoMoments:
    """A store that knew something else at every earlier moment."""

    now: Reader
    then: Reader
    record: Record

    def reader(self, as_known_at: datetime | None = None) -> Reader:
        return self.now if as_known_at is None else self.then


def figure(period: str, value: str) -> dict[str, Any]:
    work = next(row for row in ROWS[schema.OBSERVATIONS] if row["indicator"] == "work")
    return work | {"period": period, "start_month": 12 * int(period[:4]) + 3, "value": Decimal(value)}


MET = [{"council": COUNCIL, "board": "jobs", "held_on": day} for day in (date(2024, 12, 9), date(2025, 6, 20))]
FIGURES = [*ROWS[schema.OBSERVATIONS], figure(Y24, "71.0")]
NOW = {**ROWS, schema.MEETINGS: MET, schema.OBSERVATIONS: FIGURES}


@contextmanager
def contexts(record: Record, changed: dict[Any, list[dict[str, Any]]] | None = None) -> Iterator[Context]:
    """What is known now, and a moment at which nothing of the year was."""
    earlier = [row for row in ROWS[schema.STANDINGS] if row["reporting_period"] != Y24]
    with warehouse_of({**NOW, **(changed or {})}) as now, warehouse_of({**ROWS, schema.STANDINGS: earlier}) as then:
        yield Context(TwoMoments(now, then, record))


def words(context: Context, selection: Selection = HERE) -> str:
    return text_of_tree(early_warning.layout(context, selection))


def test_what_matters_comes_first(record: Record) -> None:
    with contexts(record) as context:
        said = words(context)
    assert said.startswith(
        "1 of 2 indicators are getting worse, none of them clearly and red against target. Reported for 2024/25"
    )
    order = ["1 new since the last report", "1 blind spot", "New since", "Worse this time only (1)", "Figures to check"]
    places = [said.index(part) for part in order]
    assert places == sorted(places)


def test_what_is_new_tells_the_days_a_member_would_have_waited(record: Record) -> None:
    with contexts(record) as context:
        said = words(context)
    assert "The last report was on 9 December 2024." in said
    assert (
        "Members would have seen this on 20 June 2025; it has been here since 1 January 2025, 170 days earlier. "
        "Its period runs until 31 March 2025. People in work"
    ) in said
    assert "Now: Worse this time only. At the last report: not listed then." in said


def test_what_stood_there_at_the_last_report_is_not_new(record: Record) -> None:
    with warehouse_of(NOW) as now:
        said = words(Context(TwoMoments(now, now, record)))
    assert "Nothing stands in a worse tier than then." in said
    assert "new since the last report ·" not in said


def test_a_tier_that_got_worse_without_a_new_figure_says_so(record: Record) -> None:
    early = [row | {"known_from": datetime(2024, 7, 1)} for row in FIGURES]  # noqa: DTZ001
    with contexts(record, {schema.OBSERVATIONS: early}) as context:
        assert "The figure was here before the last report; what it is judged by has changed since." in words(context)


def test_a_plan_without_meetings_says_so_and_shows_the_rest(context: Context) -> None:
    said = words(context)
    assert "The plan names no earlier meeting, so what is new since the last report cannot be told." in said
    assert "Worse this time only (1)" in said


def test_a_row_says_why_how_long_and_who_answers(context: Context) -> None:
    said = words(context)
    assert "People in work Worse this time only." in said
    assert "nobody is named" in said[said.index("Worse this time only (1)") :]


def test_a_blind_spot_says_what_is_overdue_and_from_whom(context: Context) -> None:
    said = words(context)
    blind = said[said.index("Blind spots Nobody can say") :]
    assert (
        "Homes Why not available: no figure is published 2024/25 Periods without a direction 1 "
        "Overdue its period has not ended Answers for it Housing team"
    ) in blind


def test_figures_to_check_stand_with_what_to_check(record: Record) -> None:
    thrice = [*ROWS[schema.OBSERVATIONS], figure(Y24, "72.5"), figure("2022-04-01/P1Y", "72.5")]
    kept = [row for row in thrice if not (row["indicator"] == "work" and row["value"] in (Decimal(70), Decimal(71)))]
    calls = [
        row | {"value": Decimal("72.5")} if (row["indicator"], row["period"]) == ("work", Y24) else row
        for row in ROWS[schema.CALLS]
    ]
    with contexts(record, {schema.OBSERVATIONS: kept, schema.CALLS: calls}) as context:
        said = words(context)
        own_page = indicator.layout(context, HERE.changed(page="indicators", id="work"))
        other = indicator.layout(context, HERE.changed(page="indicators", id="homes"))
    assert "1 figure to check" in said
    assert "Figures to check The same figure three periods running . The figure is 72.5%" in text_of_tree(own_page)
    assert "Figures to check" not in text_of_tree(other)
    assert "The same figure three periods running (1) An old figure may have been copied forward." in said
    assert "People in work The figure is 72.5%, as in the two periods before." in said


def test_it_is_narrowed_to_a_board_and_to_a_post(context: Context) -> None:
    assert words(context, HERE.changed(board="jobs")).startswith("1 of 1 indicator is getting worse")
    housing = words(context, HERE.changed(owner="Housing team"))
    assert housing.startswith("The 1 indicator in sight is not getting worse.")
    assert "Homes" in housing
    assert "People in work" not in housing


def test_a_post_that_is_not_here_is_explained(context: Context) -> None:
    said = words(context, HERE.changed(owner="Nobody"))
    assert "Nobody called “Nobody” answers for an indicator here." in said
    assert said.startswith("1 of 2 indicators")
    assert (
        "owner" not in to_html(early_warning.layout(context, HERE.changed(owner="Nobody"))).rpartition("/download/")[2]
    )
    assert "Nobody called" not in words(context, Selection.parse("/en/early-warning", f"{HERE.query()}&owner=all"))


def test_the_form_keeps_the_lens_and_the_file_what_is_chosen(context: Context) -> None:
    html = to_html(early_warning.layout(context, HERE.changed(theme="economy", board="jobs")))
    form = html[html.index("<form") : html.index("</form>")]
    assert 'action="/en/early-warning"' in form
    assert '<input value="economy" type="hidden" name="theme">' in form
    assert "/download/attention.csv?council=wrecsam" in html
    assert "board=jobs" in html[html.index("/download/attention.csv") :]


def test_where_nothing_is_worse_or_nothing_is_reported(context: Context) -> None:
    assert words(context, HERE.changed(period=Y23)).startswith("None of 2 indicators is getting worse.")
    assert "No figures are reported yet" in words(context, HERE.changed(period=""))


def test_it_is_said_in_welsh(context: Context) -> None:
    said = words(context, HERE.changed(language="cy"))
    assert said.startswith("Dangosyddion sy'n dirywio: 1 o 2, dim un ohonynt yn amlwg")
    assert "Newydd ers yr adroddiad diwethaf" in said
    assert "Mannau dall" in said
