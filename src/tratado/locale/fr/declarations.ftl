# Demandes aux fournisseurs, leurs formulaires et l'avancement d'une campagne.
declaration-instructions = mode d'emploi
declaration-form-title = Déclaration d'origine : { $supplier } à { $buyer }
declaration-how-fill = Remplissez les feuilles pièces et signature et renvoyez le fichier au plus tard le { $day }. Ne changez pas les noms des pièces, des feuilles ni des colonnes.
declaration-how-origin = Pour chaque pièce, dites si elle est originaire au sens de l'accord entre le Canada, les États-Unis et le Mexique, le pays où elle est produite et votre code tarifaire (au moins six chiffres).
declaration-how-criterion = Une pièce originaire demande aussi son critère : A entièrement obtenue ; B selon sa règle spécifique ; C faite de seules matières originaires ; D un cas particulier.
declaration-how-blank = Laissez la ligne vide si vous ne pouvez pas l'affirmer. Une ligne vide ne déclare rien.
declaration-how-period = Une déclaration couvre des livraisons de douze mois au plus. Avertissez l'acheteur dès que quelque chose n'y est plus exact.
declaration-how-decline = Si vous ne donnez pas de déclaration, écrivez-en la raison dans la feuille signature et laissez le reste tel quel.
declaration-how-return = Écrire votre nom, votre fonction et la date dans la feuille signature signe la déclaration pour votre entreprise.
declaration-how-records = Conservez ce qui montre que vos réponses sont exactes ; la douane peut le demander.
declaration-how-accumulation = Feuille cumul : pour une unité de la pièce, son coût net et la valeur de ses matières non originaires ; ou bien une part du coût net qui n'en contient pas.
declaration-how-metal = Feuille métal : pour les pièces d'acier le pays où il a été fondu et coulé, pour celles d'aluminium le pays où il a été produit par électrolyse, et le numéro du certificat de l'usine.
declaration-how-wages = Feuille usines : pour chaque usine, seulement si son salaire de production atteint le seuil de l'accord pendant la période. N'écrivez pas le salaire.
declaration-letter-subject = Déclaration d'origine de { $count ->
    [one] { $count } pièce livrée
   *[other] { $count } pièces livrées
} à { $buyer } ({ $request })
declaration-letter-more = { $count ->
    [one]   - et { $count } autre
   *[other]   - et { $count } autres
}
declaration-letter =
    À { $supplier },

    Les marchandises que nous fabriquons avec vos pièces sont échangées sous l'accord entre le Canada, les États-Unis et le Mexique. Pour demander le traitement préférentiel, il nous faut votre déclaration signée de l'origine de { $count ->
        [one] cette pièce
       *[other] ces { $count } pièces
    } :

    { $parts }

    Veuillez remplir le classeur joint et le renvoyer au plus tard le { $day }. Sa première feuille explique comment. Si vous ne pouvez déclarer une pièce, laissez sa ligne vide ; si vous ne donnez aucune déclaration, dites-nous pourquoi dans la feuille signature.

    Demande { $request }
    { $buyer }
declaration-asks-title = Les déclarations qui comptent : { $book }
declaration-asks-none = Aucun verdict ne repose sur une origine non prouvée ; il n'y a personne à interroger.
declaration-column-supplier = fournisseur
declaration-column-parts = pièces
declaration-column-part = pièce
declaration-column-goods = marchandises qui en dépendent
declaration-column-decisive = décidées par elle seule
declaration-column-value = valeur
declaration-column-request = demande
declaration-column-file = fichier
declaration-column-state = état
declaration-column-until = jusqu'au
declaration-column-answered = répondues
declaration-column-conflict = désaccord
declaration-column-book = livre
declaration-column-declared = déclaré
declaration-column-outcome = issue
declaration-column-rows = lignes
declaration-unnamed = { $count ->
    [one] { $count } pièce n'a pas de fournisseur dans le livre ; personne ne peut être interrogé : { $parts }
   *[other] { $count } pièces n'ont pas de fournisseur dans le livre ; personne ne peut être interrogé : { $parts }
}
declaration-state-open = ouverte
declaration-state-overdue = en retard
declaration-state-answered = répondue
declaration-state-partly = répondue en partie
declaration-state-declined = refusée
declaration-state-expired = expirée
declaration-state-expiring = expire bientôt
declaration-progress-title = Déclarations au { $day }
declaration-progress-totals = Demandées { $asked }, répondues { $answered }, refusées { $declined }, expirées { $expired } ; valeur couverte { $covered } sur { $value } ; marchandises qui dépendent encore d'une réponse : { $goods }
declaration-conflict-origin = le livre indiquait une autre origine
declaration-conflict-evidence = une autre preuve dit le contraire
declaration-conflict-hs = un autre code tarifaire
declaration-conflict-country = un autre pays
declaration-conflict-declarations = deux déclarations du même jour diffèrent
declaration-conflict-replaced = une déclaration antérieure disait le contraire
declaration-conflict-figures = le livre a d'autres chiffres, ou un autre genre de déclaration
declaration-conflict-method = la marchandise ne choisit aucune méthode que la déclaration serve
declaration-conflict-several-lines = la pièce figure sur plusieurs lignes de la marchandise
declaration-conflict-own-good = le livre calcule lui-même la pièce
declaration-conflict-currency = montants dans une autre devise que celle du livre
declaration-conflict-melted = un autre pays de fusion
declaration-conflict-plant = le livre n'a pas cette usine
declaration-conflict-wages = une autre déclaration de la période dit le contraire
declaration-conflict-unused = non compté jusqu'à clarification
declaration-conflict-settled = la déclaration a été suivie
declaration-conflict-open = origine inconnue jusqu'à clarification
declaration-read = Déclaration { $declaration } de { $supplier }, valable du { $start } au { $end } : { $count ->
    [one] { $count } énoncé
   *[other] { $count } énoncés
}.
declaration-read-declined = { $supplier } refuse de déclarer : { $reason }
declaration-read-left = Rien n'a été dit de { $parts }.
