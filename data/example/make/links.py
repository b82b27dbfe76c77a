"""What roles of the council state acts on what, across its boards; a few were stated otherwise later, one dropped."""

from dataclasses import dataclass

from data.example.make.figures import Row

PAGES = "https://example.org/goldvale/"


@dataclass(frozen=True)
class Link:
    """One statement, and the editions of the plan that have it.

    Attributes:
        since: the first edition that has it; a later statement between the same two takes its place.
        to: an indicator's id, or `board:` and a board's.
        evidence: the page that it rests on; empty where it rests on nothing but the word of who states it.
        until: the first edition that no longer has it; empty while it stands.
    """

    since: str
    start: str
    to: str
    sign: str
    lag_months: str
    mechanism_en: str
    mechanism_cy: str
    evidence: str
    asserted_by: str
    asserted_on: str
    until: str = ""

    @property
    def row(self) -> Row:
        """The row of links.csv."""
        kind, colon, board = self.to.partition(":")
        return {
            "from_indicator": self.start,
            "to_indicator": "" if colon else kind,
            "to_board": board,
            "sign": self.sign,
            "lag_months": self.lag_months,
            "mechanism_en": self.mechanism_en,
            "mechanism_cy": self.mechanism_cy,
            "evidence_url": PAGES + self.evidence if self.evidence else "",
            "asserted_by": f"{self.asserted_by} (example)",
            "asserted_on": self.asserted_on,
        }


LINKS = (
    Link("2023", "homes-at-standard", "board:living-well", "helps", "24",
         "People who live in dry, warm homes are ill less often and need less care.",
         "Mae pobl sy'n byw mewn cartrefi sych a chynnes yn sâl yn llai aml ac angen llai o ofal.",
         "homes-and-health", "Head of Housing", "2023-03-20"),
    Link("2023", "repairs-on-time", "complaints-on-time", "helps", "3",
         "A third of all complaints is about late repairs; fewer leave time to answer the others.",
         "Mae traean o'r holl gwynion am atgyweiriadau hwyr; mae llai ohonynt yn rhoi amser i ateb y lleill.",
         "complaints-2022", "Customer services manager", "2023-04-17"),
    Link("2023", "temporary-homes", "secondary-attendance", "helps", "6",
         "Families in temporary homes live farther from their children's school.",
         "Mae teuluoedd mewn cartrefi dros dro yn byw ymhellach o ysgol eu plant.",
         "attendance-study", "Head of Education", "2023-05-09"),
    Link("2023", "empty-homes", "temporary-homes", "helps", "3",
         "Half of the homes brought back are let to families who wait in temporary ones.",
         "Gosodir hanner y cartrefi a ddaw'n ôl i deuluoedd sy'n aros mewn rhai dros dro.",
         "empty-homes-policy", "Head of Housing", "2023-03-20"),
    Link("2024", "homes-at-standard", "secondary-attendance", "helps", "12",
         "Children who live in dry, warm homes miss fewer days of school.",
         "Mae plant sy'n byw mewn cartrefi sych a chynnes yn colli llai o ddiwrnodau ysgol.",
         "homes-and-health", "Head of Housing", "2024-03-18"),
    Link("2023", "affordable-homes", "board:green", "harms", "24",
         "Most sites that are left lie on meadows beside the river.",
         "Mae'r rhan fwyaf o'r safleoedd sydd ar ôl ar ddolydd ger yr afon.",
         "local-plan", "Planning policy manager", "2023-02-13"),
    Link("2023", "secondary-attendance", "learning-points", "helps", "12",
         "Pupils who miss a tenth of the year rarely reach their predicted points.",
         "Anaml y bydd disgyblion sy'n colli degfed ran o'r flwyddyn yn cyrraedd eu pwyntiau disgwyliedig.",
         "attendance-study", "Head of Education", "2023-05-09"),
    Link("2023", "learning-points", "employment", "helps", "36",
         "Those who leave school with more points find work sooner.",
         "Mae'r rhai sy'n gadael yr ysgol â mwy o bwyntiau yn cael gwaith yn gynt.",
         "leavers-2022", "Head of Education", "2023-05-09"),
    Link("2025", "learning-points", "employment", "helps", "24",
         "Those who leave school with more points find work sooner; employers say that two years are enough to see it.",
         "Mae'r rhai sy'n gadael yr ysgol â mwy o bwyntiau yn cael gwaith yn gynt; dywed cyflogwyr fod dwy flynedd yn "
         "ddigon i'w weld.",
         "leavers-2024", "Head of Economy", "2025-05-12"),
    Link("2023", "early-years-places", "board:work", "helps", "6",
         "Parents whose child has a place can take up work.",
         "Gall rhieni y mae gan eu plentyn le dderbyn gwaith.",
         "childcare-survey", "Early years manager", "2023-01-30"),
    Link("2023", "exclusions", "children-registered-again", "helps", "12",
         "A child who stays in school is seen every day by somebody who would notice.",
         "Gwelir plentyn sy'n aros yn yr ysgol bob dydd gan rywun a fyddai'n sylwi.",
         "safeguarding-review", "Head of Children's Services", "2023-04-03"),
    Link("2024", "welsh-medium", "board:answering", "helps", "36",
         "Young people who leave school with both languages are those the council hires to answer in both.",
         "Pobl ifanc sy'n gadael yr ysgol â'r ddwy iaith yw'r rhai y mae'r cyngor yn eu cyflogi i ateb yn y ddwy.",
         "welsh-strategy", "Welsh language officer", "2024-05-20"),
    Link("2023", "care-wait", "discharge-delays", "helps", "1",
         "Nobody goes home before somebody can come.",
         "Nid oes neb yn mynd adref cyn y gall rhywun ddod.",
         "winter-plan", "Head of Adult Care", "2023-05-22"),
    Link("2023", "sickness", "care-wait", "helps", "1",
         "When carers are well, rounds are not put together and first visits are not put off.",
         "Pan fydd gofalwyr yn iach, ni chyfunir teithiau ac ni ohirir ymweliadau cyntaf.",
         "winter-plan", "Head of Adult Care", "2023-05-22"),
    Link("2023", "caseload", "children-registered-again", "helps", "6",
         "A social worker with a fair number of cases stays with a family until it is safe.",
         "Mae gweithiwr cymdeithasol â nifer teg o achosion yn aros gyda theulu nes ei fod yn ddiogel.",
         "safeguarding-review", "Head of Children's Services", "2023-04-03"),
    Link("2023", "nitrogen-dioxide", "secondary-attendance", "helps", "6",
         "Both large schools stand by the high road; asthma is the most frequent reason given.",
         "Saif y ddwy ysgol fawr ger y ffordd fawr; asthma yw'r rheswm mwyaf cyffredin a roddir.",
         "air-quality-plan", "Public health lead", "2023-02-27"),
    Link("2023", "bus-journeys", "footfall", "helps", "0",
         "Four of ten people in the high street came by bus.",
         "Daeth pedwar o bob deg o bobl yn y stryd fawr ar y bws.",
         "town-survey", "Transport manager", "2023-03-06"),
    Link("2023", "roads-in-poor-condition", "bus-journeys", "helps", "3",
         "Buses keep time where the road allows it.",
         "Mae bysiau'n cadw amser lle mae'r ffordd yn caniatáu.",
         "", "Transport manager", "2023-03-06", until="2025"),
    Link("2023", "visitor-nights", "residual-waste", "harms", "0",
         "What visitors throw away is collected with the waste of households.",
         "Cesglir yr hyn y mae ymwelwyr yn ei daflu gyda gwastraff aelwydydd.",
         "waste-composition", "Waste manager", "2023-05-15"),
    Link("2023", "recycling-rate", "fly-tipping-days", "harms", "3",
         "The crews that sort more have less time to clear lanes.",
         "Mae gan y criwiau sy'n didoli mwy lai o amser i glirio lonydd.",
         "", "Waste manager", "2023-05-15"),
    Link("2024", "recycling-rate", "outturn", "helps", "3",
         "A tonne that is recycled costs half as much as one that is burnt.",
         "Mae tunnell a ailgylchir yn costio hanner cymaint ag un a losgir.",
         "waste-contract", "Chief finance officer", "2024-04-22"),
    Link("2025", "residual-waste", "sickness", "harms", "3",
         "Every household's food waste is lifted by hand each week; strained backs are the first cause of days lost.",
         "Codir gwastraff bwyd pob aelwyd â llaw bob wythnos; straen ar y cefn yw prif achos y dyddiau a gollir.",
         "crews-health", "Human resources manager", "2025-06-02"),
    Link("2025", "digital-requests", "board:living-well", "harms", "6",
         "Those who are not online ask for help later, when they need more of it.",
         "Mae'r rhai nad ydynt ar-lein yn gofyn am help yn hwyrach, pan fydd angen mwy ohono arnynt.",
         "digital-exclusion", "Head of Adult Care", "2025-03-24"),
    Link("2023", "council-tax", "homelessness-prevented", "harms", "6",
         "Where arrears are called in sooner, some households cannot pay their rent.",
         "Lle gelwir ôl-ddyledion i mewn yn gynt, ni all rhai aelwydydd dalu eu rhent.",
         "debt-review", "Head of Housing", "2023-03-20"),
    Link("2023", "calls-answered", "repairs-on-time", "helps", "1",
         "A fault that is told on the first call is booked for the right trade.",
         "Trefnir y crefftwr cywir ar gyfer nam a adroddir ar yr alwad gyntaf.",
         "repairs-review", "Customer services manager", "2023-04-17"),
    Link("2026", "calls-answered", "repairs-on-time", "helps", "1",
         "A fault that is told on the first call is booked for the right trade; since repairs for damp are counted, so "
         "is the inspection that comes before.",
         "Trefnir y crefftwr cywir ar gyfer nam a adroddir ar yr alwad gyntaf; ers cyfrif atgyweiriadau lleithder, "
         "felly hefyd yr arolygiad sy'n dod o'u blaen.",
         "repairs-review-2026", "Head of Housing", "2026-05-18"),
    Link("2023", "employment", "rent-arrears", "helps", "6",
         "A tenant in work falls behind with the rent less often.",
         "Mae tenant mewn gwaith yn mynd ar ei hôl hi â'r rhent yn llai aml.",
         "debt-review", "Head of Housing", "2023-03-20"),
    Link("2024", "employment", "not-in-education", "helps", "12",
         "Where more adults work, more young people find training and a first job.",
         "Lle mae mwy o oedolion yn gweithio, mae mwy o bobl ifanc yn cael hyfforddiant a swydd gyntaf.",
         "leavers-2022", "Head of Economy", "2024-05-13"),
    Link("2024", "employment", "board:living-well", "helps", "24",
         "People in work say more often that they are well, and ask for help later in life.",
         "Mae pobl mewn gwaith yn dweud yn amlach eu bod yn iach, ac yn gofyn am help yn hwyrach mewn bywyd.",
         "wellbeing-survey", "Public health lead", "2024-02-19"),
    Link("2023", "vacant-shops", "fly-tipping-days", "helps", "3",
         "Doorways of empty shops are where most is left.",
         "Drysau siopau gwag yw'r mannau lle gadewir y mwyaf.",
         "town-survey", "Town centre manager", "2023-03-06"),
    Link("2023", "planning-on-time", "affordable-homes", "helps", "18",
         "A decision in time lets builders start in the same year.",
         "Mae penderfyniad mewn pryd yn gadael i adeiladwyr ddechrau yn yr un flwyddyn.",
         "local-plan", "Planning policy manager", "2023-02-13"),
    Link("2024", "apprentices", "board:homes", "helps", "24",
         "Most apprentices learn a building trade, and the repairs team hires them.",
         "Mae'r rhan fwyaf o brentisiaid yn dysgu crefft adeiladu, a'r tîm atgyweirio yn eu cyflogi.",
         "apprenticeships", "Head of Economy", "2024-05-13"),
    Link("2024", "carers-content", "employment", "helps", "12",
         "Carers who are supported can keep their jobs.",
         "Gall gofalwyr a gefnogir gadw eu swyddi.",
         "carers-survey", "Head of Adult Care", "2024-04-15"),
    Link("2024", "independent-again", "outturn", "helps", "6",
         "Whoever needs no more care costs no more care.",
         "Nid yw'r sawl nad oes angen mwy o ofal arno yn costio mwy o ofal.",
         "care-budget", "Chief finance officer", "2024-04-22"),
    Link("2025", "bus-journeys", "board:learning", "helps", "1",
         "Two villages have no other way to school in time for breakfast club.",
         "Nid oes gan ddau bentref ffordd arall i'r ysgol mewn pryd i'r clwb brecwast.",
         "school-transport", "Head of Education", "2025-05-19"),
)  # fmt: skip


def link_rows(edition: str) -> list[Row]:
    """The rows of links.csv in an edition of the plan: of several statements between the same two, the newest."""
    standing = {
        (link.start, link.to): link
        for link in LINKS
        if link.since <= edition and not (link.until and link.until <= edition)
    }
    return [link.row for link in standing.values()]
