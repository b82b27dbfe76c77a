"""The words of a report card in English and Welsh: its sheets, its headings and what they mean, its choices.

The template writes these words and the reader reads them back, in either language. The Welsh awaits a translator's
check.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from warehouse.rules.vocabulary import ActionState, BudgetKind, LinkSign, Marker, MilestoneState, Rag, Scope, TargetKind


@dataclass(frozen=True)
class Said:
    """One thing in both languages."""

    en: str
    cy: str

    def words(self, language: str) -> str:
        """The words in `en` or `cy`."""
        return self.cy if language == "cy" else self.en


@dataclass(frozen=True)
class Heading:
    """A column as people read it: its heading, and what may stand below it."""

    title: Said
    meaning: Said


SHEETS: Mapping[str, Said] = {
    "figures": Said("Figures", "Ffigurau"),
    "targets": Said("Targets", "Targedau"),
    "milestones": Said("Milestones", "Cerrig milltir"),
    "actions": Said("Actions", "Camau gweithredu"),
    "commentary": Said("Commentary", "Sylwebaeth"),
    "lessons": Said("Lessons", "Gwersi"),
    "budget": Said("Budget", "Cyllideb"),
    "judgements": Said("Judgements", "Dyfarniadau"),
    "links": Said("Links", "Cysylltiadau"),
}
"""Each sheet of a report card, in order: the table it holds, and the name on its tab."""

README = Said("Read me", "Darllenwch fi")
LISTS = Said("Lists", "Rhestrau")
"""Sheets of a report card that hold nothing of the council's: how to fill it in, and what the drop-downs offer."""


def _heading(en: str, cy: str, meaning_en: str, meaning_cy: str) -> Heading:
    return Heading(Said(en, cy), Said(meaning_en, meaning_cy))


_HEADINGS: Mapping[str, Heading] = {
    "indicator": _heading("Indicator", "Dangosydd", "Choose it from the list.", "Dewiswch ef o'r rhestr."),
    "indicators": _heading(
        "Indicators",
        "Dangosyddion",
        "The ids of the indicators it acts on, separated by semicolons.",
        "Ids y dangosyddion y mae'n effeithio arnynt, wedi'u gwahanu gan hanner colon.",
    ),
    "area": _heading("Area", "Ardal", "The place it is about.", "Y lle y mae'n ymwneud ag ef."),
    "period": _heading(
        "Period",
        "Cyfnod",
        "Such as 2024/25, Q2 2024/25, Sep 2024 or, for a single day, 2025-03-15.",
        "Megis 2024/25, Q2 2024/25, Sep 2024 neu, am un diwrnod, 2025-03-15.",
    ),
    "value": _heading(
        "Value",
        "Gwerth",
        "The figure. Write n/a where there is none, [c] where it must not be shown.",
        "Y ffigur. Ysgrifennwch n/a os nad oes un, [c] os na ddylid ei ddangos.",
    ),
    "breakdown": _heading(
        "Breakdown",
        "Dadansoddiad",
        "The part that was measured, such as Girls. Empty: the whole.",
        "Y rhan a fesurwyd, megis Merched. Gwag: y cyfan.",
    ),
    "marker": _heading(
        "Marker",
        "Marciwr",
        "What must be known of the figure, such as p: provisional.",
        "Yr hyn y mae'n rhaid ei wybod am y ffigur, megis p: dros dro.",
    ),
    "lower": _heading("Lower limit", "Terfyn isaf", "Of the 95% confidence interval.", "O'r cyfwng hyder 95%."),
    "upper": _heading("Upper limit", "Terfyn uchaf", "Of the 95% confidence interval.", "O'r cyfwng hyder 95%."),
    "numerator": _heading("Numerator", "Rhifiadur", "The count above the line.", "Y cyfrif uwchben y llinell."),
    "denominator": _heading("Denominator", "Enwadur", "The count below the line.", "Y cyfrif o dan y llinell."),
    "months_elapsed": _heading(
        "Months so far",
        "Misoedd hyd yma",
        "For a cumulative figure: how many months it covers.",
        "Ar gyfer ffigur cronnus: faint o fisoedd y mae'n eu cwmpasu.",
    ),
    "definition": _heading(
        "Definition version",
        "Fersiwn y diffiniad",
        "A new number or word from the period in which the definition changed. Empty: 1.",
        "Rhif neu air newydd o'r cyfnod y newidiodd y diffiniad. Gwag: 1.",
    ),
    "published_at": _heading(
        "Published on",
        "Cyhoeddwyd ar",
        "The day it was published, such as 2024-10-31.",
        "Y diwrnod y'i cyhoeddwyd, megis 2024-10-31.",
    ),
    "source": _heading("Source", "Ffynhonnell", "Where it was published.", "Lle y'i cyhoeddwyd."),
    "note": _heading(
        "Note", "Nodyn", "What a reader must be told.", "Yr hyn y mae'n rhaid ei ddweud wrth ddarllenydd."
    ),
    "kind": _heading("Kind", "Math", "Choose it from the list.", "Dewiswch ef o'r rhestr."),
    "range": _heading(
        "Range",
        "Ystod",
        "For a target of kind range: 80..90, the lower end first.",
        "Ar gyfer targed o fath ystod: 80..90, y pen isaf yn gyntaf.",
    ),
    "stretch": _heading(
        "Stretch target",
        "Targed ymestynnol",
        "A harder figure hoped for beside the target.",
        "Ffigur anos y gobeithir amdano wrth ochr y targed.",
    ),
    "set_at": _heading(
        "Set on",
        "Gosodwyd ar",
        "The day it was set; the latest counts.",
        "Y diwrnod y'i gosodwyd; yr olaf sy'n cyfrif.",
    ),
    "id": _heading(
        "Id",
        "Id",
        "Short and never changed: letters without accents, digits, dots, dashes and underscores.",
        "Byr a byth yn newid: llythrennau heb acenion, digidau, dotiau, cysylltnodau a thanlinellau.",
    ),
    "board": _heading("Board", "Bwrdd", "Choose it from the list.", "Dewiswch ef o'r rhestr."),
    "boards": _heading(
        "Boards",
        "Byrddau",
        "The ids of the boards, separated by semicolons.",
        "Ids y byrddau, wedi'u gwahanu gan hanner colon.",
    ),
    "objective": _heading("Objective", "Amcan", "Choose it from the list.", "Dewiswch ef o'r rhestr."),
    "title_en": _heading("Title in English", "Teitl yn Saesneg", "What it is called.", "Ei enw."),
    "title_cy": _heading("Title in Welsh", "Teitl yn Gymraeg", "What it is called.", "Ei enw."),
    "due": _heading(
        "Due",
        "Erbyn",
        "The day it should be done, such as 2025-03-31.",
        "Y diwrnod y dylid ei wneud, megis 2025-03-31.",
    ),
    "state": _heading("State", "Cyflwr", "Choose it from the list.", "Dewiswch ef o'r rhestr."),
    "done_on": _heading("Done on", "Cwblhawyd ar", "The day it was done.", "Y diwrnod y'i cwblhawyd."),
    "note_en": _heading(
        "Note in English",
        "Nodyn yn Saesneg",
        "What a reader must be told.",
        "Yr hyn y mae'n rhaid ei ddweud wrth ddarllenydd.",
    ),
    "note_cy": _heading(
        "Note in Welsh",
        "Nodyn yn Gymraeg",
        "What a reader must be told.",
        "Yr hyn y mae'n rhaid ei ddweud wrth ddarllenydd.",
    ),
    "why_en": _heading("Why, in English", "Pam, yn Saesneg", "What it is done for.", "Y rheswm drosto."),
    "why_cy": _heading("Why, in Welsh", "Pam, yn Gymraeg", "What it is done for.", "Y rheswm drosto."),
    "effect_en": _heading(
        "Expected effect, in English",
        "Effaith ddisgwyliedig, yn Saesneg",
        "What should change.",
        "Yr hyn a ddylai newid.",
    ),
    "effect_cy": _heading(
        "Expected effect, in Welsh",
        "Effaith ddisgwyliedig, yn Gymraeg",
        "What should change.",
        "Yr hyn a ddylai newid.",
    ),
    "starts": _heading(
        "Starts", "Dechrau", "The day it starts, such as 2025-04-01.", "Y diwrnod y mae'n dechrau, megis 2025-04-01."
    ),
    "expected_change": _heading(
        "Expected change",
        "Newid disgwyliedig",
        "How far it should move its indicator, in the indicator's own unit, such as -5. Only with one indicator.",
        "Pa mor bell y dylai symud ei ddangosydd, yn uned y dangosydd ei hun, megis -5. Dim ond gydag un dangosydd.",
    ),
    "expected_by": _heading(
        "Expected by",
        "Disgwylir erbyn",
        "The day by which that should show. Empty: the day it is due.",
        "Y diwrnod y dylai hynny ddangos. Gwag: y diwrnod y dylid ei wneud.",
    ),
    "cost": _heading("Cost", "Cost", "In pounds, in all.", "Mewn punnoedd, i gyd."),
    "owner_role": _heading(
        "Owner",
        "Perchennog",
        "The post that answers for it, never a person's name.",
        "Y swydd sy'n atebol amdano, byth enw person.",
    ),
    "updated_on": _heading(
        "Updated on", "Diweddarwyd ar", "The day this was last true.", "Y diwrnod olaf yr oedd hyn yn wir."
    ),
    "scope": _heading("About", "Ynghylch", "What sort of thing it is about.", "Pa fath o beth y mae'n ymwneud ag ef."),
    "text_en": _heading("Text in English", "Testun yn Saesneg", "What is to be said.", "Yr hyn sydd i'w ddweud."),
    "text_cy": _heading("Text in Welsh", "Testun yn Gymraeg", "What is to be said.", "Yr hyn sydd i'w ddweud."),
    "tried_en": _heading("What was tried, in English", "Yr hyn a geisiwyd, yn Saesneg", "And why.", "A pham."),
    "tried_cy": _heading("What was tried, in Welsh", "Yr hyn a geisiwyd, yn Gymraeg", "And why.", "A pham."),
    "happened_en": _heading(
        "What happened, in English",
        "Yr hyn a ddigwyddodd, yn Saesneg",
        "What others should know before they try the same.",
        "Yr hyn y dylai eraill ei wybod cyn rhoi cynnig ar yr un peth.",
    ),
    "happened_cy": _heading(
        "What happened, in Welsh",
        "Yr hyn a ddigwyddodd, yn Gymraeg",
        "What others should know before they try the same.",
        "Yr hyn y dylai eraill ei wybod cyn rhoi cynnig ar yr un peth.",
    ),
    "author_role": _heading(
        "Written by", "Ysgrifennwyd gan", "The post, never a person's name.", "Y swydd, byth enw person."
    ),
    "written_on": _heading("Written on", "Ysgrifennwyd ar", "The day it was written.", "Y diwrnod yr ysgrifennwyd ef."),
    "service": _heading(
        "Service",
        "Gwasanaeth",
        "A short id of a part of the board's money, the same every year; empty: the whole board.",
        "Id byr ar gyfer rhan o arian y bwrdd, yr un bob blwyddyn; gwag: y bwrdd cyfan.",
    ),
    "service_en": _heading("Service in English", "Gwasanaeth yn Saesneg", "Its name.", "Ei enw."),
    "service_cy": _heading("Service in Welsh", "Gwasanaeth yn Gymraeg", "Its name.", "Ei enw."),
    "unit_of": _heading(
        "Unit cost of",
        "Cost uned ar gyfer",
        "The indicator whose numerator counts what this money is spent on.",
        "Y dangosydd y mae ei rifiadur yn cyfrif yr hyn y gwerir yr arian hwn arno.",
    ),
    "budget": _heading("Budget", "Cyllideb", "In pounds, for the whole period.", "Mewn punnoedd, am y cyfnod cyfan."),
    "actual": _heading("Actual", "Gwirioneddol", "In pounds, spent so far.", "Mewn punnoedd, a wariwyd hyd yma."),
    "forecast": _heading(
        "Forecast",
        "Rhagolwg",
        "In pounds, expected by the end of the period.",
        "Mewn punnoedd, a ddisgwylir erbyn diwedd y cyfnod.",
    ),
    "rag": _heading(
        "Judgement", "Dyfarniad", "Green, amber or red, as people judged.", "Gwyrdd, oren neu goch, fel y barnodd pobl."
    ),
    "reason_en": _heading("Reason in English", "Rheswm yn Saesneg", "Why it was judged so.", "Pam y'i barnwyd felly."),
    "reason_cy": _heading("Reason in Welsh", "Rheswm yn Gymraeg", "Why it was judged so.", "Pam y'i barnwyd felly."),
    "judged_at": _heading("Judged on", "Barnwyd ar", "The day of the judgement.", "Diwrnod y dyfarniad."),
    "from_indicator": _heading(
        "Indicator that acts",
        "Dangosydd sy'n effeithio",
        "Choose it from the list.",
        "Dewiswch ef o'r rhestr.",
    ),
    "to_indicator": _heading(
        "Indicator acted on",
        "Dangosydd yr effeithir arno",
        "Choose it from the list, or name a board instead.",
        "Dewiswch ef o'r rhestr, neu enwch fwrdd yn lle hynny.",
    ),
    "to_board": _heading(
        "Board acted on",
        "Bwrdd yr effeithir arno",
        "The board whose work it acts on, where no indicator is named.",
        "Y bwrdd yr effeithir ar ei waith, os nad enwir dangosydd.",
    ),
    "sign": _heading(
        "Helps or harms",
        "Helpu neu niweidio",
        "What it does to the second when the first gets better, or rises where no direction is agreed.",
        "Yr hyn y mae'n ei wneud i'r ail pan fydd y cyntaf yn gwella, neu'n codi os nad oes cyfeiriad wedi'i gytuno.",
    ),
    "lag_months": _heading(
        "Lag in months",
        "Oediad mewn misoedd",
        "How many months until it shows, from 0 to 120.",
        "Faint o fisoedd nes iddo ddangos, o 0 i 120.",
    ),
    "mechanism_en": _heading(
        "How, in English",
        "Sut, yn Saesneg",
        "How the one acts on the other.",
        "Sut mae'r naill yn effeithio ar y llall.",
    ),
    "mechanism_cy": _heading(
        "How, in Welsh", "Sut, yn Gymraeg", "How the one acts on the other.", "Sut mae'r naill yn effeithio ar y llall."
    ),
    "evidence_url": _heading(
        "Address of the evidence",
        "Cyfeiriad y dystiolaeth",
        "Where it is written, beginning with https://.",
        "Lle mae wedi'i ysgrifennu, gan ddechrau â https://.",
    ),
    "asserted_by": _heading(
        "Stated by",
        "Datganwyd gan",
        "The body or the post, never a person's name.",
        "Y corff neu'r swydd, byth enw person.",
    ),
    "asserted_on": _heading(
        "Stated on",
        "Datganwyd ar",
        "The day it was stated, such as 2025-03-15.",
        "Y diwrnod y'i datganwyd, megis 2025-03-15.",
    ),
}

_WHICH = _heading(
    "Which",
    "Pa un",
    "The board, objective, theme or indicator it is about. Choose it from the list.",
    "Y bwrdd, yr amcan, y thema neu'r dangosydd y mae'n ymwneud ag ef. Dewiswch ef o'r rhestr.",
)
_DUE_MONTHS = _heading(
    "Months so far",
    "Misoedd hyd yma",
    "For a cumulative indicator: how many months the target is for. Empty: all of the period.",
    "Ar gyfer dangosydd cronnus: faint o fisoedd y mae'r targed ar eu cyfer. Gwag: y cyfnod cyfan.",
)
_OF_ONE_SHEET: Mapping[tuple[str, str], Heading] = {
    ("judgements", "id"): _WHICH,
    ("commentary", "id"): _WHICH,
    ("targets", "months_elapsed"): _DUE_MONTHS,
}


def heading_of(table: str, column: str) -> Heading:
    """A column's heading on the sheet of a table."""
    return _OF_ONE_SHEET.get((table, column)) or _HEADINGS[column]


WORDS: Mapping[str, Said] = {
    **{
        str(word.value): Said(word.en, word.cy)
        for vocabulary in (Marker, ActionState, MilestoneState, BudgetKind, LinkSign)
        for word in vocabulary
    },
    **{rag.value: Said(rag.en, rag.cy) for rag in (Rag.GREEN, Rag.AMBER, Rag.RED)},
    TargetKind.VALUE: Said("a figure", "ffigur"),
    TargetKind.RANGE: Said("a range", "ystod"),
    TargetKind.IMPROVE: Said("improve", "gwella"),
    TargetKind.SUSTAIN: Said("sustain", "cynnal"),
    Scope.PLAN: Said("the whole plan", "y cynllun cyfan"),
    Scope.THEME: Said("theme", "thema"),
    Scope.OBJECTIVE: Said("objective", "amcan"),
    Scope.BOARD: Said("board", "bwrdd"),
    Scope.INDICATOR: Said("indicator", "dangosydd"),
}
"""Codes that stand in a column with a fixed list, in words."""

NEEDED = "*"
"""After a heading whose column must be filled in."""
