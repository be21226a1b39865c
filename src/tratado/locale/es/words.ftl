# Lugares y citas
place-sheet = hoja { $sheet }
place-rows = { $count ->
    [one] renglón { $rows }
   *[other] renglones { $rows }
}
place-rows-more = renglones { $rows } y { $more } más
place-line = línea { $line }
place-column = columna { $column }
agreement-usmca = T-MEC
agreement-nafta = TLCAN
agreement-other = { $title }

# Cambios de un libro decidido
change-no-line = { $good } no tiene la parte { $part }
change-no-good = no hay mercancía { $good }
change-no-column = las mercancías no tienen la columna { $column }
change-near = se parecen { $names }
place-at = { $place }, { $where }
place-figure-of = { $line }: { $figure }
