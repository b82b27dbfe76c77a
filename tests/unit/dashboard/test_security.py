"""Requests that change something come from our own pages only, and are no larger than they need to be."""

from dataclasses import replace

import pytest
from flask import Request
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder

from dashboard.context import Context
from dashboard.factory import create_app
from dashboard.security import LARGEST_BODY, LARGEST_UPLOAD, from_own_page
from warehouse.settings import Settings

HERE = "council.example"


def asked(**headers: str) -> Request:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Request(EnvironBuilder(method="POST", headers={"Host": HERE, **named}).get_environ())


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"Sec_Fetch_Site": "same-origin"}, True),
        ({"Sec_Fetch_Site": "none"}, True),
        ({"Sec_Fetch_Site": "same-site"}, False),
        ({"Sec_Fetch_Site": "cross-site"}, False),
        ({"Sec_Fetch_Site": "cross-site", "Origin": f"https://{HERE}"}, False),
        ({"Origin": f"https://{HERE}"}, True),
        ({"Origin": "https://elsewhere.example"}, False),
        ({"Origin": f"https://{HERE}:8443"}, False),
        ({"Origin": f"https://{HERE}.elsewhere.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": ""}, False),
        ({}, False),
    ],
)
def test_only_our_own_pages_may_change_something(headers: dict[str, str], ours: bool) -> None:
    assert from_own_page(asked(**headers)) is ours


@pytest.fixture(scope="module")
def client(context: Context) -> FlaskClient:
    client: FlaskClient = create_app(context).server.test_client()
    return client


@pytest.fixture(scope="module")
def editor(context: Context) -> FlaskClient:
    settings = Settings(local_user="A. Davies", local_roles="editor approver")
    client: FlaskClient = create_app(replace(context, settings=settings)).server.test_client()
    return client


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/en/data/uploads", "The request did not come from a page of this site."),
        ("/cy/data/upload", "Ni ddaeth y cais o dudalen ar y wefan hon."),
    ],
)
def test_a_request_from_elsewhere_is_refused_in_the_readers_words(
    client: FlaskClient, address: str, words: str
) -> None:
    answer = client.post(address, data={"upload": "1", "step": "accepted"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert words in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("address", "size", "status"),
    [
        ("/en/data/upload", LARGEST_UPLOAD + 1, 413),
        ("/en/data/uploads", LARGEST_BODY + 1, 413),
        ("/en/data/upload", LARGEST_BODY + 1, 403),
    ],
)
def test_a_body_may_be_as_large_as_its_address_needs(
    client: FlaskClient, editor: FlaskClient, address: str, size: int, status: int
) -> None:
    """Only where files are sent may a body be large; there a reader is refused for being one."""
    asking = editor if status == 413 else client
    answer = asking.post(
        address,
        data=b"x" * size,
        content_type="application/x-www-form-urlencoded",
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    assert answer.status_code == status
    assert ("too large" in answer.get_data(as_text=True)) is (status == 413)
