# Sheets, settings and elections of a vehicle producer from which nothing can be calculated

# Places and lists
auto-more-rows = { $more } autres lignes : { $what }
auto-word-and-id = { $word } ({ $id })

# Remedies that several share
auto-add-plant = ajoutez l’usine dans cette feuille
auto-correct-a-day = corrigez l’une des dates
auto-correct-one = corrigez l’un des deux
auto-correct-or-leave-blank = corrigez l’un des deux ou laissez-en un vide
auto-fill-the-cell = remplissez la cellule
auto-fill-in = remplissez-la
auto-state-it = indiquez-le
auto-choose-one-of = choisissez parmi : { $choices }
auto-not-to-be-chosen = { $chosen } n’est aucune de celles qui peuvent être choisies
auto-not-stated = n’est pas indiqué
auto-ends-before-start = se termine avant de commencer

# Settings of a vehicle producer
auto-not-given-with-category = manque, bien que rvc_category soit { $category }
auto-give-as-notified = donnez-le tel qu’il a été notifié
auto-half-of-wage-periods = manque, bien que l’autre moitié des périodes salariales soit donnée
auto-give-both-or-neither = donnez les deux, ou aucun
auto-wage-periods = périodes salariales
auto-months-chosen = { $months } mois sont choisis
auto-choose-months = choisissez de un à douze mois
auto-periods-begin = commencent le { $day }
auto-begin-every-month = commencez un jour que chaque mois comporte

# Wages and what plants attest
auto-wages-unknown-plant = nomme une usine que la feuille plants n’a pas
auto-wages-no-hours = n’a pas d’heures
auto-wages-give-hours = donnez les heures travaillées
auto-wages-pay-below-zero = a un salaire inférieur à zéro
auto-wages-give-pay = donnez le salaire de base sans signe
auto-wages-more-direct-hours = a plus d’heures de travail direct de production que d’heures
auto-wages-lacks = manque d’usine, de dates, d’heures ou de salaire
auto-wages-other-currency = n’est pas dans la monnaie du pays de l’usine
auto-wages-give-currency = donnez le salaire dans la monnaie dans laquelle il est comparé
auto-wages-direct-by-less = est indiqué comme travailleur direct de la production et consacre au travail direct de production moins de temps que ce qui fait un travailleur direct de la production
auto-wages-other-by-more = est indiqué comme autre travailleur et consacre au travail direct de production au moins le temps qui fait un travailleur direct de la production
auto-wages-correct-kind = corrigez le genre ou les heures, ou laissez le genre vide
auto-plant-again = répète « { $plant } »
auto-plant-one-row = donnez une seule ligne à chaque usine
auto-attested-above = atteste une moyenne d’au moins { $threshold } { $currency } pour { $plant }, et { $rows } de la période en montrent une inférieure
auto-attested-below = atteste une moyenne inférieure à { $threshold } { $currency } pour { $plant }, et { $rows } de la période en montrent une qui l’atteint
auto-attested-correct = corrigez les salaires ou demandez à l’usine de corriger sa déclaration
auto-attested-contrary = atteste le contraire de { $place } pour la même usine et la même période
auto-keep-right = gardez celle qui est exacte
auto-lacks = il y manque { $columns }
auto-attested-unknown-plant = est de « { $plant } », que la feuille plants n’a pas

# Elections of labor value content and of averages
auto-election = choix
auto-election-item = choix, { $item }
auto-election-category = catégorie
auto-election-basis = base
auto-election-notified = notifié
auto-election-model-line = gamme de modèles
auto-election-model-names = noms des modèles
auto-election-vehicle-class = catégorie de véhicules
auto-election-tariff-codes = codes tarifaires
auto-election-plants = usines
auto-election-producer = producteur
auto-election-address = adresse
auto-election-period = période
auto-election-estimated-content = teneur estimée
auto-election-net-cost = coût net
auto-election-signature = signature
auto-election-filing = dépôt
auto-election-does-not-state = le choix ne l’indique pas
auto-election-several-plants = { $count } sont nommées pour une catégorie d’une seule usine
auto-election-name-one-plant = nommez-en une seule ou choisissez une catégorie plus large
auto-election-not-filed = aucune date de dépôt n’est indiquée
auto-election-file-by = déposez-le au plus tard le { $day }
auto-election-filed-late = il a été déposé le { $day }
auto-election-file-earlier = déposez-le au plus tard le { $day }, sauf si l’administration des douanes accepte un préavis plus court
auto-election-other-used = { $used } est utilisé, et { $filed } a été déposé
auto-election-keep = gardez ce qui a été déposé jusqu’à la fin de sa période
auto-apart-within-plant = calcule à part la moyenne de véhicules à pourcentages différents dans une même usine
auto-leave-together = laissez-les ensemble ou choisissez une catégorie de 16(1)c)
auto-names-no-vehicle = ne nomme aucun véhicule
auto-name-vehicles = nommez les véhicules de la catégorie
auto-vehicle-item = véhicule « { $vehicle } », { $item }
auto-tell-customs = avisez la douane au plus tard le { $day }
auto-notified-late = était le { $day }, après le { $last }
auto-ask-shorter-period = demandez à l’administration des douanes si elle accepte un délai plus court
auto-averaging-of = moyenne de { $vehicles } à compter du { $start }
auto-changes-category = change la catégorie notifiée le { $day }
auto-changes-period = change la période notifiée le { $day }
auto-keep-until-end = gardez-la jusqu’à la fin de sa période

# Vehicles of a book
auto-no-good-of-book = « { $good } » n’est aucun produit du livre
auto-add-good = ajoutez-le à la feuille goods ou corrigez le nom
auto-use-of-good = feuille goods, usage de « { $good } »
auto-use-contradicts = est { $use }, et par son code et la { $place } c’est : { $classes }
auto-correct-use = corrigez l’usage, le code ou les données du véhicule
auto-other-plant = est « { $plant } », et la feuille goods indique « { $elsewhere } »
auto-fact-of = faits de « { $good } », { $fact }
auto-fact-yes-belied = est indiqué « oui », et les feuilles arrivent au contraire
auto-fact-no-belied = est indiqué « non », et les feuilles arrivent au contraire
auto-leave-fact-out = retirez le fait ou corrigez les feuilles

# Steel and aluminum
auto-metal-steel = acier
auto-metal-aluminum = aluminium
auto-empty = est vide
auto-negative = est négatif
auto-give-purchases = donnez des achats; retirez ceux qui ont été retournés
auto-metal-is-no-part = est donné de métal qui n’est pas une pièce
auto-value-in-column-value = donnez sa valeur dans la colonne value
auto-basis = base
auto-basis-of = base : { $metal }
auto-basis-with = { $category } avec { $names }
auto-basis-no-category = aucune catégorie
auto-basis-nothing = rien
auto-basis-plants-only = nommez seulement des usines, et aucune pour les véhicules exportés, ou choisissez une catégorie
auto-basis-give-one = donnez-en un de chaque : { $names }
auto-basis-not-of-vehicle = { $basis } ne couvre pas le véhicule
auto-elect-covering-basis = choisissez une base qui le couvre
auto-alternative-staging = régime de transition de rechange
auto-not-for-heavy-trucks = n’est pas ouvert aux camions lourds
auto-take-out-of-elections = retirez-le des choix
auto-not-to-be-estimated = la période { $period } ne peut pas être estimée
auto-elect-period-to-date = choisissez une période à ce jour
auto-date = date
auto-does-not-apply = l’exigence ne s’applique pas le { $day }
auto-choose-day-from = choisissez une date à compter du { $day }
auto-correct-code = corrigez le code ou donnez son édition

# What is missing
auto-purchases-of = les achats : { $metal }
auto-in-settings = réglage { $name }
auto-the-sheet = la feuille { $sheet }
auto-in-period = { $vehicle } dans la période
auto-in-average-period = { $vehicle } dans la période de la moyenne
auto-part-in = { $part } dans { $whole }
auto-core-part-of = { $group } de { $vehicle }
auto-core-part-perhaps = { $part } (par son code, peut-être { $near })
auto-production-of = production de { $good }
auto-days = du { $first } au { $last }
