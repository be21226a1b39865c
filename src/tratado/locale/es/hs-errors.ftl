### Códigos del Sistema Armonizado: qué está mal en uno, y de dónde viene.

hs-code-empty = el código está vacío
hs-code-characters = { $text } tiene caracteres que no son dígitos ni puntos
hs-code-chapter-00 = { $text } empieza con 00, y no hay capítulo 00
hs-code-dot-after-three = { $text } tiene tres dígitos antes del punto (una hoja de cálculo quita los ceros del principio y del final: ¿{ $meant }?)
hs-code-dots = { $text } tiene los puntos en lugares inusuales; se esperaba { $meant }
hs-code-too-long = { $text } tiene { $count } dígitos; un código tiene diez como máximo
hs-code-length = { $count ->
    [one] { $text } tiene { $count } dígito; un código tiene 2, 4, 6, 8 o 10
   *[other] { $text } tiene { $count } dígitos; un código tiene 2, 4, 6, 8 o 10
}
hs-code-length-decimals = { $text } tiene { $count } dígitos; un código tiene 2, 4, 6, 8 o 10 (un número escrito con decimales: ¿{ $meant }?)
hs-code-length-trailing-zero = { $text } tiene { $count } dígitos; un código tiene 2, 4, 6, 8 o 10 (una hoja de cálculo quita un cero del final: ¿{ $meant }?)
hs-code-length-leading-zero = { $count ->
    [one] { $text } tiene { $count } dígito; un código tiene 2, 4, 6, 8 o 10 (una hoja de cálculo quita un cero del principio: ¿{ $meant }?)
   *[other] { $text } tiene { $count } dígitos; un código tiene 2, 4, 6, 8 o 10 (una hoja de cálculo quita un cero del principio: ¿{ $meant }?)
}
hs-no-provision = { $text } no es una disposición arancelaria ni un rango de ellas
hs-empty-brackets = { $text } no tiene nada entre los corchetes
hs-range-backwards = el rango { $range } va hacia atrás
hs-edition = SA { $year }
hs-edition-not-stated = edición no indicada
hs-no-edition = { $text } no es una edición conocida del Sistema Armonizado; se esperaba { $known }
hs-code-national = { $code } es del capítulo { $chapter }, que cada país destina a sus propios usos; dé el código de los capítulos 01 a 97 en que se clasifica la mercancía misma
hs-code-of-longer = { $code } (de { $longer })
hs-code-in-none = { $code } no está en ninguna de las ediciones { $editions }
hs-code-in-others = { $code } no está en { $edition } sino en { $held }: indique esa edición, o corríjalo
hs-code-near = { $found }; cerca: { $near }
hs-code-of = { $codes } ({ $edition })
hs-code-from = de { $codes } ({ $edition })
hs-code-same = { $code } en { $edition }
hs-code-is = { $whence } es { $same }
hs-code-comes = { $whence } viene { $origins }
