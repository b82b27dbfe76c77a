"""What the heatmap's cells show: every state has its words in both languages, and a style that the style sheet has."""

import re
from pathlib import Path

import pytest

from dashboard.heat_states import Show, reasons, signs, states
from dashboard.i18n import LANGUAGES, speaker
from warehouse.rules.vocabulary import Reason

STYLES = (Path(__file__).parents[3] / "assets/heatmap.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("show", Show)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_word_and_a_style(show: Show, language: str) -> None:
    known = states(show, speaker(language))
    assert len({state.word for state in known.values()}) == len(known)
    for state in known.values():
        assert f".{state.style} {{" in STYLES


@pytest.mark.parametrize("show", Show)
def test_the_key_has_each_style_once(show: Show) -> None:
    say = speaker("en")
    told = [state.style for state in signs(show, say)]
    assert len(set(told)) == len(told)
    assert set(told) == {state.style for state in states(show, say).values()}


def test_what_shares_a_sign_is_told_by_its_mark() -> None:
    told = {state.style: state.word for state in signs(Show.VARIATION, speaker("en"))}
    assert told["vin"] == "within normal variation"
    assert told["vdn"] == "worse, and clearly so"


def test_signs_tell_directions_and_colours_of_target_apart_without_colour() -> None:
    for styles in (("up", "eq", "dn", "cs", "na"), ("rg", "ra", "rr")):
        found = [re.search(rf"\.{style}::before \{{ content: \"([^\"]+)\"", STYLES) for style in styles]
        told = [match[1] for match in found if match]
        assert len(set(told)) == len(styles)


def test_every_reason_is_told() -> None:
    assert len(set(reasons(speaker("cy")).values())) == len(Reason)
