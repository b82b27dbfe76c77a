"""The licences the bundled figures carry, in the reader's language."""

from typing import Any

from dashboard.components.named import in_english
from dashboard.i18n import Say, mark

OPEN_GOVERNMENT = "Open Government Licence"
"""This licence asks for words of attribution of its own."""

KNOWN = (
    mark("Open Government Licence v3.0"),
    mark("None stated by the publisher; quoted with its source"),
)
"""Licence texts whose Welsh is known; any other is shown in English and marked so."""


def licence_name(licence: str, say: Say) -> Any:
    """A licence as shown; None where it is not known."""
    if not licence:
        return None
    return say(licence) if licence in KNOWN else in_english(licence, say)


def attribution(licence: str, say: Say) -> str | None:
    """The words a licence asks for; None where it asks for none."""
    if not licence.startswith(OPEN_GOVERNMENT):
        return None
    words = say(licence) if licence in KNOWN else licence
    return say("Contains public sector information licensed under the {licence}.", licence=words)
