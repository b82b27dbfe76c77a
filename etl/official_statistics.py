"""A plan's official statistics, made from the publishers' own folders by one mapping, the same text every time.

`<plan>/official_statistics.csv` says which published series each indicator is; `<plan>/figures_official.csv` is what
comes out: the plan's own areas, every period, values exactly as published. Columns of the mapping:

    indicator   our id
    reader      a name in READERS
    dataset     the publisher's dataset
    series      the publisher's name of the series in it
    markers     periods that the publisher's caveats mark, such as 2023=p; 2022=r
"""

import csv
import io
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from etl.faults import Fault, has_errors
from etl.sources import ons_local_statistics, publishers, uk_environment
from warehouse.rules import periods
from warehouse.rules.vocabulary import Marker

MAPPING = "official_statistics.csv"
FIGURES = "figures_official.csv"
FIGURE_COLUMNS = ("indicator", "area", "period", "value", "marker", "lower", "upper", "published_at", "note")
"""Columns written: the rest of `publishers.COLUMNS` is empty here, or stands once on the indicator."""

MAPPING_COLUMNS = ("indicator", "reader", "dataset", "series", "markers")

Reader = Callable[[Path, pd.DataFrame], tuple[pd.DataFrame, list[Fault]]]
READERS: Mapping[str, Reader] = {
    "ons_local_statistics": ons_local_statistics.read,
    "uk_environment": uk_environment.read,
}

UNITED_KINGDOM, GREAT_BRITAIN = "K02000001", "K03000001"
OTHER_CODES = {"TLL": "W92000004"}
"""International territorial level 1 of Wales is Wales: the code some series give it instead of the country's own."""


def make(publisher_folder: Path, plan_folder: Path) -> tuple[Path, list[Fault]]:
    """Write a plan's `figures_official.csv`, unless any fault is an error; returns its path and every fault."""
    text, faults = figures_text(publisher_folder, plan_folder)
    target = plan_folder / FIGURES
    if not has_errors(faults):
        target.write_text(text, encoding="utf-8", newline="\n")
    return target, faults


def figures_text(publisher_folder: Path, plan_folder: Path) -> tuple[str, list[Fault]]:
    """The whole text of a plan's `figures_official.csv`.

    Args:
        publisher_folder: the publishers' folders, as `etl.sources.ons_local_statistics` and `uk_environment` read them.
        plan_folder: the plan, with `plan.toml` (its areas) and the mapping.

    Returns:
        The text, sorted by indicator (in the mapping's order), area (in the plan's order) and period; and every
        fault. Where any is an error the text must not be used. Of the United Kingdom and Great Britain each
        indicator has the wider one that is published.
    """
    mapping, faults = _mapping(plan_folder / MAPPING)
    codes = _areas(plan_folder / "plan.toml")
    frames = [publishers.frame([])]
    for reader, wanted in mapping.groupby("reader", sort=False):
        figures, wrong = READERS[str(reader)](publisher_folder, wanted)
        frames.append(figures)
        faults += wrong
    figures = _one_union(_with_own_codes(pd.concat(frames, ignore_index=True)))
    figures = figures[figures["area"].isin(codes)]
    figures, wrong = _marked(figures, mapping)
    return _text(_sorted(figures, list(mapping["indicator"]), codes)), faults + wrong


def _mapping(path: Path) -> tuple[pd.DataFrame, list[Fault]]:
    table, faults = publishers.read_table(path, path.name, MAPPING_COLUMNS)
    rows: list[dict[str, str]] = []
    for line, cells in table.rows:
        row = {column: table.cell(cells, column) for column in MAPPING_COLUMNS}
        if row["reader"] in READERS:
            rows.append(row)
        else:
            allowed = ", ".join(READERS)
            faults.append(Fault("unknown_reader", path.name, line, "reader", row["reader"], allowed=allowed))
    return pd.DataFrame(rows, columns=list(MAPPING_COLUMNS), dtype="str"), faults


def _areas(path: Path) -> list[str]:
    return [area["code"] for area in tomllib.loads(path.read_text(encoding="utf-8"))["areas"]]


def _with_own_codes(figures: pd.DataFrame) -> pd.DataFrame:
    """Give an area its own code where a series has it under another code only."""
    for other, own in OTHER_CODES.items():
        has_own = figures["indicator"].isin(figures.loc[figures["area"] == own, "indicator"])
        figures["area"] = figures["area"].mask((figures["area"] == other) & ~has_own, own)
    return figures


def _one_union(figures: pd.DataFrame) -> pd.DataFrame:
    has_kingdom = figures["indicator"].isin(figures.loc[figures["area"] == UNITED_KINGDOM, "indicator"])
    return figures[~(has_kingdom & (figures["area"] == GREAT_BRITAIN))]


def _marked(figures: pd.DataFrame, mapping: pd.DataFrame) -> tuple[pd.DataFrame, list[Fault]]:
    """Set the markers that a publisher states in its caveats; its own status beside a figure stands above them."""
    faults: list[Fault] = []
    figures = figures.copy()
    for row in mapping[mapping["markers"] != ""].to_dict("records"):
        for mark in str(row["markers"]).split(";"):
            when, _, marker = (part.strip() for part in mark.partition("="))
            chosen = (figures["indicator"] == row["indicator"]) & (figures["period"] == _iso(when))
            if marker not in set(Marker) or not chosen.any():
                faults.append(Fault("unknown_mark", MAPPING, column="markers", value=mark.strip()))
            figures.loc[chosen & (figures["marker"] == ""), "marker"] = marker
    return figures, faults


def _iso(period: str) -> str | None:
    try:
        return periods.parse(period).iso
    except periods.PeriodError:
        return None


def _sorted(figures: pd.DataFrame, indicators: list[str], areas: list[str]) -> pd.DataFrame:
    places = pd.DataFrame(
        {
            "indicator": figures["indicator"].map({name: place for place, name in enumerate(indicators)}),
            "area": figures["area"].map({code: place for place, code in enumerate(areas)}),
            "period": figures["period"],
        }
    )
    return figures.loc[places.sort_values(["indicator", "area", "period"], kind="stable").index]


def _text(figures: pd.DataFrame) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIGURE_COLUMNS)
    writer.writerows(figures[list(FIGURE_COLUMNS)].itertuples(index=False, name=None))
    return out.getvalue()
