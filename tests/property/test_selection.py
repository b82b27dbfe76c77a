"""Every address that can be written is read back as itself."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import ALL, FILTER_KEYS, LENS_KEYS, PAGE_KEYS, Selection

printable = st.characters(exclude_categories=("Cs", "Cc"))
values = st.text(printable, min_size=1, max_size=40).map(str.strip).filter(lambda text: text not in ("", ALL))
words = st.text(printable.filter(lambda letter: letter != "/"), min_size=1, max_size=30)
keys = st.sampled_from((*LENS_KEYS, *FILTER_KEYS))
pages = st.sampled_from(("", "boards", "indicators", "about"))


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    page = draw(pages)
    id_ = draw(words) if page in ("boards", "indicators") and draw(st.booleans()) else ""
    language = draw(st.sampled_from(("en", "cy")))
    extra = {key: draw(values) for key in PAGE_KEYS if draw(st.booleans())}
    return Selection(language=language, page=page, id=id_, **draw(st.dictionaries(keys, values))).changed(**extra)


@given(selections())
def test_an_address_written_and_read_is_the_same(selection: Selection) -> None:
    path, _, query = selection.href().partition("?")
    assert Selection.parse(path, query) == selection


@given(selections(), keys, values)
def test_changing_a_value_and_back_changes_nothing(selection: Selection, key: str, value: str) -> None:
    before = getattr(selection, key)
    assert selection.changed(**{key: value}).changed(**{key: before}) == selection


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_address_is_too_strange_to_read(path: str, query: str) -> None:
    assert Selection.parse(path, query).language in ("en", "cy")
