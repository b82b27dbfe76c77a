"""A reader of the real server: asks for pages in turn until told to stop, and keeps count of what came back."""

import re
import threading
from dataclasses import dataclass, field
from itertools import cycle
from urllib.error import URLError
from urllib.request import urlopen

PAGES = ("/en/", "/cy/", "/en/boards", "/en/indicators/visits", "/en/boards/streets", "/cy/about")
VERSION = re.compile(r"(?:Version|Fersiwn) (\d+)")
LONGEST_ANSWER = 60
PAUSE = 0.05
"""Seconds between two pages: a person needs longer."""


@dataclass
class Browsing:
    """What came back.

    Attributes:
        url: where the server is.
        answers: pages that came back whole.
        failed: pages that did not, and why.
        backward: pages whose footer named an earlier version than one before.
        newest: the newest version seen in a footer.
    """

    url: str
    answers: int = 0
    failed: list[str] = field(default_factory=list)
    backward: int = 0
    newest: int = 0

    def run(self, until: threading.Event) -> None:
        """Ask until told to stop."""
        for page in cycle(PAGES):
            if until.wait(PAUSE):
                return
            self._ask(page)

    def _ask(self, page: str) -> None:
        try:
            with urlopen(self.url + page, timeout=LONGEST_ANSWER) as answer:
                text = answer.read().decode()
        except (URLError, OSError) as error:
            self.failed.append(f"{page}: {error!r}")
            return
        footer = text.rpartition("<footer")[2]
        found = VERSION.search(footer)
        if found is None:
            self.failed.append(f"{page}: no version in its footer")
            return
        version = int(found[1])
        self.answers += 1
        self.backward += version < self.newest
        self.newest = max(self.newest, version)
