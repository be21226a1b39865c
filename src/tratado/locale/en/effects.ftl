effect-head = { $book }, on { $date }: what the proposals would do
effect-of = under { $proposal }
effect-none = Nothing changes.
effect-column-proposal = proposal
effect-column-lost = lose origin
effect-column-gained = gain origin
effect-column-value-lost = value a year
effect-column-duty = duty a year
effect-column-good = good
effect-column-before = today
effect-column-after = then
effect-column-content = value content
effect-column-narrowed = margin
effect-column-because = because of
effect-content = { $found } (of { $required })
effect-duty-partly = { $duty }, and of { $count } { $count ->
    [one] good
   *[other] goods
} not known
effect-needs = not known: { $needs }
effect-because-value-content = value content
effect-because-core-parts = core parts
effect-because-steel = steel
effect-because-aluminum = aluminum
effect-because-labor-value = labor value content
impact-head = { $table }: what its clauses would do to { $books }, on { $date }
impact-clauses = each clause by itself, beside the text in force
impact-packages = packages
impact-unbound = no text is bound, so nothing is calculated, for: { $options }
impact-column-clause = clause
impact-column-lost = lose origin
impact-column-gained = gain origin
impact-column-value-lost = value a year
impact-column-duty = duty a year
impact-column-goods = goods that lose it
impact-column-plants = plants touched
impact-currencies = in several currencies ({ $currencies })
effect-stage = judged by the automotive stages of { $day }, today's text too
