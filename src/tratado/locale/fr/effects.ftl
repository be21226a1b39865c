effect-head = { $book }, au { $date }: ce que feraient les propositions
effect-of = avec { $proposal }
effect-none = Rien ne change.
effect-column-proposal = proposition
effect-column-lost = perdent l'origine
effect-column-gained = gagnent l'origine
effect-column-value-lost = valeur par an
effect-column-duty = droits par an
effect-column-good = marchandise
effect-column-before = aujourd'hui
effect-column-after = alors
effect-column-content = teneur régionale
effect-column-narrowed = marge
effect-column-because = en raison de
effect-content = { $found } (sur { $required })
effect-duty-partly = { $duty }, et inconnus pour { $count } { $count ->
    [one] marchandise
   *[other] marchandises
}
effect-needs = inconnu: { $needs }
effect-because-value-content = teneur régionale
effect-because-core-parts = pièces essentielles
effect-because-steel = acier
effect-because-aluminum = aluminium
effect-because-labor-value = teneur en valeur-travail
impact-head = { $table }: ce que feraient ses clauses à { $books }, au { $date }
impact-clauses = chaque clause seule, à côté du texte en vigueur
impact-packages = ensembles
impact-unbound = aucun texte n'est lié, et rien n'est calculé, pour: { $options }
impact-column-clause = clause
impact-column-lost = perdent l'origine
impact-column-gained = gagnent l'origine
impact-column-value-lost = valeur par an
impact-column-duty = droits par an
impact-column-goods = marchandises qui la perdent
impact-column-plants = usines touchées
impact-currencies = en plusieurs monnaies ({ $currencies })
effect-stage = selon les étapes automobiles du { $day }, le texte d'aujourd'hui aussi
