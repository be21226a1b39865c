# Lignes de déclarations en douane, décisions et certifications ; délais ; marquage.
claims-lines = Lignes des déclarations
claims-totals = Totaux
claims-title = Demandes de préférence dans { $entries }, vues le { $day }
claims-column-entry = déclaration
claims-column-date = date
claims-column-good = marchandise
claims-column-found = constat
claims-column-duty = droits payés
claims-column-amount = montant
claims-column-until = récupérable jusqu'au
claims-column-needs = il manque
claims-column-lines = lignes
claims-column-unknown = sans montant
claims-column-currency = monnaie
claims-not-known = inconnu
claims-none-known = { $currency }, inconnu ({ $lines ->
    [one] une ligne
   *[other] { $lines } lignes
 } sans montant)
claims-some-known = { $money } connu, et { $lines ->
    [one] une ligne
   *[other] { $lines } lignes
 } sans montant
claims-found-supported = demandée et étayée
claims-found-no-certificate = demandée sans certification en main
claims-found-outside-period = demandée hors de la période certifiée
claims-found-after-break = demandée après que la certification a cessé de valoir
claims-found-differs = demandée, et la déclaration en douane diffère de la certification
claims-found-not-compared = la déclaration en douane n'en dit pas assez pour être comparée à la certification
claims-found-not-originating = demandée pour une marchandise non originaire
claims-found-undecided = non décidé
claims-found-claimable = non demandée ; les droits peuvent être récupérés
claims-found-ask = non demandée; aucune certification en main ne la couvre, demandez-en une
claims-found-too-late = non demandée ; le délai est passé
claims-found-nothing-paid = non demandée ; aucun droit payé
claims-found-no-preference = non demandée ; la marchandise n'est pas originaire
claims-found-outside-the-region = de l'extérieur de la région
claims-claimable = À récupérer : { $money }
claims-to-ask-for = Pourrait être réclamé avec une certification qui couvre l'importation : { $money }
claims-at-stake = Droits en jeu : { $money }
claims-by-code = trouvée par son code
claims-decided-for = décidée pour le { $day } ; la marchandise devait alors être la même
claims-anew = décidée à nouveau pour ce jour
claims-difference = ligne { $row }, { $column } : { $entered }; certifié : { $certified }
claims-by-certificate = certification { $number }
claims-split = les déclarations de ce jour dépassent ensemble le montant; une série faite pour rester en dessous exige une certification
claims-exempt = une si faible valeur ne demande pas de certification
claims-note = Les montants sont les droits seuls, sans frais, taxes, intérêts ni droits additionnels. Les lignes sans pays d'importation ont été prises comme importées aux États-Unis.
due-calendar = Délais de l'accord
due-title = Échéances à partir du { $first }
due-none = Rien n'arrive à échéance.
due-column-day = jour
due-column-what = quoi
due-column-reference = référence
due-column-cite = source
due-retention = Fin de conservation des registres : { $subject }
due-certificate-end = Fin de la certification : { $subject }
due-stops = La marchandise certifiée cesse d'être originaire : { $subject }
due-declaration-end = Fin de la déclaration du fournisseur : { $subject }
due-answer = Réponse du fournisseur : { $subject }
due-notice = Avertir les détenteurs de la certification : { $subject }
due-claim = Dernier jour pour récupérer les droits : { $subject }
due-vehicle-certification = Déposer les certifications de valeur de la main-d'œuvre, d'acier et d'aluminium : { $subject }
due-averaging = Déposer le choix de la moyenne de la teneur en valeur : { $subject }
due-labor-averaging = Déposer le choix de la moyenne de la valeur de la main-d'œuvre : { $subject }
due-labor-case = Dossier du travail : { $subject }
marking-title = Pays de marquage aux États-Unis, à côté de la préférence : { $book }
marking-column-good = marchandise
marking-column-preference = préférence
marking-column-country = marquage
marking-column-rule = règle
marking-not-asked = sans objet
marking-undetermined = indéterminé
marking-note = Le marquage suit 19 CFR partie 102 et la préférence l'accord ; aucun ne décide de l'autre.
