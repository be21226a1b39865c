### Ce qui ne va pas dans les stocks, et ce qu'il faut faire.

stock-unit = est { $unit }, et le stock { $inventory } est tenu en { $kept }
stock-give-one-unit = indiquez les deux dans une même unité
stock-identical-not = est originaire, et le stock { $inventory } évalue des matières identiques qui ne le sont pas
stock-call-non-originating = marquez la ligne comme non originaire, ou tenez le stock par origine
stock-mixed = est originaire, et de ce qui a été retiré de { $inventory } pour { $good } ({ $place }), { $units } sur { $whole } est originaire
stock-mixed-unknown = est originaire, et de ce qui a été retiré de { $inventory } pour { $good } ({ $place }), nul ne peut dire combien est originaire
stock-leave-origin = laissez l'origine vide, pour que le stock décide
stock-valued-twice = évalue { $part } de { $good }, dont le stock l'évalue par ses entrées ({ $place })
stock-leave-row-or-values = retirez la ligne et donnez aux entrées des valeurs selon l'article 8, ou retirez les valeurs des entrées
stock-election-of = choix pour le stock { $inventory }

stock-inventory = stock { $inventory }
stock-cell-is = { $column } est { $said }
stock-cell-blank = { $column } est vide
stock-give-cell = indiquez { $column }
stock-expected = attendu : { $words }
stock-expected-or-blank = attendu : { $words }, ou vide
stock-expected-either = attendu : { $one } ou { $other }
stock-cell-with-method = { $column } est { $said } avec la méthode { $method }
stock-leave-to-average = laissez { $column } vide ; cela relève de la méthode de la moyenne
stock-no-value-content = value_content est vide avec la méthode de la moyenne
stock-say-value-content = dites ce que doit montrer le produit fait de la matière : { $words }
stock-value-content-for-goods = value_content est { $said } pour des produits
stock-ratio-of-goods = laissez-le vide ; le ratio pour les produits est toujours celui de la période précédente
stock-period-each-shipment = period est { $period } alors que le ratio est calculé avant chaque expédition
stock-leave-blank = laissez-le vide
stock-leave-blank-or-of-goods = laissez-le vide, ou indiquez celle des produits : { $periods }
stock-no-period = period est vide avec la méthode de la moyenne
stock-period-is = period est { $period }
stock-year-not-in-months = l'exercice commence le { $day }, et une période de { $months } mois se compose de mois civils entiers
stock-correct-year-start = corrigez le paramètre fiscal_year_start
stock-changes-in-year = le stock { $inventory } passe de { $before } à { $after } en cours d'exercice, le { $day }
stock-keep-first = gardez la première jusqu'à la fin de l'exercice ; le suivant commence le { $day }
stock-methods-differ = la méthode est { $good } pour les produits et { $material } pour les matières du stock { $inventory }
stock-one-method = choisissez une seule méthode pour les deux
stock-no-method = aucune méthode n'est choisie pour le stock { $inventory }
stock-no-value-method = aucune méthode n'est choisie pour la valeur du stock { $inventory }
stock-elect-one = choisissez-en une dans la feuille inventories
stock-no-method-of-materials = aucune méthode n'est choisie pour les matières du stock { $inventory }
stock-no-method-of-goods = aucune méthode n'est choisie pour les produits du stock { $inventory }
stock-elect-for-both = choisissez la méthode du stock pour les deux, dans la feuille inventories
stock-both-schedules = le stock { $inventory } a ici une méthode pour l'origine et une pour la valeur à { $place }
stock-keep-one-schedule = gardez-en une : l'origine si ses entrées diffèrent d'origine, ce qui évalue aussi les unités ; la valeur si toutes sont non originaires

stock-name-stock = indiquez le stock qui bouge
stock-give-day = indiquez le jour
stock-quantity-above-zero = indiquez une quantité supérieure à zéro
stock-without-sign = indiquez-la sans signe
stock-more-like-the-last = { $count } lignes de plus comme la dernière
stock-receipt-unvalued = l'entrée n'a pas de valeur, et d'autres du stock { $inventory } en ont une
stock-value-all-or-none = indiquez la valeur, établie selon l'article 8, ou laissez-les toutes vides pour des unités seules
stock-receipts-too-large = ses entrées totalisent plus que ce qui peut être gardé exactement
stock-larger-unit = utilisez une unité de quantité plus grande, ou divisez le stock
stock-lacks = { $withdrawn } retirés et { $held } présents dans le stock { $inventory }
stock-lacks-all = { $withdrawn } retirés et rien dans le stock { $inventory }
stock-lot-of = { $inventory }, lot { $lot }
stock-give-missing = indiquez l'entrée ou le stock d'ouverture qui manque ; les lignes d'un même jour comptent dans l'ordre de la feuille
stock-unit-differs = unit est { $unit }, et { $known } dans des lignes précédentes du stock { $inventory }
stock-one-unit = indiquez toutes les quantités d'un stock dans une même unité
stock-fill-sheet = remplissez-la, avec les colonnes { $columns }
stock-date = date
stock-no-schedules = les annexes ne s'appliquent pas le { $day }
stock-day-from = choisissez un jour à partir du { $day }
stock-originating-receipt = une entrée originaire dans le stock { $inventory }
stock-keep-by-origin = tenez-le comme matière fongible, ce qui distingue les origines
stock-receipt-no-value = l'entrée n'a pas de valeur
stock-give-value = indiquez sa valeur, établie selon l'article 8
stock-receipt-no-lot = l'entrée n'a pas de lot
stock-give-lot-or-marker = indiquez le lot ou l'identifiant d'origine
stock-lot-two-origins = le lot { $lot } est { $here } ici et { $before } avant
stock-lot-each-origin = donnez à chaque origine un lot à elle
stock-withdrawal-no-lot = le retrait n'a pas de lot
stock-give-lot-taken = indiquez le lot qui a été pris
stock-lot-not-received = le lot { $lot } n'est pas entré avant dans le stock { $inventory }
stock-correct-lot = corrigez le lot, ou indiquez son entrée

stock-opening-after-others = le stock d'ouverture est après d'autres mouvements
stock-opening-first = c'est le stock au choix d'une méthode ; mettez-le avant les autres lignes de ce jour
stock-opening-before-election = le stock d'ouverture est daté d'avant le premier choix pour le stock { $inventory }, { $day }
stock-opening-on-that-day = c'est le stock au choix d'une méthode ; datez-le de ce jour
stock-opening-differs = le stock d'ouverture est de { $counted } et les mouvements d'avant laissent { $left }
stock-give-difference = indiquez le mouvement qui fait la différence, ou retirez la ligne
stock-opening-of-origin = le stock d'ouverture est dit { $origin }
stock-opening-by-receipts = laissez son origine vide et indiquez les dernières entrées qui le composent, ou choisissez de le considérer tout entier comme non originaire
stock-opening-unreceived = le stock d'ouverture de { $inventory } est de { $there } et les entrées d'avant totalisent { $received }
stock-earlier-receipts = indiquez les entrées antérieures, ou choisissez de le considérer tout entier comme non originaire et indiquez sa valeur

stock-wants-period-before = le stock au début de la période d'avant le { $day }, et ce qui y est entré : la méthode n'était pas utilisée alors
stock-wants-a-stock = rien n'était en stock ni n'est entré dans la période à partir du { $day }, de sorte qu'elle n'a pas de ratio

stock-ledger-withdrawal-of = { $inventory }, retrait du { $day }
stock-ledger-shipment-of = { $inventory }, expédition du { $day }
stock-ledger-units-before = unités avant l'expédition
stock-ledger-value-before = valeur avant l'expédition
stock-ledger-sum-of-receipts = somme des entrées
stock-ledger-sum-of-origin = somme des entrées de cette origine
stock-ledger-received = reçu le { $day }
stock-ledger-origin-received = { $origin }, reçu le { $day }
stock-ledger-received-origin = reçu le { $day }, { $origin }
stock-ledger-value-of = valeur, { $step }
stock-ledger-value-of-materials = valeur des matières non originaires
stock-ledger-units-of = unités { $origin ->
    [non-originating] non originaires
    [originating] originaires
    [unknown] d'origine inconnue
   *[other] { $origin }
}
stock-ledger-value-of-units = valeur des unités non originaires
stock-ledger-before-shipment = stock avant l'expédition
stock-ledger-of-period = stock au début de la période et entrées pendant celle-ci
stock-ledger-average-units = unités de la moyenne
stock-ledger-of-them-originating = dont originaires
stock-ledger-ratio = ratio
stock-ledger-of-all-units = de toutes les unités
stock-ledger-by-ratio = retiré × ratio
stock-ledger-average-value = valeur de la moyenne
stock-ledger-unit-value = valeur unitaire
stock-ledger-by-unit-value = retiré × ratio, à la valeur unitaire
stock-ledger-opening = ouverture, { $origin }
stock-ledger-withdrawn = retiré le { $day }
stock-ledger-of-received = de ce qui a été reçu le { $day }, { $origin }
stock-ledger-left = reste, { $origin }
stock-ledger-from = de { $place }
stock-ledger-value-of-counted = valeur de { $units } unités { $origin ->
    [non-originating] non originaires
    [originating] originaires
    [unknown] d'origine inconnue
   *[other] { $origin }
}
stock-value-methods-differ = le { $day }, la méthode est { $method } pour le stock { $inventory } et { $first } pour le stock { $beside }
stock-one-value-method = choisissez une seule méthode pour toutes les matières identiques de toutes les usines
