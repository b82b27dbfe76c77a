"""What every command has: a session with its settings and language, progress bars, and faults told in a line each.

Exit codes: 0 done; 1 something is wrong with the inputs (each fault is one line); 2 the command or a setting was not
understood; 3 the record or the warehouse could not be used.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from etl.choices import Language
from etl.faults import Fault, RefusedError
from warehouse.errors import SettingError, WarehouseError
from warehouse.settings import Settings, read_settings

if TYPE_CHECKING:
    from warehouse.record import Publication
    from warehouse.store import Store

FAULTS, USAGE, STORE = 1, 2, 3

REFUSED = {
    "en": "Faults: {count}. Nothing was loaded; what was served is still served.",
    "cy": "Diffygion: {count}. Ni lwythwyd dim; mae'r hyn a weinid yn dal i gael ei weini.",
}
NOTES = {
    "en": "Notes that say how cells were read: {count}. `python -m etl check` lists them.",
    "cy": "Nodiadau sy'n dweud sut y darllenwyd celloedd: {count}. Mae `python -m etl check` yn eu rhestru.",
}

InLanguage = Annotated[Language | None, typer.Option("--language", help="Of the messages. Default: CLI_LANGUAGE.")]

to_screen = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)


@dataclass(frozen=True)
class Session:
    """One run of a command: its settings and the language it speaks."""

    settings: Settings
    language: str

    @contextmanager
    def store(self) -> "Iterator[Store]":
        """The installation's stores, let go of at the end."""
        from warehouse.store import Store

        with Store(self.settings) as store:
            yield store

    def inputs(self, paths: Sequence[Path] | None) -> tuple[list[Path], list[Path]]:
        """The plan folders and the cards; the folders of the settings where neither is named."""
        given = list(paths) if paths else list(self.settings.plan_folders)
        cards = [path for path in given if path.is_file()]
        return [path for path in given if path not in cards], cards


def list_all(faults: Sequence[Fault], language: str) -> None:
    """Every fault, warning and note, in a line each."""
    for fault in faults:
        to_screen.print(fault.line(language), style=None if fault.is_error else "yellow")


def tell(faults: Sequence[Fault], language: str) -> None:
    """Every fault and warning in a line each; of notes, which a report card has by the hundred, only how many."""
    told = [fault for fault in faults if fault.severity != "note"]
    list_all(told, language)
    if notes := len(faults) - len(told):
        to_screen.print(NOTES[language].format(count=notes))


@contextmanager
def session_of(
    language: Language | None = None, tell: Callable[[Sequence[Fault], str], None] = tell
) -> Iterator[Session]:
    """A session whose errors are lines on the screen, told by `tell`, and an exit code, never a traceback."""
    try:
        settings = read_settings()
    except SettingError as error:
        to_screen.print(str(error))
        raise typer.Exit(USAGE) from None
    session = Session(settings, str(language or settings.cli_language))
    try:
        yield session
    except RefusedError as refused:
        tell(refused.faults, session.language)
        errors = sum(fault.is_error for fault in refused.faults)
        to_screen.print(REFUSED[session.language].format(count=errors))
        raise typer.Exit(FAULTS) from None
    except (WarehouseError, OSError) as error:
        to_screen.print(str(error))
        raise typer.Exit(STORE) from None


@contextmanager
def progress_bars() -> Iterator[Callable[[str], None]]:
    """A bar for each step of long work; call it with the step's words when the step begins."""
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), TimeElapsedColumn())
    with Progress(*columns, console=to_screen) as bars:

        def begin(step: str) -> None:
            for task in bars.tasks:
                bars.update(task.id, total=1, completed=1)
            bars.add_task(step, total=None)

        yield begin
        for task in bars.tasks:
            bars.update(task.id, total=1, completed=1)


def tell_published(publication: "Publication") -> None:
    """What is served from now on."""
    to_screen.print(f"Version {publication.number} is published. Content hash {publication.content_hash}")
