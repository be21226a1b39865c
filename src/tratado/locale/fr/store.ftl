### L'espace de travail : ses enregistrements, et s'ils sont intacts.

store-column-number = nº
store-column-at = quand
store-column-who = qui
store-column-kind = enregistrement
store-column-subject = au sujet de
store-column-summary = ce qu'il dit
store-column-digest = empreinte
store-count = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
store-kind-agreement = accord
store-kind-book = livre
store-kind-case-event = dossier
store-kind-certificate = certification
store-kind-correction = correction
store-kind-decision = décision
store-kind-declaration = déclaration
store-kind-election = choix
store-kind-notice = avis
store-kind-received = certification reçue
store-kind-request = demande
store-kind-talk-event = négociation
store-kind-talk-table = table de négociation
store-kind-user = utilisateur
store-talk-table = version { $version }
store-decision = { $verdict }, au { $date }, selon le livre { $book }
store-decision-criterion = { $verdict } (critère { $criterion }), au { $date }, selon le livre { $book }
store-book = { $goods ->
    [one] { $goods } produit
   *[other] { $goods } produits
}, { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}
store-election = { $goods ->
    [one] les réglages, et les choix pour { $goods } produit
   *[other] les réglages, et les choix pour { $goods } produits
}
store-imported = Livre { $version } : { $name }, enregistrement { $number }.
store-imported-again = Le livre { $version } a déjà ce contenu; rien n'a été enregistré.
store-decided = { $count ->
    [one] { $count } décision sur le livre { $version } enregistrée : enregistrement { $first }.
   *[other] { $count } décisions sur le livre { $version } enregistrées : enregistrements { $first } à { $last }.
}
store-created = Espace de travail { $folder } créé.
store-backed-up = { $count ->
    [one] { $count } enregistrement et ses fichiers
   *[other] { $count } enregistrements et leurs fichiers
} sauvegardés dans { $path }.
store-restored = { $count ->
    [one] { $count } enregistrement et ses fichiers
   *[other] { $count } enregistrements et leurs fichiers
} restaurés dans { $path }.
store-exported = { $count ->
    [one] { $count } enregistrement et ses fichiers
   *[other] { $count } enregistrements et leurs fichiers
} exportés dans { $path }.
store-anchor = Dernière empreinte, à noter ailleurs comme ancre : { $digest }
store-whole = { $count ->
    [one] { $count } enregistrement et ses fichiers sont intacts.
   *[other] { $count } enregistrements et leurs fichiers sont intacts.
}
store-anchored = L'ancre est parmi eux : rien jusqu'à elle n'a été coupé ni réécrit.
store-not-anchored = Sans ancre, on ne remarque pas que des enregistrements sont coupés à la fin avec leur compte, ni qu'une personne ayant accès à la base de données réécrit la chaîne. Donnez à --anchor l'empreinte notée plus tôt.
store-faults = { $count ->
    [one] { $count } défaut trouvé :
   *[other] { $count } défauts trouvés :
}
store-fault-missing = les enregistrements { $number } à { $detail } manquent
store-fault-changed = l'enregistrement { $number } a été modifié : son contenu n'a pas son empreinte
store-fault-unlinked = l'enregistrement { $number } ne suit pas le précédent : l'un des deux a été modifié, remplacé ou déplacé
store-fault-head = la fin des enregistrements n'est pas celle notée dans la base de données ({ $detail } enregistrements) : des enregistrements ont été retirés ou ajoutés
store-fault-head-missing = la note de la fin des enregistrements manque dans la base de données
store-fault-anchor = aucun enregistrement n'a l'empreinte { $detail } qui a été notée : des enregistrements ont été coupés ou réécrits
store-fault-file-missing = le fichier { $detail } de l'enregistrement { $number } manque
store-fault-file-changed = le fichier { $detail } de l'enregistrement { $number } a été modifié
store-fault-file-unreadable = le fichier { $detail } de l'enregistrement { $number } est peut-être intact et ne peut pas être lu
store-fault-database = la base de données : { $detail }
store-set-back = l'enregistrement { $number } porte une heure antérieure à celle d'un enregistrement qui le précède : l'horloge d'un ordinateur a été reculée ou diffère des autres
