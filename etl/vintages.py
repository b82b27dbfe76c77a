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

from warehouse.history import KEYS, PLACE
from warehouse.rules.vocabulary import Marker

OBSERVATIONS = "observations"
DATED = {OBSERVATIONS: "published_at", "targets": "set_at", "judgements": "judged_at"}
"""The day on which a row was first known elsewhere: in one upload the later one prevails."""

UNDATED_IS_OLDEST = frozenset({"targets"})
"""Tables whose undated row stands before the dated ones of its upload; elsewhere it stands after them."""

FROM_ACCEPTANCE = frozenset({OBSERVATIONS, "judgements", "published_tallies"})
"""Tables whose undated rows a founding upload knows from its acceptance; all else it knows from the beginning."""

FORGOTTEN_ON_WITHDRAWAL = (
    "value", "lower", "upper", "numerator", "denominator", "months_elapsed", "published_at", "source", "note", "row",
    "cell",
)  # fmt: skip
"""What a withdrawn figure no longer has; its period, its definition and its file stay."""

BEGINNING, NEVER = np.iinfo(np.int64).min, np.iinfo(np.int64).max
"""Moments before and after every other, in microseconds; NumPy reads the first as 'not a time'."""

Rows = np.ndarray[Any, np.dtype[np.int64]]


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


class _Statements(NamedTuple):
    """What was said, one element for each time that an upload spoke of a key.

    Attributes:
        key: number of the key.
        moment: since when it counts, microseconds.
        edition: which edition said it.
        row: the row said; of a withdrawal, the last row that the key had in the file.
        content: number of what the row says beside its key; `GONE` for a withdrawal.
    """

    key: Rows
    moment: Rows
    edition: Rows
    row: Rows
    content: Rows

    def of(self, chosen: np.ndarray[Any, Any]) -> "_Statements":
        return _Statements(*(part[chosen] for part in self))


GONE = -1


def _history(name: str, editions: Sequence[Edition]) -> pd.DataFrame:
    parts = [edition.frames[name].assign(edition=n) for n, edition in enumerate(editions) if name in edition.frames]
    rows = pd.concat(parts, ignore_index=True)
    key = list(KEYS[name])
    content = [c for c in rows.columns if c not in (*key, *PLACE, "cell", "edition")]
    keys, contents = _numbers(rows, key), _numbers(rows, content)
    said = _in_order(_joined([*_withdrawals(editions, rows, keys), _told(name, editions, rows, keys, contents)]))
    withdrawn = np.array([_microseconds(edition.withdrawn_at, NEVER) for edition in editions], dtype=np.int64)
    touched = np.isin(said.key, said.key[withdrawn[said.edition] != NEVER])
    statements, starts, ends = _uninterrupted(said.of(~touched))
    if touched.any():
        more = list(_replayed(said.of(touched), withdrawn))
        statements = _joined([statements, said.of(touched).of(np.array([at for at, _, _ in more], dtype=np.int64))])
        starts = np.concatenate([starts, np.array([since for _, since, _ in more], dtype=np.int64)])
        ends = np.concatenate([ends, np.array([until for _, _, until in more], dtype=np.int64)])
    return _written(name, editions, rows, statements, starts, ends)


def _told(name: str, editions: Sequence[Edition], rows: pd.DataFrame, keys: Rows, contents: Rows) -> _Statements:
    """The rows of every upload, each since when it counts; of several for one key and moment, what came last."""
    accepted = np.array([_microseconds(edition.known_from, NEVER) for edition in editions], dtype=np.int64)
    founding = np.array([edition.is_founding for edition in editions], dtype=bool)
    edition = rows["edition"].to_numpy(dtype=np.int64)
    dated = _days(rows[DATED[name]]) if name in DATED else np.full(len(rows), BEGINNING)
    undated = dated == BEGINNING
    from_acceptance = ~founding[edition] | (undated & (name in FROM_ACCEPTANCE))
    moment = np.where(from_acceptance, accepted[edition], np.minimum(dated, accepted[edition]))
    rank = np.where(undated & (name not in UNDATED_IS_OLDEST), NEVER, dated)
    place = _numbers(rows, ["file", "sheet", "row"], in_order=True)
    order = np.lexsort((place, rank, edition, moment, keys))
    last = _last_of_each(keys[order], moment[order], edition[order])
    chosen = order[last]
    return _Statements(keys[chosen], moment[chosen], edition[chosen], chosen, contents[chosen])


def _withdrawals(editions: Sequence[Edition], rows: pd.DataFrame, keys: Rows) -> Iterator[_Statements]:
    """For each edition of a file, the keys that an earlier edition of the file had and this one has not."""
    files = rows["file"].map(_name_of_file)
    names, numbers = files.unique(), pd.factorize(files)[0]
    edition = rows["edition"].to_numpy(dtype=np.int64)
    last_rows: dict[str, pd.Series] = {}
    for n, one in enumerate(editions):
        if not one.replaces:
            continue
        offered = {_name_of_file(file) for file in one.files}
        for number, file in enumerate(names):
            now = np.flatnonzero((edition == n) & (numbers == number))
            if not len(now) and file not in offered:
                continue
            ever = last_rows.get(file, pd.Series(dtype=np.int64))
            gone = ever[~ever.index.isin(keys[now])]
            if len(gone):
                moment = np.full(len(gone), _microseconds(one.known_from, NEVER))
                told = (moment, np.full(len(gone), n), gone.to_numpy(dtype=np.int64), np.full(len(gone), GONE))
                yield _Statements(gone.index.to_numpy(dtype=np.int64), *told)
            here = pd.Series(now, index=keys[now])
            last_rows[file] = pd.concat([gone, here[~here.index.duplicated(keep="last")]])


def _uninterrupted(said: _Statements) -> tuple[_Statements, Rows, Rows]:
    """Intervals of keys that no withdrawn upload spoke of: a statement stands until another says something else."""
    same_key = said.key[1:] == said.key[:-1]
    is_news = np.ones(len(said.key), dtype=bool)
    is_news[1:] = ~same_key | (said.content[1:] != said.content[:-1])
    news = said.of(is_news)
    ends = np.full(len(news.key), NEVER)
    followed = news.key[1:] == news.key[:-1]
    ends[:-1][followed] = news.moment[1:][followed]
    return news, news.moment, ends


def _replayed(said: _Statements, withdrawn: Rows) -> Iterator[tuple[int, int, int]]:
    """Intervals of keys that a withdrawn upload spoke of: statement, since when, until when.

    At each moment the last statement stands whose upload is not withdrawn. It goes on as the row that said the same
    before, unless that row's own upload is withdrawn.
    """
    bounds = np.flatnonzero(np.diff(said.key, prepend=GONE, append=GONE))
    for first, end in zip(bounds[:-1], bounds[1:], strict=True):
        void = [int(moment) for moment in withdrawn[said.edition[first:end]]]
        standing: int | None = None
        since = BEGINNING
        for now in sorted({*map(int, said.moment[first:end]), *(moment for moment in void if moment != NEVER)}):
            live = [at for at in range(first, end) if said.moment[at] <= now < void[at - first]]
            newest = live[-1] if live else None
            goes_on = standing in live and newest is not None and said.content[newest] == said.content[standing]
            if goes_on or newest == standing:
                continue
            if standing is not None:
                yield standing, since, now
            standing, since = newest, now
        if standing is not None:
            yield standing, since, NEVER


def _written(
    name: str, editions: Sequence[Edition], rows: pd.DataFrame, statements: _Statements, starts: Rows, ends: Rows
) -> pd.DataFrame:
    """The rows of the history; withdrawals are rows of their own only where they are figures."""
    is_gone = statements.content == GONE
    keep = np.ones(len(is_gone), dtype=bool) if name == OBSERVATIONS else ~is_gone
    order = np.flatnonzero(keep)[np.lexsort((starts[keep], statements.key[keep]))]
    uploads = np.array([edition.upload for edition in editions])
    written = rows.iloc[statements.row[order]].drop(columns="edition").reset_index(drop=True)
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


def _in_order(said: _Statements) -> _Statements:
    """By key, then as they came to count; of several at one moment only the last is seen: a row that went from one file
    of an upload to another was not withdrawn.
    """
    ordered = said.of(np.lexsort((said.edition, said.moment, said.key)))
    return ordered.of(_last_of_each(ordered.key, ordered.moment, ordered.edition))


def _joined(parts: Sequence[_Statements]) -> _Statements:
    return _Statements(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _last_of_each(*columns: Rows) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """True for the last of each run of rows that are alike in every column."""
    last = np.ones(len(columns[0]), dtype=bool)
    last[:-1] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    return last


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
