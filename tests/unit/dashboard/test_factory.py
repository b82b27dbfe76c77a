"""The app as a browser without JavaScript meets it: language, title, status, headers and refusals."""

import json
import re
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.factory import PAGES, create_app
from dashboard.i18n import LANGUAGES
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23

CALLBACK = "/_dash-update-component"

TRIED = (
    "",
    "boards",
    "boards/safe",
    "meeting/safe",
    "cross-cutting",
    "golden-thread",
    "cross-cutting/together",
    "early-warning",
    "actions",
    "lessons",
    "money",
    "scrutiny/evidence",
    "scrutiny/referrals",
    "scrutiny",
    "scrutiny/brief",
    "scrutiny/scrutiny",
    "indicators",
    "indicators/work",
    "data",
    "data/upload",
    "data/uploads",
    "data/changes",
    "data/provenance",
    "data/audit",
    "about",
)


@pytest.fixture(scope="module")
def client(context: Context) -> FlaskClient:
    client: FlaskClient = create_app(context).server.test_client()
    return client


def draw(path: str = "/en/", query: str = "") -> dict[str, Any]:
    """The body Dash sends for our one callback."""
    place = "shell-address-location"
    return {
        "output": "page.children",
        "outputs": {"id": "page", "property": "children"},
        "inputs": [
            {"id": place, "property": "pathname", "value": path},
            {"id": place, "property": "search", "value": query},
        ],
        "changedPropIds": [f"{place}.pathname"],
    }


@pytest.mark.parametrize(
    ("accepts", "address"),
    [("cy,en;q=0.5", "/cy/"), ("en-GB,en", "/en/"), ("fr", "/en/"), ("", "/en/")],
)
def test_the_root_chooses_a_language_from_the_browser(client: FlaskClient, accepts: str, address: str) -> None:
    answer = client.get("/?theme=people", headers={"Accept-Language": accepts})
    assert (answer.status_code, answer.location) == (302, f"{address}?theme=people")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", TRIED)
def test_every_page_is_drawn_in_the_first_response(client: FlaskClient, language: str, page: str) -> None:
    answer = client.get(f"/{language}/{page}")
    html = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in html
    assert len(re.findall("<h1", html)) == 1
    assert len(re.findall("<main", html)) == 1
    title = re.search("<title>(.+) · (.+) · Golden Thread</title>", html)
    assert title is not None
    assert title[2] == {"en": "Wrexham", "cy": "Wrecsam"}[language]
    for other in LANGUAGES:
        assert f'hreflang="{other}" href="http://localhost/{other}/{page}?' in html


def test_every_page_of_the_list_is_tried_above() -> None:
    paths = {page.PATH for page in PAGES}
    assert paths == {page if page in paths else re.sub("/.+", "/<id>", page) for page in TRIED}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/en/nowhere", "Page not found"),
        ("/cy/boards/nowhere", "Heb ddod o hyd i&#x27;r dudalen"),
        ("/cy/indicators/nowhere", "Heb ddod"),
        ("/en/boards/safe/more", "Page not found"),
        ("/en/data/nowhere", "Page not found"),
        ("/en/data/uploads?upload=99", "Page not found"),
        ("/en/data/uploads?upload=%C2%B2", "Page not found"),
        ("/en/data/provenance?figure=2023&indicator=nothing&area=x", "Page not found"),
        ("/boards", "Page not found"),
        ("/fr/", "Page not found"),
    ],
)
def test_what_is_not_here_is_a_404_in_the_right_language(client: FlaskClient, path: str, words: str) -> None:
    answer = client.get(path)
    html = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert words.replace("&#x27;", "'") in html.replace("&#x27;", "'")
    assert f'<html lang="{"cy" if path.startswith("/cy") else "en"}">' in html
    assert "noindex" in html


def test_a_wrong_value_is_explained_on_a_page_that_opens(client: FlaskClient) -> None:
    answer = client.get("/en/?theme=nothing")
    assert answer.status_code == 200
    assert "There is no theme “nothing” in this plan." in answer.get_data(as_text=True)


def test_the_language_link_leads_to_the_same_page_and_query(client: FlaskClient) -> None:
    html = client.get(f"/en/boards/safe?council={COUNCIL}&period={Y22}&theme=people").get_data(as_text=True)
    link = re.search(r'<a [^>]*class="language"[^>]*>Cymraeg</a>', html)
    assert link is not None
    assert f"/cy/boards/safe?council={COUNCIL}&amp;plan=council-plan&amp;period={Y22}&amp;theme=people" in link[0]
    assert 'lang="cy"' in link[0]


def test_the_current_page_is_marked_in_the_navigation(client: FlaskClient) -> None:
    html = client.get("/en/boards/safe").get_data(as_text=True)
    assert re.findall(r'<a [^>]*aria-current="(\w+)"[^>]*>(\w+)</a>', html) == [("true", "Boards")]


def test_the_footer_names_the_version(client: FlaskClient) -> None:
    html = client.get("/en/").get_data(as_text=True)
    assert "Version 1, published 1 January 2025 00:00" in html
    assert "<code>000000000000</code>" in html


def test_the_live_page_is_the_same_as_the_drawn_one(client: FlaskClient) -> None:
    answer = client.post(CALLBACK, json=draw("/cy/", f"?period={Y23}"))
    assert answer.status_code == 200
    page = json.loads(answer.data)["response"]["page"]["children"]
    assert page["props"]["lang"] == "cy"
    assert page["props"]["data-title"] == "Trosolwg · Wrecsam · Golden Thread"


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"output": 3},
        draw() | {"output": "page.title"},
        draw() | {"outputs": None},
        draw() | {"outputs": {"id": "page", "property": "title"}},
        draw() | {"inputs": None},
        draw() | {"inputs": draw()["inputs"][:1]},
        draw() | {"inputs": [*draw()["inputs"][:1], {"id": "x", "property": "search", "value": ""}]},
        draw() | {"inputs": [*draw()["inputs"][:1], draw()["inputs"][1] | {"value": {"a": 1}}]},
        draw() | {"changedPropIds": 5},
        draw() | {"state": [{"id": "x", "property": "y", "value": 1}]},
    ],
)
def test_a_callback_body_that_is_not_ours_is_refused(client: FlaskClient, body: object) -> None:
    assert client.post(CALLBACK, json=body).status_code == 400


def test_nothing_from_another_host_may_load(client: FlaskClient) -> None:
    answer = client.get("/en/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "script-src 'self' 'sha256-" in policy
    assert "unsafe-eval" not in policy
    assert "http" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    loaded = re.findall(r'<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"', answer.get_data(as_text=True))
    assert loaded
    assert [address for address in loaded if not address.startswith(("/", "http://localhost/"))] == []


@pytest.mark.parametrize("asset", ["style.css", "style_print.css", "shell.js", "carry_over.js"])
def test_our_own_style_and_script_are_linked_and_served(client: FlaskClient, asset: str) -> None:
    linked = re.search(rf'"(/assets/{re.escape(asset)}\?[^"]+)"', client.get("/en/").get_data(as_text=True))
    assert linked is not None
    with client.get(linked[1]) as served:
        assert served.status_code == 200
