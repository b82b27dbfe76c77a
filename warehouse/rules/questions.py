"""Questions worth asking of an indicator, each drawn from a rule that fired, and naming it.

Source: this project's own, for Audit Wales 2491A2021-22, paragraph 31: what is written must allow effective challenge.
A question is a prompt, never a finding. All Welsh here awaits a translator's check.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from warehouse.rules.attention import LONG_RUN
from warehouse.rules.change_words import plain
from warehouse.rules.noise.agreement import MARKS
from warehouse.rules.noise.words import Agreement, Assurance, Mark, Noise
from warehouse.rules.places import QUARTERS
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Rag, Word

Facts = Mapping[Any, Any]


class Raised(Word):
    """The rule that raised a question, in the order in which questions are asked."""

    CLEARLY_WORSE = "clearly_worse", "it is clearly getting worse", "mae'n amlwg yn dirywio"
    NOT_CHANCE_YET = (
        "not_chance_yet",
        "it got worse within its usual ups and downs",
        "dirywiodd o fewn ei amrywiad arferol",
    )
    UNTESTED = (
        "untested",
        "it got worse, and too few figures could be tested",
        "dirywiodd, ac nid oedd digon o ffigurau i'w profi",
    )
    RUN = "run", f"it got worse {LONG_RUN} or more times in a row", f"dirywiodd {LONG_RUN} waith neu fwy yn olynol"
    OFF_TARGET = "off_target", "its target is missed", "methir ei darged"
    CANNOT_REACH = (
        "cannot_reach",
        "its usual figures lie wholly off its target",
        "mae ei ffigurau arferol yn gyfan gwbl oddi ar ei darged",
    )
    ON_COURSE = (
        "on_course",
        "on its present course it misses its target within 12 months",
        "ar ei gwrs presennol bydd yn methu ei darged o fewn 12 mis",
    )
    BEHIND = (
        "behind",
        "it stands in the last quarter of the places compared",
        "mae yn chwarter olaf y lleoedd a gymharwyd",
    )
    NO_ACTION = (
        "no_action",
        "it declines, and no action that is planned or under way names it",
        "mae'n dirywio, ac nid oes cam gweithredu arfaethedig nac ar y gweill yn ei enwi",
    )
    OVERDUE = "overdue", "an action for it is overdue", "mae cam gweithredu ar ei gyfer yn hwyr"
    NO_EFFECT = (
        "no_effect",
        "the figures show no sign of an action's effect, or the opposite",
        "nid yw'r ffigurau'n dangos effaith cam gweithredu, neu'n dangos y gwrthwyneb",
    )
    OVERSPENT = (
        "overspent",
        "it declines, and its board spends more than its budget",
        "mae'n dirywio, ac mae ei fwrdd yn gwario mwy na'i gyllideb",
    )
    UNEXPLAINED = (
        "unexplained",
        "it declines, and nobody has explained it for this period",
        "mae'n dirywio, ac nid oes neb wedi'i egluro ar gyfer y cyfnod hwn",
    )
    TO_CHECK = "to_check", "the figure looks like a slip", "mae'r ffigur yn edrych fel camgymeriad"
    UNSEEN = "unseen", "its direction cannot be told", "ni ellir dweud ei gyfeiriad"
    LATE = "late", "its figure is older than the reporting period", "mae ei ffigur yn hŷn na'r cyfnod adrodd"
    NO_TARGET = "no_target", "it has no target", "nid oes ganddo darged"
    NO_OWNER = "no_owner", "no post answers for it", "nid oes swydd yn ateb drosto"
    CLEARLY_BETTER = "clearly_better", "it is clearly getting better", "mae'n amlwg yn gwella"


QUESTIONS: Mapping[str, Mapping[Raised, str]] = {
    "en": {
        Raised.CLEARLY_WORSE: "What is driving it, and where will it stand in a year if nothing else is done?",
        Raised.NOT_CHANCE_YET: "Is there anything to explain, or would acting on it be acting on chance?",
        Raised.UNTESTED: "When will there be enough figures to tell, and can it be counted more often?",
        Raised.RUN: "What was tried when it began, and what did that change?",
        Raised.OFF_TARGET: "By when will the target be met, and what has to happen for that?",
        Raised.CANNOT_REACH: "What will be done differently, or is it the target that is wrong?",
        Raised.ON_COURSE: "What is being done now, while it is still on target?",
        Raised.BEHIND: "What do places that do better do differently, and who has asked them?",
        Raised.NO_ACTION: "Who will do what about it, and by when?",
        Raised.OVERDUE: "What holds it up, and when will it be done?",
        Raised.NO_EFFECT: "Will the action be changed or stopped, and what would show that it works?",
        Raised.OVERSPENT: "What does the extra money buy, and what will bring it back?",
        Raised.UNEXPLAINED: "Why did it get worse, in the words of those who run the service?",
        Raised.TO_CHECK: "Has the figure been checked at its source?",
        Raised.UNSEEN: "When will it be known, and what is known in the meantime?",
        Raised.LATE: "Why is there no newer figure, and when will there be one?",
        Raised.NO_TARGET: "How good should it be, and by when?",
        Raised.NO_OWNER: "Who answers for it?",
        Raised.CLEARLY_BETTER: "What worked, and where else could it be used?",
    },
    "cy": {
        Raised.CLEARLY_WORSE: "Beth sy'n ei achosi, a ble bydd ymhen blwyddyn os na wneir dim arall?",
        Raised.NOT_CHANCE_YET: "A oes unrhyw beth i'w egluro, neu a fyddai gweithredu'n ymateb i hap a damwain?",
        Raised.UNTESTED: "Pryd bydd digon o ffigurau i ddweud, ac a ellir ei gyfrif yn amlach?",
        Raised.RUN: "Beth a roddwyd ar waith pan ddechreuodd, a beth newidiodd hynny?",
        Raised.OFF_TARGET: "Erbyn pryd y cyrhaeddir y targed, a beth sy'n rhaid digwydd er mwyn hynny?",
        Raised.CANNOT_REACH: "Beth a wneir yn wahanol, neu ai'r targed sy'n anghywir?",
        Raised.ON_COURSE: "Beth sy'n cael ei wneud nawr, tra ei fod yn dal ar y targed?",
        Raised.BEHIND: "Beth mae lleoedd sy'n gwneud yn well yn ei wneud yn wahanol, a phwy sydd wedi'u holi?",
        Raised.NO_ACTION: "Pwy fydd yn gwneud beth amdano, ac erbyn pryd?",
        Raised.OVERDUE: "Beth sy'n ei ddal yn ôl, a phryd y caiff ei wneud?",
        Raised.NO_EFFECT: "A gaiff y cam gweithredu ei newid neu ei atal, a beth fyddai'n dangos ei fod yn gweithio?",
        Raised.OVERSPENT: "Beth mae'r arian ychwanegol yn ei brynu, a beth a ddaw â'r gwariant yn ôl?",
        Raised.UNEXPLAINED: "Pam y dirywiodd, yng ngeiriau'r rhai sy'n rhedeg y gwasanaeth?",
        Raised.TO_CHECK: "A yw'r ffigur wedi'i wirio yn ei ffynhonnell?",
        Raised.UNSEEN: "Pryd y bydd yn hysbys, a beth sy'n hysbys yn y cyfamser?",
        Raised.LATE: "Pam nad oes ffigur mwy newydd, a phryd y bydd un?",
        Raised.NO_TARGET: "Pa mor dda y dylai fod, ac erbyn pryd?",
        Raised.NO_OWNER: "Pwy sy'n ateb drosto?",
        Raised.CLEARLY_BETTER: "Beth weithiodd, a ble arall y gellid ei ddefnyddio?",
    },
}
"""What is asked."""


def _worse(facts: Facts) -> bool:
    return bool(facts["call"] == Call.WORSE)


def _marked(facts: Facts, mark: Mark) -> bool:
    return _worse(facts) and MARKS.get(Agreement.of(facts["agreement"])) is mark


def _worsening(facts: Facts) -> bool:
    return bool(facts["call"] in set(DIRECTIONAL) and facts["noise"] == Noise.WORSENING)


def _declines(facts: Facts) -> bool:
    return _worse(facts) or _worsening(facts)


FIRES: Mapping[Raised, Callable[[Facts], bool]] = {
    Raised.CLEARLY_WORSE: _worsening,
    Raised.NOT_CHANCE_YET: lambda facts: _marked(facts, Mark.WITHIN),
    Raised.UNTESTED: lambda facts: _marked(facts, Mark.UNTESTED),
    Raised.RUN: lambda facts: _worse(facts) and facts["run"] >= LONG_RUN,
    Raised.OFF_TARGET: lambda facts: facts["rag"] in (Rag.RED, Rag.AMBER),
    Raised.CANNOT_REACH: lambda facts: plain(facts["assurance"]) == Assurance.CONSISTENTLY_FAILS,
    Raised.ON_COURSE: lambda facts: facts["rag"] == Rag.GREEN and plain(facts["projected_breach"]) is True,
    Raised.BEHIND: lambda facts: plain(facts["quartile"]) == QUARTERS,
    Raised.NO_ACTION: lambda facts: _declines(facts) and not facts["open_actions"],
    Raised.OVERDUE: lambda facts: facts["overdue_actions"] > 0,
    Raised.NO_EFFECT: lambda facts: facts["failing_actions"] > 0,
    Raised.OVERSPENT: lambda facts: _declines(facts) and facts["is_overspent"],
    Raised.UNEXPLAINED: lambda facts: _declines(facts) and not facts["is_explained"],
    Raised.TO_CHECK: lambda facts: bool(facts["is_flagged"]),
    Raised.UNSEEN: lambda facts: facts["call"] not in set(DIRECTIONAL),
    Raised.LATE: lambda facts: facts["call"] in set(DIRECTIONAL) and bool(facts["lagged"]),
    Raised.NO_TARGET: lambda facts: facts["rag"] == Rag.NO_TARGET,
    Raised.NO_OWNER: lambda facts: not plain(facts["owner_role"]),
    Raised.CLEARLY_BETTER: lambda facts: facts["call"] in set(DIRECTIONAL) and facts["noise"] == Noise.IMPROVING,
}
"""When each is raised: the rules that say so are the ones their words name, and stand elsewhere."""


def raised(facts: Facts) -> tuple[Raised, ...]:
    """The questions that an indicator raises, in order.

    Args:
        facts: a row of calls: call, noise, agreement, run, rag, assurance, projected_breach, quartile,
            lagged, owner_role; and open_actions, overdue_actions, failing_actions (counts), is_overspent, is_explained
            and is_flagged.
    """
    return tuple(rule for rule in Raised if FIRES[rule](facts))


def raised_among(facts: Sequence[Facts]) -> dict[Raised, tuple[str, ...]]:
    """The questions that several indicators raise, in order, each with the ids of those that raise it."""
    found = [(one["indicator"], raised(one)) for one in facts]
    by_rule = {rule: tuple(id_ for id_, rules in found if rule in rules) for rule in Raised}
    return {rule: ids for rule, ids in by_rule.items() if ids}
