"""Downloads over HTTP: the lens, the language, the name of the file, and a plain refusal."""

import csv
import io

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.exports import download
from dashboard.exports.addresses import (
    attention_csv,
    board_years_csv,
    calls_csv,
    gaps_csv,
    heatmap_csv,
    influence_csv,
    links_csv,
    matrix_csv,
    series_csv,
    tallies_csv,
    tally_years_csv,
)
from dashboard.selection import Selection
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.record import Record

LENS = Selection(council=COUNCIL, period=Y23)


@pytest.fixture(scope="module")
def client(context: Context) -> FlaskClient:
    server = Flask(__name__)
    download.register(server, context)
    return server.test_client()


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.status_code == 200
    assert response.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(response.get_data().decode("utf-8-sig"))))


def test_calls_are_exactly_those_of_the_list_in_its_order(client: FlaskClient) -> None:
    assert [row["indicator"] for row in rows(client, calls_csv(LENS))] == ["work", "crime"]
    assert [row["indicator"] for row in rows(client, calls_csv(LENS.changed(sort="title")))] == ["crime", "work"]
    assert [row["call"] for row in rows(client, calls_csv(LENS.changed(board="jobs")))] == ["improved"]
    assert [row["indicator"] for row in rows(client, calls_csv(LENS.changed(q="crime")))] == ["crime"]
    assert rows(client, calls_csv(LENS.changed(q="nothing"))) == []


def test_gaps_are_taken_away_all_or_of_one_kind(client: FlaskClient) -> None:
    assert {row["gap"] for row in rows(client, gaps_csv(LENS))} == {
        "few_measures", "no_target", "no_owner", "no_comparator",
    }  # fmt: skip
    assert [row["id"] for row in rows(client, gaps_csv(LENS, "no_target"))] == ["crime"]
    assert [row["id"] for row in rows(client, gaps_csv(LENS.changed(theme="economy"), "no_owner"))] == ["work"]
    answer = client.get(gaps_csv(LENS, "no_such"))
    assert (answer.status_code, answer.get_data(as_text=True)) == (404, "There is no such gap.\n")


def test_reasons_come_in_the_language_of_the_page(client: FlaskClient) -> None:
    english, welsh = (rows(client, calls_csv(LENS.changed(language=code)))[0]["because"] for code in ("en", "cy"))
    assert english != welsh
    assert "uwch sy'n well" in welsh


def test_the_matrix_is_taken_away_as_it_is_narrowed(client: FlaskClient) -> None:
    whole = rows(client, matrix_csv(LENS))
    assert [(row["board"], row["scope"], row["id"]) for row in whole][:2] == [
        ("jobs", "objective", "e1"),
        ("safe", "objective", "e1"),
    ]
    assert whole[0]["council"] == COUNCIL
    assert [row["id"] for row in rows(client, matrix_csv(LENS.changed(theme="people")))] == ["people"]


def test_the_heatmap_is_taken_away_as_a_row_for_each_cell(client: FlaskClient) -> None:
    told = [(row["indicator"], row["reporting_period"], row["call"]) for row in rows(client, heatmap_csv(LENS))]
    assert told == [
        ("work", Y22, "not_available"),
        ("work", Y23, "improved"),
        ("crime", Y22, "worse"),
        ("crime", Y23, "cant_say"),
    ]


def test_without_links_the_file_of_influence_has_its_columns_only(client: FlaskClient) -> None:
    text = client.get(influence_csv(LENS)).get_data().decode("utf-8-sig")
    assert text.splitlines() == ["council,period,from_board,to_board,links,declining,supported,version,audit_head"]


def test_tallies_and_series(client: FlaskClient) -> None:
    assert {row["scope"] for row in rows(client, tallies_csv(LENS))} == {"board", "objective", "plan", "theme"}
    figures = rows(client, series_csv(LENS, "work"))
    assert "72.5" in [row["value"] for row in figures]
    assert len(figures) == 9


def test_links_are_those_of_the_plan_or_of_one_board(working_reader: Reader, record: Record) -> None:
    server = Flask(__name__)
    download.register(server, Context(OneVersion(working_reader, record)))
    linking = server.test_client()
    assert len(rows(linking, links_csv(LENS))) == 3
    of_a_board = rows(linking, links_csv(LENS.changed(board="jobs")))
    assert {row["from_indicator"] for row in of_a_board} == {"work"}
    assert of_a_board[0]["evidence"].endswith("Association, not cause.")
    answer = linking.get(links_csv(LENS.changed(board="jobs")))
    assert "wrecsam_jobs_links.csv" in answer.headers["Content-Disposition"]


def test_the_tally_through_the_years_tells_published_from_computed(client: FlaskClient) -> None:
    told = rows(client, tally_years_csv(LENS))
    assert [(row["period"], row["told_by"], row["percent"], row["source"]) for row in told] == [
        (Y22, "computed", "0", ""),
        (Y22, "published", "74", "report"),
        (Y23, "computed", "100", ""),
    ]
    narrowed = rows(client, tally_years_csv(LENS.changed(theme="people")))
    assert [(row["period"], row["told_by"], row["cant_say"]) for row in narrowed] == [
        (Y22, "computed", "0"),
        (Y23, "computed", "1"),
    ]


def test_boards_by_year_come_through_the_lens(client: FlaskClient) -> None:
    told = [(row["period"], row["board"], row["total"]) for row in rows(client, board_years_csv(LENS))]
    assert told == [(Y22, "jobs", "1"), (Y22, "safe", "2"), (Y23, "jobs", "1"), (Y23, "safe", "2")]
    narrowed = rows(client, board_years_csv(LENS.changed(theme="people")))
    assert [row["total"] for row in narrowed if row["board"] == "safe"] == ["1", "1"]


def test_early_warning_comes_through_the_lens_and_in_its_language(client: FlaskClient) -> None:
    before = LENS.changed(period=Y22)
    listed = [(row["indicator"], row["tier"], row["place"]) for row in rows(client, attention_csv(before))]
    assert listed == [("crime", "5", "1"), ("work", "", "1")]
    assert [row["indicator"] for row in rows(client, attention_csv(before.changed(theme="people")))] == ["crime"]
    assert [row["indicator"] for row in rows(client, attention_csv(before.changed(board="jobs")))] == ["work"]
    assert [
        row["indicator"] for row in rows(client, attention_csv(LENS.changed(period=Y24, owner="Housing team")))
    ] == ["homes"]
    assert rows(client, attention_csv(before.changed(language="cy")))[0]["reasons"] == "Wedi dirywio y tro hwn yn unig."


def test_a_file_is_named_for_its_council_and_period(client: FlaskClient) -> None:
    header = client.get(calls_csv(LENS)).headers["Content-Disposition"]
    assert header == 'attachment; filename="wrecsam_calls_2023-04-01-P1Y.csv"'


@pytest.mark.parametrize(
    ("address", "why"),
    [
        (series_csv(LENS, "nothing"), "no such indicator"),
        (series_csv(LENS, ""), "no such indicator"),
        (calls_csv(LENS.changed(board="nowhere")), "nowhere"),
        (calls_csv(LENS.changed(period="2099/00")), "2099/00"),
        (tallies_csv(LENS.changed(council="atlantis")), "atlantis"),
    ],
)
def test_a_wrong_value_gives_no_file_but_says_why(client: FlaskClient, address: str, why: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert why in response.get_data(as_text=True)
