"""Granian against gunicorn, serving the same pages of the same warehouse, in turn, in one run.

Prints the median requests a second of each, and the ratio pair by pair. Load the plans first (`make run` does).
"""

import http.client
import socket
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

PAGES = ("/en/", "/en/boards", "/cy/indicators", "/en/about")
CLIENTS = 8
REQUESTS_OF_EACH = 20
ROUNDS = 3
HOST = "127.0.0.1"

SERVERS = {
    "granian": "granian --interface wsgi --factory --workers 2 --no-log --port {port} app:server",
    "gunicorn": "gunicorn --worker-class gthread --workers 2 --threads 4 --bind 127.0.0.1:{port} app:server()",
}


@contextmanager
def served(name: str):
    """The port of a server that answers, stopped at the end."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    program, *options = SERVERS[name].format(port=port).split()
    process = subprocess.Popen(
        [Path(sys.executable).parent / program, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            try:
                ask(port, PAGES[:1])
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


def ask(port: int, pages: tuple[str, ...]) -> None:
    """Ask for pages over one connection."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    for page in pages:
        connection.request("GET", page)
        response = connection.getresponse()
        response.read()
        if response.status != http.HTTPStatus.OK:
            raise SystemExit(f"{page} answered {response.status}")
    connection.close()


def rate(name: str) -> float:
    """Requests a second that a server answers to several clients at once."""
    with served(name) as port, ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(lambda _: ask(port, PAGES), range(CLIENTS)))
        began = time.perf_counter()
        list(clients.map(lambda _: ask(port, PAGES * REQUESTS_OF_EACH), range(CLIENTS)))
        return CLIENTS * len(PAGES) * REQUESTS_OF_EACH / (time.perf_counter() - began)


if __name__ == "__main__":
    rates = {name: [] for name in SERVERS}
    for _ in range(ROUNDS):
        for name in SERVERS:
            rates[name].append(rate(name))
    for name, found in rates.items():
        print(f"{name:<9} {statistics.median(found):7.1f} requests a second (median of {ROUNDS})")
    ratios = [one / other for one, other in zip(*rates.values(), strict=True)]
    print(f"{' / '.join(SERVERS)}: {', '.join(f'{ratio:.2f}' for ratio in ratios)}")
