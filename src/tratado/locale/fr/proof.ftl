### Certifications d’origine, leurs corrections et les certifications de véhicules.

## The certification of origin

certificate-title = Certification d’origine
certificate-agreement = Accord entre le Canada, les États-Unis d’Amérique et les États-Unis mexicains
certificate-number = Nº { $number }
certificate-page = Page { $page } de { $pages }
certificate-certifier-kind = Certificateur
certificate-kind-importer = importateur
certificate-kind-exporter = exportateur
certificate-kind-producer = producteur
certificate-certifier = Coordonnées du certificateur
certificate-exporter = Exportateur
certificate-producer = Producteur
certificate-importer = Importateur
certificate-various = divers
certificate-available-upon-request = disponible à la demande des autorités d’importation
certificate-unknown = inconnu
certificate-same = le certificateur même
certificate-email = courriel
certificate-telephone = téléphone
certificate-goods = Produits, leurs codes SH et critères d’origine
certificate-place = Nº
certificate-good = Produit
certificate-description = Description
certificate-hs = Code SH
certificate-hs-edition = Codes du Système harmonisé { $edition }
certificate-criterion = Critère d’origine
certificate-period = Période globale
certificate-period-days = du { $first } au { $last }
certificate-single = aucune; une seule expédition
certificate-invoice = Facture
certificate-no-invoice = non connue
certificate-signature = Signature autorisée et date
certificate-signed = Signature
certificate-name = Nom
certificate-position = Titre
certificate-day = Date
certificate-replaces = Remplace la certification { $digest }.
certificate-rests = Repose sur les décisions enregistrées sous { $records }, prises d’après les données { $books }.
certificate-translation = Traduction; la déclaration a été faite en { $language }.
certificate-language-en = anglais
certificate-language-es = espagnol
certificate-language-fr = français
certificate-statement = Je certifie que les produits énumérés dans ce document sont originaires au sens de l’accord nommé ci-dessus et que ce qui en est dit est véridique et exact. Je réponds d’en faire la preuve, et je m’engage à conserver les documents qui appuient cette certification et à les présenter sur demande ou lors d’une visite de vérification.

## Why a certification is refused

certificate-refused-no-goods = aucun produit n’est nommé; une certification en énumère au moins un
certificate-refused-twice = nommé deux fois; retirez-en un
certificate-refused-undecided = aucune décision n’est enregistrée pour le { $day }, jour de la signature; décidez-le d’abord pour ce jour
certificate-refused-not-originating = décidé comme non originaire au { $day }
certificate-refused-undetermined = indéterminé au { $day }; fournissez les faits que demande sa décision
certificate-refused-set = il est originaire comme assortiment selon l’article 6, pour lequel la Réglementation ne nomme aucun des critères A à D; choisissez par --set-criterion B, ou C si chaque marchandise de l’assortiment est originaire
certificate-refused-set-not-whole = le critère C vaut pour les produits faits de matières originaires exclusivement, et sa décision ne dit pas que chaque marchandise de l’assortiment est originaire; choisissez --set-criterion B
certificate-refused-criterion = il est originaire selon { $criterion }, qui n’est aucun des critères A à D qu’une certification énonce
certificate-refused-other-agreement = décidé selon l’accord { $agreement }, et non selon celui en vigueur
certificate-refused-proposal = décidé selon un texte modifié par { $proposals }, qui n’est pas la loi
certificate-refused-six-digits = le code { $hs } n’atteint pas six chiffres
certificate-refused-no-description = il n’a pas de description qui le relie à une facture
certificate-refused-missing = { $detail ->
    [name] le nom manque
    [address] l’adresse manque
    [country] le pays manque
    [email] le courriel manque
    [telephone] le numéro de téléphone manque
   *[title] le titre du signataire manque
}
certificate-refused-country = { $country } n’est pas un code ISO 3166 de pays
certificate-refused-email = { $email } n’est pas un courriel
certificate-refused-outside = l’adresse doit être au Canada, aux États-Unis ou au Mexique, et non en { $country }
certificate-refused-exporter-unnamed = nommez l’exportateur; seul un producteur qui ne le connaît pas peut le laisser inconnu
certificate-refused-producer-unnamed = nommez le producteur, ou dites « divers » ou « disponible sur demande »; un producteur qui certifie est nommé
certificate-refused-importer-unnamed = nommez l’importateur, ou dites « divers » ou « inconnu »; un importateur qui certifie est nommé
certificate-refused-blanket-with-invoice = une période couvre plusieurs expéditions et une facture une seule; donnez l’une des deux
certificate-refused-blanket-backwards = elle finit avant de commencer
certificate-refused-blanket-over = elle a pris fin le { $last }, avant le jour de la signature
certificate-refused-blanket-long = elle dépasse { $months } mois; elle peut durer jusqu’au { $latest }
certificate-refused-no-term = { $agreement } n’a pas de période maximale le jour de la signature

## Corrections

correction-not-originating = n’est plus originaire au { $day }
correction-undetermined = son origine est indéterminée au { $day }
correction-criterion = est originaire selon { $found } au { $day }, et non selon { $stated }
correction-classification = est classé sous { $found } au { $day }, et non sous { $stated }
correction-title = Avis qu’une certification d’origine ne tient pas
correction-body = La certification d’origine { $number }, signée le { $day }, ne tient pas pour les produits ci-dessous. Ne demandez pas de préférence pour eux sur sa foi, et corrigez les demandes déjà faites.
correction-due = Tous ceux qui ont reçu la certification doivent en être avisés par écrit au plus tard le { $day }, { $days } jours après la découverte.
correction-due-at-once = Ceci doit être communiqué par écrit, immédiatement, à tous ceux à qui la certification a été remise.
correction-holders = Remise à

## Certifications about vehicles

vehicles-title-labor-value = Certification de la teneur en valeur-travail
vehicles-title-steel = Certification des achats d’acier
vehicles-title-aluminum = Certification des achats d’aluminium
vehicles-producer = Producteur des véhicules
vehicles-identifiers = Numéros d’identification
vehicles-certifier = Certificateur
vehicles-class = Catégorie de véhicule
vehicles-model-lines = Gammes de modèles
vehicles-category = Moyenne établie par
vehicles-no-category = sans moyenne
vehicles-plants = Usines d’assemblage et autres usines prises en compte
vehicles-period = Période de la certification
vehicles-calculation-period = Période du calcul
vehicles-basis = Base de la période
vehicles-basis-previous-fiscal-year = exercice précédent
vehicles-basis-previous-calendar-year = année civile précédente
vehicles-basis-quarter-to-date = trimestre en cours
vehicles-basis-month-to-date = mois en cours
vehicles-basis-fiscal-year-to-date = exercice en cours
vehicles-basis-calendar-year-to-date = année civile en cours
vehicles-figures = Chiffres
vehicles-figure = Chiffre
vehicles-amount = Montant
vehicles-share = Part atteinte
vehicles-required = Part exigée
vehicles-figure-base = Base : coût net, ou achats annuels de l’usine
vehicles-figure-material = Dépenses de matières à salaire élevé
vehicles-figure-manufacturing = Dépenses de main-d’œuvre à salaire élevé
vehicles-figure-material-and-labor = Matières et main-d’œuvre à salaire élevé
vehicles-figure-technology = Crédit de technologie à salaire élevé
vehicles-figure-assembly = Crédit d’assemblage à salaire élevé
vehicles-figure-purchases = Achats sur les territoires des parties
vehicles-figure-originating = Dont originaires
vehicles-statement = Je certifie que les véhicules décrits satisfont à l’exigence nommée ci-dessus, que les chiffres sont véridiques et calculés d’après des documents que le producteur possède, et que ces documents seront conservés et présentés sur demande.
vehicles-refused-missing = manque
vehicles-refused-share = { $found } % est inférieur aux { $least } % exigés
vehicles-refused-more = { $found } dépasse { $most }
vehicles-refused-less = { $found } points sont moins que les { $least } exigés
vehicles-refused-basis = { $found } n’est aucun de { $allowed }
vehicles-refused-first-day = non satisfaite le { $day }, jour de la période certifiée: { $found }, et { $required } est exigé
vehicles-refused-day = non satisfaite à partir du { $day }: { $found }, et { $required } est alors exigé; certifiez jusqu’au { $until }
vehicles-open-day = indéterminée le { $day }, jour de la période certifiée: on ne sait pas si elle est satisfaite; indiquez { $wanted }
vehicles-refused-backwards = elle finit avant de commencer
vehicles-refused-long = elle dépasse { $months } mois; elle peut durer jusqu’au { $latest }
vehicles-refused-late = { $day }; due le { $due } au plus tard, { $days } jours avant le début de la période
vehicles-refused-no-term = l’accord n’en dit rien le jour de la signature
vehicles-class-passenger-vehicle = véhicules de passagers
vehicles-class-light-truck = camions légers
vehicles-class-heavy-truck = camions lourds

## Checking a credential

credential-sound = L’attestation est intacte.
credential-issuer = signée par { $did }
credential-whose = La clé est celle que l’attestation nomme; seul --key peut dire si elle est celle du certificateur.
credential-goods = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
credential-valid = signée le { $day }
credential-relaid = Le fichier est disposé autrement qu’à son émission; ce qui est signé est le même.
credential-period = couvre du { $first } au { $last }
credential-ended = cette période s’est terminée le { $last }
credential-no-longer = on pouvait s’y fier jusqu’au { $day }
credential-made = elle indique le { $signed } comme jour de la signature, et sa preuve dit avoir été faite le { $made }
received-not-checked = Le document est du JSON d’un autre système : il est conservé selon ce que vous avez dit, et sa signature n’a pas été vérifiée.
received-unknown-good = aucun livre ni décision n’a de marchandise de cet id{ $near ->
    [none] {""}
   *[other] ; proches : { $near }
}. La certification est retrouvée par l’id de la marchandise
credential-text = le fichier
credential-shape = la forme de l’attestation
credential-proof = la preuve
credential-issuer-named = l’émetteur
credential-signature = la signature
credential-key = la clé
credential-content = la certification
fault = ne tient pas : { $found }

## Issuing

certify-issued = Certification { $number } de { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}, conservée comme enregistrement { $record }.
certify-written = écrit : { $path }
certify-broken-by = Émise le { $day }, certification { $number } : { $count ->
    [one] { $count } produit ne tient plus
   *[other] { $count } produits ne tiennent plus
}
certify-held = Émise le { $day }, certification { $number } : tous les produits tiennent
certify-replaced = Émise le { $day }, certification { $number } : remplacée par une autre
certify-cut = la période se termine à sa place le { $last }.
certify-not-so-long = La certification peut aller jusqu’au { $last } : donnez ce jour par --until, ou --cut; rien n’a été certifié.
certify-not-at-all = Elle ne tient pas le { $first }, premier jour de la période : commencez par un jour où elle tient; rien n’a été certifié.
certify-other-day = la signature est datée du { $day }, et nous sommes le { $today }; une certification indique le jour où elle est signée
certify-ends-within = la déclaration { $declaration } de { $supplier } se termine le { $day }, pendant la période; demandez la suivante à temps
certify-not-recorded = Aucun enregistrement ne le dit encore; `tratado decide --date { $day }` le fait.
period-stage = une étape de l’accord commence le { $day }
period-begins = la déclaration { $declaration } de { $supplier } commence le { $day }
period-ended = la déclaration { $declaration } de { $supplier } se termine le { $day }
period-decided = enregistrement { $record }
certify-set = { $good } est originaire comme assortiment selon l’article 6; le critère { $criterion } est votre choix, car la Réglementation n’en nomme aucun pour les assortiments
certify-none = Aucune certification n’a été émise depuis cet espace de travail.
key-made = Nouvelle clé { $did } dans { $path }. Qui a le fichier peut signer à votre place : gardez-le en lieu sûr et gardez-en une copie.

## Avis, et certifications reçues

notice-nothing = Aucune marchandise de la certification { $number } n'a cessé de convenir sans qu'un avis ait été donné; `tratado certified` indique ce qui tient.
notice-nobody = La certification { $number } ne nomme personne d'autre que le certificateur; indiquez à qui elle a été remise avec --persons et --holder.
notice-known = Connu depuis le { $day }; avisez par écrit ceux à qui elle a été remise.
notice-due = { $days ->
    [0] Importées en { $countries } : immédiatement
   *[other] Importées en { $countries } : dans les { $days } jours, au plus tard le { $due }
}
notice-undecided = { $what }. Aucun enregistrement ne le dit encore, et un avis repose sur un tel : `tratado decide { $folder } --date { $day }` le fait.
notice-kept = Avis conservé sous le numéro { $record }, avec une lettre pour chacun; l'envoi vous revient:
received-refused-blank = le nom manque
received-refused-later = signée le { $signed }, après le { $received }, jour de sa réception
received-refused-backwards = elle finit avant de commencer
received-refused-no-term = le { $signed }, l'accord n'avait pas de telles certifications
received-refused-long = plus de { $months } mois; elle peut durer jusqu'au { $latest }
received-kept = Certification { $number }, couvrant du { $first } au { $last }, conservée sous le numéro { $record }.
