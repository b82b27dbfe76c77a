"""Which files make a plan folder, and their bytes; nothing in them is read, so that asking what is new is quick."""

import fnmatch
from pathlib import Path

PLAN_FILE = "plan.toml"
HISTORY_FILE = "history.csv"
INDICATORS_FILE = "indicators.csv"
TALLIES_FILE = "tallies.csv"
TABLES = {
    "indicators": (INDICATORS_FILE,),
    "figures": ("figures*.csv", "figures*.parquet"),
    "targets": ("targets.csv",),
    "judgements": ("judgements.csv",),
    "tallies": (TALLIES_FILE,),
    "actions": ("actions.csv",),
    "milestones": ("milestones.csv",),
    "budget": ("budget.csv",),
    "commentary": ("commentary.csv",),
    "lessons": ("lessons.csv",),
    "rebases": ("rebases.csv",),
    "retired": ("retired.csv",),
    "links": ("links.csv",),
}
"""What each table of a plan folder is called: its name, and the patterns of its files' names."""

OFFICIAL_STATISTICS_FILE = "official_statistics.csv"
"""Which official series `python -m etl fetch` writes into the folder's figures; a load does not read it."""

NOT_LOADED = (OFFICIAL_STATISTICS_FILE, HISTORY_FILE)
"""Tables of a plan folder that hold no figures."""

TABLE_SUFFIXES = (".csv", ".parquet", ".xlsx", ".xls", ".ods")


def table_of(file: str) -> str | None:
    """The table that a file of this name holds; None where the format does not know the name."""
    for table, patterns in TABLES.items():
        if any(fnmatch.fnmatchcase(file, pattern) for pattern in patterns):
            return table
    return None


def is_known(file: str) -> bool:
    """True for a file that a plan folder may have."""
    return file == PLAN_FILE or table_of(file) is not None


def files_of(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a plan folder that has a known name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file() and is_known(path.name)}


def unknown_files(folder: Path) -> list[str]:
    """Tables lying in a plan folder under names that the format does not know."""
    return [
        path.as_posix()
        for path in sorted(folder.iterdir())
        if path.suffix in TABLE_SUFFIXES and path.is_file() and not is_known(path.name) and path.name not in NOT_LOADED
    ]
