"""The committed official figures are what the publishers' own files give, byte for byte."""

from pathlib import Path

import pytest

from etl.official_statistics import FIGURES, figures_text

ROOT = Path(__file__).parents[2]
PUBLISHERS = ROOT.parent / "shared" / "data"


@pytest.mark.skipif(not PUBLISHERS.is_dir(), reason="the publishers' own files (../shared/data) are not at hand")
def test_the_publishers_files_give_the_committed_figures_byte_for_byte() -> None:
    plan = ROOT / "data" / "wrexham"
    text, faults = figures_text(PUBLISHERS, plan)
    assert [fault.line() for fault in faults if fault.is_error] == []
    assert text.encode() == (plan / FIGURES).read_bytes()
