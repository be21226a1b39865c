### Ce qu'un dossier du travail fait aux marchandises: traitement préférentiel, et ce qui tient à une usine.

table-preference = traitement
ruling-label-preference = traitement

preference-claimable = peut être demandé
preference-suspended = suspendu
preference-denied = refusé
preference-entry-denied = entrée refusée
preference-open = ouvert
preference-none = rien à demander

preference-since = depuis le { $day }
preference-since-unknown = depuis un jour qui n'est pas connu
preference-of-case = dossier { $case }
preference-settlement = le règlement définitif des comptes attend
preference-suspension-of-preference = traitement suspendu
preference-denial-of-preference = traitement refusé
preference-penalty = sanction
preference-denial-of-entry = entrée refusée
preference-made-there = faite à { $plant }
preference-related = faite dans une usine sous le même contrôle que { $plant }
preference-part-of-it = contient une pièce faite à { $plant }
preference-applied = { $measure } dans { $country } { $since } ({ $source }): { $reach }
preference-perhaps = { $applied }; n'est pas sûr: { $lacking }
preference-perhaps-short = peut-être { $applied }
preference-lacking-in-force = si elle est en vigueur ce jour
preference-lacking-related-goods = si les mêmes marchandises ou d'autres liées y sont faites
preference-lacking-goods-named = si la marchandise est parmi celles nommées
preference-lacking-made-in-part = si la marchandise compte comme y étant faite en partie (19 U.S.C. 4693(a)(1)(A))
preference-origin-unchanged = L'origine de la marchandise n'en est pas changée.
preference-elsewhere = dossier { $case }: l'établissement { $facility } n'est pas une usine du livre
preference-no-plants = { $count ->
    [one] { $count } dossier du travail est conservé et le livre n'a pas de feuille des usines : ce qu'il suspend n'est pas compté
   *[other] { $count } dossiers du travail sont conservés et le livre n'a pas de feuille des usines : ce qu'ils suspendent n'est pas compté
}
preference-certify = { $good }: { $preference }; son origine peut être certifiée, le traitement { $standing ->
    [open] ne peut peut-être pas être demandé
   *[other] ne peut être demandé
}

exposure-plants = usines
exposure-title = Ce qui tient aux usines de { $book } le { $date }
exposure-column-plant = usine
exposure-column-name = nom
exposure-column-country = pays
exposure-column-made = faites là
exposure-column-containing = avec ses pièces
exposure-column-depth = niveau le plus profond
exposure-column-stops = cessent d'être originaires
exposure-column-value = valeur par an
exposure-column-duty = droits par an
exposure-column-unit-duty = droits sur une de chacune
exposure-column-open = chiffres manquants
exposure-column-good = marchandise
exposure-column-description = désignation
exposure-column-how = comment
exposure-column-unit-value = valeur dans une unité
exposure-column-units = unités par an
exposure-column-consequence = et si
exposure-column-rates = taux
exposure-column-duty-of-unit = droits sur une unité
exposure-column-needs = manque
exposure-made-there = faite là
exposure-consequence-loses-preference = garde son origine, perd le traitement
exposure-consequence-may-lose = perd le traitement, si elle est originaire
exposure-consequence-stops-originating = cesse d'être originaire
exposure-consequence-may-stop = cesse peut-être d'être originaire: { $now ->
    [undetermined] il n'est pas déterminé si elle l'est aujourd'hui
   *[other] il n'est pas déterminé si elle le resterait
}
exposure-consequence-keeps = reste originaire
exposure-consequence-nothing = n'est pas originaire telle quelle
exposure-need-value = sa valeur transactionnelle
exposure-need-destination = sa destination
exposure-need-produced-in = dans quel pays elle est produite
exposure-need-general-rate = taux général de { $of } dans { $country }
exposure-need-preferential-rate = taux de l'accord de { $of } dans { $country }
exposure-need-rate-figure = pour le taux: { $of }
exposure-need-amounts = montants en { $of }
exposure-need-units = unités d'une année (production)
exposure-need-units-apart = combien d'unités sont vendues séparément
exposure-at-least = { $amount } ou plus
exposure-unknown = inconnu
exposure-what-if = Si { $plant } ne peut plus servir avec le traitement préférentiel: { $loses ->
    [0] aucune marchandise faite là ne le perd
    [one] { $loses } marchandise faite là le perd
   *[other] { $loses } marchandises faites là le perdent
}{ $perhaps ->
    [0] {""}
   *[other] , et { $perhaps } peut-être, encore indéterminées
}; si ses pièces sont remplacées par des pièces non originaires { $stops ->
    [0] aucune autre ne cesse d'être originaire
    [one] { $stops } autre cesse d'être originaire
   *[other] { $stops } autres cessent d'être originaires
}{ $may ->
    [0] {""}
   *[other] , et { $may } peut-être
}.
exposure-note = Les droits sont ce que les marchandises en cause devraient au-delà du taux de l'accord, sur toutes les unités du dernier exercice dont il n'est pas dit qu'elles restent dans le pays. Les pièces de remplacement ont le code et le prix de ce qu'elles remplacent; les faits que le livre déclare sont gardés.
exposure-note-value = La valeur par an est celle des marchandises faites là et de ses pièces dans d'autres, pour les marchandises qui ne sont pas une pièce d'une autre du livre.
