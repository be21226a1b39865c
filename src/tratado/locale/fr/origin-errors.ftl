# Books from which no origin can be decided

origin-good = produit { $good }
origin-part-of-good = pièce { $part } du produit { $good }
origin-averaged-with-material = calcule la moyenne d’un produit avec ce dont il est fait
origin-average-similar = ne calculez la moyenne que de produits qui pourraient se remplacer
origin-product-too-large = ses matières multipliées par sa quantité dépassent ce qui peut être gardé exactement
origin-state-smaller-unit = donnez des montants et des quantités d’une unité plus petite du produit
origin-sum-too-large = ses matières totalisent plus que ce qui peut être gardé exactement
origin-state-smaller-or-larger = donnez des montants par unité plus petite du produit ou dans une unité monétaire plus grande
origin-part = pièce { $part }
origin-costs-too-large = ses coûts multipliés par sa quantité dépassent ce qui peut être gardé exactement
origin-costs-of-parts-too-large = a des coûts de pièces qui totalisent plus que ce qui peut être gardé
origin-state-per-smaller-unit = donnez des montants par unité plus petite du produit
origin-part-without-value = { $part } de { $good } n’a pas de valeur, et aucun coût d’une pièce que le producteur de { $good } fabrique de façon certaine sur le territoire ne la remplace
origin-state-price-or-costs = indiquez dans bom ce qui a été payé pour elle; ou, si elle est auto-produite, ses coûts dans la feuille goods (total_cost, ou les éléments de son coût) et produced_in
origin-designated-within = { $inner } est désigné comme matière intermédiaire et est incorporé à { $outer }, qui l’est aussi, et les deux sont soumis à une teneur en valeur
origin-take-back-designation = retirez l’une des désignations
