"""The bundled plans are whole: every id that is named exists, every figure reads, every indicator has its source."""

import re
import tomllib
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from warehouse.rules import periods
from warehouse.rules.vocabulary import Aggregation, Basis, Marker, Polarity, Unit, YearType

DATA = Path(__file__).parents[2] / "data"
REAL = ("wrexham", "coventry")
PLANS = (*REAL, "example")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
OWN_UNITS = {"£m", "%", "µg/m³"}
"""Units shown as they are: signs that read alike in English and Welsh."""

every_plan = pytest.mark.parametrize("plan", PLANS)
real_plan = pytest.mark.parametrize("plan", REAL)


@cache
def toml(plan: str) -> dict[str, Any]:
    return tomllib.loads((DATA / plan / "plan.toml").read_text(encoding="utf-8"))


@cache
def table(plan: str, name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / plan / name, dtype="str", keep_default_na=False)


@cache
def figures(plan: str) -> pd.DataFrame:
    files = sorted((DATA / plan).glob("figures*.csv"))
    rows = pd.concat([table(plan, path.name) for path in files], ignore_index=True).fillna("")
    return rows if "marker" in rows else rows.assign(marker="")


def ids(plan: str, part: str, key: str = "id") -> list[str]:
    return [row[key] for row in toml(plan).get(part, [])]


def named(plan: str, column: str) -> set[str]:
    cells = table(plan, "indicators.csv").get(column, pd.Series(dtype="str"))
    return {name for cell in cells for name in cell.split(";") if name}


@every_plan
def test_ids_are_unique_and_short(plan: str) -> None:
    indicators = table(plan, "indicators.csv")["id"].tolist()
    assert len(indicators) == len(set(indicators))
    assert [name for name in indicators if not KEBAB.fullmatch(name)] == []
    for part, key in (
        ("themes", "id"),
        ("objectives", "id"),
        ("boards", "id"),
        ("committees", "id"),
        ("areas", "code"),
    ):
        assert len(ids(plan, part, key)) == len(set(ids(plan, part, key)))


@every_plan
@pytest.mark.parametrize("part", ["themes", "objectives", "boards", "committees"])
def test_what_an_indicator_names_is_in_the_plan(plan: str, part: str) -> None:
    assert named(plan, part) <= set(ids(plan, part))


@every_plan
def test_the_plan_names_only_its_own(plan: str) -> None:
    written = toml(plan)
    areas, boards, themes = set(ids(plan, "areas", "code")), set(ids(plan, "boards")), set(ids(plan, "themes"))
    assert written["council"]["area"] in areas
    assert {row["theme"] for row in written.get("objectives", [])} <= themes
    assert {row["kind"] for row in written.get("boards", [])} <= {"priority", "improvement"}
    for committee in written["committees"]:
        assert set(committee["boards"]) <= boards
        assert set(committee["themes"]) <= themes
    assert all(set(group["areas"]) <= areas for group in written["comparators"])
    assert sum(group["default"] for group in written["comparators"]) == 1


@every_plan
def test_every_name_has_its_welsh(plan: str) -> None:
    for part in ("themes", "objectives", "boards", "committees", "areas", "comparators"):
        assert all(row["name_en"] and row["name_cy"] for row in toml(plan).get(part, []))
    texts = table(plan, "indicators.csv")[["title_en", "title_cy", "definition_en", "definition_cy"]]
    assert (texts != "").all(axis=None)


@every_plan
def test_an_indicator_stands_under_the_themes_of_its_objectives(plan: str) -> None:
    theme_of = {row["id"]: row["theme"] for row in toml(plan).get("objectives", [])}
    for row in table(plan, "indicators.csv").to_dict("records"):
        themes = {theme_of[name] for name in row["objectives"].split(";") if name}
        assert themes == {name for name in row["themes"].split(";") if name}, row["id"]


@real_plan
def test_every_polarity_is_in_the_list_and_signed_off(plan: str) -> None:
    indicators = table(plan, "indicators.csv")
    assert set(indicators["polarity"]) <= set(Polarity)
    assert set(indicators["polarity_signed_off_by"]) == {"Golden Thread maintainers"}
    assert all(date.fromisoformat(day) for day in indicators["polarity_signed_off_on"])


@real_plan
def test_every_polarity_has_its_reasoning(plan: str) -> None:
    reasons = (DATA.parent / "docs" / "polarity.md").read_text(encoding="utf-8")
    words = {"higher_is_better": "higher is better", "lower_is_better": "lower is better", "none": "none"}
    for row in table(plan, "indicators.csv").to_dict("records"):
        assert f"(`{row['id']}`) | {words[row['polarity']]} |" in reasons


@every_plan
def test_every_indicator_is_described_in_the_fixed_words(plan: str) -> None:
    indicators = table(plan, "indicators.csv")
    assert set(indicators["unit"]) <= set(Unit) | OWN_UNITS
    assert set(indicators["frequency"]) <= set(periods.FREQUENCY_MONTHS)
    assert set(indicators["year_type"]) <= set(YearType)
    assert set(indicators["aggregation"]) <= set(Aggregation)
    assert set(indicators["seasonal"]) <= {"true", "false"}
    assert set(indicators["basis"]) <= {"", *Basis}
    assert indicators["decimals"].str.fullmatch(r"\d").all()


@every_plan
def test_every_indicator_has_source_and_licence(plan: str) -> None:
    indicators = table(plan, "indicators.csv")
    assert (indicators[["source", "licence"]] != "").all(axis=None)
    assert indicators["source_url"].str.startswith("https://").all()


@real_plan
def test_every_figure_is_of_a_known_indicator_and_area(plan: str) -> None:
    rows = figures(plan)
    assert set(rows["indicator"]) == set(table(plan, "indicators.csv")["id"])
    assert set(rows["area"]) <= set(ids(plan, "areas", "code"))
    own = rows[rows["area"] == toml(plan)["council"]["area"]]
    assert set(own["indicator"]) == set(rows["indicator"])


@every_plan
def test_every_figure_stands_once(plan: str) -> None:
    assert not figures(plan).duplicated(["indicator", "area", "period"]).any()


@real_plan
def test_every_period_is_written_in_its_stable_form(plan: str) -> None:
    for written in set(figures(plan)["period"]):
        assert periods.parse(written).iso == written


@every_plan
def test_every_number_is_an_exact_decimal_or_a_marker_says_why_not(plan: str) -> None:
    rows = figures(plan)
    assert set(rows["marker"]) <= {"", *Marker}
    assert (rows.loc[rows["value"] == "", "marker"] != "").all()
    for column in ("value", "lower", "upper"):
        numbers = rows.loc[rows.get(column, "") != "", column] if column in rows else []
        assert [text for text in numbers if not _is_plain(text)] == []


def _is_plain(text: str) -> bool:
    try:
        return Decimal(text).is_finite() and "e" not in text.lower()
    except InvalidOperation:
        return False


def test_limits_enclose_their_figures() -> None:
    rows = figures("wrexham")
    rows = rows[(rows["lower"] != "") & (rows["value"] != "")]
    assert len(rows) > 3000
    wrong = [
        row
        for row in zip(rows["indicator"], rows["lower"], rows["value"], rows["upper"], strict=True)
        if not Decimal(row[1]) <= Decimal(row[2]) <= Decimal(row[3])
    ]
    assert wrong == []


@every_plan
def test_a_percent_lies_between_0_and_100(plan: str) -> None:
    indicators = table(plan, "indicators.csv")
    percent = set(indicators.loc[indicators["unit"] == "percent", "id"])
    rows = figures(plan)
    values = rows.loc[rows["indicator"].isin(percent) & (rows["value"] != ""), "value"]
    assert [text for text in values if not 0 <= Decimal(text) <= 100] == []


def test_only_the_example_is_fictional_and_its_names_say_so() -> None:
    assert [plan for plan in PLANS if toml(plan)["council"].get("fictional")] == ["example"]
    council = toml("example")["council"]
    assert "fictional" in council["name_en"]
    assert "dychmygol" in council["name_cy"]
    assert all(code.startswith("X") for code in ids("example", "areas", "code"))
    assert (DATA / "example" / "README.md").read_text(encoding="utf-8").partition("\n")[0].endswith("is invented")


def test_wrexham_has_the_plan_its_2019_20_report_names() -> None:
    assert ids("wrexham", "themes") == ["economy", "people", "place", "organisation"]
    assert ids("wrexham", "objectives") == [
        "E1",
        "E2",
        "E3",
        "PE1",
        "PE2",
        "PE3",
        "PE4",
        "PE5",
        "PL1",
        "PL2",
        "PL3",
        "PL4",
        "O1",
        "O2",
    ]
    kinds = [board["kind"] for board in toml("wrexham")["boards"]]
    assert (kinds.count("priority"), kinds.count("improvement")) == (6, 1)
    assert sum(area["code"].startswith("W06") for area in toml("wrexham")["areas"]) == 22


@real_plan
def test_similar_areas_are_twenty_and_the_council_itself_with_their_source(plan: str) -> None:
    (similar,) = [group for group in toml(plan)["comparators"] if group["id"] == "similar"]
    assert similar["areas"][0] == toml(plan)["council"]["area"]
    assert len(set(similar["areas"])) == len(similar["areas"]) == 21
    assert not similar["default"]
    assert "Office for National Statistics" in similar["source"]
    assert "licence" in similar["source"]
    assert similar["source_url"].startswith("https://")


def test_every_area_like_wrexham_has_figures() -> None:
    (similar,) = [group for group in toml("wrexham")["comparators"] if group["id"] == "similar"]
    indicators = figures("wrexham").groupby("area")["indicator"].nunique()
    assert indicators[similar["areas"]].min() >= 18


def test_wrexhams_judgements_are_those_of_the_summary_tables() -> None:
    judged = table("wrexham", "judgements.csv")
    boards, objectives = judged[judged["scope"] == "board"], judged[judged["scope"] == "objective"]
    assert set(boards["id"]) == {board["id"] for board in toml("wrexham")["boards"] if board["kind"] == "priority"}
    assert objectives["id"].tolist() == ids("wrexham", "objectives")
    assert boards["rag"].value_counts().to_dict() == {"green": 2, "amber": 3, "red": 1}
    assert objectives["rag"].value_counts().to_dict() == {"green": 7, "amber": 6, "red": 1}
    assert (judged["source"] != "").all()


def test_wrexhams_links_are_what_its_sources_state_each_with_its_address() -> None:
    links = table("wrexham", "links.csv")
    assert set(links["asserted_by"]) == {"Audit Wales", "Office for National Statistics"}
    assert links["evidence_url"].str.startswith("https://").all()
    assert (links["mechanism_cy"] != "").all()
    (acted_on,) = links.loc[links["asserted_by"] == "Audit Wales", "to_board"].unique()
    assert acted_on == "promoting-good-health-and-well-being"
    boards = table("wrexham", "indicators.csv").set_index("id")["boards"]
    for start in links.loc[links["asserted_by"] == "Audit Wales", "from_indicator"]:
        assert "improving-secondary-education" in boards[start].split(";")
        assert acted_on not in boards[start].split(";")


def test_coventrys_tallies_agree_with_themselves() -> None:
    tallies = table("coventry", "tallies.csv").set_index("period")
    parts = ["improved", "same", "worse", "cant_say", "not_available"]
    for period, row in tallies.iterrows():
        counts = {name: int(row[name]) for name in [*parts, "total"] if row[name]}
        top, bottom, percent = (int(row[name]) for name in ("improved_or_same", "directional", "percent"))
        assert (200 * top + bottom) // (2 * bottom) == percent, period
        if "improved" in counts:
            assert counts["improved"] + counts["same"] == top
        if len(counts) == len(parts) + 1:
            assert sum(counts[name] for name in parts) == counts["total"]
            assert sum(counts[name] for name in parts[:3]) == bottom


def test_no_tally_is_claimed_for_the_year_without_a_report() -> None:
    years = [period[:4] for period in table("coventry", "tallies.csv")["period"]]
    assert years == ["2016", "2017", "2018", "2019", "2021", "2022"]
