"""The licences the bundled figures carry, in the reader's language."""

from dashboard.i18n import Name, Say, english, mark

OPEN_GOVERNMENT = "Open Government Licence"
"""This licence asks for words of attribution of its own."""

KNOWN = (
    mark("Open Government Licence v3.0"),
    mark("None stated by the publisher; quoted with its source"),
)
"""Licence texts whose Welsh is known; any other is shown in English and marked so."""


def licence_name(licence: str, say: Say) -> Name:
    """A licence as shown."""
    return Name(say(licence)) if licence in KNOWN else english(licence, say.language)


def attribution(licence: str, say: Say) -> str | None:
    """The words a licence asks for; None where it asks for none."""
    if not licence.startswith(OPEN_GOVERNMENT):
        return None
    words = licence_name(licence, say).text
    return say("Contains public sector information licensed under the {licence}.", licence=words)
