"""The frame around every page: skip link, header, lens, main, footer. `view` is the whole of what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard.auth import who
from dashboard.components.aria import aria, data
from dashboard.components.heading import heading
from dashboard.components.lens import lens_bar
from dashboard.components.notice import notice
from dashboard.context import Context
from dashboard.i18n import LANGUAGES, Name, Say, mark, name_of, speaker
from dashboard.ids import Shell
from dashboard.known import is_day, moment_of
from dashboard.lens import Lens, look
from dashboard.refusals import RefusedError
from dashboard.selection import PageNotFoundError, Selection
from dashboard.static_html import text_of_tree, walk
from warehouse.errors import NothingPublishedError, UnreadableVersionError
from warehouse.reader import Version

BRAND = "Golden Thread"
LANGUAGE_NAMES = {"en": "English", "cy": "Cymraeg"}
NAVIGATION = (
    ("", mark("Overview")),
    ("boards", mark("Boards")),
    ("cross-cutting", mark("Cross-cutting")),
    ("golden-thread", mark("Golden thread")),
    ("early-warning", mark("Early warning")),
    ("actions", mark("Actions")),
    ("money", mark("Money")),
    ("scrutiny", mark("Scrutiny")),
    ("indicators", mark("Indicators")),
    ("data", mark("Data")),
    ("about", mark("About")),
)
"""Pages in the header: the first word of the address, and the words of the link."""

UNDER = {"meeting": "boards", "lessons": "actions"}
"""Pages that stand under one of those: first word of their address -> of that page's."""


@dataclass(frozen=True)
class View:
    """One drawn address.

    Attributes:
        component: everything in the body.
        title: the browser's title.
        selection: the address as it was made good.
        status: 200, 404 where there is no such page, or that of a refusal.
    """

    component: Component
    title: str
    selection: Selection
    status: int = 200


@dataclass(frozen=True)
class _Content:
    body: Component
    title: str
    status: int = 200


def view(context: Context, pages: Sequence[ModuleType], path: str, query: str) -> View:
    """Draw the page at an address, from one published version."""
    asked = Selection.parse(path, query)
    say = speaker(asked.language)
    try:
        pinned = context.pinned(moment_of(asked.as_known_at))
        reader = pinned.store.reader()
        lens = look(pinned, asked, say)
    except NothingPublishedError:
        return _framed(_nothing_published(say), asked, None, None, say)
    except UnreadableVersionError:
        return _framed(_all_damaged(say), asked, None, None, say)
    if lens is None:
        return _framed(_nothing_published(say), asked, None, None, say)
    content = _content(pinned, pages, lens.selection, say)
    return _framed(content, lens.selection, lens, reader.version, say)


def refusal(context: Context, path: str, query: str, refused: RefusedError) -> View:
    """Say why a request was not done, in the frame of every page."""
    asked = Selection.parse(path, query)
    say = speaker(asked.language)
    content, lens, version = _refused(refused, asked, say), None, None
    try:
        pinned = context.pinned()
        lens, version = look(pinned, asked, say), pinned.store.reader().version
    except (NothingPublishedError, UnreadableVersionError):
        pass
    return _framed(content, lens.selection if lens else asked, lens, version, say)


def _refused(refused: RefusedError, selection: Selection, say: Say) -> _Content:
    title, words = refused.said(say)
    back = html.P(html.A(say("Go back to this page"), href=selection.href()))
    below = refused.below(say) if refused.below else []
    body = html.Div([heading(title), html.P(words, className="lead"), *below, back])
    return _Content(body, title, refused.status)


def _content(context: Context, pages: Sequence[ModuleType], selection: Selection, say: Say) -> _Content:
    page = page_for(pages, selection)
    if page is None:
        return _not_found(selection, say)
    try:
        body = _drawn(context, page, selection)
    except PageNotFoundError:
        return _not_found(selection, say)
    return _Content(body, heading_text(body) if selection.id else say(page.TITLE))


def _drawn(context: Context, page: ModuleType, selection: Selection) -> Component:
    """The page; one that also shows the record, which changes under a version, says CACHED = False.

    One that shows only what people wrote, and their forms, says SHOWS_WRITINGS: it is kept until somebody writes.
    """

    def draw() -> Component:
        drawn: Component = page.layout(context, selection)
        return drawn

    if not getattr(page, "CACHED", True):
        return draw()
    if not getattr(page, "SHOWS_WRITINGS", False):
        return context.page(page.__name__, selection, draw)
    roles = who(request, context.settings).roles
    return context.page(page.__name__, selection, draw, roles, context.store.record.writings.last_event())


def page_for(pages: Sequence[ModuleType], selection: Selection) -> ModuleType | None:
    """The page whose PATH fits the address: `data/upload` word for word, or `boards/<id>`."""
    known = {page.PATH: page for page in pages}
    if not selection.id:
        return known.get(selection.page)
    return known.get(f"{selection.page}/{selection.id}") or known.get(f"{selection.page}/<id>")


def heading_text(body: Component) -> str:
    """The words of the page's H1."""
    found = next((node for node in walk(body) if isinstance(node, html.H1)), None)
    return text_of_tree(found.children) if found is not None else ""


def _not_found(selection: Selection, say: Say) -> _Content:
    body = html.Div(
        [
            heading(say("Page not found")),
            html.P(say("There is nothing at this address. It may have been mistyped, or moved."), className="lead"),
            html.P(html.A(say("Go to the overview"), href=selection.to(""))),
        ]
    )
    return _Content(body, say("Page not found"), status=404)


def _nothing_published(say: Say) -> _Content:
    command = html.Code("python -m etl load data/wrexham", lang="en")
    body = html.Div(
        [
            heading(say("Nothing is published yet")),
            html.P(say("There are no figures to show. Load a council's plan folder, then reload this page:")),
            html.Pre(command),
        ]
    )
    return _Content(body, say("Nothing is published yet"))


def _all_damaged(say: Say) -> _Content:
    body = html.Div(
        [
            heading(say("The figures cannot be shown")),
            html.P(say("The files of what was published are damaged or gone. Build them again, then reload:")),
            html.Pre(html.Code("python -m etl publish", lang="en")),
        ]
    )
    return _Content(body, say("The figures cannot be shown"), status=503)


def _passed_over(version: Version | None, say: Say) -> list[Component]:
    """What is said where the newest version could not be shown."""
    if version is None or version.asked == version.number:
        return []
    words = say("Version {asked} is damaged; version {number} is shown.", asked=version.asked, number=version.number)
    return [notice(words)]


def _framed(content: _Content, selection: Selection, lens: Lens | None, version: Version | None, say: Say) -> View:
    council = name_of(lens.council, say.language) if lens else None
    title = " \u00b7 ".join(part for part in (content.title, council.text if council else "", BRAND) if part)
    notices = [*_passed_over(version, say), *([notice(text) for text in lens.notices] if lens else [])]
    parts = [
        html.A(say("Skip to the content"), href=f"#{Shell.MAIN}", className="skip"),
        _header(selection, council, say, fictional=lens is not None and lens.council.fictional),
        *([lens_bar(lens, say)] if lens and content.status == 200 else []),
        *_past(selection, say),
        html.Main([*notices, content.body], id=Shell.MAIN, className="wrap", tabIndex="-1"),
        _footer(selection, version, say),
    ]
    component = html.Div(parts, lang=selection.language, **data(title=title, view=selection.href()))
    return View(component, title, selection, content.status)


def _past(selection: Selection, say: Say) -> list[Component]:
    """Said on every page that is looked at in the past, with the way back."""
    moment = moment_of(selection.as_known_at)
    if moment is None:
        return []
    day = say.day(moment.date()) if is_day(selection.as_known_at) else say.moment(moment)
    words: list[Component | str] = [html.Strong(say("As known at {moment}.", moment=day)), " "]
    back = html.A(say("Show what is known now"), href=selection.href(as_known_at=""))
    return [html.Div(html.P([*words, back], className="wrap"), className="past", role="note")]


def _fictional(say: Say) -> Component:
    return html.Div(
        html.Strong(say("This council is fictional, and so are its figures. They are here as an example.")),
        className="fictional",
        role="note",
    )


def _header(selection: Selection, council: Name | None, say: Say, *, fictional: bool) -> Component:
    links = [_link(page, say(words), selection) for page, words in NAVIGATION]
    brand: list[Component] = [html.Span(BRAND, lang="en")]
    if council:
        brand.append(html.Small(council.text, lang=council.lang))
    bar = [
        html.A(brand, href=selection.to(""), className="brand"),
        html.Nav([*links, _other_language(selection)], **aria(label=say("Pages"))),
    ]
    band = [_fictional(say)] if fictional else []
    return html.Header([*band, html.Div(bar, className="wrap")])


def _link(page: str, words: str, selection: Selection) -> Component:
    here = page == UNDER.get(selection.page, selection.page)
    current = aria(current="true" if selection.id else "page") if here else {}
    return html.A(words, href=selection.to(page), **current)


def _other_language(selection: Selection) -> Component:
    other = next(language for language in LANGUAGES if language != selection.language)
    return html.A(
        LANGUAGE_NAMES[other],
        href=selection.href(language=other),
        lang=other,
        hrefLang=other,
        className="language",
    )


def _footer(selection: Selection, version: Version | None, say: Say) -> Component:
    facts: list[Component | str] = []
    if version:
        facts = [
            say(
                "Version {number}, published {moment}",
                number=version.number,
                moment=say.moment(version.published_at),
            ),
            html.Span([say("contents"), " ", html.Code(version.content_hash[:12])]),
            html.Span([say("audit head"), " ", html.Code(version.audit_head[:12])]),
        ]
    facts += [
        say("Figures from their publishers, under the Open Government Licence v3.0"),
        html.A(say("How we judge, sources and accessibility"), href=selection.to("about")),
    ]
    return html.Footer(html.Ul([html.Li(fact) for fact in facts], className="wrap facts"))
