### What is wrong with proof, and what is worth telling: documents, keys, certifications, claims.

## Files and options

file-unreadable = { $file } cannot be read: { $why }
option-file-unreadable = { $option }: { $file } cannot be read: { $why }
option-file-not-utf-8 = { $option }: { $file } cannot be read: it is not in UTF-8
option-file-empty = { $option }: { $file } is empty
option-no-folder = { $option }: { $file } is no folder
option-no-date = { $option }: { $text } is not a date; write it as 2026-11-24
option-refused = { $option }: { $why }
persons-unread = { $why }
persons-without = { $option }: { $name } is no person of the file; there are { $known }
persons-not-given = { $option }: { $name } is no person of a file; give one with --persons

## Documents in JSON

json-object = an object
json-string = a string
json-number = a number
json-whole-number = a whole number
json-list = a list
json-strings = a list of strings
json-boolean = true or false
json-null = null
json-half-character = the text has { $found }, half of a character
json-not-utf-8 = the file is not in UTF-8
json-no-json = not JSON at line { $line }, column { $column }
json-nested = nested more than { $depth } deep
json-many-digits = a number has more digits than can be read
json-too-large = { $value } is too large; write it as a text
json-key-no-text = the key { $key } is no text
json-key-twice = the key { $key } is given twice
json-other-type = { $value } is a { $type }; write decimals and dates as texts
json-fraction = { $text } is not a whole number; amounts are written as strings
document-whole = document
document-expected = expected { $what }, found { $found }
document-not = not { $what }
document-missing = missing
document-none-of = { $found } is none of { $among }
document-no-date = { $found } is no date; expected as in 2026-11-24
document-unknown-key = not a key of this document; known here are { $known }
document-changed = not the digest of what the document says; it was changed since it was issued
document-no-goods = a certification lists at least one good
document-hs = { $found } is no code of six digits, written as in 8708.30
document-digest = { $found } is no SHA-256 digest in hexadecimal
document-written-as = { $found } is not written as { $form }
document-unprintable = the document has characters that cannot be printed: { $letters }; write them in Latin, Greek or Cyrillic letters
notice-changed = not the digest of what the notice says; it was changed

## Keys that sign

key-there-already = { $file } is there already; give another name for the new key
key-unwritable = { $file } cannot be written: { $why }
key-unreadable = { $file } cannot be read: { $why }
key-empty-passphrase = the passphrase is empty; give one, or none at all
key-read-by-others = { $file } may be read by others; run chmod 600 on it
key-encrypted = { $file } is encrypted; give its passphrase
key-not-encrypted = { $file } is not encrypted; leave the passphrase out
key-no-private = { $file } is no private key in PEM, or the passphrase is wrong
key-other-kind = { $file } holds a key of another kind; signatures here are Ed25519
key-no-public = { $file } is no public key in PEM
key-no-did = { $did } is not the did:key of an Ed25519 key
key-no-base-58 = { $text } is not written in base 58 after the letter z
key-no-digit = { $text }: { $digit } is no digit of base 58

## Credentials and audit files

verify-key-not-asked = --key goes with a credential; an audit file is not signed
credential-no-proof = there is none
credential-other-context = its @context is not that of the credential
credential-no-method = verificationMethod names no Ed25519 key
credential-signed-by = { $issuer } did not sign; { $did } did
credential-other-key = signed by { $did }, not by { $expected }
credential-changed = what is signed was changed since
credential-otherwise = { $name } is { $found }, not { $wanted }
credential-without = { $name } is missing
credential-no-subject = credentialSubject is no object
credential-other-id = not that of the certification
audit-no-archive = it cannot be read as an archive; it is damaged or no ZIP file
audit-no-manifest = it is not that of an audit file of format { $format }
audit-no-record = it is no record: something is missing, or of another kind than it should be
audit-not-stored = { $file } is not stored once and as it is
audit-other-layout = its layout is not the one that it was written in
audit-no-decision = no decision about { $good } is recorded for these days; decide it first

## Certifying

certify-nothing = nothing was certified.
certify-kept-unwritten = the certification is kept; `tratado certificate { $folder } { $number } -o FOLDER` writes its documents
certify-producers-apart = --producer: { $first } and { $second } do not go together
certify-certifier-unnamed = { $option }: who certifies must be named; give a person of the file
certify-both-days = --from and --until go together: a blanket period has both of its days
certify-several-begins = { $option }: several certifications begin with { $number }; `tratado certified` lists them
certify-none-begins = { $option }: no certification issued here begins with { $number }; `tratado certified` lists them
certify-replaced-before = --replaces: { $number } was replaced before, by { $by } (record { $record }); replace that one
certify-issued-before = this certification was issued already, as record { $record }; `tratado certificate WORKSPACE { $number } -o FOLDER` writes its documents again
vehicles-several = --certification is of one vehicle; choose it with --good
vehicles-not-certified = { $good } is of no class that has such a certification
vehicles-written-as = --output: a certification is written as .pdf or .json
vehicles-person-not-given = --certification needs --persons and { $option }, a person of that file
vehicles-no-requirement = { $good } is of no class that must meet this requirement
vehicles-not-settled = { $good }: the figures to certify are not settled; give { $wanted }
vehicles-elections = elections
vehicles-period-not-open = { $good }: the period { $period } is not open
vehicles-purchase-without-value = { $good }: a purchase that counts has no value
vehicles-no-such-period = no certification is made over the period { $period }

## Notices, and certifications received

taken-in-nothing = nothing was taken in.
notice-kept-unwritten = the notice is kept as record { $record } with its letters
received-before = this certification was taken in before, as record { $record }
received-told-twice = the credential says who certified, when and for which days; leave out --certifier, --signed, --from and --until
received-not-told = give --certifier and --signed: the file itself does not tell them

## Claims, deadlines, requests, marking

claims-nothing = nothing was reconciled.
due-until-before = --until: { $last } is before { $first }; give a later day, or --from
due-no-fiscal-year = filings before the fiscal year are left out; the setting fiscal_year_start is not given
due-day-of-leap-years = fiscal_year_start is { $day }, a day that not every year has
due-vehicles-left-out = days of vehicles are left out
request-not-asked = --supplier: { $supplier } is not to be asked; { $known } is
request-nobody = nobody
declare-too-early = --date: on { $day } the agreement did not apply yet
declare-before = declaration { $declaration } was taken in before
outlook-nothing = nothing could be decided for { $day }: { $why }

## Answers of suppliers

answer-declined-and-declared = a reason for declining and statements are both given; clear one of the two
answer-nothing-declared = nothing is declared; fill in at least one row, or say in the sheet signature why you decline
answer-unknown-request = the request { $request } was not sent from here; use the form of one that was
answer-other-form = the form is not the one that was sent with request { $request }; fill in that form
answer-blank-signer = signed by is blank; it is needed
answer-blank-signed = date of signature is blank; it is needed
answer-blank-start = valid from is blank; it is needed
answer-blank-end = valid until is blank; it is needed
answer-unknown-item = { $item } is no item of this form; restore its words
answer-item-twice = { $item } is given twice; keep one
answer-signed-later = signed on { $signed }, and it came on { $received }; give the day on which it was signed
answer-signed-before = signed on { $signed }, before the request of { $asked }; sign this form anew
answer-valid-backwards = valid until { $end }, before { $start }; exchange them
answer-valid-long = valid from { $start } until { $end }, more than { $months } months; at most until { $latest }
answer-other-supplier = the supplier is { $supplier }, and the request went to { $asked }; only that supplier can answer it
answer-no-date = { $text } is not a date; expected year-month-day, for example 2026-01-31
answer-cell-blank = the cell is blank; { $why }
answer-needed-of-part = a declared part needs it
answer-needed-criterion = an originating part needs its criterion
answer-needed-currency = amounts need it
answer-needed-together = the two amounts go together
answer-needed-of-metal = a metal's origin needs it
answer-needed-of-plant = a plant's statement needs it
answer-part-twice = part { $part } is answered twice; keep one row
answer-part-not-asked = part { $part } is not among those asked about; restore its name
answer-criterion-not-originating = a part that does not originate has no criterion; clear one of the two
answer-outside = an originating part is produced in { $allowed }, not in { $country }; correct the one or the other
answer-few-digits = { $hs } has { $digits } digits; a declaration needs at least six
answer-regional-and-cost = the regional part stands instead of net cost and non-originating materials; clear one of the two
answer-more-than-net-cost = the non-originating materials cost more than the net cost that holds them; correct one of the two
answer-period-backwards = the period ends on { $end }, before { $start }; exchange them

## Entry lines and tariffs

entry-short-code = { $code } is no code of an entry; give six digits or more
entry-open-date = entry { $entry } has 9999-12-31, which stands for an open date; give the day of importation
entry-line-twice = entry { $entry } has this line twice; keep one
entry-mark-otherwise = the program's mark { $mark } says otherwise; correct one of the two
entry-no-preference = there is neither a column preference claimed nor a column spi; give one, or use a mapping
entry-preference-blank = entry { $entry } does not say whether preference was claimed; give yes or no
tariff-unreadable = cannot be read: { $why }
tariff-no-csv = is no CSV: a quotation mark is not closed, or stands where none may
tariff-json = is JSON; give the tariff as exported in CSV
tariff-no-column = there is no column { $title }; found { $found }. Give the tariff as exported in CSV
tariff-no-indent = { $found } is no indent; expected a whole number
tariff-no-code = { $found } is no code of the Harmonized System; give two to ten digits
tariff-twice = { $code } was given before, in row { $row }
duties-rows = sheet duties, rows { $first } and { $second }
duties-two-rates = two rates for { $code } from the same day; keep one, or date them

## What a line of an entry needs, and a good to be marked

needs-decision = decision: { $good }
needs-good = good
needs-one-good = good: { $goods }
needs-low-value = low value: { $country }
needs-duty = duty
needs-rate-of = rate: { $country } { $code }
needs-preferential-rate-of = preferential rate: { $country } { $code }
needs-rate = rate: { $rate }
needs-value = value
needs-value-of = value ({ $of }): { $rate }
needs-quantity-of = quantity ({ $of }): { $rate }
needs-quantity-in = quantity in { $unit }
needs-general-rate-in = general rate of { $code } in { $country }
needs-preferential-rate-in = preferential rate of { $code } in { $country }
needs-yearly-production = yearly production
needs-whether-it-originates = whether it originates under both texts
needs-country = country
needs-importer = importer
needs-producer = producer
needs-produced-in = produced_in
needs-destination = destination
needs-bill = bill of materials
needs-hs = hs: { $who }
needs-hs-of = hs { $edition }: { $who }
needs-rules = { $reason }
