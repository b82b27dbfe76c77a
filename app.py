"""Serve the dashboard: `python app.py`, or any WSGI server with the factory `app:server`."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

LOAD_FIRST = "--load"
NEEDED_BY_WORKERS = ("dashboard.factory", "warehouse.store")


def server() -> Callable[..., Any]:
    """The WSGI application, made when it is asked for: importing this module does nothing."""
    from dashboard.context import Context
    from dashboard.factory import create_app
    from warehouse.settings import read_settings
    from warehouse.store import Store

    settings = read_settings()
    application: Callable[..., Any] = create_app(Context(Store(settings), settings)).server
    return application


def main() -> None:
    """Serve until interrupted, with a production server, and print the address.

    With `--load` the plans are loaded first, in a process of their own; meanwhile this one imports what its workers
    will need, so that a start with nothing new to load answers soon.
    """
    import socket
    import subprocess
    import sys

    from warehouse.errors import SettingError
    from warehouse.settings import read_settings

    try:
        settings = read_settings()
    except SettingError as error:
        sys.exit(str(error))
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            free.bind((settings.host, settings.port))
        except OSError as error:
            sys.exit(f"{settings.host}:{settings.port} cannot be used ({error.strerror}). Choose others: HOST, PORT.")
    loading = subprocess.Popen([sys.executable, "-m", "etl", "load"]) if LOAD_FIRST in sys.argv[1:] else None

    from granian import Granian
    from granian.constants import Interfaces

    for module in NEEDED_BY_WORKERS:
        import_module(module)
    if loading is not None and loading.wait():
        sys.exit(loading.returncode)
    print(f"Golden Thread is at http://{settings.host}:{settings.port}/ (stop it with Ctrl+C)", flush=True)
    Granian(
        "app:server",
        factory=True,
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        log_enabled=False,
    ).serve()


if __name__ == "__main__":
    main()
