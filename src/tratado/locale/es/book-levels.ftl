### Qué está mal en los niveles de una lista de materiales.

book-level-blank = el nivel está en blanco; donde los renglones tienen nivel, lo tiene cada uno
book-level-unread = '{ $level }' no es un nivel; se esperaba un número (1, ..2) o un esquema (1.2.1)
book-level-gap = antes de este renglón de nivel { $level } no hay ninguno del nivel superior; agregue el renglón que falta o corrija el nivel
book-level-other-good = por su nivel el renglón entra en { $parent }, y se dice que entra en { $good }; corrija uno
book-level-not-in-goods = { $part } está en la lista con lo que la compone (renglones { $rows }) y no está en la hoja mercancías. Si la hace el productor, agréguela a mercancías; si se compra, quite esos renglones
book-level-no-good = { $part } está en el nivel superior y no está en la hoja mercancías; ponga en good en qué entra, o agréguela a mercancías
book-level-two-forms = el nivel '{ $level }' está entre números de un esquema como 1.2; escriba todos los niveles de una misma forma
book-level-good-blank = está en blanco en qué entra { $part }, y otros renglones de su nivel lo dicen; ponga good en cada renglón del nivel superior, o en ninguno si cada uno es él mismo una mercancía
book-level-several = { $part } está en el nivel superior con una cantidad distinta de uno, y las cantidades de abajo pueden ser las de una unidad o las de todas; dé las de una unidad y escriba 1 aquí. Si cada una es la que entra en una unidad del renglón superior, indíquelo con el ajuste level_quantities: part_above
book-level-quantities = entra más de una { $part } en lo que está arriba, y no se dice si las cantidades de abajo son las de una { $part } o las de una mercancía. Indíquelo con el ajuste level_quantities: part_above o good
book-level-no-share = la cantidad de { $part } en una mercancía no da una cantidad de seis decimales en una unidad del conjunto en que está; dé las cantidades en una unidad de la parte superior
book-level-of-the-good = el renglón de { $part } tiene un valor o un peso de todo el renglón; con cantidades por mercancía dé unit_value y unit_weight
book-level-two-lists = { $part } tiene aquí otros renglones debajo que en el renglón { $row }; solo puede hacerse de una manera, corrija una de las listas o déles nombres distintos
book-levels-untold = la columna '{ $column }' muestra que unos renglones están debajo de otros; contados como materiales a su lado contarían dos veces. Asígnela a level, o ponga en good en qué entra cada renglón
book-parents-untold = la columna '{ $column }' dice que hay renglones que entran en { $part }, que es ella misma un renglón de la hoja; contados como materiales a su lado contarían dos veces. Tome good de esta columna, o quítela
book-indents-untold = la parte está sangrada como si entrara en la de arriba; contada como material a su lado contaría dos veces. Dé los niveles en una columna level, o en good en qué entra cada renglón; si los espacios no significan nada, quítelos

book-row-of-totals = el renglón no tiene más que la suma de los de arriba y parece un total; quítelo
book-rows-above = los nombres de las columnas están en el renglón { $row }; lo que está encima no se leyó
book-rows-above-filled = el renglón está encima de los nombres de las columnas (renglón { $top }) y tiene algo en cada columna obligatoria. Si es un renglón de la hoja, corrija los nombres que tiene encima, o póngalo debajo de ellos; si no lo es, indique el renglón de las columnas con header_row en una correspondencia
book-header-row-blank = la correspondencia pone los nombres de las columnas en el renglón { $row }, y no hay nada en él
book-header-row-unread = header_row: { $value } no es el número de un renglón; se esperaba 1, 2, ...
