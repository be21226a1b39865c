### What is wrong with values, prices and what suppliers state, and what to do about it.

## Places and figures

value-figure-adjusted = adjusted
value-figure-amount = amount
value-figure-area = area { $area }
value-figure-brokerage = brokerage
value-figure-carriage = carriage
value-figure-costs = costs
value-figure-costs-of-shipment = costs of shipment
value-figure-declared = declared
value-figure-deductions = deductions
value-figure-duties = duties
value-figure-earlier-use = earlier use
value-figure-freight = freight
value-figure-holding = holding of { $holder }
value-figure-included = included
value-figure-included-in-price = included in the price
value-figure-indirect-material = indirect material
value-figure-less = less
value-figure-lot = lot
value-figure-margin = profit and general expenses
value-figure-materials = materials
value-figure-price = price
value-figure-production = production
value-figure-profit = profit
value-figure-quantity = quantity
value-figure-reasonable-means = reasonable means
value-figure-recoverable-duties = recoverable duties
value-figure-resales = resales
value-figure-sale = sale
value-figure-scrap = scrap
value-figure-stated-value = stated value
value-figure-taxes = taxes
value-figure-units = units
value-figure-units-committed = units committed
value-figure-units-first-shipment = units of the first shipment
value-figure-units-produced = units produced
value-figure-use = use
value-figure-usual = usual
value-figure-value = value
value-figure-waste = waste
value-part-of-good = { $part } of { $good }
value-either = { $one } or { $other }
value-and-at = { $one } and at { $other }
value-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}

## Figures that cannot be

value-not-a-number = { $figure } is not a number
value-give-finite = give a finite figure
value-below-zero = { $figure } is below zero
value-give-unsigned = give the figure without a sign
value-is-zero = it is zero
value-give-above-zero = give a figure above zero
value-correct-one = correct one of them
value-correct-one-of-two = correct one of the two
value-ends-before = ends on { $end }, before it starts on { $start }
value-too-large = gives a value that is too large to keep
value-correct-amounts = correct the amounts

## Lines, goods and rows

value-part-not-in-bom = is for { $part } of { $good }, which the sheet bom does not have
value-add-line-or-names = add the line there, or correct the names
value-part-in-rows = is for { $part } of { $good }, and rows { $rows } of the sheet bom are
value-make-lines-one = give the lines that differ names of their own, or make them one
value-part-too-large = { $part } has a value that is too large to keep
value-correct-amounts-rates = correct the amounts, the rates or the quantity
value-cost-below-taken = states a cost of { $good } that is below what is taken out of the values of its materials
value-correct-cost-or-materials = correct the cost, or the materials
value-second-price = is a second row for { $about }, beside row { $row }
value-keep-one = keep one of them
value-not-in-goods = is for { $good }, which is not in the sheet goods
value-add-or-name = add it there, or correct the name
value-not-in-bom = is for { $part }, which the sheet bom does not have
value-add-line-or-name = add the line there, or correct the name
value-leave-cell = leave the cell blank
value-leave-cell-or-part = leave the cell blank, or name the part
value-leave-cell-or-element = leave the cell blank, or correct the element
value-leave-part = leave the part blank
value-name-part = name the part it is for
value-leave-row = leave the row out
value-leave-one-out = leave one of the two out

## Prices and what is added to them

value-price-of-a-good = is for the price of a good
value-price-of-a-material = is for the price of a material
value-no-element-of-good = { $element } is no element of the value of a good
value-no-element-of-material = { $element } is no element of the value of a material
value-says-nothing = says nothing about { $element }
value-less-than-payments = is { $price }, less than the payments said to be in it
value-correct-price-or-payments = correct the price, or which payments it contains
value-proceeds-none = are proceeds that go to the seller, and { $place } says that there are none
value-tv-stated = states a transaction value of { $good }, which follows from { $place }
value-elects-tv = elects the transaction value method, and the price of { $good } gives none: { $ground }
value-elect-net-cost = elect the net cost method
value-same-name = two lines have this name
value-name-each-once = name each line once
value-not-added-to-good = { $addition } is not added to the price of a good
value-not-added-to-material = { $addition } is not added to the price of a material
value-enter-otherwise-good = enter packaging of a good as a supplied element
value-enter-otherwise-material = enter freight of a material with its costs of shipment or deductions
value-from-books = the amount comes from the books of { $books }
value-give-from-books = give the amount on the books of { $books }
value-exceed-transaction-value = they exceed the transaction value of { $value }
value-check-which = check which of them the value contains
value-added-and-not-in = it is an addition to the price and also not in the value
value-mark-included = mark the cost as included: the addition put it in
value-no-usual-place = no place ships more than half of the units there
value-no-shipments = no shipments there are given
value-name-usual-place = name the place from which the good is normally shipped to this buyer

## What the buyer supplies

value-duties-recoverable = { $recoverable } of { $duties } in duties is recoverable
value-give-duties = give at most the duties themselves
value-scrap-of-waste = scrap worth { $scrap } comes from waste that cost { $waste }
value-correct-waste = correct the cost of the waste or the value of its scrap
value-containers-supplied = containers of a material are no supplied element
value-enter-containers = enter their cost as an addition of kind containers
value-not-valued-as = { $element } cannot be valued as { $obtained }
value-choose-one-of = choose one of { $words }
value-price-of-related = a price or consideration agreed with a related person is not its value
value-give-total-cost = if the related person produced it, give its total cost (produced)
value-earlier-use = earlier use of { $used } is more than the whole value of { $value }
value-give-used-up = give the part of the value that was used up
value-no-earlier-use = only tools, indirect materials and design work are adjusted for earlier use
value-leave-earlier-use = leave earlier use out, or value the element by what it is
value-first-shipment = the first shipment has { $first } units, but only { $produced } were produced by then
value-no-allocation = the value of { $element } has no method of allocation
value-choose-allocation = choose until_first_shipment, anticipated_production, single_shipment or other
value-no-commitments = production is anticipated without contracts or firm commitments
value-give-committed = give the units committed, or allocate over the units produced by the first shipment
value-single-shipment = a single shipment of { $first } units is not all of the { $committed } units under the contract or commitment
value-allocate-over-produced = allocate over the units produced by the first shipment or committed
value-no-other-basis = another basis of allocation is not stated
value-say-why-reasonable = say why these units are reasonable
value-on-first-shipment = the value is put on a first shipment of { $first } units out of { $more }

## Materials

value-price-is-of-line = is the price of a material, which is the value of its line in the sheet bom
value-adjusts-no-paragraph = adjusts the price of { $part }, and the sheet prices does not say by which paragraph it is valued
value-add-valued-as = add a row there with valued_as
value-adjusts-valued-as = adjusts the price of { $part }, which is valued as { $way }
value-as-imported-or-leave = value it as imported, or leave the row out
value-carriage-not-imported = is carriage of { $part }, which the producer does not import
value-lot-not-imported = it is said not to be imported
value-lot-imported = it is said to be imported
value-as-acquired = value it as acquired
value-as-imported = value it as imported
value-lot-currency = its figures are in { $own }, the good's in { $currency }
value-convert-them = convert them by the rate of section 2 first
value-exceed-value = they exceed the value of { $value }
value-use = { $use } is not valued by 8(1)
value-elsewhere-indirect = take the cost on the producer's books (8(13)(b))
value-elsewhere-intermediate = take its total cost (8(8))
value-elsewhere-packing = it is disregarded for origin (8(17)), a recorded cost in total cost
value-deduction-of-originating = nothing is deducted from the value of an originating material
value-leave-deduction = leave the deduction out
value-nothing-recovered = { $deductible } has nothing to be recovered or reused
value-give-amount = give the amount itself
value-less-exceeds = what does not count of it ({ $less }) exceeds it ({ $amount })
value-sale-currency = the sale is in { $own }, the rest in { $rest }
value-convert-it = convert it by the rate of section 2 first
value-sale-units = the sale has { $own } units, { $valued } are valued
value-value-those-units = value the units of the sale
value-barred-basis = a value may not rest on { $basis }
value-use-flexibly = use the earlier methods with reasonable flexibility
value-as-many-sold = as many units are sold at { $prices }
value-nothing-sold = nothing is sold
value-add-sales = add sales until one price has the greatest quantity
value-exceed-unit-price = they exceed the unit price of { $price }
value-give-per-unit = give margin and taxes per unit
value-beyond-the-stock = { $share } % of the stock
value-give-percentage = give a percentage up to 100

## Suppliers' statements

statement-no-figure-of = is no figure of a statement of { $kind }
statement-leave-or-kind = leave the cell blank, or correct the kind
statement-for-averaged = is for figures that are averaged
statement-units-zero = is zero
statement-give-units = give the units made
statement-second = is a second statement for { $about }, beside row { $row }
statement-keep-one = keep one; figures of one unit come before averaged ones
statement-originates = is for { $about }, which originates by { $place }
statement-leave-originating = leave it out; such a material counts as originating whole
statement-for-a-good = is for { $part }, a good of the book with materials of its own
statement-accumulate = leave it out; elect accumulate for that good
statement-other-method = is a statement of { $kind }, and { $good } elects method { $method }
statement-use-that-method = use a statement for that method, or change the election
statement-and-deductions = counts from the value of { $about } under 8(1), and the sheet { $sheet } deducts from it under 8(2)
statement-keep-one-of-two = keep one of the two
statement-exceeds-cost = exceeds what the material costs with it
statement-check-units = check that all figures are for the same units

## Rates of exchange

rate-publication-ca = section 5 of the Currency Exchange for Customs Valuation Regulations
rate-publication-mx = the Diario Oficial rate of the Banco de México for obligations in foreign currency
rate-publication-us = 31 U.S.C. 5151
rate-none = no conversion
rate-of-publication = { $publication }, { $day }
rate-of-transaction = { $transaction }, { $day }
rate-is-no-rate = { $rate } from { $source } is no rate
rate-correct = correct it
rate-not-in-agreement = { $country } is not in the agreement
rate-give-one-of = give one of { $countries }
rate-give-ca-mx-us = give CA, MX or US
rate-not-recorded = no rate is recorded for this transaction in { $currency }
rate-give-recorded = give the rate by which the books record the sale or purchase; no other may be used
rate-several-recorded = it is recorded with several rates
rate-give-own = give the one of the sale or purchase itself
rate-no-day-acquired = the day on which the producer acquired the material is not given
rate-give-day-acquired = give it; the rates of transactions near that day come first
rate-no-transaction-near = it is no transaction in { $currency } within { $days } days of { $day }
rate-name-another = name another, or none
rate-several-near = several rates were used within { $days } days of { $day } ({ $listed })
rate-name-one = name the transaction whose rate is to be used
rate-no-day-shipped = no recorded transaction is near enough, and the day of direct shipment is not given
rate-give-day-shipped = give the day, and its rate from { $publication }
rate-several-given = several rates are given for { $currency } on { $day }
rate-none-given = no rate is given for { $currency } on { $day }
rate-give-official = give the one of { $publication }
rate-of-another-currency = a rate for { $rate } cannot convert { $currency }
rate-find = find the rate for the currency of the value
rate-appraised-in = the appraised value is in { $currency }
rate-give-into = give the rate of section 2 into { $currency }

## Figures of a case

value-cannot-be-read = { $value } cannot be read
value-give-a-number = give a number
value-give-a-value = give a value
value-give-a = give a { $kind }
value-give-fields = give the fields { $fields }
value-not-known = { $field } is not known
value-is-missing = { $field } is missing
value-fields-are = its fields are { $fields }
value-both = { $one }; { $other }
value-sheet-missing = is missing or empty
statement-net-cost = statement, net cost
statement-non-originating = statement, non-originating
statement-delivery = delivery
statement-units = statement, units
statement-amount = stated amount
statement-value-of-material = value of the material
statement-exceeds-value = exceeds the value of the material ({ $value })
statement-check-currency = check that both are per unit and in one currency
