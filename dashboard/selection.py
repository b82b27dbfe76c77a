"""The URL as a value: `/en/boards/economy?period=2023-04-01/P1Y&theme=people` read, written and changed.

The address is the whole state: what a page shows is a function of the published warehouse and a Selection.
Unknown keys are ignored, so that an old link still opens; a wrong value is explained by the lens.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import parse_qsl, quote, unquote, urlencode

from dashboard.i18n import LANGUAGES

LENS_KEYS = ("council", "plan", "period", "as_known_at", "theme", "committee", "comparator")
"""What a reader looks through; kept when going from page to page."""

FILTER_KEYS = ("objective", "board", "call", "variation")
"""What narrows one page; left behind when going to another."""

PAGE_KEYS = (
    "q",
    "sort",
    "page_number",
    "breakdown",
    "show",
    "chart",
    "upload",
    "state",
    "indicator",
    "area",
    "figure",
    "scope",
    "part",
    "every",
    "from",
    "to",
    "years",
    "since",
    "action",
    "with",
    "lag",
    "owner",
    "terms",
    "kind",
    "topic",
    "w_persistence",
    "w_target",
    "w_places",
    "w_variation",
    "w_budget",
    "w_examined",
    "pattern",
    "new",
    "referral",
    "verdict",
)
"""What single pages ask for besides: kept in `extra`."""

ALL = "all"
"""What a control says for "not narrowed"; the same as not saying the key."""

LONGEST_VALUE = 200
_DEFAULT_LANGUAGE = "en"
_NARROWING = ("theme", "committee", "owner", "state", "verdict", *FILTER_KEYS)


@dataclass(frozen=True)
class Selection:
    """One address, taken apart. Empty text means not said.

    Attributes:
        language: `en` or `cy`.
        page: the first word after the language, `""` for the overview; whatever cannot be a page stays here whole.
        id: the second word: a board's or an indicator's id.
        extra: pairs for the keys of `PAGE_KEYS`, in their order.
    """

    language: str = _DEFAULT_LANGUAGE
    page: str = ""
    id: str = ""
    council: str = ""
    plan: str = ""
    period: str = ""
    as_known_at: str = ""
    theme: str = ""
    committee: str = ""
    comparator: str = ""
    objective: str = ""
    board: str = ""
    call: str = ""
    variation: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, path: str, query: str | Mapping[str, str] = "") -> Self:
        """Read a percent-encoded path and its query string (with or without `?`) or pairs."""
        language, page, id_ = _parse_path(path)
        values = _parse_query(query)
        extra = tuple((key, values[key]) for key in PAGE_KEYS if key in values)
        known = {key: values[key] for key in (*LENS_KEYS, *FILTER_KEYS) if key in values}
        return cls(language=language, page=page, id=id_, extra=extra, **known)

    def get(self, key: str) -> str:
        """The value of a page's own key, `""` where it is not said."""
        return dict(self.extra).get(key, "")

    def value(self, key: str) -> str:
        """The value of any key, `""` where it is not said."""
        return str(getattr(self, key)) if key in (*LENS_KEYS, *FILTER_KEYS) else self.get(key)

    def changed(self, **changes: str) -> Self:
        """The same address with other values; keys of `PAGE_KEYS` may be given like the rest."""
        own = {key: changes.pop(key) for key in PAGE_KEYS if key in changes}
        changes_: dict[str, Any] = dict(changes)
        if own:
            merged = dict(self.extra) | own
            changes_["extra"] = tuple((key, merged[key]) for key in PAGE_KEYS if merged.get(key))
        return replace(self, **changes_)

    def query(self) -> str:
        """The query string without `?`, keys in a fixed order, so that one view has one address."""
        pairs = [(key, getattr(self, key)) for key in (*LENS_KEYS, *FILTER_KEYS)]
        return urlencode([(k, v) for k, v in (*pairs, *self.extra) if v], safe="/:", quote_via=quote)

    def path(self) -> str:
        """The percent-encoded path."""
        words = [quote(word, safe="") for word in (self.page, self.id) if word]
        return "/" + "/".join([self.language, *words]) + ("" if words else "/")

    def href(self, **changes: str) -> str:
        """This address with `changes`: everything else stays as it is."""
        chosen = self.changed(**changes)
        query = chosen.query()
        return chosen.path() + (f"?{query}" if query else "")

    def to(self, page: str, id: str = "", **changes: str) -> str:
        """The address of another page through the same lens: filters of this page are left behind."""
        bare = replace(self, page=page, id=id, extra=(), **dict.fromkeys(FILTER_KEYS, ""))
        return bare.href(**changes)


def _parse_path(path: str) -> tuple[str, str, str]:
    words = [unquote(word) for word in path.split("/") if word]
    language = words[0] if words else _DEFAULT_LANGUAGE
    if language not in LANGUAGES:
        return _DEFAULT_LANGUAGE, "/" + "/".join(words), ""
    if len(words) > 3:
        return language, "/".join(words[1:]), ""
    page, id_ = ([*words[1:], "", ""])[:2]
    return language, page, id_


def _parse_query(query: str | Mapping[str, str]) -> dict[str, str]:
    pairs = parse_qsl(query.removeprefix("?")) if isinstance(query, str) else list(query.items())
    values: dict[str, str] = {}
    for key, value in pairs:
        values.setdefault(key, value.strip()[:LONGEST_VALUE])
    return {key: value for key, value in values.items() if value and not (key in _NARROWING and value == ALL)}


class PageNotFoundError(LookupError):
    """The address names a page, a board or an indicator that is not here: a real 404."""
