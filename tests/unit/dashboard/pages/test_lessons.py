"""The page of lessons in every state, its file, and where others are told that somebody has been here before."""

from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.factory import create_app
from dashboard.pages import early_warning, lessons
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, Y23, Y24
from tests.unit.warehouse.reads.small_lessons import TURNED
from warehouse import schema
from warehouse.record import Record
from warehouse.settings import Settings
from warehouse.writing import HAPPENED_EN, THEMES, TURN, UNIT, Draft, Subject, Written

HERE = Selection(page="lessons", council=COUNCIL, period=Y24)
WRITTEN = Draft(
    Written.LESSON,
    Subject(COUNCIL, "indicator", "gone", Y24),
    "Spare rooms.",
    "Ystafelloedd sbâr.",
    {HAPPENED_EN: "Filled.", "decline": "shift_worse", TURN: "stopped", UNIT: "days", THEMES: "people;economy"},
)
FROM_PLAN, FROM_RECORD = "Hubs in two towns.", "Spare rooms."


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """A lesson of the plan, and one written here about an indicator that the plan no longer has."""
    folder: Path = tmp_path_factory.mktemp("lessons")
    record = Record(f"sqlite:///{folder}/record.db", folder / "originals")
    record.writings.write(WRITTEN, "A. Davies", "editor", "test")
    with warehouse_of(TURNED) as reader:
        yield Context(OneVersion(reader, record), Settings())
    record.close()


@pytest.fixture(scope="module")
def client(context: Context) -> FlaskClient:
    made: FlaskClient = create_app(context).server.test_client()
    return made


def said(context: Context, selection: Selection = HERE, **asked: str) -> str:
    return text_of_tree(lessons.layout(context, selection.changed(**asked)))


def test_those_of_the_plan_and_those_written_here_stand_once_each_the_newest_first(context: Context) -> None:
    words = said(context)
    assert words.startswith("2 lessons from turning points")
    assert [words.count(one) for one in (FROM_PLAN, FROM_RECORD)] == [1, 1]
    assert words.index(FROM_RECORD) < words.index(FROM_PLAN)
    assert "2023/24 It began to recover from a decline: worse two or more times in a row." in words
    assert "2024/25 A decline stopped: settled at a worse level." in words


def test_each_leads_to_its_indicator_unless_the_plan_no_longer_has_it(context: Context) -> None:
    page = unescape(to_html(lessons.layout(context, HERE)))
    assert f'href="/en/indicators/work?council={COUNCIL}&period={Y23}#lessons"' in page
    assert "indicators/gone" not in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "hubs"}, [FROM_PLAN]),
        ({"q": "Hub"}, []),
        ({"q": "ystafelloedd SBAR"}, [FROM_RECORD]),
        ({"q": "ty"}, []),
        ({"q": "thy agored"}, [FROM_PLAN]),
        ({"pattern": "shift_worse"}, [FROM_RECORD]),
        ({"pattern": "clear_worse"}, []),
        ({"board": "jobs"}, [FROM_PLAN]),
        ({"theme": "people"}, [FROM_RECORD]),
        ({"theme": "economy"}, [FROM_RECORD, FROM_PLAN]),
        ({"committee": "scrutiny"}, []),
        ({"sort": "oldest"}, [FROM_PLAN, FROM_RECORD]),
        ({"sort": "title"}, [FROM_RECORD, FROM_PLAN]),
        ({"every": "councils"}, [FROM_RECORD, FROM_PLAN]),
    ],
)
def test_the_address_says_what_is_found_and_in_what_order(
    context: Context, asked: dict[str, str], found: list[str]
) -> None:
    words = said(context, **asked)
    assert sorted((one for one in (FROM_PLAN, FROM_RECORD) if one in words), key=words.index) == found
    assert ("No lesson fits everything chosen." in words) is (not found)
    assert words.startswith(f"{len(found)} lesson")


@pytest.mark.parametrize("key", ["pattern", "sort", "every"])
def test_a_wrong_value_is_explained_and_everything_shown(context: Context, client: FlaskClient, key: str) -> None:
    words = said(context, **{key: "nowhere"})
    assert "“nowhere”" in words
    assert FROM_PLAN in words
    answer = client.get(f"/download/lessons.csv?council={COUNCIL}&{key}=nowhere")
    assert answer.status_code == 404
    assert "“nowhere”" in answer.get_data(as_text=True)


def test_what_was_written_later_was_not_known_then(context: Context) -> None:
    assert said(context, as_known_at="2024-05-03").startswith("1 lesson from a turning point")


def test_another_councils_lessons_stand_under_its_name_where_they_are_asked_for(tmp_path: Path) -> None:
    theirs = {
        schema.COUNCILS: {"council": "powys", "name_en": "Powys", "area": "W06000023", "fictional": False},
        schema.PLANS: {"council": "powys", "plan": "powys-plan", "financial_year_starts": 1},
        schema.INDICATORS: {"council": "powys", "indicator": "bus", "title_en": "Journeys by bus"},
    }
    rows = {table: [*TURNED[table], TURNED[table][0] | row] for table, row in theirs.items()}
    record = Record(f"sqlite:///{tmp_path}/record.db", tmp_path / "originals")
    draft = replace(WRITTEN, subject=Subject("powys", "indicator", "bus", "2023-01-01/P1Y"), text_en="A later bus.")
    record.writings.write(
        replace(draft, fields=draft.fields | {"decline": "worse_again"}), "B. Jones", "editor", "test"
    )
    with warehouse_of({**TURNED, **rows}) as reader:
        context = Context(OneVersion(reader, record), Settings())
        assert "A later bus." not in said(context)
        page = unescape(to_html(lessons.layout(context, HERE.changed(every="councils"))))
        assert "A later bus." not in said(context, every="councils", board="jobs")
        warned = text_of_tree(early_warning.layout(context, replace(HERE, page="early-warning")))
    record.close()
    assert 'href="/en/indicators/bus?council=powys&period=2023-01-01/P1Y#lessons"' in page
    assert "<b>2023</b> A decline stopped" in page
    assert "Powys, written here by B. Jones" in page
    told = warned[warned.index("Somebody has been here before") :]
    assert "lessons from People in work , Journeys by bus" in told
    assert "Powys , written here by B. Jones" in told


def test_nothing_written_says_who_writes(working_context: Context) -> None:
    words = said(working_context)
    assert words.startswith("No lessons yet")
    assert "Nobody has written a lesson yet." in words


def test_in_welsh_the_welsh_stands_and_what_is_missing_is_told(context: Context) -> None:
    page = to_html(lessons.layout(context, replace(HERE, language="cy")))
    assert "Ystafelloedd sbâr." in page
    assert '<dd lang="en"><p>Filled.</p></dd>' in page


def test_the_file_holds_what_the_page_shows(client: FlaskClient) -> None:
    answer = client.get(f"/download/lessons.csv?council={COUNCIL}&pattern=shift_worse")
    lines = answer.get_data(as_text=True).splitlines()
    assert 'filename="wrecsam_lessons.csv"' in answer.headers["Content-Disposition"]
    assert len(lines) == 2
    assert f"{COUNCIL},gone,gone,,{Y24},shift_worse,stopped,days,people;economy,,Spare rooms." in lines[1]
    assert ",record,1," in lines[1]


def test_whoever_meets_the_same_is_told_who_has_been_here(context: Context) -> None:
    words = text_of_tree(early_warning.layout(context, replace(HERE, page="early-warning")))
    told = words[words.index("Somebody has been here before") :]
    assert "Homes worse two or more times in a row · lessons from People in work" in told
    assert "Shown because: the same kind of decline, from another board, the decline ended." in told
    assert FROM_PLAN in told
    assert FROM_RECORD not in told


def test_a_lesson_of_a_later_time_was_not_known_then(context: Context) -> None:
    then = replace(HERE, page="early-warning", period="2022-04-01/P1Y")
    assert "Somebody has been here before" not in text_of_tree(early_warning.layout(context, then))


def test_an_indicator_shows_its_own_and_those_of_others(client: FlaskClient) -> None:
    own = unescape(client.get(f"/en/indicators/work?council={COUNCIL}&period={Y24}").get_data(as_text=True))
    assert FROM_PLAN in own
    assert "Somebody has been here before" not in own
    other = unescape(client.get(f"/en/indicators/homes?council={COUNCIL}&period={Y24}").get_data(as_text=True))
    assert "Somebody has been here before" in other
    address = f"/en/lessons?council={COUNCIL}&plan=council-plan&period={Y24}&every=councils&pattern=worse_again"
    assert f'href="{address}"' in other
    assert "Lessons" not in client.get(f"/en/indicators/crime?council={COUNCIL}&period={Y24}").get_data(as_text=True)
