"""The two clocks: what every accepted upload told us, as rows with the interval in which each was what we knew.

The newest accepted upload prevails; within one upload what was published, set or judged last. A plan folder says of
each of its files everything, so a row that is gone from the file is withdrawn; a card only adds or replaces. An upload
that was withdrawn says nothing from that moment on, and what stood before stands again. A row that goes on unchanged
stays one row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from etl.intervals import BEGINNING, GONE, NEVER, Intervals, Rows, Statements, intervals_of, joined, last_of_each
from warehouse.history import KEYS, PLACE
from warehouse.rules.vocabulary import Marker

OBSERVATIONS = "observations"
DATED = {
    OBSERVATIONS: "published_at", "targets": "set_at", "judgements": "judged_at", "rebases": "decided_on",
    "retired_indicators": "decided_on", "links": "asserted_on",
}  # fmt: skip
"""The day on which a row was first known elsewhere: in one upload the later one prevails."""

UNDATED_IS_OLDEST = frozenset({"targets", "rebases", "retired_indicators"})
"""Tables whose undated row stands before the dated ones of its upload; elsewhere it stands after them."""

FROM_THE_BEGINNING = frozenset({
    "councils", "plans", "themes", "objectives", "boards", "committees", "areas", "comparators", "comparator_areas",
    "indicators", "indicator_groups", "targets", "rebases", "retired_indicators", "meetings",
})  # fmt: skip
"""Tables whose undated rows a founding upload knows from the beginning; all else it knows from its acceptance."""

FORGOTTEN_ON_WITHDRAWAL = (
    "value", "lower", "upper", "numerator", "denominator", "months_elapsed", "published_at", "source", "note", "row",
    "cell",
)  # fmt: skip
"""What a withdrawn figure no longer has; its period, its definition and its file stay."""


@dataclass(frozen=True)
class Edition:
    """One upload as it was accepted.

    Attributes:
        upload: its number in the record.
        known_from: when it was accepted, UTC.
        withdrawn_at: when it was withdrawn; None while it stands.
        is_founding: True for the first of its council: what is dated there was known from that date.
        replaces: True for a plan folder, which speaks for whole files; a card only adds.
        frames: table name -> rows as `etl.frames` gives them, with the columns of `warehouse.history.PLACE`.
        files: file name -> SHA-256 of every file in it, those without rows too.
    """

    upload: int
    known_from: datetime
    withdrawn_at: datetime | None
    is_founding: bool
    replaces: bool
    frames: Mapping[str, pd.DataFrame]
    files: Mapping[str, str] = field(default_factory=dict)


def histories(editions: Sequence[Edition]) -> dict[str, pd.DataFrame]:
    """Every row that ever was what we knew, by table.

    Args:
        editions: every accepted upload of one council, oldest first, the withdrawn ones too.

    Returns:
        Table name -> the rows of its history (the table `observations` for the observations, `<name>_history` for any
        other): the table's columns, `known_from` and `known_until` (datetime64[us], NaT where empty), `upload` and the
        columns of `PLACE`. A figure that is gone from its file is a row without a value, marked not available.
    """
    names = dict.fromkeys(name for edition in editions for name in edition.frames)
    return {name: _history(name, editions) for name in names}


def _history(name: str, editions: Sequence[Edition]) -> pd.DataFrame:
    rows, spoken = _spoken(name, editions)
    key = list(KEYS[name])
    keys = _numbers(rows, key)
    contents = _numbers(rows, [c for c in rows.columns if c not in (*key, *PLACE, "cell")])
    told = _told(name, editions, rows, spoken, keys, contents)
    # A row that went from one file of an upload to another was not withdrawn: what is told comes last, and counts.
    said = joined([*_withdrawals(editions, rows, spoken, keys), told])
    withdrawn = np.array([_microseconds(edition.withdrawn_at, NEVER) for edition in editions], dtype=np.int64)
    return _written(name, editions, rows, intervals_of(said, withdrawn))


class _Spoken(NamedTuple):
    """Which edition spoke which row: a frame that several editions share is held once, and spoken by each."""

    row: Rows
    edition: Rows


def _spoken(name: str, editions: Sequence[Edition]) -> tuple[pd.DataFrame, _Spoken]:
    """The distinct frames of a table under one another, and who spoke their rows."""
    frames: dict[int, pd.DataFrame] = {}
    starts: dict[int, int] = {}
    said: list[tuple[Rows, Rows]] = []
    for n, edition in enumerate(editions):
        if (frame := edition.frames.get(name)) is None:
            continue
        if id(frame) not in frames:
            starts[id(frame)] = sum(map(len, frames.values()))
            frames[id(frame)] = frame
        rows = np.arange(len(frame), dtype=np.int64) + starts[id(frame)]
        said.append((rows, np.full(len(frame), n, dtype=np.int64)))
    row, edition_ = (np.concatenate(part) for part in zip(*said, strict=True))
    return pd.concat(frames.values(), ignore_index=True), _Spoken(row, edition_)


def _told(
    name: str, editions: Sequence[Edition], rows: pd.DataFrame, spoken: _Spoken, keys: Rows, contents: Rows
) -> Statements:
    """The rows of every upload, each since when it counts; of several for one key and moment, what came last."""
    row, edition = spoken
    accepted = np.array([_microseconds(one.known_from, NEVER) for one in editions], dtype=np.int64)
    founding = np.array([one.is_founding for one in editions], dtype=bool)
    dated = (_days(rows[DATED[name]]) if name in DATED else np.full(len(rows), BEGINNING))[row]
    undated = dated == BEGINNING
    from_acceptance = ~founding[edition] | (undated & (name not in FROM_THE_BEGINNING))
    moment = np.where(from_acceptance, accepted[edition], np.minimum(dated, accepted[edition]))
    rank = np.where(undated & (name not in UNDATED_IS_OLDEST), NEVER, dated)
    place = _numbers(rows, ["file", "sheet", "row"], in_order=True)[row]
    order = np.lexsort((place, rank, edition, moment, keys[row]))
    chosen = order[last_of_each(keys[row][order], moment[order], edition[order])]
    return Statements(keys[row[chosen]], moment[chosen], edition[chosen], row[chosen], contents[row[chosen]])


def _withdrawals(editions: Sequence[Edition], rows: pd.DataFrame, spoken: _Spoken, keys: Rows) -> Iterator[Statements]:
    """For each edition of a file, the keys that an earlier edition of the file had and this one has not."""
    numbers, names = pd.factorize(rows["file"].map(_name_of_file))
    last_rows: dict[str, pd.Series] = {}
    for n, edition in enumerate(editions):
        if not edition.replaces:
            continue
        own = spoken.row[spoken.edition == n]
        offered = {_name_of_file(file) for file in edition.files}
        for number, file in enumerate(names):
            now = own[numbers[own] == number]
            if not len(now) and file not in offered:
                continue
            ever = last_rows.get(file, pd.Series(dtype=np.int64))
            gone = ever[~ever.index.isin(keys[now])]
            if len(gone):
                moment = np.full(len(gone), _microseconds(edition.known_from, NEVER))
                told = (moment, np.full(len(gone), n), gone.to_numpy(dtype=np.int64), np.full(len(gone), GONE))
                yield Statements(gone.index.to_numpy(dtype=np.int64), *told)
            here = pd.Series(now, index=keys[now])
            last_rows[file] = pd.concat([gone, here[~here.index.duplicated(keep="last")]])


def _written(name: str, editions: Sequence[Edition], rows: pd.DataFrame, intervals: Intervals) -> pd.DataFrame:
    """The rows of the history; withdrawals are rows of their own only where they are figures."""
    statements, starts, ends = intervals
    is_gone = statements.content == GONE
    keep = np.ones(len(is_gone), dtype=bool) if name == OBSERVATIONS else ~is_gone
    order = np.flatnonzero(keep)[np.lexsort((starts[keep], statements.key[keep]))]
    uploads = np.array([edition.upload for edition in editions])
    written = rows.iloc[statements.row[order]].reset_index(drop=True)
    written = written.assign(
        known_from=_moments(starts[order]),
        known_until=_moments(ends[order]),
        upload=uploads[statements.edition[order]],
    )
    if name != OBSERVATIONS:
        return written
    gone = is_gone[order]
    forgotten = {c: written[c].astype(object).mask(gone, None) for c in FORGOTTEN_ON_WITHDRAWAL if c in written}
    originals = [
        _original(editions[edition], file, original) if withdrawn else original
        for edition, file, original, withdrawn in zip(
            statements.edition[order], written["file"], written["original"], gone, strict=True
        )
    ]
    marker = written["marker"].astype(object).mask(gone, Marker.NOT_AVAILABLE.value)
    vintage = pd.Series(statements.key[order]).groupby(statements.key[order]).cumcount() + 1
    return written.assign(**forgotten, marker=marker, original=originals, vintage=vintage)


def _original(edition: Edition, file: str, before: str) -> str:
    """The edition of a file that no longer had a row; the one that last had it where the files are not told."""
    return {_name_of_file(name): sha for name, sha in edition.files.items()}.get(_name_of_file(file), before)


def _numbers(rows: pd.DataFrame, columns: Sequence[str], *, in_order: bool = False) -> Rows:
    """One number for each row, the same for rows that are alike in these columns; rising with them where `in_order`."""
    numbers = np.zeros(len(rows), dtype=np.int64)
    for column in columns:
        cells = rows[column].astype(object).where(rows[column].notna(), None)
        if in_order:
            cells = cells.map(_sortable)
        codes, known = pd.factorize(cells, sort=in_order, use_na_sentinel=False)
        numbers = pd.factorize(numbers * len(known) + codes, sort=in_order)[0].astype(np.int64)
    return numbers


def _sortable(cell: Any) -> str:
    """A cell as text that sorts as it does: row numbers by their size."""
    return "" if cell is None else f"{cell:012d}" if isinstance(cell, int) else str(cell)


def _days(cells: pd.Series) -> Rows:
    """Midnight of each day in microseconds; `BEGINNING` where there is none."""
    days = pd.to_datetime(cells.astype(object).where(cells.notna(), None)).to_numpy(dtype="datetime64[us]")
    return days.astype(np.int64)


def _microseconds(moment: datetime | None, otherwise: int) -> int:
    return otherwise if moment is None else int(np.datetime64(moment, "us").astype(np.int64))


def _moments(numbers: Rows) -> np.ndarray[Any, Any]:
    """Times from microseconds; none for before and after all."""
    return np.where(numbers == NEVER, BEGINNING, numbers).astype("datetime64[us]")


def _name_of_file(place: str) -> str:
    """A file's own name, whatever folder its edition stood in."""
    return place.rpartition("/")[2]
