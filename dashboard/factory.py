"""Make the app: the ordered list of pages, one callback, and the routes. Nothing happens at import."""

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from dash import ClientsideFunction, Dash, Input, Output, dcc, html
from dash.development.base_component import Component
from flask import Response, g, redirect, request
from werkzeug.exceptions import RequestEntityTooLarge

from dashboard import posts, referral_posts, writing_posts
from dashboard.context import Context
from dashboard.document import document
from dashboard.exports import download
from dashboard.i18n import LANGUAGES
from dashboard.ids import Shell
from dashboard.intake import LARGEST_FILE, MEGABYTE
from dashboard.live import live
from dashboard.pages import (
    about,
    actions,
    board,
    boards,
    cross_cutting,
    data,
    data_audit,
    data_changes,
    data_provenance,
    data_upload,
    data_uploads,
    early_warning,
    evidence,
    golden_thread,
    indicator,
    indicators,
    lessons,
    meeting,
    money,
    overview,
    scrutiny,
    scrutiny_brief,
    scrutiny_committee,
    scrutiny_referrals,
    together,
)
from dashboard.refusals import RefusedError, too_large
from dashboard.security import protect, read_to_the_end
from dashboard.shell import BRAND, View, refusal, view

PAGES: tuple[ModuleType, ...] = (
    overview,
    boards,
    board,
    meeting,
    cross_cutting,
    golden_thread,
    together,
    early_warning,
    actions,
    lessons,
    money,
    evidence,
    scrutiny,
    scrutiny_brief,
    scrutiny_referrals,
    scrutiny_committee,
    indicators,
    indicator,
    data,
    data_upload,
    data_uploads,
    data_changes,
    data_provenance,
    data_audit,
    about,
)
"""Every page: adding one is a file in `dashboard/pages` and a name here."""


VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'


class GoldenThread(Dash):
    """Dash, but every address answers with its own page already drawn, in its language, with its true status."""

    def __init__(self, context: Context, pages: Sequence[ModuleType], **options: Any) -> None:
        self._context = context
        self._pages_here = pages
        super().__init__(**options)

    def index(self, *_args: Any, **_kwargs: Any) -> Any:
        """The first response for an address; `/` chooses a language from the browser."""
        query = request.query_string.decode("utf-8", "replace")
        if request.path == "/":
            best = request.accept_languages.best_match(LANGUAGES, default=LANGUAGES[0])
            return redirect(f"/{best}/" + (f"?{query}" if query else ""))
        g.view = view(self._context, self._pages_here, quote(request.path), query)
        return _answer(super().index(), g.view)  # type: ignore[no-untyped-call]

    def refuse(self, refused: RefusedError) -> Response:
        """The answer to a request that is not done: a page that says why."""
        read_to_the_end(request)
        query = request.query_string.decode("utf-8", "replace")
        shown = refusal(self._context, quote(request.path), query, refused)
        head = f'<meta charset="utf-8">{VIEWPORT}{self._generate_css_dist_html()}'  # type: ignore[no-untyped-call]
        # Without Dash's scripts: they would draw what stands at this address in the refusal's place.
        return _answer(document(shown, request.url_root, head=head, foot=""), shown)

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Our own document instead of Dash's, which knows no language."""
        head = "\n".join((parts["metas"], parts["favicon"], parts["css"]))
        foot = "\n".join((parts["config"], parts["scripts"], parts["renderer"]))
        return document(g.view, request.url_root, head=head, foot=foot)


def _answer(text: str, shown: View) -> Response:
    return Response(text, status=shown.status, mimetype="text/html")


def create_app(context: Context, pages: Sequence[ModuleType] = PAGES) -> Dash:
    """The app, ready to serve: `create_app(context).server` is the WSGI application."""
    app = GoldenThread(
        context,
        pages,
        name="dashboard",
        title=BRAND,
        update_title=None,
        assets_folder=str(Path(__file__).parents[1] / "assets"),
        serve_locally=True,
        suppress_callback_exceptions=True,
        add_log_handler=False,
    )
    app.layout = html.Div([dcc.Location(id=Shell.ADDRESS, refresh="callback-nav"), html.Div(id=Shell.PAGE)])
    _register(app, context, pages)
    download.register(app.server, context)
    posts.register(app.server, context)
    writing_posts.register(app.server, context)
    referral_posts.register(app.server, context)
    app.server.register_error_handler(RefusedError, app.refuse)
    app.server.register_error_handler(RequestEntityTooLarge, lambda _: app.refuse(too_large(LARGEST_FILE // MEGABYTE)))
    protect(app.server, app.csp_hashes(), app._callback_list)
    _warm(app)
    return app


def _register(app: Any, context: Context, pages: Sequence[ModuleType]) -> None:
    def draw(path: str | None, query: str | None) -> Component:
        return live(view(context, pages, path or "/", query or "").component)

    address = (Input(Shell.ADDRESS, "pathname"), Input(Shell.ADDRESS, "search"))
    app.callback(Output(Shell.PAGE, "children"), *address)(draw)
    app.clientside_callback(
        ClientsideFunction("shell", "arrived"), Input(Shell.PAGE, "children"), prevent_initial_call=True
    )


def _warm(app: Dash) -> None:
    """Ask for a page once, so that Dash has set itself up before any reader asks: its first request races."""
    app.server.test_client().get(f"/{LANGUAGES[0]}/")
