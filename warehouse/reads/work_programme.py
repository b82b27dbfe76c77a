"""The topics a committee might examine: single indicators, and boards' work in a theme, with their scores."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from warehouse.reads.calls import calls
from warehouse.reads.groups import Filters
from warehouse.reads.money import money
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Reader, Row
from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import DIRECTIONAL, BudgetKind, Call, Rag
from warehouse.rules.work_programme.examined import months_since
from warehouse.rules.work_programme.groups import together
from warehouse.rules.work_programme.scores import (
    money_at_stake,
    off_target,
    persistence,
    places_gap,
    target_gap,
    time_since,
    variation,
)
from warehouse.rules.work_programme.vocabulary import Criterion, TopicKind

Examined = Mapping[str, date]
"""Topic -> the day on which it was last examined."""

CRITERIA = tuple(one.value for one in Criterion)
OF_PERFORMANCE = (
    Criterion.PERSISTENCE.value,
    Criterion.TARGET.value,
    Criterion.PLACES.value,
    Criterion.VARIATION.value,
)
"""Criteria told by figures; of a group, by those of its indicators."""

FACTS = (
    "run", "off", "rag", "worse_than", "of", "noise", "effect", "pounds", "over_percent", "months",
    "count", "worse", "missed", "judged", "clear", "tested",
)  # fmt: skip
TOPIC_COLUMNS = ("topic", "kind", "name", "indicator", "board", "theme", "indicators", *CRITERIA, *FACTS)

ONE_GROUP = ["board", "theme"]

TESTED = (Noise.WORSENING.value, Noise.IMPROVING.value, Noise.NO_CLEAR_CHANGE.value)
MISSED = (Rag.RED.value, Rag.AMBER.value)
ON_OR_OFF = (*MISSED, Rag.GREEN.value)


def topic_of_indicator(indicator: str) -> str:
    """How an address names an indicator as a topic."""
    return f"indicator:{indicator}"


def topic_of_group(board: str, theme: str) -> str:
    """How an address names a board's work in a theme as a topic."""
    return f"board:{board}:theme:{theme}"


def topics(
    reader: Reader, plan: Plan, period: str, known_on: date, *, language: str, filters: Filters, examined: Examined
) -> pd.DataFrame:
    """Every topic in sight, in no order yet (`warehouse.rules.work_programme.order.in_order` gives it one).

    An indicator is a topic where it has a direction: one that has none stands among the blind spots. A board's work in
    a theme is one where at least two such indicators stand in it.

    Args:
        reader: the version to read.
        plan: the council's.
        period: the reporting period, ISO.
        known_on: the day whose knowledge is shown.
        language: of the names, `en` or `cy`.
        filters: the parts of the plan an indicator must stand in.
        examined: topics that were examined, with the last day.

    Returns:
        Columns `TOPIC_COLUMNS`: topic, kind (`TopicKind`), name, indicator (of a single one), board (whose money it is;
        None where it stands on none), theme (of a group), indicators (tuple of ids); a score for each criterion by its
        code (0 to 1, NaN is not known); and the facts that the case is told by. `count` is missing for an indicator.
    """
    narrowed = {"theme": filters.theme, "board": filters.board, "committee": filters.committee}
    here = calls(reader, plan.council.id, period, **narrowed)
    here = here[here["call"].isin(DIRECTIONAL)].reset_index(drop=True)
    scored = here.assign(off=off_target(here))
    scored = scored.assign(
        **{
            Criterion.PERSISTENCE: persistence(scored["run"]),
            Criterion.TARGET: target_gap(scored["rag"], scored["off"]),
            Criterion.PLACES: places_gap(scored["worse_than"], scored["of"]),
            Criterion.VARIATION: variation(scored["noise"], scored["effect"]),
        }
    )
    purse = _money(reader, plan, period, known_on)
    found = pd.concat(
        [_singles(scored, purse, language), _groups(scored, purse, plan, language, filters)], ignore_index=True
    )
    told = _since_examined(found, examined, known_on).reindex(columns=list(TOPIC_COLUMNS))
    return told.astype(dict.fromkeys(CRITERIA, float))


def _money(reader: Reader, plan: Plan, period: str, known_on: date) -> pd.DataFrame:
    """Each board's day-to-day money: revenue, or what is not told apart. Capital is another matter."""
    wanted = (BudgetKind.REVENUE.value, "")
    told = [row for row in money(reader, plan.council.id, period, known_on) if row["kind"] in wanted]
    given = [(row["board"], row["budget"], row["over_percent"]) for row in told if row["budget"] is not None]
    frame = pd.DataFrame(given, columns=["board", "pounds", "over_percent"], dtype=object)
    frame = frame.drop_duplicates("board", keep="last", ignore_index=True)
    return frame.assign(**{Criterion.BUDGET: money_at_stake(frame["pounds"], frame["over_percent"])})


def _singles(scored: pd.DataFrame, purse: pd.DataFrame, language: str) -> pd.DataFrame:
    """A topic for each indicator, with the money of that of its boards which has most at stake."""
    boards = scored[["indicator", "boards"]].explode("boards").rename(columns={"boards": "board"})
    at_stake = (
        boards.merge(purse, "left", on="board")
        .sort_values(Criterion.BUDGET.value, ascending=False, na_position="last", kind="stable")
        .drop_duplicates("indicator")
    )
    titles = scored["title_en"] if language == "en" else scored["title_cy"].fillna(scored["title_en"])
    single = scored.assign(
        topic=[topic_of_indicator(one) for one in scored["indicator"]],
        kind=TopicKind.INDICATOR.value,
        name=titles,
        indicators=pd.Series([(one,) for one in scored["indicator"]], index=scored.index, dtype=object),
    )
    return single.merge(at_stake, "left", on="indicator")


def _groups(scored: pd.DataFrame, purse: pd.DataFrame, plan: Plan, language: str, filters: Filters) -> pd.DataFrame:
    """A topic for each board's work in a theme."""
    members = scored.explode("boards").explode("themes").rename(columns={"boards": "board", "themes": "theme"})
    members = members.dropna(subset=ONE_GROUP)
    for scope, part in (("board", filters.board), ("theme", filters.theme)):
        members = members[members[scope] == part] if part else members
    scores = together(members[[*ONE_GROUP, *OF_PERFORMANCE]], ONE_GROUP)
    if scores.empty:
        return pd.DataFrame(columns=list(TOPIC_COLUMNS))
    boards = {one.id: one.name(language) for one in plan.boards}
    themes = {one.id: one.name(language) for one in plan.themes}
    found = scores.merge(_counted(members), on=ONE_GROUP).merge(purse, "left", on="board")
    keys = list(zip(found["board"], found["theme"], strict=True))
    return found.assign(
        topic=[topic_of_group(*key) for key in keys],
        kind=TopicKind.GROUP.value,
        name=[f"{boards[board]}: {themes[theme]}" for board, theme in keys],
    )


def _counted(members: pd.DataFrame) -> pd.DataFrame:
    """The facts of each group; the place is that of the member which stands furthest behind."""
    flagged = members.assign(
        worse=members["call"] == Call.WORSE,
        missed=members["rag"].isin(MISSED),
        judged=members["rag"].isin(ON_OR_OFF),
        clear=members["noise"] == Noise.WORSENING,
        tested=members["noise"].isin(TESTED),
    )
    sums = flagged.groupby(ONE_GROUP).agg(
        count=("indicator", "size"),
        run=("run", "max"),
        indicators=("indicator", tuple),
        **{name: (name, "sum") for name in ("worse", "missed", "judged", "clear", "tested")},
    )
    behind = members.sort_values(Criterion.PLACES.value, ascending=False, na_position="last", kind="stable")
    last = behind.drop_duplicates(ONE_GROUP).set_index(ONE_GROUP)[["worse_than", "of"]]
    return sums.join(last).reset_index()


def _since_examined(found: pd.DataFrame, examined: Examined, known_on: date) -> pd.DataFrame:
    months = [None if topic not in examined else months_since(examined[topic], known_on) for topic in found["topic"]]
    told = pd.Series(months, index=found.index, dtype="Int64")
    return found.assign(months=told, **{Criterion.EXAMINED: time_since(told, never=told.isna())})


def parts_of_topic(topic: str) -> Row | None:
    """What a topic's name in an address is about: indicator, or board and theme; None where it is no such name."""
    words: Sequence[str] = topic.split(":")
    if len(words) == 2 and words[0] == "indicator":
        return {"kind": TopicKind.INDICATOR, "indicator": words[1]}
    if len(words) == 4 and (words[0], words[2]) == ("board", "theme"):
        return {"kind": TopicKind.GROUP, "board": words[1], "theme": words[3]}
    return None
