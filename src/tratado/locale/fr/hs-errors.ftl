### Codes du Système harmonisé : ce qui ne va pas dans l'un d'eux, et d'où il vient.

hs-code-empty = le code est vide
hs-code-characters = { $text } a des caractères autres que des chiffres et des points
hs-code-chapter-00 = { $text } commence par 00, et il n'y a pas de chapitre 00
hs-code-dot-after-three = { $text } a trois chiffres avant le point (un tableur supprime les zéros du début et de la fin : { $meant }?)
hs-code-dots = { $text } a ses points à des places inhabituelles; attendu : { $meant }
hs-code-too-long = { $text } a { $count } chiffres; un code en a au plus dix
hs-code-length = { $count ->
    [one] { $text } a { $count } chiffre; un code en a 2, 4, 6, 8 ou 10
   *[other] { $text } a { $count } chiffres; un code en a 2, 4, 6, 8 ou 10
}
hs-code-length-decimals = { $text } a { $count } chiffres; un code en a 2, 4, 6, 8 ou 10 (un nombre écrit avec des décimales : { $meant }?)
hs-code-length-trailing-zero = { $text } a { $count } chiffres; un code en a 2, 4, 6, 8 ou 10 (un tableur supprime un zéro de la fin : { $meant }?)
hs-code-length-leading-zero = { $count ->
    [one] { $text } a { $count } chiffre; un code en a 2, 4, 6, 8 ou 10 (un tableur supprime un zéro du début : { $meant }?)
   *[other] { $text } a { $count } chiffres; un code en a 2, 4, 6, 8 ou 10 (un tableur supprime un zéro du début : { $meant }?)
}
hs-no-provision = { $text } n'est ni un poste tarifaire ni une suite de postes
hs-empty-brackets = { $text } n'a rien entre ses crochets
hs-range-backwards = la suite { $range } va à rebours
hs-edition = SH { $year }
hs-edition-not-stated = édition non indiquée
hs-no-edition = { $text } n'est pas une édition connue du Système harmonisé; attendu : { $known }
hs-code-national = { $code } est du chapitre { $chapter }, que chaque pays réserve à ses propres usages; donnez le code des chapitres 01 à 97 dans lequel le produit lui-même est classé
hs-code-of-longer = { $code } (de { $longer })
hs-code-in-none = { $code } n'est dans aucune des éditions { $editions }
hs-code-in-others = { $code } n'est pas dans { $edition } mais dans { $held } : indiquez cette édition, ou corrigez-le
hs-code-near = { $found }; proches : { $near }
hs-code-of = { $codes } ({ $edition })
hs-code-from = de { $codes } ({ $edition })
hs-code-same = { $code } dans { $edition }
hs-code-is = { $whence } est { $same }
hs-code-comes = { $whence } vient { $origins }
