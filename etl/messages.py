"""Every fault in words: its code, then English and Welsh, each saying what is wrong and what to do.

The Welsh awaits a translator's check.
"""

from dataclasses import dataclass

from etl.card_messages import CARD_MESSAGES


@dataclass(frozen=True)
class Message:
    """A fault's words in both languages; `{value}`, `{column}` and the fault's own words are filled in."""

    en: str
    cy: str

    def words(self, language: str) -> str:
        """The template in `en` or `cy`."""
        return self.cy if language == "cy" else self.en


MESSAGES = {
    "not_a_moment": Message(
        "'{value}' is not a day or a moment that has been. Write it as 2025-10-13 or 2025-10-13T09:30.",
        "nid yw '{value}' yn ddiwrnod nac yn foment a fu. Ysgrifennwch ef fel 2025-10-13 neu 2025-10-13T09:30.",
    ),
    "in_the_future": Message(
        "{value} is still to come: this was offered on {today}. Mend the day, or leave the cell empty.",
        "mae {value} eto i ddod: cynigiwyd hwn ar {today}. Cywirwch y diwrnod, neu gadewch y gell yn wag.",
    ),
    "moment_twice": Message(
        "two things are accepted or withdrawn at {value}, so which came first cannot be told. Give one another moment.",
        "mae dau beth yn cael eu derbyn neu eu tynnu'n ôl am {value}, felly ni ellir dweud pa un oedd gyntaf. Rhowch "
        "foment arall i un.",
    ),
    "no_plan": Message(
        "no plan has been accepted for the council '{value}'. Load its plan folder first.",
        "nid oes cynllun wedi'i dderbyn ar gyfer y cyngor '{value}'. Llwythwch ei ffolder cynllun yn gyntaf.",
    ),
    "no_plan_yet": Message(
        "no edition of the plan comes before this card. Let the history begin with one.",
        "nid oes argraffiad o'r cynllun o flaen y cerdyn hwn. Gadewch i'r hanes ddechrau ag un.",
    ),
    "whose_card": Message(
        "more than one council could own this card ({value}). Name one with --council, or the plan folder before it.",
        "gallai mwy nag un cyngor fod yn berchen ar y cerdyn hwn ({value}). Enwch un â --council, neu'r "
        "ffolder cynllun o'i flaen.",
    ),
    "event_missing": Message(
        "this event of the audit chain is missing. Put the record back from a backup, and find out who could reach it.",
        "mae'r digwyddiad hwn ar goll o'r gadwyn archwilio. Adferwch y cofnod o gopi wrth gefn, a chanfod pwy allai ei "
        "gyrraedd.",
    ),
    "event_unchained": Message(
        "this event does not follow the one before it. Put the record back from a backup, and find out who could "
        "reach it.",
        "nid yw'r digwyddiad hwn yn dilyn yr un o'i flaen. Adferwch y cofnod o gopi wrth gefn, a chanfod pwy allai ei "
        "gyrraedd.",
    ),
    "event_changed": Message(
        "this event is not what it was when it was written. Put the record back from a backup, and find out who could "
        "reach it.",
        "nid yw'r digwyddiad hwn fel yr oedd pan gafodd ei ysgrifennu. Adferwch y cofnod o gopi wrth gefn, a chanfod "
        "pwy allai ei gyrraedd.",
    ),
    "event_rows_changed": Message(
        "the rows that this event wrote are not what they were. Put the record back from a backup, and find out who "
        "could reach it.",
        "nid yw'r rhesi a ysgrifennodd y digwyddiad hwn fel yr oeddent. Adferwch y cofnod o gopi wrth gefn, a chanfod "
        "pwy allai ei gyrraedd.",
    ),
    "event_of_rows_missing": Message(
        "there are rows of this event, and the event is not in the chain. Put the record back from a backup, and find "
        "out who could reach it.",
        "mae rhesi o'r digwyddiad hwn, ac nid yw'r digwyddiad yn y gadwyn. Adferwch y cofnod o gopi wrth gefn, a "
        "chanfod pwy allai ei gyrraedd.",
    ),
    "publication_head_changed": Message(
        "the head of the chain in this event's publication is not the chain's. Put the record back from a backup, and "
        "find out who could reach it.",
        "nid pen y gadwyn yw'r pen yng nghyhoeddiad y digwyddiad hwn. Adferwch y cofnod o gopi wrth gefn, a chanfod "
        "pwy allai ei gyrraedd.",
    ),
    "head_not_in_chain": Message(
        "'{value}' is not the hash of any event here: what it was printed from is not this record. Check the digits, "
        "then compare with a backup.",
        "nid '{value}' yw hash unrhyw ddigwyddiad yma: nid o'r cofnod hwn yr argraffwyd ef. Gwiriwch y digidau, yna "
        "cymharwch â chopi wrth gefn.",
    ),
    "head_too_short": Message(
        "'{value}' is too short to name one event. Give at least {least} digits of the hash.",
        "mae '{value}' yn rhy fyr i enwi un digwyddiad. Rhowch o leiaf {least} digid o'r hash.",
    ),
    "original_damaged": Message(
        "the original {value} is missing or changed. Put it back from a backup, or upload the same file again.",
        "mae'r ffeil wreiddiol {value} ar goll neu wedi'i newid. Adferwch hi o gopi wrth gefn, neu lanlwythwch yr un "
        "ffeil eto.",
    ),
    "version_damaged": Message(
        "the file of the published version is missing or changed. `python -m etl publish` builds it again.",
        "mae ffeil y fersiwn a gyhoeddwyd ar goll neu wedi'i newid. Mae `python -m etl publish` yn ei hadeiladu eto.",
    ),
    "rebuilt_differs": Message(
        "a version built from the originals now has other content than this one ({value}). `python -m etl publish` "
        "serves it.",
        "mae gan fersiwn a adeiladwyd o'r ffeiliau gwreiddiol nawr gynnwys gwahanol i hon ({value}). Mae "
        "`python -m etl publish` yn ei gweini.",
    ),
    "missing_folder": Message(
        "there is no such folder. Check the path, or name the folders to load in PLANS.",
        "nid oes ffolder o'r fath. Gwiriwch y llwybr, neu enwch y ffolderi i'w llwytho yn PLANS.",
    ),
    "missing_file": Message(
        "the file is missing. A plan folder needs it: see 'The plan folder' in docs/plan-folder.md.",
        "mae'r ffeil ar goll. Mae ffolder cynllun ei hangen: gweler 'The plan folder' yn docs/plan-folder.md.",
    ),
    "empty_file": Message(
        "the file is empty. Write at least its header row, or remove the file.",
        "mae'r ffeil yn wag. Ysgrifennwch y rhes bennawd o leiaf, neu dilëwch y ffeil.",
    ),
    "wrong_encoding": Message(
        "this is not UTF-8 text (byte {byte}). Save the file as 'CSV UTF-8'.",
        "nid testun UTF-8 yw hwn (beit {byte}). Cadwch y ffeil fel 'CSV UTF-8'.",
    ),
    "unreadable_toml": Message(
        "the file cannot be read as TOML: {fault}. Mend that line.",
        "ni ellir darllen y ffeil fel TOML: {fault}. Cywirwch y llinell honno.",
    ),
    "unreadable_parquet": Message(
        "the file cannot be read as Parquet. Write it again, or give the figures as CSV.",
        "ni ellir darllen y ffeil fel Parquet. Ysgrifennwch hi eto, neu rhowch y ffigurau fel CSV.",
    ),
    "workbook_too_large": Message(
        "the file has {size} MB; at most {limit} MB are read. Remove pictures and sheets that are not needed.",
        "mae gan y ffeil {size} MB; darllenir {limit} MB ar y mwyaf. Dilëwch luniau a dalennau nad oes eu hangen.",
    ),
    "workbook_is_xls": Message(
        "this is a workbook of the old kind (.xls). Open it in Excel and save it as 'Excel Workbook (*.xlsx)'.",
        "llyfr gwaith o'r hen fath (.xls) yw hwn. Agorwch ef yn Excel a'i gadw fel 'Excel Workbook (*.xlsx)'.",
    ),
    "workbook_is_xlsb": Message(
        "this is a binary workbook (.xlsb). Open it in Excel and save it as 'Excel Workbook (*.xlsx)'.",
        "llyfr gwaith deuaidd (.xlsb) yw hwn. Agorwch ef yn Excel a'i gadw fel 'Excel Workbook (*.xlsx)'.",
    ),
    "workbook_is_ods": Message(
        "this is an OpenDocument spreadsheet (.ods). Save it as 'Excel Workbook (*.xlsx)'.",
        "taenlen OpenDocument (.ods) yw hon. Cadwch hi fel 'Excel Workbook (*.xlsx)'.",
    ),
    "workbook_is_html": Message(
        "this is a web page with a workbook's name. Open it in Excel and save it as 'Excel Workbook (*.xlsx)'.",
        "tudalen we ag enw llyfr gwaith yw hon. Agorwch hi yn Excel a'i chadw fel 'Excel Workbook (*.xlsx)'.",
    ),
    "workbook_is_text": Message(
        "this is text, such as CSV, with a workbook's name. Open it in Excel and save it as 'Excel Workbook (*.xlsx)'.",
        "testun, fel CSV, ag enw llyfr gwaith yw hwn. Agorwch ef yn Excel a'i gadw fel 'Excel Workbook (*.xlsx)'.",
    ),
    "not_a_workbook": Message(
        "this is not a workbook. Choose one that was saved as 'Excel Workbook (*.xlsx)'.",
        "nid llyfr gwaith yw hwn. Dewiswch un a gadwyd fel 'Excel Workbook (*.xlsx)'.",
    ),
    "workbook_encrypted": Message(
        "the workbook is protected by a password. Save a copy without one (File, Info, Protect Workbook).",
        "mae'r llyfr gwaith wedi'i ddiogelu â chyfrinair. Cadwch gopi heb un (File, Info, Protect Workbook).",
    ),
    "workbook_has_macros": Message(
        "the workbook holds macros, and none are accepted. Save it as 'Excel Workbook (*.xlsx)', without macros.",
        "mae'r llyfr gwaith yn cynnwys macros, ac ni dderbynnir rhai. Cadwch ef fel 'Excel Workbook (*.xlsx)', heb "
        "facros.",
    ),
    "workbook_damaged": Message(
        "the workbook is damaged or incomplete ({part}). Open it in Excel, let it repair the file, and save it again.",
        "mae'r llyfr gwaith wedi'i ddifrodi neu'n anghyflawn ({part}). Agorwch ef yn Excel, gadewch iddo drwsio'r "
        "ffeil, a'i gadw eto.",
    ),
    "workbook_unreadable": Message(
        "the workbook could not be read. Open it in Excel and save it again as 'Excel Workbook (*.xlsx)'.",
        "ni ellid darllen y llyfr gwaith. Agorwch ef yn Excel a'i gadw eto fel 'Excel Workbook (*.xlsx)'.",
    ),
    "workbook_unsafe_part": Message(
        "the workbook holds a part '{value}' that stands in it twice or leads out of it. Make it again in Excel.",
        "mae'r llyfr gwaith yn cynnwys rhan '{value}' sydd ynddo ddwywaith neu'n arwain allan ohono. Gwnewch ef eto "
        "yn Excel.",
    ),
    "workbook_too_many_parts": Message(
        "the workbook has more than {limit:,} parts inside. Copy the sheets that are needed into a new workbook.",
        "mae gan y llyfr gwaith fwy na {limit:,} o rannau ynddo. Copïwch y dalennau sydd eu hangen i lyfr gwaith "
        "newydd.",
    ),
    "workbook_inflates_too_much": Message(
        "the workbook is larger than {limit} MB once it is unpacked. Copy the sheets that are needed into a new one.",
        "mae'r llyfr gwaith yn fwy na {limit} MB ar ôl ei ddadbacio. Copïwch y dalennau sydd eu hangen i un newydd.",
    ),
    "workbook_packed_too_tightly": Message(
        "a part of the workbook ({part}) unpacks to more than {limit} times its size. Copy the cells that are needed "
        "into a new workbook.",
        "mae rhan o'r llyfr gwaith ({part}) yn dadbacio i fwy na {limit} gwaith ei maint. Copïwch y celloedd sydd eu "
        "hangen i lyfr gwaith newydd.",
    ),
    "workbook_has_dtd": Message(
        "a part of the workbook ({part}) declares a document type, which no spreadsheet does. Make it again in Excel.",
        "mae rhan o'r llyfr gwaith ({part}) yn datgan math o ddogfen, na fydd unrhyw daenlen yn ei wneud. Gwnewch ef "
        "eto yn Excel.",
    ),
    "workbook_nested_too_deep": Message(
        "a part of the workbook ({part}) is nested more than {limit} deep, which no spreadsheet writes. Make it again "
        "in Excel.",
        "mae rhan o'r llyfr gwaith ({part}) wedi'i nythu'n fwy na {limit} o ddyfnder, na fydd unrhyw daenlen yn ei "
        "wneud. Gwnewch ef eto yn Excel.",
    ),
    "workbook_tag_too_long": Message(
        "a part of the workbook ({part}) holds one tag of more than {limit} MB, which no spreadsheet writes. Make it "
        "again in Excel.",
        "mae rhan o'r llyfr gwaith ({part}) yn cynnwys un tag o fwy na {limit} MB, na fydd unrhyw daenlen yn ei "
        "ysgrifennu. Gwnewch ef eto yn Excel.",
    ),
    "workbook_too_many_elements": Message(
        "the workbook is made of more than {limit:,} pieces. Copy the cells that are needed into a new workbook.",
        "mae'r llyfr gwaith wedi'i wneud o fwy na {limit:,} o ddarnau. Copïwch y celloedd sydd eu hangen i lyfr "
        "gwaith newydd.",
    ),
    "workbook_too_many_sheets": Message(
        "the workbook has {found:,} sheets; at most {limit} are read. Remove those that are not needed.",
        "mae gan y llyfr gwaith {found:,} o ddalennau; darllenir {limit} ar y mwyaf. Dilëwch y rhai nad oes eu hangen.",
    ),
    "workbook_too_many_cells": Message(
        "more than {limit:,} cells of the workbook hold something. Remove the sheets that are not needed.",
        "mae mwy na {limit:,} o gelloedd y llyfr gwaith yn dal rhywbeth. Dilëwch y dalennau nad oes eu hangen.",
    ),
    "workbook_cell_too_far": Message(
        "something stands here, and nothing beyond {limit} is read. Clear the cell, or move it nearer.",
        "mae rhywbeth yma, ac ni ddarllenir dim y tu hwnt i {limit}. Cliriwch y gell, neu symudwch hi'n nes.",
    ),
    "workbook_too_spread_out": Message(
        "the sheets span more than {limit:,} cells, empty ones counted. Move what stands far out nearer.",
        "mae'r dalennau'n rhychwantu mwy na {limit:,} o gelloedd, gan gyfrif rhai gwag. Symudwch yr hyn sydd ymhell yn "
        "nes.",
    ),
    "workbook_too_many_merges": Message(
        "the sheet has more than {limit:,} merged ranges. Unmerge those that are not needed.",
        "mae gan y ddalen fwy na {limit:,} o ystodau cyfun. Dadgyfunwch y rhai nad oes eu hangen.",
    ),
    "workbook_merges_overlap": Message(
        "merged ranges of the sheet overlap, which Excel does not allow. Unmerge them.",
        "mae ystodau cyfun y ddalen yn gorgyffwrdd, nad yw Excel yn ei ganiatáu. Dadgyfunwch nhw.",
    ),
    "workbook_text_too_long": Message(
        "the text has more than {limit:,} characters. Shorten it.",
        "mae gan y testun fwy na {limit:,} o nodau. Byrhewch ef.",
    ),
    "workbook_too_much_text": Message(
        "the cells of the workbook hold more than {limit:,} characters in all. Remove the sheets that are not needed.",
        "mae celloedd y llyfr gwaith yn dal mwy na {limit:,} o nodau gyda'i gilydd. Dilëwch y dalennau nad oes eu "
        "hangen.",
    ),
    "workbook_hidden_character": Message(
        "the text holds a character that cannot be seen ({sign}). Type the text again.",
        "mae'r testun yn cynnwys nod na ellir ei weld ({sign}). Teipiwch y testun eto.",
    ),
    "workbook_cell_unreadable": Message(
        "'{value}' cannot be read as a cell of a workbook. Type it again in Excel, and save.",
        "ni ellir darllen '{value}' fel cell llyfr gwaith. Teipiwch hi eto yn Excel, a chadwch.",
    ),
    "workbook_takes_too_long": Message(
        "the workbook could not be read in {limit} seconds. Copy the cells that are needed into a new workbook.",
        "ni ellid darllen y llyfr gwaith mewn {limit} eiliad. Copïwch y celloedd sydd eu hangen i lyfr gwaith newydd.",
    ),
    "workbook_needs_too_much_memory": Message(
        "the workbook could not be read in {limit} MB of memory. Copy the cells that are needed into a new workbook.",
        "ni ellid darllen y llyfr gwaith mewn {limit} MB o gof. Copïwch y celloedd sydd eu hangen i un newydd.",
    ),
    "workbook_has_links": Message(
        "the workbook takes figures from other workbooks ({count}). What they last said is read; they are not opened.",
        "mae'r llyfr gwaith yn cymryd ffigurau o lyfrau gwaith eraill ({count}). Darllenir yr hyn a ddywedasant "
        "ddiwethaf; ni chânt eu hagor.",
    ),
    "too_many_cells": Message(
        "the row has {found} cells where the header has {expected}. Put text that holds a comma in double quotes.",
        "mae gan y rhes {found} o gelloedd lle mae gan y pennawd {expected}. Rhowch destun sy'n cynnwys coma mewn "
        "dyfynodau dwbl.",
    ),
    "repeated_column": Message(
        "the column stands in the header twice. Remove one.",
        "mae'r golofn yn y pennawd ddwywaith. Dilëwch un.",
    ),
    "missing_column": Message(
        "the column is missing. Add it to the header row.",
        "mae'r golofn ar goll. Ychwanegwch hi at y rhes bennawd.",
    ),
    "unknown_column": Message(
        "the column is not known and is not read. Known ones are in docs/plan-folder.md.",
        "nid yw'r golofn yn hysbys ac ni chaiff ei darllen. Mae'r rhai hysbys yn docs/plan-folder.md.",
    ),
    "missing_key": Message(
        "{key} is missing. Add it.",
        "mae {key} ar goll. Ychwanegwch ef.",
    ),
    "wrong_kind_of_key": Message(
        "{key} should be {kind}. Write it so.",
        "dylai {key} fod yn {kind}. Ysgrifennwch ef felly.",
    ),
    "empty_cell": Message(
        "the cell is empty, and this column needs a value. Fill it in.",
        "mae'r gell yn wag, ac mae angen gwerth ar y golofn hon. Llenwch hi.",
    ),
    "not_in_list": Message(
        "'{value}' is not one of {allowed}. Use one of those.",
        "nid yw '{value}' yn un o {allowed}. Defnyddiwch un o'r rheini.",
    ),
    "not_an_id": Message(
        "'{value}' cannot be an id. Use letters without accents, digits, dots, dashes and underscores.",
        "ni all '{value}' fod yn id. Defnyddiwch lythrennau heb acenion, digidau, dotiau, cysylltnodau a thanlinellau.",
    ),
    "unknown_file": Message(
        "this version reads no file of this name. Check the name against docs/plan-folder.md.",
        "nid yw'r fersiwn hon yn darllen ffeil o'r enw hwn. Gwiriwch yr enw yn docs/plan-folder.md.",
    ),
    "unknown_indicator": Message(
        "'{value}' is not an indicator of this plan. Add it to indicators.csv, or mend the id.",
        "nid yw '{value}' yn ddangosydd yn y cynllun hwn. Ychwanegwch ef at indicators.csv, neu cywirwch yr id.",
    ),
    "unknown_plan": Message(
        "'{value}' is not this plan. Write its id as it stands under [plan] in plan.toml.",
        "nid '{value}' yw'r cynllun hwn. Ysgrifennwch ei id fel y mae o dan [plan] yn plan.toml.",
    ),
    "unknown_area": Message(
        "'{value}' is not an area of this plan. Add it under [[areas]] in plan.toml, or mend the code.",
        "nid yw '{value}' yn ardal yn y cynllun hwn. Ychwanegwch hi o dan [[areas]] yn plan.toml, neu cywirwch y cod.",
    ),
    "unknown_board": Message(
        "'{value}' is not a board of this plan. Add it under [[boards]] in plan.toml, or mend the id.",
        "nid yw '{value}' yn fwrdd yn y cynllun hwn. Ychwanegwch ef o dan [[boards]] yn plan.toml, neu cywirwch yr id.",
    ),
    "unknown_theme": Message(
        "'{value}' is not a theme of this plan. Add it under [[themes]] in plan.toml, or mend the id.",
        "nid yw '{value}' yn thema yn y cynllun hwn. Ychwanegwch hi o dan [[themes]] yn plan.toml, neu cywirwch yr id.",
    ),
    "unknown_objective": Message(
        "'{value}' is not an objective of this plan. Add it under [[objectives]] in plan.toml, or mend the id.",
        "nid yw '{value}' yn amcan yn y cynllun hwn. Ychwanegwch ef o dan [[objectives]] yn plan.toml, neu cywirwch "
        "yr id.",
    ),
    "unknown_committee": Message(
        "'{value}' is not a committee of this plan. Add it under [[committees]] in plan.toml, or mend the id.",
        "nid yw '{value}' yn bwyllgor yn y cynllun hwn. Ychwanegwch ef o dan [[committees]] yn plan.toml, neu "
        "cywirwch yr id.",
    ),
    "unreadable_period": Message(
        "'{value}' cannot be read as a period. Write 2023/24, 2024, Q2 2024/25, Sep 2024, 2020-2022 or 2023-04-01/P1Y.",
        "ni ellir darllen '{value}' fel cyfnod. Ysgrifennwch 2023/24, 2024, Q2 2024/25, Sep 2024, 2020-2022 neu "
        "2023-04-01/P1Y.",
    ),
    "ambiguous_period": Message(
        "'{value}' could be {first} or {second}. Write one of those.",
        "gallai '{value}' fod yn {first} neu'n {second}. Ysgrifennwch un o'r rheini.",
    ),
    "not_a_number": Message(
        "'{value}' is not a number. Write digits with a decimal point, or leave it empty and give a marker.",
        "nid yw '{value}' yn rhif. Ysgrifennwch ddigidau â phwynt degol, neu gadewch hi'n wag a rhowch farciwr.",
    ),
    "number_too_large": Message(
        "'{value}' is too large to keep exactly (100 million million or more). Use a larger unit, such as £ million.",
        "mae '{value}' yn rhy fawr i'w gadw'n union (100 miliwn miliwn neu fwy). Defnyddiwch uned fwy, fel £ miliwn.",
    ),
    "too_many_decimals": Message(
        "'{value}' has more than 18 decimal places and is kept to 18.",
        "mae gan '{value}' fwy na 18 lle degol ac fe'i cedwir i 18.",
    ),
    "not_a_whole_number": Message(
        "'{value}' is not a whole number that can stand here. Write one.",
        "nid yw '{value}' yn rhif cyfan a all sefyll yma. Ysgrifennwch un.",
    ),
    "not_a_date": Message(
        "'{value}' is not a date. Write it as 2024-10-31.",
        "nid yw '{value}' yn ddyddiad. Ysgrifennwch ef fel 2024-10-31.",
    ),
    "not_yes_or_no": Message(
        "'{value}' is neither true nor false. Write true or false.",
        "nid yw '{value}' yn true nac yn false. Ysgrifennwch true neu false.",
    ),
    "unreadable_tolerance": Message(
        "'{value}' cannot be read as a tolerance. Write 0.25 (in the unit), 1% (of the comparator) or exact.",
        "ni ellir darllen '{value}' fel goddefiant. Ysgrifennwch 0.25 (yn yr uned), 1% (o'r cymharydd) neu exact.",
    ),
    "tolerance_too_wide": Message(
        "'{value}' is more than 100%: every change would be the same. Write a smaller one.",
        "mae '{value}' yn fwy na 100%: byddai pob newid yr un fath. Ysgrifennwch un llai.",
    ),
    "unreadable_range": Message(
        "'{value}' cannot be read as a range. Write it as 80..90, the lower end first.",
        "ni ellir darllen '{value}' fel ystod. Ysgrifennwch hi fel 80..90, y pen isaf yn gyntaf.",
    ),
    "range_needed": Message(
        "the polarity is aim_for_range, and no range is given. Write it as 80..90.",
        "aim_for_range yw'r polaredd, ac ni roddir ystod. Ysgrifennwch hi fel 80..90.",
    ),
    "baseline_needed": Message(
        "the basis is baseline, and no baseline_period is given. Write the period.",
        "baseline yw'r sail, ac ni roddir baseline_period. Ysgrifennwch y cyfnod.",
    ),
    "cumulative_against_previous": Message(
        "a cumulative figure cannot be compared with the period before it. Leave basis empty, or write "
        "same_period_last_year.",
        "ni ellir cymharu ffigur cronnus â'r cyfnod o'i flaen. Gadewch basis yn wag, neu ysgrifennwch "
        "same_period_last_year.",
    ),
    "services_over_board": Message(
        "the services of this board come to {total}, more than its own {value}. Services are parts of a board's money.",
        "mae gwasanaethau'r bwrdd hwn yn dod i {total}, mwy na'r {value} ar gyfer y bwrdd ei hun. Rhannau ohono ydynt.",
    ),
    "duplicate_key": Message(
        "{key} stands here and in {other}. Keep one row.",
        "mae {key} yma ac yn {other}. Cadwch un rhes.",
    ),
    "duplicate_id": Message(
        "'{value}' stands here and in row {other}. Ids must differ: change one.",
        "mae '{value}' yma ac yn rhes {other}. Rhaid i ids fod yn wahanol: newidiwch un.",
    ),
    "dates_collide": Message(
        "{key}: '{value}' and '{other}' (row {other_row}) fall in one month, so neither is the year before the other. "
        "Keep one.",
        "{key}: mae '{value}' ac '{other}' (rhes {other_row}) yn yr un mis, felly nid yw'r naill flwyddyn cyn y llall. "
        "Cadwch un.",
    ),
    "dates_out_of_order": Message(
        "{value} is before {other}, the day in {first}. Mend one of the two.",
        "mae {value} cyn {other}, y diwrnod yn {first}. Cywirwch un o'r ddau.",
    ),
    "change_of_several": Message(
        "a change is expected of {count} indicators. It is in the unit of one: name one indicator, or empty this cell.",
        "disgwylir newid gan {count} dangosydd. Mae yn uned un: enwch un dangosydd, neu gwagiwch y gell hon.",
    ),
    "change_not_better": Message(
        "a change of {value} would not make {indicator} better ({polarity}). Write the change that is hoped for, with "
        "its sign.",
        "ni fyddai newid o {value} yn gwella {indicator} ({polarity}). Ysgrifennwch y newid y gobeithir amdano, gyda'i "
        "arwydd.",
    ),
    "below_zero": Message(
        "{value} is below zero, which cannot be. Write what it costs.",
        "mae {value} yn is na sero, sy'n amhosibl. Ysgrifennwch beth yw'r gost.",
    ),
    "done_without_day": Message(
        "it is done, and no day says when. Fill in done_on.",
        "mae wedi'i gwblhau, ac nid oes diwrnod yn dweud pryd. Llenwch done_on.",
    ),
    "day_but_not_done": Message(
        "there is a day in done_on, and the state is {state}. Write done as the state, or empty this cell.",
        "mae diwrnod yn done_on, a'r cyflwr yw {state}. Ysgrifennwch done fel y cyflwr, neu gwagiwch y gell hon.",
    ),
    "stands_nowhere": Message(
        "the action names no board and no indicator, so no page shows it. Fill in boards or indicators.",
        "nid yw'r cam gweithredu'n enwi bwrdd na dangosydd, felly nid oes tudalen yn ei ddangos. Llenwch boards neu "
        "indicators.",
    ),
    "link_leads_nowhere": Message(
        "the link leads to no indicator and to no board. Fill in to_indicator or to_board.",
        "nid yw'r cyswllt yn arwain at ddangosydd nac at fwrdd. Llenwch to_indicator neu to_board.",
    ),
    "link_leads_to_both": Message(
        "the link leads to the indicator '{other}' and to the board '{value}'. Keep one, and give the other a row of "
        "its own.",
        "mae'r cyswllt yn arwain at y dangosydd '{other}' ac at y bwrdd '{value}'. Cadwch un, a rhowch ei res ei hun "
        "i'r llall.",
    ),
    "link_to_itself": Message(
        "'{value}' is linked with itself. Name another indicator, or a board in to_board.",
        "mae '{value}' wedi'i gysylltu ag ef ei hun. Enwch ddangosydd arall, neu fwrdd yn to_board.",
    ),
    "link_without_evidence": Message(
        "nothing stands behind this link but the word of who asserts it. Where it is written somewhere, give the "
        "address.",
        "nid oes dim y tu ôl i'r cyswllt hwn ond gair y sawl sy'n ei honni. Os yw wedi'i ysgrifennu yn rhywle, rhowch "
        "y cyfeiriad.",
    ),
    "lag_too_long": Message(
        "'{value}' months are more than ten years. Write 0 to 120.",
        "mae '{value}' mis yn fwy na deng mlynedd. Ysgrifennwch 0 i 120.",
    ),
    "not_an_address": Message(
        "'{value}' is not an address that can stand here. Write all of it, beginning with https://.",
        "nid yw '{value}' yn gyfeiriad a all sefyll yma. Ysgrifennwch y cyfan, gan ddechrau â https://.",
    ),
    "lower_above_upper": Message(
        "the lower limit {value} is above the upper limit {upper}. Swap or mend them.",
        "mae'r terfyn isaf {value} uwchlaw'r terfyn uchaf {upper}. Cyfnewidiwch neu cywirwch nhw.",
    ),
    "percent_outside": Message(
        "{value} is outside 0 to 100 for a percent. It is loaded as it stands: check it.",
        "mae {value} y tu allan i 0 i 100 ar gyfer canran. Fe'i llwythir fel y mae: gwiriwch ef.",
    ),
    "no_value_no_marker": Message(
        "there is no value, and no marker says why. It is loaded as not available (x): add a marker.",
        "nid oes gwerth, ac nid oes marciwr yn dweud pam. Fe'i llwythir fel ddim ar gael (x): ychwanegwch farciwr.",
    ),
    "not_signed_off": Message(
        "nobody has signed the polarity off, so it is judged as if none were agreed. Fill in polarity_signed_off_by.",
        "nid oes neb wedi cymeradwyo'r polaredd, felly fe'i bernir fel pe na bai un wedi'i gytuno. Llenwch "
        "polarity_signed_off_by.",
    ),
    "no_welsh": Message(
        "{count} of {total} have no Welsh. The Welsh pages show the English, and say so: fill in {column}.",
        "nid oes Cymraeg ar gyfer {count} o {total}. Mae'r tudalennau Cymraeg yn dangos y Saesneg, ac yn dweud hynny: "
        "llenwch {column}.",
    ),
    "stretch_easier": Message(
        "the stretch {value} is easier than the target {target}. Make it at least as hard.",
        "mae'r nod ymestynnol {value} yn haws na'r targed {target}. Gwnewch ef o leiaf mor anodd.",
    ),
    "profile_not_used": Message(
        "a target for {value} months is used for cumulative indicators alone, and this one is not. Leave the cell "
        "empty, or give the indicator the aggregation cumulative.",
        "defnyddir targed ar gyfer {value} mis ar gyfer dangosyddion cronnus yn unig, ac nid yw hwn yn un. Gadewch y "
        "gell yn wag, neu rhowch yr aggregation cumulative i'r dangosydd.",
    ),
    "rebase_too_short": Message(
        "{count} figures of this series are from {value} on. The rebase counts once there are {fewest}; until then the "
        "series is judged as one.",
        "mae {count} ffigur o'r gyfres hon o {value} ymlaen. Bydd yr ailosod yn cyfrif pan fydd {fewest}; tan hynny "
        "bernir y gyfres fel un.",
    ),
    "retired_but_here": Message(
        "'{value}' is said to be retired, and it stands in indicators.csv. Remove it from one of the two.",
        "dywedir bod '{value}' wedi'i ymddeol, ac mae yn indicators.csv. Dilëwch ef o un o'r ddau.",
    ),
    "replaced_by_itself": Message(
        "'{value}' is said to be replaced by itself. Name the indicator that is looked at instead, or leave the cell "
        "empty.",
        "dywedir bod '{value}' wedi'i ddisodli ganddo ef ei hun. Enwch y dangosydd yr edrychir arno yn ei le, neu "
        "gadewch y gell yn wag.",
    ),
    "retired_never_known": Message(
        "no earlier edition of the plan had an indicator '{value}', so nothing shows this reason. Mend the id, or "
        "remove the row.",
        "nid oedd gan unrhyw argraffiad cynharach o'r cynllun ddangosydd '{value}', felly ni ddangosir y rheswm hwn. "
        "Cywirwch yr id, neu dilëwch y rhes.",
    ),
    "target_value_needed": Message(
        "a target of kind {kind} needs {needed}. Fill it in.",
        "mae angen {needed} ar darged o fath {kind}. Llenwch ef.",
    ),
    "council_twice": Message(
        "the council '{value}' also stands in {other}. One plan folder for each council: remove one.",
        "mae'r cyngor '{value}' hefyd yn {other}. Un ffolder cynllun i bob cyngor: dilëwch un.",
    ),
    "missing_publisher_file": Message(
        "the publisher's file is missing. Check the folder given with --from, or fetch the publisher's files again.",
        "mae ffeil y cyhoeddwr ar goll. Gwiriwch y ffolder a roddir gyda --from, neu nôl ffeiliau'r cyhoeddwr eto.",
    ),
    "unknown_series": Message(
        "there is no series '{value}' here. Mend its name in official_statistics.csv: the publisher may call it "
        "otherwise now.",
        "nid oes cyfres '{value}' yma. Cywirwch ei henw yn official_statistics.csv; efallai i'r cyhoeddwr ei hailenwi.",
    ),
    "unknown_reader": Message(
        "'{value}' is not a reader. Use one of {allowed}.",
        "nid yw '{value}' yn ddarllenydd. Defnyddiwch un o {allowed}.",
    ),
    "unknown_mark": Message(
        "'{value}' is not a period of this series with a marker, such as 2023=p. Mend or remove it.",
        "nid yw '{value}' yn gyfnod o'r gyfres hon â marciwr, fel 2023=p. Cywirwch neu dilëwch ef.",
    ),
    "duplicate_identical": Message(
        "{key} stands here and in {other} with the same figure. One is kept.",
        "mae {key} yma ac yn {other} gyda'r un ffigur. Cedwir un.",
    ),
    "areas_not_current": Message(
        "{count} area codes in {files} files are not among the publisher's present areas: {value}. Their figures are "
        "kept as they stand; name an area in plan.toml by its present code.",
        "nid yw {count} o godau ardal mewn {files} o ffeiliau ymhlith ardaloedd presennol y cyhoeddwr: {value}. Cedwir "
        "eu ffigurau fel y maent; enwch ardal yn plan.toml wrth ei chod presennol.",
    ),
    "unequal_lists": Message(
        "the parallel lists are not equally long ({lengths}), so no figure can be told from its area. Fetch it again.",
        "nid yw'r rhestrau cyfochrog yr un hyd ({lengths}), felly ni ellir cysylltu ffigur â'i ardal. Nôl hi eto.",
    ),
    "unreadable_json": Message(
        "the file cannot be read as the publisher's JSON: {fault}. Fetch it again.",
        "ni ellir darllen y ffeil fel JSON y cyhoeddwr: {fault}. Nôl hi eto.",
    ),
    "unreadable_source_date": Message(
        "'{value}' is not a date as this publisher writes it (31/12/2025). Fetch the file again, or tell the "
        "publisher.",
        "nid yw '{value}' yn ddyddiad fel y mae'r cyhoeddwr hwn yn ei ysgrifennu (31/12/2025). Nôl y ffeil eto, neu "
        "dywedwch wrth y cyhoeddwr.",
    ),
    **{code: Message(*words) for code, words in CARD_MESSAGES.items()},
}
