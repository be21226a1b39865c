# Tables et journaux de négociation qui ne peuvent être lus, et ce qu'on ne peut leur demander

talks-none = aucun

# Où est un problème
talks-read-at = { $where } : { $what }
talks-read-within = { $where }, { $name }
talks-read-the-table = la table
talks-read-the-entry = l’inscription
talks-read-entry = inscription du { $day }
talks-read-entry-undated = inscription sans jour
talks-read-interaction = interaction { $number }
talks-read-red-line = ligne rouge { $red_line }
talks-read-position = { $party } sur { $issue }

# Champs
talks-read-mapping = `{ $key }` doit associer { $maps }
talks-read-maps-parties = à chaque partie ce qu’elle est
talks-read-maps-issues = à chaque enjeu ses options
talks-read-maps-options = à chaque option ce qu’elle signifie
talks-read-maps-conditions = à chaque enjeu des options
talks-read-maps-set = à chaque terme sa nouvelle valeur
talks-read-maps-positions = à chaque partie ses positions par enjeu
talks-read-maps-utilities = à chaque option de 0 à 100 points
talks-read-maps-red-lines = à chaque ligne rouge ce qu’elle refuse
talks-read-maps-ratifiers = à chaque organe ses sièges et son seuil
talks-read-maps-blocs = à chaque partie ses sièges
talks-read-truth-value = { $so }; YAML lit `yes`, `no`, `on` et `off` comme des valeurs logiques : mettez le mot entre guillemets
talks-read-no-text-truth = { $name } dans `{ $key }` n’est pas du texte; YAML lit `yes`, `no`, `on` et `off` comme des valeurs logiques : mettez le mot entre guillemets
talks-read-no-text-quotes = { $name } dans `{ $key }` n’est pas du texte; mettez-le entre guillemets
talks-read-unknown-key = clé inconnue { $key }; sont connues { $known }
talks-read-text = `{ $key }` doit être du texte, et non { $value }
talks-read-day = `{ $key }` doit être une date comme 2020-07-01
talks-read-number = { $value } n’est pas un nombre
talks-read-decimals = { $value } a plus de deux décimales
talks-read-beyond = { $value } dépasse { $most }
talks-read-range = un intervalle est [minimum, maximum], et non { $value }
talks-read-above = { $one } est supérieur à { $other }; donnez d’abord le plus petit
talks-read-between = { $value } n’est pas entre { $least } et { $most }
talks-read-evidence = `evidence` donne `who`, `when`, `where` et `certainty`
talks-read-evidence-lacks = il manque `{ $key }` à `evidence`
talks-read-one-of = `{ $key }` est l’un de { $known }
talks-read-object = { $what } doit être une association
talks-read-no-issue = il n’y a pas d’enjeu { $issue }
talks-read-no-party = il n’y a pas de partie { $party }
talks-read-no-option = { $issue } n’a pas d’option { $option }; il y a { $known }
talks-read-option-unknown = il n’y a pas d’option { $option }

# La table
talks-read-table = une table est une association avec un nom dans `table`
talks-read-table-name = `table` doit nommer la table
talks-read-signs = `signs` doit être `true` ou `false`
talks-read-nobody-signs = aucune partie ne signe; donnez à l’une d’elles `signs: true`
talks-read-no-deal-form = donnez soit une `value`, soit un `package`
talks-read-no-deal-missing = { $party } signe ou vote : dites ce que `no_deal` vaut pour elle
talks-read-no-deal-points = un ensemble vaut entre { $least } et { $most } points; l’absence d’accord aussi
talks-read-package = un ensemble associe des options aux enjeux
talks-read-package-lacks = il manque { $issue } à l’ensemble; donnez l’option de chaque enjeu
talks-read-option = une option est un titre ou une association
talks-read-set-from = `set` demande un jour dans `from`
talks-read-set-value = { $term } doit recevoir une seule valeur
talks-read-interactions = `interactions` doit être une liste
talks-read-refusal-form = donnez `never`, ou `when` avec `only_with` ou avec `not_before`
talks-read-dated-by = `not_before` demande `dated_by`, l’enjeu dont les options ont les jours
talks-read-weight-positive = un poids est supérieur à zéro
talks-read-of = `of` doit être une partie qui signe, et non { $of }
talks-read-threshold = `threshold` est un nombre de sièges ou l’un de { $known }
talks-read-threshold-never = { $needed } sur { $seats ->
    [one] { $seats } siège
   *[other] { $seats } sièges
} ne peuvent jamais être atteints
talks-read-seats = `seats` doit être un nombre entier supérieur à zéro
talks-read-no-party-to-follow = il n’y a pas de partie { $party } dont suivre les positions
talks-read-asks-for-refused = { $party } demande { $issue } { $option } (`stated`) et ne l’accepte jamais selon sa ligne rouge { $red_line }; corrigez l’une des deux

# Positions
talks-read-positions-of-nobody = positions de { $party }, qui n’est pas une partie
talks-read-weights-equal = `weights` ne peut être que `equal`
talks-read-no-positions = { $party } n’a pas de positions
talks-read-no-position = { $party } n’a pas de position sur { $issue }; dites `{"{"}indifferent: true{"}"}` ou `{"{"}unknown: true{"}"}` s’il n’y en a pas
talks-read-weights-zero = au moins un poids doit être supérieur à zéro
talks-read-position-form = donnez l’un de { $known }
talks-read-weight-missing = `weight` manque; ou dites une fois `weights: equal`
talks-read-only-true = `{ $key }` ne peut être que `true`
talks-read-no-utility = l’utilité de { $option } manque
talks-read-ranks = `ranks` doit nommer chacune de { $known } une fois, la meilleure d’abord
talks-read-ideal = un `ideal` demande un `at` pour chaque option de { $issue }, pas tous égaux

# Le journal
talks-read-log = un journal est une liste d’inscriptions
talks-read-entry-object = une inscription est une association, et non { $node }
talks-read-entry-date = `date` manque ou n’est pas une date
talks-read-entry-source = `source` doit dire où cela peut être lu
talks-read-no-red-line = il n’y a pas de ligne rouge { $red_line } à abandonner; il y a { $known }
talks-read-entry-crosses = { $party } n’accepte jamais { $issue } { $option } selon sa ligne rouge { $red_line }; abandonnez-la avec `lifts: [{ $red_line }]` (--lift), ou corrigez l’option
talks-read-kind-by = { $kind } demande `by`, qui c’était
talks-read-kind-needs = { $kind } demande `{ $key }`
talks-read-kind-options = { $kind } demande `options`, ce qui est demandé
talks-read-kind-nothing = `{ $key }` ne signifie rien dans une inscription de { $kind }
talks-read-one-option = une option de { $issue }, et non { $count }
talks-read-not-on-table = { $name } dans `{ $key }` n’est pas sur la table; elle a { $known }
talks-read-names = `{ $key }` est un nom ou une liste de noms
talks-log-of = journal de { $table }

# Scénarios de GENIUS et de NegMAS
talks-read-no-xml = n’est pas du XML qui puisse être lu
talks-read-one-domain = un fichier doit être un domaine, et non { $count }
talks-read-no-profile = il n’y a de profil d’aucune partie
talks-read-not-discrete = l’enjeu { $issue } n’est pas discret; énumérez ses valeurs par des `item` pour qu’il soit lu
talks-read-value-twice = l’enjeu { $issue } a deux fois une valeur
talks-read-not-in-domain = l’enjeu { $issue } n’est pas dans le domaine
talks-read-must-evaluate = l’enjeu { $issue } doit évaluer { $options }
talks-read-not-evaluated = l’enjeu { $issue } n’est pas évalué
talks-read-reservation = la valeur de réserve
talks-read-one-space = un fichier doit être un espace de résultats, et non { $count }; sont lus les dossiers de NegMAS (YAML) et de GENIUS (XML)
talks-read-no-utility-function = il n’y a pas de fonction d’utilité
talks-read-issues-list = `issues` doit être une liste d’enjeux
talks-read-issue-shape = un enjeu est { $issue }; il lui faut `type`, `name` et `values`
talks-read-issue-kind = l’enjeu { $issue } est un { $kind }; seuls sont lus les enjeux à valeurs énumérées et les intervalles d’au plus { $longest } nombres entiers
talks-read-function-kind = c’est un { $kind }; seul un { $read } est lu
talks-read-valued-by = l’enjeu { $issue } est évalué par { $kind }; seul un TableFun est lu
talks-read-valued-by-nothing = l’enjeu { $issue } n’a pas de valeurs; seul un TableFun est lu
talks-read-no-value-for = enjeu { $issue } : la valeur de { $options } manque
talks-read-weight-of = poids de { $issue }
talks-read-all-worth-the-same = { $party } : tous les ensembles valent autant pour elle

# Ce qui ne peut être calculé
talks-too-many-packages = { $size } ensembles, c’est plus que les { $most } qui sont parcourus un à un; `tratado talks deals` y cherche
talks-report-draws = les probabilités demandent de parcourir tous les ensembles; `--draws 0` écrit la page sans elles
talks-out-of-time-clashes = les conflits n’ont pas été énumérés en { $seconds } secondes
talks-out-of-time-conditions = les conditions n’ont pas été éprouvées en { $seconds } secondes
talks-out-of-time-relaxations = en { $seconds } secondes, il n’est pas prouvé quelles concessions sont les moindres
talks-turn-over = { $party } : les négociations sont finies
talks-turn-of = { $party } : c’est le tour de { $due }
talks-turn-no-offer = { $party } : il n’y a pas d’offre à accepter; qui commence doit offrir
talks-patience = la patience est d’au moins 0 et de moins de 1, et non { $given }
talks-no-period = il faut une période, et non { $given }
talks-no-round = il faut une ronde, et non { $given }
talks-group-of-two = une décision de groupe demande au moins deux acteurs, et non { $count }
talks-group-actor = { $actor } : la capacité doit dépasser 0, et l’intérêt dépasser 0 sans dépasser 1, et non { $capability } et { $salience }
talks-election-of-two = une élection demande au moins deux acteurs, et non { $count }
talks-election-dimensions = { $actor } : une position et un intérêt dans chacune des { $dimensions } dimensions, et non { $positions } et { $saliences }
talks-election-actor = { $actor } : la capacité et quelque intérêt doivent dépasser 0

# Commandes
talks-file-unreadable = { $file } ne peut être lu : { $why }
talks-table-unreadable = { $file } ne peut être lu : { $why }; indiquez le fichier d’une table
talks-nothing-added = rien n’a été ajouté.
talks-kept-there = --in : l’espace de travail conserve le journal; `tratado talks keep` y prend le fichier de l’un d’eux
talks-log-to-add = indiquez le journal où ajouter, ou un espace de travail avec --in
talks-folder-not-empty = { $folder } existe déjà et n’est pas un dossier vide; indiquez-en un nouveau
talks-option-pair = { $option } : { $given } n’a pas la forme ENJEU=OPTION
talks-package-length = --package : { $given } a { $options ->
    [one] { $options } option
   *[other] { $options } options
}; la table a { $issues ->
    [one] { $issues } enjeu
   *[other] { $issues } enjeux
}
talks-package-option = --package : { $issue } n’a pas d’option { $option }; il y a { $known }
talks-position-issue = --position : { $given } ne nomme aucun enjeu; écrivez PAYS:ENJEU avec l’un de { $known }
talks-position-nothing = --position : toutes les options de { $issue } coûtent autant, de sorte que rien n’en découle; rien n’a été écrit
talks-position-lost-anyway = --position : toutes les options de { $issue } coûtent autant, de sorte que rien n’en découle; ces produits ne sont plus originaires au plus tard le { $day } même sans elle : { $goods }; rien n’a été écrit
talks-position-judged = # selon le { $day }, le premier jour où toutes sont en vigueur
talks-no-kept-table = l’espace de travail n’a pas de table { $table }; il a { $known }
