"""What ONS Explore Local Statistics says about each series: `<dataset>/<dataset>.json`.

A dataset with several series has a `shared` part that each series adds to; a dataset with one has its words
directly. Several publishers of one series are separated by '|', and so are their addresses and dates.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from etl.faults import Fault
from etl.sources import publishers

ROOT = "ess-beta-metadata"
SHARED = "shared"
SEVERAL = "|"
DATE = "%d/%m/%Y"


@dataclass(frozen=True)
class Series:
    """A series in the publisher's own words; '' or None where it says nothing.

    Attributes:
        label: title.
        prefix: what stands before the figure, such as £.
        suffix: what stands after it, such as %.
        sub_text: the unit in words.
        decimals: decimal places shown.
        subtitle: definition in a line.
        description: definition with its time and place.
        caveats: what to beware of, in Markdown.
        source: who publishes it.
        source_url: where.
        published_at: ISO date; the latest where there are several, since only then was all of it known.
        in_development: official statistics in development (once "experimental").
    """

    label: str = ""
    prefix: str = ""
    suffix: str = ""
    sub_text: str = ""
    decimals: int | None = None
    subtitle: str = ""
    description: str = ""
    caveats: str = ""
    source: str = ""
    source_url: str = ""
    published_at: str = ""
    in_development: bool = False


NOTHING_KNOWN = Series()


class Described(dict[str, Series]):
    """Series by name; a dataset that describes itself as a whole gives the same for every name."""

    def __init__(self, series: Mapping[str, Series], whole: Series | None = None) -> None:
        super().__init__(series)
        self._whole = whole

    def get(self, name: str, default: Any = NOTHING_KNOWN) -> Any:
        """The series of that name, or the whole dataset's description, or the default."""
        return super().get(name) or self._whole or default


def read(folder: Path, dataset: str) -> tuple[Described, list[Fault]]:
    """Read a dataset's descriptions from `<folder>/<dataset>/<dataset>.json`."""
    name = f"{dataset}.json"
    text, faults = publishers.read_text(folder / dataset / name, name)
    if text is None:
        return Described({}), faults
    try:
        given: dict[str, Any] = json.loads(text)[ROOT]
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        return Described({}), [Fault("unreadable_json", name, fault=str(error))]
    parts = {key: value for key, value in given.items() if isinstance(value, dict)}
    whole = None if parts else _series(given, name, faults)
    shared = parts.pop(SHARED, {})
    return Described({key: _series(shared | value, name, faults) for key, value in parts.items()}, whole), faults


def _series(given: Mapping[str, Any], file: str, faults: list[Fault]) -> Series:
    prefix = given.get("prefix") or ""
    return Series(
        label=given.get("label") or "",
        prefix="£" if prefix == "GBPSign" else prefix,
        suffix=given.get("suffix") or "",
        sub_text=given.get("subText") or "",
        decimals=given.get("decimalPlaces"),
        subtitle=given.get("subtitle") or "",
        description=given.get("longDescription") or "",
        caveats=given.get("caveats") or "",
        source="; ".join((given.get("sourceOrg") or "").split(SEVERAL)),
        source_url=(given.get("sourceURL") or "").split(SEVERAL)[0],
        published_at=_latest(given.get("sourceDate") or "", file, faults),
        in_development=given.get("experimentalStatistic") == "T",
    )


def _latest(written: str, file: str, faults: list[Fault]) -> str:
    dates: list[date] = []
    for text in filter(None, written.split(SEVERAL)):
        try:
            dates.append(datetime.strptime(text.strip(), DATE).date())  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            faults.append(Fault("unreadable_source_date", file, column="sourceDate", value=text))
    return max(dates).isoformat() if dates else ""
