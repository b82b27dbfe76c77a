"""Everything that can be told of a report card or an officers' own table, in English and Welsh.

A code that begins with `read_` is a note: it says how something was read. The Welsh awaits a translator's check.
"""

from collections.abc import Mapping

_NOTES: Mapping[str, tuple[str, str]] = {
    "read_number": ("'{value}' read as {read}.", "darllenwyd '{value}' fel {read}."),
    "read_text": (
        "'{value}' is text, read as the number {read}.",
        "testun yw '{value}', a ddarllenwyd fel y rhif {read}.",
    ),
    "read_percent": ("'{value}' read as {read} (percent).", "darllenwyd '{value}' fel {read} (y cant)."),
    "read_share": (
        "{value}, shown as a percentage, read as {read}.",
        "darllenwyd {value}, a ddangosir fel canran, fel {read}.",
    ),
    "read_rounded": (
        "{value} read to 15 digits, as the sheet keeps it: {read}.",
        "darllenwyd {value} i 15 digid, fel y mae'r ddalen yn ei gadw: {read}.",
    ),
    "read_missing": (
        "'{value}' read as no figure (marker {read}).",
        "darllenwyd '{value}' fel dim ffigur (marciwr {read}).",
    ),
    "read_empty": ("'{value}' read as empty.", "darllenwyd '{value}' fel gwag."),
    "read_figure_and_marker": (
        "'{value}' read as {read} with the marker {mark}.",
        "darllenwyd '{value}' fel {read} gyda'r marciwr {mark}.",
    ),
    "read_date": ("'{value}' read as the day {read}.", "darllenwyd '{value}' fel y diwrnod {read}."),
    "read_day_number": (
        "{value}, a sheet's number of a day, read as {read}.",
        "darllenwyd {value}, rhif diwrnod dalen, fel {read}.",
    ),
    "read_period": ("'{value}' read as the period {read}.", "darllenwyd '{value}' fel y cyfnod {read}."),
    "read_name": ("'{value}' read as {read}.", "darllenwyd '{value}' fel {read}."),
    "read_merged": (
        "'{value}' stands for this row too, merged from {first}.",
        "mae '{value}' yn sefyll dros y rhes hon hefyd, wedi'i chyfuno o {first}.",
    ),
    "read_hidden_row": ("the row is hidden, and is read.", "mae'r rhes wedi'i chuddio, ac fe'i darllenir."),
    "read_hidden_column": (
        "the column of '{value}' is hidden, and is read.",
        "mae colofn '{value}' wedi'i chuddio, ac fe'i darllenir.",
    ),
    "read_hidden_sheet": ("the sheet is hidden, and is read.", "mae'r ddalen wedi'i chuddio, ac fe'i darllenir."),
    "title_above": (
        "'{value}' stands above the headings in row {heading} and is not read.",
        "mae '{value}' uwchben y penawdau yn rhes {heading} ac ni chaiff ei ddarllen.",
    ),
    "not_filled_in": (
        "{key}: not filled in, and not read. Where there is no figure, write n/a as its value.",
        "{key}: heb ei lenwi, ac ni chaiff ei ddarllen. Os nad oes ffigur, ysgrifennwch n/a fel ei werth.",
    ),
    "marker_prevails": (
        "the value's {mark} gives way to the marker {other} beside it.",
        "mae {mark} y gwerth yn ildio i'r marciwr {other} wrth ei ochr.",
    ),
    "unmapped_heading": (
        "'{value}' is not a column that plan.toml maps, and is not read.",
        "nid yw '{value}' yn golofn y mae plan.toml yn ei mapio, ac ni chaiff ei darllen.",
    ),
}

_WARNINGS: Mapping[str, tuple[str, str]] = {
    "range_of_shares": (
        "'{value}' is read in percent, so it ends at 1% or below. Check it: 80% to 90% is written 80..90.",
        "darllenir '{value}' mewn canrannau, felly mae'n gorffen ar 1% neu'n is. Gwiriwch ef: ysgrifennir 80% i 90% "
        "fel 80..90.",
    ),
    "unknown_heading": (
        "'{value}' is no heading of this sheet, so its column is not read. Use the template's headings.",
        "nid yw '{value}' yn bennawd ar y ddalen hon, felly ni ddarllenir ei cholofn. Defnyddiwch benawdau'r templed.",
    ),
    "no_heading": (
        "'{value}' stands in a column without a heading, which is not read. Give it one, or remove it.",
        "mae '{value}' mewn colofn heb bennawd, na chaiff ei darllen. Rhowch un iddi, neu dilëwch hi.",
    ),
    "unknown_sheet": (
        "no table is looked for on a sheet of this name, so it is not read. Known ones are {allowed}.",
        "ni chwilir am dabl ar ddalen o'r enw hwn, felly ni chaiff ei darllen. Y rhai hysbys yw {allowed}.",
    ),
}

_ERRORS: Mapping[str, tuple[str, str]] = {
    "error_cell": (
        "the cell shows the error {value}. Mend its formula, or write the figure.",
        "mae'r gell yn dangos y gwall {value}. Cywirwch ei fformiwla, neu ysgrifennwch y ffigur.",
    ),
    "not_calculated": (
        "the formula '{value}' was never calculated, so it has no value. Open the file in a spreadsheet, save it and "
        "send it again.",
        "ni chyfrifwyd y fformiwla '{value}' erioed, felly nid oes gwerth ganddi. Agorwch y ffeil mewn taenlen, "
        "cadwch hi ac anfonwch hi eto.",
    ),
    "date_for_words": (
        "the cell holds the date {value}, where words are wanted; a sheet makes dates of things like 5-9. Format the "
        "cell as text and write it again.",
        "mae'r gell yn dal y dyddiad {value}, lle mae eisiau geiriau; mae dalen yn gwneud dyddiadau o bethau fel 5-9. "
        "Fformatiwch y gell fel testun ac ysgrifennwch eto.",
    ),
    "date_for_number": (
        "the cell holds the date {value}, where a number is wanted. Format the cell as a number and write it again.",
        "mae'r gell yn dal y dyddiad {value}, lle mae eisiau rhif. Fformatiwch y gell fel rhif ac ysgrifennwch eto.",
    ),
    "scaled_format": (
        "the cell holds {value} but shows it in thousands or millions. Show it in full, or write the figure as it is "
        "meant.",
        "mae'r gell yn dal {value} ond yn ei ddangos mewn miloedd neu filiynau. Dangoswch ef yn llawn, neu "
        "ysgrifennwch y ffigur fel y'i bwriedir.",
    ),
    "currency_not_expected": (
        "'{value}' is a sum of money that cannot stand here: only pounds are read, and none in a percentage. Write the "
        "number alone.",
        "swm o arian na all sefyll yma yw '{value}': dim ond punnoedd a ddarllenir, a dim mewn canran. Ysgrifennwch y "
        "rhif yn unig.",
    ),
    "percent_not_expected": (
        "'{value}' is a percentage, and this is in {unit}. Write the figure in {unit}.",
        "canran yw '{value}', ac mae hwn mewn {unit}. Ysgrifennwch y ffigur mewn {unit}.",
    ),
    "share_or_percent": (
        "'{value}' could be {as_percent} or {as_share}. Write one of those, with the sign.",
        "gallai '{value}' fod yn {as_percent} neu'n {as_share}. Ysgrifennwch un o'r rheini, gyda'r arwydd.",
    ),
    "decimal_comma": (
        "'{value}' has a comma that may be a decimal point or may part thousands. Write it with a decimal point and no "
        "comma.",
        "mae gan '{value}' goma a all fod yn bwynt degol neu'n gwahanu miloedd. Ysgrifennwch ef â phwynt degol a heb "
        "goma.",
    ),
    "figure_and_missing": (
        "'{value}' has a figure, and a sign ({mark}) that says there is none or points to a note. Keep one; write the "
        "note in its own column.",
        "mae gan '{value}' ffigur, ac arwydd ({mark}) sy'n dweud nad oes un neu'n cyfeirio at nodyn. Cadwch un; "
        "ysgrifennwch y nodyn yn ei golofn ei hun.",
    ),
    "unknown_sign": (
        "what '{mark}' means in '{value}' is not known. Write the figure alone, and a marker or a note in its own "
        "column.",
        "nid yw ystyr '{mark}' yn '{value}' yn hysbys. Ysgrifennwch y ffigur yn unig, a marciwr neu nodyn yn ei golofn "
        "ei hun.",
    ),
    "merged_number": (
        "'{value}' is merged over several rows from {first}, and a figure stands for one row. Unmerge the cells and "
        "write each.",
        "mae '{value}' wedi'i gyfuno dros sawl rhes o {first}, ac mae ffigur yn sefyll dros un rhes. Dad-gyfunwch y "
        "celloedd ac ysgrifennwch bob un.",
    ),
    "two_markers": (
        "the value is marked {mark} and the marker beside it is {other}. Keep one; say the other in the note.",
        "mae'r gwerth wedi'i farcio'n {mark} a'r marciwr wrth ei ochr yw {other}. Cadwch un; dywedwch y llall yn y "
        "nodyn.",
    ),
    "no_headings": (
        "no row near the top holds the headings of this sheet. Put back the template's headings; {needed} are needed.",
        "nid oes rhes ger y brig yn dal penawdau'r ddalen hon. Rhowch benawdau'r templed yn ôl; mae angen {needed}.",
    ),
    "no_card_sheet": (
        "the workbook has no sheet of a report card. Name its sheets as the template does: {allowed}.",
        "nid oes gan y llyfr gwaith ddalen cerdyn adrodd. Enwch ei ddalennau fel y mae'r templed: {allowed}.",
    ),
    "no_table_sheet": (
        "no sheet is called '{value}', as [[tables]] {table} of plan.toml says. Mend one of the two.",
        "nid oes dalen o'r enw '{value}', fel y dywed [[tables]] {table} yn plan.toml. Cywirwch un o'r ddau.",
    ),
    "no_mapped_heading": (
        "no heading in row {heading} is '{value}', as [[tables]] {table} of plan.toml says for {column}. Mend one of "
        "the two.",
        "nid oes pennawd yn rhes {heading} sy'n '{value}', fel y dywed [[tables]] {table} yn plan.toml ar gyfer "
        "{column}. Cywirwch un o'r ddau.",
    ),
    "no_period_headings": (
        "no heading in row {heading} can be read as a period, and [[tables]] {table} of plan.toml says the table is "
        "wide. Mend one of the two.",
        "ni ellir darllen unrhyw bennawd yn rhes {heading} fel cyfnod, ac mae [[tables]] {table} yn plan.toml yn dweud "
        "bod y tabl yn llydan. Cywirwch un o'r ddau.",
    ),
    "table_says_not_once": (
        "{key} must stand once, either in columns (the heading it is under) or in fixed (what it is in every row).",
        "rhaid i {key} sefyll unwaith, naill ai yn columns (y pennawd y mae oddi tano) neu yn fixed (yr hyn ydyw ym "
        "mhob rhes).",
    ),
    "unknown_card": (
        "a file of this kind cannot be a card. Give a workbook (.xlsx), or figures as .csv or .parquet.",
        "ni all ffeil o'r math hwn fod yn gerdyn. Rhowch lyfr gwaith (.xlsx), neu ffigurau fel .csv neu .parquet.",
    ),
}

CARD_MESSAGES: Mapping[str, tuple[str, str]] = {**_NOTES, **_WARNINGS, **_ERRORS}
"""Code -> the words in English and in Welsh."""
