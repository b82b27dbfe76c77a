"""Every page as a picture, in both languages, wide and narrow: `python -m tests.browser.screenshots OUT [NAME ...]`.

`BASE_URL` names a running server; without it one is started over the bundled plans. Names choose single pages.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.browser.addresses import LANGUAGES, PAGES, address
from tests.browser.chromium import chromium
from tests.browser.server import load_everything, serving
from tests.conftest import installation

WIDTHS = {"wide": (1280, 900), "narrow": (390, 844)}
"""The window of a desktop and of a telephone, in CSS pixels."""

PATIENCE = 120_000
"""Milliseconds a page or a picture may take on a busy machine."""


@contextmanager
def base_url() -> Iterator[str]:
    """Where the pages are: the server named in the environment, or one of our own."""
    if named := os.environ.get("BASE_URL"):
        yield named.rstrip("/")
        return
    with TemporaryDirectory() as folder:
        settings = installation(Path(folder))
        load_everything(settings, Path(folder))
        with serving(settings, Path(folder) / "server.log") as site:
            yield site.url


def take(browser: Browser, base: str, out: Path, names: Sequence[str]) -> None:
    """Save `{name}-{language}-{width}.png` of each page, full length."""
    for width, (across, down) in WIDTHS.items():
        context = browser.new_context(viewport={"width": across, "height": down})
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        for name in names:
            for language in LANGUAGES:
                page.goto(base + address(language, PAGES[name]), wait_until="networkidle")
                page.screenshot(path=out / f"{name}-{language}-{width}.png", full_page=True)
        context.close()


def main(arguments: Sequence[str]) -> None:
    """Take them all, or those named."""
    if not arguments:
        sys.exit(__doc__)
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    with base_url() as base, chromium() as browser:
        take(browser, base, out, arguments[1:] or list(PAGES))


if __name__ == "__main__":
    main(sys.argv[1:])
