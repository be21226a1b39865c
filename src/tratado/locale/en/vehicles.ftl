### Vehicles: requirements, choices, figures and days due.

## The page

vehicle-heading = Vehicles of { $book }: { $count } on { $day }
vehicle-head = { $name }, { $hs }, on { $day }: { $verdict }
vehicle-part-class = Class
vehicle-part-requirements = Requirements
vehicle-part-core = Core parts
vehicle-part-roll-up = Roll-up of core parts, both readings
vehicle-part-steel = Steel purchases
vehicle-part-aluminum = Aluminum purchases
vehicle-part-labor = Labor value content
vehicle-part-averages = Averages of value content
vehicle-part-countries = Content by country
vehicle-part-stages = As stages rise
vehicle-part-calendar = Calendar
vehicle-more-rows = … and { $count } more; --format json lists all
vehicle-elected = elected
vehicle-best = best
vehicle-choices = Every choice the text allows, the best first
vehicle-separately = apart by percentage
vehicle-unavailable = not open here
vehicle-yes = yes
vehicle-no = no
vehicle-at-least = at least { $points }
vehicle-at-most = at most { $points }

## Headings of tables

vehicle-column-requirement = requirement
vehicle-column-figure = figure
vehicle-column-required = required
vehicle-column-margin = margin
vehicle-column-room = money
vehicle-column-verdict = verdict
vehicle-column-elected = as elected
vehicle-column-cite = source
vehicle-column-part = part
vehicle-column-group = group
vehicle-column-worth = per vehicle
vehicle-column-best = best method
vehicle-column-route = way
vehicle-column-reading = reading
vehicle-column-foreign = not originating
vehicle-column-supplier = supplier
vehicle-column-not-originating = not originating
vehicle-column-open = open
vehicle-column-points = points
vehicle-column-period = period
vehicle-column-vehicles = vehicles
vehicle-column-choice = choice
vehicle-column-category = category
vehicle-column-basis = basis
vehicle-column-vehicles-qualify = vehicles that qualify
vehicle-column-country = country
vehicle-column-least = at least
vehicle-column-most = at most
vehicle-column-share = share
vehicle-column-component = component
vehicle-column-at-best = at best
vehicle-column-limit = asked
vehicle-column-counted = counted
vehicle-column-step = step
vehicle-column-amount = amount
vehicle-column-enough = enough
vehicle-column-tier = tier
vehicle-column-evidence = evidence
vehicle-column-method = formula
vehicle-column-today = today
vehicle-column-then = then
vehicle-column-day = day
vehicle-column-due = what

## Class

vehicle-class-is = Class: { $name }
vehicle-class-open = Class not settled; it may be: { $classes }
vehicle-class-motor = Averaged within the class of { $name } (section 12)
vehicle-class-passenger-vehicle = passenger vehicle
vehicle-class-light-truck = light truck
vehicle-class-heavy-truck = heavy truck
vehicle-class-other-vehicle-lighter = lighter other vehicle
vehicle-class-other-vehicle-heavier = heavier other vehicle
vehicle-class-rule-only = vehicle of section 13 alone
vehicle-class-part = chassis that is a part of table A.1
vehicle-class-no-vehicle = no vehicle of the appendix
vehicle-ground-off-road = for off-road use
vehicle-ground-compression-ignition = with a diesel engine
vehicle-ground-motorcycle = a three- or four-wheeled motorcycle
vehicle-ground-motorhome = a motorhome or entertainer coach
vehicle-ground-ambulance = an ambulance
vehicle-ground-hearse = a hearse
vehicle-ground-prison-van = a prison van
vehicle-motor-class-heavy = road tractors, large buses and heavier goods vehicles
vehicle-motor-class-tractors = other tractors
vehicle-motor-class-small-buses-and-light-trucks = small buses and light trucks
vehicle-motor-class-passenger = passenger vehicles
vehicle-staging-met = Under alternative staging from { $first } to { $last }
vehicle-staging-open = Perhaps under alternative staging from { $first } to { $last }: nobody says whether it was approved
vehicle-relief = { $name }: { $answer }; asks { $share } until { $last }
vehicle-relief-new-plant = New vehicle from a new plant
vehicle-relief-refit = Vehicle from a refitted plant

## Requirements

vehicle-kind-value-content = regional value content
vehicle-kind-core-parts = core parts
vehicle-kind-steel = steel
vehicle-kind-aluminum = aluminum
vehicle-kind-labor-value = labor value content
vehicle-no-requirements = No requirement can be calculated before the class is known.
vehicle-by-fact = by the stated fact
vehicle-rule-asks = Nothing is asked beside its rule in section 13.
vehicle-needs = { $name }: needs { $needs }
vehicle-needs-more = and { $count } more
vehicle-room-note = Money: what may still change in the worst case before a verdict does. Value content and core parts: foreign value per vehicle, of all vehicles together where they are averaged. Metals: purchases outside. Labor: high-wage amounts that may fall away. Negative amounts are lacking.
vehicle-requirement-sentence = { $figure } of { $required } required: { $answer } [{ $cite }]
vehicle-see-report = every figure: tratado vehicle { $book } --good { $good }

## Core parts and roll-up

vehicle-core-engine = engine
vehicle-core-transmission = transmission
vehicle-core-body-and-chassis = body and chassis
vehicle-core-axle = axle
vehicle-core-suspension-system = suspension
vehicle-core-steering-system = steering
vehicle-core-advanced-battery = advanced battery
vehicle-core-method-own-rule = own rule
vehicle-core-method-own-materials = all materials
vehicle-core-method-listed-components = listed components
vehicle-core-method-average = average
vehicle-base-net-cost = NC
vehicle-base-transaction-value = TV
vehicle-routes = All core parts together
vehicle-route-part-by-part = part by part
vehicle-route-super-core-materials = as one part, all materials
vehicle-route-super-core-components = as one part, listed components
vehicle-route-averaged-super-core = as one part, averaged
vehicle-route-best = Best way: { $name }
vehicle-core-absent = No part is named for: { $groups }
vehicle-reading-panel = every originating core part counts whole
vehicle-reading-own-materials = what passes by an alternative method counts its foreign materials
vehicle-reading-decides = The verdict depends on the reading: elect one with the setting roll_up_reading.
vehicle-reading-elected = The verdict depends on the reading; the setting roll_up_reading elects: { $name }.
vehicle-reading-averaged = { $name }; on average
vehicle-reading-no-matter = Both readings come to the same verdict.
vehicle-reading-differs = { $part }: { $panel } by the first reading, { $other } by the second

## Steel and aluminum

vehicle-metal-exempted = Exempt under alternative staging [{ $cite }]
vehicle-metal-no-period = No share: the period { $period } is not open on the day, or a fact is missing.
vehicle-metal-share = { $share } of { $total } originates ({ $originating }); { $required } is required ({ $choice }, { $days }).
vehicle-metal-share-example = { $share } of { $total } originates ({ $originating }); { $required } is required. Not everything was elected; this is an example ({ $choice }, { $days }).
vehicle-metal-room = { $money } more may be bought that does not originate before the share falls below.
vehicle-metal-room-any = Any amount more may be bought that does not originate.
vehicle-metal-short = { $shortfall } of what was bought would have to originate besides; or { $money } more that originates must be bought.
vehicle-metal-short-all = { $shortfall } of what was bought would have to originate besides; no further purchase makes up for it.
vehicle-metal-gauge = Share as purchases came in
vehicle-metal-against = What counts against it, the largest first
vehicle-metal-left-out = { $count ->
    [one] { $count } purchase ({ $money }) does not count: { $reason }
   *[other] { $count } purchases ({ $money }) do not count: { $reason }
}
vehicle-left-out-not-in-table = not in Table S
vehicle-left-out-raw-material = raw material of steel
vehicle-left-out-not-a-listed-part = no stamping of body or frame
vehicle-left-out-other-vehicles = for other vehicles
vehicle-left-out-tools = for tools, dies or moulds
vehicle-left-out-other-use = for another use
vehicle-left-out-parts-producer = a parts producer’s own purchase
vehicle-left-out-other-figures = other kind of figures (actual or estimated)
vehicle-left-out-outside-period = outside the period
vehicle-left-out-outside-basis = for vehicles outside the basis

## Labor value content

vehicle-labor-choice = { $period } ({ $days }), { $category }, { $basis }, { $method }
vehicle-labor-choice-example = Not everything was elected; the best choice is shown: { $period } ({ $days }), { $category }, { $basis }, { $method }
vehicle-labor-base = Base { $base }, { $vehicles } vehicles
vehicle-labor-no-base = The base is not known, so that there are no points.
vehicle-labor-materials = high-wage material
vehicle-labor-wages = high-wage assembly labor
vehicle-labor-transport = transport
vehicle-labor-material-and-labor = material and labor
vehicle-labor-technology = technology
vehicle-labor-assembly = assembly of engines, transmissions, batteries
vehicle-labor-total = in all
vehicle-labor-steps = Materials in the order of 18(7); one may stop when there is enough
vehicle-order-self-produced = self-produced
vehicle-order-acquired = acquired
vehicle-order-in-self-produced = in a self-produced part
vehicle-order-in-acquired = in an acquired part
vehicle-labor-evidence = What the plants’ wages rest on, by tier
vehicle-labor-attested = { $share } of the counted material rests on statements without wages.
vehicle-labor-one-choice = Only what was elected was calculated; leave out a setting of labor value content to see its alternatives.
vehicle-evidence-wages = wages
vehicle-evidence-attestation = statement
vehicle-evidence-country = country
vehicle-evidence-none = nothing
vehicle-unfit-unsigned = not signed
vehicle-unfit-signed-early = signed before its period ended
vehicle-unfit-signed-later = signed after the day
vehicle-unfit-too-long = period too long
vehicle-unfit-not-these-days = for other days
vehicle-unfit = Statement { $reference } on { $plant } shows nothing: { $reason }

## Averages and countries

vehicle-averages-note = Vehicles that qualify are those of all groups by that choice; the best choice lets most exported vehicles qualify.
vehicle-countries-note = Of the net cost, by the countries stated for the lines; what nobody stated lies between both bounds.
vehicle-countries-average = On average over { $line }, by the vehicles of a year
vehicle-claim-unknown = { $base ->
    [price] Of the price
   *[net_cost] Of the net cost
}: Whether { $share } of { $country } is too high is not known: the share, the value or the number of vehicles is missing.
vehicle-claim-holds = { $base ->
    [price] Of the price
   *[net_cost] Of the net cost
}: { $share } of { $country } is not more than the lines show.
vehicle-claim-bases = The duty of the United States on vehicles counts what is not of the country in the total value (U.S. note 33 to subchapter III of chapter 99), which is nearest to the price: what the maker adds to its costs is counted as of the country where the vehicle is produced. How much of that is content of a country, the texts leave to an approval for each model.
vehicle-claim-overstated = { $base ->
    [price] Of the price
   *[net_cost] Of the net cost
}: { $share } of { $country } overstates { $value } of value a year; the duty on that is { $duty }, and on the whole value, which a measure may ask for where the share was overstated, { $whole }.
vehicle-lines-not-of = What is not of { $country }, the dearest first
vehicle-production-of = production of { $good }
vehicle-country-unknown = not stated

## Ahead

vehicle-stages-none = No later stage is in the text.
vehicle-stages-hold = With today’s figures every requirement met today is met at every later stage.
vehicle-stages-first = With today’s figures the first to fail, on { $day }: { $names }
vehicle-stages-first-open = With today’s figures not known to be met from { $day }: { $names }
vehicle-stage-changes = { $day }: { $changes }
vehicle-stage-no-changes = { $day }: nothing that concerns this vehicle
vehicle-stage-change = { $path } from { $before } to { $after }
vehicle-stages-note = The figures, periods and purchases of today, judged by the stage’s terms; purchases too as if made under it.
vehicle-due-labor-certification = submit the certification of labor value content
vehicle-due-steel-certification = submit the certification of steel purchases
vehicle-due-aluminum-certification = submit the certification of aluminum purchases
vehicle-due-averaging = notify the choice to average value content
vehicle-due-labor-averaging = notify the choice to average labor value content
vehicle-due-year-end-content = analyse the estimated value content on actual costs
vehicle-due-year-end-metals = analyse the estimated metal purchases on actual ones
vehicle-due-wages = wages certify the plant until this day
vehicle-due-alternative-staging = alternative staging ends
vehicle-due-relief = the relief of the plant or vehicle ends
vehicle-due-past = { $what } (the day has passed)
due-year-end-content = Analyse the estimated value content of vehicles on actual costs: { $subject }
due-year-end-metals = Analyse the estimated steel and aluminum purchases on actual ones: { $subject }
due-wages = Wages certify the plant until this day: { $subject }
vehicle-calendar-note = Certifications are for periods that begin with the fiscal year; a choice to average is filed only by who makes it.

## Choices

vehicle-period-previous-fiscal-year = previous fiscal year
vehicle-period-previous-calendar-year = previous calendar year
vehicle-period-quarter-to-date = quarter to date
vehicle-period-month-to-date = month to date
vehicle-period-fiscal-year-to-date = fiscal year to date
vehicle-period-calendar-year-to-date = calendar year to date
vehicle-period-first-period = first period
vehicle-period-stage-year = year of the stage
vehicle-average-period-fiscal-year = fiscal year
vehicle-average-period-long-first-period = long first period
vehicle-average-period-stage-year = year of the stage
vehicle-average-period-buyer-fiscal-year = buyer’s fiscal year
vehicle-average-period-quarter = quarter
vehicle-average-period-month = month
vehicle-category-each-vehicle = each vehicle
vehicle-category-model-line-class-plant = model line and class in a plant
vehicle-category-class-plant = class in a plant
vehicle-category-model-line-territory = model line in a country
vehicle-category-class-territory = class in a country
vehicle-basis-no-category = no category
vehicle-basis-all = all vehicles
vehicle-basis-exported = exported vehicles
vehicle-figures-actual = actual figures
vehicle-figures-estimated = estimates
vehicle-method-net-cost = by net cost
vehicle-method-purchase-value = by purchase value
vehicle-method-purchase-value-with-labor = by purchase value with labor

## Facts that may be missing

vehicle-fact-hs = HS code
vehicle-fact-stamping = whether it is a stamping of body or frame
vehicle-fact-end-use = what it is for
vehicle-fact-channel = who bought it and how
vehicle-fact-value = value
vehicle-fact-metal-value = value of the listed metal in it
vehicle-fact-origin = origin
vehicle-fact-metal-origin = origin of the metal
vehicle-fact-stamping-origin = whose origin counts, the part’s or the metal’s
vehicle-fact-melted-in = where the steel was melted and poured
vehicle-fact-processed-in-region = whether all later steel-making took place in the region
vehicle-fact-melting-day = which day’s rule on melting holds
vehicle-fact-plant = plant
vehicle-fact-model-line = model line
vehicle-fact-vehicle-class = vehicle class
vehicle-fact-exported = whether exported
vehicle-fact-quarters = which quarters count, of the calendar or the fiscal year
vehicle-fact-purchases = purchases that surely count
vehicle-fact-wages-or-attestation = wages or a valid statement
vehicle-fact-whole-period = wages of the whole period
vehicle-fact-direct-hours = hours of direct production
vehicle-fact-split-row = a row split at the period’s end
vehicle-fact-materials = high-wage materials of the period
vehicle-fact-assembly-labor = wages of assembly in the period
vehicle-fact-transport = transport of high-wage materials
vehicle-fact-technology-wages = wages for research and information technology
vehicle-fact-amount = amount
vehicle-fact-vehicles = vehicles the row is for
vehicle-fact-sharing = how an amount is shared (lvc_sharing)
vehicle-fact-own-or-contract = whether the plant is operated by the producer or under contract
vehicle-fact-contract-end = both days of the contract
vehicle-fact-capacity = capacity
vehicle-fact-country = country
vehicle-fact-production-wages = production wages
vehicle-fact-in-material-value = whether the material’s value contains it
vehicle-fact-from-outside = whether it comes from outside the region
vehicle-fact-net-cost = net cost
vehicle-fact-nc = net cost
vehicle-fact-vnm = value of non-originating materials
vehicle-fact-vnm-high = value of non-originating materials
vehicle-fact-vnm-listed = value of non-originating listed components
vehicle-fact-listed-as = whether it is a listed component
vehicle-fact-sources-kept-apart = whether what originates is kept apart from what does not
vehicle-fact-core-part = which line is this core part
vehicle-fact-core-parts-met = whether the core parts of table A.1 originate
vehicle-fact-alternative-staging = whether alternative staging was approved
vehicle-fact-off-road = whether it is for off-road use
vehicle-fact-compression-ignition = whether it has a diesel engine
vehicle-fact-electric-motor = whether an electric motor drives it
vehicle-fact-persons = persons it carries
vehicle-fact-special = what special kind it is
vehicle-fact-chassis-for = what the chassis is for
vehicle-fact-plants = the sheet plants
vehicle-fact-high-wage-materials = the sheet high_wage_materials
vehicle-fact-vehicle-production = the sheet vehicle_production
vehicle-fact-metal-purchases = the sheet metal_purchases
vehicle-fact-roll-up-reading = a reading of roll-up
vehicle-fact-steel-period = a period for steel
vehicle-fact-aluminum-period = a period for aluminum
vehicle-fact-metal-basis = all or exported vehicles
vehicle-fact-metal-category = a category for metals
vehicle-fact-lvc-period = a period for labor value content
vehicle-fact-lvc-category = a category for labor value content
vehicle-fact-lvc-basis = all or exported vehicles
vehicle-fact-lvc-method = a formula
vehicle-fact-lvc-technology-year = a year for technology
vehicle-fact-wage-period-months = months of the wage periods
vehicle-fact-wage-period-start = first day of the wage periods

vehicle-part-year-end = At the end of the fiscal year
vehicle-column-on-estimates = on estimates
vehicle-column-on-actual = on actual figures
vehicle-column-follows = what follows
vehicle-year-end-none = Nothing was estimated for this fiscal year: the sheets vehicle_production and metal_purchases have no rows marked estimated.
vehicle-consequence-holds = still met: what was certified holds
vehicle-consequence-holds-now = met by the actual figures, though not by the estimates
vehicle-consequence-inform = not met: the vehicle is non-originating; inform every holder at once
vehicle-consequence-open = open: actual figures are missing
vehicle-year-end-holders = Inform at once everyone to whom a certification of origin of the vehicle, or a written statement that it originates, was given: it is a non-originating good (16(9), 17(11)).
vehicle-year-end-due = The analysis is made at the end of the fiscal year, { $day }. Section 18 asks for none of labor value content.
vehicle-fact-actual-production = actual production and costs over the days estimated
vehicle-fact-actual-purchases = actual purchases over the days estimated
