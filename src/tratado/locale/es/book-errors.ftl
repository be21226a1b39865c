### Lo que está mal en un libro y lo que se resolvió: archivos, hojas, celdas, hechos, ajustes.

## Hechos

book-fact-unknown = { $fact } no es nombre de ningún hecho; nada se decidiría con él. Las preguntas de `tratado check` y las reglas que imprime `tratado rule` nombran los hechos
book-fact-unknown-near = { $fact } no es nombre de ningún hecho; nada se decidiría con él. ¿Quiso decir { $near }?
book-fact-no-yes-or-no = { $fact } se responde con sí o no, no con { $value }
book-fact-unasked = ningún veredicto dependió de { $fact } de { $subject }; aquí no cambia nada
book-fact-without-source = { $fact } de { $subject } solo cuenta con su fuente; indíquela en la columna evidencia de la hoja hechos

book-fact-no-subject = '{ $subject }' no es mercancía, ni parte de una lista de materiales, ni código SA
book-fact-no-subject-near = '{ $subject }' no es mercancía, ni parte de una lista de materiales, ni código SA; ¿quiso decir '{ $near }'?

## Nombres que nada tiene

book-setting-unknown = no hay ningún ajuste '{ $setting }'; la referencia del libro enumera los que hay
book-setting-unknown-near = no hay ningún ajuste '{ $setting }'; ¿quiso decir '{ $near }'?
book-column-unread = la columna '{ $column }' no se conoce aquí y no se leyó
book-column-unread-near = la columna '{ $column }' no se conoce aquí y no se leyó; ¿quiso decir '{ $near }'?
book-sheet-unread = '{ $sheet }' no es hoja de un libro y no se leyó
book-sheet-unread-near = '{ $sheet }' no es hoja de un libro y no se leyó; ¿quiso decir '{ $near }'?

## Cuántos hay

book-none = ninguna
book-listed-more = { $listed } y { $more } más
book-and = { $first } y { $second }
book-or = { $first } o { $second }
book-span = { $first } a { $last }
book-more-rows = { $count ->
    [one] { $count } renglón más tiene el mismo problema
   *[other] { $count } renglones más tienen el mismo problema
}
book-more-like-these = { $count ->
    [one] { $count } renglón más como estos
   *[other] { $count } renglones más como estos
}
book-of-rows = { $count ->
    [one] { $what } (renglón { $rows })
    [2] { $what } (renglones { $rows })
    [3] { $what } (renglones { $rows })
   *[other] { $what } (renglones { $rows } y { $more } más)
}
book-example-unread = { $more ->
    [0] el renglón de ejemplo de la plantilla no se leyó
    [one] el renglón de ejemplo de la plantilla no se leyó (ni el de { $more } hoja más)
   *[other] el renglón de ejemplo de la plantilla no se leyó (ni los de { $more } hojas más)
}

## Lo que contienen las celdas

book-kind-text = texto
book-kind-hs = un código SA
book-kind-edition = una edición del SA
book-kind-choice = una de las palabras previstas
book-kind-boolean = sí o no
book-kind-money = un importe
book-kind-price = un precio
book-kind-quantity = una cantidad
book-kind-weight = un peso en kilogramos
book-kind-rate = una tasa
book-kind-country = un país (ISO 3166, dos letras)
book-kind-currency = una moneda (ISO 4217)
book-kind-date = una fecha
book-kind-facts = hechos
book-kind-setting = el valor de un ajuste
book-kind-fact-value = sí, no o un número

## Celdas

book-cell-blank = la celda está en blanco; se esperaba { $kind }
book-column-type = la columna es de tipo { $type }; se esperaba texto
book-spaces-trimmed = se quitaron espacios de los extremos
book-no-break-spaces = espacios duros leídos como espacios
book-invisible-removed = se quitaron caracteres invisibles
book-control-character = { $text } contiene un carácter de control; quítelo
book-cell-date = la celda contiene una fecha ({ $date }) donde se espera { $kind }; una hoja de cálculo convierte textos como 3-12 en fechas. Dé a la columna formato de texto y captúrelo de nuevo
book-lost-digits = { $text } es un número de más de quince dígitos, de los que una hoja de cálculo conserva quince. Dé a la columna formato de texto y captúrelo de nuevo
book-numbers-as-text = números leídos como texto; un número no muestra los ceros iniciales
book-not-a-number = { $text } no es un número; se esperaba { $kind }, solo dígitos
book-not-finite = { $text } no es un número finito; deje la celda en blanco o indique el número
book-number-negative = { $text } es negativo; se esperaba cero o más. Reste un crédito del renglón al que corresponde
book-number-too-large = { $text } es demasiado grande; a lo más { $most } se puede conservar con exactitud
book-number-ambiguous = { $text } puede ser { $whole } o { $decimal }; nada más en la hoja muestra qué signo separa los decimales. Escríbalo sin separadores de miles, o con todos sus decimales
book-numbers-rounded = números redondeados a { $places } decimales
book-numbers-from-percent = celdas con formato de porcentaje leídas como fracciones (50 % es 0.5)
book-numbers-from-text = números guardados como texto leídos como números
book-rounds-to-zero = { $text } se redondea a cero con { $places } decimales; indíquelo para más piezas o en una unidad menor
book-not-a-date = { $text } no es una fecha; se esperaba año-mes-día, por ejemplo 2026-01-31
book-no-day = { $text } no es una fecha; escríbala como 2026-01-01
book-no-day-of-year = { $text } no es un día del año; se esperaba mes-día, por ejemplo 01-01
book-no-months = { $text } no es un número de meses; escriba un entero de 1 a 12
book-no-edition = { $text } no es una edición conocida aquí; se esperaba 2012, 2017 o 2022
book-none-of = { $text } no se conoce aquí; se esperaba una de estas palabras: { $values }
book-neither-yes-nor-no = { $text } no es sí ni no; se esperaba sí, no o una celda en blanco
book-no-country = { $text } no es un país conocido aquí; se esperaban sus dos letras, como US, MX, CA, CN, o su nombre
book-no-currency = { $text } no es un código de moneda; se esperaban tres letras, como USD, MXN, CAD
book-no-fact-value = { $text } no es el valor de un hecho; se esperaba sí, no o un número con punto antes de sus decimales
book-more-decimals = tiene más decimales de los que se conservan
book-more-than-four-decimals = el importe tiene más de cuatro decimales; redondéelo a centavos
book-too-large = es demasiado grande para conservarse

## Códigos

book-code-scientific = { $text } es un número en notación científica; dé a la columna formato de texto y capture de nuevo el código
book-code-unreadable = { $why }; se esperaba un código como 8708.30
book-code-one-digit = { $text } tiene un dígito; un código tiene al menos dos
book-code-lost-trailing-zero = { $text } tiene { $count } dígitos; Excel quita a los números un cero final. ¿Quiso decir { $meant }? Dé a la columna formato de texto.
book-code-lost-leading-zero = { $text } tiene { $count } dígitos; Excel quita a los números un cero inicial. ¿Quiso decir { $meant }? Dé a la columna formato de texto.
book-code-either = { $first } (o { $second })
book-code-short-number = { $text } es un número, y un número no muestra si le seguían ceros ({ $text } o { $text }.00). Dé a la columna formato de texto y capture de nuevo el código
book-codes-point-zero = códigos escritos como 870830.0 leídos como 870830
book-good-few-digits = { $code } tiene { $digits } dígitos; el código de una mercancía necesita al menos seis, porque las reglas de origen distinguen subpartidas
book-code-blank = el código está en blanco; las mercancías que dependen de él quedan sin determinar hasta que se indique
book-part-two-codes = { $part } es { $code } aquí y { $other } en la hoja mercancías; corrija uno o déjelo aquí en blanco

## Columnas y hojas

book-columns-same-name = { $count } columnas se llaman { $header }; no se puede saber cuál vale para la hoja { $sheet }. Cambie el nombre de las otras o quítelas
book-columns-both-mean = las columnas { $first } y { $second } significan ambas { $column }; quite una o cámbiele el nombre
book-column-read-as = la columna { $header } se leyó como { $column }
book-column-may-mean = la columna { $header } puede significar { $columns }; llámela por lo que es
book-column-unnamed = una columna sin nombre no se leyó
book-column-missing = falta la columna { $es }; las columnas son { $columns }. Llámela { $en }, { $es } o { $fr }, o emplee una correspondencia
book-two-sheets = { $first } y { $second } son ambas la hoja { $sheet }; cambie el nombre de una
book-no-sheet = no hay hoja { $sheet }; se encontró { $found }. Llámela { $names }, o emplee una correspondencia
book-sheet-empty = la hoja está vacía; se esperaba un renglón con los nombres de las columnas
book-no-goods = la hoja no tiene mercancías; se esperaba un renglón por mercancía

## Correspondencias

book-mapping-no-yaml = no se puede leer como YAML: línea { $line }: { $why }
book-mapping-expected = se esperaban las partes de cada hoja; encontrado: { $found }
book-mapping-no-sheet = un libro no tiene hoja { $name }; se esperaba una de { $sheets }
book-mapping-parts = se esperaba { $parts }; encontrado: { $found }
book-mapping-no-part = { $part } no se conoce aquí; se esperaba { $parts }
book-mapping-from-columns = { $part }: se esperaba una entrada por columna; encontrado: { $found }
book-mapping-no-column = { $part }: no hay columna { $column }; se esperaba una de { $columns }
book-mapping-of-texts = { $what }: se esperaban pares de textos; encontrado: { $found }
book-mapping-no-text = { $what }: { $key }: { $found } en lugar de un texto
book-mapping-values-of = valores de { $column }
book-found-nothing = nada
book-found-list = una lista
book-mapping-sheet-none = la correspondencia toma { $sheet } de { $name }, que no existe; hay { $names }
book-mapping-column-none = la correspondencia toma { $column } de la columna { $header }, que no existe; las columnas son { $columns }
book-column-mapped = la columna { $header } no se leyó; la correspondencia tiene otra

## Ajustes, monedas, tipos de cambio

book-setting-twice = el ajuste { $setting } se da dos veces; deje uno
book-currency-unknown = no se conoce la moneda del libro: { $found }. Indique moneda en la hoja ajustes
book-currency-several = las hojas usan { $currencies }
book-currency-none = ningún renglón la nombra
book-rate-twice = { $currency } tiene un segundo tipo de cambio; un libro tiene uno por moneda
book-rate-zero = el tipo de cambio es cero; se esperaban unidades de la moneda del libro por una de esta
book-rate-own = { $currency } es la moneda del propio libro; su tipo de cambio solo puede ser 1
book-rate-none = no hay tipo de cambio de { $code } a { $book }; agregue { $code } a la hoja tipos de cambio, con su fuente y fecha
book-rate-percent = la celda tiene formato de porcentaje; escriba la tasa en por ciento anual, como 9.5, y dé a la celda formato de número
book-converted = importes convertidos a { $currency } con los tipos de cambio del libro

## Importes y pesos

book-amounts-rounded = importes redondeados a cuatro decimales
book-unit-values-rounded = valores unitarios redondeados a cuatro decimales, después de calcular el valor del renglón
book-line-values-rounded = valores de renglones redondeados a cuatro decimales
book-amount-too-large = el importe es demasiado grande; a lo más { $most } se puede conservar con exactitud
book-weight-too-large = el peso es demasiado grande; a lo más se pueden conservar { $most } kilogramos
book-column-too-large = la columna suma más de { $most }, lo más que se conserva con exactitud; indíquela en una unidad mayor o divida el libro
book-line-disagrees = el valor del renglón es { $given } y cantidad por valor unitario es { $computed }; corrija uno de los tres, o deje en blanco el valor unitario o el del renglón
book-weight-disagrees = el peso no es cantidad por peso unitario; corrija uno o deje uno en blanco
book-quantity-zero = la cantidad es cero; quite el renglón o indique la cantidad en una unidad de la mercancía
book-value-blank = el valor está en blanco; indique el valor unitario o el del renglón (0 si no cuesta nada)
book-excluded-above-total = los costos por excluir ({ $costs }) de { $good } son mayores que su costo total, que debe contenerlos

## Mercancías, partes, plantas

book-good-twice = { $good } ya está en el renglón { $row }; una mercancía tiene un solo renglón
book-not-in-sheet = { $name } no está en la hoja { $sheet }; agréguelo ahí
book-not-in-sheet-near = { $name } no está en la hoja { $sheet } (¿quiso decir { $near }?); agréguelo ahí
book-good-in-itself = una mercancía se contiene a sí misma: { $cycle }; quite uno de estos renglones
book-no-plants = el libro no tiene hoja plantas, de modo que esta columna no es más que una anotación
book-part-no-producer = una parte de la hoja mercancías que ahí no nombra productor tiene aquí proveedor: se toma por comprada y cuenta entera; nombre a su productor en mercancías
book-part-other-supplier = una parte que según la hoja mercancías fabrica el propio productor tiene aquí otro proveedor: donde importa, la mercancía queda sin determinar; corrija uno de los dos
book-part-two-countries-outside = una parte de la hoja mercancías se produce ahí en otro país, y uno de los dos está fuera del territorio de las Partes: donde importa, la parte y la mercancía quedan sin determinar; corrija uno de los dos
book-part-two-countries = una parte de la hoja mercancías se produce ahí en otro país del territorio de las Partes: donde importa el país (arancel, marcado, comercio entre dos países) queda abierto; corrija uno de los dos
book-plant-two-countries = la planta está en otro país que el que dice produced_in: donde importa queda abierto el país, y fuera del territorio de las Partes también el origen; corrija uno de los dos
book-accumulated-outside = la producción fuera del territorio de las Partes no se acumula [Reglamentaciones Uniformes, sección 9(7)(a)(ii)]; estas partes cuentan enteras

## Hechos en columnas

book-fact-is-column = { $fact } no es un hecho y no se lee aquí; indique { $value } para { $subject } en la hoja { $sheet }, columna { $column }
book-fact-tariff-item = { $hs }, con ocho dígitos, y { $tariff }
book-fact-malformed = { $text } no es un hecho; se esperaba nombre=valor, varios separados por ;
book-fact-contradicts = { $fact } de { $subject } es { $value } aquí y { $other } en la hoja { $sheet }, renglón { $row }

## Archivos y carpetas

book-unreadable = no se puede leer: { $why }
book-file-unreadable = el archivo no se puede leer: { $why }
book-name-unusable = ningún archivo puede tener este nombre
book-give-folder = un libro en este formato es una carpeta de archivos (mercancías, lista de materiales, ...); indique la carpeta
book-no-file = no es un archivo; un libro no se lee de una tubería ni de un dispositivo
book-two-formats = la carpeta tiene archivos CSV y Parquet; deje en ella un solo tipo
book-no-files = la carpeta no tiene archivos CSV ni Parquet; se esperaban goods.csv y bom.csv, o goods.parquet y bom.parquet
book-file-empty = el archivo está vacío (0 bytes)
book-file-damaged = el archivo está dañado («{ $why }»)

## CSV

book-csv-empty = el archivo está vacío; se esperaba un renglón con los nombres de las columnas
book-csv-archive = es un libro de Excel o un archivo comprimido con nombre de CSV
book-csv-parquet = es un archivo Parquet con nombre de CSV
book-csv-zero-bytes = el archivo contiene bytes nulos; guárdelo como CSV en UTF-8
book-csv-no-utf-16 = el archivo no es UTF-16 válido; guárdelo como CSV en UTF-8
book-csv-encoding = la línea { $line } no es UTF-8 ni Windows-1252; guarde el archivo como CSV en UTF-8
book-csv-windows = el archivo no es UTF-8 y se leyó como Windows-1252
book-csv-first-rows-blank = los primeros renglones están en blanco; se esperaba un renglón con los nombres de las columnas
book-csv-blank = el archivo está en blanco; se esperaba un renglón con los nombres de las columnas
book-csv-quotes = la línea { $line } no se puede leer («{ $why }»); unas comillas quedaron abiertas o están dentro de un texto entre comillas
book-csv-row-cells = el renglón tiene { $count } celdas y el primero { $width }; un texto que contiene { $separator } debe ir entre comillas

## Parquet

book-no-calendar-day = el día es anterior al año 1 o posterior al año 9999
book-parquet-none = la carpeta no contiene archivos Parquet
book-parquet-part = { $part }: { $what }
book-parquet-parts-differ = sus partes tienen columnas distintas («{ $why }»)
book-parquet-encrypted = el archivo está cifrado; escríbalo sin cifrar
book-parquet-other = no es un archivo Parquet, se llame como se llame
book-parquet-short = el archivo está incompleto; escríbalo de nuevo

## Libros de Excel

book-xlsx-macros = los libros con macros (xlsm) no se leen; guárdelo como xlsx
book-xlsx-password = el libro está protegido con contraseña; quite la protección y guárdelo
book-xlsx-old = es un libro antiguo (xls), se llame como se llame; guárdelo como xlsx
book-xlsx-page = es una página web o XML con nombre de libro de Excel, como exportan algunos programas; ábralo en una hoja de cálculo y guárdelo como xlsx
book-xlsx-parquet = es un archivo Parquet; póngalo en una carpeta como goods.parquet e indique la carpeta
book-xlsx-other = no es un libro xlsx, se llame como se llame; si es texto, póngalo en una carpeta como goods.csv y bom.csv
book-xlsx-unreadable = el libro no se puede leer («{ $why }»)
book-xlsx-sheet-unreadable = la hoja no se puede leer («{ $why }»)
book-xlsx-cells-elsewhere = las celdas de la hoja no están donde el archivo dice; guarde de nuevo el libro con una hoja de cálculo
book-xlsx-merged = las celdas { $cells } están combinadas; sepárelas y llene cada una
book-xlsx-error = la celda contiene el error { $error }; corrija su fórmula
book-xlsx-uncalculated = la celda tiene una fórmula sin valor calculado; abra el libro en una hoja de cálculo y guárdelo
book-xlsx-wrong-in-all = en total, { $count } celdas están combinadas o contienen errores o fórmulas sin calcular
book-xlsx-formulas = { $count ->
    [one] { $count } fórmula leída como el valor calculado al guardar el libro
   *[other] { $count } fórmulas leídas como los valores calculados al guardar el libro
}
book-xlsx-sheet-hidden = la hoja está oculta y se leyó
book-xlsx-rows-hidden = { $more ->
    [yes] se leyeron { $count } renglones ocultos (renglones { $rows } y más)
   *[no] { $count ->
        [one] se leyó { $count } renglón oculto (renglón { $rows })
       *[other] se leyeron { $count } renglones ocultos (renglones { $rows })
    }
}
book-xlsx-columns-hidden = se leyeron columnas ocultas ({ $columns })
book-xlsx-beyond-end = el renglón { $row }, columna { $column } de la hoja está más allá de { $end }, donde terminan las hojas; guarde de nuevo el libro con una hoja de cálculo
book-xlsx-sparse = la hoja abarca { $rows } renglones y { $columns } columnas, y tiene { $filled } celdas llenas; las últimas son { $last }. Borre lo que está lejos de la tabla o páselo a una hoja propia
book-xlsx-macros-inside = el libro contiene macros; guárdelo como xlsx sin macros
book-xlsx-binary = es un libro binario (xlsb); guárdelo como xlsx
book-xlsx-opendocument = es una hoja de cálculo OpenDocument; guárdela como xlsx
book-xlsx-no-workbook = el archivo es un zip sin libro de Excel dentro
book-xlsx-part-missing = el libro nombra { $part } y no lo contiene
book-xlsx-entities = { $part } declara un tipo de documento o entidades, que ninguna hoja de cálculo necesita; guarde de nuevo el libro con una hoja de cálculo
book-xlsx-part-damaged = { $part } está dañado («{ $why }»)
book-xlsx-no-column = { $letters } no es una columna
book-archive-password = el archivo está protegido con contraseña; guárdelo sin ella
book-archive-parts = el archivo tiene { $count } partes; un libro tiene unas pocas
book-archive-large = el libro ocupa { NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } GiB descomprimido; se leen a lo más { $largest }. Use CSV o Parquet para datos de este tamaño
book-archive-names = el archivo tiene varias partes con el mismo nombre; guárdelo de nuevo
book-archive-dense = { $part } ocupa descomprimido más de { $times } veces su tamaño; no es un libro común
book-archive-damaged = el archivo comprimido está dañado («{ $why }»)
book-archive-many = el archivo comprimido contiene más de { $parts } archivos o { $size } GiB
book-archive-bomb = { $part } ocupa descomprimido más de { $times } veces su tamaño
book-file-macros = el archivo contiene macros; guárdelo sin macros
book-file-line-not-utf-8 = la línea { $line } no es UTF-8; guarde el archivo como UTF-8
book-file-zero-bytes = el archivo contiene bytes nulos; guárdelo como UTF-8

## Escritura

book-write-name = se esperaba un nombre que termine en .xlsx, o el nombre de una carpeta para Parquet
book-write-template = una plantilla es un libro de Excel; se esperaba un nombre que termine en .xlsx
book-write-rows = { $count } renglones, y un libro de Excel admite { $most }; escriba Parquet
book-write-text = un texto de { $count } caracteres no cabe en una celda de un libro de Excel (a lo más { $most }); escriba Parquet
book-write-there = { $path } ya existe; escriba en una carpeta nueva, para que ningún archivo de otro libro se lea con este

## Lo que difícilmente puede ser

book-doubt-once = dice lo mismo que el renglón { $where }; un renglón cuenta una vez, quite uno
book-doubt-once-each = ya está en el renglón { $where }; tiene un solo renglón, quite o una uno de ellos
book-doubt-again = dice lo mismo que el renglón { $where }; si se registró dos veces, quite uno
book-doubt-contents = { $part } y, justo debajo, lo que la compone son ambos renglones de { $good }; contados como materiales uno al lado del otro cuentan dos veces. Quite de { $good } lo que está en { $part }; lo que { $good } lleve además va arriba de { $part }
book-doubt-alike = { $name } se parece a { $other } del renglón { $where } y es otro texto; si son lo mismo, escríbalos igual
book-doubt-materials-above-net-cost = los materiales de { $good } valen { $worth }, más que su costo neto de { $base }: revise cantidades, unidades y si un precio es por 100 o 1,000 piezas
book-doubt-materials-above-total-cost = los materiales de { $good } valen { $worth }, más que su costo total de { $base }: revise cantidades, unidades y si un precio es por 100 o 1,000 piezas
book-doubt-materials-above-price = los materiales de { $good } valen { $worth }, más que su valor de transacción de { $base }: revise cantidades, unidades y si un precio es por 100 o 1,000 piezas
book-doubt-net-cost-above-total = el costo neto de { $nc } es mayor que el costo total de { $total }, del que solo se restan costos; corrija uno
book-doubt-net-cost-above-price = el costo neto de { $nc } es mayor que el valor de transacción de { $tv }; ¿se vende por debajo del costo?
book-doubt-price-of-zero = el valor de transacción es 0; deje la celda en blanco si no se conoce
book-doubt-net-cost-of-zero = el costo neto es 0; deje la celda en blanco si no se conoce
book-doubt-destination-no-party = { $country } no es Parte del acuerdo; la preferencia se pide en US, MX o CA
book-doubt-part-with-two-codes = { $part } es { $hs } aquí y { $other } en el renglón { $where }; una parte tiene un código
book-doubt-part-from-two-sources = { $part } de { $good } tiene otro origen en el renglón { $where }; las proporciones de un plan de compras nada demuestran. Si se guardan por separado, dígalo con el hecho sources_kept_apart de { $part }; si se mezclan, indique los movimientos y el método en las hojas movimientos e inventarios
book-doubt-part-of-two-origins = { $part } del mismo proveedor tiene otro origen en el renglón { $where }; ¿cuál vale?
book-doubt-originating-from-outside = de { $part } se dice que es originaria y que viene de { $country }, que no es Parte; lo originario se produjo en la región y no se procesó fuera de ella
book-doubt-listed-above-foreign = los componentes listados no originarios valen { $listed }, más que los { $vnm } de todos los materiales no originarios; corrija uno
book-doubt-core-part-foreign-above-cost = los materiales no originarios valen { $vnm }, más que el costo neto de { $nc }
book-doubt-high-wage-above-all-vehicles = el costo neto de { $cost } es mayor que los { $total } que cuestan todos los vehículos de la hoja producción de vehículos
