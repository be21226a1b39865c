### What is wrong in a book, and what was handled: files, sheets, cells, facts, settings.

## Facts

book-fact-unknown = { $fact } is the name of no fact; nothing would be decided by it. The questions of `tratado check` and the rules that `tratado rule` prints name the facts
book-fact-unknown-near = { $fact } is the name of no fact; nothing would be decided by it. Did you mean { $near }?
book-fact-no-yes-or-no = { $fact } is answered by yes or no, not by { $value }
book-fact-unasked = no verdict turned on { $fact } of { $subject }; it changes nothing here
book-fact-without-source = { $fact } of { $subject } counts with its source only; give it in the column evidence of the sheet facts

book-fact-no-subject = '{ $subject }' is no good, no part of a bill of materials and no HS code
book-fact-no-subject-near = '{ $subject }' is no good, no part of a bill of materials and no HS code; did you mean '{ $near }'?

## Names that nothing has

book-setting-unknown = there is no setting '{ $setting }'; the book's reference lists those there are
book-setting-unknown-near = there is no setting '{ $setting }'; did you mean '{ $near }'?
book-column-unread = column '{ $column }' is not known here and was not read
book-column-unread-near = column '{ $column }' is not known here and was not read; did you mean '{ $near }'?
book-sheet-unread = '{ $sheet }' is no sheet of a book and was not read
book-sheet-unread-near = '{ $sheet }' is no sheet of a book and was not read; did you mean '{ $near }'?

## Numbers of findings

book-none = none
book-listed-more = { $listed } and { $more } more
book-and = { $first } and { $second }
book-or = { $first } or { $second }
book-span = { $first } to { $last }
book-more-rows = { $count ->
    [one] { $count } more row has the same problem
   *[other] { $count } more rows have the same problem
}
book-more-like-these = { $count ->
    [one] { $count } more row like these
   *[other] { $count } more rows like these
}
book-of-rows = { $count ->
    [one] { $what } (row { $rows })
    [2] { $what } (rows { $rows })
    [3] { $what } (rows { $rows })
   *[other] { $what } (rows { $rows } and { $more } more)
}
book-example-unread = { $more ->
    [0] the template's example row was not read
    [one] the template's example row was not read (nor that of { $more } more sheet)
   *[other] the template's example row was not read (nor those of { $more } more sheets)
}

## What cells hold

book-kind-text = text
book-kind-hs = HS code
book-kind-edition = HS edition
book-kind-choice = one of
book-kind-boolean = yes or no
book-kind-money = money
book-kind-price = price
book-kind-quantity = quantity
book-kind-weight = weight in kilograms
book-kind-rate = rate
book-kind-country = country (ISO 3166, two letters)
book-kind-currency = currency (ISO 4217)
book-kind-date = date
book-kind-facts = facts
book-kind-setting = value of a setting
book-kind-fact-value = yes, no or a number

## Cells

book-cell-blank = the cell is blank; expected { $kind }
book-column-type = the column is of type { $type }; expected text
book-spaces-trimmed = spaces trimmed
book-no-break-spaces = no-break spaces read as spaces
book-invisible-removed = invisible characters removed
book-control-character = { $text } contains a control character; remove it
book-cell-date = the cell holds a date ({ $date }) where { $kind } is expected; a spreadsheet turns texts like 3-12 into dates. Format the column as text and enter it again
book-lost-digits = { $text } is a number of more than fifteen digits, of which a spreadsheet keeps fifteen. Format the column as text and enter it again
book-numbers-as-text = numbers read as text; zeros in front are not shown by a number
book-not-a-number = { $text } is not a number; expected { $kind }, digits only
book-not-finite = { $text } is not a finite number; leave the cell blank or give the number
book-number-negative = { $text } is negative; expected zero or more. Take a credit off the row that it is for
book-number-too-large = { $text } is too large; at most { $most } can be kept exactly
book-number-ambiguous = { $text } may be { $whole } or { $decimal }; nothing else in the sheet shows which mark separates decimals. Write it without separators between thousands, or with all its decimals
book-numbers-rounded = numbers rounded to { $places } decimals
book-numbers-from-percent = cells formatted as percent read as fractions (50% is 0.5)
book-numbers-from-text = numbers stored as text read as numbers
book-rounds-to-zero = { $text } rounds to zero at { $places } decimals; state it in a larger count or a smaller unit
book-not-a-date = { $text } is not a date; expected year-month-day, for example 2026-01-31
book-no-day = { $text } is not a date; write it as 2026-01-01
book-no-day-of-year = { $text } is not a day of the year; expected month-day, for example 01-01
book-no-months = { $text } is no number of months; write a whole number from 1 to 12
book-no-edition = { $text } is no edition known here; expected 2012, 2017 or 2022
book-none-of = { $text } is not known here; expected one of { $values }
book-neither-yes-nor-no = { $text } is neither yes nor no; expected yes, no or a blank cell
book-no-country = { $text } is no country that is known here; expected its two letters such as US, MX, CA, CN, or its name
book-no-currency = { $text } is no currency code; expected three letters such as USD, MXN, CAD
book-no-fact-value = { $text } is not the value of a fact; expected yes, no or a number with a point before its decimals
book-more-decimals = has more decimals than are kept
book-more-than-four-decimals = the amount has more than four decimals; round it to the cent
book-too-large = is too large to be kept

## Codes

book-code-scientific = { $text } is a number in scientific notation; format the column as text and enter the code again
book-code-unreadable = { $why }; expected a code such as 8708.30
book-code-one-digit = { $text } has one digit; a code has at least two
book-code-lost-trailing-zero = { $count ->
    [3] { $text } has three digits; Excel drops a trailing zero from numbers. Did you mean { $meant }? Format the column as text.
    [5] { $text } has five digits; Excel drops a trailing zero from numbers. Did you mean { $meant }? Format the column as text.
   *[other] { $text } has seven digits; Excel drops a trailing zero from numbers. Did you mean { $meant }? Format the column as text.
}
book-code-lost-leading-zero = { $count ->
    [3] { $text } has three digits; Excel drops a leading zero from numbers. Did you mean { $meant }? Format the column as text.
    [5] { $text } has five digits; Excel drops a leading zero from numbers. Did you mean { $meant }? Format the column as text.
   *[other] { $text } has seven digits; Excel drops a leading zero from numbers. Did you mean { $meant }? Format the column as text.
}
book-code-either = { $first } (or { $second })
book-code-short-number = { $text } is a number, and a number cannot show whether zeros followed ({ $text } or { $text }.00). Format the column as text and enter the code again
book-codes-point-zero = codes written as 870830.0 read as 870830
book-good-few-digits = { $code } has { $digits } digits; the code of a good needs at least six, because rules of origin tell subheadings apart
book-code-blank = the code is blank; goods that hang on it are undetermined until it is given
book-part-two-codes = { $part } is { $code } here and { $other } in the sheet goods; correct one, or leave it blank here

## Columns and sheets

book-columns-same-name = { $count } columns are named { $header }; which one holds for sheet { $sheet } cannot be told. Rename or remove the others
book-columns-both-mean = columns { $first } and { $second } both mean { $column }; remove or rename one
book-column-read-as = column { $header } read as { $column }
book-column-may-mean = column { $header } may mean { $columns }; name it the one it is
book-column-unnamed = a column without a name was not read
book-column-missing = column { $en } is missing; the columns are { $columns }. Name it { $en }, { $es } or { $fr }, or use a mapping
book-two-sheets = { $first } and { $second } are both the sheet { $sheet }; rename one
book-no-sheet = there is no sheet { $sheet }; found { $found }. Name it { $names }, or use a mapping
book-sheet-empty = the sheet is empty; expected a row with the names of the columns
book-no-goods = the sheet has no goods; expected one row per good

## Mappings

book-mapping-no-yaml = cannot be read as YAML: line { $line }: { $why }
book-mapping-expected = expected a mapping from sheets to their parts, found { $found }
book-mapping-no-sheet = a book has no sheet { $name }; expected one of { $sheets }
book-mapping-parts = expected { $parts }, found { $found }
book-mapping-no-part = { $part } is not known here; expected { $parts }
book-mapping-from-columns = { $part }: expected a mapping from columns, found { $found }
book-mapping-no-column = { $part }: there is no column { $column }; expected one of { $columns }
book-mapping-of-texts = { $what }: expected a mapping of texts, found { $found }
book-mapping-no-text = { $what }: { $key } has { $found }; expected a text
book-mapping-values-of = values of { $column }
book-found-nothing = nothing
book-found-list = a list
book-mapping-sheet-none = the mapping takes { $sheet } from { $name }, and there is none; there are { $names }
book-mapping-column-none = the mapping takes { $column } from column { $header }, and there is none; the columns are { $columns }
book-column-mapped = column { $header } was not read; the mapping has another

## Settings, currencies, rates

book-setting-twice = the setting { $setting } is given twice; keep one
book-currency-unknown = the currency of the book is not known: { $found }. Give currency in the sheet settings
book-currency-several = the sheets use { $currencies }
book-currency-none = no row names one
book-rate-twice = { $currency } has a second rate; a book has one rate per currency
book-rate-zero = the rate is zero; expected units of the book's currency for one of this
book-rate-own = { $currency } is the book's own currency; its rate can only be 1
book-rate-none = there is no rate from { $code } to { $book }; add { $code } to the sheet rates, with its source and date
book-rate-percent = the cell has a percent format; write the rate in percent a year, such as 9.5, and format the cell as a number
book-converted = amounts converted into { $currency } at the rates of the book

## Amounts and weights

book-amounts-rounded = amounts rounded to four decimals
book-unit-values-rounded = unit values rounded to four decimals, after the value of the line was computed
book-line-values-rounded = line values rounded to four decimals
book-amount-too-large = the amount is too large; at most { $most } can be kept exactly
book-weight-too-large = the weight is too large; at most { $most } kilograms can be kept
book-column-too-large = the column adds up to more than { $most }, the most that is kept exactly; state it in a larger unit, or divide the book
book-line-disagrees = the line's value is { $given } and quantity times unit value is { $computed }; correct one of the three, or leave the unit value or the line's value blank
book-weight-disagrees = the weight is not quantity times unit weight; correct one or leave one blank
book-quantity-zero = the quantity is zero; remove the line, or give the quantity in one unit of the good
book-value-blank = the value is blank; give the unit value or the line's value (0 where it costs nothing)
book-excluded-above-total = the costs to be excluded ({ $costs }) of { $good } are more than its total cost, which must contain them

## Goods, parts, plants

book-good-twice = { $good } is already in row { $row }; a good has one row
book-not-in-sheet = { $name } is not in the sheet { $sheet }; add it there
book-not-in-sheet-near = { $name } is not in the sheet { $sheet } (did you mean { $near }?); add it there
book-good-in-itself = a good contains itself: { $cycle }; remove one of these lines
book-no-plants = the book has no sheet plants, so that this column is no more than a note
book-part-no-producer = a part of the sheet goods that names no producer there has a supplier here: it is taken for bought and counts whole; name its producer in goods
book-part-other-supplier = a part that the good's own producer makes, by the sheet goods, has another supplier here: where it matters the good is undetermined; correct one of the two
book-part-two-countries-outside = a part of the sheet goods is produced in another country there, and one of the two is outside the territory of the parties: where it matters the part and the good are undetermined; correct one of the two
book-part-two-countries = a part of the sheet goods is produced in another country of the territory of the parties there: where the country matters (duty, marking, trade between two countries) it is open; correct one of the two
book-plant-two-countries = the plant stands in another country than produced_in says: where it matters the country, and outside the territory of the parties the origin too, is open; correct one of the two
book-accumulated-outside = production outside the territory of the parties is not accumulated [Uniform Regulations 9(7)(a)(ii)]; these parts count whole

## Facts in columns

book-fact-is-column = { $fact } is no fact and is not read here; give { $value } for { $subject } in the sheet { $sheet }, column { $column }
book-fact-tariff-item = { $hs }, with eight digits, and { $tariff }
book-fact-malformed = { $text } is no fact; expected name=value, several separated by ;
book-fact-contradicts = { $fact } of { $subject } is { $value } here and { $other } in sheet { $sheet }, row { $row }

## Files and folders

book-unreadable = cannot be read: { $why }
book-file-unreadable = the file cannot be read: { $why }
book-name-unusable = no file can have this name
book-give-folder = a book in this format is a folder of files (goods, bom, ...); give the folder
book-no-file = is no file; a book is not read from a pipe or a device
book-two-formats = the folder has both CSV and Parquet files; keep one kind in it
book-no-files = the folder has neither CSV nor Parquet files; expected goods.csv and bom.csv, or goods.parquet and bom.parquet
book-file-empty = the file is empty (0 bytes)
book-file-damaged = the file is damaged: { $why }

## CSV

book-csv-empty = the file is empty; expected a row with the names of the columns
book-csv-archive = this is a workbook or an archive under the name of a CSV file
book-csv-parquet = this is a Parquet file under the name of a CSV file
book-csv-zero-bytes = the file contains zero bytes; save it as CSV in UTF-8
book-csv-no-utf-16 = the file is not valid UTF-16; save it as CSV in UTF-8
book-csv-encoding = line { $line } is neither UTF-8 nor Windows-1252; save the file as CSV in UTF-8
book-csv-windows = the file is not UTF-8 and was read as Windows-1252
book-csv-first-rows-blank = the first rows are blank; expected a row with the names of the columns
book-csv-blank = the file is blank; expected a row with the names of the columns
book-csv-quotes = line { $line } cannot be read ({ $why }); a quote is left open or stands inside a quoted text
book-csv-row-cells = the row has { $count } cells and the first row { $width }; a text that contains { $separator } must stand in quotes

## Parquet

book-no-calendar-day = the day is before the year 1 or after the year 9999
book-parquet-none = the folder contains no Parquet files
book-parquet-part = { $part }: { $what }
book-parquet-parts-differ = its parts have different columns: { $why }
book-parquet-encrypted = the file is encrypted; write it without encryption
book-parquet-other = this is no Parquet file, whatever its name
book-parquet-short = the file is cut short; write it again

## Workbooks

book-xlsx-macros = workbooks with macros (xlsm) are not read; save it as xlsx
book-xlsx-password = the workbook is protected by a password; remove the protection and save it
book-xlsx-old = this is an old workbook (xls), whatever its name; save it as xlsx
book-xlsx-page = this is a web page or XML under the name of a workbook, as some programs export; open it in a spreadsheet program and save it as xlsx
book-xlsx-parquet = this is a Parquet file; put it in a folder as goods.parquet and give the folder
book-xlsx-other = this is no xlsx workbook, whatever its name; if it is text, put it in a folder as goods.csv and bom.csv
book-xlsx-unreadable = the workbook cannot be read: { $why }
book-xlsx-sheet-unreadable = the sheet cannot be read: { $why }
book-xlsx-cells-elsewhere = the cells of the sheet are not where the file says they are; save the workbook again with a spreadsheet program
book-xlsx-merged = the cells { $cells } are merged; unmerge them and fill in each one
book-xlsx-error = the cell holds the error { $error }; correct its formula
book-xlsx-uncalculated = the cell has a formula without a calculated value; open the workbook in a spreadsheet program and save it
book-xlsx-wrong-in-all = in all, { $count } cells are merged or hold errors or bare formulas
book-xlsx-formulas = { $count ->
    [one] { $count } formula read as the value calculated when the workbook was saved
   *[other] { $count } formulas read as the values calculated when the workbook was saved
}
book-xlsx-sheet-hidden = the sheet is hidden and was read
book-xlsx-rows-hidden = { $more ->
    [yes] { $count } hidden rows were read (rows { $rows } and more)
   *[no] { $count ->
        [one] { $count } hidden row was read (row { $rows })
       *[other] { $count } hidden rows were read (rows { $rows })
    }
}
book-xlsx-columns-hidden = hidden columns were read ({ $columns })
book-xlsx-beyond-end = row { $row }, column { $column } of the sheet is beyond { $end }, where sheets end; save the workbook again with a spreadsheet program
book-xlsx-sparse = the sheet reaches over { $rows } rows and { $columns } columns, and { $filled } cells in it are filled; its last ones are { $last }. Delete what stands far from the table, or move it to a sheet of its own
book-xlsx-macros-inside = the workbook contains macros; save it as xlsx without macros
book-xlsx-binary = this is a binary workbook (xlsb); save it as xlsx
book-xlsx-opendocument = this is an OpenDocument spreadsheet; save it as xlsx
book-xlsx-no-workbook = the file is a zip archive without a workbook in it
book-xlsx-part-missing = the workbook names { $part } and does not contain it
book-xlsx-entities = { $part } declares a document type or entities, which no spreadsheet needs; save the workbook again with a spreadsheet program
book-xlsx-part-damaged = { $part } is damaged: { $why }
book-xlsx-no-column = { $letters } is not a column
book-archive-password = the archive is protected by a password; save it without
book-archive-parts = the archive has { $count } parts; a workbook has a few
book-archive-large = the workbook unpacks to { NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } GiB; at most { $largest } are read. Use CSV or Parquet for data of this size
book-archive-names = the archive has several parts of the same name; save it again
book-archive-dense = { $part } unpacks to more than { $times } times its size; this is no ordinary workbook
book-archive-damaged = the archive is damaged: { $why }
book-archive-many = the archive unpacks to more than { $parts } files or { $size } GiB
book-archive-bomb = { $part } unpacks to more than { $times } times its size
book-file-macros = the file contains macros; save it without macros
book-file-line-not-utf-8 = line { $line } is not UTF-8; save the file as UTF-8
book-file-zero-bytes = the file contains zero bytes; save it as UTF-8

## Writing

book-write-name = expected a name ending in .xlsx, or the name of a folder for Parquet
book-write-template = a template is a workbook; expected a name ending in .xlsx
book-write-rows = { $count } rows, and a workbook holds { $most }; write Parquet
book-write-text = a text of { $count } characters does not fit into a cell of a workbook (at most { $most }); write Parquet
book-write-there = { $path } is there already; write into a new folder, so that no file of another book is read with this one

## What can hardly be so

book-doubt-once = says the same as row { $where }; a row counts once, remove one of them
book-doubt-once-each = is already in row { $where }; it has one row, remove or join one of them
book-doubt-again = says the same as row { $where }; if it was recorded twice, remove one of them
book-doubt-contents = { $part } and right below it what it is made of are both lines of { $good }; counted as materials side by side they count twice. Remove from { $good } what is in { $part }; what { $good } has besides goes above { $part }
book-doubt-alike = { $name } looks like { $other } of row { $where } and is another text; if they are one thing, write them alike
book-doubt-materials-above-net-cost = the materials of { $good } are worth { $worth }, more than its net cost of { $base }: check quantities, units, and whether a price is for 100 or 1,000 pieces
book-doubt-materials-above-total-cost = the materials of { $good } are worth { $worth }, more than its total cost of { $base }: check quantities, units, and whether a price is for 100 or 1,000 pieces
book-doubt-materials-above-price = the materials of { $good } are worth { $worth }, more than its transaction value of { $base }: check quantities, units, and whether a price is for 100 or 1,000 pieces
book-doubt-net-cost-above-total = the net cost of { $nc } is more than the total cost of { $total }, from which costs are only taken out; correct one of them
book-doubt-net-cost-above-price = the net cost of { $nc } is more than the transaction value of { $tv }; is it sold below its cost?
book-doubt-price-of-zero = the transaction value is 0; leave the cell blank where it is not known
book-doubt-net-cost-of-zero = the net cost is 0; leave the cell blank where it is not known
book-doubt-destination-no-party = { $country } is no party to the agreement; preference is claimed in US, MX or CA
book-doubt-part-with-two-codes = { $part } is { $hs } here and { $other } in row { $where }; a part has one code
book-doubt-part-from-two-sources = { $part } of { $good } has another origin in row { $where }; shares by a plan of purchases show nothing. Where the two are kept apart, say so by the fact sources_kept_apart of { $part }; where they are mixed, give movements and the method in the sheets movements and inventories
book-doubt-part-of-two-origins = { $part } from the same supplier has another origin in row { $where }; which holds?
book-doubt-originating-from-outside = { $part } is said to originate and to come from { $country }, which is no party; what originates was produced in the region and not processed outside it
book-doubt-listed-above-foreign = the listed components that do not originate are worth { $listed }, more than the { $vnm } of all materials that do not; correct one of them
book-doubt-core-part-foreign-above-cost = the materials that do not originate are worth { $vnm }, more than the net cost of { $nc }
book-doubt-high-wage-above-all-vehicles = the net cost of { $cost } is more than the { $total } that all vehicles of the sheet vehicle_production cost
