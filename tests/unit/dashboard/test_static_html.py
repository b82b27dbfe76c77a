"""A component tree as plain HTML."""

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html

from dashboard.components.aria import aria
from dashboard.html_part import HtmlPart
from dashboard.static_html import text_of_tree, to_html


@pytest.mark.parametrize(
    ("tree", "written"),
    [
        (html.P(["a", html.B("b"), None, 3]), "<p>a<b>b</b>3</p>"),
        (html.P("<script>&"), "<p>&lt;script&gt;&amp;</p>"),
        (html.A("x", href='/en/?a="b"&c'), '<a href="/en/?a=&quot;b&quot;&amp;c">x</a>'),
        (html.A("x", href="/en/", className="c"), '<a class="c" href="/en/">x</a>'),
        (html.Br(), "<br>"),
        (html.Img(src="a.png", alt=""), '<img alt="" src="a.png">'),
        (html.Div(style={"flexGrow": 2, "--k": "red"}), '<div style="flex-grow:2;--k:red"></div>'),
        (html.Span("x", lang="en", **aria(hidden="true")), '<span lang="en" aria-hidden="true">x</span>'),
        (html.Div("x", id="nobody-points-here"), "<div>x</div>"),
        (html.Details("x", open=True), "<details open>x</details>"),
        (html.Div(dcc.Graph(id="chart")), "<div></div>"),
        ([html.I("a"), [html.I("b")]], "<i>a</i><i>b</i>"),
    ],
)
def test_a_tree_is_written_as_html(tree: object, written: str) -> None:
    assert to_html(tree) == written


def test_an_id_is_kept_where_something_points_at_it() -> None:
    tree = html.Div([html.A("skip", href="#main"), html.Main("x", id="main"), html.P("y", id="other")])
    assert to_html(tree) == '<div><a href="#main">skip</a><main id="main">x</main><p>y</p></div>'


def test_the_id_of_a_section_is_kept_for_links_on_other_pages() -> None:
    assert (
        to_html([html.H2("Links", id="links"), html.H3("More", id="more")]) == '<h2 id="links">Links</h2><h3>More</h3>'
    )


def test_a_select_shows_its_options_and_which_is_chosen() -> None:
    options = [{"value": "a", "label": "A & B"}, {"value": "c", "label": "C"}]
    control = dbc.Select(name="theme", options=options, value="c")
    assert to_html(control) == (
        '<select name="theme" class="form-select"><option value="a">A &amp; B</option>'
        '<option value="c" selected>C</option></select>'
    )


def test_a_select_that_is_linked_to_keeps_its_id() -> None:
    tree = html.Div(
        [html.A("Mend it", href="#chosen"), dbc.Select(id="chosen", name="a"), dbc.Select(id="b", name="b")]
    )
    told = to_html(tree)
    assert '<select name="a" class="form-select" id="chosen">' in told
    assert 'id="b"' not in told


def test_what_cannot_be_drawn_without_javascript_is_refused() -> None:
    with pytest.raises(TypeError, match="Dropdown"):
        to_html(html.Div(dcc.Dropdown([])))


def test_the_words_of_a_tree_stand_in_reading_order() -> None:
    assert text_of_tree(html.P(["40 of ", html.B(57), " indicators"])) == "40 of 57 indicators"


def test_a_piece_that_is_html_already_stands_as_it_is() -> None:
    assert to_html(html.Div(["<", HtmlPart("<table></table>")])) == "<div>&lt;<table></table></div>"
