"""The command line as a person meets it: what it prints, and the code it ends with. Never a traceback."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from etl.__main__ import app
from tests.plans import FIGURES, PLAN, swap, write_plan

ROOT = Path(__file__).parents[2]
CALLS = (
    "council,indicator,area,breakdown,period,comparator_period,value,comparator,change,change_percent,movement,call,"
    "reason,provisional,lagged,gap,rag,noise,tests,agreement,assurance,quartile,rank,of,because,version,audit_head"
)
ATTENTION = (
    "council,area,reporting_period,list,place,tier,indicator,owner_role,call,noise,rag,run,missing,effect,"
    "projected_breach,known_since,next_report,flags,reasons,version,audit_head"
)
TALLIES = (
    "council,scope,id,period,improved,same,worse,cant_say,not_available,total,directional,improved_or_same,percent,text,"
    "version,audit_head"
)


@pytest.fixture
def etl(tmp_path: Path) -> Callable[..., Result]:
    """Run a command in an installation of its own; an error that is no line on the screen is raised."""
    environment = {
        "WAREHOUSE_URL": f"duckdb:///{tmp_path}/var/warehouse",
        "RECORD_URL": f"sqlite:///{tmp_path}/var/record.db",
        "ORIGINALS": str(tmp_path / "var/originals"),
        "PLANS": str(tmp_path / "plan"),
    }

    def run(*arguments: str, **settings: str) -> Result:
        return CliRunner().invoke(app, arguments, env={**environment, **settings}, catch_exceptions=False)

    return run


def test_it_runs_as_a_module() -> None:
    for arguments, code, words in ((["--help"], 0, b"rollback"), (["lod"], 2, b"No such command")):
        done = subprocess.run([sys.executable, "-m", "etl", *arguments], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == code
        assert words in done.stdout + done.stderr


def test_from_a_folder_to_exports(etl: Callable[..., Result], tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan")
    loaded = etl("load")
    assert loaded.exit_code == 0, loaded.stderr
    assert "Version 1 is published" in loaded.stderr
    assert "Nothing has changed" in etl("load").stderr

    calls = etl("export", "calls", "--period", "2023/24")
    header, *rows = calls.stdout.splitlines()
    assert header == CALLS
    assert len(rows) == 4
    attendance = next(row for row in rows if ",attendance," in row)
    assert attendance.startswith(
        "abertest,attendance,X00000001,,2023-04-01/P1Y,2022-04-01/P1Y,92.4,91.2,1.2,1.3,up,improved,,false,false,false,no_target,"
    )

    tallies = etl("export", "tallies", "--council", "abertest", "--period", "2023/24").stdout.splitlines()
    assert tallies[0] == TALLIES
    whole = next(row for row in tallies if ",plan-2022," in row)
    assert re.fullmatch(r"abertest,plan,plan-2022,2023-04-01/P1Y,1,1,1,0,1,4,3,2,67,2/3 \(67%\),1,[0-9a-f]{12}", whole)

    on_board = etl("export", "tallies", "--council", "abertest", "--period", "2023/24", "--board", "streets")
    told = [row.split(",")[1:9] for row in on_board.stdout.splitlines()[1:]]
    assert ["objective", "PE1", "2023-04-01/P1Y", "0", "1", "0", "0", "0"] in told
    assert ["board", "learning", "2023-04-01/P1Y", "0", "1", "0", "0", "0"] in told

    early = etl("export", "attention", "--period", "2023/24", "--language", "cy").stdout.splitlines()
    assert early[0] == ATTENTION
    assert re.fullmatch(
        r"abertest,X00000001,2023-04-01/P1Y,attention,1,5,[a-z]+,[^,]*,worse,not_enough_data,[a-z_]+,1,0,1.128,,"
        r"[0-9-]{10},,,Wedi dirywio .*,1,[0-9a-f]{12}",
        early[1],
    )
    assert ",blind_spot,1,,population," in early[-1]
    assert ",not_available," in early[-1]

    as_json = json.loads(etl("export", "calls", "--format", "json", "--area", "X00000002").stdout)
    assert {row["area"] for row in as_json} == {"X00000002"}
    assert next(row["value"] for row in as_json if row["period"] == "2023-04-01/P1Y") == 89

    out = tmp_path / "figures.parquet"
    assert etl("export", "figures", "--format", "parquet", "--out", str(out)).exit_code == 0
    assert len(pd.read_parquet(out)) == len(FIGURES.splitlines()) - 1

    (folder / "figures.csv").write_text(swap(FIGURES, "4.2", "2.9"), encoding="utf-8")
    assert etl("load").exit_code == 0
    assert etl("rollback", "1").exit_code == 0
    listed = etl("versions").stdout.splitlines()
    assert [("publish" in line, "rollback" in line) for line in listed] == [(True, False), (True, False), (False, True)]
    assert etl("publish").exit_code == 0


def test_what_is_not_here_is_refused_and_not_an_empty_file(etl: Callable[..., Result], tmp_path: Path) -> None:
    write_plan(tmp_path / "plan")
    etl("load")
    for option, value, known in (("--council", "nowhere", "abertest"), ("--area", "X9", "X00000001, X00000002")):
        done = etl("export", "tallies", option, value)
        assert (done.exit_code, done.stdout) == (1, "")
        assert f"{option}: '{value}' is not one of {known}" in done.stderr
    done = etl("export", "tallies", "--council", "abertest", "--board", "nowhere")
    assert "--board: 'nowhere' is not one of learning, streets" in done.stderr
    assert etl("export", "calls", "--council", "abertest", "--board", "learning").exit_code != 0


def test_calls_of_a_period_that_is_not_reported_for_are_of_that_very_period(
    etl: Callable[..., Result], tmp_path: Path
) -> None:
    figures = "indicator,area,period,value\nrepairs,X00000001,2022,3\nrepairs,X00000001,2023,2\n"
    write_plan(tmp_path / "plan", {"figures.csv": figures})
    etl("load")
    _, *of_the_year = etl("export", "calls", "--period", "2023").stdout.splitlines()
    _, *reported = etl("export", "calls", "--period", "2023/24").stdout.splitlines()
    assert [",repairs,X00000001,,2023-01-01/P1Y," in row for row in of_the_year] == [True]
    assert of_the_year[0] in reported


def test_an_export_as_known_earlier_holds_nothing_of_later(etl: Callable[..., Result], tmp_path: Path) -> None:
    figures = (
        "indicator,area,period,value,published_at\n"
        "repairs,X00000001,2022/23,100,2023-06-01\n"
        "repairs,X00000001,2023/24,104,2024-06-01\n"
        "repairs,X00000001,2023/24,98,2024-12-01\n"
    )
    write_plan(tmp_path / "plan", {"figures.csv": figures})
    etl("load")
    then = etl("export", "figures", "--as-known-at", "2024-11-30").stdout
    assert ",104," in then
    assert ",98," not in then
    assert ",worse," in etl("export", "calls", "--period", "2023/24", "--as-known-at", "2024-06-01").stdout
    for wrong in ("lately", "2999-01-01"):
        refused = etl("export", "calls", "--as-known-at", wrong)
        assert (refused.exit_code, refused.stdout) == (1, "")
        assert f"--as-known-at: '{wrong}' is not a day or a moment that has been" in refused.stderr


def test_words_in_exports_are_in_the_language_asked_for(etl: Callable[..., Result], tmp_path: Path) -> None:
    write_plan(tmp_path / "plan")
    etl("load")
    english = etl("export", "calls", "--period", "2023/24").stdout
    welsh = etl("export", "calls", "--period", "2023/24", "--language", "cy").stdout
    assert english != welsh
    assert [line.split(",")[:12] for line in english.splitlines()] == [
        line.split(",")[:12] for line in welsh.splitlines()
    ]


def test_faults_are_lines_and_exit_code_1(etl: Callable[..., Result], tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "92.4", "92.4%")})
    for command in ("check", "load"):
        done = etl(command, str(folder))
        assert done.exit_code == 1
        assert "figures.csv, row 3, column value: '92.4%' is not a number" in done.stderr
    assert "rhes 3, colofn value" in etl("check", str(folder), "--language", "cy").stderr
    assert "rhes 3, colofn value" in etl("check", str(folder), CLI_LANGUAGE="cy").stderr


def test_an_empty_report_card_is_the_same_bytes_in_any_process(etl: Callable[..., Result], tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan")
    out, again = tmp_path / "card.xlsx", tmp_path / "again.xlsx"
    done = etl("template", str(plan), "--out", str(out), "--language", "cy")
    assert (done.exit_code, done.stderr) == (0, f"{out} is written.\n")
    command = [sys.executable, "-m", "etl", "template", str(plan), "--out", str(again), "--language", "cy"]
    subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": "7"}, capture_output=True, check=True)
    assert out.read_bytes() == again.read_bytes()


def test_no_report_card_is_made_for_a_plan_with_faults(etl: Callable[..., Result], tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan", {"figures.csv": swap(FIGURES, "92.4", "many")})
    done = etl("template", str(plan), "--out", str(tmp_path / "card.xlsx"))
    assert done.exit_code == 1
    assert "figures.csv, row 3, column value" in done.stderr
    assert not (tmp_path / "card.xlsx").exists()
    assert "no such folder" in etl("template", "nowhere", "--out", str(tmp_path / "card.xlsx")).stderr


def test_a_load_counts_the_notes_and_a_check_lists_them(etl: Callable[..., Result], tmp_path: Path) -> None:
    """An officers' table in which two cells are read as more than they are: told, and nothing to stop for."""
    mapping = (
        '[[tables]]\nid = "o"\nfile = "o*.csv"\nlayout = "long"\nfixed = { area = "X00000001" }\n'
        'columns = { indicator = "Measure", period = "When", value = "Result" }\n'
    )
    folder = write_plan(tmp_path / "plan", {"plan.toml": f"{PLAN}\n{mapping}"})
    card = tmp_path / "o.csv"
    card.write_text('Measure,When,Result\nrepairs,2024/25,"1,200"\nvisits,2024/25,"1,300"\n', encoding="utf-8")
    listed = etl("check", str(folder), str(card)).stderr
    assert ("1,200" in listed, "1,300" in listed, "0 warnings, 2 notes" in listed) == (True, True, True)
    loaded = etl("load", str(folder), str(card))
    assert loaded.exit_code == 0
    assert "Notes that say how cells were read: 2. `python -m etl check` lists them." in loaded.stderr
    assert "1,200" not in loaded.stderr
    card.write_text('Measure,When,Result\nrepairs,2024/25,"1,201"\nvisits,2024/25,many\n', encoding="utf-8")
    refused, checked = etl("load", str(folder), str(card), "--language", "cy"), etl("check", str(folder), str(card))
    assert (refused.exit_code, checked.exit_code) == (1, 1)
    assert ("Nodiadau sy'n dweud sut y darllenwyd celloedd: 1." in refused.stderr, "many" in refused.stderr) == (
        True,
        True,
    )
    assert ("1,201" in refused.stderr, "1,201" in checked.stderr) == (False, True)


def test_a_check_of_a_good_folder_loads_nothing(etl: Callable[..., Result], tmp_path: Path) -> None:
    write_plan(tmp_path / "plan")
    done = etl("check")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (0, "No faults.")
    assert etl("export", "calls").exit_code == 3


MISUSES = {
    "missing folder": (("load", "nowhere"), {}, 1, "there is no such folder"),
    "unknown export": (("export", "everything"), {}, 2, "calls"),
    "unreadable period": (("export", "calls", "--period", "lately"), {}, 1, "cannot be read as a period"),
    "parquet on the screen": (("export", "calls", "--format", "parquet"), {}, 2, "--out"),
    "nothing published": (("export", "calls"), {}, 3, "nothing is published yet"),
    "rollback to nowhere": (("rollback", "7"), {}, 3, "there is no version 7"),
    "port that is no number": (("versions",), {"PORT": "abc"}, 2, "PORT is 'abc'"),
    "warehouse of another engine": (("versions",), {"WAREHOUSE_URL": "mysql://x"}, 3, "WAREHOUSE_URL is 'mysql://x'"),
    "record of another engine": (("versions",), {"RECORD_URL": "mysql://x"}, 3, "RECORD_URL is 'mysql://x'"),
    "addresses that are none": (("versions",), {"RECORD_URL": "not an address"}, 3, "RECORD_URL is 'not an address'"),
    "a place that cannot be written": (
        ("versions",),
        {"RECORD_URL": "sqlite:////proc/none/record.db"},
        3,
        "/proc/none",
    ),
}


@pytest.mark.parametrize(("arguments", "settings", "code", "words"), MISUSES.values(), ids=MISUSES)
def test_a_misuse_is_told_in_a_line(
    etl: Callable[..., Result], arguments: tuple[str, ...], settings: dict[str, str], code: int, words: str
) -> None:
    done = etl(*arguments, **settings)
    assert done.exit_code == code, done.stderr
    assert words in done.stderr
