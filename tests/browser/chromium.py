"""Debian's chromium, driven by Playwright, kept from talking to anyone but the server under test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

SWITCHED_OFF = (
    "PreloadTopChromeWebUI",
    "WebUIOmniboxPopup",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)
"""The first two would draw parts of a window that nobody sees, for every page opened: a process of its own each time. The
others are what Playwright switches off; they are named again, since the last such list is the one that counts."""

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=" + ",".join(SWITCHED_OFF),
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, for as long as the block lasts.

    Raises:
        RuntimeError: there is no chromium on this machine.
    """
    path = shutil.which("chromium")
    if path is None:
        raise RuntimeError("the browser tests need chromium: apt-get install chromium (make test does it)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()
