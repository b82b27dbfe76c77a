"""Long lists in pages: which part is shown, and links to the others."""

from collections.abc import Sequence
from typing import TypeVar

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say
from dashboard.selection import Selection

Item = TypeVar("Item")


def page_of(items: Sequence[Item], selection: Selection, on_a_page: int) -> tuple[Sequence[Item], tuple[int, int]]:
    """The items of the page that the address asks for (`page_number`), and its number and how many pages there are."""
    pages = max(1, -(-len(items) // on_a_page))
    asked = selection.get("page_number")
    number = min(max(int(asked), 1), pages) if asked.isascii() and asked.isdecimal() else 1
    return items[(number - 1) * on_a_page : number * on_a_page], (number, pages)


def page_links(pages: tuple[int, int], selection: Selection, say: Say) -> list[Component]:
    """Links to the page before and the page after; nothing where one page holds all."""
    number, last = pages
    if last == 1:
        return []
    words = say("Page {number} of {last}", number=number, last=last)
    links = [html.Li(words)]
    if number > 1:
        links.insert(0, html.Li(html.A(say("Newer"), href=selection.href(page_number=str(number - 1)))))
    if number < last:
        links.append(html.Li(html.A(say("Older"), href=selection.href(page_number=str(number + 1)))))
    return [html.Nav(html.Ul(links, className="facts"), **aria(label=words))]
