"""The page a chair puts on the wall."""

import pytest

from dashboard.context import Context
from dashboard.pages import board, meeting
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23

JOBS = Selection(page="meeting", id="jobs", council=COUNCIL, period=Y23)


def words(context: Context, selection: Selection) -> str:
    return text_of_tree(meeting.layout(context, selection))


def test_it_says_how_the_board_stands_and_what_it_looks_back_to(working_context: Context) -> None:
    said = words(working_context, JOBS)
    assert said.startswith("Jobs Meeting view In 2023/24, 1 of 1 indicator improved or stayed the same.")
    assert "Looking back to 31 March 2024, the end of the reporting period: no earlier meeting is known." in said
    assert "Next meeting" not in said


def test_each_block_has_its_lines_or_says_that_it_has_none(working_context: Context) -> None:
    said = words(working_context, JOBS)
    changed, challenge, celebrate = (
        said.index(title) for title in ("What changed since", "What to challenge", "What to celebrate")
    )
    assert "Nothing is known that was not known then." in said[changed:challenge]
    assert "No indicator needs attention." in said[challenge:celebrate]
    assert "Actions overdue Job hubs overdue by 31 days due 29 February 2024" in said[challenge:celebrate]
    assert "People in work ▲ improved ◆ clear" in said[celebrate:]
    before = words(working_context, JOBS.changed(id="safe", period=Y22))
    assert "Crime ▲ worse" in before[before.index("What to challenge") :]
    assert "No indicator improved." in before


def test_a_day_may_be_chosen_and_a_wrong_one_is_explained(working_context: Context) -> None:
    assert "Looking back to 1 May 2023, the day chosen." in words(working_context, JOBS.changed(since="2023-05-01"))
    wrong = words(working_context, JOBS.changed(since="soon"))
    assert "“soon” is not an earlier day." in wrong
    assert "Looking back to 31 March 2024" in wrong


def test_the_form_keeps_the_lens_and_works_without_javascript(working_context: Context) -> None:
    html = to_html(meeting.layout(working_context, JOBS.changed(theme="economy", since="2023-05-01")))
    form = html[html.index("<form") : html.index("</form>")]
    assert 'action="/en/meeting/jobs"' in form
    assert '<input value="economy" type="hidden" name="theme">' in form
    assert '<input value="2023-05-01" type="date" name="since"' in form


def test_the_board_and_its_meeting_lead_to_each_other(working_context: Context) -> None:
    there = to_html(board.layout(working_context, JOBS.changed(page="boards")))
    assert f"/en/meeting/jobs?council={COUNCIL}&amp;period={Y23}" in there
    back = to_html(meeting.layout(working_context, JOBS))
    assert f'href="/en/boards/jobs?council={COUNCIL}&amp;period={Y23}">All about this board' in back


def test_a_board_that_is_not_here_is_not_found(context: Context) -> None:
    with pytest.raises(PageNotFoundError):
        meeting.layout(context, JOBS.changed(id="nowhere"))


def test_a_board_without_figures_says_so(context: Context) -> None:
    assert "No figures are reported yet" in words(context, JOBS.changed(period=""))


def test_what_comes_from_next_door_is_told_or_that_nothing_does(working_context: Context, context: Context) -> None:
    def coming(some: Context, board: str) -> str:
        said = words(some, JOBS.changed(id=board))
        return said[said.index("What is coming from next door") :]

    assert "Nothing that acts on this board is declining or off target." in coming(working_context, "safe")
    assert "No link leads here from another board." in coming(working_context, "jobs")
    assert "No link leads here from another board." in coming(context, "safe")
