# Commands
cli-note = nota: { $note }
cli-warning = advertencia: { $warning }
cli-problems = { $count ->
    [one] { $count } problema; { $unused }.
   *[other] { $count } problemas; { $unused }.
}
store-record-damaged = el registro { $record } está dañado ({ $reason }); `tratado audit verify` lista lo dañado
unused-decided = no se decidió nada
unused-calculated = no se calculó nada
unused-reported = no se informó nada
unused-analysed = no se analizó nada
unused-taken-in = no se tomó nada
unused-certified = no se certificó nada
extra-missing = esto necesita el extra { $extra }, que no está instalado: pip install "tratado[{ $extra }]"
cli-no-memory = no hay memoria suficiente para esto
cli-unwritable = no se puede escribir { $name }: { $why }
cli-unwritable-kept = no se puede escribir { $name }: { $why }; { $kept }
cli-no-date = { $option }: '{ $text }' no es una fecha; escríbala como 2026-11-24
cli-too-far = { $option }: { $day } está demasiado lejos; no se decide nada después de { $last }
cli-unused = { $unused }.
cli-needs-output = { $option } necesita un archivo para escribir: --output { $example }
cli-no-good = --good: el libro no tiene la mercancía '{ $good }'; tiene { $known } …
cli-output-with = --output va con --format { $formats }
cli-no-cost-sheets = { $book }, hojas costos y producción: faltan o están vacías; `tratado template` escribe un libro que las tiene para llenar
cli-no-net-cost = --good: no hay costo neto de '{ $good }'; mercancías de la hoja de producción con renglón en mercancías: { $known }
cli-no-inventory = --item: el libro no tiene el inventario '{ $item }'; tiene { $known }
cli-stock-agreement = --agreement: los inventarios se llevan según las Reglamentaciones Uniformes del T-MEC; dé usmca o una propuesta que lo modifique
cli-fiscal-year = { $book }, hoja ajustes: fiscal_year_start es { $start }, un día que no todos los años tienen; dé otro mes-día
cli-claim-together = --claimed, --rate y un --country van juntos: --country US --claimed 40
cli-no-percentage = { $option }: '{ $text }' no es un porcentaje; escriba un número de 0 a 100, como 40.5
cli-no-country = --country: '{ $code }' no es un país; dé las dos letras de ISO 3166: US
cli-no-vehicles = { $book }, hoja vehículos: falta o está vacía, o el tratado no tiene apéndice automotriz el { $day }; `tratado template` escribe un libro que tiene la hoja para llenar
cli-no-vehicle = --good: la hoja vehículos no tiene '{ $good }'; tiene { $known }
cli-who-acts = ¿quién actúa? Dé --as NOMBRE, o fije la variable de entorno TRATADO_USER
cli-no-anchor = --anchor: '{ $anchor }' no es un resumen; tiene 64 dígitos, 0 a 9 y a hasta f
cli-there-already = { $name } ya existe; --force lo reemplaza
cli-template-sheets = tiene las hojas { $sheets }{ $job ->
    [all] {""}
   *[other] ; --for costs, vehicle, labor, proof o all agrega las de otras tareas
}
cli-wrote = se escribió { $name }
cli-year-end-alone = --year-end va sin --stages ni --certification
configuration-taken = { $file } da { $taken }
configuration-usmca-alone = { $file }: agreement = { $agreement } no se toma; { $command } decide según el T-MEC
configuration-no-key = no hay ninguna clave '{ $key }'; hay { $keys }
configuration-no-key-near = no hay ninguna clave '{ $key }'; ¿quiso decir '{ $near }'?
configuration-no-text = no es un texto; póngalo entre comillas
configuration-no-toml = no es TOML{ $line ->
    [0] {""}
   *[other] {" "}(línea { $line })
}; escriba cada línea como clave = "valor"
configuration-no-language = '{ $text }' no es un idioma de aquí; hay { $known }
configuration-no-language-near = '{ $text }' no es un idioma de aquí; ¿quiso decir '{ $near }'? Hay { $known }
configuration-no-date = '{ $text }' no es un día; escriba "today" (hoy) o un día como "2026-11-24"
configuration-too-far = { $day } está demasiado lejos; no se decide nada después de { $last }
configuration-no-file = '{ $text }' no es un archivo; las rutas se leen desde la carpeta de este archivo
configuration-no-agreement = '{ $text }' no es usmca ni nafta ni el archivo de una propuesta; las rutas se leen desde la carpeta de este archivo
configuration-no-agreement-near = '{ $text }' no es un tratado ni el archivo de una propuesta; ¿quiso decir '{ $near }'?
