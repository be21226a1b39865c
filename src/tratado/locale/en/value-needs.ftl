### What values still want, and why a price gives none.

## What a value turns on and nobody has stated

missing-amount = the amount on the books
missing-included = whether the price contains it already
missing-books = on whose books it is recorded
missing-price = the price that is paid or has to be paid, for one unit
missing-distinguished = whether it is told from the price
missing-proceeds = the part of the proceeds that goes to the seller, as a row of value_adjustments
missing-shipped-from = the place from which the good is normally shipped to the buyer
missing-supplied = what is supplied
missing-obtained = how its supplier came by it
missing-spread = the method by which its value is allocated
missing-spread-units = the units over which its value is allocated
missing-quantifiable = whether objective and quantifiable data exist
missing-supplied-value = the value of what is supplied
missing-vendor-related = whether the vendor is a related person
missing-classified-together = whether the packaging is classified with the good
missing-performed-at-home = whether the work was done in the territory of the producer's country
missing-allocation-units = the units over which the value is allocated
missing-royalty-related = whether it is related to what is valued
missing-royalty-condition = whether the sale depends on paying it
missing-in-costs = whether the sheet costs contains the { $element } that is deducted
missing-schedule-6 = the facts of Schedule 6
missing-price-in-country = the price in the country of production
missing-profit-within = whether a self-produced material used in it was valued with profit
missing-profit = the profit usual in its sale
missing-sale = what the producer pays the seller, with its additions
missing-reasonable-means = a value by a flexible use of the methods before
missing-home-data = whether the data are available in the country
missing-consistent = whether the figures are consistent with usual ones
missing-justified = whether a low profit has valid reasons
missing-margin = profit and general expenses (or commissions) per unit
missing-computed = costs on the books of the maker, or that they cannot be had
missing-resales = sales of like materials in the country, or that none exist
missing-more-sales = more sales: as many units are sold at { $prices }
missing-producer-sells = whether the producer itself sells such materials
missing-same-condition = whether sold as received
missing-buyer-related = whether its buyer is related
missing-buyer-supplies = whether its buyer supplies elements
missing-about-receipt = whether sold about the receipt
missing-days-of-sales = the day of receipt and the days of later sales
missing-established = the day by which enough was sold to show a price
missing-sales-of-identical = sales of identical materials, or that there are none
missing-sales-of-similar = sales of similar materials, or that there are none
missing-maker-identical = whether { $maker } also produced identical ones
missing-maker-similar = whether { $maker } also produced similar ones
missing-about-shipment = whether it was sold at or about the time of shipment
missing-same-level = whether its commercial level and quantity are the same
missing-common-holdings = who holds voting stock of both, and how much of each
missing-signature = the signature of the material's producer
missing-statement-day = the day of the statement, { $day } or before
missing-amount-stated = the amount stated
missing-delivery = freight, duties and brokerage that the stated net cost does not contain, or zero
missing-method = the method that the good elects; the statement serves { $method }
missing-units-of-sums = the units of materials that the sums are for
missing-plant = the single plant in which they were made
missing-period = a period that may be averaged, within one fiscal year: { $allowed }

## Why a price gives no value

ground-no-data = no objective and quantifiable data exist for { $element }
ground-no-objective-data = no objective data for { $elements }
ground-no-sale = it is not the subject of a sale
ground-restrictions = restrictions on disposal or use substantially affect the value
ground-conditions = the price depends on a condition for which no value can be determined
ground-conditions-are = the price depends on a condition for which no value can be determined: { $which }
ground-condition-other-purchases = other_purchases
ground-condition-reciprocal-prices = reciprocal_prices
ground-condition-extraneous-payment = extraneous_payment
ground-condition-without-known-value = without_known_value
ground-proceeds = proceeds of later resale or use go to the seller and cannot be added
ground-influenced = seller and buyer are related persons and that influenced the price
ground-foreign-price = the customs value rests on the price paid by { $buyer } to { $seller }
ground-no-home-data = it does not rest on data available in the producer's country
ground-no-sale-of-identical = no sale of identical materials at about that time to a buyer in the same country
ground-no-sale-of-similar = no sale of similar materials at about that time to a buyer in the same country
ground-no-like-level = no sale at the same level and quantity, and no evidence for an adjustment
ground-no-sale-counts = no sale that counts, of those that could
ground-no-later-sale = no sale within { $days } days after receipt
ground-no-price = no price is established within { $days } days
ground-officers-of-each-other = they are officers or directors of each other's businesses
ground-partners = they are partners in business in law
ground-employer-and-employee = one employs the other
ground-one-controls-other = one controls the other, directly or indirectly
ground-controlled-by-third = a third person controls both, directly or indirectly
ground-same-family = they belong to one family
ground-common-holdings = { $holders } holding { $least } % or more of the stock of each
ground-no-common-holdings = nobody holds enough of the stock of each

## The data that each method needs

method-needs-payments = the producer's payments to the seller or for its benefit
method-needs-additions = commissions, containers, elements supplied, royalties and proceeds, from the books
method-needs-circumstances = restrictions, conditions, proceeds and relation of the parties to the sale
method-needs-identical-sales = sales of identical materials to buyers in the producer's country, shipped about then
method-needs-similar-sales = sales of similar materials to buyers in the producer's country, shipped about then
method-needs-makers = who produced them and where
method-needs-levels = their commercial level and quantity, or evidence for an adjustment
method-needs-resales = sales of identical or similar materials in the producer's country, as received
method-needs-resale-facts = their prices, quantities, days and buyers
method-needs-resale-margin = commissions, or profit and general expenses, usual there, and taxes in the price
method-needs-maker-costs = costs of materials and of production on the books of the material's producer
method-needs-maker-margin = profit and general expenses usual in such sales
method-needs-supplied = elements supplied to that producer
method-needs-means = a value by a flexible use of the earlier methods, from data of the producer's country
