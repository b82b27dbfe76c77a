"""How large and how strange a workbook may be: every limit of the guard, and why it is where it is.

A report card has a few sheets of a few thousand cells, so each limit is far above what a council writes and far below
what could hurt the server.
"""

MEGABYTE = 1024 * 1024

# A report card is under 1 MB; ten leaves room for pictures and logos.
MAX_FILE_BYTES = 10 * MEGABYTE

# What all parts together may be once unpacked: a quarter of a million cells come to about 20 MB of XML.
MAX_INFLATED_BYTES = 64 * MEGABYTE

# Parts in the zip: some ten for a sheet with drawings and printer settings, at most a hundred sheets.
MAX_PARTS = 1_000

# Unpacked bytes for a packed one. Spreadsheet XML packs to about a tenth, very even sheets to a fiftieth, a bomb to a
# thousandth.
MAX_RATIO = 150

# Below this a part is harmless however tightly it is packed, so its ratio is not looked at.
RATIO_FREE_BYTES = 1 * MEGABYTE

# Elements in all XML parts together: a cell takes two or three, and drawings and styles some thousands.
MAX_ELEMENTS = 2_000_000

# Elements inside one another: a drawing of grouped shapes has about twenty.
MAX_DEPTH = 100

# One tag with its attributes, or one comment. XML readers read an unfinished one again and again.
MAX_TAG_BYTES = 1 * MEGABYTE

# Sheets: a card for every month of eight years.
MAX_SHEETS = 100

# Characters in the name of a sheet: Excel holds 31, others a hundred.
MAX_SHEET_NAME = 100

# Cells that hold something, in all sheets: 100 indicators for 16 areas in 12 periods are 19,200 rows of 10.
MAX_CELLS = 250_000

# The last row and the last column in which something may stand; empty cells may stand anywhere.
MAX_ROWS = 50_000
MAX_COLUMNS = 256

# Cells from A1 to the last that holds something, summed over the sheets: calamine keeps a place for each.
MAX_GRID = 20_000_000

# Merged ranges of one sheet: a two-row header merged over every column, and a title on every tenth row.
MAX_MERGES = 5_000

# Characters in one cell: what Excel itself can hold.
MAX_TEXT = 32_767

# Characters of all cells, a text that many cells share counted for each: it is written out for each.
MAX_ALL_TEXT = 16_000_000

# What the reading process may use. The largest workbooks that the limits above allow took 3 s and 410 MB.
CHILD_MEMORY_BYTES = 1024 * MEGABYTE
CHILD_CPU_SECONDS = 10

# How long we wait for it, where the machine is busy with other things or knows no limit of processor time.
CHILD_WALL_SECONDS = 60

# How much it may answer: all text at six bytes a character, and every cell's place.
CHILD_ANSWER_BYTES = 128 * MEGABYTE
