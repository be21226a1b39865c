# Le mécanisme du travail : ce qui ne peut être lu et ce que le mécanisme ne permet pas

labor-none = aucun
labor-or = { $one } ou { $other }
labor-key = { $key } ({ $words })

# Quand quelque chose s'est produit, et les événements tels que les fichiers les contiennent
labor-when-no-date = { $text } n’est pas une date; écrivez 2026-11-24, 2026-11 ou ?
labor-when-no-month = { $text } a un mois qui n’existe pas
labor-when-backwards = { $text } finit avant de commencer
labor-day-wanted = { $name } est un jour, écrit comme 2026-11-24, et non { $given }
labor-event-object = un événement est un objet avec `date` et `event`, et non { $given }
labor-event-fields = un événement n’a pas { $unknown }; il a { $known }
labor-event-needs = il manque à un événement { $name }, sous forme de texte
labor-event-list = { $name } d’un événement est une liste, et non { $given }
labor-event-commitment = un engagement est un objet avec `what` et `due`, et non { $given }
labor-event-entry = `entry` d’un événement est le numéro d’une inscription, et non { $given }

# Installations et cas tels que les fichiers les contiennent
labor-facility-object = l’installation d’un cas est un objet avec `name` et `country`, et non { $given }
labor-facility-fields = une installation n’a pas { $unknown }
labor-facility-needs = il manque { $name } à une installation
labor-facility-flag = { $name } d’une installation est `true` ou `false`, ou est omis
labor-facility-goods = `goods` d’une installation est une liste, et non { $given }
labor-facility-facts-from = `facts_from` d’une installation est un jour, et non { $given }
labor-case-object = l’en-tête d’un cas est un objet, et non { $given }
labor-case-fields = un cas n’a pas { $unknown }; il a { $known }
labor-case-needs = il manque { $name } à un cas
labor-case-events = `events` d’un cas est une liste, et non { $given }

# Où les cas sont conservés
labor-case-named = cas { $case }
labor-case-of-workspace = cas { $case } de l’espace de travail
labor-case-of-other-id = le cas { $case } de l’espace de travail dit être { $other }
labor-case-records = ses écritures ne sont pas celles d’un cas : l’en-tête d’abord, puis ses événements
labor-case-id = { $id } ne peut nommer un cas; employez des lettres, des chiffres, '-', '_' et '.'
labor-case-taken = { $path } existe déjà; choisissez un autre nom
labor-case-none = il n’y a pas de cas { $case }
labor-case-none-in-workspace = il n’y a pas de cas { $case } dans l’espace de travail
labor-case-cut-off = { $path } : la dernière ligne est coupée; retirez-la, elle n’a jamais été confirmée
labor-case-empty = { $path } est vide; sa première ligne est l’en-tête du cas
labor-case-locked = une autre commande écrit { $path }; si aucune n’est en cours, supprimez { $lock }
labor-case-in-folder = { $case } est déjà dans { $folder }; rien n’a été conservé
labor-case-in-workspace = { $case } est déjà dans l’espace de travail; rien n’a été conservé
labor-case-twice = { $case } est donné deux fois; rien n’a été conservé
labor-case-attach = --attach : les documents sont conservés dans un espace de travail; indiquez-en un avec --in
labor-case-no-folder = --dir : il n’y a pas de dossier { $folder }
labor-case-two-places = --dir et --in : les cas sont conservés dans l’un des deux; omettez l’un d’eux
labor-file-not-utf8 = { $path } n’est pas en UTF-8; enregistrez-le en UTF-8
labor-file-not-json = n’est pas du JSON à partir du caractère { $column }
labor-file-json-too-deep = n’est pas du JSON : trop de niveaux, ou un nombre trop long
labor-file-not-object = n’est pas un objet

# Cas en JSON et en CSV
labor-exchange-list = un fichier de cas est une liste d’objets
labor-exchange-line = la ligne { $line } ne peut être lue : un champ est trop long, ou un guillemet n’est pas fermé
labor-exchange-columns = la colonne { $unknown } n’est pas connue. Chaque ligne est un événement d’un cas, avec son jour : du cas { $about }, de l’événement { $happened }. D’un tableau qui a une ligne par cas et un jour dans chaque colonne on fait une ligne par jour, comme case plant-q, name Plant Q, country MX, date 2024-04-01, event review_requested; `tratado case export` écrit la disposition
labor-exchange-no-case = il n’y a pas de colonne case, qui dit de quel cas est une ligne. Chaque ligne est un événement d’un cas : du cas { $about }, de l’événement { $happened }
labor-exchange-described = { $case } est décrit autrement plus haut
labor-exchange-flag = { $cell } n’est ni `yes` ni `no`
labor-exchange-json-list = n’est pas une liste JSON : { $cell }
labor-exchange-json-object = n’est pas un objet JSON : { $cell }
labor-exchange-suffix = { $suffix } : indiquez un fichier .json ou .csv
labor-exchange-no-suffix = sans extension
labor-export-suffix = { $file } : indiquez un fichier .json ou .csv, ou un dossier

# Options
labor-option-no-day = { $option } : { $given } n’est pas une date; écrivez-la comme 2026-11-24
labor-option-commitment = --commitment : { $given }; écrivez, par exemple, 2026-11-24=ce qui est promis
labor-option-output = --output va avec --format json ou ics
labor-option-entry = { $case } n’a pas d’inscription { $entry } en vigueur; il a { $known }
labor-plants-missing = { $file }, feuille plants : manque ou est vide; remplissez-la, ainsi que la feuille agreements; rien n’a été vérifié.
labor-nothing-checked = rien n’a été vérifié

# Entre quels pays il y a un mécanisme
labor-pair = { $one } et { $other } ({ $annex })
labor-no-annex = il n’y a pas de mécanisme de réaction rapide entre { $complainant } et { $respondent } (31-B.1.4); il existe entre { $pairs }

# Ce qui est corrigé
labor-record-no-entry = il n’y a pas d’inscription { $entry } à corriger; il y a { $known }
labor-record-withdrawn = l’inscription { $entry } est déjà retirée; inscrivez de nouveau ce qui s’est produit
labor-record-reason = l’inscription { $entry } ne peut être corrigée qu’avec le motif, en note
labor-record-instead = { $corrected } dit ce que l’inscription { $entry } devrait dire; { $withdrawn } ne le dit pas
labor-record-about-facility = l’inscription { $entry } porte sur l’installation et le reste

# Ce que le mécanisme refuse
labor-refused-by = { $reason } ({ $cite })
labor-refused = permis à la place : { $allowed }
labor-refused-closed = rien; le cas est clos
labor-refused-put-right = l’inscription { $entry } ne peut être corrigée ainsi : l’inscription { $other } n’est alors pas permise : { $reason }
labor-refused-actor = { $actor } n’agit pas ici; c’est { $by }
labor-refused-no-event = le mécanisme ne connaît pas l’événement { $event }
labor-refused-complainant = { $event } est une étape de la loi de { $country }, et non de cette Partie plaignante
labor-refused-state = { $event } ne peut suivre l’état { $state }
labor-refused-needs = { $event } demande d’abord { $needs }
labor-refused-accounts = { $event } demande des comptes douaniers dans l’état « { $needed } »; le leur est « { $now } »
labor-refused-enforced-order = une installation aux États-Unis doit faire l’objet d’une ordonnance exécutoire
labor-refused-earlier = { $event } du { $when } précède ce qui s’est produit le { $before }
labor-refused-early = { $event } s’ouvre une fois le délai { $clocks } écoulé, après le { $day }
labor-refused-no-measures = { $event } doit nommer ses mesures
labor-refused-unfit-measures = ne sont pas parmi les mesures de réparation : { $measures }
labor-refused-no-commitments = { $event } doit nommer des engagements ajoutés, redatés ou abandonnés
labor-refused-carries = { $event } ne porte pas { $name }
labor-refused-not-open = il n’y a pas d’engagement en cours { $what }; en cours : { $open }
labor-refused-no-clock = { $event } nomme son délai, l’un de { $clocks }, et son nouveau dernier jour
labor-refused-not-running = le délai { $clock } ne court pas dans l’état { $state }
labor-refused-not-later = { $clock } finit déjà le { $day }; une prolongation finit plus tard

# Ce qui ne cadre pas avec l'échelle des mesures ou avec le plan
labor-doubt-promised-before = { $what } est promis pour le { $due }, avant { $event } du { $when }
labor-doubt-measure = { $measure } demande au moins { $needed ->
    [one] { $needed } détermination antérieure
   *[other] { $needed } déterminations antérieures
} d’un déni; { $count ->
    [one] { $count } compte
   *[other] { $count } comptent
}
labor-doubt-may-count = { $so }; { $case } peut compter, on ne sait pas : { $lacking }
labor-doubt-level = { $so }, et le niveau { $level } permet { $measures }
labor-doubt-in-case = cas { $case }, inscription { $entry } : { $reason }

# Les données du mécanisme
labor-clock-unit = { $clock } : l’unité n’est pas énoncée; comptez en jours civils ou ouvrables
labor-data-shape = { $kind } : { $error }
labor-data-no-state = { $name } : il n’y a pas d’état { $state }
labor-data-no-clock = { $name } : il n’y a pas de délai { $clock }
labor-data-no-event = { $name } : il n’y a pas d’événement { $event }
labor-data-second-way = { $name } : une seconde sortie de { $state }
labor-data-no-timer = { $name } : un nombre qui n’a pas été trouvé n’a pas de délai; omettez `days`

# La feuille suspensions, et les valeurs produites à une usine
labor-suspension-no-good = { $good } n’est pas un produit du livre
labor-suspension-goods-or-codes = corrigez-le, ou indiquez les codes dans la colonne hs
labor-suspension-no-code = { $text } n’est pas un code du Système harmonisé
labor-suspension-codes = écrivez les codes comme 8703; 8708.30
labor-suspension-days = le dernier jour, { $last }, précède le premier, { $first }
labor-suspension-one-of-two = corrigez l’un des deux
labor-suspension-fill-plants = remplissez-la, et indiquez des usines dans la colonne plant des feuilles goods et bom
labor-parts-too-large = ses pièces produites à { $plant } dépassent ce qui peut être conservé avec exactitude
labor-parts-smaller-unit = indiquez les montants et les quantités d’une unité plus petite du produit
