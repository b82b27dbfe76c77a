"""The gaps a plan can have, each with its words and the reason it matters.

Audit Wales, Wrexham (2024), R3 and paragraphs 32 to 35: members could not follow what is aimed for to what is done.
All Welsh here awaits a translator's check.
"""

from warehouse.rules.tally import FEW_MEASURES
from warehouse.rules.vocabulary import Word


class Gap(Word):
    """A kind of gap, in the order in which the thread runs."""

    NO_MEASURE = "no_measure", "Objectives with no outcome measure", "Amcanion heb fesur canlyniad"
    FEW_MEASURES = "few_measures", "Boards with few outcome measures", "Byrddau ag ychydig o fesurau canlyniad"
    NO_TARGET = "no_target", "Indicators with no target", "Dangosyddion heb darged"
    NO_ACTION = (
        "no_action",
        "Declining indicators with no action under way",
        "Dangosyddion sy'n dirywio heb gam gweithredu ar waith",
    )
    NO_OWNER = "no_owner", "Indicators with no owner", "Dangosyddion heb berchennog"
    NO_COMPARATOR = (
        "no_comparator",
        "Indicators with nothing to compare with",
        "Dangosyddion heb ddim i gymharu ag ef",
    )
    NO_WELSH = "no_welsh", "Indicators with no Welsh title", "Dangosyddion heb deitl Cymraeg"
    VANISHED = "vanished", "Indicators that vanished with no reason given", "Dangosyddion a ddiflannodd heb reswm"
    NO_INDICATOR = "no_indicator", "Actions with no indicator", "Camau gweithredu heb ddangosydd"

    def why(self, language: str) -> str:
        """The reason it matters, in a sentence, in `en` or `cy`."""
        return WHY[self][language]


WHY: dict[Gap, dict[str, str]] = {
    Gap.NO_MEASURE: {
        "en": "Nobody can tell from figures whether such an objective is being reached.",
        "cy": "Ni all neb ddweud o ffigurau a yw amcan o'r fath yn cael ei gyrraedd.",
    },
    Gap.FEW_MEASURES: {
        "en": f"Fewer than {FEW_MEASURES} indicators cannot show how a whole board's work is going.",
        "cy": f"Ni all llai na {FEW_MEASURES} dangosydd ddangos sut mae holl waith bwrdd yn mynd.",
    },
    Gap.NO_TARGET: {
        "en": "Without one it is not known what good enough would be.",
        "cy": "Heb un, ni wyddys beth fyddai'n ddigon da.",
    },
    Gap.NO_ACTION: {
        "en": "A decline is known, and no action that is planned or under way names it.",
        "cy": "Mae dirywiad yn hysbys, ac nid oes cam gweithredu arfaethedig nac ar waith yn ei enwi.",
    },
    Gap.NO_OWNER: {
        "en": "No post answers for it, so there is nobody to ask.",
        "cy": "Nid oes swydd yn ateb drosto, felly nid oes neb i'w holi.",
    },
    Gap.NO_COMPARATOR: {
        "en": "No other place's figure stands beside it, so nobody can tell whether it is usual.",
        "cy": "Nid oes ffigur lle arall wrth ei ochr, felly ni all neb ddweud a yw'n arferol.",
    },
    Gap.NO_WELSH: {
        "en": "Readers of Welsh are shown it in English.",
        "cy": "Fe'i dangosir yn Saesneg i ddarllenwyr Cymraeg.",
    },
    Gap.VANISHED: {
        "en": "What is no longer reported can no longer be seen to get worse: members should know why it went.",
        "cy": "Ni ellir gweld yr hyn nad adroddir arno mwyach yn dirywio: dylai aelodau wybod pam yr aeth.",
    },
    Gap.NO_INDICATOR: {
        "en": "Nothing shows whether such an action works.",
        "cy": "Nid oes dim yn dangos a yw cam gweithredu o'r fath yn gweithio.",
    },
}

OF_OBJECTIVES, OF_BOARDS, OF_INDICATORS, OF_ACTIONS = "objective", "board", "indicator", "action"

THING: dict[Gap, str] = {
    Gap.NO_MEASURE: OF_OBJECTIVES,
    Gap.FEW_MEASURES: OF_BOARDS,
    Gap.NO_TARGET: OF_INDICATORS,
    Gap.NO_ACTION: OF_INDICATORS,
    Gap.NO_OWNER: OF_INDICATORS,
    Gap.NO_COMPARATOR: OF_INDICATORS,
    Gap.NO_WELSH: OF_INDICATORS,
    Gap.VANISHED: OF_INDICATORS,
    Gap.NO_INDICATOR: OF_ACTIONS,
}
"""What each gap is of."""
