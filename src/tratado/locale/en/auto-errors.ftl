# Sheets, settings and elections of a vehicle producer from which nothing can be calculated

# Places and lists
auto-more-rows = { $more } more rows: { $what }
auto-word-and-id = { $word } ({ $id })

# Remedies that several share
auto-add-plant = add the plant there
auto-correct-a-day = correct one of the days
auto-correct-one = correct one of them
auto-correct-or-leave-blank = correct one of them, or leave one blank
auto-fill-the-cell = fill the cell
auto-fill-in = fill it in
auto-state-it = state it
auto-choose-one-of = choose one of { $choices }
auto-not-to-be-chosen = { $chosen } is none that may be chosen
auto-not-stated = is not stated
auto-ends-before-start = ends before it starts

# Settings of a vehicle producer
auto-not-given-with-category = is not given, although rvc_category is { $category }
auto-give-as-notified = give it, as it was notified
auto-half-of-wage-periods = is not given, although the other half of the wage periods is
auto-give-both-or-neither = give both, or neither
auto-wage-periods = wage periods
auto-months-chosen = { $months } months are chosen
auto-choose-months = choose one to twelve months
auto-periods-begin = begin on { $day }
auto-begin-every-month = begin on a day that every month has

# Wages and what plants attest
auto-wages-unknown-plant = names a plant that the sheet plants does not have
auto-wages-no-hours = has no hours
auto-wages-give-hours = give the hours worked
auto-wages-pay-below-zero = has pay below zero
auto-wages-give-pay = give base pay without a sign
auto-wages-more-direct-hours = has more hours of direct production work than hours
auto-wages-lacks = lacks plant, days, hours or pay
auto-wages-other-currency = is not in the currency of the plant's country
auto-wages-give-currency = give pay in the currency in which it is compared
auto-wages-direct-by-less = is stated to be a direct production worker and spends less of the time on direct production work that makes a direct production worker
auto-wages-other-by-more = is stated to be another kind of worker and spends at least that share of the time on direct production work that makes a direct production worker
auto-wages-correct-kind = correct the kind or the hours, or leave the kind blank
auto-plant-again = gives '{ $plant }' again
auto-plant-one-row = give a plant one row
auto-attested-above = states an average at or above { $threshold } { $currency } for { $plant }, and { $rows } of the period show one below it
auto-attested-below = states an average below { $threshold } { $currency } for { $plant }, and { $rows } of the period show one at or above it
auto-attested-correct = correct the wages, or ask the plant to correct its statement
auto-attested-contrary = states the contrary of { $place } for the same plant and period
auto-keep-right = keep the one that is right
auto-lacks = lacks { $columns }
auto-attested-unknown-plant = is of '{ $plant }', which the sheet plants does not have

# Elections of labor value content and of averages
auto-election = election
auto-election-item = election, { $item }
auto-election-category = category
auto-election-basis = basis
auto-election-notified = notified
auto-election-model-line = model line
auto-election-model-names = model names
auto-election-vehicle-class = vehicle class
auto-election-tariff-codes = tariff codes
auto-election-plants = plants
auto-election-producer = producer
auto-election-address = address
auto-election-period = period
auto-election-estimated-content = estimated content
auto-election-net-cost = net cost
auto-election-signature = signature
auto-election-filing = filing
auto-election-does-not-state = the election does not state it
auto-election-several-plants = { $count } are named for a category of one plant
auto-election-name-one-plant = name the one, or choose a wider category
auto-election-not-filed = no day of filing is stated
auto-election-file-by = file it by { $day }
auto-election-filed-late = it was filed on { $day }
auto-election-file-earlier = file by { $day }, unless the customs administration accepts less notice
auto-election-other-used = { $used } is used, and { $filed } was filed
auto-election-keep = keep to what was filed until its period ends
auto-apart-within-plant = averages vehicles with different percentages apart within one plant
auto-leave-together = leave them together, or choose a category of 16(1)(c)
auto-names-no-vehicle = names no vehicle
auto-name-vehicles = name the vehicles of the category
auto-vehicle-item = vehicle '{ $vehicle }', { $item }
auto-tell-customs = tell customs by { $day }
auto-notified-late = was on { $day }, after { $last }
auto-ask-shorter-period = ask the customs administration whether it accepts a shorter period
auto-averaging-of = averaging of { $vehicles } from { $start }
auto-changes-category = changes the category notified on { $day }
auto-changes-period = changes the period notified on { $day }
auto-keep-until-end = keep it until its period ends

# Vehicles of a book
auto-no-good-of-book = '{ $good }' is no good of the book
auto-add-good = add it to the sheet goods, or correct the name
auto-use-of-good = sheet goods, use of '{ $good }'
auto-use-contradicts = is { $use }, and by its code and the { $place }, it is { $classes }
auto-correct-use = correct the use, the code, or the facts of the vehicle
auto-other-plant = is '{ $plant }', and the sheet goods has '{ $elsewhere }' for it
auto-fact-of = facts of '{ $good }', { $fact }
auto-fact-yes-belied = is stated as yes, and the sheets come to the opposite
auto-fact-no-belied = is stated as no, and the sheets come to the opposite
auto-leave-fact-out = leave the fact out, or correct the sheets

# Steel and aluminum
auto-metal-steel = steel
auto-metal-aluminum = aluminum
auto-empty = is empty
auto-negative = is negative
auto-give-purchases = give purchases; take a returned one out
auto-metal-is-no-part = is given of metal that is no part
auto-value-in-column-value = give its value in the column value
auto-basis = basis
auto-basis-of = basis of { $metal }
auto-basis-with = { $category } with { $names }
auto-basis-no-category = no category
auto-basis-nothing = nothing
auto-basis-plants-only = name plants only, and none for exported vehicles, or choose a category
auto-basis-give-one = give one of each: { $names }
auto-basis-not-of-vehicle = { $basis } does not cover the vehicle
auto-elect-covering-basis = elect a basis that does
auto-alternative-staging = alternative staging
auto-not-for-heavy-trucks = is not open to heavy trucks
auto-take-out-of-elections = take it out of the elections
auto-not-to-be-estimated = the period { $period } may not be estimated
auto-elect-period-to-date = elect a period to date
auto-date = date
auto-does-not-apply = the requirement does not apply on { $day }
auto-choose-day-from = choose a day from { $day } on
auto-correct-code = correct the code, or give its edition

# What is missing
auto-purchases-of = the purchases of { $metal }
auto-in-settings = setting { $name }
auto-the-sheet = the sheet { $sheet }
auto-in-period = { $vehicle } in the period
auto-in-average-period = { $vehicle } in the period of the average
auto-part-in = { $part } in { $whole }
auto-core-part-of = { $group } of { $vehicle }
auto-core-part-perhaps = { $part } (by its code perhaps { $near })
auto-production-of = production of { $good }
auto-days = { $first } to { $last }
