# Commands
cli-note = remarque : { $note }
cli-warning = avertissement : { $warning }
cli-problems = { $count ->
    [one] { $count } problème; { $unused }.
   *[other] { $count } problèmes; { $unused }.
}
store-record-damaged = l'enregistrement { $record } est endommagé ({ $reason }) ; `tratado audit verify` dresse la liste
unused-decided = rien n'a été décidé
unused-calculated = rien n'a été calculé
unused-reported = rien n'a été rapporté
unused-analysed = rien n'a été analysé
unused-taken-in = rien n'a été pris
unused-certified = rien n'a été certifié
extra-missing = il faut pour cela l’extra { $extra }, qui n’est pas installé : pip install "tratado[{ $extra }]"
cli-no-memory = il n'y a pas assez de mémoire pour cela
cli-unwritable = { $name } ne peut pas être écrit : { $why }
cli-unwritable-kept = { $name } ne peut pas être écrit : { $why } ; { $kept }
cli-no-date = { $option } : « { $text } » n'est pas une date ; écrivez-la comme 2026-11-24
cli-too-far = { $option } : { $day } est trop loin ; rien n'est décidé après { $last }
cli-unused = { $unused }.
cli-needs-output = { $option } demande un fichier à écrire : --output { $example }
cli-no-good = --good : le livre n'a pas le produit « { $good } » ; il a { $known } …
cli-output-with = --output va avec --format { $formats }
cli-no-cost-sheets = { $book }, feuilles coûts et production : manquent ou sont vides ; `tratado template` écrit un classeur qui les a à remplir
cli-no-net-cost = --good : pas de coût net de « { $good } » ; produits de la feuille de production qui ont une ligne dans les produits : { $known }
cli-no-inventory = --item : le livre n'a pas l'inventaire « { $item } » ; il a { $known }
cli-stock-agreement = --agreement : les inventaires sont tenus selon la Réglementation uniforme de l'ACEUM ; donnez usmca ou une proposition qui le modifie
cli-fiscal-year = { $book }, feuille réglages : fiscal_year_start est { $start }, un jour que toutes les années n'ont pas ; donnez un autre mois-jour
cli-claim-together = --claimed, --rate et un seul --country vont ensemble : --country US --claimed 40
cli-no-percentage = { $option } : « { $text } » n'est pas un pourcentage ; écrivez un nombre de 0 à 100, comme 40.5
cli-no-country = --country : « { $code } » n'est pas un pays ; donnez les deux lettres de l'ISO 3166 : US
cli-no-vehicles = { $book }, feuille véhicules : manque ou est vide, ou l'accord n'a pas d'appendice automobile le { $day } ; `tratado template` écrit un classeur qui a la feuille à remplir
cli-no-vehicle = --good : la feuille véhicules n'a pas « { $good } » ; elle a { $known }
cli-who-acts = qui agit ? Donnez --as NOM, ou fixez la variable d'environnement TRATADO_USER
cli-no-anchor = --anchor : « { $anchor } » n'est pas une empreinte ; elle a 64 chiffres, 0 à 9 et a à f
cli-there-already = { $name } existe déjà ; --force le remplace
cli-template-sheets = il a les feuilles { $sheets }{ $job ->
    [all] {""}
   *[other] ; --for costs, vehicle, labor, proof ou all ajoute celles d’autres travaux
}
cli-wrote = { $name } est écrit
cli-year-end-alone = --year-end va sans --stages ni --certification
configuration-taken = { $file } donne { $taken }
configuration-usmca-alone = { $file } : agreement = { $agreement } n’est pas pris ; { $command } décide selon l’ACEUM
configuration-no-key = il n’y a pas de clé « { $key } » ; il y a { $keys }
configuration-no-key-near = il n’y a pas de clé « { $key } » ; vouliez-vous dire « { $near } » ?
configuration-no-text = n’est pas un texte ; mettez-le entre guillemets
configuration-no-toml = n’est pas du TOML{ $line ->
    [0] {""}
   *[other] {" "}(ligne { $line })
} ; écrivez chaque ligne comme clé = "valeur"
configuration-no-language = « { $text } » n’est pas une langue d’ici ; il y a { $known }
configuration-no-language-near = « { $text } » n’est pas une langue d’ici ; vouliez-vous dire « { $near } » ? Il y a { $known }
configuration-no-date = « { $text } » n’est pas un jour ; écrivez "today" (aujourd’hui) ou un jour comme "2026-11-24"
configuration-too-far = { $day } est trop loin ; rien n’est décidé après { $last }
configuration-no-file = « { $text } » n’est pas un fichier ; les chemins se lisent depuis le dossier de ce fichier
configuration-no-agreement = « { $text } » n’est ni usmca ni nafta ni le fichier d’une proposition ; les chemins se lisent depuis le dossier de ce fichier
configuration-no-agreement-near = « { $text } » n’est ni un accord ni le fichier d’une proposition ; vouliez-vous dire « { $near } » ?
