"""When what was said stood: statements about keys in, intervals out, in plain numbers.

A statement stands until another says something else of its key, or until its upload is withdrawn: then what stood
before stands again.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

Rows = np.ndarray[Any, np.dtype[np.int64]]

BEGINNING, NEVER = np.iinfo(np.int64).min, np.iinfo(np.int64).max
"""Moments before and after every other, in microseconds; NumPy reads the first as 'not a time'."""

GONE = -1
"""The content of a withdrawal: the key was in an earlier edition of a file and is not in this one."""


class Statements(NamedTuple):
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

    def of(self, chosen: np.ndarray[Any, Any]) -> "Statements":
        """Some of them: by place, or those where it is True."""
        return Statements(*(part[chosen] for part in self))


class Intervals(NamedTuple):
    """Statements that stood, each since when and until when, in microseconds."""

    said: Statements
    since: Rows
    until: Rows


def intervals_of(said: Statements, withdrawn: Rows) -> Intervals:
    """Every interval in which a statement stood.

    Args:
        said: statements in any order; of several of one key at one moment the last one given counts.
        withdrawn: for each edition, the moment from which it says nothing any more; `NEVER` where it stands.
    """
    ordered = _in_order(said)
    touched = np.isin(ordered.key, ordered.key[withdrawn[ordered.edition] != NEVER])
    parts = (_uninterrupted(ordered.of(~touched)), _replayed(ordered.of(touched), withdrawn))
    since, until = (np.concatenate(part) for part in zip(*((one.since, one.until) for one in parts), strict=True))
    return Intervals(joined([one.said for one in parts]), since, until)


def _uninterrupted(said: Statements) -> Intervals:
    """Intervals of keys that no withdrawn upload spoke of: a statement stands until another says something else."""
    same_key = said.key[1:] == said.key[:-1]
    is_news = np.ones(len(said.key), dtype=bool)
    is_news[1:] = ~same_key | (said.content[1:] != said.content[:-1])
    news = said.of(is_news)
    until = np.full(len(news.key), NEVER)
    followed = np.flatnonzero(news.key[1:] == news.key[:-1])
    until[followed] = news.moment[followed + 1]
    return Intervals(news, news.moment, until)


def _replayed(said: Statements, withdrawn: Rows) -> Intervals:
    """Intervals of keys that a withdrawn upload spoke of, replayed one key after another."""
    bounds = np.flatnonzero(np.diff(said.key, prepend=GONE, append=GONE))
    found = [one for first, end in pairwise(bounds) for one in _replay(said, withdrawn, range(first, end))]
    at, since, until = np.array(found, dtype=np.int64).reshape(-1, 3).T
    return Intervals(said.of(at), since, until)


def _replay(said: Statements, withdrawn: Rows, own: range) -> Iterator[tuple[int, int, int]]:
    """The intervals of one key, whose statements are `own`: statement, since when, until when.

    At each moment the last statement stands whose upload is not withdrawn. It goes on as the row that said the same
    before, unless that row's own upload is withdrawn.
    """
    void = {at: int(withdrawn[said.edition[at]]) for at in own}
    moments = {int(said.moment[at]) for at in own} | {moment for moment in void.values() if moment != NEVER}
    standing: int | None = None
    since = BEGINNING
    for now in sorted(moments):
        live = [at for at in own if said.moment[at] <= now < void[at]]
        newest = live[-1] if live else None
        goes_on = standing in live and said.content[newest] == said.content[standing]
        if goes_on or newest == standing:
            continue
        if standing is not None:
            yield standing, since, now
        standing, since = newest, now
    if standing is not None:
        yield standing, since, NEVER


def _in_order(said: Statements) -> Statements:
    """By key, then as they came to count; of several at one moment only the last is seen.

    So a row that went from one file of an upload to another was not withdrawn.
    """
    ordered = said.of(np.lexsort((said.edition, said.moment, said.key)))
    return ordered.of(last_of_each(ordered.key, ordered.moment, ordered.edition))


def joined(parts: Sequence[Statements]) -> Statements:
    """Statements under one another."""
    return Statements(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def last_of_each(*columns: Rows) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """True for the last of each run of rows that are alike in every column."""
    last = np.ones(len(columns[0]), dtype=bool)
    last[:-1] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    return last
