"""What every form that writes into the record shares: the page it stood on, what it follows, and why it is refused."""

import re
from collections.abc import Callable, Mapping

from dash.development.base_component import Component
from flask import request

from dashboard.context import Context
from dashboard.i18n import Say, mark, speaker
from dashboard.lens import look
from dashboard.refusals import NOT_DONE, RefusedError
from dashboard.selection import Selection
from warehouse.errors import WritingRefusedError
from warehouse.reads.indicator import UnknownIndicatorError, indicator

A_NUMBER = re.compile(r"[0-9]{1,9}")

WHY_NOT = {
    "empty": mark("Nothing is written in English. Your text is below: write it, then send it again."),
    "long": mark("A text is too long: {most} characters are kept. Your text is below: shorten it, then send it again."),
    "newer": mark(
        "Somebody else has written since you began. Theirs stands first, and yours below it: put them together, then "
        "send yours again."
    ),
}
"""Why a text is not kept, by `WritingRefusedError.why`."""

NOT_SAID = mark("The form does not say what it is about. Open the page again and send it from there.")

STATUS = {"empty": 400, "long": 400, "newer": 409}


def page_of_form(context: Context, language: str) -> Selection:
    """The page the form stood on, which must be what the address says word for word.

    Raises:
        RefusedError: the address is not that page, or looks back to what was known on an earlier day.
    """
    asked = Selection.parse(request.path, request.query_string.decode("utf-8", "replace"))
    lens = look(context, asked, speaker(language))
    period = request.form.get("period", "")
    is_there = lens is not None and lens.selection.council == asked.council and not asked.as_known_at
    if lens is None or not is_there or not period or lens.selection.period != period:
        raise RefusedError(400, NOT_DONE, NOT_SAID)
    return lens.selection


def must_be_known(context: Context, selection: Selection, id_: str) -> None:
    """Nothing where the page's council has this indicator.

    Raises:
        RefusedError: it has none.
    """
    try:
        indicator(context.store.reader(), selection.council, id_)
    except UnknownIndicatorError:
        raise RefusedError(404, mark("Page not found"), mark("There is no such indicator here.")) from None


def follows_in(form: Mapping[str, str]) -> tuple[int, int] | None:
    """Thread and version that the sent text was written from; None where it begins a thread."""
    numbers = [form.get(name, "") for name in ("thread", "version")]
    known = [int(number) for number in numbers if A_NUMBER.fullmatch(number)]
    thread, version = known if len(known) == len(numbers) else (0, 0)
    return (thread, version) if thread else None


def given_back(refused: WritingRefusedError, below: Callable[[Say], list[Component]]) -> RefusedError:
    """The refusal in words, and below it what was sent."""
    answer = RefusedError(STATUS[refused.why], NOT_DONE, WHY_NOT[refused.why], **refused.words)
    answer.below = below
    return answer
