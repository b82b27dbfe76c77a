"""Tallies that can be cross-examined, through the real reader: Coventry's published years, and the example council."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.examined import Examined, examine
from dashboard.factory import PAGES
from dashboard.figures.tally_years import figure
from dashboard.i18n import speaker
from dashboard.listing import listed
from dashboard.matrix import matrices
from dashboard.report import gather
from dashboard.selection import Selection
from dashboard.shell import view
from dashboard.static_html import text_of_tree, to_html
from dashboard.tally_years import FEWEST_ALIKE, YEARS_COMPARED
from tests.shared import example_and_coventry
from warehouse.reads.exports import tallies_export
from warehouse.reads.reader import rows
from warehouse.reads.tally_examined import DOUBLE, HALF
from warehouse.rules.noise.agreement import MARKS
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Scope
from warehouse.store import Store

DATA = Path(__file__).parents[2] / "data"
YEAR = "2022-04-01/P1Y"
EXAMPLE_YEAR = "2025-04-01/P1Y"
BOTH = {"coventry": YEAR, "goldvale": EXAMPLE_YEAR}


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    """Both councils."""
    with Store(example_and_coventry(tmp_path_factory)) as store:
        yield Context(store)


def examined(context: Context, council: str, period: str, board: str = "") -> Examined:
    selection = Selection(council=council, period=period)
    report = gather(context, selection, board=board or None)
    assert report is not None
    return examine(context, report, selection, board)


def page(context: Context, council: str, language: str = "en", period: str = YEAR) -> object:
    return view(context, PAGES, f"/{language}/", f"council={council}&period={period}").component


def test_the_published_figure_stands_as_published(context: Context) -> None:
    told = text_of_tree(page(context, "coventry"))
    assert "That is 74% (42/57), against 69% (40/58) in 2021/22." in told
    assert "Published by the council Answer 74% (42/57) The council's own count." in told
    assert (
        "As published by the council: from 75% (43/57) in 2016/17 to 74% (42/57) in 2022/23; highest 79% (50/63) in "
        "2019/20; lowest 69% (40/58) in 2021/22. It published none in 2020/21."
    ) in told
    assert "The basket of indicators changed between years, so the shares are not like for like." in told


def test_the_six_published_years_are_one_chart_with_its_gap(context: Context) -> None:
    found = examined(context, "coventry", YEAR)
    drawn = figure(found.years, speaker("en"), 4)
    diamonds = next(trace for trace in drawn["data"] if trace.get("marker", {}).get("symbol") == "diamond")
    assert list(zip([x[:4] for x in diamonds["x"]], diamonds["y"], strict=True)) == [
        ("2017", 75),
        ("2018", 71),
        ("2019", 78),
        ("2020", 79),
        ("2022", 69),
        ("2023", 74),
    ]
    dashed = [trace for trace in drawn["data"] if trace.get("line", {}).get("dash") == "dash"]
    assert [len(line["x"]) for line in dashed] == [4, 2]
    gaps = [note["x"] for note in drawn["layout"]["annotations"] if "published" in note["text"] and note["y"] == 0]
    assert gaps == ["2021-03-31"]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("council", BOTH)
def test_the_page_reads_without_javascript_in_both_languages(context: Context, council: str, language: str) -> None:
    markup = unescape(to_html(page(context, council, language, BOTH[council])))
    assert speaker(language)("How firm is this figure?") in markup
    assert speaker(language)("The same shares as a table") in markup


@pytest.mark.parametrize("board", ["", "learning"])
def test_every_part_of_the_examined_tally_counts_the_calls_listed(context: Context, board: str) -> None:
    found = examined(context, "goldvale", EXAMPLE_YEAR, board and _boards(context)[0])
    listed = found.report.rows
    assert {call: found.report.counts[call] for call in Call} == _by_call(listed, "call")
    assert {call: found.half[call] for call in Call} == _by_call(listed, HALF)
    assert {call: found.double[call] for call in Call} == _by_call(listed, DOUBLE)
    directional = [row for row in listed if row["call"] in DIRECTIONAL]
    marked = Counter((row["call"], MARKS[row["agreement"]].value) for row in directional)
    assert found.firmness.marked == marked
    assert found.half.same <= found.report.counts.same <= found.double.same
    assert found.half.directional == found.report.counts.directional == found.double.directional


def test_half_and_twice_the_band_move_the_share_of_the_example(context: Context) -> None:
    found = examined(context, "goldvale", EXAMPLE_YEAR)
    assert found.half.good < found.report.counts.good < found.double.good
    assert found.moved(HALF)
    assert found.moved(DOUBLE)


def test_one_basket_stands_over_every_year_compared(context: Context) -> None:
    basket = examined(context, "goldvale", EXAMPLE_YEAR).basket
    assert basket is not None
    assert len(basket.years) == YEARS_COMPARED
    assert {counts.directional for _, counts in basket.years} == {basket.size}
    assert {counts.uncalled for _, counts in basket.years} == {0}
    assert basket.size >= FEWEST_ALIKE


@pytest.mark.parametrize(("part", "fewest"), [('class="examined"', 10), ('class="parts"', 20)])
def test_every_number_leads_to_a_list_of_as_many(context: Context, part: str, fewest: int) -> None:
    markup = unescape(to_html(page(context, "goldvale", period=EXAMPLE_YEAR)))
    section = markup[markup.index(part) :].split("</section>")[0]
    told = re.findall(r'<a href="/en/indicators\?([^"]*&call=[^"]*)">(\d+) ', section)
    assert len(told) >= fewest
    reader = context.store.reader()
    for query, number in told:
        assert len(listed(reader, Selection.parse("/en/indicators", query))) == int(number), query


def _boards(context: Context) -> list[str]:
    return [board.id for board in context.plan("goldvale").boards]


def _by_call(listed: list[dict[str, object]], column: str) -> dict[Call, int]:
    counted = Counter(row[column] for row in listed)
    return {call: counted[call] for call in Call}


def test_the_matrices_count_as_the_exported_tallies_do(context: Context) -> None:
    """Cells as the export narrowed to a board, margins as the export; and every cell's list is what it counts."""
    selection = Selection(council="goldvale", period=EXAMPLE_YEAR)
    report = gather(context, selection)
    assert report is not None
    reader = context.store.reader()

    def exported(scope: Scope, board: str | None = None) -> dict[str, Counts]:
        told = rows(tallies_export(reader, council="goldvale", period=EXAMPLE_YEAR, board=board))
        return {row["id"]: Counts.of(row) for row in told if row["scope"] == scope}

    for matrix in matrices(context, report, selection):
        assert matrix.of_parts == exported(matrix.scope)
        assert matrix.of_boards == exported(Scope.BOARD)
        assert {report.plan.id: matrix.whole} == exported(Scope.PLAN)
        assert {board for _, board in matrix.cells} == {board.id for board in matrix.boards}
        for board in matrix.boards:
            here = {part: counts for (part, of), counts in matrix.cells.items() if of == board.id}
            assert here == exported(matrix.scope, board.id)
    for (objective, board), counts in matrix.cells.items():
        assert len(listed(reader, selection.changed(objective=objective, board=board))) == counts.total
