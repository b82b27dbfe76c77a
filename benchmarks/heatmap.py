"""What the cross-cutting page costs as a council grows: 1,000 indicators x 40 years beside 50 x 12, in one browser.

`PYTHONPATH=. python benchmarks/heatmap.py`. Prints for each the size of the first response, the server's time for a
page it has not drawn before, the time until a browser has drawn it, and the medians of a change of view, of search and
of order, from the event to the end of the next painted frame, taken in turn; then the larger by the smaller.
"""

import statistics
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

import numpy as np
from playwright.sync_api import Page

from etl import pipeline
from tests.browser.chromium import chromium
from tests.browser.conftest import wait_until_drawn
from tests.browser.server import serving
from tests.conftest import installation
from tests.plans import PLAN, swap
from warehouse.store import Store

SIZES = {"large": (1_000, 40), "small": (50, 12)}
LAST_YEAR = 2023
BOARDS = 6
ROUNDS = 9
PATIENCE = 120_000

CHANGES = {
    "view": [("show", "variation"), ("show", "rag"), ("show", "call")],
    "search": [("q", "7"), ("q", "")],
    "order": [("sort", "worst"), ("sort", "title"), ("sort", "plan")],
}
"""Control and value; each list ends where it began."""

CHANGE = """async ([name, value]) => {
  const field = document.querySelector("#page .heat-form").elements[name];
  const frame = () => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  }));
  await frame();
  const began = performance.now();
  field.value = value;
  field.dispatchEvent(new Event(name === "q" ? "input" : "change", { bubbles: true }));
  await frame();
  return performance.now() - began;
}"""
"""Milliseconds from the event until the frame after it is painted: a message comes after the frame's painting."""

SETTLED = """async () => {
  const began = performance.now();
  while (document.querySelector("#page .heat-table[aria-busy]")) await new Promise(done => setTimeout(done, 1));
  return performance.now() - began;
}"""
"""Milliseconds from then until every row out of sight has followed."""

IN_VIEW = """() => document.querySelector("#page .heat-region").scrollIntoView({ behavior: "instant" })"""


def main() -> None:
    """Load both councils, serve them, and measure them in turn."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        settings = installation(place / "var")
        plans = [write_council(place / name, name, *size) for name, size in SIZES.items()]
        with Store(settings) as store:
            pipeline.load(store, plans, [], lambda _: None)
        with serving(settings, place / "server.log") as site, chromium() as browser:
            window = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=site.url)
            window.set_default_timeout(PATIENCE)
            pages = {name: window.new_page() for name in SIZES}
            found = {name: measure_page(page, site.url, name) for name, page in pages.items()}
            for _ in range(ROUNDS):
                for name, page in pages.items():
                    page.bring_to_front()
                    for change, steps in CHANGES.items():
                        for step in steps:
                            seen = page.evaluate(CHANGE, list(step))
                            found[name].setdefault(f"{change}, ms", []).append(seen)
                            whole = seen + page.evaluate(SETTLED)
                            found[name].setdefault(f"{change}, all rows, ms", []).append(whole)
    report({name: {what: statistics.median(times) for what, times in told.items()} for name, told in found.items()})


def measure_page(page: Page, url: str, name: str) -> dict[str, list[float]]:
    """Sizes and times of a first visit; the page is left open on its heatmap."""
    address = f"/en/cross-cutting?council={name}"
    began = time.perf_counter()
    with urlopen(f"{url}{address}&q=first") as answer:
        size = len(answer.read())
    server = time.perf_counter() - began
    began = time.perf_counter()
    page.goto(address)
    wait_until_drawn(page)
    drawn = time.perf_counter() - began
    page.evaluate(IN_VIEW)
    return {"first response, kB": [size / 1000], "server, ms": [1000 * server], "drawn, ms": [1000 * drawn]}


def report(medians: dict[str, dict[str, float]]) -> None:
    """One line for each thing measured."""
    large, small = (medians[name] for name in SIZES)
    print(f"{'':22}" + "".join(f"{' x '.join(map(str, size)):>14}" for size in SIZES.values()) + f"{'ratio':>8}")
    for what in large:
        print(f"{what:22}{large[what]:14,.0f}{small[what]:14,.0f}{large[what] / small[what]:8.1f}")


def write_council(folder: Path, name: str, indicators: int, years: int) -> Path:
    """The plan folder of a council with made-up figures of its own area, on six boards."""
    folder.mkdir(parents=True)
    boards = "".join(f'[[boards]]\nid = "board-{at}"\nname_en = "Board {at}"\n\n' for at in range(BOARDS))
    plan = swap(PLAN, 'id = "abertest"', f'id = "{name}"')
    (folder / "plan.toml").write_text(swap(plan, "[[committees]]", boards + "[[committees]]"), encoding="utf-8")
    ids = [f"indicator-{at:04d}" for at in range(indicators)]
    described = [
        f"{id_},Indicator {at} of the council's,percent,1,higher_is_better,A. Officer,annual,board-{at % BOARDS},"
        for at, id_ in enumerate(ids)
    ]
    header = "id,title_en,unit,decimals,polarity,polarity_signed_off_by,frequency,boards,themes"
    (folder / "indicators.csv").write_text("\n".join([header, *described, ""]), encoding="utf-8")
    chance = np.random.default_rng(1)
    values = 50 + np.cumsum(chance.normal(0, 1, (indicators, years)), axis=1)
    first = LAST_YEAR + 1 - years
    figures = [
        f"{id_},X00000001,{first + year}/{(first + year + 1) % 100:02d},{values[at, year]:.1f}"
        for at, id_ in enumerate(ids)
        for year in range(years)
    ]
    (folder / "figures.csv").write_text("\n".join(["indicator,area,period,value", *figures, ""]), encoding="utf-8")
    return folder


if __name__ == "__main__":
    main()
