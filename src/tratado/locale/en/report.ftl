### Verdicts, rulings and questions in words.

## Verdicts

verdict-originating = originating
verdict-not-originating = not originating
verdict-undetermined = undetermined
answer-met = met
answer-open = open
answer-not-met = not met

## The table

table-good = good
table-description = description
table-hs = HS
table-verdict = verdict
table-criterion = crit.
table-route = route
table-content = value content
table-margin = margin
table-margin-points = margin, points
table-margin-money = margin, { $currency }
table-next = what next
table-content-cell = { $method } { $found } (of { $required })
table-points = { $points } points ({ $money })
table-reasons = reason
table-law = law
table-failing = { $count ->
    [one] { $count } line without the change
   *[other] { $count } lines without the change
}
table-needs = needs: { $facts }
table-mend = make originating: { $parts }
table-weak = { $count ->
    [one] without evidence for its { $count } originating line: { $verdict }
   *[other] without evidence for { $count } originating lines: { $verdict }
}
table-proven = { $count ->
    [one] with its unknown origin proven: { $verdict }
   *[other] with { $count } unknown origins proven: { $verdict }
}
table-and-more = { $shown } and { $count } more
summary-counts = { $originating } originating, { $not_originating } not originating, { $undetermined } undetermined
summary-head = { $book }: { $goods } goods, { $lines } lines, on { $date }
summary-law = { $agreement }, data { $digest }
summary-amended = { $agreement } as amended by { $proposals }, data { $digest }
method-tv = transaction value
method-nc = net cost
method-short-tv = TV
method-short-nc = NC

## Questions

questions-title = Questions that would settle most
notes-title = Notes
notes-severity = how much it matters
notes-place = where
notes-words = what is told
notes-note = note
notes-warning = warning
questions-sheet = Questions
questions-settles = settles
questions-concerns = concerns
questions-value = value
questions-fact = fact to give
questions-question = question
questions-where = where to answer
question-row = { $sheet }: { $row }
question-cell = { $sheet }, column { $column }: { $row }
question-blank = { $where }; or fill in { $columns }
questions-more = { $count ->
    [one] … and { $count } more question; --format xlsx lists all
   *[other] … and { $count } more questions; --format xlsx lists all
}

## Rulings

ruling-head = { $name }, { $hs }, made in { $country }, on { $date }: { $verdict }
ruling-head-criterion = { $name }, { $hs }, made in { $country }, on { $date }: { $verdict } (criterion { $criterion })
ruling-nowhere = a place not stated
ruling-label-rule = rule
ruling-label-reason = reason
ruling-label-code = code
ruling-label-reading = read as
ruling-label-shift = shift
ruling-label-value = value
ruling-label-slack = slack
ruling-label-weak = weak
ruling-label-proven = unknown
ruling-label-condition = condition
ruling-label-elections = elections
ruling-election = { $words } [{ $cite }]
election-transaction-value = { $subject }: value content by transaction value only; a customs finding on the value opens net cost for 30 days
election-net-cost = { $subject }: value content by net cost only; after a customs finding transaction value is closed
election-intermediate = { $subject } is designated an intermediate material; the designation may be taken back if customs finds it non-originating, and another be made once within 30 days
election-as-material = { $subject }, self-produced, is treated as a material for the change in tariff classification
election-accumulate = the production of { $subject } is accumulated; keep its producer's signed statement of values and of the classification of its materials
ruling-label-texts = texts
ruling-label-mend = mend
ruling-label-needs = needs
ruling-label-also = also tried
ruling-label-materials = materials
ruling-label-source = source
ruling-label-cites = law
ruling-code-changed = { $step }; the rules are written in the numbers of HS 2012
ruling-rule = { $id }: { $words }
ruling-rule-same-provision = { $id }, and section 3(4)(a): the good and materials that do not change share its provision; value content of at least { $tv } (transaction value) or { $nc } (net cost)
ruling-rule-unassembled = section 3(4)(b): imported unassembled and classified as assembled; value content of at least { $tv } (transaction value) or { $nc } (net cost)
ruling-rule-none = no rule of the tables reaches { $codes }
ruling-criterion-a = wholly obtained or produced in the territory (Uniform Regulations 3(1))
ruling-criterion-c = produced in the territory exclusively from originating materials (Uniform Regulations 3(3))
ruling-criterion-s2 = listed in Schedule 2 and imported from a party (Uniform Regulations 3(7))
ruling-criterion-set = a set whose goods originate, or whose other goods cost at most { $share } of it (Uniform Regulations 6)
ruling-appendix = percentages of the day from { $cite }
ruling-staged = { $appendix }, not the last stage that the rule table prints
ruling-shift = { $changed } of { $tested } non-originating materials make the change
ruling-shift-none = every material that is tested originates
ruling-shift-waived = { $changed } of { $tested } non-originating materials make the change; the others cost { $failing }, within de minimis (Uniform Regulations 5)
ruling-shift-failing = { $changed } of { $tested } non-originating materials make the change; the others cost { $failing }
ruling-weight = { $share } of the weight does not make the change; at most { $limit } is waived, less where it is elastomeric (Uniform Regulations 5)
ruling-value-above = { $method } { $base }, non-originating { $vnm }: { $found }, { $points } points ({ $room }) above the { $required } required
ruling-value-below = { $method } { $base }, non-originating { $vnm }: { $found }, { $points } points ({ $room }) below the { $required } required
ruling-value-waived = all non-originating materials cost at most { $share } of the good, so no value content is required (Uniform Regulations 5(4))
ruling-slack = qualifies until its non-originating materials cost { $most }, or its { $method } falls to { $least }
ruling-short = qualifies once its non-originating materials cost at most { $most }, or its { $method } is at least { $least }
ruling-short-no-base = qualifies once its non-originating materials cost at most { $most }
ruling-weak = { $count ->
    [one] { $count } of { $total } originating lines has no evidence; without it: { $verdict }
   *[other] { $count } of { $total } originating lines have no evidence; without them: { $verdict }
}
ruling-proven = { $count ->
    [one] { $count } line has an unknown origin and counts as non-originating; were it proven: { $verdict }
   *[other] { $count } lines have an unknown origin and count as non-originating; were they proven: { $verdict }
}
ruling-condition = { $fact }: { $state }
ruling-mend-lines = the fewest lines to make originating: { $parts }
ruling-mend-none = no origin of a material would mend this route
ruling-need = { $question } [{ $fact }]
ruling-need-on = { $question } [{ $fact } of { $subject }]
ruling-also = { $id }: { $state } (change { $change }, value content { $content })
ruling-material = { $part } { $description }, { $hs }, { $value }: { $status } ({ $sheet } row { $row })
ruling-material-originating = originating
ruling-material-changes = non-originating, makes the change
ruling-material-fails = non-originating, does not make the change
ruling-material-open = non-originating, open whether it makes the change
ruling-material-untested = non-originating, not tested, in the value
ruling-material-disregarded = disregarded
ruling-material-opened = replaced by its materials
ruling-material-codes = compared as { $codes }
ruling-material-unsettled = not settled
ruling-material-through = { $status } (inside { $good })
ruling-grade-two-sources = this rule was seen in two sources
ruling-grade-one-source = this rule was seen in one source
ruling-grade-predecessor = in doubt, though the text of NAFTA of 2009 has the same; nothing is decided by it unless you confirm it
ruling-grade-doubtful = this rule is marked doubtful, so nothing is decided by it
ruling-confirmation = rests on your confirmation of a rule in doubt: { $source }
ruling-choice = { $fact }: { $value }
reading-other-item = none of the items named
table-reading = { $content } (where { $values })
law-lost-items = The rules name items that the tariff no longer has: { $items } ({ $tariff }). For goods that were under them, give the old item in hs_rule.
law-items-ask = ask who knows the good
law-items-none = { $tariff } has no item of { $code }
law-items-same = The same words and unit under the same subheading, once in both tariffs. hs_rule: the earlier item, or none that the rules name (00).
law-tariffs-two = --tariff goes twice: an earlier tariff, then today's
ruling-text-differs = { $text } was used; by { $other } the verdict would be { $verdict }
ruling-law = { $agreement } of { $date }, data { $digest }

## Materials in a table

material-sheet = Materials
material-part = part
material-description = description
material-hs = HS
material-value = value
material-origin = origin
material-role = role
material-change = change
material-row = row

## The basis of verdicts in a workbook

basis-sheet = Basis
basis-what = what
basis-said = what it is
basis-book = book and day
basis-digest = digest of the book
basis-law = law
basis-counts = verdicts
basis-program = program
basis-rule = rule

## Pages

page-title = Verdicts
page-no-model = Every verdict is computed from the rules and the facts given; no statistical or language model takes part in it.
page-details = How each was decided

## Reading the law

law-rule-head = { $hs } under the { $agreement } on { $date }
law-rule-edition = No edition is stated: the code is read as one of each edition that has it ({ $editions }).
law-only-value-content = not enough: { $cite } asks for value content whatever the change
law-notes = Notes
law-term-term = term
law-term-value = value
law-term-stages = stages
law-term-what = what it is
law-term-cite = source
law-stage = { $date }: { $value }
law-coverage-head = Coverage of the { $agreement } on { $date }
law-coverage-edition = edition
law-coverage-subheadings = subheadings
law-coverage-reached = with a rule
law-coverage-gaps = without, for a reason
law-coverage-unexplained = unexplained
law-grade-two-sources = routes seen in two sources
law-grade-one-source = routes seen in one source
law-grade-predecessor = routes in doubt, though the predecessor’s text has the same: nothing is decided by them unconfirmed
law-grade-doubtful = routes marked doubtful: nothing is decided by them
law-term-doubtful = { $source } (doubtful: confirm it before relying on it)

## What a report was made from

report-sheet-summary = Summary
report-about-day = Day
report-about-law = Law
report-about-book = Book
report-about-digest = Digest
report-about-version = Version
report-about-prepared = Prepared by
report-more-rows = { $count ->
    [one] … and { $count } more row; the other formats have all
   *[other] … and { $count } more rows; the other formats have all
}

## Verdicts as a document

verdicts-margins = How near value contents are to their limits
verdicts-required = required
verdicts-reasons = Reasons and provisions
verdicts-open = not known
