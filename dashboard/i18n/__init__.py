"""English and Welsh: the words of the pages, and how numbers, dates and periods are written in each.

A string is written once, in English, where it is used: `say("Needs attention")`. Its Welsh stands in
`cy/LC_MESSAGES/messages.po`, compiled in memory at start, so that there is no build step to forget.
"""

from dashboard.i18n.catalogue import LANGUAGES, Say, mark, speaker
from dashboard.i18n.names import Name, name_of, text_of

__all__ = ["LANGUAGES", "Name", "Say", "mark", "name_of", "speaker", "text_of"]
