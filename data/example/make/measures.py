"""Every indicator of the example council, and its indicators.csv in each edition of the plan."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.example.make.measure import Measure
from data.example.make.measures_answering import ANSWERING
from data.example.make.measures_green import GREEN
from data.example.make.measures_homes import HOMES
from data.example.make.measures_learning import LEARNING
from data.example.make.measures_living_well import LIVING_WELL
from data.example.make.measures_retired import RETIRED
from data.example.make.measures_work import WORK
from data.example.make.plan import BOARD_SINCE, IMPROVEMENT_BOARD, OBJECTIVES

MEASURES = {
    measure.id: measure
    for measure in (*HOMES, *LEARNING, *LIVING_WELL, *GREEN, *WORK, *ANSWERING, *RETIRED)
}  # fmt: skip

SIGNED_BY = "Cabinet (example)"

CHANGES: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("2024", "charging-points", {"signed": "2024-06-10"}),
    ("2024", "repair-days", {"tolerance": "5%"}),
    ("2024", "learning-points", {
        "definition_en": "Mean points of pupils over their nine best results, the new qualifications among them.",
        "definition_cy": "Pwyntiau cymedrig disgyblion dros eu naw canlyniad gorau, gan gynnwys y cymwysterau newydd.",
    }),
    ("2025", "digital-requests", {"signed": "2025-06-09"}),
    ("2025", "complaints-on-time", {"tolerance": "0.5"}),
    ("2025", "caseload", {"range": "12..17"}),
    ("2025", "calls-answered", {
        "definition_en": "Percentage of calls to the main line that were answered; those given up while waiting count.",
        "definition_cy": "Canran y galwadau i'r brif linell a atebwyd; cyfrifir y rhai y rhoddwyd y gorau iddynt wrth "
        "aros.",
    }),
    ("2025", "council-emissions", {"tolerance": "2%"}),
    ("2026", "fly-tipping-days", {"tolerance": "0.1"}),
    ("2026", "vacant-shops", {"amber": "1"}),
)  # fmt: skip
"""What an edition of the plan changed in how an indicator is described or judged."""

SOURCE = "Goldvale Council (invented figures)"
SOURCE_URL = "https://example.org/goldvale"
LICENCE = "MIT, as this repository; the figures are invented"


def measures_of(edition: str) -> list[Measure]:
    """The indicators of an edition of the plan, as it describes them."""
    return [_changed(measure, edition) for measure in MEASURES.values() if measure.stands_in(edition)]


def _changed(measure: Measure, edition: str) -> Measure:
    for since, indicator, fields in CHANGES:
        if indicator == measure.id and since <= edition:
            measure = replace(measure, **fields)
    if edition < BOARD_SINCE:
        boards = [board for board in measure.boards.split(";") if board != IMPROVEMENT_BOARD]
        measure = replace(measure, boards=";".join(boards))
    return measure


def indicator_rows(edition: str) -> list[dict[str, str]]:
    """The rows of indicators.csv."""
    return [_row(measure) for measure in measures_of(edition)]


def _row(measure: Measure) -> dict[str, str]:
    theme_of = {id_: theme for id_, theme, _, _ in OBJECTIVES}
    themes = dict.fromkeys(theme_of[objective] for objective in measure.objectives.split(";"))
    written = {name: value for name, value in vars(measure).items() if isinstance(value, str)}
    return written | {
        "decimals": str(measure.decimals),
        "seasonal": str(measure.seasonal).lower(),
        "polarity_signed_off_by": SIGNED_BY if measure.signed else "",
        "polarity_signed_off_on": measure.signed,
        "themes": ";".join(themes),
        "source": SOURCE,
        "source_url": SOURCE_URL,
        "licence": LICENCE,
    }
