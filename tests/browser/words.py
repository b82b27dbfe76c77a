"""The words a reader meets on a page, each with the language it is marked as."""

from typing import NotRequired, TypedDict

from playwright.sync_api import Page

ATTRIBUTES = ("title", "aria-label", "placeholder", "alt")


class Words(TypedDict):
    """A run of text: a text node, or an attribute that is read out.

    Attributes:
        text: the words, with single spaces.
        lang: the language it is marked as, by itself or by what it stands in.
        where: the element, for the message of a failed test.
    """

    text: str
    lang: str
    where: NotRequired[str]


_COLLECT = """attributes => {
  const found = [];
  const add = (element, text) => {
    const words = text.replace(/\\s+/g, " ").trim();
    const marked = element.closest("[lang]");
    if (words) found.push({text: words, lang: marked ? marked.lang : "",
      where: `${element.tagName.toLowerCase()}.${element.getAttribute("class") || ""}`});
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!node.parentElement.closest("script, style, noscript, template")) add(node.parentElement, node.data);
  for (const name of attributes)
    for (const element of document.body.querySelectorAll(`[${name}]`)) add(element, element.getAttribute(name));
  return found;
}"""


def words_of(page: Page) -> list[Words]:
    """Every text of the page as it stands, folded parts and what only screen readers hear included."""
    found: list[Words] = page.evaluate(_COLLECT, list(ATTRIBUTES))
    return found
