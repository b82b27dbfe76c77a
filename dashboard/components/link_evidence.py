"""What stands behind a link, folded: the grade first, then what the figures say, who states it and on what grounds."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.link_words import what_is_stated
from dashboard.components.named import in_english
from dashboard.components.published import external
from dashboard.components.woven import woven
from dashboard.i18n import Say
from dashboard.next_door import Effect
from warehouse.reads.links import evidence_of
from warehouse.rules.links.link_words import NOT_CAUSE, link_words


def link_evidence(effect: Effect, acted_on: Component, say: Say) -> html.Details:
    """The grade as a quiet tag beside "association, not cause"; opened, all that is known of the link."""
    found = evidence_of(effect.link)
    words = found.grade.words(say.language)
    stated = [*what_is_stated(effect, acted_on, say), " ", *_stated_by(effect, say)]
    grade = html.Span(words[0].upper() + words[1:], className="tag tag-plain")
    beside: list[Component | str] = [" ", html.Small(NOT_CAUSE[say.language])] if found.reason is None else []
    return html.Details(
        [
            html.Summary([html.Span(say("Evidence:"), className="quiet"), " ", grade, *beside]),
            html.P(link_words(found, say.language)),
            html.P(stated),
        ],
        className="evidence",
    )


def _stated_by(effect: Effect, say: Say) -> list[Component | str]:
    link = effect.link
    who = woven(
        say("Stated by {who} on {day}."),
        who=in_english(link["asserted_by"], say),
        day=say.day(link["asserted_on"]),
    )
    if not link["evidence_url"]:
        return [*who, " ", say("No source is given.")]
    return [*who, " ", say("Source:"), " ", in_english(external(link["evidence_url"]), say)]
