"""What the command line can be asked for; kept apart so that asking costs no heavy imports."""

from enum import StrEnum


class What(StrEnum):
    """What can be exported."""

    CALLS = "calls"
    TALLIES = "tallies"
    FIGURES = "figures"
    ATTENTION = "attention"
    LINKS = "links"
    VERDICTS = "verdicts"
    GAPS = "gaps"
    MONEY = "money"
    JUDGEMENTS = "judgements"
    TARGET_HONESTY = "target-honesty"
    WRITINGS = "writings"


class Format(StrEnum):
    """How it can be written."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class Language(StrEnum):
    """Languages of messages and of words in exports."""

    EN = "en"
    CY = "cy"


class Source(StrEnum):
    """Publishers whose files can be made into figures of a plan folder."""

    OFFICIAL_STATISTICS = "official-statistics"


class Decision(StrEnum):
    """What people do with an upload."""

    SUBMIT = "submit"
    ACCEPT = "accept"
    REJECT = "reject"
    WITHDRAW = "withdraw"
