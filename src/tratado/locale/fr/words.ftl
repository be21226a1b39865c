# Lieux et renvois
place-sheet = feuille { $sheet }
place-rows = { $count ->
    [one] ligne { $rows }
   *[other] lignes { $rows }
}
place-rows-more = lignes { $rows } et { $more } de plus
place-line = ligne { $line }
place-column = colonne { $column }
agreement-usmca = ACEUM
agreement-nafta = ALENA
agreement-other = { $title }

# Changements d'un livre décidé
change-no-line = { $good } n'a pas la pièce { $part }
change-no-good = il n'y a pas de produit { $good }
change-no-column = les produits n'ont pas la colonne { $column }
change-near = ressemblent à cela : { $names }
place-at = { $place }, { $where }
place-figure-of = { $line } : { $figure }
