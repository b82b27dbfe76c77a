"""The documentation is held to the code: every setting, column, command and target is in it."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from etl.__main__ import app
from etl.card_messages import CARD_MESSAGES
from etl.contract import CONTRACTS, Contract
from etl.guard import limits
from etl.plan_toml import OPTIONAL, REQUIRED
from etl.sources.written import BARE_MARKS, MARKS, MISSING
from warehouse.dictionary import dictionary
from warehouse.reads.attention_export import ATTENTION_COLUMNS
from warehouse.reads.exports import CALLS_COLUMNS, TALLIES_COLUMNS
from warehouse.reads.gaps_export import GAPS_COLUMNS
from warehouse.reads.judgement_export import JUDGEMENTS_COLUMNS
from warehouse.reads.links_export import LINKS_COLUMNS
from warehouse.reads.money_export import MONEY_EXPORT_COLUMNS
from warehouse.reads.target_honesty_export import TARGET_HONESTY_COLUMNS
from warehouse.reads.writings_export import WRITINGS_COLUMNS
from warehouse.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PLAN_FOLDER = (ROOT / "docs/plan-folder.md").read_text(encoding="utf-8")
EXPORTS = (ROOT / "docs/exports.md").read_text(encoding="utf-8")
REPORT_CARD = (ROOT / "docs/report-card.md").read_text(encoding="utf-8")


def test_the_data_dictionary_is_current() -> None:
    assert (ROOT / "docs/data-dictionary.md").read_text(encoding="utf-8") == dictionary()


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_in_the_readme_with_its_default(name: str) -> None:
    default = Settings.model_fields[name].default
    assert re.search(rf"^\| `{name.upper()}` \| `{re.escape(str(default))}` \| .+ \|$", README, re.MULTILINE)


def test_the_readme_names_no_setting_that_does_not_exist() -> None:
    named = re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)
    assert {name.lower() for name in named} == set(Settings.model_fields)


@pytest.mark.parametrize("command", get_command(app).commands)  # type: ignore[attr-defined]
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"python -m etl {command}" in README


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=CONTRACTS)
def test_every_column_is_documented_and_required_ones_are_bold(contract: Contract) -> None:
    section = PLAN_FOLDER.partition(f"## {contract.name}.csv")[2].partition("\n## ")[0]
    documented = re.findall(r"(\*\*)?`([a-z_]+)`(?:\*\*)?(?=[^|]*\|)", "\n".join(_first_cells(section)))
    assert {name for _, name in documented} == set(contract.columns)
    assert {name for bold, name in documented if bold} == set(contract.required)


def _first_cells(section: str) -> list[str]:
    return [line.split("|")[1] + "|" for line in section.splitlines() if line.startswith("| ")]


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("calls", CALLS_COLUMNS),
        ("attention", ATTENTION_COLUMNS),
        ("tallies", TALLIES_COLUMNS),
        ("links", LINKS_COLUMNS),
        ("gaps", GAPS_COLUMNS),
        ("money", MONEY_EXPORT_COLUMNS),
        ("judgements", JUDGEMENTS_COLUMNS),
        ("target-honesty", TARGET_HONESTY_COLUMNS),
        ("writings", WRITINGS_COLUMNS),
    ],
)
def test_every_column_of_an_export_is_documented_in_its_order(table: str, columns: tuple[str, ...]) -> None:
    section = EXPORTS.partition(f"\n## {table}\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"`([a-z_]+)`", "\n".join(_first_cells(section)))) == columns


@pytest.mark.parametrize("section", REQUIRED)
def test_every_key_of_plan_toml_is_in_the_example(section: str) -> None:
    example = PLAN_FOLDER.partition("```toml")[2].partition("```")[0]
    heading = f"[{section}]"
    keys = example.partition(heading)[2].partition("\n[")[0]
    assert set(re.findall(r"^([a-z_]+) =", keys, re.MULTILINE)) == {*REQUIRED[section], *OPTIONAL[section]}


def _table(text: str, heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its head."""
    section = text.partition(heading)[2]
    lines = [line for line in section.partition("|\n\n")[0].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in [*lines[2:]]]


def test_every_sign_in_place_of_a_figure_is_documented() -> None:
    documented = {
        sign: marker.strip("`")
        for marker, signs in _table(REPORT_CARD, "### In place of a figure")
        for sign in re.findall(r"`([^`]+)`", signs)
    }
    assert documented == {sign: marker.value for sign, marker in MISSING.items()}


def test_every_mark_beside_a_figure_is_documented() -> None:
    rows = _table(REPORT_CARD, "### Beside a figure")
    documented = {mark: row[0].strip("`") for row in rows for mark in re.findall(r"`([^`]+)`", row[1])}
    assert documented == {mark: marker.value for mark, marker in MARKS.items()}
    assert {row[0].strip("`") for row in rows if row[2].startswith("yes")} == BARE_MARKS


def test_everything_that_is_told_of_a_card_is_documented() -> None:
    told = REPORT_CARD.partition("## Everything that can be told")[2]
    assert set(re.findall(r"`([a-z_]+)`", told)) == set(CARD_MESSAGES)


@pytest.mark.parametrize("code", CARD_MESSAGES)
def test_both_languages_name_the_same_things(code: str) -> None:
    english, welsh = (set(re.findall(r"{(\w+)}", words)) for words in CARD_MESSAGES[code])
    assert english == welsh


def test_every_limit_of_the_guard_is_documented_with_its_value() -> None:
    page = (ROOT / "docs/hostile-files.md").read_text(encoding="utf-8")
    documented = dict(re.findall(r"^\| `([A-Z_]+)` \| ([0-9,]+) \| .+ \|$", page, re.MULTILINE))
    kept = {name: f"{value:,}" for name, value in vars(limits).items() if name.isupper() and name != "MEGABYTE"}
    assert documented == kept


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    told = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert {"run", "test", "env", "help", "check", "lock", "docs", "bench", "test-faults"} <= told
