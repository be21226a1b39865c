### Coût net d'après les feuilles d'un livre, et les registres qui y mènent.

ledger-head = { $book }: coût net de { $count ->
    [one] { $count } marchandise
   *[other] { $count } marchandises
} d'après les feuilles coûts et production, le { $date }
ledger-net-costs = coûts nets
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
ledger-rows = { $more ->
    [0] { $count ->
        [one] { $sheet } ligne { $rows }
       *[other] { $sheet } lignes { $rows }
    }
   *[other] { $sheet } lignes { $rows } et { $more } de plus
}

year-end-name = fin de l'exercice
year-end-title = { $book }: coûts certifiés sur estimations, exercice du { $start } au { $end }
year-end-none = Aucun coût d'une marchandise produite pendant cet exercice n'est marqué comme estimé.
year-end-good = marchandise
year-end-period = période
year-end-estimated = sur estimations
year-end-actual = sur coûts réels
year-end-required = exigé
year-end-outcome = ce qui s'ensuit
year-end-cite = disposition
year-end-not-required = aucune teneur par coût net n'est exigée
year-end-missing = les coûts réels manquent: les donner à côté des estimations
year-end-holds = satisfait toujours à l'exigence
year-end-holds-now = satisfait à l'exigence sur coûts réels, et non sur les estimations
year-end-inform = ne satisfait pas à l'exigence: informer sans délai quiconque a reçu de vous une certification ou déclaration d'origine pour le véhicule qu'il n'est pas originaire
year-end-correct = ne satisfait pas à l'exigence: les certifications données pour la période ne tiennent plus; les corriger auprès de tous ceux qui en ont une
year-end-not-due = Sans disposition: le coût net n'est pas une moyenne de la période, de sorte que 7(20) n'exige pas l'analyse.
year-end-basis = Les matières non originaires sont celles que le livre a maintenant, pour les estimations comme pour les coûts réels. 7(20) ne parle d'aucun avis aux détenteurs de certifications; 16(9) le fait.
