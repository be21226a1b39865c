# Entry lines against decisions and certifications; deadlines; marking.
claims-lines = Entry lines
claims-totals = Totals
claims-title = Claims of preference in { $entries }, seen on { $day }
claims-column-entry = entry
claims-column-date = date
claims-column-good = good
claims-column-found = found
claims-column-duty = duty paid
claims-column-amount = amount
claims-column-until = claim until
claims-column-needs = needed
claims-column-lines = lines
claims-column-unknown = without a figure
claims-column-currency = currency
claims-not-known = not known
claims-none-known = { $currency } not known ({ $lines ->
    [one] one line
   *[other] { $lines } lines
 } without a figure)
claims-some-known = { $money } known, and { $lines ->
    [one] one line
   *[other] { $lines } lines
 } without a figure
claims-found-supported = claimed and supported
claims-found-no-certificate = claimed without a certification in hand
claims-found-outside-period = claimed outside the certified period
claims-found-after-break = claimed after the certification broke
claims-found-differs = claimed, and the entry differs from the certification
claims-found-not-compared = the entry does not say enough to be held against the certification
claims-found-not-originating = claimed for a good that does not originate
claims-found-undecided = not decided
claims-found-claimable = not claimed; duty can be claimed back
claims-found-ask = not claimed; no certification in hand covers it, ask for one
claims-found-too-late = not claimed; the time to claim is over
claims-found-nothing-paid = not claimed; no duty was paid
claims-found-no-preference = not claimed; the good does not originate
claims-found-outside-the-region = from outside the region
claims-claimable = To be claimed back: { $money }
claims-to-ask-for = Could be claimed back with a certification that covers the importation: { $money }
claims-at-stake = Duty at stake: { $money }
claims-by-code = found by its code
claims-decided-for = decided for { $day }; the good must have been the same then
claims-anew = decided anew for this day
claims-difference = row { $row }, { $column }: { $entered }, certified: { $certified }
claims-by-certificate = certification { $number }
claims-split = entries of this day are together above the amount; a series made to stay below it needs a certification
claims-exempt = so low a value needs no certification
claims-note = Amounts are duty alone, without fees, taxes, interest and additional duties. Lines that name no country of importation were taken as imported into the United States.
due-calendar = Deadlines of the agreement
due-title = Due from { $first }
due-none = Nothing is due.
due-column-day = day
due-column-what = what
due-column-reference = reference
due-column-cite = source
due-retention = Records may go: { $subject }
due-certificate-end = Certification ends: { $subject }
due-stops = Certified good stops to originate: { $subject }
due-declaration-end = Supplier's declaration ends: { $subject }
due-answer = Answer of the supplier: { $subject }
due-notice = Tell the holders of the certification: { $subject }
due-claim = Last day to claim duty back: { $subject }
due-vehicle-certification = File labor value, steel and aluminum certifications: { $subject }
due-averaging = File the choice to average value content: { $subject }
due-labor-averaging = File the choice to average labor value content: { $subject }
due-labor-case = Labor case: { $subject }
marking-title = Country of marking in the United States, beside the preference: { $book }
marking-column-good = good
marking-column-preference = preference
marking-column-country = marking
marking-column-rule = rule
marking-not-asked = not asked
marking-undetermined = undetermined
marking-note = Marking follows 19 CFR part 102 and preference the agreement; neither decides the other.
