"""The first document of an address, asked for as a program would and read without a browser."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Self
from urllib.error import HTTPError
from urllib.request import urlopen

from dashboard.static_html import VOID


@dataclass(frozen=True)
class Answer:
    """A status and a body."""

    status: int
    text: str


def fetch(url: str) -> Answer:
    """Ask without a browser; a refusal is an answer too."""
    try:
        with urlopen(url) as response:
            return Answer(response.status, response.read().decode("utf-8-sig"))
    except HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.read().decode())


@dataclass
class Element:
    """An element: its attributes, and its texts and elements in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str, style: str = "") -> list["Element"]:
        """Every element of a tag (and class) in here, in reading order."""
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and (not style or style in child.attributes.get("class", "").split()):
                    found.append(child)
                found += child.all(tag, style)
        return found

    @property
    def text(self) -> str:
        """The words in here, spaces made single; the labels narrow screens show beside cells left out."""
        parts = (
            child if isinstance(child, str) else "" if child.attributes.get("class") == "label" else child.text
            for child in self.children
        )
        return re.sub(r"\s+", " ", " ".join(parts)).strip()


class Document(HTMLParser):
    """A document as a tree under `root`."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self._open = [self.root]

    @classmethod
    def read(cls, text: str) -> Self:
        document = cls()
        document.feed(text)
        return document

    @classmethod
    def at(cls, url: str) -> Self:
        """The document of an address that is there."""
        answer = fetch(url)
        assert answer.status == 200, f"{url} answered {answer.status}"
        return cls.read(answer.text)

    @property
    def lang(self) -> str:
        return self.root.all("html")[0].attributes.get("lang", "")

    @property
    def title(self) -> str:
        return self.root.all("title")[0].text

    @property
    def headings(self) -> list[str]:
        """The words of every H1."""
        return [heading.text for heading in self.root.all("h1")]

    def rows(self, table: int = 0) -> list[list[str]]:
        """The cells of a table's body, row by row."""
        body = self.root.all("tbody")[table]
        return [[cell.text for cell in row.children if isinstance(cell, Element)] for row in body.all("tr")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
