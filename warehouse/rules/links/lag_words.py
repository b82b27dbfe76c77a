"""How long until a link shows, in English and Welsh. Welsh marked (*) awaits a translator's check."""

YEAR = 12

AT_ONCE = {"en": "at once", "cy": "ar unwaith"}
MONTHS = {
    "en": {1: "after 1 month"},
    "cy": {1: "ar ôl mis", 2: "ar ôl deufis"},
}
"""Numbers of months that have a form of their own."""
OTHER_MONTHS = {"en": "after {count} months", "cy": "ar ôl {count} mis"}
YEARS = {
    "en": {1: "after 1 year"},
    "cy": {1: "ar ôl blwyddyn", 2: "ar ôl dwy flynedd", 3: "ar ôl tair blynedd", 4: "ar ôl pedair blynedd"},
}
OTHER_YEARS = {"en": "after {count} years", "cy": "ar ôl {count} mlynedd"}  # (*)


def lag_words(months: int, language: str) -> str:
    """A lag in words: at once, after 6 months, after 2 years."""
    if not months:
        return AT_ONCE[language]
    whole_years = months % YEAR == 0
    count = months // YEAR if whole_years else months
    forms, other = (YEARS, OTHER_YEARS) if whole_years else (MONTHS, OTHER_MONTHS)
    return forms[language].get(count, other[language].format(count=count))
