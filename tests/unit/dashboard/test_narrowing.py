"""The form that narrows a page: what it keeps of the address, and lists with something to choose between."""

import pytest

from dashboard.components.narrowing import choice, narrowed, narrowing_form, words_box
from dashboard.i18n import speaker
from dashboard.selection import Selection
from dashboard.static_html import to_html

SAY = speaker("cy")
HERE = Selection(language="cy", page="actions", council="x", theme="people", extra=(("q", "roads"), ("sort", "due")))


def test_what_the_form_has_no_control_for_is_kept() -> None:
    form = to_html(narrowing_form([words_box("Geiriau", "roads")], HERE, button="Dangos", carried=("council", "sort")))
    assert [name in form for name in ('name="council"', 'name="sort"', 'name="theme"')] == [True, True, False]
    assert form.count('name="q"') == 1


@pytest.mark.parametrize(("anchor", "action"), [("", "/cy/actions"), ("heatmap", "/cy/actions#heatmap")])
def test_the_answer_is_looked_for_where_it_begins(anchor: str, action: str) -> None:
    assert f'action="{action}"' in to_html(narrowing_form([], HERE, button="Dangos", anchor=anchor))


@pytest.mark.parametrize(("label", "role"), [(None, False), ("Culhau", True)])
def test_a_form_with_a_name_is_a_place_to_search(label: str | None, *, role: bool) -> None:
    assert ('role="search"' in to_html(narrowing_form([], HERE, button="Dangos", label=label))) is role


@pytest.mark.parametrize(("options", "shown"), [([], 0), ([("a", "A")], 0), ([("a", "A"), ("b", "B")], 3)])
def test_a_list_has_all_and_two_or_more_besides(options: list[tuple[str, str]], shown: int) -> None:
    assert "".join(to_html(one) for one in narrowed("board", "Bwrdd", options, "", SAY)).count("<option") == shown


def test_only_what_people_wrote_in_any_language_is_marked_so() -> None:
    posts = [("Head of Roads", "Head of Roads")]
    assert 'lang=""' in to_html(choice("owner", "Swydd", posts, "", lang=""))
    assert "lang=" not in to_html(choice("owner", "Swydd", posts, ""))
