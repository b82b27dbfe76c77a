"""The process that parses a stranger's workbook: its limits are real, and whatever kills it becomes one fault."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from etl.guard import confined, limits
from etl.guard.refusal import RefusalError
from tests.workbooks import workbook

ROOT = Path(__file__).parents[2]
LIMITED = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps every limit")


def in_a_confined_process(code: str) -> subprocess.CompletedProcess[str]:
    lines = "from etl.guard import limits\nfrom etl.guard.child import confine\nimport resource\n"
    return subprocess.run([sys.executable, "-c", lines + code], cwd=ROOT, capture_output=True, text=True, check=False)


def code_of(monkeypatch: pytest.MonkeyPatch, program: str) -> str:
    """The code that refuses a workbook whose reading process runs this program instead."""
    monkeypatch.setattr(confined, "COMMAND", [sys.executable, "-c", program])
    with pytest.raises(RefusalError) as refusal:
        confined.parse("report.xlsx", b"")
    refusal.value.fault("report.xlsx").line("cy")
    return refusal.value.code


@LIMITED
def test_memory_time_and_answer_are_limited() -> None:
    names = ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_CORE")
    ran = in_a_confined_process(f"confine()\nprint([resource.getrlimit(getattr(resource, n))[0] for n in {names}])")
    assert json.loads(ran.stdout) == [
        limits.CHILD_MEMORY_BYTES, limits.CHILD_CPU_SECONDS, limits.CHILD_ANSWER_BYTES, 0
    ]  # fmt: skip


@LIMITED
def test_the_limits_are_those_that_are_promised() -> None:
    assert limits.CHILD_MEMORY_BYTES == 1 << 30
    assert limits.CHILD_CPU_SECONDS == 10


@LIMITED
def test_more_memory_is_refused_at_the_asking() -> None:
    ran = in_a_confined_process("confine()\nbytearray(limits.CHILD_MEMORY_BYTES)")
    assert ran.returncode == 1
    assert "MemoryError" in ran.stderr


@LIMITED
def test_more_processor_time_ends_it() -> None:
    ran = in_a_confined_process("limits.CHILD_CPU_SECONDS = 1\nconfine()\nwhile True: pass")
    assert ran.returncode == -signal.SIGXCPU


DEATHS = {
    "time": ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "workbook_takes_too_long"),
    "memory": ("import os; os.abort()", "workbook_needs_too_much_memory"),
    "the system's memory": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "workbook_needs_too_much_memory"),
    "a fault of its own": ("raise SystemExit(1)", "workbook_unreadable"),
    "no answer": ("", "workbook_unreadable"),
    "no JSON": ("print('done')", "workbook_unreadable"),
    "no workbook": ("print('{}')", "workbook_unreadable"),
    "an unknown refusal": (
        "print('{\"refused\": \"x\", \"sheet\": null, \"cell\": null, \"value\": null, \"words\": {}}')",
        "workbook_unreadable",
    ),
}  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
@pytest.mark.parametrize(("program", "code"), DEATHS.values(), ids=DEATHS)
def test_each_death_is_one_fault(monkeypatch: pytest.MonkeyPatch, program: str, code: str) -> None:
    assert code_of(monkeypatch, program) == code


def test_the_wall_clock_ends_what_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHILD_WALL_SECONDS", 1)
    assert code_of(monkeypatch, "import threading; threading.Event().wait()") == "workbook_takes_too_long"


TELLS = """
import json, os, sys
seen = {"environment": sorted(os.environ), "files": sorted(os.listdir("/proc/self/fd")), "session": os.getsid(0)}
print(json.dumps({"refused": "not_a_workbook", "sheet": None, "cell": None, "value": None, "words": seen}))
"""


@LIMITED
def test_it_inherits_no_secrets_no_files_and_no_session(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RECORD_URL", "postgresql://user:secret@localhost/record")
    monkeypatch.setattr(confined, "COMMAND", [sys.executable, "-c", TELLS])
    with (tmp_path / "open").open("wb") as file:
        os.set_inheritable(file.fileno(), True)
        with pytest.raises(RefusalError) as refusal:
            confined.parse("report.xlsx", b"")
    seen = refusal.value.words
    assert "RECORD_URL" not in seen["environment"]
    # Standard input, output and error, and the folder that is being listed.
    assert len(seen["files"]) == 4
    assert seen["session"] != os.getsid(0)


def test_it_reads_a_workbook_wherever_we_stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(confined.parse("report.xlsx", workbook()).sheets[0].cells) == 4
