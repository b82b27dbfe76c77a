"""The page of all actions: what is overdue first, narrowed and ordered by the address, and taken away as it is shown."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from dashboard.actions_listed import actions_listed
from dashboard.context import Context
from dashboard.exports.actions import actions_frame
from dashboard.exports.addresses import actions_csv
from dashboard.pages import actions
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse.writing import Draft, Subject, Writing, Written

HERE = Selection(page="actions", council=COUNCIL, period=Y23)
THEN = datetime(2024, 3, 1, tzinfo=UTC).replace(tzinfo=None)
FIELDS = {"title_en": "Ring back", "effect_en": "Fewer wait", "state": "planned", "due": "2024-03-30"}


class OneWritten:
    """The record's writings, where one action is written."""

    def all(self, *_args: object, **_narrowed: object) -> list[Writing]:
        draft = Draft(Written.ACTION, Subject(COUNCIL, "indicator", "work", Y23), "They wait.", "", FIELDS)
        return [Writing(1, 1, draft, "A. Davies", "editor", "test", THEN, 9)]


def words(context: Context, selection: Selection = HERE) -> str:
    return text_of_tree(actions.layout(context, selection))


def ids(context: Context, selection: Selection = HERE) -> list[str]:
    found = actions_listed(context.store.reader(), context.store.record.writings, selection)
    return [row["id"] for row in found.shown]


def test_what_is_overdue_is_counted_in_the_heading_and_comes_first(working_context: Context) -> None:
    said = words(working_context)
    assert said.startswith(
        "1 of 4 actions is overdue; the one that is due shows an evident effect. "
        "1 planned · 1 under way · 1 done · 1 stopped . What is overdue is counted to 31 March 2024. "
        "What the figures show is no proof that the action did it."
    )
    assert ids(working_context) == ["hubs", "wardens", "van", "grants"]
    assert "Job hubs Head of Economy · to move: Crime , People in work Expected effect" in said
    assert "Half a point more in work Due 29 February 2024 overdue by 31 days under way" in said


def test_what_the_figures_show_stands_beside_with_why_and_what_others_did(working_context: Context) -> None:
    said = words(working_context)
    assert "People in work : the effect is evident From 70.2% (2022/23) to 75.2% (2023/24), 5.0 better:" in said
    assert "What other places did Over the same time 9 other places moved by +1.0 on average" in said
    assert "95% interval +0.5 to +7.5, which leaves out 0. This is not proof." in said
    assert "Other places are not held beside it: too few other places have figures for the same two periods." in said
    assert "too early to tell There is no figure yet" in said


def test_the_longest_overdue_comes_first(working_context: Context) -> None:
    later = HERE.changed(period=Y24)
    assert words(working_context, later).startswith(
        "2 of 4 actions are overdue; of 2 that are due, 1 shows an evident effect."
    )
    assert ids(working_context, later)[:2] == ["hubs", "wardens"]
    assert words(working_context, HERE.changed(period=Y22)).startswith("None of 4 actions is overdue.")


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"board": "safe"}, ["hubs", "van"]),
        ({"owner": "Head of Economy"}, ["hubs"]),
        ({"state": "overdue"}, ["hubs"]),
        ({"state": "stopped"}, ["van"]),
        ({"q": "TOO few"}, ["hubs"]),
        ({"q": "crime"}, ["hubs", "wardens"]),
        ({"theme": "people"}, ["hubs", "wardens"]),
        ({"theme": "nowhere"}, []),
        ({"board": "jobs", "state": "planned"}, ["wardens"]),
        ({"sort": "title"}, ["grants", "hubs", "van", "wardens"]),
        ({"sort": "-title"}, ["wardens", "van", "hubs", "grants"]),
        ({"sort": "due"}, ["van", "hubs", "wardens", "grants"]),
        ({"sort": "-due"}, ["wardens", "hubs", "van", "grants"]),
        ({"verdict": "worse"}, ["hubs"]),
        ({"verdict": "too_early"}, ["wardens"]),
        ({"verdict": "moving"}, []),
        ({"sort": "verdict"}, ["hubs", "wardens", "van", "grants"]),
        ({"sort": "-verdict"}, ["wardens", "hubs", "van", "grants"]),
        ({"sort": "nonsense"}, ["hubs", "wardens", "van", "grants"]),
    ],
)
def test_the_address_narrows_and_orders(working_context: Context, changes: dict[str, str], shown: list[str]) -> None:
    assert ids(working_context, HERE.changed(**changes)) == shown


def test_what_is_not_here_is_said_and_narrows_nothing(working_context: Context) -> None:
    said = words(working_context, HERE.changed(owner="Nobody", state="lost", verdict="fine"))
    assert "Nobody called “Nobody” answers for an action here." in said
    assert "There is no state “lost”." in said
    assert "There is no verdict “fine”." in said
    assert "of 4 actions" in said


def test_nothing_that_fits_is_said_with_the_way_back(working_context: Context) -> None:
    page = to_html(actions.layout(working_context, HERE.changed(q="zzz")))
    assert "No action fits everything chosen." in page
    assert 'href="/en/actions?' in page
    assert "<table" not in page


def test_a_council_without_actions_says_how_one_begins(context: Context) -> None:
    said = words(context)
    assert said.startswith("No actions are recorded yet")
    assert "an editor writes one on the page of the indicator it should move" in said


def test_a_welsh_page_speaks_welsh(working_context: Context) -> None:
    page = to_html(actions.layout(working_context, HERE.changed(language="cy")))
    assert "Camau gweithredu hwyr: 1 o 4;" in page
    assert '<span lang="en">Half a point more in work</span>' in page


def test_one_written_here_stands_among_the_plans_until_it_was_written(working_context: Context) -> None:
    reader = working_context.store.reader()
    found = actions_listed(reader, OneWritten(), HERE)  # type: ignore[arg-type]
    assert [row["id"] for row in found.shown][:2] == ["hubs", "written-1"]
    row = found.shown[1]
    assert (row["late"], row["is_published"]) == (1, False)
    assert [one["indicator"] for one in row["indicators"]] == ["work"]


def test_the_file_holds_what_the_page_shows(working_context: Context) -> None:
    reader = working_context.store.reader()
    frame = actions_frame(reader, OneWritten(), HERE.changed(sort="-due"))  # type: ignore[arg-type]
    assert list(frame["id"]) == ["wardens", "written-1", "hubs", "van", "grants"]
    late = dict(zip(frame["id"], frame["days_overdue"], strict=True))
    assert (late["hubs"], late["written-1"]) == (31, 1)
    assert pd.isna(late["wardens"])
    assert list(frame["written_here"]) == [False, True, False, False, False]
    assert frame["indicators"].iloc[2] == "crime;work"
    assert list(frame["verdicts"].dropna()) == ["crime:too_early", "crime:worse;work:evident"]
    assert {"version", "audit_head"} <= set(frame.columns)
    assert actions_csv(HERE.changed(state="overdue")).endswith("&state=overdue&language=en")
