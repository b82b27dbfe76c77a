"""What a browser complains of while a page is open: console errors, failed requests, other hosts, script errors."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

LOUD = frozenset({"error", "warning", "assert"})
GIVEN_UP = "net::ERR_ABORTED"
"""What a browser says of a request that it gave up itself: the page was left meanwhile, or it turned out to be a file."""
NOT_FETCHED = ("data:", "blob:", "about:")


@dataclass
class Faults:
    """Everything a page did that it should not have, and what it asked for, in order.

    Attributes:
        found: one line each.
        asked: the address of every request.
        pages_may_be_missing: whether the page itself may answer 404, which the console calls an error.
    """

    host: str
    pages_may_be_missing: bool = False
    found: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def take(self) -> list[str]:
        """What was found since the last time."""
        found, self.found = self.found, []
        return found

    def _console(self, message: ConsoleMessage) -> None:
        missing = self.pages_may_be_missing and "404" in message.text
        if message.type in LOUD and not missing:
            self.found.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith(NOT_FETCHED) and urlsplit(request.url).netloc != self.host:
            self.found.append(f"asked another host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure == GIVEN_UP:
            return
        self.found.append(f"request failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        missing = self.pages_may_be_missing and response.status == 404 and response.request.is_navigation_request()
        if response.status >= 400 and not missing:
            self.found.append(f"answered {response.status}: {response.url}")
