# Books from which no origin can be decided

origin-good = good { $good }
origin-part-of-good = part { $part } of good { $good }
origin-averaged-with-material = averages a good with what it is made of
origin-average-similar = average only goods that could stand for one another
origin-product-too-large = its materials by its quantity come to more than can be kept exactly
origin-state-smaller-unit = state amounts and quantities of a smaller unit of the good
origin-sum-too-large = its materials add up to more than can be kept exactly
origin-state-smaller-or-larger = state amounts per smaller unit of the good, or in a larger unit of currency
origin-part = part { $part }
origin-costs-too-large = its costs by its quantity come to more than can be kept exactly
origin-costs-of-parts-too-large = has costs of parts that add up to more than can be kept
origin-state-per-smaller-unit = state amounts per smaller unit of the good
origin-part-without-value = { $part } of { $good } has no value, and no cost of a part that the producer of { $good } is known to make in the territory stands for it
origin-state-price-or-costs = state in bom what was paid for it; or, where it is self-produced, its costs in goods (total_cost, or the parts of its cost) and produced_in
origin-designated-within = { $inner } is designated an intermediate material and is incorporated into { $outer }, which is designated as well, and both are subject to value content
origin-take-back-designation = take back one of the designations
