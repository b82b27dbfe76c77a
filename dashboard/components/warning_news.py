"""What is new since the last report, those of the same days together under how long members would have waited."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import title_link, verdicts
from dashboard.components.long_list import long_list
from dashboard.components.section import section
from dashboard.components.warning_tiers import tier_words
from dashboard.i18n import Say
from dashboard.selection import Selection
from dashboard.warning_news import News, NewsItem
from warehouse.rules.attention_news import Wait
from warehouse.rules.attention_news_words import JUDGED_ANEW, waited_words

ANCHOR = "new"


def news_section(news: News, selection: Selection, say: Say) -> Component:
    """What is new, or why that cannot be told."""
    title = say("New since the last report")
    if news.first is None or news.last is None:
        words = say("The plan names no earlier meeting, so what is new since the last report cannot be told.")
        return section(title, None, html.P(words, className="quiet"), anchor=ANCHOR)
    note = _last_reports(news, say)
    if not news.items:
        nothing = html.P(say("Nothing stands in a worse tier than then."), className="quiet")
        return section(title, note, nothing, anchor=ANCHOR)
    groups: dict[Wait | None, list[NewsItem]] = {}
    for item in news.items:
        groups.setdefault(item.wait, []).append(item)
    parts = [part for wait, items in groups.items() for part in _group(wait, items, selection, say)]
    return section(title, note, *parts, anchor=ANCHOR, className="news")


def _last_reports(news: News, say: Say) -> str:
    """The days of the last reports: one, or the first and last of those of several boards."""
    if news.first is None or news.last is None or news.first == news.last:
        told = say("The last report was on {day}.", day=say.day(news.last)) if news.last else ""
    else:
        told = say(
            "The last reports were from {first} to {last}, board by board.",
            first=say.day(news.first),
            last=say.day(news.last),
        )
    return f"{told} {say('In a worse tier than was known then, or not listed then.')}"


def _group(wait: Wait | None, items: Sequence[NewsItem], selection: Selection, say: Say) -> list[Component]:
    words = JUDGED_ANEW[say.language] if wait is None else waited_words(wait, say.language)
    return [html.P(words, className="wait"), *long_list([_item(item, selection, say) for item in items], say)]


def _item(item: NewsItem, selection: Selection, say: Say) -> html.Li:
    then = say("not listed then") if item.tier_then is None else tier_words(item.tier_then, say)
    now = tier_words(item.row["tier"], say)
    small = say("Now: {now}. At the last report: {then}.", now=now, then=then)
    return html.Li([title_link(item.row, selection), " ", *verdicts(item.row, say), html.Small(small)])
