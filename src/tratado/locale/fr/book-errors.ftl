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

## Combien il y en a

book-none = aucune
book-listed-more = { $listed } et { $more } de plus
book-and = { $first } et { $second }
book-or = { $first } ou { $second }
book-span = { $first } à { $last }
book-more-rows = { $count ->
    [one] { $count } autre ligne a le même problème
   *[other] { $count } autres lignes ont le même problème
}
book-more-like-these = { $count ->
    [one] { $count } autre ligne semblable
   *[other] { $count } autres lignes semblables
}
book-of-rows = { $count ->
    [one] { $what } (ligne { $rows })
    [2] { $what } (lignes { $rows })
    [3] { $what } (lignes { $rows })
   *[other] { $what } (lignes { $rows } et { $more } de plus)
}
book-example-unread = { $more ->
    [0] la ligne d'exemple du modèle n'a pas été lue
    [one] la ligne d'exemple du modèle n'a pas été lue (ni celle de { $more } autre feuille)
   *[other] la ligne d'exemple du modèle n'a pas été lue (ni celles de { $more } autres feuilles)
}

## Ce que contiennent les cellules

book-kind-text = un texte
book-kind-hs = un code SH
book-kind-edition = une édition du SH
book-kind-choice = un des mots prévus
book-kind-boolean = oui ou non
book-kind-money = un montant
book-kind-price = un prix
book-kind-quantity = une quantité
book-kind-weight = un poids en kilogrammes
book-kind-rate = un taux
book-kind-country = un pays (ISO 3166, deux lettres)
book-kind-currency = une devise (ISO 4217)
book-kind-date = une date
book-kind-facts = des faits
book-kind-setting = la valeur d'un paramètre
book-kind-fact-value = oui, non ou un nombre

## Cellules

book-cell-blank = la cellule est vide; attendu: { $kind }
book-column-type = la colonne est de type { $type }; un texte est attendu
book-spaces-trimmed = espaces retirées aux extrémités
book-no-break-spaces = espaces insécables lues comme des espaces
book-invisible-removed = caractères invisibles retirés
book-control-character = { $text } contient un caractère de contrôle; retirez-le
book-cell-date = la cellule contient une date ({ $date }) au lieu de: { $kind }; un tableur change en dates des textes comme 3-12. Mettez la colonne au format texte et saisissez-la de nouveau
book-lost-digits = { $text } est un nombre de plus de quinze chiffres, dont un tableur garde quinze. Mettez la colonne au format texte et saisissez-le de nouveau
book-numbers-as-text = nombres lus comme textes; un nombre ne montre pas les zéros initiaux
book-not-a-number = { $text } n'est pas un nombre; attendu: { $kind }, en chiffres seulement
book-not-finite = { $text } n'est pas un nombre fini; laissez la cellule vide ou indiquez le nombre
book-number-negative = { $text } est négatif; zéro ou plus est attendu. Retranchez un crédit de la ligne qu'il concerne
book-number-too-large = { $text } est trop grand; au plus { $most } peut être gardé exactement
book-number-ambiguous = { $text } peut être { $whole } ou { $decimal }; rien d'autre dans la feuille ne montre quel signe sépare les décimales. Écrivez-le sans séparateurs de milliers, ou avec toutes ses décimales
book-numbers-rounded = nombres arrondis à { $places } décimales
book-numbers-from-percent = cellules au format pourcentage lues comme des fractions (50 % est 0,5)
book-numbers-from-text = nombres enregistrés comme textes lus comme des nombres
book-rounds-to-zero = { $text } s'arrondit à zéro avec { $places } décimales; indiquez-le pour un plus grand nombre ou dans une unité plus petite
book-not-a-date = { $text } n'est pas une date; attendu: année-mois-jour, par exemple 2026-01-31
book-no-day = { $text } n'est pas une date; écrivez-la comme 2026-01-01
book-no-day-of-year = { $text } n'est pas un jour de l'année; attendu: mois-jour, par exemple 01-01
book-no-months = { $text } n'est pas un nombre de mois; écrivez un entier de 1 à 12
book-no-edition = { $text } n'est pas une édition connue ici; attendu: 2012, 2017 ou 2022
book-none-of = { $text } n'est pas connu ici; un de ces mots est attendu: { $values }
book-neither-yes-nor-no = { $text } n'est ni oui ni non; attendu: oui, non ou une cellule vide
book-no-country = { $text } n'est pas un pays connu ici; attendu: ses deux lettres, comme US, MX, CA, CN, ou son nom
book-no-currency = { $text } n'est pas un code de devise; attendu: trois lettres, comme USD, MXN, CAD
book-no-fact-value = { $text } n'est pas la valeur d'un fait; attendu: oui, non ou un nombre avec un point devant ses décimales
book-more-decimals = a plus de décimales qu'il n'en est gardé
book-more-than-four-decimals = le montant a plus de quatre décimales; arrondissez-le au cent
book-too-large = est trop grand pour être gardé

## Codes

book-code-scientific = { $text } est un nombre en notation scientifique; mettez la colonne au format texte et saisissez de nouveau le code
book-code-unreadable = { $why }; un code comme 8708.30 est attendu
book-code-one-digit = { $text } a un chiffre; un code en a au moins deux
book-code-lost-trailing-zero = { $text } a { $count } chiffres; Excel retire aux nombres un zéro final. Vouliez-vous dire { $meant }? Mettez la colonne au format texte.
book-code-lost-leading-zero = { $text } a { $count } chiffres; Excel retire aux nombres un zéro initial. Vouliez-vous dire { $meant }? Mettez la colonne au format texte.
book-code-either = { $first } (ou { $second })
book-code-short-number = { $text } est un nombre, et un nombre ne montre pas si des zéros suivaient ({ $text } ou { $text }.00). Mettez la colonne au format texte et saisissez de nouveau le code
book-codes-point-zero = codes écrits comme 870830.0 lus comme 870830
book-good-few-digits = { $code } a { $digits } chiffres; le code d'un produit en demande au moins six, car les règles d'origine distinguent les sous-positions
book-code-blank = le code est vide; les produits qui en dépendent restent indéterminés tant qu'il n'est pas donné
book-part-two-codes = { $part } est { $code } ici et { $other } dans la feuille marchandises; corrigez l'un ou laissez-le vide ici

## Colonnes et feuilles

book-columns-same-name = { $count } colonnes s'appellent { $header }; on ne peut savoir laquelle vaut pour la feuille { $sheet }. Renommez ou retirez les autres
book-columns-both-mean = les colonnes { $first } et { $second } signifient toutes deux { $column }; retirez-en ou renommez-en une
book-column-read-as = la colonne { $header } a été lue comme { $column }
book-column-may-mean = la colonne { $header } peut signifier { $columns }; nommez-la selon ce qu'elle est
book-column-unnamed = une colonne sans nom n'a pas été lue
book-column-missing = la colonne { $fr } manque; les colonnes sont { $columns }. Nommez-la { $en }, { $es } ou { $fr }, ou employez une correspondance
book-two-sheets = { $first } et { $second } sont toutes deux la feuille { $sheet }; renommez-en une
book-no-sheet = il n'y a pas de feuille { $sheet }; trouvé: { $found }. Nommez-la { $names }, ou employez une correspondance
book-sheet-empty = la feuille est vide; une ligne avec les noms des colonnes est attendue
book-no-goods = la feuille n'a aucun produit; une ligne par produit est attendue

## Correspondances

book-mapping-no-yaml = ne peut être lu comme YAML: ligne { $line }: { $why }
book-mapping-expected = pour chaque feuille, ses parties sont attendues; trouvé: { $found }
book-mapping-no-sheet = un livre n'a pas de feuille { $name }; une de celles-ci est attendue: { $sheets }
book-mapping-parts = attendu: { $parts }; trouvé: { $found }
book-mapping-no-part = { $part } n'est pas connu ici; attendu: { $parts }
book-mapping-from-columns = { $part }: une entrée par colonne est attendue; trouvé: { $found }
book-mapping-no-column = { $part }: il n'y a pas de colonne { $column }; une de celles-ci est attendue: { $columns }
book-mapping-of-texts = { $what }: des paires de textes sont attendues; trouvé: { $found }
book-mapping-no-text = { $what }: { $key }: { $found } au lieu d'un texte
book-mapping-values-of = valeurs de { $column }
book-found-nothing = rien
book-found-list = une liste
book-mapping-sheet-none = la correspondance prend { $sheet } de { $name }, qui n'existe pas; il y a { $names }
book-mapping-column-none = la correspondance prend { $column } de la colonne { $header }, qui n'existe pas; les colonnes sont { $columns }
book-column-mapped = la colonne { $header } n'a pas été lue; la correspondance en a une autre

## Paramètres, devises, taux

book-setting-twice = le paramètre { $setting } est donné deux fois; gardez-en un
book-currency-unknown = la devise du livre n'est pas connue: { $found }. Indiquez devise dans la feuille paramètres
book-currency-several = les feuilles emploient { $currencies }
book-currency-none = aucune ligne n'en nomme
book-rate-twice = { $currency } a un second taux; un livre en a un par devise
book-rate-zero = le taux est zéro; attendu: le nombre d'unités de la devise du livre pour une de celle-ci
book-rate-own = { $currency } est la devise du livre même; son taux ne peut être que 1
book-rate-none = il n'y a pas de taux de { $code } à { $book }; ajoutez { $code } à la feuille taux de change, avec sa source et sa date
book-rate-percent = la cellule est au format pourcentage; écrivez le taux en pour cent par an, comme 9,5, et mettez la cellule au format nombre
book-converted = montants convertis en { $currency } aux taux du livre

## Montants et poids

book-amounts-rounded = montants arrondis à quatre décimales
book-unit-values-rounded = valeurs unitaires arrondies à quatre décimales, après le calcul de la valeur de la ligne
book-line-values-rounded = valeurs de lignes arrondies à quatre décimales
book-amount-too-large = le montant est trop grand; au plus { $most } peut être gardé exactement
book-weight-too-large = le poids est trop grand; au plus { $most } kilogrammes peuvent être gardés
book-column-too-large = la colonne totalise plus de { $most }, le plus qui soit gardé exactement; indiquez-la dans une unité plus grande ou divisez le livre
book-line-disagrees = la valeur de la ligne est { $given } et la quantité fois la valeur unitaire est { $computed }; corrigez l'une des trois, ou laissez vide la valeur unitaire ou celle de la ligne
book-weight-disagrees = le poids n'est pas la quantité fois le poids unitaire; corrigez-en un ou laissez-en un vide
book-quantity-zero = la quantité est zéro; retirez la ligne ou indiquez la quantité dans une unité du produit
book-value-blank = la valeur est vide; indiquez la valeur unitaire ou celle de la ligne (0 si elle ne coûte rien)
book-excluded-above-total = les coûts à exclure ({ $costs }) de { $good } dépassent son coût total, qui doit les contenir

## Produits, pièces, usines

book-good-twice = { $good } est déjà à la ligne { $row }; un produit a une seule ligne
book-not-in-sheet = { $name } n'est pas dans la feuille { $sheet }; ajoutez-le là
book-not-in-sheet-near = { $name } n'est pas dans la feuille { $sheet } (vouliez-vous dire { $near }?); ajoutez-le là
book-good-in-itself = un produit se contient lui-même: { $cycle }; retirez une de ces lignes
book-no-plants = le livre n'a pas de feuille usines, de sorte que cette colonne n'est qu'une annotation
book-part-no-producer = une pièce de la feuille marchandises qui n'y nomme pas de producteur a ici un fournisseur: elle est tenue pour achetée et compte entière; nommez son producteur dans marchandises
book-part-other-supplier = une pièce que fabrique, selon la feuille marchandises, le producteur même a ici un autre fournisseur: où cela compte, le produit est indéterminé; corrigez l'un des deux
book-part-two-countries-outside = une pièce de la feuille marchandises y est produite dans un autre pays, et l'un des deux est hors du territoire des Parties: où cela compte, la pièce et le produit sont indéterminés; corrigez l'un des deux
book-part-two-countries = une pièce de la feuille marchandises y est produite dans un autre pays du territoire des Parties: là où le pays compte (droits, marquage, commerce entre deux pays) il reste ouvert; corrigez l'un des deux
book-plant-two-countries = l'usine se trouve dans un autre pays que celui de produced_in: là où il compte, le pays reste ouvert, et hors du territoire des Parties l'origine aussi; corrigez l'un des deux
book-accumulated-outside = la production hors du territoire des Parties n'est pas cumulée [Réglementation uniforme, sous-alinéa 9(7)a)(ii)]; ces pièces comptent entières

## Faits dans les colonnes

book-fact-is-column = { $fact } n'est pas un fait et n'est pas lu ici; indiquez { $value } pour { $subject } dans la feuille { $sheet }, colonne { $column }
book-fact-tariff-item = { $hs }, avec huit chiffres, et { $tariff }
book-fact-malformed = { $text } n'est pas un fait; attendu: nom=valeur, plusieurs séparés par ;
book-fact-contradicts = { $fact } de { $subject } est { $value } ici et { $other } dans la feuille { $sheet }, ligne { $row }

## Fichiers et dossiers

book-unreadable = ne peut être lu: { $why }
book-file-unreadable = le fichier ne peut être lu: { $why }
book-name-unusable = aucun fichier ne peut porter ce nom
book-give-folder = un livre dans ce format est un dossier de fichiers (marchandises, nomenclature, ...); indiquez le dossier
book-no-file = n'est pas un fichier; un livre ne se lit ni d'un tube ni d'un périphérique
book-two-formats = le dossier a des fichiers CSV et Parquet; n'y gardez qu'un type
book-no-files = le dossier n'a ni fichiers CSV ni Parquet; attendu: goods.csv et bom.csv, ou goods.parquet et bom.parquet
book-file-empty = le fichier est vide (0 octet)
book-file-damaged = le fichier est endommagé («{ $why }»)

## CSV

book-csv-empty = le fichier est vide; une ligne avec les noms des colonnes est attendue
book-csv-archive = c'est un classeur ou une archive sous le nom d'un fichier CSV
book-csv-parquet = c'est un fichier Parquet sous le nom d'un fichier CSV
book-csv-zero-bytes = le fichier contient des octets nuls; enregistrez-le comme CSV en UTF-8
book-csv-no-utf-16 = le fichier n'est pas en UTF-16 valide; enregistrez-le comme CSV en UTF-8
book-csv-encoding = la ligne { $line } n'est ni en UTF-8 ni en Windows-1252; enregistrez le fichier comme CSV en UTF-8
book-csv-windows = le fichier n'est pas en UTF-8 et a été lu comme Windows-1252
book-csv-first-rows-blank = les premières lignes sont vides; une ligne avec les noms des colonnes est attendue
book-csv-blank = le fichier est blanc; une ligne avec les noms des colonnes est attendue
book-csv-quotes = la ligne { $line } ne peut être lue («{ $why }»); un guillemet est resté ouvert ou se trouve dans un texte entre guillemets
book-csv-row-cells = la ligne a { $count } cellules et la première { $width }; un texte qui contient { $separator } doit être entre guillemets

## Parquet

book-no-calendar-day = le jour est antérieur à l'an 1 ou postérieur à l'an 9999
book-parquet-none = le dossier ne contient aucun fichier Parquet
book-parquet-part = { $part }: { $what }
book-parquet-parts-differ = ses parties ont des colonnes différentes («{ $why }»)
book-parquet-encrypted = le fichier est chiffré; écrivez-le sans chiffrement
book-parquet-other = ce n'est pas un fichier Parquet, quel que soit son nom
book-parquet-short = le fichier est tronqué; écrivez-le de nouveau

## Classeurs

book-xlsx-macros = les classeurs avec macros (xlsm) ne sont pas lus; enregistrez-le comme xlsx
book-xlsx-password = le classeur est protégé par un mot de passe; retirez la protection et enregistrez-le
book-xlsx-old = c'est un ancien classeur (xls), quel que soit son nom; enregistrez-le comme xlsx
book-xlsx-page = c'est une page web ou du XML sous le nom d'un classeur, comme l'exportent certains programmes; ouvrez-le dans un tableur et enregistrez-le comme xlsx
book-xlsx-parquet = c'est un fichier Parquet; mettez-le dans un dossier sous le nom goods.parquet et indiquez le dossier
book-xlsx-other = ce n'est pas un classeur xlsx, quel que soit son nom; si c'est du texte, mettez-le dans un dossier sous les noms goods.csv et bom.csv
book-xlsx-unreadable = le classeur ne peut être lu («{ $why }»)
book-xlsx-sheet-unreadable = la feuille ne peut être lue («{ $why }»)
book-xlsx-cells-elsewhere = les cellules de la feuille ne sont pas où le fichier le dit; enregistrez de nouveau le classeur avec un tableur
book-xlsx-merged = les cellules { $cells } sont fusionnées; séparez-les et remplissez chacune
book-xlsx-error = la cellule contient l'erreur { $error }; corrigez sa formule
book-xlsx-uncalculated = la cellule a une formule sans valeur calculée; ouvrez le classeur dans un tableur et enregistrez-le
book-xlsx-wrong-in-all = en tout, { $count } cellules sont fusionnées ou contiennent des erreurs ou des formules non calculées
book-xlsx-formulas = { $count ->
    [one] { $count } formule lue comme la valeur calculée à l'enregistrement du classeur
   *[other] { $count } formules lues comme les valeurs calculées à l'enregistrement du classeur
}
book-xlsx-sheet-hidden = la feuille est masquée et a été lue
book-xlsx-rows-hidden = { $more ->
    [yes] { $count } lignes masquées ont été lues (lignes { $rows } et d'autres)
   *[no] { $count ->
        [one] { $count } ligne masquée a été lue (ligne { $rows })
       *[other] { $count } lignes masquées ont été lues (lignes { $rows })
    }
}
book-xlsx-columns-hidden = des colonnes masquées ont été lues ({ $columns })
book-xlsx-beyond-end = la ligne { $row }, colonne { $column } de la feuille est au-delà de { $end }, où finissent les feuilles; enregistrez de nouveau le classeur avec un tableur
book-xlsx-sparse = la feuille s'étend sur { $rows } lignes et { $columns } colonnes, et { $filled } cellules y sont remplies; les dernières sont { $last }. Supprimez ce qui est loin du tableau ou mettez-le dans une feuille à part
book-xlsx-macros-inside = le classeur contient des macros; enregistrez-le comme xlsx sans macros
book-xlsx-binary = c'est un classeur binaire (xlsb); enregistrez-le comme xlsx
book-xlsx-opendocument = c'est une feuille de calcul OpenDocument; enregistrez-la comme xlsx
book-xlsx-no-workbook = le fichier est une archive zip sans classeur
book-xlsx-part-missing = le classeur nomme { $part } et ne le contient pas
book-xlsx-entities = { $part } déclare un type de document ou des entités, dont aucun tableur n'a besoin; enregistrez de nouveau le classeur avec un tableur
book-xlsx-part-damaged = { $part } est endommagé («{ $why }»)
book-xlsx-no-column = { $letters } n'est pas une colonne
book-archive-password = l'archive est protégée par un mot de passe; enregistrez-la sans lui
book-archive-parts = l'archive a { $count } parties; un classeur en a quelques-unes
book-archive-large = le classeur fait { NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } Gio décompressé; au plus { $largest } sont lus. Employez CSV ou Parquet pour des données de cette taille
book-archive-names = l'archive a plusieurs parties du même nom; enregistrez-la de nouveau
book-archive-dense = { $part } fait, décompressé, plus de { $times } fois sa taille; ce n'est pas un classeur ordinaire
book-archive-damaged = l'archive est endommagée («{ $why }»)
book-archive-many = l'archive contient plus de { $parts } fichiers ou { $size } Gio
book-archive-bomb = { $part } fait, décompressé, plus de { $times } fois sa taille
book-file-macros = le fichier contient des macros; enregistrez-le sans macros
book-file-line-not-utf-8 = la ligne { $line } n'est pas en UTF-8; enregistrez le fichier en UTF-8
book-file-zero-bytes = le fichier contient des octets nuls; enregistrez-le en UTF-8

## Écriture

book-write-name = un nom en .xlsx est attendu, ou le nom d'un dossier pour Parquet
book-write-template = un modèle est un classeur; un nom en .xlsx est attendu
book-write-rows = { $count } lignes, et un classeur en contient { $most }; écrivez du Parquet
book-write-text = un texte de { $count } caractères ne tient pas dans une cellule d'un classeur (au plus { $most }); écrivez du Parquet
book-write-there = { $path } existe déjà; écrivez dans un nouveau dossier, pour qu'aucun fichier d'un autre livre ne soit lu avec celui-ci

## Ce qui ne peut guère être

book-doubt-once = dit la même chose que la ligne { $where }; une ligne compte une fois, retirez-en une
book-doubt-once-each = est déjà dans la ligne { $where }; il n'a qu'une ligne, retirez-en ou joignez-en une
book-doubt-again = dit la même chose que la ligne { $where }; si elle a été saisie deux fois, retirez-en une
book-doubt-contents = { $part } et, juste au-dessous, ce dont elle est faite sont toutes deux des lignes de { $good }; comptées comme matières côte à côte, elles comptent deux fois. Retirez de { $good } ce qui est dans { $part }; ce que { $good } a en plus se place au-dessus de { $part }
book-doubt-alike = { $name } ressemble à { $other } de la ligne { $where } et est un autre texte; s'il s'agit de la même chose, écrivez-les de même
book-doubt-materials-above-net-cost = les matières de { $good } valent { $worth }, plus que son coût net de { $base }: vérifiez quantités, unités, et si un prix vaut pour 100 ou 1 000 pièces
book-doubt-materials-above-total-cost = les matières de { $good } valent { $worth }, plus que son coût total de { $base }: vérifiez quantités, unités, et si un prix vaut pour 100 ou 1 000 pièces
book-doubt-materials-above-price = les matières de { $good } valent { $worth }, plus que sa valeur transactionnelle de { $base }: vérifiez quantités, unités, et si un prix vaut pour 100 ou 1 000 pièces
book-doubt-net-cost-above-total = le coût net de { $nc } dépasse le coût total de { $total }, dont on ne fait que retrancher; corrigez l'un des deux
book-doubt-net-cost-above-price = le coût net de { $nc } dépasse la valeur transactionnelle de { $tv }; est-elle vendue à perte?
book-doubt-price-of-zero = la valeur transactionnelle est 0; laissez la cellule vide si elle est inconnue
book-doubt-net-cost-of-zero = le coût net est 0; laissez la cellule vide s'il est inconnu
book-doubt-destination-no-party = { $country } n'est pas Partie à l'accord; la préférence se demande en US, MX ou CA
book-doubt-part-with-two-codes = { $part } est { $hs } ici et { $other } à la ligne { $where }; une pièce a un seul code
book-doubt-part-from-two-sources = { $part } de { $good } a une autre origine à la ligne { $where }; les parts d'un plan d'achat ne prouvent rien. Gardées à part, dites-le par le fait sources_kept_apart de { $part }; mélangées, donnez les mouvements et la méthode dans les feuilles mouvements et stocks
book-doubt-part-of-two-origins = { $part } du même fournisseur a une autre origine à la ligne { $where }; laquelle vaut?
book-doubt-originating-from-outside = { $part } serait originaire et viendrait de { $country }, qui n'est pas Partie; ce qui est originaire a été produit dans la région et n'a pas été transformé ailleurs
book-doubt-listed-above-foreign = les composants énumérés non originaires valent { $listed }, plus que les { $vnm } de toutes les matières non originaires; corrigez l'un des deux
book-doubt-core-part-foreign-above-cost = les matières non originaires valent { $vnm }, plus que le coût net de { $nc }
book-doubt-high-wage-above-all-vehicles = le coût net de { $cost } dépasse les { $total } que coûtent tous les véhicules de la feuille production de véhicules
