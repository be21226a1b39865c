# The labor mechanism: what cannot be read, and what the mechanism does not allow

labor-none = none
labor-or = { $one } or { $other }
labor-key = { $key } ({ $words })

# When something happened, and events as files hold them
labor-when-no-date = { $text } is no date; write 2026-11-24, 2026-11 or ?
labor-when-no-month = { $text } has no such month
labor-when-backwards = { $text } ends before it begins
labor-day-wanted = { $name } is a day, written as 2026-11-24, not { $given }
labor-event-object = an event is an object with date and event, not { $given }
labor-event-fields = an event has no { $unknown }; it has { $known }
labor-event-needs = an event needs { $name } as text
labor-event-list = { $name } of an event is a list, not { $given }
labor-event-commitment = a commitment is an object with what and due, not { $given }
labor-event-entry = entry of an event is the number of an entry, not { $given }

# Facilities and cases as files hold them
labor-facility-object = the facility of a case is an object with name and country, not { $given }
labor-facility-fields = a facility has no { $unknown }
labor-facility-needs = a facility needs { $name }
labor-facility-flag = { $name } of a facility is true, false or left out
labor-facility-goods = goods of a facility are a list, not { $given }
labor-facility-facts-from = facts_from of a facility is a day, not { $given }
labor-case-object = the header of a case is an object, not { $given }
labor-case-fields = a case has no { $unknown }; it has { $known }
labor-case-needs = a case needs { $name }
labor-case-events = events of a case are a list, not { $given }

# Where cases are kept
labor-case-named = case { $case }
labor-case-of-workspace = case { $case } of the workspace
labor-case-of-other-id = case { $case } of the workspace says that it is { $other }
labor-case-records = its records are not those of a case: the header first, then its events
labor-case-id = { $id } cannot name a case; use letters, digits, '-', '_' and '.'
labor-case-taken = { $path } is there already; choose another id
labor-case-none = there is no case { $case }
labor-case-none-in-workspace = there is no case { $case } in the workspace
labor-case-cut-off = { $path }: the last line is cut off; remove it, it was never confirmed
labor-case-empty = { $path } is empty; its first line is the header of the case
labor-case-locked = { $path } is being written by another command; if none runs, remove { $lock }
labor-case-in-folder = { $case } is in { $folder } already; nothing was kept
labor-case-in-workspace = { $case } is in the workspace already; nothing was kept
labor-case-twice = { $case } is given twice; nothing was kept
labor-case-attach = --attach: documents are kept in a workspace; name one with --in
labor-case-no-folder = --dir: there is no folder { $folder }
labor-case-two-places = --dir and --in: cases are kept in one of the two; leave one of them out
labor-file-not-utf8 = { $path } is not UTF-8; save it as UTF-8
labor-file-not-json = not JSON from character { $column } on
labor-file-json-too-deep = not JSON: it nests too deep, or has too long a number
labor-file-not-object = not an object

# Cases in JSON and CSV
labor-exchange-list = a file of cases is a list of objects
labor-exchange-line = line { $line } cannot be read: a field is too long, or a quotation mark is not closed
labor-exchange-columns = no column { $unknown } is known. Each row is one event of a case, with its day: of the case { $about }, of the event { $happened }. A table with a row for each case and a day in each column becomes a row for each day, such as case plant-q, name Plant Q, country MX, date 2024-04-01, event review_requested; `tratado case export` writes the layout
labor-exchange-no-case = there is no column case, which says of which case a row is. Each row is one event of a case: of the case { $about }, of the event { $happened }
labor-exchange-described = { $case } is described differently above
labor-exchange-flag = { $cell } is neither yes nor no
labor-exchange-json-list = not a JSON list: { $cell }
labor-exchange-json-object = not a JSON object: { $cell }
labor-exchange-suffix = { $suffix }: give a .json or .csv file
labor-exchange-no-suffix = no suffix
labor-export-suffix = { $file }: give a .json or .csv file, or a folder

# Options
labor-option-no-day = { $option }: { $given } is not a date; write it as 2026-11-24
labor-option-commitment = --commitment: { $given }; write it as 2026-11-24=what is promised
labor-option-output = --output goes with --format json or ics
labor-option-entry = { $case } has no entry { $entry } that stands; it has { $known }
labor-plants-missing = { $file }, sheet plants: is missing or empty; fill it in, and the sheet agreements; nothing was checked.
labor-nothing-checked = nothing was checked

# Between which countries there is a mechanism
labor-pair = { $one } and { $other } ({ $annex })
labor-no-annex = there is no rapid response mechanism between { $complainant } and { $respondent } (31-B.1.4); it exists between { $pairs }

# What is put right
labor-record-no-entry = there is no entry { $entry } to put right; there are { $known }
labor-record-withdrawn = entry { $entry } is withdrawn already; enter what happened anew
labor-record-reason = entry { $entry } can be put right only with the reason, as a note
labor-record-instead = { $corrected } says what entry { $entry } should say; { $withdrawn } does not
labor-record-about-facility = entry { $entry } is about the facility and stays so

# What the mechanism refuses
labor-refused-by = { $reason } ({ $cite })
labor-refused = allowed instead: { $allowed }
labor-refused-closed = nothing; the case is closed
labor-refused-put-right = entry { $entry } cannot be put right so: then entry { $other } is not allowed: { $reason }
labor-refused-actor = { $actor } does not act here; { $by } does
labor-refused-no-event = the mechanism knows no event { $event }
labor-refused-complainant = { $event } is a step of { $country } law, not of this complainant
labor-refused-state = { $event } cannot follow the state { $state }
labor-refused-needs = { $event } needs { $needs } before it
labor-refused-accounts = { $event } needs customs accounts in the state “{ $needed }”; theirs is “{ $now }”
labor-refused-enforced-order = a facility in the United States must be under an enforced order
labor-refused-earlier = { $event } of { $when } is earlier than what happened on { $before }
labor-refused-early = { $event } opens when { $clocks } has passed, after { $day }
labor-refused-no-measures = { $event } must name its measures
labor-refused-unfit-measures = not among the remedies: { $measures }
labor-refused-no-commitments = { $event } must name commitments that it adds, dates anew or drops
labor-refused-carries = { $event } carries no { $name }
labor-refused-not-open = no open commitment { $what }; open: { $open }
labor-refused-no-clock = { $event } names its clock, one of { $clocks }, and its new last day
labor-refused-not-running = the clock { $clock } does not run in the state { $state }
labor-refused-not-later = { $clock } ends on { $day } as it is; an extension ends later

# What does not fit the ladder of remedies or the course
labor-doubt-promised-before = { $what } is promised by { $due }, before the { $event } of { $when }
labor-doubt-measure = { $measure } needs at least { $needed ->
    [one] { $needed } earlier determination
   *[other] { $needed } earlier determinations
} of a denial; { $count ->
    [one] { $count } counts
   *[other] { $count } count
}
labor-doubt-may-count = { $so }; { $case } may count, not known: { $lacking }
labor-doubt-level = { $so }, and level { $level } allows { $measures }
labor-doubt-in-case = case { $case }, entry { $entry }: { $reason }

# The data of the mechanism
labor-clock-unit = { $clock }: the unit is not stated; count calendar or business days
labor-data-shape = { $kind }: { $error }
labor-data-no-state = { $name }: no state { $state }
labor-data-no-clock = { $name }: no clock { $clock }
labor-data-no-event = { $name }: no event { $event }
labor-data-second-way = { $name }: a second way out of { $state }
labor-data-no-timer = { $name }: a number that was not found has no timer; leave `days` out

# The sheet suspensions, and values made at a plant
labor-suspension-no-good = { $good } is no good of the book
labor-suspension-goods-or-codes = correct it, or give the codes in the column hs
labor-suspension-no-code = { $text } is no code of the Harmonized System
labor-suspension-codes = write codes as 8703; 8708.30
labor-suspension-days = the last day, { $last }, is before the first, { $first }
labor-suspension-one-of-two = correct one of the two
labor-suspension-fill-plants = fill it in, and name plants in the column plant of the sheets goods and bom
labor-parts-too-large = its parts made at { $plant } come to more than can be kept exactly
labor-parts-smaller-unit = state amounts and quantities of a smaller unit of the good
