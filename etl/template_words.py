"""What the first sheet of an empty report card says. The Welsh awaits a translator's check."""

from collections.abc import Mapping

from etl.card_words import NEEDED, Said

STEPS = (
    Said(
        "This is a report card. Fill in what you have to report and send the file; sheets and rows that you leave "
        "empty say nothing and change nothing.",
        "Cerdyn adrodd yw hwn. Llenwch yr hyn sydd gennych i'w adrodd ac anfonwch y ffeil; nid yw dalennau a rhesi a "
        "adewch yn wag yn dweud dim nac yn newid dim.",
    ),
    Said(
        f"Rest on a heading to see what may stand below it. Those with {NEEDED} must be filled in on every row you "
        "use. Many cells offer a list: choose from it.",
        f"Gorffwyswch ar bennawd i weld beth all sefyll oddi tano. Rhaid llenwi'r rhai â {NEEDED} ar bob rhes a "
        "ddefnyddiwch. Mae llawer o gelloedd yn cynnig rhestr: dewiswch ohoni.",
    ),
    Said(
        "On Figures every indicator has a row already: write the period and the value. For several periods or areas, "
        "copy the row.",
        "Ar Ffigurau mae gan bob dangosydd res eisoes: ysgrifennwch y cyfnod a'r gwerth. Ar gyfer sawl cyfnod neu "
        "ardal, copïwch y rhes.",
    ),
    Said(
        "Where there is no figure, write n/a; where it must not be shown, write [c]. An empty value says nothing.",
        "Os nad oes ffigur, ysgrifennwch n/a; os na ddylid ei ddangos, ysgrifennwch [c]. Nid yw gwerth gwag yn dweud "
        "dim.",
    ),
    Said(
        "Write a percentage with its sign, 72%, and every number with a decimal point, not a comma.",
        "Ysgrifennwch ganran gyda'i harwydd, 72%, a phob rhif â phwynt degol, nid coma.",
    ),
    Said(
        "A figure that was sent before is corrected by sending it again with the right value; both are kept.",
        "Cywirir ffigur a anfonwyd o'r blaen drwy ei anfon eto gyda'r gwerth cywir; cedwir y ddau.",
    ),
    Said(
        "Before anything is accepted you are told, cell by cell, what was read otherwise than written and what is "
        "wrong.",
        "Cyn derbyn dim, dywedir wrthych, fesul cell, beth a ddarllenwyd yn wahanol i'r hyn a ysgrifennwyd a beth sydd "
        "o'i le.",
    ),
    Said("The sheets:", "Y dalennau:"),
)

ABOUT: Mapping[str, Said] = {
    "figures": Said("what was measured", "yr hyn a fesurwyd"),
    "targets": Said("what is aimed for", "yr hyn yr anelir ato"),
    "milestones": Said(
        "what should be done by when, board by board", "beth ddylai fod wedi'i wneud erbyn pryd, fesul bwrdd"
    ),
    "actions": Said("what is done so that indicators improve", "yr hyn a wneir fel bod dangosyddion yn gwella"),
    "commentary": Said(
        "what is to be said of an indicator, a board, an objective, a theme or the plan",
        "yr hyn sydd i'w ddweud am ddangosydd, bwrdd, amcan, thema neu'r cynllun",
    ),
    "lessons": Said(
        "what was tried when an indicator turned, and what happened",
        "yr hyn a geisiwyd pan newidiodd dangosydd ei gyfeiriad, a'r hyn a ddigwyddodd",
    ),
    "budget": Said("budget, spending and forecast, board by board", "cyllideb, gwariant a rhagolwg, fesul bwrdd"),
    "judgements": Said("green, amber and red as people judged", "gwyrdd, oren a choch fel y barnodd pobl"),
    "links": Said(
        "which indicator acts on what, as somebody states it",
        "pa ddangosydd sy'n effeithio ar beth, fel y mae rhywun yn ei ddatgan",
    ),
}
"""What each sheet holds, by its table."""

NEEDED_NOTE = Said("Must be filled in.", "Rhaid ei lenwi.")
