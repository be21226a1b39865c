# Commands
cli-note = note: { $note }
cli-warning = warning: { $warning }
cli-problems = { $count ->
    [one] { $count } problem; { $unused }.
   *[other] { $count } problems; { $unused }.
}
store-record-damaged = record { $record } is damaged ({ $reason }); `tratado audit verify` lists what is
unused-decided = nothing was decided
unused-calculated = nothing was calculated
unused-reported = nothing was reported
unused-analysed = nothing was analysed
unused-taken-in = nothing was taken in
unused-certified = nothing was certified
extra-missing = this needs the extra { $extra }, which is not installed: pip install "tratado[{ $extra }]"
cli-no-memory = there is not enough memory for this
cli-unwritable = { $name } cannot be written: { $why }
cli-unwritable-kept = { $name } cannot be written: { $why }; { $kept }
cli-no-date = { $option }: '{ $text }' is not a date; write it as 2026-11-24
cli-too-far = { $option }: { $day } is too far ahead; nothing is decided after { $last }
cli-unused = { $unused }.
cli-needs-output = { $option } needs a file to write: --output { $example }
cli-no-good = --good: no good '{ $good }' in the book; it has { $known } …
cli-output-with = --output goes with --format { $formats }
cli-no-cost-sheets = { $book }, sheets costs and production: are missing or empty; `tratado template` writes a workbook that has them to be filled in
cli-no-net-cost = --good: no net cost of '{ $good }'; goods of the sheet production with a row in goods: { $known }
cli-no-inventory = --item: no inventory '{ $item }' in the book; it has { $known }
cli-stock-agreement = --agreement: inventories are kept by the Uniform Regulations of the USMCA; give usmca or a proposal that amends it
cli-fiscal-year = { $book }, sheet settings: fiscal_year_start is { $start }, a day that not every year has; give another month-day
cli-claim-together = --claimed, --rate and one --country go together: --country US --claimed 40
cli-no-percentage = { $option }: '{ $text }' is no percentage; write a number from 0 to 100, as 40.5
cli-no-country = --country: '{ $code }' is no country; give the two letters of ISO 3166: US
cli-no-vehicles = { $book }, sheet vehicles: is missing or empty, or the agreement has no automotive appendix on { $day }; `tratado template` writes a workbook that has the sheet to be filled in
cli-no-vehicle = --good: no vehicle '{ $good }' in the sheet vehicles; it has { $known }
cli-who-acts = who acts? Give --as NAME, or set the environment variable TRATADO_USER
cli-no-anchor = --anchor: '{ $anchor }' is no digest; it has 64 digits, 0 to 9 and a to f
cli-there-already = { $name } is there already; --force replaces it
cli-template-sheets = it has the sheets { $sheets }{ $job ->
    [all] {""}
   *[other] ; --for costs, vehicle, labor, proof or all adds those of other jobs
}
cli-wrote = wrote { $name }
cli-year-end-alone = --year-end goes without --stages and --certification
configuration-taken = { $file } gives { $taken }
configuration-usmca-alone = { $file }: agreement = { $agreement } is not taken; { $command } decides by the USMCA
configuration-no-key = there is no key '{ $key }'; there are { $keys }
configuration-no-key-near = there is no key '{ $key }'; did you mean '{ $near }'?
configuration-no-text = is no text; put it in quotes
configuration-no-toml = is no TOML{ $line ->
    [0] {""}
   *[other] {" "}(line { $line })
}; write each line as key = "value"
configuration-no-language = '{ $text }' is no language here; there are { $known }
configuration-no-language-near = '{ $text }' is no language here; did you mean '{ $near }'? There are { $known }
configuration-no-date = '{ $text }' is no day; write "today" or a day as "2026-11-24"
configuration-too-far = { $day } is too far ahead; nothing is decided after { $last }
configuration-no-file = '{ $text }' is no file; paths are read from the folder of this file
configuration-no-agreement = '{ $text }' is neither usmca nor nafta nor the file of a proposal; paths are read from the folder of this file
configuration-no-agreement-near = '{ $text }' is no agreement and no file of a proposal; did you mean '{ $near }'?
