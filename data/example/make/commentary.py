"""The rows of each card's Commentary sheet."""

from data.example.make.figures import Row
from data.example.make.history import Card
from data.example.make.quarters import year_label
from data.example.make.said_2023 import SAID_2023
from data.example.make.said_2024 import SAID_2024
from data.example.make.said_2025 import SAID_2025

SAID = (*SAID_2023, *SAID_2024, *SAID_2025)


def card_commentary(card: Card) -> list[Row]:
    """What was written in a card, each about its quarter or its year."""
    return [
        {
            "scope": said.scope,
            "id": said.id,
            "period": year_label(card.quarter.year) if said.year else card.quarter.label,
            "text_en": said.text_en,
            "text_cy": said.text_cy,
            "author_role": said.author_role,
            "written_on": card.written_on,
        }
        for said in SAID
        if said.card == card.texts
    ]
