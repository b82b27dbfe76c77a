"""Downloads: the same frames as the pages and the command line, as CSV files named for what is in them."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pandas as pd
from flask import Flask, Response, request

from dashboard.context import Context
from dashboard.early_warning import OWNER
from dashboard.evidence import comparator_of
from dashboard.exports.actions import actions_frame
from dashboard.exports.addresses import (
    ACTIONS,
    ATTENTION,
    BOARD_YEARS,
    CALLS,
    DICTIONARY,
    FORMAT,
    GAPS,
    HEATMAP,
    INFLUENCE,
    JUDGEMENTS,
    LESSONS,
    LINKS,
    MATRIX,
    MONEY,
    REFERRALS,
    SERIES,
    TALLIES,
    TALLY_YEARS,
    TARGET_HONESTY,
    TOGETHER,
    TOPICS,
    VERDICTS,
)
from dashboard.exports.crossings import heatmap_frame, influence_frame, matrix_frame
from dashboard.exports.lessons import UnknownLessonsError, lessons_frame
from dashboard.exports.referrals import UnknownStateError, referrals_frame
from dashboard.exports.topics import WrongChoiceError, topics_frame
from dashboard.i18n import LANGUAGES, speaker
from dashboard.known import moment_of
from dashboard.lens import Lens, look
from dashboard.listing import listed
from dashboard.selection import Selection
from dashboard.two_chosen import FIRST, LAG, SECOND, lag_of
from warehouse.errors import NothingPublishedError, UnreadableVersionError
from warehouse.reads.aligned import together_export
from warehouse.reads.attention_export import attention_export
from warehouse.reads.board_years_export import board_years_export
from warehouse.reads.csv_text import csv_bytes
from warehouse.reads.exports import calls_export, figures_export, tallies_export
from warehouse.reads.gaps_export import gaps_export
from warehouse.reads.groups import Filters
from warehouse.reads.indicator import UnknownIndicatorError, indicator
from warehouse.reads.judgement_export import judgements_export
from warehouse.reads.links_export import links_export
from warehouse.reads.money_export import money_export
from warehouse.reads.plans import plan
from warehouse.reads.reader import Reader
from warehouse.reads.tally_years_export import tally_years_export
from warehouse.reads.target_honesty_export import target_honesty_export
from warehouse.reads.verdicts_export import verdicts_export
from warehouse.rules.gaps.vocabulary import Gap

DOCUMENTS = Path(__file__).parents[2] / "docs"
NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9]+")


class UnknownGapError(LookupError):
    """The address names a kind of gap that there is not."""


def register(server: Flask, context: Context) -> None:
    """Add the addresses of the downloads; each takes the lens of a page in its query, and `language`."""
    routes: Mapping[str, Callable[[Reader, Selection], tuple[str, pd.DataFrame]]] = {
        CALLS: calls_file,
        TALLIES: tallies_file,
        TALLY_YEARS: tally_years_file,
        BOARD_YEARS: board_years_file,
        TOGETHER: together_file,
        SERIES: series_file,
        ATTENTION: attention_file,
        GAPS: gaps_file,
        LINKS: links_file,
        VERDICTS: verdicts_file,
        MATRIX: matrix_file,
        INFLUENCE: influence_file,
        HEATMAP: heatmap_file,
        MONEY: money_file,
        JUDGEMENTS: judgements_file,
        TARGET_HONESTY: target_honesty_file,
        ACTIONS: partial(actions_file, context),
        LESSONS: partial(lessons_file, context),
        TOPICS: partial(topics_file, context),
        REFERRALS: partial(referrals_file, context),
    }
    for path, make in routes.items():
        server.add_url_rule(path, endpoint=path, view_func=_view(context, make), methods=["GET"])
    for path in (DICTIONARY, FORMAT):
        server.add_url_rule(path, endpoint=path, view_func=partial(_document, Path(path).name), methods=["GET"])


def calls_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The calls of exactly the indicators a list shows, in its order."""
    shown = list(listed(reader, selection)["indicator"])
    frame = calls_export(
        reader,
        council=selection.council,
        period=selection.period,
        language=selection.language,
        indicators=shown,
        breakdown="",
    )
    places = {one: place for place, one in enumerate(shown)}
    frame = frame.sort_values("indicator", key=lambda column: column.map(places), kind="stable")
    return _name(selection.council, "calls", selection.period), frame


def tallies_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Every tally of the council in the reporting period."""
    frame = tallies_export(reader, council=selection.council, period=selection.period, language=selection.language)
    return _name(selection.council, "tallies", selection.period), frame


def tally_years_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The tally of the plan in every reporting period."""
    frame = tally_years_export(
        reader,
        selection.council,
        selection.plan,
        theme=selection.theme or None,
        committee=selection.committee or None,
    )
    return _name(selection.council, "tally", "years"), frame


def board_years_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The tally and the published judgement of every board in every reporting period."""
    frame = board_years_export(
        reader, selection.council, theme=selection.theme or None, committee=selection.committee or None
    )
    return _name(selection.council, "boards", "years"), frame


def together_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Two indicators of the council's own area beside each other, the second moved back by months.

    Raises:
        UnknownIndicatorError: the council has no such indicator.
    """
    pair = (selection.get(FIRST), selection.get(SECOND))
    area = plan(reader, selection.council).council.area
    frame = together_export(reader, selection.council, area, pair, lag_of(selection.get(LAG)) or 0)
    return _name(selection.council, *pair), frame


def attention_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """What needs attention in the reporting period, its blind spots and figures to check, for a board or a post."""
    frame = attention_export(
        reader,
        council=selection.council,
        period=selection.period,
        language=selection.language,
        filters=Filters(
            theme=selection.theme or None, committee=selection.committee or None, board=selection.board or None
        ),
        owner=selection.get(OWNER) or None,
    )
    return _name(selection.council, selection.board, "attention", selection.period), frame


def links_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The links of the plan, or those of one board; a link is of no period, so that none narrows them."""
    board = selection.board or None
    frame = links_export(reader, council=selection.council, language=selection.language, board=board)
    return _name(selection.council, selection.board, "links"), frame


def verdicts_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """What the figures show of the plan's actions, or of those of one board; an action is judged once."""
    board = selection.board or None
    frame = verdicts_export(reader, council=selection.council, language=selection.language, board=board)
    return _name(selection.council, selection.board, "verdicts"), frame


def money_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Each board's money beside its tally; no theme narrows it, since money is of whole boards."""
    moment = moment_of(selection.as_known_at)
    frame = money_export(
        reader,
        council=selection.council,
        period=selection.period,
        language=selection.language,
        known_on=moment.date() if moment else None,
    )
    return _name(selection.council, "money", selection.period), frame


def judgements_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Every judgement beside what the evidence suggests, through the years; of a board, where one is named."""
    frame = judgements_export(
        reader,
        council=selection.council,
        language=selection.language,
        board=selection.board or None,
        known_at=moment_of(selection.as_known_at),
    )
    return _name(selection.council, selection.board, "judgements"), frame


def target_honesty_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Every question asked of every target that is in force in the reporting period, narrowed as the page is."""
    frame = target_honesty_export(
        reader,
        council=selection.council,
        period=selection.period,
        language=selection.language,
        filters=Filters(
            theme=selection.theme or None, committee=selection.committee or None, board=selection.board or None
        ),
        comparator=comparator_of(plan(reader, selection.council), selection.comparator),
    )
    return _name(selection.council, selection.board, "target-honesty", selection.period), frame


def actions_file(context: Context, reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Exactly the actions that the page of actions shows, in its order."""
    frame = actions_frame(reader, context.store.record.writings, selection)
    return _name(selection.council, selection.board, "actions", selection.period), frame


def lessons_file(context: Context, _: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The lessons of the page, of the plan and of the record, as known when the address looks back to.

    Raises:
        UnknownLessonsError: the address asks for a kind or an order that there is not.
    """
    frame = lessons_frame(context.pinned(moment_of(selection.as_known_at)), selection)
    return _name(selection.council, "lessons"), frame


def matrix_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The tally of every board with every theme and objective, in the reporting period."""
    return _name(selection.council, "matrix", selection.period), matrix_frame(reader, selection)


def influence_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The links between each two boards, in the reporting period."""
    return _name(selection.council, "influence", selection.period), influence_frame(reader, selection)


def heatmap_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """What stands for every indicator in every reporting period of the heatmap."""
    return _name(selection.council, "heatmap", selection.period), heatmap_frame(reader, selection)


def gaps_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """The gaps of the thread: all of them, or those of the kind that `gap` names.

    Raises:
        UnknownGapError: there is no such kind.
    """
    asked = request.args.get("gap", "")
    if asked and asked not in set(Gap):
        raise UnknownGapError(asked)
    frame = gaps_export(
        reader,
        council=selection.council,
        period=selection.period,
        language=selection.language,
        filters=Filters(theme=selection.theme or None, committee=selection.committee or None),
        gap=Gap.of(asked) if asked else None,
    )
    return _name(selection.council, "gaps", asked, selection.period), frame


def topics_file(context: Context, _: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Every topic for a work programme, in the order of the address's weights.

    Raises:
        WrongChoiceError: the address gives what is no weight, or no kind of topic.
    """
    frame = topics_frame(context.pinned(moment_of(selection.as_known_at)), selection)
    return _name(selection.council, selection.board, "topics", selection.period), frame


def referrals_file(context: Context, _: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Every step of the referrals that the page shows.

    Raises:
        UnknownStateError: the address asks for a state that there is not.
    """
    frame = referrals_frame(context.pinned(moment_of(selection.as_known_at)), selection)
    return _name(selection.council, selection.committee, "referrals"), frame


def series_file(reader: Reader, selection: Selection) -> tuple[str, pd.DataFrame]:
    """Every vintage of every figure of one indicator, all places.

    Raises:
        UnknownIndicatorError: the council has no such indicator.
    """
    known = indicator(reader, selection.council, request.args.get("indicator", ""))
    frame = figures_export(reader, council=selection.council, indicators=[known.indicator])
    return _name(selection.council, known.indicator), frame


def _view(context: Context, make: Callable[[Reader, Selection], tuple[str, pd.DataFrame]]) -> Callable[[], Response]:
    def view() -> Response:
        language = request.args.get("language", LANGUAGES[0])
        asked = Selection.parse(f"/{language}/", request.query_string.decode("utf-8", "replace"))
        say = speaker(asked.language)
        try:
            pinned = context.pinned(moment_of(asked.as_known_at))
            lens = look(pinned, asked, say)
            wrong = _wrong(lens, say("Nothing is published yet"))
            if wrong or lens is None:
                return _refusal(wrong)
            name, frame = make(pinned.store.reader(), lens.selection)
        except NothingPublishedError:
            return _refusal([say("Nothing is published yet")])
        except UnreadableVersionError:
            return _refusal([say("The figures cannot be shown")])
        except UnknownIndicatorError:
            return _refusal([say("There is no such indicator.")])
        except UnknownGapError:
            return _refusal([say("There is no such gap.")])
        except (WrongChoiceError, UnknownStateError) as error:
            return _refusal([say("The address says what cannot be chosen: {value}.", value=str(error))])
        except UnknownLessonsError as unknown:
            return _refusal(list(unknown.sentences))
        return _file(_dated(name, lens.selection), frame)

    return view


def _document(name: str) -> Response:
    """A page of the documentation, as it is written."""
    return Response((DOCUMENTS / name).read_bytes(), mimetype="text/markdown")


def _wrong(lens: Lens | None, nothing: str) -> list[str]:
    """Why there is no file: a page shows its default with a notice, but a file of something else would mislead."""
    return [nothing] if lens is None else list(lens.notices)


def _refusal(reasons: list[str]) -> Response:
    return Response("\n".join(reasons) + "\n", status=404, mimetype="text/plain")


def _file(name: str, frame: pd.DataFrame) -> Response:
    response = Response(csv_bytes(frame), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _dated(name: str, selection: Selection) -> str:
    """The file's name with the moment at which its content was known, where that is not now."""
    known = NOT_IN_A_NAME.sub("-", selection.as_known_at)
    return name.removesuffix(".csv") + f"_as-known-at-{known}.csv" if known else name


def _name(*parts: str) -> str:
    words = [NOT_IN_A_NAME.sub("-", part).strip("-") for part in parts if part]
    return "_".join(words) + ".csv"
