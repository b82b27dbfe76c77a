"""Histories of any sequence of uploads, corrections and withdrawals, held against a plain replay."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.vintages import Edition, histories

START = datetime(2025, 1, 1, 12)  # noqa: DTZ001 (the record's clock is UTC without a zone)
KEYS = ("a", "b", "c")
FILES = ("figures.csv", "figures_more.csv")
TABLES = {"observations": "published_at", "published_tallies": None}
COLUMN = {"observations": "value", "published_tallies": "source"}


@dataclass(frozen=True)
class Said:
    """A row of an upload."""

    key: str
    value: str
    file: str
    row: int
    published: datetime | None = None


@dataclass(frozen=True)
class Upload:
    """An upload, in a form that a person can replay in their head."""

    number: int
    at: datetime
    withdrawn_at: datetime | None
    replaces: bool
    rows: tuple[Said, ...]


def _frame(table: str, rows: tuple[Said, ...], number: int) -> pd.DataFrame:
    written = [
        {
            "council": "aber",
            "indicator": said.key,
            "area": "X1",
            "breakdown": "",
            "period": said.key if table == "published_tallies" else "2024-01-01/P1Y",
            COLUMN[table]: said.value,
            "marker": None,
            "published_at": said.published.date().isoformat() if said.published else None,
            "original": f"{said.file}@{number}",
            "file": f"plan/{said.file}",
            "sheet": None,
            "row": said.row,
            "cell": None,
        }
        for said in rows
    ]
    unused = ["indicator", "area", "breakdown", "marker", "published_at", "cell"]
    frame = pd.DataFrame(written, dtype=object)
    return frame.drop(columns=unused) if table == "published_tallies" else frame


def editions(uploads: tuple[Upload, ...], table: str) -> list[Edition]:
    return [
        Edition(
            upload=one.number,
            known_from=one.at,
            withdrawn_at=one.withdrawn_at,
            is_founding=one.number == 1,
            replaces=one.replaces,
            frames={table: _frame(table, one.rows, one.number)} if one.rows else {},
        )
        for one in uploads
    ]


def histories_of(uploads: tuple[Upload, ...], table: str) -> list[dict[str, Any]]:
    """The history as plain rows, ordered by key and time; empty where nothing was said."""
    frame = histories(editions(uploads, table)).get(table)
    if frame is None:
        return []
    key = "indicator" if table == "observations" else "period"
    plain = frame.astype(object).where(frame.notna(), None)
    return [
        {
            "key": row[key],
            "value": row[COLUMN[table]],
            "gone": row.get("marker") == "x",
            "from": row["known_from"],
            "until": row["known_until"],
            "upload": row["upload"],
            "vintage": row.get("vintage"),
        }
        for row in plain.sort_values([key, "known_from"]).to_dict("records")
    ]


def cut(rows: list[dict[str, Any]], moment: datetime) -> list[dict[str, Any]]:
    """What of a history was known at a moment."""
    return [
        row | {"until": row["until"] if row["until"] is not None and row["until"] <= moment else None}
        for row in rows
        if row["from"] <= moment
    ]


def accepted_by(uploads: tuple[Upload, ...], moment: datetime) -> tuple[Upload, ...]:
    return tuple(
        replace(one, withdrawn_at=one.withdrawn_at if one.withdrawn_at and one.withdrawn_at <= moment else None)
        for one in uploads
        if one.at <= moment
    )


def replayed(uploads: tuple[Upload, ...], moment: datetime) -> dict[str, str | None]:
    """What is in force at a moment, said by said: None for a figure that was withdrawn."""
    known: dict[str, str | None] = {}
    for one in uploads:
        if one.at > moment and one.number > 1:
            continue
        told = _told(uploads, one, moment)
        if one.withdrawn_at is None or one.withdrawn_at > moment:
            known |= told
    return known


def _told(uploads: tuple[Upload, ...], one: Upload, moment: datetime) -> dict[str, str | None]:
    told: dict[str, str | None] = {}
    if one.replaces:
        for file in {said.file for said in one.rows}:
            earlier = [other for other in uploads if other.replaces and other.number < one.number]
            ever = {said.key for other in earlier for said in other.rows if said.file == file}
            told |= dict.fromkeys(ever - {said.key for said in one.rows}, None)
    dated = [said for said in one.rows if said.published]
    undated = [said for said in one.rows if not said.published]
    for said in [*sorted(dated, key=lambda said: (said.published, said.file, said.row)), *_placed(undated)]:
        if one.number > 1 or (said.published or one.at) <= moment:
            told[said.key] = said.value
    return told


def _placed(rows: list[Said]) -> list[Said]:
    return sorted(rows, key=lambda said: (said.file, said.row))


@st.composite
def sequences(draw: st.DrawFn) -> tuple[Upload, ...]:
    """Up to seven uploads, an hour or more apart, some of them withdrawn later."""
    at, uploads = START, []
    for number in range(1, draw(st.integers(1, 7)) + 1):
        at += timedelta(hours=draw(st.integers(1, 30)))
        withdrawn = draw(st.none() | st.integers(0, 60))
        days = st.none() | st.integers(1, 20).map(lambda days: START.replace(hour=0) - timedelta(days=days))
        rows = tuple(
            Said(
                draw(st.sampled_from(KEYS)), draw(st.sampled_from("123")), draw(st.sampled_from(FILES)), row, draw(days)
            )
            for row in range(2, 2 + draw(st.integers(0, 5)))
        )
        until = None if withdrawn is None else at + timedelta(minutes=30 * withdrawn)
        uploads.append(Upload(number, at, until, draw(st.booleans()), rows))
    return tuple(uploads)


def moments(uploads: tuple[Upload, ...]) -> list[datetime]:
    """Every moment at which anything can change, and one before and after."""
    told = {one.at for one in uploads} | {one.withdrawn_at for one in uploads if one.withdrawn_at}
    dated = {said.published for one in uploads for said in one.rows if said.published}
    return sorted({START - timedelta(days=40), *told, *dated, max(told) + timedelta(days=1)})


@settings(deadline=None)
@given(sequences(), st.sampled_from(list(TABLES)))
def test_at_every_moment_what_is_in_force_is_what_a_plain_replay_gives(uploads: tuple[Upload, ...], table: str) -> None:
    uploads = _as_told(uploads, table)
    rows = histories_of(uploads, table)
    for moment in moments(uploads):
        here = [row for row in rows if row["from"] <= moment and (row["until"] is None or moment < row["until"])]
        in_force = {row["key"]: None if row["gone"] else row["value"] for row in here}
        assert len(here) == len(in_force), "at most one row of a key is in force"
        expected = replayed(uploads, moment)
        if table != "observations":
            expected = {key: value for key, value in expected.items() if value is not None}
        assert in_force == expected


@settings(deadline=None)
@given(sequences(), st.sampled_from(list(TABLES)))
def test_a_history_cut_at_a_moment_is_the_history_of_what_was_accepted_by_then(
    uploads: tuple[Upload, ...], table: str
) -> None:
    uploads = _as_told(uploads, table)
    rows = histories_of(uploads, table)
    for moment in (moment for moment in moments(uploads) if moment >= uploads[0].at):
        assert cut(rows, moment) == cut(histories_of(accepted_by(uploads, moment), table), moment)


@settings(deadline=None)
@given(sequences(), st.sampled_from(list(TABLES)), st.randoms())
def test_the_order_of_rows_is_irrelevant(uploads: tuple[Upload, ...], table: str, random: Any) -> None:
    uploads = _as_told(uploads, table)
    shuffled = tuple(replace(one, rows=tuple(random.sample(one.rows, len(one.rows)))) for one in uploads)
    assert histories_of(uploads, table) == histories_of(shuffled, table)


@settings(deadline=None)
@given(sequences(), st.sampled_from(list(TABLES)))
def test_intervals_of_a_key_follow_one_another_and_vintages_count_up(uploads: tuple[Upload, ...], table: str) -> None:
    uploads = _as_told(uploads, table)
    rows = histories_of(uploads, table)
    for key in KEYS:
        own = [row for row in rows if row["key"] == key]
        assert all(row["until"] is None or row["from"] < row["until"] for row in own)
        assert all(before["until"] is not None and before["until"] <= after["from"] for before, after in pairwise(own))
        if table == "observations":
            assert [row["vintage"] for row in own] == list(range(1, len(own) + 1))


def _as_told(uploads: tuple[Upload, ...], table: str) -> tuple[Upload, ...]:
    """Without days of publication where the table has none."""
    if TABLES[table]:
        return uploads
    return tuple(replace(one, rows=tuple(replace(said, published=None) for said in one.rows)) for one in uploads)
