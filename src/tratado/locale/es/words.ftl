# Lugares y citas
place-sheet = hoja { $sheet }
place-rows = { $count ->
    [one] renglón { $rows }
   *[other] renglones { $rows }
}
place-line = línea { $line }
place-column = columna { $column }
cite-uniform-regulations = Reglamentaciones Uniformes
cite-nafta-regulations = Reglamentaciones del TLCAN
cite-general-note = Nota General
cite-schedule = Anexo
cite-article = artículo
cite-articles = artículos
cite-annex = Anexo
cite-appendix = Apéndice
cite-table = Tabla
cite-tables = Tablas
cite-chapter = capítulo
cite-section = sección
cite-rule = regla
cite-route = vía
cite-note = nota
cite-paragraph = párrafo
cite-and = y
cite-or = o
cite-to = a

# Cambios de un libro decidido
change-no-line = { $good } no tiene la parte { $part }
change-no-good = no hay mercancía { $good }
change-no-column = las mercancías no tienen la columna { $column }
change-near = se parecen { $names }
