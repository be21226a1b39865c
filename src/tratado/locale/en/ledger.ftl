### Net cost from a book's sheets, and the ledgers that lead to it.

ledger-head = { $book }: net cost of { $count ->
    [one] { $count } good
   *[other] { $count } goods
} by the sheets costs and production, on { $date }
ledger-net-costs = net costs
ledger-none = No good of the sheet goods is in the sheet production.
ledger-good = good
ledger-period = period
ledger-units = units
ledger-total-cost = total cost of a unit
ledger-net-cost = net cost of a unit
ledger-title = Net cost of { $good }, { $start } to { $end }
ledger-label = entry
ledger-amount = amount
ledger-unit = unit
ledger-from = from
ledger-cite = provision
ledger-rounded = ≈ before an amount: shown to four decimals, calculated exactly.
ledger-hint = --good shows the ledger of a good line by line.
ledger-duties = What the elections oblige to
ledger-duty-inform = The election of the period counts as made only once the customs administration of the importing country is told of it in writing during a verification of origin.
ledger-duty-keep-total-cost = The period of total cost cannot be changed; periods of that length follow until the fiscal year ends on { $until }.
ledger-duty-all-units = The average holds for all units produced from { $start } to { $end }.
ledger-duty-keep-averaging = Goods and period of the average cannot be changed; periods of that length follow until the fiscal year ends on { $until }.
ledger-duty-net-cost-only = Value content is calculated by net cost over these periods until the fiscal year ends on { $until }, and not by transaction value.
ledger-duty-analyse = The costs are estimated: at the end of the fiscal year, { $until }, the actual costs of the period are to be analysed.
ledger-duty-keep-methods = The methods of allocation stay until the fiscal year ends on { $until }.
ledger-rows = { $more ->
    [0] { $count ->
        [one] { $sheet } row { $rows }
       *[other] { $sheet } rows { $rows }
    }
   *[other] { $sheet } rows { $rows } and { $more } more
}

year-end-name = year end
year-end-title = { $book }: costs certified on estimates, fiscal year from { $start } to { $end }
year-end-none = No cost of a good produced in that fiscal year is marked as estimated.
year-end-good = good
year-end-period = period
year-end-estimated = on estimates
year-end-actual = on actual costs
year-end-required = required
year-end-outcome = what follows
year-end-cite = provision
year-end-not-required = no value content by net cost is required
year-end-missing = actual costs are missing: give them beside the estimates
year-end-holds = still satisfies the requirement
year-end-holds-now = satisfies the requirement on actual costs, and did not on the estimates
year-end-inform = does not satisfy the requirement: at once inform everyone to whom you gave a certification or a statement of origin for the vehicle that it does not originate
year-end-correct = does not satisfy the requirement: the certifications given for the period no longer hold; correct them with everyone who holds one
year-end-not-due = Without a provision: net cost is not averaged over the period, so that 7(20) does not ask for the analysis.
year-end-basis = Non-originating materials are those that the book has now, for estimates and actual costs alike. 7(20) names no notice to holders of certifications; 16(9) does.
