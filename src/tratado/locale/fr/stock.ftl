### Stocks: ce qui est entré, sorti et resté.

stock-title = Stocks de { $book }
stock-column-inventory = stock
stock-column-method = méthode
stock-column-opening = ouverture
stock-column-received = réceptions
stock-column-withdrawn = sorties
stock-column-originating = originaire
stock-column-non-originating = non originaire
stock-column-unknown = inconnu
stock-column-non-originating-value = valeur, non originaire
stock-column-value = valeur
stock-column-duty = devoir
stock-column-left = reste
stock-column-balance = solde
stock-column-row = ligne
stock-column-date = date
stock-column-good = pour
stock-column-step = étape
stock-column-origin = origine
stock-column-units = unités
stock-column-source = source
stock-column-cite = disposition
stock-method-specific-identification = identification spécifique
stock-method-fifo = PEPS
stock-method-lifo = DEPS
stock-method-average = moyenne
stock-method-rolling-average = moyenne mobile
stock-originating = originaire
stock-non-originating = non originaire
stock-unknown = inconnu
stock-step-opening = ouverture
stock-step-receipt = réception
stock-step-withdrawal = sortie
stock-step-withdrawal-for = sortie pour { $good }
stock-step-taken = pris sur
stock-step-average = moyenne du stock, { $originating } originaires
stock-step-average-period = moyenne du { $first } au { $last }, { $originating } originaires
stock-step-average-value = moyenne du stock
stock-step-counted = compte comme
stock-step-left = reste
stock-needs = indéterminé: { $need }
stock-row = { $sheet }, ligne { $row }
stock-balances = s'équilibre
stock-difference = écart de { $units } unités, { $value }
stock-undetermined = { $count ->
    [one] { $count } sortie indéterminée
   *[other] { $count } sorties indéterminées
}
stock-more = { $count ->
    [one] … et { $count } autre sortie; --format csv les donne toutes
   *[other] … et { $count } autres sorties; --format csv les donne toutes
}
stock-duties = Ce à quoi obligent les méthodes choisies
stock-duty-keep-method = employer la méthode pendant tout l'exercice, jusqu'au { $until }
stock-duty-tell-customs = informer par écrit du choix l'administration des douanes du pays importateur pendant une vérification; il est réputé fait dès lors
stock-duty-segregate = garder les unités originaires et non originaires physiquement séparées, ou marquées de façon visible
stock-duty-show-receipts = conserver les registres des dernières réceptions qui composent le stock d'ouverture, avec leur origine
stock-duty-same-for-all = employer la même méthode pour toutes les matières non originaires identiques et dans toutes les usines qui produisent la marchandise
