"""The rows of each card's Lessons sheet: what was tried when an indicator turned, and what happened."""

from dataclasses import dataclass

from data.example.make.figures import Row
from data.example.make.history import Card


@dataclass(frozen=True)
class Lesson:
    """What was learnt, as it stands in a card about that card's quarter."""

    card: str
    indicator: str
    tried_en: str
    tried_cy: str
    happened_en: str
    happened_cy: str
    author_role: str


LESSONS = (
    Lesson(
        "2023-24-Q3", "recycling-rate",
        "A leaflet to every home in the summer. When that changed nothing, crews began to leave a note on each bin "
        "that held the wrong things.",
        "Taflen i bob cartref yn yr haf. Pan na newidiodd hynny ddim, dechreuodd criwiau adael nodyn ar bob bin a "
        "oedd yn dal y pethau anghywir.",
        "The leaflet showed nowhere in the figures. The notes did within a quarter, and cost only minutes a round.",
        "Ni ddangosodd y daflen yn unman yn y ffigurau. Gwnaeth y nodiadau o fewn chwarter, a chostiodd hynny ddim ond "
        "munudau fesul cylch.",
        "Head of Environment",
    ),
    Lesson(
        "2024-25-Q1", "assessments-on-time",
        "Agency workers took the oldest cases through the winter. In April we gave every team one morning a week "
        "without visits, to write assessments up.",
        "Cymerodd gweithwyr asiantaeth yr achosion hynaf drwy'r gaeaf. Ym mis Ebrill rhoesom un bore'r wythnos heb "
        "ymweliadau i bob tîm, i ysgrifennu asesiadau.",
        "The agency workers cleared the oldest cases and the rest grew older behind them. The free morning is what "
        "brought the figure back, in its first quarter.\n\nAsk first where the time goes: most late assessments were "
        "finished but not written up.",
        "Cliriodd y gweithwyr asiantaeth yr achosion hynaf ac aeth y gweddill yn hŷn y tu ôl iddynt. Y bore rhydd a "
        "ddaeth â'r ffigur yn ôl, yn ei chwarter cyntaf.\n\nGofynnwch yn gyntaf i ble mae'r amser yn mynd: roedd y "
        "rhan fwyaf o asesiadau hwyr wedi'u gorffen ond heb eu hysgrifennu.",
        "Head of Adult Care",
    ),
    Lesson(
        "2024-25-Q1", "vacant-shops",
        "Free parking on Saturdays from January, for three months.",
        "Parcio am ddim ar ddydd Sadwrn o fis Ionawr, am dri mis.",
        "The spaces filled early with people who work in town. Fewer shops stood empty by June, but because two chains "
        "came back to the valley; we would not pay for the parking again.",
        "Llenwodd y lleoedd yn gynnar gan bobl sy'n gweithio yn y dref. Roedd llai o siopau'n wag erbyn mis Mehefin, "
        "ond am fod dwy gadwyn wedi dychwelyd i'r dyffryn; ni fyddem yn talu am y parcio eto.",
        "Head of Economy",
    ),
    Lesson(
        "2025-26-Q1", "repairs-on-time",
        "A second team of our own from 13 January, and no new work to the contractor until its late jobs were done.",
        "Ail dîm ein hunain o 13 Ionawr, a dim gwaith newydd i'r contractwr nes bod ei waith hwyr wedi'i wneud.",
        "Promised days were kept again after two quarters. We saw the fitters leave in September and waited until "
        "January: those months cost more than the team.",
        "Cadwyd y diwrnodau a addawyd eto ar ôl dau chwarter. Gwelsom y gosodwyr yn gadael ym mis Medi ac arhosom tan "
        "fis Ionawr: costiodd y misoedd hynny fwy na'r tîm.",
        "Head of Housing",
    ),
    Lesson(
        "2025-26-Q1", "rent-arrears",
        "A call within a week of the first missed payment, by the officer who knows the street, in place of a letter "
        "after a month.",
        "Galwad o fewn wythnos i'r taliad cyntaf a gollwyd, gan y swyddog sy'n adnabod y stryd, yn lle llythyr ar ôl "
        "mis.",
        "Most people paid or agreed how to. It works while somebody has time to ring: when two officers were moved in "
        "August, arrears rose again.",
        "Talodd y rhan fwyaf o bobl neu gytuno sut i wneud. Mae'n gweithio tra bo gan rywun amser i ffonio: pan "
        "symudwyd dau swyddog ym mis Awst, cododd ôl-ddyledion eto.",
        "Head of Housing",
    ),
    Lesson(
        "2025-26-Q1", "discharge-delays",
        "A daily call between the ward and the home care teams, and travel paid on the upper valley rounds.",
        "Galwad ddyddiol rhwng y ward a'r timau gofal cartref, a thalu am deithio ar gylchoedd y dyffryn uchaf.",
        "The call cost nothing and found half of the delays the same day. The other half waited for carers, until the "
        "rounds were paid for.",
        "Ni chostiodd yr alwad ddim a chafodd hyd i hanner yr oedi yr un diwrnod. Arhosodd yr hanner arall am ofalwyr, "
        "nes talu am y cylchoedd.",
        "Head of Adult Care",
    ),
    Lesson(
        "2025-26-Q3", "temporary-homes",
        "Turning the old school into flats, and a worker who finds private landlords for families in hotels.",
        "Troi'r hen ysgol yn fflatiau, a gweithiwr sy'n dod o hyd i landlordiaid preifat i deuluoedd mewn gwestai.",
        "The flats moved 40 households at once, two years after they were decided on. The worker moved two a month "
        "from the first month.",
        "Symudodd y fflatiau 40 o aelwydydd ar unwaith, ddwy flynedd ar ôl penderfynu arnynt. Symudodd y gweithiwr "
        "ddwy bob mis o'r mis cyntaf.",
        "Head of Housing",
    ),
    Lesson(
        "2025-26-Q4", "complaints-on-time",
        "Services answered simple complaints themselves from April 2025. The two empty posts were filled in January.",
        "Atebodd gwasanaethau gwynion syml eu hunain o fis Ebrill 2025. Llenwyd y ddwy swydd wag ym mis Ionawr.",
        "Handing complaints to services helped for one quarter; then they came back unanswered. Filling the posts is "
        "what mended it.",
        "Bu rhoi cwynion i wasanaethau o gymorth am un chwarter; yna daethant yn ôl heb eu hateb. Llenwi'r swyddi a'i "
        "trwsiodd.",
        "Head of Customer Services",
    ),
)  # fmt: skip


def card_lessons(card: Card) -> list[Row]:
    """What was learnt in a card, each about its quarter."""
    return [
        {
            "indicator": one.indicator,
            "period": card.quarter.label,
            "tried_en": one.tried_en,
            "tried_cy": one.tried_cy,
            "happened_en": one.happened_en,
            "happened_cy": one.happened_cy,
            "author_role": one.author_role,
            "written_on": card.written_on,
        }
        for one in LESSONS
        if one.card == card.texts
    ]
