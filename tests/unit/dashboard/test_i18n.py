"""Every string has its Welsh, and the catalogue holds nothing else."""

import re

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from dashboard.i18n import Name, name_of, speaker, text_of
from dashboard.i18n.catalogue import AWAITING, awaiting_a_translator, catalogue_file
from dashboard.i18n.extract import said_in_code
from warehouse.reads.plans import Named


@pytest.fixture(scope="module")
def welsh() -> Catalog:
    with catalogue_file("cy").open("rb") as written:
        return read_po(written, locale="cy")


def texts(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def test_the_catalogue_holds_exactly_what_the_code_says(welsh: Catalog) -> None:
    known = {message.id for message in welsh if message.id}
    said = set(said_in_code())
    assert said - known == set(), "run python -m dashboard.i18n, then write their Welsh"
    assert known - said == set(), "run python -m dashboard.i18n"


def test_every_string_has_its_welsh_in_every_form(welsh: Catalog) -> None:
    assert [message.id for message in welsh if message.id and not all(texts(message))] == []
    assert {len(texts(message)) for message in welsh if message.pluralizable} == {6}


def test_welsh_fills_the_places_the_english_has(welsh: Catalog) -> None:
    wrong = []
    for message in (message for message in welsh if message.id):
        english = message.id if isinstance(message.id, str) else message.id[1]
        wanted = set(re.findall(r"{(\w+)}", english))
        wrong += [text for text in texts(message) if set(re.findall(r"{(\w+)}", text)) != wanted]
    assert wrong == []


def test_strings_awaiting_a_translator_are_counted_from_their_comments(welsh: Catalog) -> None:
    waiting, total = awaiting_a_translator("cy")
    assert total == len(said_in_code())
    assert waiting == sum(AWAITING in message.user_comments for message in welsh)


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 dangosydd"), (1, "1 dangosydd"), (2, "2 ddangosydd"), (3, "3 dangosydd"), (57, "57 dangosydd")],
)
def test_welsh_nouns_mutate_after_their_number(count: int, words: str) -> None:
    assert speaker("cy").many("{count} indicator", "{count} indicators", count) == words


def test_english_is_what_the_code_says() -> None:
    say = speaker("en")
    assert say("Overview") == "Overview"
    assert say.many("{count} indicator", "{count} indicators", 1) == "1 indicator"
    assert say.many("{count} indicator", "{count} indicators", 2) == "2 indicators"


def test_a_missing_welsh_name_is_shown_in_english_and_marked_so() -> None:
    assert name_of(Named("a", "Board", "Bwrdd"), "cy") == Name("Bwrdd")
    assert name_of(Named("a", "Board", None), "cy") == Name("Board", "en")
    assert name_of(Named("a", "Board", None), "en") == Name("Board")
    assert text_of({"title_en": "Crime", "title_cy": None}, "title", "cy") == Name("Crime", "en")
    assert text_of({"title_en": None}, "title", "cy") == Name("")
