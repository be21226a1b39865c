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
