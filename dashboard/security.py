"""Headers that keep a page to itself, and guards against requests that no page of ours would send.

Source of the policy: https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html.
Scripts come from here alone, inline ones only by their hash. Styles need `unsafe-inline`: Dash and Plotly set them.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Request, Response, abort, request

from dashboard.exports.addresses import UPLOADS
from dashboard.intake import LARGEST_FILE
from dashboard.refusals import from_elsewhere

CALLBACK_PATH = "/_dash-update-component"
LARGEST_BODY = 256 * 1024
"""Bytes in a request: no callback or form here needs more, but an upload."""
LARGEST_UPLOAD = LARGEST_FILE + 64 * 1024
"""Bytes in a request that carries a file: the file, and the rest of the form around it."""
MOST_FORGOTTEN = 128 * 1024 * 1024
"""Bytes of a body that is refused which are still read, and forgotten, so that the answer is seen."""

CHANGES_NOTHING = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITE = frozenset({"same-origin", "none"})
"""What a browser says in `Sec-Fetch-Site` of a request from our own page, or from its user's own hand."""


def policy(script_hashes: Sequence[str]) -> str:
    """The Content-Security-Policy: nothing from another host, nobody may frame these pages."""
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *script_hashes],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def protect(server: Flask, script_hashes: Sequence[str], callbacks: Sequence[dict[str, Any]]) -> None:
    """Send the headers with every answer, and refuse callback bodies that match none of `callbacks`."""
    headers = {
        "Content-Security-Policy": policy(script_hashes),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }
    known = {str(callback["output"]): callback for callback in callbacks}
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY

    def refuse_strangers() -> None:
        if request.path in UPLOADS:
            request.max_content_length = LARGEST_UPLOAD
        if request.path == CALLBACK_PATH:
            if not _ours(request, known):
                abort(400)
        elif request.method not in CHANGES_NOTHING and not from_own_page(request):
            raise from_elsewhere()

    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    server.before_request(refuse_strangers)
    server.after_request(add_headers)


def from_own_page(asked: Request) -> bool:
    """Whether a request came from a page of this site, by what the browser says of it.

    A page cannot forge either header. A request with neither is refused: every browser of today sends one, and until
    sign-in exists nothing else tells a reader's own click from somebody else's page.
    """
    fetched_from = asked.headers.get("Sec-Fetch-Site")
    if fetched_from is not None:
        return fetched_from in OWN_SITE
    return urlsplit(asked.headers.get("Origin", "")).netloc == asked.host


def read_to_the_end(asked: Request) -> None:
    """Read and forget what is still being sent: a browser shows no answer before it has sent everything.

    Whoever sends more than `MOST_FORGOTTEN` loses the connection instead.
    """
    left = min(asked.content_length or 0, MOST_FORGOTTEN)
    body = asked.environ["wsgi.input"]
    while left > 0 and (read := body.read(min(left, LARGEST_BODY))):
        left -= len(read)


def _ours(asked: Request, known: dict[str, dict[str, Any]]) -> bool:
    """Whether a callback body has the shape and the inputs of a callback we registered."""
    body = asked.get_json(silent=True)
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    callback = known.get(body["output"])
    if callback is None or not isinstance(body.get("changedPropIds", []), list):
        return False
    given = (body.get("inputs"), body.get("state", []))
    wanted = (callback["inputs"], callback["state"])
    return _is_target(body.get("outputs"), body["output"]) and all(
        _same_props(sent, declared) for sent, declared in zip(given, wanted, strict=True)
    )


def _is_target(sent: Any, output: str) -> bool:
    return isinstance(sent, dict) and f"{sent.get('id')}.{sent.get('property')}" == output


def _same_props(sent: Any, declared: Sequence[dict[str, Any]]) -> bool:
    if not isinstance(sent, list) or len(sent) != len(declared):
        return False
    pairs = zip(sent, declared, strict=True)
    return all(
        isinstance(one, dict)
        and one.get("id") == other["id"]
        and one.get("property") == other["property"]
        and isinstance(one.get("value"), str | None)
        for one, other in pairs
    )
