"""The example council is remade exactly by its script, and has in it everything that it is there to show."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from data.example.make.card_figures import edition_at, founding_figures, neighbours_figures
from data.example.make.figures import Row, chance
from data.example.make.folder import ALL_CARDS, files, tables
from data.example.make.history import CARDS, CORRECTED, LATE, REJECTED, REVISED, WITHDRAWN, Card, edition_path, uploads
from data.example.make.manners import MANNERS
from data.example.make.measures import MEASURES, measures_of
from data.example.make.plan import COUNCIL_AREA, EDITIONS, NATION_AREA, NEIGHBOURS
from data.example.make.quarters import REPORTED, Quarter, period_of, periods_of
from etl import checks
from etl.sources import plan_folder
from etl.sources.plan_folder import PlanFolder
from tests.judging import judge_direction
from tests.plans import TODAY
from warehouse.rules.vocabulary import (
    ActionState,
    Aggregation,
    Basis,
    Call,
    LinkSign,
    Marker,
    MilestoneState,
    Polarity,
    Rag,
    Reason,
    Scope,
    TargetKind,
    Unit,
)

FOLDER = Path(__file__).parents[2] / "data" / "example"
KEPT_BY_HAND = ("make", "__init__.py", "README.md", "__pycache__")
LARGEST_CARD = 25 * 1024


@cache
def made() -> Mapping[str, bytes]:
    return files()


@cache
def said(card: Card) -> Mapping[str, list[Row]]:
    return tables(card)


def all_rows(table: str, cards: tuple[Card, ...] = ALL_CARDS) -> list[Row]:
    return [row for card in cards for row in said(card)[table]]


def in_edition(edition: str) -> PlanFolder:
    below = "" if edition_path(edition) == "." else f"{edition_path(edition)}/"
    names = (
        "plan.toml", "indicators.csv", "figures.csv", "figures_neighbours.csv", "rebases.csv", "retired.csv", "links.csv",
    )  # fmt: skip
    own = {name: made()[below + name] for name in names if below + name in made()}
    folder, faults = plan_folder.read(edition, own)
    assert faults == [] or {fault.code for fault in faults} == {"unknown_column"}
    return folder


def parts(content: bytes) -> dict[str, bytes]:
    """What is in a workbook: how it is packed may differ from machine to machine."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_script_remakes_exactly_the_files_that_are_here() -> None:
    here = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file() and path.relative_to(FOLDER).parts[0] not in KEPT_BY_HAND
    }
    assert set(here) == set(made())
    for name, content in made().items():
        if name.endswith(".xlsx"):
            assert parts(here[name]) == parts(content), name
        else:
            assert here[name] == content, name


def test_the_same_bytes_are_made_twice() -> None:
    assert files() == made()


def test_a_card_is_small() -> None:
    sizes = {name: len(content) for name, content in made().items() if name.endswith(".xlsx")}
    assert {name: size for name, size in sizes.items() if size >= LARGEST_CARD} == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_of_the_plan_is_without_faults(edition: str) -> None:
    faults = checks.check(in_edition(edition), TODAY)
    assert {fault.code for fault in faults} <= {"not_signed_off", "link_without_evidence"}


def test_two_polarities_are_not_signed_off_and_others_were_later() -> None:
    unsigned = {edition: {m.id for m in measures_of(edition) if not m.signed} for edition in EDITIONS}
    assert unsigned["2026"] == {"agency-spend", "visitor-nights"}
    assert unsigned["2023"] - unsigned["2024"] == {"charging-points"}
    assert unsigned["2024"] - unsigned["2025"] == {"digital-requests"}


def test_there_are_indicators_of_every_sort() -> None:
    measures = measures_of(EDITIONS[-1])
    assert len(measures) == 50
    assert {m.unit for m in measures} - set(Unit) == {"µg/m³", "£m"}
    assert {m.unit for m in measures} >= set(Unit)
    assert {m.polarity for m in measures} == set(Polarity)
    assert {m.frequency for m in measures} == {"monthly", "quarterly", "annual"}
    assert {m.aggregation for m in measures} == set(Aggregation)
    assert {m.basis for m in measures} - {""} == set(Basis) - {Basis.SAME_PERIOD_LAST_YEAR}
    assert {m.year_type for m in measures} == {"financial", "academic", "calendar"}
    assert {"exact", "2%", "0.5"} <= {m.tolerance for m in measures}
    assert {"10%", "0.5"} <= {m.amber for m in measures}
    assert any(m.max_lag_periods for m in measures)
    assert any(m.allow_gap for m in measures)
    assert sum(len(m.boards.split(";")) > 1 for m in measures) >= 10


def test_tolerances_and_ranges_and_amber_bands_change_between_editions() -> None:
    first, last = ({m.id: m for m in measures_of(edition)} for edition in (EDITIONS[0], EDITIONS[-1]))
    changed = {
        field: {
            name for name in first.keys() & last.keys() if getattr(first[name], field) != getattr(last[name], field)
        }
        for field in ("tolerance", "amber", "range", "definition_en", "definition_cy")
    }
    assert changed == {
        "tolerance": {"repair-days", "complaints-on-time", "council-emissions", "fly-tipping-days"},
        "amber": {"vacant-shops"},
        "range": {"caseload"},
        "definition_en": {"learning-points", "calls-answered"},
        "definition_cy": {"learning-points", "calls-answered"},
    }


def test_there_is_a_card_for_each_of_twelve_quarters() -> None:
    assert [card.quarter for card in CARDS] == REPORTED
    assert len(CARDS) == 12
    assert (CARDS[0].quarter, CARDS[-1].quarter) == (Quarter(2023, 1), Quarter(2025, 4))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_brings_every_figure_of_its_quarter(card: Card) -> None:
    brought = {(row["indicator"], row["period"]) for row in said(card)["figures"] if not row["breakdown"]}
    due = {(m.id, label) for m in measures_of(edition_at(card)) for label in periods_of(m, card.quarter)}
    assert due <= brought
    again = {indicator for indicator, _ in brought - due}
    assert again <= {"recycling-rate", "bus-journeys", "visitor-nights"}


def test_every_marker_stands_somewhere() -> None:
    markers = Counter(row.get("marker") for row in all_rows("figures", CARDS))
    assert set(markers) - {None, ""} == set(Marker)
    assert markers[Marker.CONFIDENTIAL] >= 4
    assert markers[Marker.PROVISIONAL] >= 12


def test_two_definitions_change_with_a_version_and_a_break() -> None:
    rows = [row for row in all_rows("figures", CARDS) if row.get("definition") == "2"]
    broken = [(row["indicator"], row["period"]) for row in rows if row.get("marker") == Marker.BREAK]
    assert broken == [("learning-points", "2023/24"), ("calls-answered", "Apr 2025")]
    assert Counter(row["indicator"] for row in rows) == {"learning-points": 2, "calls-answered": 12}


def test_targets_are_of_every_kind_with_stretches_and_some_change_in_the_year() -> None:
    targets = all_rows("targets")
    assert {row["kind"] for row in targets} == set(TargetKind)
    assert sum(bool(row.get("stretch")) for row in targets) >= 50
    set_again = Counter((row["indicator"], row["period"]) for row in targets)
    assert {indicator for (indicator, _), times in set_again.items() if times > 1} == {
        "temporary-homes",
        "calls-answered",
    }


def test_cumulative_targets_are_profiled_or_for_the_year_alone() -> None:
    months = {(row["indicator"], row["period"]): row for row in all_rows("targets") if row.get("months_elapsed")}
    assert {MEASURES[indicator].aggregation for indicator, _ in months} == {Aggregation.CUMULATIVE}
    homes = [months["affordable-homes", f"Q{quarter} 2025/26"] for quarter in (1, 2, 3, 4)]
    assert [(row["value"], row["months_elapsed"]) for row in homes] == [
        ("16", "3"),
        ("48", "6"),
        ("96", "9"),
        ("160", "12"),
    ]
    whole = {(row["value"], row["months_elapsed"]) for (name, label), row in months.items()
             if name == "empty-homes" and label.endswith("2025/26")}  # fmt: skip
    assert whole == {("68", "12")}


def test_series_are_counted_anew_where_a_service_changed_and_not_its_definition() -> None:
    rows = {edition: in_edition(edition).frames["rebases"] for edition in EDITIONS}
    assert [len(rows[edition]) for edition in EDITIONS] == [0, 1, 1, 2]
    latest = rows[EDITIONS[-1]]
    assert (latest[["reason_en", "reason_cy", "decided_by", "decided_on"]] != "").all(axis=None)
    assert list(latest["indicator"]) == ["planning-on-time", "vacant-shops"]
    after = [REPORTED[REPORTED.index(Quarter(2023, 1)) :], REPORTED[REPORTED.index(Quarter(2025, 2)) :]]
    assert [len(quarters) for quarters in after] == [12, 3]


def test_what_left_the_plan_left_it_for_a_reason_but_one() -> None:
    gone = {id_ for id_, measure in MEASURES.items() if measure.until}
    assert {measure.id for measure in measures_of(EDITIONS[0])} - {
        measure.id for measure in measures_of("2024")
    } == gone
    for edition in EDITIONS[1:]:
        rows = in_edition(edition).frames["retired"]
        assert gone - set(rows["indicator"]) == {"park-litter"}
        assert (rows[["reason_en", "reason_cy", "decided_by", "decided_on"]] != "").all(axis=None)
        assert list(rows["replaced_by"]) == ["digital-requests", ""]


def boards_of(edition: str) -> dict[str, set[str]]:
    rows = in_edition(edition).frames["indicators"]
    return dict(zip(rows["id"], rows["boards"].str.split(";").map(set), strict=True))


def test_every_board_acts_on_another_and_is_acted_on() -> None:
    stands = boards_of(EDITIONS[-1])
    links = in_edition(EDITIONS[-1]).frames["links"].to_dict("records")
    acts, acted_on = set(), set()
    for link in links:
        own = stands[link["from_indicator"]]
        others = ({link["to_board"]} if link["to_board"] else stands[link["to_indicator"]]) - own
        acted_on |= others
        acts |= own if others else set()
    assert acts == acted_on == {board for boards in stands.values() for board in boards if board}
    assert len(acts) == 6


def test_there_are_links_of_every_sort() -> None:
    links = in_edition(EDITIONS[-1]).frames["links"]
    assert 20 <= len(links) <= 40
    assert set(links["sign"]) == set(LinkSign)
    assert (links["sign"] == LinkSign.HARMS).sum() >= 4
    lags = links["lag_months"].astype(int)
    assert (lags.min(), lags.max()) == (0, 36)
    assert (links["to_board"] != "").sum() >= 5
    assert (links["to_indicator"] != "").sum() >= 15
    assert (links[["mechanism_en", "mechanism_cy", "asserted_by", "asserted_on"]] != "").all(axis=None)
    assert not (links["mechanism_en"] == links["mechanism_cy"]).any()
    assert (links["evidence_url"] == "").sum() == 1


def test_links_are_stated_otherwise_added_and_dropped_between_editions() -> None:
    stated = {}
    for edition in EDITIONS:
        rows = in_edition(edition).frames["links"].to_dict("records")
        stated[edition] = {(row["from_indicator"], row["to_indicator"] or row["to_board"]): row for row in rows}
    work = ("learning-points", "employment")
    assert [stated[edition][work]["lag_months"] for edition in EDITIONS] == ["36", "36", "24", "24"]
    repairs = [stated[edition]["calls-answered", "repairs-on-time"]["mechanism_en"] for edition in EDITIONS]
    assert repairs[0] == repairs[2] != repairs[3]
    assert set(stated["2023"]) - set(stated["2026"]) == {("roads-in-poor-condition", "bus-journeys")}
    assert set(stated["2026"]) - set(stated["2023"])


def test_actions_and_milestones_pass_through_every_state() -> None:
    assert {row["state"] for row in all_rows("actions")} == set(ActionState)
    assert {row["state"] for row in all_rows("milestones")} == set(MilestoneState)
    done = [row for row in all_rows("milestones") if row["state"] == MilestoneState.DONE]
    assert all(row["done_on"] for row in done)


def test_a_budget_is_overrun_and_another_left_unspent() -> None:
    years = {(row["board"], row["kind"], row["period"]): row for row in all_rows("budget", CARDS)}
    share = {key: int(row["actual"]) / int(row["budget"]) for key, row in years.items()}
    assert max(share, key=lambda key: share[key]) == ("living-well", "revenue", "2024/25")
    assert min(share, key=lambda key: share[key]) == ("green", "capital", "2025/26")


def test_judgements_are_of_every_colour_and_commentary_of_every_scope() -> None:
    assert {row["rag"] for row in all_rows("judgements")} == {Rag.GREEN, Rag.AMBER, Rag.RED}
    assert {row["scope"] for row in all_rows("judgements")} == {Scope.BOARD, Scope.OBJECTIVE, Scope.THEME}
    assert {row["scope"] for row in all_rows("commentary")} == {*Scope} - {Scope.COMMITTEE}
    assert len(all_rows("commentary", CARDS)) >= 40


def test_every_text_stands_in_both_languages() -> None:
    for table in ("milestones", "actions", "commentary", "budget", "judgements"):
        for row in all_rows(table):
            for name, english in row.items():
                if name.endswith("_en"):
                    welsh = row[f"{name.removesuffix('_en')}_cy"]
                    assert bool(english) == bool(welsh), row
                    assert not english or english != welsh, row


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_indicator_is_named_and_defined_in_both_languages(edition: str) -> None:
    rows = in_edition(edition).frames["indicators"]
    assert (rows[["title_en", "title_cy", "definition_en", "definition_cy"]] != "").all(axis=None)
    assert not (rows["title_en"] == rows["title_cy"]).any()


def test_the_other_places_are_nine_councils_and_a_nation() -> None:
    assert len(NEIGHBOURS) == 9
    rows = neighbours_figures(EDITIONS[-1])
    assert {row["area"] for row in rows} == {*NEIGHBOURS, NATION_AREA}
    assert len({row["indicator"] for row in rows}) == 10
    assert COUNCIL_AREA not in {row["area"] for row in rows}


def test_an_edition_keeps_every_figure_of_the_one_before() -> None:
    for before, after in pairwise(EDITIONS):
        kept = [tuple(sorted(row.items())) for row in neighbours_figures(after)]
        assert {tuple(sorted(row.items())) for row in neighbours_figures(before)} <= set(kept)


def test_nothing_is_dated_after_it_was_decided() -> None:
    decided = {upload.upload: upload.decided_at for upload in uploads()}
    offered = {upload.upload: upload.at for upload in uploads()}
    for card in ALL_CARDS:
        for table, columns in {"targets": ["set_at"], "judgements": ["judged_at"], "actions": ["updated_on"]}.items():
            assert all(row[column] <= decided[card.id] for row in said(card)[table] for column in columns)
    founding = max(row["published_at"] for row in founding_figures())
    assert founding <= decided["plan-2023"]
    for edition in EDITIONS:
        newest = max(row["published_at"] for row in neighbours_figures(edition))
        assert newest <= decided[f"plan-{edition}"]
        assert in_edition(edition).frames["links"]["asserted_on"].max() <= offered[f"plan-{edition}"]


def test_the_history_names_every_workbook_and_edition_once() -> None:
    paths = [upload.path for upload in uploads()]
    assert len(paths) == len(set(paths)) == 21
    assert {path for path in paths if path.endswith(".xlsx")} == {name for name in made() if name.endswith(".xlsx")}
    assert {path for path in paths if not path.endswith(".xlsx")} == {
        "editions/2023",
        "editions/2024",
        "editions/2025",
        ".",
    }


def test_the_history_runs_forward() -> None:
    moments = []
    for upload in uploads():
        assert datetime.fromisoformat(upload.at) < datetime.fromisoformat(upload.decided_at)
        moments.append(upload.decided_at)
    assert moments == sorted(set(moments))
    assert moments[-1] < "2026-11-22"


def test_one_upload_is_rejected_and_one_withdrawn_each_with_a_reason() -> None:
    rejected = [upload for upload in uploads() if upload.decision == "rejected"]
    withdrawn = [upload for upload in uploads() if upload.withdrawn_at]
    assert [upload.upload for upload in rejected] == [REJECTED.id]
    assert [upload.upload for upload in withdrawn] == [WITHDRAWN.id]
    assert rejected[0].reason
    assert withdrawn[0].withdrawn_reason
    offered = [upload.upload for upload in uploads()]
    assert offered.index("2024-25-Q2") == offered.index(REJECTED.id) + 1
    assert offered.index("2024-25-Q4") == offered.index(WITHDRAWN.id) + 1


def test_a_second_role_decides() -> None:
    assert all(upload.submitted_by != upload.decided_by for upload in uploads())


def test_what_came_late_was_not_available_before() -> None:
    late = {(row["indicator"], row["period"]): row for row in said(LATE)["figures"]}
    quarter = next(card for card in CARDS if card.quarter == LATE.quarter)
    before = {(row["indicator"], row["period"]): row for row in said(quarter)["figures"]}
    assert len(late) == 7
    assert all(row["value"] for row in late.values())
    assert {before[key]["marker"] for key in late} == {Marker.NOT_AVAILABLE}


def test_some_cards_are_untidy() -> None:
    untidy = [card.id for card in CARDS if card.id in MANNERS]
    assert len(untidy) >= 8


def call(indicator: str, period: str, cards: tuple[Card, ...]) -> tuple[str, str | None]:
    """How a period is judged by what these cards brought, the last one counting."""
    measure = MEASURES[indicator]
    rows = {
        row["period"]: row
        for row in [*founding_figures(), *all_rows("figures", cards)]
        if row["indicator"] == indicator and not row["breakdown"]
    }
    observations = [
        {
            "period": _key(indicator, label),
            "value": row["value"] or None,
            "status": row.get("marker") or None,
            "definition": row.get("definition") or "1",
            "months_elapsed": int(row["months_elapsed"]) if "months_elapsed" in row else None,
        }
        for label, row in rows.items()
    ]
    yardstick = {
        "unit": measure.unit,
        "decimals": measure.decimals,
        "polarity": measure.polarity,
        "aggregation": measure.aggregation,
        "basis": measure.basis or None,
        "allow_gap": int(measure.allow_gap or 0),
    }
    judged = judge_direction(
        {"indicator": yardstick, "observations": observations, "report_period": _key(indicator, period)}
    )
    return judged["call"], judged["reason"]


def _key(indicator: str, label: str) -> list[int]:
    period = period_of(MEASURES[indicator], label)
    return [period.start_month, period.months]


def upto(last: Card, *more: Card) -> tuple[Card, ...]:
    return (*CARDS[: CARDS.index(last) + 1], *more)


def test_repairs_were_improved_when_reported_and_worse_after_revision() -> None:
    reported = next(card for card in CARDS if card.quarter == Quarter(2025, 2))
    assert date.fromisoformat(reported.decided_at[:10]) == date(2025, 10, 13)
    assert call("repairs-on-time", "Q2 2025/26", upto(reported)) == (Call.IMPROVED, None)
    assert call("repairs-on-time", "Q2 2025/26", upto(reported, REVISED)) == (Call.WORSE, None)


def test_sickness_was_improved_when_reported_and_worse_after_correction() -> None:
    assert call("sickness", "Q4 2025/26", CARDS) == (Call.IMPROVED, None)
    assert call("sickness", "Q4 2025/26", (*CARDS, CORRECTED)) == (Call.WORSE, None)


def test_what_cannot_be_compared_says_why() -> None:
    assert call("calls-answered", "May 2025", CARDS) == (Call.CANT_SAY, Reason.BREAK_IN_SERIES)
    assert call("learning-points", "2023/24", CARDS) == (Call.CANT_SAY, Reason.BREAK_IN_SERIES)
    assert call("residual-waste", "Q2 2025/26", CARDS) == (Call.CANT_SAY, Reason.NOT_LIKE_FOR_LIKE)
    assert call("housing-register", "Q1 2025/26", CARDS) == (Call.CANT_SAY, Reason.NO_POLARITY)
    assert call("employment", "2023", CARDS) == (Call.CANT_SAY, Reason.UNRELIABLE)
    assert call("independent-again", "Q1 2024/25", CARDS) == (Call.NOT_AVAILABLE, Reason.NOT_APPLICABLE)
    assert call("welsh-answers", "Q4 2023/24", CARDS) == (Call.NOT_AVAILABLE, Reason.FIRST_PERIOD)


def test_calls_can_be_compared_again_a_year_after_the_definition_changed() -> None:
    assert call("learning-points", "2024/25", CARDS)[0] in (Call.IMPROVED, Call.SAME, Call.WORSE)


def test_a_missing_month_is_stepped_over() -> None:
    assert call("care-wait", "Aug 2024", CARDS)[0] in (Call.IMPROVED, Call.SAME, Call.WORSE)


def test_chance_has_no_lean_and_no_wild_values() -> None:
    drawn = [chance("test", str(n)) for n in range(2000)]
    assert abs(sum(drawn)) / len(drawn) < 1 / 10
    assert all(-3 <= value <= 3 for value in drawn)
    assert 8 / 10 < sum(value * value for value in drawn) / len(drawn) < 12 / 10
