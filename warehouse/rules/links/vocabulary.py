"""The words of the evidence for a link, each in one row. Welsh marked (*) awaits a translator's check."""

from warehouse.rules.vocabulary import Word


class LinkGrade(Word):
    """What the figures say of a link."""

    SUPPORTED = "supported", "supported by the figures", "wedi'i ategu gan y ffigurau"  # (*)
    MIXED = "mixed", "the figures are mixed", "mae'r ffigurau'n gymysg"  # (*)
    CONTRADICTED = "contradicted", "contradicted by the figures", "wedi'i wrth-ddweud gan y ffigurau"  # (*)
    NOT_TESTABLE = "not_testable", "cannot be tested", "ni ellir ei brofi"  # (*)


class NotTestable(Word):
    """Why the figures can say nothing of a link; the first that holds."""

    BOARD = (
        "target_is_board",
        "the link leads to a board, which has no figures of its own",
        "mae'r cyswllt yn arwain at fwrdd, nad oes ganddo ffigurau ei hun",  # (*)
    )
    NO_DIRECTION = (
        "no_agreed_direction",
        "no direction of improvement is agreed for one of the two",
        "nid oes cyfeiriad gwella wedi'i gytuno ar gyfer un o'r ddau",  # (*)
    )
    NO_FIGURES = (
        "no_figures",
        "no place has changes of both to hold against each other",
        "nid oes gan unrhyw le newidiadau yn y ddau i'w cymharu",  # (*)
    )
    TOO_SHORT = (
        "too_short",
        "the figures of both do not go back far enough together",
        "nid yw ffigurau'r ddau yn mynd yn ôl yn ddigon pell gyda'i gilydd",  # (*)
    )
    TOO_FEW_PLACES = (
        "too_few_places",
        "too few places have figures for both",
        "mae gan rhy ychydig o leoedd ffigurau ar gyfer y ddau",  # (*)
    )
