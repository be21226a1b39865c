### Certifications of origin, their corrections, and certifications about vehicles.

## The certification of origin

certificate-title = Certification of origin
certificate-agreement = Agreement between the United States of America, the United Mexican States, and Canada
certificate-number = No. { $number }
certificate-page = Page { $page } of { $pages }
certificate-certifier-kind = Certifier
certificate-kind-importer = importer
certificate-kind-exporter = exporter
certificate-kind-producer = producer
certificate-certifier = Certifier’s details
certificate-exporter = Exporter
certificate-producer = Producer
certificate-importer = Importer
certificate-various = various
certificate-available-upon-request = available upon request by the importing authorities
certificate-unknown = unknown
certificate-same = same as the certifier
certificate-email = e-mail
certificate-telephone = telephone
certificate-goods = Goods, their HS codes and origin criteria
certificate-place = No.
certificate-good = Good
certificate-description = Description
certificate-hs = HS code
certificate-hs-edition = Codes of the Harmonized System { $edition }
certificate-criterion = Origin criterion
certificate-period = Blanket period
certificate-period-days = { $first } to { $last }
certificate-single = none; a single shipment
certificate-invoice = Invoice
certificate-no-invoice = not known
certificate-signature = Authorized signature and date
certificate-signed = Signature
certificate-name = Name
certificate-position = Title
certificate-day = Date
certificate-replaces = Replaces the certification { $digest }.
certificate-rests = Rests on decisions recorded as { $records }, made on the data { $books }.
certificate-translation = Translation; the statement was given in { $language }.
certificate-language-en = English
certificate-language-es = Spanish
certificate-language-fr = French
certificate-statement = I certify that the goods listed in this document originate under the agreement named above and that what it says about them is true and exact. I answer for the proof of it, and I undertake to keep the records that support this certification and to show them on request or when a visit is made to verify it.

## Why a certification is refused

certificate-refused-no-goods = no good is named; a certification lists at least one
certificate-refused-twice = named twice; leave one out
certificate-refused-undecided = no decision is recorded for { $day }, the day of the signature; decide it for that day first
certificate-refused-not-originating = decided as not originating on { $day }
certificate-refused-undetermined = undetermined on { $day }; supply the facts that its decision asks for
certificate-refused-set = it originates as a set by section 6, for which the regulations name none of the criteria A to D; choose with --set-criterion B, or C where each good in it originates
certificate-refused-set-not-whole = criterion C is for goods of originating materials alone, and its decision does not say that each good in the set originates; choose --set-criterion B
certificate-refused-criterion = it originates under { $criterion }, which is none of the criteria A to D that a certification states
certificate-refused-other-agreement = decided by the agreement { $agreement }, not by the one in force
certificate-refused-proposal = decided by a text amended by { $proposals }, which is not law
certificate-refused-six-digits = the code { $hs } does not reach six digits
certificate-refused-no-description = it has no description that relates it to an invoice
certificate-refused-missing = { $detail ->
    [name] the name is missing
    [address] the address is missing
    [country] the country is missing
    [email] the e-mail address is missing
    [telephone] the telephone number is missing
   *[title] the title of who signs is missing
}
certificate-refused-country = { $country } is no ISO 3166 code of a country
certificate-refused-email = { $email } is no e-mail address
certificate-refused-outside = the address must be in Canada, Mexico or the United States, not in { $country }
certificate-refused-exporter-unnamed = name the exporter; only a producer who does not know the exporter may leave it unknown
certificate-refused-producer-unnamed = name the producer, or say “various” or “available upon request”; a producer who certifies is named
certificate-refused-importer-unnamed = name the importer, or say “various” or “unknown”; an importer who certifies is named
certificate-refused-blanket-with-invoice = a period covers many shipments and an invoice one; give one of the two
certificate-refused-blanket-backwards = it ends before it begins
certificate-refused-blanket-over = it ended on { $last }, before the day of the signature
certificate-refused-blanket-long = longer than { $months } months; it may last until { $latest }
certificate-refused-no-term = { $agreement } has no longest period on the day of the signature

## Corrections

correction-not-originating = no longer originates on { $day }
correction-undetermined = its origin is undetermined on { $day }
correction-criterion = originates under { $found } on { $day }, not under { $stated }
correction-classification = classified in { $found } on { $day }, not in { $stated }
correction-title = Notice that a certification of origin does not hold
correction-body = The certification of origin { $number }, signed on { $day }, does not hold for the goods below. Do not claim preference for them by it, and correct the claims already made.
correction-due = This is to be told in writing to everyone who was given the certification by { $day }, { $days } days after it was found.
correction-due-at-once = This is to be told in writing, immediately, to everyone who was given the certification.
correction-holders = Given to

## Certifications about vehicles

vehicles-title-labor-value = Certification of labor value content
vehicles-title-steel = Certification of steel purchases
vehicles-title-aluminum = Certification of aluminum purchases
vehicles-producer = Producer of the vehicles
vehicles-identifiers = Identification numbers
vehicles-certifier = Certifier
vehicles-class = Vehicle class
vehicles-model-lines = Model lines
vehicles-category = Averaged over
vehicles-no-category = not averaged
vehicles-plants = Assembly plants and other plants relied on
vehicles-period = Certification period
vehicles-calculation-period = Period of the calculation
vehicles-basis = Basis of the period
vehicles-basis-previous-fiscal-year = previous fiscal year
vehicles-basis-previous-calendar-year = previous calendar year
vehicles-basis-quarter-to-date = quarter to date
vehicles-basis-month-to-date = month to date
vehicles-basis-fiscal-year-to-date = fiscal year to date
vehicles-basis-calendar-year-to-date = calendar year to date
vehicles-figures = Figures
vehicles-figure = Figure
vehicles-amount = Amount
vehicles-share = Share reached
vehicles-required = Share required
vehicles-figure-base = Base: net cost, or annual purchases of the plant
vehicles-figure-material = High-wage material expenditure
vehicles-figure-manufacturing = High-wage labor expenditure
vehicles-figure-material-and-labor = High-wage material and labor
vehicles-figure-technology = High-wage technology credit
vehicles-figure-assembly = High-wage assembly credit
vehicles-figure-purchases = Purchases in the territories of the parties
vehicles-figure-originating = Of these, originating
vehicles-statement = I certify that the vehicles described meet the requirement named above, that the figures are true and were calculated from records in the producer’s possession, and that these records will be kept and shown on request.
vehicles-refused-missing = missing
vehicles-refused-share = { $found } % is below the { $least } % required
vehicles-refused-more = { $found } is more than { $most }
vehicles-refused-less = { $found } points are fewer than the { $least } required
vehicles-refused-basis = { $found } is none of { $allowed }
vehicles-refused-first-day = not met on { $day }, of the period certified: { $found }, and { $required } is required
vehicles-refused-day = not met from { $day } on: { $found }, and { $required } is required then; certify until { $until }
vehicles-open-day = open on { $day }, of the period certified: whether it is met is not known; give { $wanted }
vehicles-refused-backwards = it ends before it begins
vehicles-refused-long = longer than { $months } months; it may last until { $latest }
vehicles-refused-late = { $day }; due by { $due }, { $days } days before the period begins
vehicles-refused-no-term = the agreement says nothing of it on the day of the signature
vehicles-class-passenger-vehicle = passenger vehicles
vehicles-class-light-truck = light trucks
vehicles-class-heavy-truck = heavy trucks

## Checking a credential

credential-sound = The credential is whole.
credential-issuer = signed by { $did }
credential-whose = The key is the one that the credential names; whether it is the certifier’s, only --key can tell.
credential-goods = { $count ->
    [one] { $count } good
   *[other] { $count } goods
}
credential-valid = signed on { $day }
credential-relaid = The file is laid out otherwise than it was issued; what is signed is the same.
credential-period = covers { $first } to { $last }
credential-ended = that period ended on { $last }
credential-no-longer = it could be relied on until { $day }
credential-made = it states { $signed } as the day of the signature, and its proof says that it was made on { $made }
received-not-checked = The document is JSON of another system: it is kept by what you said, and its signature was not checked.
received-unknown-good = no book or decision here has a good of this id{ $near ->
    [none] {""}
   *[other] ; near: { $near }
}. Claims find a certification by the id of a good
credential-text = the file
credential-shape = the shape of the credential
credential-proof = the proof
credential-issuer-named = the issuer
credential-signature = the signature
credential-key = the key
credential-content = the certification
fault = does not hold: { $found }

## Issuing

certify-issued = Certification { $number } of { $count ->
    [one] { $count } good
   *[other] { $count } goods
}, kept as record { $record }.
certify-written = written: { $path }
certify-broken-by = Issued { $day }, certification { $number }: { $count ->
    [one] { $count } good no longer holds
   *[other] { $count } goods no longer hold
}
certify-held = Issued { $day }, certification { $number }: every good holds
certify-replaced = Issued { $day }, certification { $number }: replaced by a later one
certify-cut = the period ends on { $last } in its stead.
certify-not-so-long = It can be certified until { $last }: give that day with --until, or --cut; nothing was certified.
certify-not-at-all = It does not hold on { $first }, the first day of the period: begin with a day for which it does; nothing was certified.
certify-other-day = the signature is dated { $day }, and today is { $today }; a certification states the day on which it is signed
certify-ends-within = declaration { $declaration } of { $supplier } ends on { $day }, within the period; ask for the next one in time
certify-not-recorded = No record says so yet; `tratado decide --date { $day }` makes one.
period-stage = a stage of the agreement begins on { $day }
period-begins = declaration { $declaration } of { $supplier } begins on { $day }
period-ended = declaration { $declaration } of { $supplier } ends on { $day }
period-decided = record { $record }
certify-set = { $good } originates as a set by section 6; criterion { $criterion } is your choice, since the regulations name none for sets
certify-none = No certification was issued from this workspace.
key-made = New key { $did } in { $path }. Whoever has the file can sign as you: keep it safe and keep a copy.

## Notices, and certifications received

notice-nothing = No good of certification { $number } is broken of which no notice was given; `tratado certified` lists what holds.
notice-nobody = Certification { $number } names nobody but the certifier; name who was given it with --persons and --holder.
notice-known = Known since { $day }; tell everyone who was given it in writing.
notice-due = { $days ->
    [0] Imported into { $countries }: immediately
   *[other] Imported into { $countries }: within { $days } days, by { $due }
}
notice-undecided = { $what }. No record says so yet, and a notice rests on one: `tratado decide { $folder } --date { $day }` makes it.
notice-kept = Notice kept as record { $record }, with a letter for each; sending them is up to you:
received-refused-blank = the name is missing
received-refused-later = signed on { $signed }, after { $received }, the day on which it came
received-refused-backwards = it ends before it begins
received-refused-no-term = on { $signed } the agreement had no such certifications
received-refused-long = longer than { $months } months; it may last until { $latest }
received-kept = Certification { $number }, covering { $first } to { $last }, kept as record { $record }.
