### What is wrong with inventories, and what to do about it.

## Lines drawn from inventories

stock-unit = is { $unit }, and the inventory { $inventory } is kept in { $kept }
stock-give-one-unit = give both in one unit
stock-identical-not = is originating, and the inventory { $inventory } values identical materials that are not
stock-call-non-originating = call the line non-originating, or keep the inventory by origin
stock-mixed = is originating, and of what was withdrawn from { $inventory } for { $good } ({ $place }) { $units } of { $whole } originates
stock-mixed-unknown = is originating, and of what was withdrawn from { $inventory } for { $good } ({ $place }) nobody can tell how much originates
stock-leave-origin = leave the origin blank, so that the inventory decides
stock-valued-twice = values { $part } of { $good }, whose inventory values it by its receipts ({ $place })
stock-leave-row-or-values = leave the row out and give the receipts values by section 8, or leave out the values of the receipts
stock-election-of = election of inventory { $inventory }

## Elections of methods

stock-inventory = inventory { $inventory }
stock-cell-is = { $column } is { $said }
stock-cell-blank = { $column } is blank
stock-give-cell = give { $column }
stock-expected = expected { $words }
stock-expected-or-blank = expected { $words }, or blank
stock-expected-either = expected { $one } or { $other }
stock-cell-with-method = { $column } is { $said } with the method { $method }
stock-leave-to-average = leave { $column } blank; it belongs to the average method
stock-no-value-content = value_content is blank with the average method
stock-say-value-content = say what the good made of the material must show: { $words }
stock-value-content-for-goods = value_content is { $said } for goods
stock-ratio-of-goods = leave it blank; the ratio for goods is always that of the preceding period
stock-period-each-shipment = period is { $period } where the ratio is calculated before each shipment
stock-leave-blank = leave it blank
stock-leave-blank-or-of-goods = leave it blank, or give that of the goods: { $periods }
stock-no-period = period is blank with the average method
stock-period-is = period is { $period }
stock-year-not-in-months = the fiscal year begins on { $day }, and a period of { $months ->
    [one] 1 month
   *[other] { $months } months
} is of whole calendar months
stock-correct-year-start = correct the setting fiscal_year_start
stock-changes-in-year = inventory { $inventory } changes from { $before } to { $after } within the fiscal year, on { $day }
stock-keep-first = keep the first until the fiscal year ends; the next begins on { $day }
stock-methods-differ = the method is { $good } for goods and { $material } for materials of inventory { $inventory }
stock-one-method = choose one method for both
stock-no-method = no method is elected for inventory { $inventory }
stock-no-value-method = no method is elected for the value of inventory { $inventory }
stock-elect-one = elect one in the sheet inventories
stock-no-method-of-materials = no method is elected for materials of inventory { $inventory }
stock-no-method-of-goods = no method is elected for goods of inventory { $inventory }
stock-elect-for-both = elect the method of the inventory for both, in the sheet inventories
stock-both-schedules = inventory { $inventory } has a method for origin here and one for value in { $place }
stock-keep-one-schedule = keep one: origin where its receipts differ in origin, which values the units too; value where all of them are non-originating

## Movements

stock-name-stock = name the stock that moves
stock-give-day = give the day
stock-quantity-above-zero = give a quantity above zero
stock-without-sign = give it without a sign
stock-more-like-the-last = { $count } more rows like the last
stock-receipt-unvalued = the receipt has no value, and others of inventory { $inventory } have one
stock-value-all-or-none = give the value, determined under section 8, or leave all of them blank for units alone
stock-receipts-too-large = its receipts add up to more than can be kept exactly
stock-larger-unit = use a larger unit of quantity, or split the inventory
stock-lacks = { $withdrawn } withdrawn and { $held } there in inventory { $inventory }
stock-lacks-all = { $withdrawn } withdrawn and nothing there in inventory { $inventory }
stock-lot-of = { $inventory }, lot { $lot }
stock-give-missing = give the receipt or the opening inventory that is missing; rows of one day count in the order of the sheet
stock-unit-differs = unit is { $unit }, and { $known } in earlier rows of inventory { $inventory }
stock-one-unit = give all quantities of an inventory in one unit
stock-fill-sheet = fill it in, with the columns { $columns }
stock-date = date
stock-no-schedules = the Schedules do not apply on { $day }
stock-day-from = choose a day from { $day } on
stock-originating-receipt = an originating receipt in inventory { $inventory }
stock-keep-by-origin = manage it as fungible material, which tells origins apart
stock-receipt-no-value = the receipt has no value
stock-give-value = give its value, determined under section 8
stock-receipt-no-lot = the receipt has no lot
stock-give-lot-or-marker = give the lot or the origin identifier
stock-lot-two-origins = lot { $lot } is { $here } here and { $before } before
stock-lot-each-origin = give each origin a lot of its own
stock-withdrawal-no-lot = the withdrawal has no lot
stock-give-lot-taken = give the lot that was taken
stock-lot-not-received = lot { $lot } was not received into inventory { $inventory } before
stock-correct-lot = correct the lot, or give its receipt

## Opening inventories

stock-opening-after-others = the opening inventory stands after other movements
stock-opening-first = it is the stock when a method is chosen; put it before the other rows of that day
stock-opening-before-election = the opening inventory is dated before the first election of inventory { $inventory }, { $day }
stock-opening-on-that-day = it is the stock when a method is chosen; date it on that day
stock-opening-differs = the opening inventory is { $counted } and the movements before it leave { $left }
stock-give-difference = give the movement that makes the difference, or leave the row out
stock-opening-of-origin = the opening inventory is said to be { $origin }
stock-opening-by-receipts = leave its origin blank and give the latest receipts that add up to it, or elect to consider all of it non-originating
stock-opening-unreceived = the opening inventory of { $inventory } is { $there } and the receipts before it add up to { $received }
stock-earlier-receipts = give the earlier receipts, or elect to consider all of it non-originating and give its value

## What is missing for a withdrawal to be decided

stock-wants-period-before = the stock at the beginning of the period before { $day }, and what was received in it: the method was not used then
stock-wants-a-stock = nothing was in stock or received in the period from { $day }, so that it has no ratio

## Steps of inventories

stock-ledger-withdrawal-of = { $inventory }, withdrawal of { $day }
stock-ledger-shipment-of = { $inventory }, shipment of { $day }
stock-ledger-units-before = units before the shipment
stock-ledger-value-before = value before the shipment
stock-ledger-sum-of-receipts = sum of the receipts
stock-ledger-sum-of-origin = sum of the receipts of that origin
stock-ledger-received = received { $day }
stock-ledger-origin-received = { $origin }, received { $day }
stock-ledger-received-origin = received { $day }, { $origin }
stock-ledger-value-of = value, { $step }
stock-ledger-value-of-materials = value of the non-originating materials
stock-ledger-units-of = { $origin } units
stock-ledger-value-of-units = value of the non-originating units
stock-ledger-before-shipment = stock before the shipment
stock-ledger-of-period = stock at the beginning of the period and received during it
stock-ledger-average-units = units of the average
stock-ledger-of-them-originating = of them originating
stock-ledger-ratio = ratio
stock-ledger-of-all-units = of all units
stock-ledger-by-ratio = withdrawn × ratio
stock-ledger-average-value = value of the average
stock-ledger-unit-value = unit value
stock-ledger-by-unit-value = withdrawn × ratio, at the unit value
stock-ledger-opening = opening, { $origin }
stock-ledger-withdrawn = withdrawn { $day }
stock-ledger-of-received = of what was received { $day }, { $origin }
stock-ledger-left = left, { $origin }
stock-ledger-from = from { $place }
stock-ledger-value-of-counted = value of { $units } { $origin } units
stock-value-methods-differ = on { $day } the method is { $method } for inventory { $inventory } and { $first } for inventory { $beside }
stock-one-value-method = choose one method for all identical materials of all plants
