### Ce qui ne va pas dans un livre, et ce qui a été réglé: fichiers, feuilles, cellules, faits, paramètres.

## Faits

book-fact-unknown = { $fact } n'est le nom d'aucun fait; rien n'en dépendrait. Les questions de `tratado check` et les règles qu'imprime `tratado rule` nomment les faits
book-fact-unknown-near = { $fact } n'est le nom d'aucun fait; rien n'en dépendrait. Vouliez-vous dire { $near }?
book-fact-no-yes-or-no = { $fact } se répond par oui ou non, non par { $value }
book-fact-unasked = aucun verdict n'a dépendu de { $fact } de { $subject }; il ne change rien ici
book-fact-without-source = { $fact } de { $subject } ne compte qu'avec sa source; indiquez-la dans la colonne preuve de la feuille faits

book-fact-no-subject = '{ $subject }' n'est ni un produit, ni une pièce d'une nomenclature, ni un code SH
book-fact-no-subject-near = '{ $subject }' n'est ni un produit, ni une pièce d'une nomenclature, ni un code SH; vouliez-vous dire '{ $near }'?

## Noms que rien ne porte

book-setting-unknown = il n'y a pas de paramètre '{ $setting }'; la référence du livre énumère ceux qui existent
book-setting-unknown-near = il n'y a pas de paramètre '{ $setting }'; vouliez-vous dire '{ $near }'?
book-column-unread = la colonne '{ $column }' n'est pas connue ici et n'a pas été lue
book-column-unread-near = la colonne '{ $column }' n'est pas connue ici et n'a pas été lue; vouliez-vous dire '{ $near }'?
book-sheet-unread = '{ $sheet }' n'est pas une feuille d'un livre et n'a pas été lue
book-sheet-unread-near = '{ $sheet }' n'est pas une feuille d'un livre et n'a pas été lue; vouliez-vous dire '{ $near }'?
