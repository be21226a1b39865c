### Net cost from a book's sheets, and the ledgers that lead to it.

ledger-head = { $book }: net cost of { $count ->
    [one] { $count } good
   *[other] { $count } goods
} by the sheets costs and production, on { $date }
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
