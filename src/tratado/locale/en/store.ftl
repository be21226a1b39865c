### The workspace: its records, and whether they are whole.

store-column-number = no.
store-column-at = when
store-column-who = who
store-column-kind = record
store-column-subject = about
store-column-summary = what it says
store-column-digest = digest
store-count = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
store-kind-agreement = agreement
store-kind-book = book
store-kind-case-event = case
store-kind-certificate = certificate
store-kind-correction = correction
store-kind-decision = decision
store-kind-declaration = declaration
store-kind-election = elections
store-kind-notice = notice
store-kind-received = certification received
store-kind-request = request
store-kind-talk-event = talks
store-kind-talk-table = table of the talks
store-kind-user = user
store-talk-table = version { $version }
store-decision = { $verdict }, on { $date }, by book { $book }
store-decision-criterion = { $verdict } (criterion { $criterion }), on { $date }, by book { $book }
store-book = { $goods ->
    [one] { $goods } good
   *[other] { $goods } goods
}, { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
store-election = { $goods ->
    [one] the settings, and elections of { $goods } good
   *[other] the settings, and elections of { $goods } goods
}
store-imported = Book { $version }: { $name }, record { $number }.
store-imported-again = Book { $version } has this content already; nothing was recorded.
store-decided = { $count ->
    [one] { $count } decision on book { $version } recorded: record { $first }.
   *[other] { $count } decisions on book { $version } recorded: records { $first } to { $last }.
}
store-created = Workspace { $folder } made.
store-backed-up = { $count ->
    [one] { $count } record and its files
   *[other] { $count } records and their files
} written to { $path }.
store-restored = { $count ->
    [one] { $count } record and its files
   *[other] { $count } records and their files
} restored into { $path }.
store-exported = { $count ->
    [one] { $count } record and its files
   *[other] { $count } records and their files
} exported to { $path }.
store-anchor = Last digest, to be noted elsewhere as an anchor: { $digest }
store-whole = { $count ->
    [one] { $count } record and its files are whole.
   *[other] { $count } records and their files are whole.
}
store-anchored = The anchor is among them: nothing up to it was cut off or written anew.
store-not-anchored = Without an anchor, records cut off at the end together with their count, or a chain written anew by someone with access to the database, are not noticed. Give --anchor the digest noted earlier.
store-faults = { $count ->
    [one] { $count } fault found:
   *[other] { $count } faults found:
}
store-fault-missing = records { $number } to { $detail } are missing
store-fault-changed = record { $number } was changed: its content does not have its digest
store-fault-unlinked = record { $number } does not follow the one before it: one of them was changed, replaced or moved
store-fault-head = the end of the records is not the one that was noted in the database ({ $detail } records): records were removed or added
store-fault-head-missing = the note of the end of the records is missing from the database
store-fault-anchor = no record has the digest { $detail } that was noted: records were cut off or written anew
store-fault-file-missing = file { $detail } of record { $number } is missing
store-fault-file-changed = file { $detail } of record { $number } was changed
store-fault-file-unreadable = file { $detail } of record { $number } may be whole and cannot be read
store-fault-database = the database: { $detail }
store-set-back = record { $number } bears an earlier time than one before it: a computer's clock was set back, or runs otherwise than others'
