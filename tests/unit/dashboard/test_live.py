"""What the browser is given to draw: still parts as HTML, charts as components."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.html_part import HtmlPart
from dashboard.live import live
from dashboard.static_html import walk


def kinds(tree: Component) -> list[str]:
    return [type(node).__name__ for node in walk(tree) if isinstance(node, Component)]


def test_a_page_without_charts_is_one_piece_of_html_in_its_outermost_element() -> None:
    drawn = live(html.Div([html.H1("A & B", id="top"), html.P(["x", html.B("y")])], lang="cy"))
    assert kinds(drawn) == ["Div", "HtmlPart"]
    assert drawn.lang == "cy"
    (part,) = drawn.children
    assert part.html == '<h1 id="top">A &amp; B</h1><p>x<b>y</b></p>'


def test_a_chart_stays_a_component_where_it_stood() -> None:
    chart = dcc.Graph(figure={"data": []})
    drawn = live(
        html.Div([html.H1("Title"), html.Section([html.H2("Trend"), chart, html.P("Sentence")]), html.P("End")])
    )
    assert kinds(drawn) == ["Div", "HtmlPart", "Section", "HtmlPart", "Graph", "HtmlPart", "HtmlPart"]
    assert chart in list(walk(drawn))


def test_the_words_are_the_same_and_in_the_same_order() -> None:
    page = html.Div(["a", html.Section(["b", dcc.Graph(figure={}), "c"]), "d"])
    parts = [node.html for node in walk(live(page)) if isinstance(node, HtmlPart)]
    assert parts == ["a", "b", "c", "d"]


def test_text_cannot_become_markup() -> None:
    (part,) = live(html.Div(html.P("<script>alert(1)</script>"))).children
    assert "<script" not in part.html
