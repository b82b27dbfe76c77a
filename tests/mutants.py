"""Change the rules in small ways, one at a time, and see whether a test notices: `make mutants`.

`python tests/mutants.py` runs everything; `python tests/mutants.py run 'warehouse.rules.places.*'` a part of it. Any
other words are handed to mutmut: `show NAME` prints a change. docs/mutants.md says what was found.

mutmut is used as it is but for what the words of the rules and the fixtures of the tests need, see below.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from mutmut.__main__ import cli, status_by_exit_code
from mutmut.configuration import config
from mutmut.mutation import mutators
from mutmut.mutation.data import SourceFileMutationData
from mutmut.runners.harness import PytestRunner

TYPES = [sys.executable, "-m", "mypy", "--output=json", "--no-warn-unused-ignores", "warehouse/rules"]
"""A change that mypy finds needs no test: `make check` would stop it."""

ORDER = ("unit", "vectors", "property")
"""The fastest tests first: one that fails ends the run."""

_BEGUN: set[Path] = set()
"""Files of tests of which one has begun in this process."""


def without_words() -> None:
    """Leave every text as it is: most name columns, or are read by people."""
    mutators.mutation_operators[:] = [
        (node, change) for node, change in mutators.mutation_operators if change is not mutators.operator_string
    ]


def by_file() -> None:
    """Run whole files of tests: what a fixture of a module calls is counted for the first of its tests only."""
    run_tests = PytestRunner.run_tests

    def of_files(self: PytestRunner, *, mutant_name: str | None, tests: Iterable[str]) -> int:
        return run_tests(self, mutant_name=mutant_name, tests=sorted({test.split("::")[0] for test in tests}))

    PytestRunner.run_tests = of_files  # type: ignore[method-assign]


def pytest_configure() -> None:
    """The same examples for every change; a counterexample need not be small."""
    import hypothesis  # not before pytest has put its own asserts into it

    phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    hypothesis.settings.register_profile("mutants", derandomize=True, database=None, phases=phases)
    hypothesis.settings.load_profile("mutants")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Every file of tests fills what is kept between calls by itself, so that it counts as one that calls the rules."""
    if item.path in _BEGUN:
        return
    _BEGUN.add(item.path)
    for name, module in list(sys.modules.items()):
        if name.startswith(("tests.", "warehouse.rules.")):
            for kept in vars(module).values():
                if isinstance(kept, _lru_cache_wrapper):
                    kept.cache_clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort by `ORDER`."""
    items.sort(key=lambda item: ORDER.index(item.nodeid.split("/")[1]))


def tell() -> None:
    """Print what became of the changes, module by module, and the names of those that no test noticed."""
    print("| module | mutants | killed | by types | survived | timed out | untested |")
    print("|---|---|---|---|---|---|---|")
    left = []
    total: Counter[str] = Counter()
    for path in sorted(Path("mutants/warehouse/rules").rglob("*.meta")):
        data = SourceFileMutationData(path=path.relative_to("mutants").with_suffix(""))
        data.load()
        found = Counter(status_by_exit_code[code] for code in data.exit_code_by_key.values())
        total += found
        _row(str(data.path), found)
        left += [(status_by_exit_code[code], name) for name, code in data.exit_code_by_key.items()]
    _row("all", total)
    for status, name in left:
        if status not in ("killed", "caught by type check"):
            print(f"{status}: {name}")


def _row(name: str, found: Counter[str]) -> None:
    columns = ("killed", "caught by type check", "survived", "timeout", "no tests")
    print(f"| {name} | {found.total()} |", " | ".join(str(found[column]) for column in columns), "|")


if __name__ == "__main__":
    without_words()
    by_file()
    config().type_check_command = TYPES
    asked = sys.argv[1:] or ["run"]
    try:
        cli(asked, prog_name="mutants")
    finally:
        if asked[0] == "run":
            tell()
