### Ce qui ne va pas dans les preuves et ce qu’il vaut de dire : documents, clés, certifications, demandes.

## Files and options

file-unreadable = { $file } ne peut pas être lu : { $why }
option-file-unreadable = { $option } : { $file } ne peut pas être lu : { $why }
option-file-not-utf-8 = { $option } : { $file } ne peut pas être lu : il n’est pas en UTF-8
option-file-empty = { $option } : { $file } est vide
option-no-folder = { $option } : { $file } n’est pas un dossier
option-no-date = { $option } : { $text } n’est pas une date; écrivez-la comme 2026-11-24
option-refused = { $option } : { $why }
persons-unread = { $why }
persons-without = { $option } : { $name } n’est pas une personne du fichier; il y a { $known }
persons-not-given = { $option } : { $name } n’est pas une personne d’un fichier; donnez-en un avec --persons

## Documents in JSON

json-object = un objet
json-string = un texte
json-number = un nombre
json-whole-number = un nombre entier
json-list = une liste
json-strings = une liste de textes
json-boolean = true ou false
json-null = null
json-half-character = le texte contient { $found }, la moitié d’un caractère
json-not-utf-8 = le fichier n’est pas en UTF-8
json-no-json = ce n’est pas du JSON à la ligne { $line }, colonne { $column }
json-nested = imbriqué sur plus de { $depth } niveaux
json-many-digits = un nombre a plus de chiffres qu’on ne peut en lire
json-too-large = { $value } est trop grand; écrivez-le comme texte
json-key-no-text = la clé { $key } n’est pas un texte
json-key-twice = la clé { $key } est donnée deux fois
json-other-type = { $value } est de type { $type }; écrivez les décimaux et les dates comme textes
json-fraction = { $text } n’est pas un nombre entier; les montants s’écrivent comme textes
document-whole = document
document-expected = attendu : { $what }; trouvé : { $found }
document-not = ce n’est pas { $what }
document-missing = manque
document-none-of = { $found } n’est aucun de { $among }
document-no-date = { $found } n’est pas une date; attendue comme 2026-11-24
document-unknown-key = n’est pas une clé de ce document; sont connus ici { $known }
document-changed = n’est pas l’empreinte de ce que dit le document; il a été modifié depuis son émission
document-no-goods = un certificat énumère au moins un produit
document-hs = { $found } n’est pas un code de six chiffres, écrit comme 8708.30
document-digest = { $found } n’est pas une empreinte SHA-256 en hexadécimal
document-written-as = { $found } n’est pas écrit comme { $form }
document-unprintable = le document a des caractères qui ne peuvent pas être imprimés : { $letters }; écrivez-les en lettres latines, grecques ou cyrilliques
notice-changed = n’est pas l’empreinte de ce que dit l’avis; il a été modifié

## Keys that sign

key-there-already = { $file } existe déjà; donnez un autre nom à la nouvelle clé
key-unwritable = { $file } ne peut pas être écrit : { $why }
key-unreadable = { $file } ne peut pas être lu : { $why }
key-empty-passphrase = la phrase secrète est vide; donnez-en une, ou aucune
key-read-by-others = { $file } peut être lu par d’autres; exécutez chmod 600 sur ce fichier
key-encrypted = { $file } est chiffré; donnez sa phrase secrète
key-not-encrypted = { $file } n’est pas chiffré; omettez la phrase secrète
key-no-private = { $file } n’est pas une clé privée en PEM, ou la phrase secrète est fausse
key-other-kind = { $file } contient une clé d’un autre type; ici les signatures sont Ed25519
key-no-public = { $file } n’est pas une clé publique en PEM
key-no-did = { $did } n’est pas le did:key d’une clé Ed25519
key-no-base-58 = { $text } n’est pas écrit en base 58 après la lettre z
key-no-digit = { $text } : { $digit } n’est pas un chiffre de la base 58

## Credentials and audit files

verify-key-not-asked = --key va avec un justificatif; un dossier d’audit n’est pas signé
credential-no-proof = il n’y en a pas
credential-other-context = son @context n’est pas celui du justificatif
credential-no-method = verificationMethod ne nomme pas de clé Ed25519
credential-signed-by = { $issuer } n’a pas signé; { $did } a signé
credential-other-key = signé par { $did }, et non par { $expected }
credential-changed = ce qui est signé a été modifié depuis
credential-otherwise = { $name } dit { $found }, et non { $wanted }
credential-without = { $name } manque
credential-no-subject = credentialSubject n’est pas un objet
credential-other-id = n’est pas celui du certificat
audit-no-archive = ne peut pas être lu comme archive; il est endommagé ou n’est pas un ZIP
audit-no-manifest = ce n’est pas celui d’un dossier d’audit de format { $format }
audit-no-record = ce n’est pas un enregistrement : quelque chose manque ou est d’un autre type que prévu
audit-not-stored = { $file } n’est pas conservé une seule fois et tel quel
audit-other-layout = sa disposition n’est pas celle dans laquelle il a été écrit
audit-no-decision = aucune détermination sur { $good } n’est enregistrée pour ces jours; faites d’abord la détermination

## Certifying

certify-nothing = rien n’a été certifié.
certify-kept-unwritten = la certification est conservée; `tratado certificate { $folder } { $number } -o DOSSIER` écrit ses documents
certify-producers-apart = --producer : { $first } et { $second } ne vont pas ensemble
certify-certifier-unnamed = { $option } : qui certifie doit être nommé; donnez une personne du fichier
certify-both-days = --from et --until vont ensemble : une période globale a ses deux jours
certify-several-begins = { $option } : plusieurs certifications commencent par { $number }; `tratado certified` les énumère
certify-none-begins = { $option } : aucune certification émise ici ne commence par { $number }; `tratado certified` les énumère
certify-replaced-before = --replaces : { $number } a déjà été remplacée, par { $by } (enregistrement { $record }); remplacez celle-là
certify-issued-before = cette certification a déjà été émise, comme enregistrement { $record }; `tratado certificate ESPACE { $number } -o DOSSIER` récrit ses documents
vehicles-several = --certification porte sur un seul véhicule; choisissez-le avec --good
vehicles-not-certified = { $good } n’est d’aucune catégorie qui ait une telle certification
vehicles-written-as = --output : une certification s’écrit comme .pdf ou .json
vehicles-person-not-given = --certification demande --persons et { $option }, une personne de ce fichier
vehicles-no-requirement = { $good } n’est d’aucune catégorie qui doive satisfaire à cette exigence
vehicles-not-settled = { $good } : les chiffres à certifier ne sont pas établis; indiquez { $wanted }
vehicles-elections = les choix
vehicles-period-not-open = { $good } : la période { $period } n’est pas offerte
vehicles-purchase-without-value = { $good } : un achat qui compte n’a pas de valeur
vehicles-no-such-period = aucune certification ne se fait sur la période { $period }

## Notices, and certifications received

taken-in-nothing = rien n’a été reçu.
notice-kept-unwritten = l’avis est conservé comme enregistrement { $record } avec ses lettres
received-before = cette certification a déjà été reçue, comme enregistrement { $record }
received-told-twice = le justificatif dit qui a certifié, quand et pour quels jours; omettez --certifier, --signed, --from et --until
received-not-told = indiquez --certifier et --signed : le fichier lui-même ne les dit pas

## Claims, deadlines, requests, marking

claims-nothing = rien n’a été rapproché.
due-until-before = --until : { $last } précède { $first }; donnez un jour ultérieur, ou --from
due-no-fiscal-year = les dépôts qui précèdent l’exercice ne figurent pas; le réglage fiscal_year_start n’est pas donné
due-day-of-leap-years = fiscal_year_start est { $day }, un jour que toutes les années n’ont pas
due-vehicles-left-out = les jours des véhicules ne figurent pas
request-not-asked = --supplier : il n’y a rien à demander à { $supplier }; à qui oui : { $known }
request-nobody = personne
declare-too-early = --date : le { $day }, l’accord ne s’appliquait pas encore
declare-before = la déclaration { $declaration } a déjà été reçue
outlook-nothing = rien n’a pu être déterminé pour { $day } : { $why }

## Answers of suppliers

answer-declined-and-declared = un motif de refus et des déclarations sont donnés à la fois; effacez l’un des deux
answer-nothing-declared = rien n’est déclaré; remplissez au moins une ligne, ou dites dans la feuille de signature pourquoi vous refusez
answer-unknown-request = la demande { $request } n’a pas été envoyée d’ici; utilisez le formulaire d’une qui l’a été
answer-other-form = le formulaire n’est pas celui qui a été envoyé avec la demande { $request }; remplissez celui-là
answer-blank-signer = « signé par » est vide; il le faut
answer-blank-signed = « date de signature » est vide; il le faut
answer-blank-start = « valable du » est vide; il le faut
answer-blank-end = « valable jusqu'au » est vide; il le faut
answer-unknown-item = { $item } n’est pas un élément de ce formulaire; rétablissez ses mots
answer-item-twice = { $item } est donné deux fois; gardez-en un
answer-signed-later = signé le { $signed }, et reçu le { $received }; indiquez le jour de la signature
answer-signed-before = signé le { $signed }, avant la demande du { $asked }; signez de nouveau ce formulaire
answer-valid-backwards = valable jusqu’au { $end }, avant le { $start }; intervertissez-les
answer-valid-long = valable du { $start } au { $end }, plus de { $months } mois; au plus jusqu’au { $latest }
answer-other-supplier = le fournisseur est { $supplier }, et la demande a été envoyée à { $asked }; seul ce fournisseur peut y répondre
answer-no-date = { $text } n’est pas une date; attendu : année-mois-jour, par exemple 2026-01-31
answer-cell-blank = la cellule est vide; { $why }
answer-needed-of-part = une pièce déclarée l’exige
answer-needed-criterion = une pièce originaire exige son critère
answer-needed-currency = les montants l’exigent
answer-needed-together = les deux montants vont ensemble
answer-needed-of-metal = l’origine d’un métal l’exige
answer-needed-of-plant = la déclaration d’une usine l’exige
answer-part-twice = la pièce { $part } reçoit deux réponses; gardez une ligne
answer-part-not-asked = la pièce { $part } n’est pas de celles de la demande; rétablissez son nom
answer-criterion-not-originating = une pièce non originaire n’a pas de critère; effacez l’un des deux
answer-outside = une pièce originaire est produite en { $allowed }, et non en { $country }; corrigez l’un ou l’autre
answer-few-digits = { $hs } a { $digits } chiffres; une déclaration en exige au moins six
answer-regional-and-cost = la part régionale remplace le coût net et les matières non originaires; effacez l’un des deux
answer-more-than-net-cost = les matières non originaires coûtent plus que le coût net qui les contient; corrigez l’un des deux
answer-period-backwards = la période finit le { $end }, avant le { $start }; intervertissez-les

## Entry lines and tariffs

entry-short-code = { $code } n’est pas un code de déclaration en détail; donnez six chiffres ou plus
entry-open-date = la déclaration { $entry } porte 9999-12-31, qui désigne une date ouverte; donnez le jour de l’importation
entry-line-twice = la déclaration { $entry } a deux fois cette ligne; gardez-en une
entry-mark-otherwise = la marque du programme { $mark } dit autre chose; corrigez l’une des deux
entry-no-preference = il n’y a ni colonne de préférence demandée ni colonne spi; donnez-en une, ou utilisez un fichier de correspondances
entry-preference-blank = la déclaration { $entry } ne dit pas si la préférence a été demandée; indiquez oui ou non
tariff-unreadable = ne peut pas être lu : { $why }
tariff-no-csv = n’est pas un CSV : un guillemet n’est pas fermé, ou se trouve là où il ne peut pas
tariff-json = est du JSON; donnez le tarif exporté en CSV
tariff-no-column = il n’y a pas de colonne { $title }; trouvées : { $found }. Donnez le tarif tel qu’exporté en CSV
tariff-no-indent = { $found } n’est pas un retrait; un nombre entier est attendu
tariff-no-code = { $found } n’est pas un code du Système harmonisé; donnez de deux à dix chiffres
tariff-twice = { $code } a déjà été donné, à la ligne { $row }
duties-rows = feuille duties, lignes { $first } et { $second }
duties-two-rates = deux taux pour { $code } à partir du même jour; gardez-en un, ou datez-les

## What a line of an entry needs, and a good to be marked

needs-decision = détermination : { $good }
needs-good = produit
needs-one-good = produit : { $goods }
needs-low-value = faible valeur : { $country }
needs-duty = droits
needs-rate-of = taux : { $country } { $code }
needs-preferential-rate-of = taux préférentiel : { $country } { $code }
needs-rate = taux : { $rate }
needs-value = valeur
needs-value-of = valeur ({ $of }) : { $rate }
needs-quantity-of = quantité ({ $of }) : { $rate }
needs-quantity-in = quantité en { $unit }
needs-general-rate-in = taux général de { $code } : { $country }
needs-preferential-rate-in = taux préférentiel de { $code } : { $country }
needs-yearly-production = production annuelle
needs-whether-it-originates = si elle est originaire selon les deux textes
needs-country = pays
needs-importer = importateur
needs-producer = producteur
needs-produced-in = pays de production
needs-destination = destination
needs-bill = nomenclature
needs-hs = code SH : { $who }
needs-hs-of = code SH { $edition } : { $who }
needs-rules = les règles de marquage : { $reason }
