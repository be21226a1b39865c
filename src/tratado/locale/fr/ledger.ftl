### Coût net d'après les feuilles d'un livre, et les registres qui y mènent.

ledger-head = { $book }: coût net de { $count ->
    [one] { $count } marchandise
   *[other] { $count } marchandises
} d'après les feuilles coûts et production, le { $date }
ledger-none = Aucune marchandise de la feuille marchandises n'est dans la feuille production.
ledger-good = marchandise
ledger-period = période
ledger-units = unités
ledger-total-cost = coût total d'une unité
ledger-net-cost = coût net d'une unité
ledger-title = Coût net de { $good }, { $start } à { $end }
ledger-label = écriture
ledger-amount = montant
ledger-unit = unité
ledger-from = d'où
ledger-cite = disposition
ledger-rounded = ≈ devant un montant: montré à quatre décimales, calculé exactement.
ledger-hint = --good montre le registre d'une marchandise ligne par ligne.
ledger-duties = À quoi les choix obligent
ledger-duty-inform = Le choix de la période n'est réputé fait qu'une fois l'administration douanière du pays importateur informée par écrit au cours d'une vérification d'origine.
ledger-duty-keep-total-cost = La période du coût total ne peut être changée; des périodes de même durée suivent jusqu'à la fin de l'exercice, le { $until }.
ledger-duty-all-units = La moyenne vaut pour toutes les unités produites du { $start } au { $end }.
ledger-duty-keep-averaging = Les marchandises et la période de la moyenne ne peuvent être changées; des périodes de même durée suivent jusqu'à la fin de l'exercice, le { $until }.
ledger-duty-net-cost-only = La teneur en valeur est calculée par le coût net sur ces périodes jusqu'à la fin de l'exercice, le { $until }, et non par la valeur transactionnelle.
ledger-duty-analyse = Les coûts sont estimés: à la fin de l'exercice, le { $until }, les coûts réels de la période sont à analyser.
ledger-duty-keep-methods = Les méthodes d'attribution demeurent jusqu'à la fin de l'exercice, le { $until }.
