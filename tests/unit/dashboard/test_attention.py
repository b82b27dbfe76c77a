"""Orders of what needs attention, what is doing well, what changed and what cannot be seen."""

from decimal import Decimal
from typing import Any

from dashboard.attention import bad_news_first, blind_spots, doing_well, needing_attention
from dashboard.context import Context
from dashboard.report import Report, gather
from dashboard.selection import Selection
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y24
from warehouse.reader import Reader


def row(name: str, call: str, percent: str | None = "1") -> Any:
    change = None if percent is None else Decimal(percent)
    return {"indicator": name, "call": call, "change_percent": change, "position": ord(name[0])}


def names(rows: list[Any]) -> str:
    return " ".join(one["indicator"] for one in rows)


def report(context: Context, selection: Selection) -> Report:
    found = gather(context, selection)
    assert found is not None
    return found


def test_what_needs_attention_and_what_nobody_sees_are_told_apart(context: Context, reader: Reader) -> None:
    for period, pressing, unseen in ((Y22, "crime", "work"), (Y24, "work", "homes")):
        selection = Selection(council=COUNCIL, period=period)
        here = report(context, selection)
        assert names(needing_attention(reader, here, selection)) == pressing
        assert [names(group) for group in blind_spots(reader, here, selection)] == [unseen]


def test_the_lens_narrows_both(context: Context, reader: Reader) -> None:
    selection = Selection(council=COUNCIL, period=Y22, theme="people")
    here = report(context, selection)
    assert names(needing_attention(reader, here, selection)) == "crime"
    assert blind_spots(reader, here, selection) == []


def test_doing_well_is_what_improved_most() -> None:
    calls = [row("a", "improved"), row("b", "same"), row("c", "improved", "-8"), row("d", "worse")]
    assert names(doing_well(calls)) == "c a"


def test_bad_news_comes_first_among_changes() -> None:
    calls = [row("a", "improved"), row("b", "cant_say"), row("c", "worse"), row("d", "not_available"), row("e", "same")]
    assert names(bad_news_first(calls)) == "c d b e a"
