"""The page of evidence: what differs first, the reason or that none is given, and what targets ask."""

from collections.abc import Iterator

import pytest

from dashboard.context import Context
from dashboard.pages import evidence, indicator
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from tests.unit.dashboard.conftest import OneVersion
from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23, Y24
from tests.unit.warehouse.reads.small_targets import DOUBTED
from warehouse import schema
from warehouse.record import Record

HERE = Selection(page="scrutiny", id="evidence", council=COUNCIL, period=Y23)


@pytest.fixture(scope="module")
def doubted(record: Record) -> Iterator[Context]:
    with warehouse_of(DOUBTED) as opened:
        yield Context(OneVersion(opened, record))


def shown(context: Context, selection: Selection = HERE) -> str:
    return text_of_tree(evidence.layout(context, selection))


def test_what_differs_is_counted_and_stands_first(working_context: Context) -> None:
    said = shown(working_context)
    assert said.startswith("In 2023/24, 1 of 2 judgements differ from what the evidence suggests")
    listed = said[said.index("Judgement beside the evidence, 2023/24") :]
    assert listed.index("E1 Objective") < listed.index("Jobs") < listed.index("Safe")
    assert "■ Red Harsher than the evidence suggests" in listed
    assert "● Green A reason is asked for and none is given" in listed
    assert listed.count("No reason is given.") == 2
    assert "none published" in listed


def test_what_it_rests_on_leads_to_the_milestones_and_the_measures(working_context: Context) -> None:
    drawn = to_html([evidence.layout(working_context, HERE)])
    lens = f"?council={COUNCIL}&amp;period={Y23}"
    assert f'<a href="/en/boards/jobs{lens}#milestones">3 of 4 milestones on track</a>' in drawn
    assert f'<a href="/en/indicators{lens}&amp;board=jobs">1 improved, 0 worse</a>' in drawn


def test_through_the_years(working_context: Context) -> None:
    said = shown(working_context)
    years = said[said.index("Through the years") : said.index("What the targets ask")]
    assert "1 of the 3 judgements published, of any period, can be held against a colour." in years
    assert "1 differ: 0 kinder, 1 harsher." in years
    assert "always" not in years
    assert years.index("2022/23") < years.index("2023/24")
    assert "a reason is asked for, and none is given" in years


def test_half_of_the_evidence_is_not_counted_as_agreeing(context: Context) -> None:
    said = shown(context)
    assert said.startswith("In 2023/24, none of 2 judgements differs from what the evidence suggests")
    assert "2 judgements cannot be compared: milestones or directions are missing." in said
    assert "For none of the 3 judgements published is the evidence complete enough to suggest one colour." in said


def test_a_period_that_nobody_judged(working_context: Context) -> None:
    said = shown(working_context, HERE.changed(period=Y24))
    assert said.startswith("In 2024/25, no judgement is published to hold against the evidence")
    assert "Nobody's judgement of this period is published." in said


def test_a_board_narrows_judgements_and_a_theme_says_that_it_does_not(working_context: Context) -> None:
    assert "E1 Objective" not in shown(working_context, HERE.changed(board="jobs"))
    assert "No judgement of this board is published." in shown(working_context, HERE.changed(board="safe"))
    notice = "Judgements are of whole boards: themes and committees narrow only the targets below."
    assert notice in shown(working_context, HERE.changed(theme="economy"))
    assert notice not in shown(working_context)


def test_a_council_without_judgements(record: Record) -> None:
    without = {table: given for table, given in ROWS.items() if table is not schema.JUDGEMENTS}
    with warehouse_of(without) as opened:
        said = shown(Context(OneVersion(opened, record)))
    assert "This council's plan gives no judgements." in said
    assert "Download judgements" not in said


def test_every_doubt_says_its_numbers_and_what_could_not_be_tested_is_named(doubted: Context) -> None:
    said = shown(doubted)
    assert "2 of 3 targets raise a doubt." in said
    asks = said[said.index("What the targets ask") :]
    assert "Asks for no more than today while others get better (1) People in work To sustain 50.0% asks" in asks
    assert "Cannot be reached without a change of the process (1) Homes The target is 60." in asks
    assert "Will be met without any effort (" not in asks
    assert "higher or lower is not agreed to be better (1): Crime" in asks
    assert "the target names no figure (1): People in work" in asks


def test_targets_are_narrowed_by_the_lens_and_the_board(doubted: Context) -> None:
    for narrowed in ({"board": "jobs"}, {"theme": "economy"}):
        said = shown(doubted, HERE.changed(**narrowed))
        assert "1 of 1 target raises a doubt." in said
        assert "Homes The target" not in said
    assert "1 of 1" not in shown(doubted, HERE.changed(committee="scrutiny"))


def test_without_targets_the_page_says_so(working_context: Context) -> None:
    said = shown(working_context, HERE.changed(period=Y22))
    assert "None of the 2 indicators in sight has a target in this period." in said
    assert "Download what the targets ask" not in said


def test_before_anything_is_reported(working_context: Context) -> None:
    assert "There is no evidence yet." in shown(working_context, HERE.changed(period=""))


def test_in_welsh(doubted: Context) -> None:
    said = shown(doubted, HERE.changed(language="cy"))
    assert "Targedau sy'n codi amheuaeth: 2 o 3." in said
    assert "Mae cynnal 50.0% yn gofyn am ddim mwy na'r ffigur heddiw." in said


def test_the_page_of_an_indicator_says_what_is_doubted_of_its_target(doubted: Context) -> None:
    at = Selection(page="indicators", id="homes", council=COUNCIL, period=Y23)
    said = text_of_tree(indicator.layout(doubted, at))
    assert "Cannot be reached without a change of the process. The target is 60." in said
    assert "without a change of the process" not in text_of_tree(indicator.layout(doubted, at.changed(id="work")))
