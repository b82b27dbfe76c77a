"""The address, read and written."""

import pytest

from dashboard.selection import LONGEST_VALUE, Selection


@pytest.mark.parametrize(
    ("path", "language", "page", "id_"),
    [
        ("/en/", "en", "", ""),
        ("/cy", "cy", "", ""),
        ("/en/boards", "en", "boards", ""),
        ("/cy/boards/developing-the-economy", "cy", "boards", "developing-the-economy"),
        ("/en/indicators/a%20b", "en", "indicators", "a b"),
        ("/en/boards/a/b", "en", "boards/a/b", ""),
        ("/fr/boards", "en", "/fr/boards", ""),
        ("/boards", "en", "/boards", ""),
    ],
)
def test_a_path_is_a_language_a_page_and_an_id(path: str, language: str, page: str, id_: str) -> None:
    read = Selection.parse(path)
    assert (read.language, read.page, read.id) == (language, page, id_)


def test_unknown_keys_are_ignored_and_known_ones_read() -> None:
    read = Selection.parse("/en/", "?council=wrexham&utm_source=mail&theme=people&q=crime")
    assert read == Selection(council="wrexham", theme="people", extra=(("q", "crime"),))


def test_all_is_the_same_as_not_saying_it() -> None:
    assert Selection.parse("/en/", "theme=all&committee=all&council=all") == Selection(council="all")


def test_a_key_said_twice_counts_once_and_an_endless_value_is_cut() -> None:
    read = Selection.parse("/en/", f"theme=a&theme=b&council={'x' * 500}")
    assert read.theme == "a"
    assert read.council == "x" * LONGEST_VALUE


def test_a_link_changes_what_it_says_and_keeps_the_rest() -> None:
    here = Selection(page="indicators", council="wrexham", period="2023-04-01/P1Y", board="economy", call="worse")
    assert here.href(call="") == "/en/indicators?council=wrexham&period=2023-04-01/P1Y&board=economy"
    assert here.href(language="cy", q="tŷ").startswith("/cy/indicators?")
    assert Selection.parse(*here.href(q="tŷ").split("?")).get("q") == "tŷ"


def test_another_page_keeps_the_lens_and_leaves_the_filters_behind() -> None:
    here = Selection(page="indicators", council="wrexham", theme="people", board="safe", call="worse").changed(q="a")
    assert here.to("boards", "economy") == "/en/boards/economy?council=wrexham&theme=people"


def test_the_overview_ends_in_a_slash() -> None:
    assert Selection(language="cy").href() == "/cy/"
