"""A workbook and a refusal come back from the reading process as they were said."""

import pytest

from etl.guard import answer
from etl.guard.refusal import RefusalError
from etl.workbook import Cell, Kind, Sheet, Workbook

SHEETS = [
    Sheet(
        "Ffigurau ŷ",
        {(1, 2): Cell(Kind.NUMBER, "0.72", "0.0%", is_formula=True), (3, 1): Cell(Kind.TEXT, 'a\n"b" ŵ 😀')},
        merged=((1, 1, 1, 3),),
        hidden_rows=frozenset({2, 9}),
        hidden_columns=frozenset({4}),
        is_hidden=True,
    ),
    Sheet("Empty", {}),
]


def test_a_workbook_comes_back_as_it_was() -> None:
    assert answer.read(answer.write(SHEETS), "a.xlsx") == Workbook("a.xlsx", tuple(SHEETS))


def test_a_refusal_comes_back_as_the_same_fault() -> None:
    refusal = RefusalError("workbook_text_too_long", sheet="S", cell="C7", value="x", limit=5)
    with pytest.raises(RefusalError) as said:
        answer.read(answer.write_refusal(refusal), "a.xlsx")
    assert said.value.fault("a.xlsx") == refusal.fault("a.xlsx")


def test_a_stranger_s_words_are_cut_short_in_a_fault() -> None:
    fault = RefusalError("workbook_damaged", sheet="s" * 500, value="v" * 500, part="p" * 500).fault("a.xlsx")
    assert len(fault.line()) < 400
