### Ce qu'un classeur vide dit de la façon de le remplir.

template-title = Comment remplir ce classeur
template-required = Obligatoire.
template-shades = Les colonnes de teinte foncée sont obligatoires; placez le pointeur sur un en-tête pour en voir le sens.
template-example = La ligne d'exemple de chaque feuille commence par la marque ci-dessous et n'est jamais lue; remplacez-la ou supprimez-la.
template-codes = Les codes sont du texte: un nombre perd ses zéros. Les colonnes ont déjà ce format.
template-lists = Les cellules de pays, de devises et de marchandises proposent une liste: les codes à côté et les { $goods } premières marchandises. Le reste peut s'écrire aussi.
template-blank = Laissez la cellule vide si vous ne savez pas; n'écrivez pas zéro.
