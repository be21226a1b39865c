### Ce qui ne va pas dans les niveaux d'une nomenclature.

book-level-blank = le niveau est vide; là où les lignes ont un niveau, chacune en a un
book-level-unread = « { $level } » n'est pas un niveau; un nombre (1, ..2) ou un plan (1.2.1) était attendu
book-level-gap = aucune ligne du niveau supérieur ne précède celle-ci, de niveau { $level }; donnez la ligne qui manque, ou corrigez le niveau
book-level-other-good = par son niveau la ligne entre dans { $parent }, et il est dit qu'elle entre dans { $good }; corrigez l'un des deux
book-level-not-in-goods = { $part } figure avec ce dont elle est faite (lignes { $rows }) et n'est pas dans la feuille marchandises. Si le producteur la fabrique, ajoutez-la aux marchandises; si elle est achetée, retirez ces lignes
book-level-no-good = { $part } est au niveau supérieur et n'est pas dans la feuille marchandises; donnez dans good ce dans quoi elle entre, ou ajoutez-la aux marchandises
book-level-two-forms = le niveau « { $level } » est parmi des numéros d'un plan tel que 1.2; écrivez tous les niveaux de la même façon
book-level-good-blank = ce dans quoi entre { $part } est vide, et d'autres lignes de son niveau le disent; donnez good à chaque ligne du niveau le plus haut, ou à aucune si chacune est elle-même une marchandise
book-level-several = { $part } est au niveau le plus haut avec une quantité autre que un, et les quantités au-dessous peuvent être celles d'une unité ou de toutes; donnez celles d'une unité et écrivez 1 ici. Si chacune est celle qui entre dans une unité de la ligne au-dessus, dites-le par le paramètre level_quantities: part_above
book-level-quantities = plus d'une { $part } entre dans ce qui est au-dessus, et il n'est pas dit si les quantités au-dessous sont celles d'une { $part } ou d'une marchandise. Dites-le par le paramètre level_quantities: part_above ou good
book-level-no-share = la quantité de { $part } dans une marchandise ne donne pas de quantité de six décimales dans une unité de l'assemblage où elle est; donnez les quantités dans une unité de la pièce supérieure
book-level-of-the-good = la ligne de { $part } a une valeur ou un poids de toute la ligne; avec des quantités par marchandise donnez unit_value et unit_weight
book-level-two-lists = { $part } a ici d'autres lignes au-dessous qu'à la ligne { $row }; elle ne peut être faite que d'une manière, corrigez l'une des listes ou nommez-les différemment
book-levels-untold = la colonne « { $column } » montre que des lignes sont au-dessous d'autres; comptées comme matières à côté d'elles, elles compteraient deux fois. Assignez-la à level, ou donnez dans good ce dans quoi entre chaque ligne
book-parents-untold = la colonne « { $column } » dit que des lignes entrent dans { $part }, elle-même une ligne de la feuille; comptées comme matières à côté d'elle, elles compteraient deux fois. Prenez good de cette colonne, ou retirez-la
book-indents-untold = la pièce est en retrait comme si elle entrait dans celle du dessus; comptée comme matière à côté d'elle, elle compterait deux fois. Donnez les niveaux dans une colonne level, ou dans good ce dans quoi entre chaque ligne; si les espaces ne veulent rien dire, retirez-les

book-row-of-totals = la ligne n'a rien de plus que la somme de celles du dessus et ressemble à un total; retirez-la
book-rows-above = les noms des colonnes sont à la ligne { $row }; ce qui est au-dessus n'a pas été lu
book-rows-above-filled = la ligne est au-dessus des noms des colonnes (ligne { $top }) et a quelque chose dans chaque colonne obligatoire. Si elle est une ligne de la feuille, corrigez les noms au-dessus d'elle, ou placez-la au-dessous; sinon, donnez la ligne des colonnes par header_row dans une correspondance
book-header-row-blank = la correspondance place les noms des colonnes à la ligne { $row }, et il n'y a rien
book-header-row-unread = header_row: { $value } n'est pas le numéro d'une ligne; 1, 2, ... était attendu
