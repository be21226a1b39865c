### Vehicles: requirements, choices, figures and days due.

## The page

vehicle-heading = Véhicules de { $book } : { $count } le { $day }
vehicle-head = { $name }, { $hs }, le { $day } : { $verdict }
vehicle-part-class = Catégorie
vehicle-part-requirements = Exigences
vehicle-part-core = Pièces essentielles
vehicle-part-roll-up = Intégration des pièces essentielles, les deux lectures
vehicle-part-steel = Achats d’acier
vehicle-part-aluminum = Achats d’aluminium
vehicle-part-labor = Teneur en valeur-travail
vehicle-part-averages = Moyennes de la teneur régionale
vehicle-part-countries = Contenu par pays
vehicle-part-stages = À mesure que montent les paliers
vehicle-part-calendar = Calendrier
vehicle-more-rows = … et { $count } de plus; --format json les donne tous
vehicle-elected = choisi
vehicle-best = meilleur
vehicle-choices = Tous les choix permis par le texte, le meilleur d’abord
vehicle-separately = à part selon le pourcentage
vehicle-unavailable = non ouvert ici
vehicle-yes = oui
vehicle-no = non
vehicle-at-least = au moins { $points }
vehicle-at-most = au plus { $points }

## Headings of tables

vehicle-column-requirement = exigence
vehicle-column-figure = chiffre
vehicle-column-required = exigé
vehicle-column-margin = marge
vehicle-column-room = argent
vehicle-column-verdict = verdict
vehicle-column-elected = selon le choix
vehicle-column-cite = source
vehicle-column-part = pièce
vehicle-column-group = groupe
vehicle-column-worth = par véhicule
vehicle-column-best = meilleure méthode
vehicle-column-route = voie
vehicle-column-reading = lecture
vehicle-column-foreign = non originaire
vehicle-column-supplier = fournisseur
vehicle-column-not-originating = non originaire
vehicle-column-open = ouvert
vehicle-column-points = points
vehicle-column-period = période
vehicle-column-vehicles = véhicules
vehicle-column-choice = choix
vehicle-column-category = catégorie
vehicle-column-basis = base
vehicle-column-vehicles-qualify = véhicules admissibles
vehicle-column-country = pays
vehicle-column-least = au moins
vehicle-column-most = au plus
vehicle-column-share = part
vehicle-column-component = composante
vehicle-column-at-best = au mieux
vehicle-column-limit = exigé
vehicle-column-counted = compté
vehicle-column-step = étape
vehicle-column-amount = montant
vehicle-column-enough = suffit
vehicle-column-tier = rang
vehicle-column-evidence = preuve
vehicle-column-method = formule
vehicle-column-today = aujourd’hui
vehicle-column-then = alors
vehicle-column-day = jour
vehicle-column-due = quoi

## Class

vehicle-class-is = Catégorie : { $name }
vehicle-class-open = Catégorie non déterminée; possibles : { $classes }
vehicle-class-motor = Moyennes dans la catégorie des { $name } (article 12)
vehicle-class-passenger-vehicle = véhicule de tourisme
vehicle-class-light-truck = camion léger
vehicle-class-heavy-truck = camion lourd
vehicle-class-other-vehicle-lighter = autre véhicule plus léger
vehicle-class-other-vehicle-heavier = autre véhicule plus lourd
vehicle-class-rule-only = véhicule du seul article 13
vehicle-class-part = châssis qui est une pièce du tableau A.1
vehicle-class-no-vehicle = aucun véhicule de l’appendice
vehicle-ground-off-road = pour usage hors route
vehicle-ground-compression-ignition = à moteur diesel
vehicle-ground-motorcycle = une motocyclette à trois ou quatre roues
vehicle-ground-motorhome = une autocaravane ou un autocar de tournée
vehicle-ground-ambulance = une ambulance
vehicle-ground-hearse = un corbillard
vehicle-ground-prison-van = un fourgon cellulaire
vehicle-motor-class-heavy = tracteurs routiers, gros autobus et véhicules de marchandises plus lourds
vehicle-motor-class-tractors = autres tracteurs
vehicle-motor-class-small-buses-and-light-trucks = petits autobus et camions légers
vehicle-motor-class-passenger = véhicules de tourisme
vehicle-staging-met = Sous le régime d’échelonnement de rechange du { $first } au { $last }
vehicle-staging-open = Peut-être sous le régime d’échelonnement de rechange du { $first } au { $last } : nul ne dit s’il fut approuvé
vehicle-relief = { $name } : { $answer }; exige { $share } jusqu’à { $last }
vehicle-relief-new-plant = Véhicule nouveau d’une usine nouvelle
vehicle-relief-refit = Véhicule d’une usine rééquipée

## Requirements

vehicle-kind-value-content = teneur en valeur régionale
vehicle-kind-core-parts = pièces essentielles
vehicle-kind-steel = acier
vehicle-kind-aluminum = aluminium
vehicle-kind-labor-value = teneur en valeur-travail
vehicle-no-requirements = Aucune exigence ne peut être calculée avant que la catégorie soit connue.
vehicle-by-fact = selon le fait déclaré
vehicle-rule-asks = Rien n’est exigé outre sa règle de l’article 13.
vehicle-needs = { $name } : il manque { $needs }
vehicle-needs-more = et { $count } de plus
vehicle-room-note = Argent : ce qui peut encore changer dans le pire cas avant le verdict. Teneur et pièces essentielles : valeur non originaire par véhicule, ou de tous les véhicules s’il y a moyenne. Métaux : achats à l’extérieur. Travail : montants à salaire élevé qui peuvent disparaître. Les montants négatifs manquent.
vehicle-requirement-sentence = { $figure } de { $required } exigé : { $answer } [{ $cite }]
vehicle-see-report = tous les chiffres : tratado vehicle { $book } --good { $good }

## Core parts and roll-up

vehicle-core-engine = moteur
vehicle-core-transmission = boîte de vitesses
vehicle-core-body-and-chassis = carrosserie et châssis
vehicle-core-axle = essieu
vehicle-core-suspension-system = suspension
vehicle-core-steering-system = direction
vehicle-core-advanced-battery = batterie avancée
vehicle-core-method-own-rule = règle propre
vehicle-core-method-own-materials = toutes les matières
vehicle-core-method-listed-components = composantes énumérées
vehicle-core-method-average = moyenne
vehicle-base-net-cost = CN
vehicle-base-transaction-value = VT
vehicle-routes = Toutes les pièces essentielles ensemble
vehicle-route-part-by-part = pièce par pièce
vehicle-route-super-core-materials = comme une seule pièce, toutes les matières
vehicle-route-super-core-components = comme une seule pièce, composantes énumérées
vehicle-route-averaged-super-core = comme une seule pièce, en moyenne
vehicle-route-best = Meilleure voie : { $name }
vehicle-core-absent = Aucune pièce n’est nommée pour : { $groups }
vehicle-reading-panel = toute pièce essentielle originaire compte entière
vehicle-reading-own-materials = ce qui passe par une autre méthode compte ses matières non originaires
vehicle-reading-decides = Le verdict dépend de la lecture : choisissez-en une par le réglage roll_up_reading.
vehicle-reading-elected = Le verdict dépend de la lecture; le réglage roll_up_reading choisit : { $name }.
vehicle-reading-averaged = { $name }; en moyenne
vehicle-reading-no-matter = Les deux lectures mènent au même verdict.
vehicle-reading-differs = { $part } : { $panel } selon la première lecture, { $other } selon la seconde

## Steel and aluminum

vehicle-metal-exempted = Exempté par l’échelonnement de rechange [{ $cite }]
vehicle-metal-no-period = Aucune part : la période { $period } n’est pas ouverte ce jour-là, ou un fait manque.
vehicle-metal-share = { $share } de { $total } est originaire ({ $originating }); { $required } est exigé ({ $choice }, { $days }).
vehicle-metal-share-example = { $share } de { $total } est originaire ({ $originating }); { $required } est exigé. Tout n’a pas été choisi; ceci est un exemple ({ $choice }, { $days }).
vehicle-metal-room = On peut acheter { $money } de plus non originaires avant que la part soit insuffisante.
vehicle-metal-room-any = On peut acheter tout montant de plus non originaire.
vehicle-metal-short = { $shortfall } des achats devraient être originaires en plus; ou il faut acheter { $money } de plus originaires.
vehicle-metal-short-all = { $shortfall } des achats devraient être originaires en plus; aucun autre achat ne le compense.
vehicle-metal-gauge = Part au fil des achats
vehicle-metal-against = Ce qui compte contre, le plus grand d’abord
vehicle-metal-left-out = { $count ->
    [one] { $count } achat ({ $money }) ne compte pas : { $reason }
   *[other] { $count } achats ({ $money }) ne comptent pas : { $reason }
}
vehicle-left-out-not-in-table = pas dans le tableau S
vehicle-left-out-raw-material = matière première de l’acier
vehicle-left-out-not-a-listed-part = pas une pièce emboutie de carrosserie ou de cadre
vehicle-left-out-other-vehicles = pour d’autres véhicules
vehicle-left-out-tools = pour des outils, matrices ou moules
vehicle-left-out-other-use = pour un autre usage
vehicle-left-out-parts-producer = achat propre d’un producteur de pièces
vehicle-left-out-other-figures = autre genre de chiffres (réels ou estimés)
vehicle-left-out-outside-period = hors de la période
vehicle-left-out-outside-basis = pour des véhicules hors de la base

## Labor value content

vehicle-labor-choice = { $period } ({ $days }), { $category }, { $basis }, { $method }
vehicle-labor-choice-example = Tout n’a pas été choisi; le meilleur choix est montré : { $period } ({ $days }), { $category }, { $basis }, { $method }
vehicle-labor-base = Base { $base }, { $vehicles } véhicules
vehicle-labor-no-base = La base n’est pas connue, donc aucun point.
vehicle-labor-materials = matières à salaire élevé
vehicle-labor-wages = travail de montage à salaire élevé
vehicle-labor-transport = transport
vehicle-labor-material-and-labor = matières et travail
vehicle-labor-technology = technologie
vehicle-labor-assembly = montage de moteurs, boîtes, batteries
vehicle-labor-total = en tout
vehicle-labor-steps = Matières dans l’ordre de 18(7); on peut s’arrêter quand cela suffit
vehicle-order-self-produced = auto-produite
vehicle-order-acquired = acquise
vehicle-order-in-self-produced = dans une pièce auto-produite
vehicle-order-in-acquired = dans une pièce acquise
vehicle-labor-evidence = Sur quoi reposent les salaires des usines, par rang
vehicle-labor-attested = { $share } des matières comptées repose sur des déclarations sans salaires.
vehicle-labor-one-choice = Seul le choix fait a été calculé; omettez un réglage de la teneur en valeur-travail pour voir ses autres valeurs.
vehicle-evidence-wages = salaires
vehicle-evidence-attestation = déclaration
vehicle-evidence-country = pays
vehicle-evidence-none = rien
vehicle-unfit-unsigned = non signée
vehicle-unfit-signed-early = signée avant la fin de sa période
vehicle-unfit-signed-later = signée après le jour
vehicle-unfit-too-long = période trop longue
vehicle-unfit-not-these-days = pour d’autres jours
vehicle-unfit = La déclaration { $reference } sur { $plant } ne prouve rien : { $reason }

## Averages and countries

vehicle-averages-note = Les véhicules admissibles sont ceux de tous les groupes selon ce choix; le meilleur en admet le plus d’exportés.
vehicle-countries-note = Du coût net, selon les pays déclarés aux lignes; ce que nul n’a déclaré se situe entre les deux bornes.
vehicle-countries-average = En moyenne pour { $line }, selon les véhicules d'une année
vehicle-claim-unknown = { $base ->
    [price] Du prix
   *[net_cost] Du coût net
} : On ignore si { $share } de { $country } est trop: la part, la valeur ou le nombre de véhicules manque.
vehicle-claim-holds = { $base ->
    [price] Du prix
   *[net_cost] Du coût net
} : { $share } de { $country } n'est pas plus que ce que montrent les lignes.
vehicle-claim-bases = Les droits des États-Unis sur les véhicules comptent ce qui n'est pas du pays dans la valeur totale (note 33 du sous-chapitre III du chapitre 99), au plus près du prix: ce que le fabricant ajoute à ses coûts est compté comme du pays où le véhicule est produit. Combien en est un contenu d'un pays, les textes le laissent à une approbation par modèle.
vehicle-claim-overstated = { $base ->
    [price] Du prix
   *[net_cost] Du coût net
} : { $share } de { $country } excède de { $value } la valeur d'une année; les droits sur cela sont de { $duty }, et sur toute la valeur, ce qu'une mesure peut demander si la part a été excédée, de { $whole }.
vehicle-lines-not-of = Ce qui n'est pas de { $country }, le plus cher d'abord
vehicle-production-of = production de { $good }
vehicle-country-unknown = non déclaré

## Ahead

vehicle-stages-none = Le texte n’a pas d’autre palier.
vehicle-stages-hold = Avec les chiffres d’aujourd’hui, toute exigence remplie l’est encore à chaque palier.
vehicle-stages-first = Avec les chiffres d’aujourd’hui, la première à manquer, le { $day } : { $names }
vehicle-stages-first-open = Avec les chiffres d’aujourd’hui, on ne sait pas si est rempli à partir du { $day } : { $names }
vehicle-stage-changes = { $day } : { $changes }
vehicle-stage-no-changes = { $day } : rien qui concerne ce véhicule
vehicle-stage-change = { $path } de { $before } à { $after }
vehicle-stages-note = Les chiffres, périodes et achats d’aujourd’hui, jugés selon les termes du palier; les achats aussi, comme faits sous lui.
vehicle-due-labor-certification = présenter la certification de la teneur en valeur-travail
vehicle-due-steel-certification = présenter la certification des achats d’acier
vehicle-due-aluminum-certification = présenter la certification des achats d’aluminium
vehicle-due-averaging = notifier le choix de la moyenne de la teneur
vehicle-due-labor-averaging = notifier le choix de la moyenne de la valeur-travail
vehicle-due-year-end-content = analyser la teneur estimée sur les coûts réels
vehicle-due-year-end-metals = analyser les achats estimés de métaux sur les achats réels
vehicle-due-wages = les salaires certifient l’usine jusqu’à ce jour
vehicle-due-alternative-staging = l’échelonnement de rechange prend fin
vehicle-due-relief = l’allégement de l’usine ou du véhicule prend fin
vehicle-due-past = { $what } (le jour est passé)
due-year-end-content = Analyser la teneur estimée des véhicules sur les coûts réels : { $subject }
due-year-end-metals = Analyser les achats estimés d’acier et d’aluminium sur les achats réels : { $subject }
due-wages = Les salaires certifient l’usine jusqu’à ce jour : { $subject }
vehicle-calendar-note = Les certifications sont de périodes qui commencent avec l’exercice; seul qui choisit la moyenne le notifie.

## Choices

vehicle-period-previous-fiscal-year = exercice précédent
vehicle-period-previous-calendar-year = année civile précédente
vehicle-period-quarter-to-date = trimestre à ce jour
vehicle-period-month-to-date = mois à ce jour
vehicle-period-fiscal-year-to-date = exercice à ce jour
vehicle-period-calendar-year-to-date = année civile à ce jour
vehicle-period-first-period = première période
vehicle-period-stage-year = année du palier
vehicle-average-period-fiscal-year = exercice
vehicle-average-period-long-first-period = première période longue
vehicle-average-period-stage-year = année du palier
vehicle-average-period-buyer-fiscal-year = exercice de l’acheteur
vehicle-average-period-quarter = trimestre
vehicle-average-period-month = mois
vehicle-category-each-vehicle = chaque véhicule
vehicle-category-model-line-class-plant = gamme et catégorie dans une usine
vehicle-category-class-plant = catégorie dans une usine
vehicle-category-model-line-territory = gamme dans un pays
vehicle-category-class-territory = catégorie dans un pays
vehicle-basis-no-category = aucune catégorie
vehicle-basis-all = tous les véhicules
vehicle-basis-exported = véhicules exportés
vehicle-figures-actual = chiffres réels
vehicle-figures-estimated = estimations
vehicle-method-net-cost = selon le coût net
vehicle-method-purchase-value = selon la valeur d’achat
vehicle-method-purchase-value-with-labor = selon la valeur d’achat avec main-d’œuvre

## Facts that may be missing

vehicle-fact-hs = code SH
vehicle-fact-stamping = si c’est une pièce emboutie de carrosserie ou de cadre
vehicle-fact-end-use = à quoi il sert
vehicle-fact-channel = qui l’a acheté et comment
vehicle-fact-value = valeur
vehicle-fact-metal-value = valeur du métal énuméré qu’il contient
vehicle-fact-origin = origine
vehicle-fact-metal-origin = origine du métal
vehicle-fact-stamping-origin = quelle origine compte, celle de la pièce ou du métal
vehicle-fact-melted-in = où l’acier fut fondu et coulé
vehicle-fact-processed-in-region = si toute la sidérurgie ultérieure eut lieu dans la région
vehicle-fact-melting-day = la règle de fonte de quel jour vaut
vehicle-fact-plant = usine
vehicle-fact-model-line = gamme de modèles
vehicle-fact-vehicle-class = catégorie de véhicule
vehicle-fact-exported = si exporté
vehicle-fact-quarters = quels trimestres comptent, civils ou de l’exercice
vehicle-fact-purchases = achats qui comptent sûrement
vehicle-fact-wages-or-attestation = salaires ou une déclaration valable
vehicle-fact-whole-period = salaires de toute la période
vehicle-fact-direct-hours = heures de production directe
vehicle-fact-split-row = une ligne divisée à la fin de la période
vehicle-fact-materials = matières à salaire élevé de la période
vehicle-fact-assembly-labor = salaires de montage de la période
vehicle-fact-transport = transport de matières à salaire élevé
vehicle-fact-technology-wages = salaires de recherche et de technologies de l’information
vehicle-fact-amount = montant
vehicle-fact-vehicles = véhicules visés par la ligne
vehicle-fact-sharing = comment un montant est réparti (lvc_sharing)
vehicle-fact-own-or-contract = si l’usine est exploitée par le producteur ou sous contrat
vehicle-fact-contract-end = les deux jours du contrat
vehicle-fact-capacity = capacité
vehicle-fact-country = pays
vehicle-fact-production-wages = salaires de production
vehicle-fact-in-material-value = si la valeur de la matière le contient
vehicle-fact-from-outside = si cela vient de l’extérieur de la région
vehicle-fact-net-cost = coût net
vehicle-fact-nc = coût net
vehicle-fact-vnm = valeur des matières non originaires
vehicle-fact-vnm-high = valeur des matières non originaires
vehicle-fact-vnm-listed = valeur des composantes énumérées non originaires
vehicle-fact-listed-as = si c’est une composante énumérée
vehicle-fact-sources-kept-apart = si ce qui est originaire est séparé de ce qui ne l’est pas
vehicle-fact-core-part = quelle ligne est cette pièce essentielle
vehicle-fact-core-parts-met = si les pièces essentielles du tableau A.1 sont originaires
vehicle-fact-alternative-staging = si l’échelonnement de rechange fut approuvé
vehicle-fact-off-road = si c’est pour usage hors route
vehicle-fact-compression-ignition = s’il a un moteur diesel
vehicle-fact-electric-motor = si un moteur électrique l’entraîne
vehicle-fact-persons = personnes transportées
vehicle-fact-special = quel genre spécial c’est
vehicle-fact-chassis-for = à quoi sert le châssis
vehicle-fact-plants = la feuille plants
vehicle-fact-high-wage-materials = la feuille high_wage_materials
vehicle-fact-vehicle-production = la feuille vehicle_production
vehicle-fact-metal-purchases = la feuille metal_purchases
vehicle-fact-roll-up-reading = une lecture de l’intégration
vehicle-fact-steel-period = une période pour l’acier
vehicle-fact-aluminum-period = une période pour l’aluminium
vehicle-fact-metal-basis = tous les véhicules ou les exportés
vehicle-fact-metal-category = une catégorie pour les métaux
vehicle-fact-lvc-period = une période pour la valeur-travail
vehicle-fact-lvc-category = une catégorie pour la valeur-travail
vehicle-fact-lvc-basis = tous les véhicules ou les exportés
vehicle-fact-lvc-method = une formule
vehicle-fact-lvc-technology-year = une année pour la technologie
vehicle-fact-wage-period-months = mois des périodes salariales
vehicle-fact-wage-period-start = premier jour des périodes salariales

vehicle-part-year-end = À la fin de l’exercice
vehicle-column-on-estimates = selon les estimations
vehicle-column-on-actual = selon les chiffres réels
vehicle-column-follows = ce qui s’ensuit
vehicle-year-end-none = Rien n’a été estimé pour cet exercice : les feuilles vehicle_production et metal_purchases n’ont pas de lignes marquées estimées.
vehicle-consequence-holds = encore satisfait : ce qui a été certifié tient
vehicle-consequence-holds-now = satisfait selon les chiffres réels, mais non selon les estimations
vehicle-consequence-inform = non satisfait : le véhicule est non originaire; informez immédiatement chaque détenteur
vehicle-consequence-open = ouvert : il manque des chiffres réels
vehicle-year-end-holders = Informez immédiatement toute personne à qui a été remise une certification d’origine du véhicule, ou une déclaration écrite qu’il est originaire : c’est un produit non originaire (16(9), 17(11)).
vehicle-year-end-due = L’analyse se fait à la fin de l’exercice, { $day }. L’article 18 n’en demande aucune pour la teneur en valeur-travail.
vehicle-fact-actual-production = production et coûts réels des jours estimés
vehicle-fact-actual-purchases = achats réels des jours estimés
