### Verdicts, décisions et questions en toutes lettres.

## Verdicts

verdict-originating = originaire
verdict-not-originating = non originaire
verdict-undetermined = indéterminé
answer-met = satisfait
answer-open = ouvert
answer-not-met = non satisfait

## The table

table-good = produit
table-description = désignation
table-hs = SH
table-verdict = verdict
table-criterion = crit.
table-route = voie
table-content = teneur en valeur régionale
table-margin = marge
table-margin-points = marge, points
table-margin-money = marge, { $currency }
table-next = suite
table-content-cell = { $method } { $found } (sur { $required })
table-points = { $points } points ({ $money })
table-reasons = motif
table-law = fondement
table-failing = { $count ->
    [one] { $count } ligne sans le changement
   *[other] { $count } lignes sans le changement
}
table-needs = il manque : { $facts }
table-mend = rendre originaire : { $parts }
table-weak = { $count ->
    [one] sans preuve pour sa ligne originaire : { $verdict }
   *[other] sans preuve pour { $count } lignes originaires : { $verdict }
}
table-proven = { $count ->
    [one] avec son origine inconnue prouvée : { $verdict }
   *[other] avec { $count } origines inconnues prouvées : { $verdict }
}
table-and-more = { $shown } et { $count } autres
summary-counts = { $originating ->
    [one] { $originating } originaire
   *[other] { $originating } originaires
}, { $not_originating ->
    [one] { $not_originating } non originaire
   *[other] { $not_originating } non originaires
}, { $undetermined ->
    [one] { $undetermined } indéterminé
   *[other] { $undetermined } indéterminés
}
summary-head = { $book } : { $goods ->
    [one] { $goods } produit
   *[other] { $goods } produits
}, { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}, au { $date }
summary-law = { $agreement }, données { $digest }
summary-amended = { $agreement } selon la modification { $proposals }, données { $digest }
method-tv = valeur transactionnelle
method-nc = coût net
method-short-tv = VT
method-short-nc = CN

## Questions

questions-title = Questions qui en règleraient le plus
notes-title = Remarques
notes-severity = importance
notes-place = où
notes-words = ce qui est dit
notes-note = remarque
notes-warning = avertissement
questions-sheet = Questions
questions-settles = règle
questions-concerns = concerne
questions-value = valeur
questions-fact = fait à donner
questions-question = question
questions-where = où répondre
question-row = { $sheet } : { $row }
question-cell = { $sheet }, colonne { $column } : { $row }
question-blank = { $where }; ou remplissez { $columns }
questions-more = { $count ->
    [one] … et { $count } autre question; --format xlsx les énumère toutes
   *[other] … et { $count } autres questions; --format xlsx les énumère toutes
}

## Rulings

ruling-head = { $name }, { $hs }, fabriqué : { $country }, au { $date } : { $verdict }
ruling-head-criterion = { $name }, { $hs }, fabriqué : { $country }, au { $date } : { $verdict } (critère { $criterion })
ruling-nowhere = lieu non indiqué
ruling-label-rule = règle
ruling-label-reason = motif
ruling-label-code = code
ruling-label-reading = lu comme
ruling-label-shift = changement
ruling-label-value = valeur
ruling-label-slack = latitude
ruling-label-weak = fragile
ruling-label-proven = inconnu
ruling-label-condition = condition
ruling-label-elections = choix
ruling-election = { $words } [{ $cite }]
election-transaction-value = { $subject } : teneur en valeur par valeur transactionnelle seulement; une contestation de la valeur par la douane ouvre le coût net pendant 30 jours
election-net-cost = { $subject } : teneur en valeur par coût net seulement; après une contestation de la douane la valeur transactionnelle est fermée
election-intermediate = { $subject } est désigné matière intermédiaire; la désignation peut être retirée si la douane le juge non originaire, et une autre faite une fois dans les 30 jours
election-as-material = { $subject }, autoproduit, est traité comme une matière pour le changement de classification tarifaire
election-accumulate = la production de { $subject } est cumulée; conservez la déclaration signée de son producteur sur les valeurs et la classification de ses matières
ruling-label-texts = textes
ruling-label-mend = remède
ruling-label-needs = il manque
ruling-label-also = autres voies
ruling-label-materials = matières
ruling-label-source = source
ruling-label-cites = droit
ruling-code-changed = { $step }; les règles sont écrites dans les numéros du SH 2012
ruling-rule = { $id } : { $words }
ruling-rule-same-provision = { $id }, et l'article 3(4)a) : le produit et les matières qui ne changent pas partagent son classement; teneur en valeur d'au moins { $tv } (valeur transactionnelle) ou { $nc } (coût net)
ruling-rule-unassembled = article 3(4)b) : importé non assemblé et classé comme assemblé; teneur en valeur d'au moins { $tv } (valeur transactionnelle) ou { $nc } (coût net)
ruling-rule-none = aucune règle des tableaux ne vise { $codes }
ruling-criterion-a = entièrement obtenu ou produit sur le territoire (Réglementation uniforme 3(1))
ruling-criterion-c = produit sur le territoire uniquement à partir de matières originaires (Réglementation uniforme 3(3))
ruling-criterion-s2 = inscrit à l'annexe 2 et importé d'une Partie (Réglementation uniforme 3(7))
ruling-criterion-set = un ensemble dont les produits sont originaires, ou dont les autres produits coûtent au plus { $share } de sa valeur (Réglementation uniforme 6)
ruling-appendix = pourcentages du jour selon { $cite }
ruling-staged = { $appendix }, non la dernière étape qu'imprime le tableau des règles
ruling-shift = { $changed } des { $tested } matières non originaires subissent le changement
ruling-shift-none = toute matière examinée est originaire
ruling-shift-waived = { $changed } des { $tested } matières non originaires subissent le changement; les autres coûtent { $failing }, dans la limite de minimis (Réglementation uniforme 5)
ruling-shift-failing = { $changed } des { $tested } matières non originaires subissent le changement; les autres coûtent { $failing }
ruling-weight = { $share } du poids ne subit pas le changement; au plus { $limit } est toléré, moins si la matière est élastomère (Réglementation uniforme 5)
ruling-value-above = { $method } { $base }, non originaire { $vnm } : { $found }, { $points } points ({ $room }) au-dessus des { $required } exigés
ruling-value-below = { $method } { $base }, non originaire { $vnm } : { $found }, { $points } points ({ $room }) au-dessous des { $required } exigés
ruling-value-waived = toutes les matières non originaires coûtent au plus { $share } du produit, aucune teneur en valeur n'est donc exigée (Réglementation uniforme 5(4))
ruling-slack = admissible jusqu'à ce que ses matières non originaires coûtent { $most }, ou que sa mesure ({ $method }) tombe à { $least }
ruling-short = admissible dès que ses matières non originaires coûtent au plus { $most }, ou que sa mesure ({ $method }) atteint { $least }
ruling-short-no-base = admissible dès que ses matières non originaires coûtent au plus { $most }
ruling-weak = { $count ->
    [one] { $count } des { $total } lignes originaires n'a pas de preuve; sans elle : { $verdict }
   *[other] { $count } des { $total } lignes originaires n'ont pas de preuve; sans elles : { $verdict }
}
ruling-proven = { $count ->
    [one] { $count } ligne a une origine inconnue et compte comme non originaire; une fois prouvée : { $verdict }
   *[other] { $count } lignes ont une origine inconnue et comptent comme non originaires; une fois prouvées : { $verdict }
}
ruling-condition = { $fact } : { $state }
ruling-mend-lines = le moins de lignes à rendre originaires : { $parts }
ruling-mend-none = aucune origine d'une matière ne remédierait à cette voie
ruling-need = { $question } [{ $fact }]
ruling-need-on = { $question } [{ $fact } de { $subject }]
ruling-also = { $id } : { $state } (changement { $change }, teneur en valeur { $content })
ruling-material = { $part } { $description }, { $hs }, { $value } : { $status } ({ $sheet }, ligne { $row })
ruling-material-originating = originaire
ruling-material-changes = non originaire, subit le changement
ruling-material-fails = non originaire, ne subit pas le changement
ruling-material-open = non originaire, changement à établir
ruling-material-untested = non originaire, non examinée, comptée dans la valeur
ruling-material-disregarded = non prise en compte
ruling-material-opened = remplacée par ses matières
ruling-material-codes = comparée comme { $codes }
ruling-material-unsettled = à établir
ruling-material-through = { $status } (dans { $good })
ruling-grade-two-sources = cette règle a été vue dans deux sources
ruling-grade-one-source = cette règle a été vue dans une source
ruling-grade-predecessor = en doute, quoique le texte de l'ALENA de 2009 dise la même chose; rien n'est décidé par elle sans votre confirmation
ruling-grade-doubtful = cette règle est marquée douteuse, rien n'est donc décidé par elle
ruling-confirmation = repose sur votre confirmation d’une règle douteuse : { $source }
ruling-choice = { $fact } : { $value }
reading-other-item = aucun des numéros nommés
table-reading = { $content } (si { $values })
law-lost-items = Les règles nomment des numéros que le tarif n’a plus: { $items } ({ $tariff }). Pour les produits qui y étaient classés, donnez l’ancien numéro dans hs_rule.
law-items-ask = demandez à qui connaît le produit
law-items-none = { $tariff } n’a aucun numéro tarifaire de { $code }
law-items-same = Les mêmes mots et la même unité dans la même sous-position, une fois dans les deux tarifs. hs_rule : l’ancien numéro, ou aucun de ceux que nomment les règles (00).
law-tariffs-two = --tariff se donne deux fois : un tarif antérieur, puis celui d’aujourd’hui
ruling-text-differs = { $text } a servi; selon { $other } le verdict serait { $verdict }
ruling-law = { $agreement } au { $date }, données { $digest }

## Materials in a table

material-sheet = Matières
material-part = pièce
material-description = désignation
material-hs = SH
material-value = valeur
material-origin = origine
material-role = rôle
material-change = changement
material-row = ligne

## The basis of verdicts in a workbook

basis-sheet = Fondement
basis-what = quoi
basis-said = ce que c’est
basis-book = classeur et jour
basis-digest = empreinte du classeur
basis-law = droit
basis-counts = résultats
basis-program = programme
basis-rule = règle

## Pages

page-title = Verdicts
page-no-model = Chaque verdict est calculé à partir des règles et des faits donnés; aucun modèle statistique ou de langage n'y prend part.
page-details = Comment chacun a été décidé

## Reading the law

law-rule-head = { $hs } selon l'{ $agreement } au { $date }
law-rule-edition = L'édition n'est pas indiquée: le code est lu comme étant de chaque édition qui l'a ({ $editions }).
law-only-value-content = insuffisant : { $cite } exige une teneur en valeur quel que soit le changement
law-notes = Notes
law-term-term = terme
law-term-value = valeur
law-term-stages = étapes
law-term-what = ce que c'est
law-term-cite = source
law-stage = { $date } : { $value }
law-coverage-head = Couverture de l'{ $agreement } au { $date }
law-coverage-edition = édition
law-coverage-subheadings = sous-positions
law-coverage-reached = avec règle
law-coverage-gaps = sans règle, avec motif
law-coverage-unexplained = inexpliquées
law-grade-two-sources = voies vues dans deux sources
law-grade-one-source = voies vues dans une source
law-grade-predecessor = voies en doute, quoique le texte antérieur dise la même chose : rien n’est décidé par elles sans confirmation
law-grade-doubtful = voies marquées douteuses : rien n'est décidé par elles
law-term-doubtful = { $source } (douteux: à confirmer avant de s'y fier)

## What a report was made from

report-sheet-summary = Sommaire
report-about-day = Jour
report-about-law = Droit
report-about-book = Livre
report-about-digest = Empreinte
report-about-version = Version
report-about-prepared = Préparé par
report-more-rows = { $count ->
    [one] … et { $count } ligne de plus ; les autres formats les ont toutes
   *[other] … et { $count } lignes de plus ; les autres formats les ont toutes
}

## Verdicts as a document

verdicts-margins = Écart entre chaque teneur en valeur régionale et son seuil
verdicts-required = exigé
verdicts-reasons = Motifs et fondements
verdicts-open = inconnue
