# Lieux et renvois
place-sheet = feuille { $sheet }
place-rows = { $count ->
    [one] ligne { $rows }
   *[other] lignes { $rows }
}
place-line = ligne { $line }
place-column = colonne { $column }
cite-uniform-regulations = Réglementation uniforme
cite-nafta-regulations = Réglementation de l'ALENA
cite-general-note = Note générale
cite-schedule = annexe
cite-article = article
cite-articles = articles
cite-annex = annexe
cite-appendix = appendice
cite-table = tableau
cite-tables = tableaux
cite-chapter = chapitre
cite-section = article
cite-rule = règle
cite-route = voie
cite-note = note
cite-paragraph = paragraphe
cite-and = et
cite-or = ou
cite-to = à

# Changements d'un livre décidé
change-no-line = { $good } n'a pas la pièce { $part }
change-no-good = il n'y a pas de produit { $good }
change-no-column = les produits n'ont pas la colonne { $column }
change-near = ressemblent à cela : { $names }
