### What a labor case does to goods: preference, and what hangs on a plant.

table-preference = preference
ruling-label-preference = preference

preference-claimable = claimable
preference-suspended = suspended
preference-denied = denied
preference-entry-denied = entry denied
preference-open = open
preference-none = none to claim

preference-since = since { $day }
preference-since-unknown = since a day not known
preference-of-case = case { $case }
preference-settlement = final settlement of accounts waits
preference-suspension-of-preference = preference suspended
preference-denial-of-preference = preference denied
preference-penalty = penalty
preference-denial-of-entry = entry denied
preference-made-there = made at { $plant }
preference-related = made at a plant under the same control as { $plant }
preference-part-of-it = contains a part made at { $plant }
preference-applied = { $measure } in { $country } { $since } ({ $source }): { $reach }
preference-perhaps = { $applied }; not certain: { $lacking }
preference-perhaps-short = perhaps { $applied }
preference-lacking-in-force = whether it is in force on the day
preference-lacking-related-goods = whether the same or related goods are made there
preference-lacking-goods-named = whether the good is among those named
preference-lacking-made-in-part = whether the good counts as made there in part (19 U.S.C. 4693(a)(1)(A))
preference-origin-unchanged = The origin of the good is not changed by this.
preference-elsewhere = case { $case }: the facility { $facility } is no plant of the book
preference-no-plants = { $count ->
    [one] { $count } labor case is kept, and the book has no sheet plants: what it suspends is not counted
   *[other] { $count } labor cases are kept, and the book has no sheet plants: what they suspend is not counted
}
preference-certify = { $good }: { $preference }; its origin can be certified, preference { $standing ->
    [open] perhaps not claimed
   *[other] not claimed
}

exposure-plants = plants
exposure-title = What hangs on the plants of { $book } on { $date }
exposure-column-plant = plant
exposure-column-name = name
exposure-column-country = country
exposure-column-made = made there
exposure-column-containing = with its parts
exposure-column-depth = deepest
exposure-column-stops = stop originating
exposure-column-value = value a year
exposure-column-duty = duty a year
exposure-column-unit-duty = duty on one of each
exposure-column-open = figures missing
exposure-column-good = good
exposure-column-description = description
exposure-column-how = how
exposure-column-unit-value = value in a unit
exposure-column-units = units a year
exposure-column-consequence = what if
exposure-column-rates = rates
exposure-column-duty-of-unit = duty on a unit
exposure-column-needs = needs
exposure-made-there = made there
exposure-consequence-loses-preference = keeps its origin, loses preference
exposure-consequence-may-lose = loses preference, if it originates
exposure-consequence-stops-originating = stops originating
exposure-consequence-may-stop = may stop originating: { $now ->
    [undetermined] whether it originates now is undetermined
   *[other] whether it still would is undetermined
}
exposure-consequence-keeps = still originates
exposure-consequence-nothing = does not originate as it is
exposure-need-value = its transaction value
exposure-need-destination = its destination
exposure-need-produced-in = in which country it is produced
exposure-need-general-rate = general rate of { $of } in { $country }
exposure-need-preferential-rate = the agreement's rate of { $of } in { $country }
exposure-need-rate-figure = for the rate: { $of }
exposure-need-amounts = amounts in { $of }
exposure-need-units = units of a year (production)
exposure-need-units-apart = how many units are traded by themselves
exposure-at-least = { $amount } or more
exposure-unknown = unknown
exposure-what-if = What if { $plant } can no longer be used with preference: { $loses ->
    [0] no good made there loses it
    [one] { $loses } good made there loses it
   *[other] { $loses } goods made there lose it
}{ $perhaps ->
    [0] {""}
   *[other] , and { $perhaps } may, undetermined as yet
}; with its parts replaced by non-originating ones { $stops ->
    [0] no other good stops originating
    [one] { $stops } other good stops originating
   *[other] { $stops } other goods stop originating
}{ $may ->
    [0] {""}
   *[other] , and { $may } may
}.
exposure-note = Duty is what goods at risk would owe beyond the agreement's rate, on all units of the latest fiscal year that are not stated to stay at home. Replacements have the code and the price of what they replace; facts that the book states are kept.
exposure-note-value = Value of a year is that of goods made there and of its parts in others, of goods that are no part of another good of the book.
