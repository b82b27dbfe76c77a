"""What the tests found, and which could not run, in a few sentences of English or Welsh.

Made for one figure, where a page explains it. Welsh marked (*) awaits a translator's check; it is worded so that no
number has to make the word after it mutate.
"""

from collections.abc import Mapping

from warehouse.rules.noise import mann_kendall, xmr
from warehouse.rules.noise.words import Cause, Noise, NoiseReason, NoiseTest

FOUND = {
    "en": {1: "an improvement", -1: "a worsening", 0: "nothing that stands out"},
    "cy": {1: "gwelliant", -1: "dirywiad", 0: "dim byd sy'n sefyll allan"},  # (*)
}
TEST = {
    "en": {
        NoiseTest.XMR: "Control chart ({points} figures): {found}{cause}.",
        NoiseTest.XMR_TRIAL: "Control chart ({points} figures; a trial, being fewer than {full}): {found}{cause}.",
        NoiseTest.MANN_KENDALL: "Mann-Kendall test of trend ({points} figures): {found}.",
        NoiseTest.CI_Z: "Confidence intervals of the two figures: {found}.",
    },
    "cy": {
        NoiseTest.XMR: "Siart reoli (nifer y ffigurau: {points}): {found}{cause}.",  # (*)
        NoiseTest.XMR_TRIAL: "Siart reoli (nifer y ffigurau: {points}; treial, gan fod llai na {full}): "
        "{found}{cause}.",  # (*)
        NoiseTest.MANN_KENDALL: "Prawf tuedd Mann-Kendall (nifer y ffigurau: {points}): {found}.",  # (*)
        NoiseTest.CI_Z: "Cyfyngau hyder y ddau ffigur: {found}.",  # (*)
    },
}
NO_XMR = {
    "en": "The control chart needs at least {fewest} figures in a row; there are {points}.",
    "cy": "Mae angen o leiaf {fewest} o ffigurau yn olynol ar y siart reoli; nifer y ffigurau: {points}.",  # (*)
}
NO_TREND = {
    "en": "The Mann-Kendall test needs at least {fewest} figures in a row; there are {points}.",
    "cy": "Mae angen o leiaf {fewest} o ffigurau yn olynol ar brawf Mann-Kendall; nifer y ffigurau: {points}.",  # (*)
}
TREND_NOT_NEEDED = {
    "en": "With {below} figures or more the control chart takes the place of the Mann-Kendall test.",
    "cy": "Gyda {below} neu fwy o ffigurau, mae'r siart reoli'n cymryd lle prawf Mann-Kendall.",  # (*)
}
NO_CI = {
    "en": "The two figures have no confidence limits to compare.",
    "cy": "Nid oes gan y ddau ffigur derfynau hyder i'w cymharu.",  # (*)
}
NOT_TESTABLE = {
    "en": {
        NoiseReason.NO_DIRECTION: "Not tested: no direction of improvement is agreed.",
        NoiseReason.OVERLAPPING: "Not tested: each figure shares time with the one before, so none stands alone.",
        NoiseReason.SEASONAL: "Figures in a row were not tested, because they follow the seasons.",
    },
    "cy": {
        NoiseReason.NO_DIRECTION: "Heb ei brofi: nid oes cyfeiriad gwella wedi'i gytuno.",  # (*)
        NoiseReason.OVERLAPPING: "Heb ei brofi: mae pob ffigur yn rhannu amser â'r un blaenorol, felly nid yw'r un "
        "yn sefyll ar ei ben ei hun.",  # (*)
        NoiseReason.SEASONAL: "Ni phrofwyd ffigurau yn olynol, gan eu bod yn dilyn y tymhorau.",  # (*)
    },
}
CONFLICT = {
    "en": "The tests disagree, so no clear change is called.",
    "cy": "Mae'r profion yn anghytuno, felly ni nodir newid clir.",  # (*)
}
CARRY_OVER = {
    "en": "A monthly or annual series with strong carry-over from period to period raises more false alarms.",
    "cy": "Mae cyfres fisol neu flynyddol sy'n cario drosodd yn gryf o gyfnod i gyfnod yn codi mwy o "
    "gamrybuddion.",  # (*)
}


def noise_words(
    noise: Noise,
    tests: Mapping[NoiseTest, int],
    points: int,
    language: str,
    *,
    reason: NoiseReason | None = None,
    cause: Cause | None = None,
    seasonal: bool = False,
    conflict: bool = False,
    carry_over: bool = False,
) -> str:
    """What each test found of one figure, what could not be tested and why, and what to beware of.

    Args:
        noise: the noise-aware call.
        tests: the tests that ran, and what each found: +1 improving, -1 worsening, 0 nothing clear.
        points: the length of the run.
        language: `en` or `cy`.
        reason: why no test ran, where none did.
        cause: which rule of the control chart the figure is part of, where it ran.
        seasonal: whether the season kept the run from being tested.
        conflict: whether tests disagree.
        carry_over: whether figures carry over strongly from one period to the next.
    """
    if noise == Noise.NOT_TESTABLE and reason is not None and reason != NoiseReason.SEASONAL:
        return NOT_TESTABLE[language][reason]
    parts = {"points": points, "full": xmr.FULL, "cause": _because(cause, language)}
    said = [TEST[language][test].format(found=FOUND[language][sign], **parts) for test, sign in tests.items()]
    said += [NOT_TESTABLE[language][NoiseReason.SEASONAL]] if seasonal else _left_out(tests, points, language)
    if NoiseTest.CI_Z not in tests:
        said.append(NO_CI[language])
    said += [CONFLICT[language]] * conflict + [CARRY_OVER[language]] * carry_over
    return " ".join(said)


def _because(cause: Cause | None, language: str) -> str:
    """The rule that the control chart's finding rests on, in brackets."""
    return "" if cause in (None, Cause.COMMON) else f" ({cause.words(language)})"


def _left_out(tests: Mapping[NoiseTest, int], points: int, language: str) -> list[str]:
    """Which tests of the run did not run, and why."""
    said = []
    if not {NoiseTest.XMR, NoiseTest.XMR_TRIAL} & tests.keys():
        said.append(NO_XMR[language].format(fewest=xmr.FEWEST, points=points))
    if points < mann_kendall.FEWEST:
        said.append(NO_TREND[language].format(fewest=mann_kendall.FEWEST, points=points))
    elif points >= mann_kendall.BELOW:
        said.append(TREND_NOT_NEEDED[language].format(below=mann_kendall.BELOW))
    return said
