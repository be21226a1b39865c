### Inventories: what came in, went out and is left.

stock-title = Inventories of { $book }
stock-column-inventory = inventory
stock-column-method = method
stock-column-opening = opening
stock-column-received = received
stock-column-withdrawn = withdrawn
stock-column-originating = originating
stock-column-non-originating = non-originating
stock-column-unknown = unknown
stock-column-non-originating-value = value, non-originating
stock-column-value = value
stock-column-duty = duty
stock-column-left = left
stock-column-balance = balance
stock-column-row = row
stock-column-date = date
stock-column-good = for
stock-column-step = step
stock-column-origin = origin
stock-column-units = units
stock-column-source = source
stock-column-cite = provision
stock-method-specific-identification = specific identification
stock-method-fifo = FIFO
stock-method-lifo = LIFO
stock-method-average = average
stock-method-rolling-average = rolling average
stock-originating = originating
stock-non-originating = non-originating
stock-unknown = unknown
stock-step-opening = opening
stock-step-receipt = received
stock-step-withdrawal = withdrawn
stock-step-withdrawal-for = withdrawn for { $good }
stock-step-taken = taken from
stock-step-average = average of the stock, { $originating } originating
stock-step-average-period = average of { $first } to { $last }, { $originating } originating
stock-step-average-value = average of the stock
stock-step-counted = counted as
stock-step-left = left
stock-needs = undetermined: { $need }
stock-row = { $sheet }, row { $row }
stock-balances = balances
stock-difference = differs by { $units } units, { $value }
stock-undetermined = { $count ->
    [one] { $count } withdrawal undetermined
   *[other] { $count } withdrawals undetermined
}
stock-more = { $count ->
    [one] … and { $count } more withdrawal; --format csv lists all
   *[other] … and { $count } more withdrawals; --format csv lists all
}
stock-duties = What the elected methods oblige to
stock-duty-keep-method = use the method throughout the fiscal year, until { $until }
stock-duty-tell-customs = tell the importing country's customs administration of the choice in writing during a verification; it counts as made from then
stock-duty-segregate = keep originating and non-originating units physically apart, or visibly marked
stock-duty-show-receipts = keep the records of the latest receipts that make up the opening inventory, with their origin
stock-duty-same-for-all = use the same method for all identical non-originating materials and in all plants that produce the good
