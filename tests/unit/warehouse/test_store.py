"""What makes a version out of date: every module that decides what it holds."""

import ast
from pathlib import Path

import warehouse
from warehouse.store import BUILDING, JUDGING

HERE = Path(warehouse.__file__).parent


def imported(module: Path) -> set[str]:
    """The modules and folders of the package that a module imports."""
    nodes = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    told = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    deep = {node.module.split(".")[1] for node in told if node.module and node.module.startswith("warehouse.")}
    return deep | {alias.name for node in told if node.module == "warehouse" for alias in node.names}


def test_whatever_a_build_imports_decides_what_a_version_holds() -> None:
    folders = {name for folder in JUDGING for file in (HERE / folder).rglob("*.py") for name in imported(file)}
    seen, left = set[str](), {"build"} | folders
    while left:
        name = left.pop()
        seen.add(name)
        if (HERE / f"{name}.py").exists():
            left |= imported(HERE / f"{name}.py") - seen
    assert seen <= {*BUILDING, *JUDGING}


def test_every_module_named_is_there() -> None:
    assert all((HERE / f"{name}.py").is_file() for name in BUILDING)
    assert all((HERE / name).is_dir() for name in JUDGING)
