### Qué está mal en las pruebas y qué conviene saber: documentos, claves, certificaciones, solicitudes.

## Files and options

file-unreadable = no se puede leer { $file }: { $why }
option-file-unreadable = { $option }: no se puede leer { $file }: { $why }
option-file-not-utf-8 = { $option }: no se puede leer { $file }: no está en UTF-8
option-file-empty = { $option }: { $file } está vacío
option-no-folder = { $option }: { $file } no es una carpeta
option-no-date = { $option }: { $text } no es una fecha; escríbala como 2026-11-24
option-refused = { $option }: { $why }
persons-unread = { $why }
persons-without = { $option }: { $name } no es una persona del archivo; están { $known }
persons-not-given = { $option }: { $name } no es una persona de un archivo; indique uno con --persons

## Documents in JSON

json-object = un objeto
json-string = un texto
json-number = un número
json-whole-number = un número entero
json-list = una lista
json-strings = una lista de textos
json-boolean = true o false
json-null = null
json-half-character = el texto contiene { $found }, la mitad de un carácter
json-not-utf-8 = el archivo no está en UTF-8
json-no-json = no es JSON en la línea { $line }, columna { $column }
json-nested = anidado a más de { $depth } niveles
json-many-digits = un número tiene más dígitos de los que se pueden leer
json-too-large = { $value } es demasiado grande; escríbalo como texto
json-key-no-text = la clave { $key } no es un texto
json-key-twice = la clave { $key } aparece dos veces
json-other-type = { $value } es de tipo { $type }; escriba decimales y fechas como textos
json-fraction = { $text } no es un número entero; los importes se escriben como textos
document-whole = documento
document-expected = se esperaba { $what } y hay { $found }
document-not = no es { $what }
document-missing = falta
document-none-of = { $found } no es ninguno de { $among }
document-no-date = { $found } no es una fecha; se espera como 2026-11-24
document-unknown-key = no es una clave de este documento; aquí se conocen { $known }
document-changed = no es la huella de lo que dice el documento; se cambió después de emitirlo
document-no-goods = una certificación enumera al menos una mercancía
document-hs = { $found } no es un código de seis dígitos, escrito como 8708.30
document-digest = { $found } no es una huella SHA-256 en hexadecimal
document-written-as = { $found } no está escrito como { $form }
document-unprintable = el documento tiene caracteres que no se pueden imprimir: { $letters }; escríbalos con letras latinas, griegas o cirílicas
notice-changed = no es la huella de lo que dice el aviso; se cambió

## Keys that sign

key-there-already = { $file } ya existe; dé otro nombre a la clave nueva
key-unwritable = no se puede escribir { $file }: { $why }
key-unreadable = no se puede leer { $file }: { $why }
key-empty-passphrase = la frase de contraseña está vacía; dé una, o ninguna
key-read-by-others = otros pueden leer { $file }; ejecute chmod 600 en él
key-encrypted = { $file } está cifrado; dé su frase de contraseña
key-not-encrypted = { $file } no está cifrado; omita la frase de contraseña
key-no-private = { $file } no es una clave privada en PEM, o la frase de contraseña es incorrecta
key-other-kind = { $file } contiene una clave de otro tipo; aquí las firmas son Ed25519
key-no-public = { $file } no es una clave pública en PEM
key-no-did = { $did } no es el did:key de una clave Ed25519
key-no-base-58 = { $text } no está escrito en base 58 después de la letra z
key-no-digit = { $text }: { $digit } no es un dígito de base 58

## Credentials and audit files

verify-key-not-asked = --key va con una credencial; un archivo de auditoría no se firma
credential-no-proof = no hay ninguna
credential-other-context = su @context no es el de la credencial
credential-no-method = verificationMethod no nombra una clave Ed25519
credential-signed-by = { $issuer } no firmó; firmó { $did }
credential-other-key = firmada por { $did }, no por { $expected }
credential-changed = lo firmado se cambió después
credential-otherwise = { $name } dice { $found }, no { $wanted }
credential-without = falta { $name }
credential-no-subject = credentialSubject no es un objeto
credential-other-id = no es el de la certificación
audit-no-archive = no se puede leer como archivo comprimido; está dañado o no es un ZIP
audit-no-manifest = no es el de un archivo de auditoría de formato { $format }
audit-no-record = no es un registro: falta algo, o es de otro tipo del que debe ser
audit-not-stored = { $file } no está guardado una sola vez y tal cual
audit-other-layout = su disposición no es aquella en que se escribió
audit-no-decision = no hay ninguna determinación registrada sobre { $good } para estos días; haga primero la determinación

## Certifying

certify-nothing = no se certificó nada.
certify-kept-unwritten = la certificación está guardada; `tratado certificate { $folder } { $number } -o CARPETA` escribe sus documentos
certify-producers-apart = --producer: { $first } y { $second } no van juntos
certify-certifier-unnamed = { $option }: quien certifica debe nombrarse; dé una persona del archivo
certify-both-days = --from y --until van juntos: un periodo global tiene sus dos días
certify-several-begins = { $option }: varias certificaciones empiezan con { $number }; `tratado certified` las enumera
certify-none-begins = { $option }: ninguna certificación emitida aquí empieza con { $number }; `tratado certified` las enumera
certify-replaced-before = --replaces: { $number } ya se reemplazó antes, por { $by } (registro { $record }); reemplace esa
certify-issued-before = esta certificación ya se emitió, como registro { $record }; `tratado certificate ESPACIO { $number } -o CARPETA` vuelve a escribir sus documentos
vehicles-several = --certification es de un solo vehículo; elíjalo con --good
vehicles-not-certified = { $good } no es de ninguna clase que tenga tal certificación
vehicles-written-as = --output: una certificación se escribe como .pdf o .json
vehicles-person-not-given = --certification necesita --persons y { $option }, una persona de ese archivo
vehicles-no-requirement = { $good } no es de ninguna clase que deba cumplir este requisito
vehicles-not-settled = { $good }: las cifras por certificar no están establecidas; indique { $wanted }
vehicles-elections = las elecciones
vehicles-period-not-open = { $good }: el periodo { $period } no está disponible
vehicles-purchase-without-value = { $good }: una compra que cuenta no tiene valor
vehicles-no-such-period = no se certifica por el periodo { $period }

## Notices, and certifications received

taken-in-nothing = no se recibió nada.
notice-kept-unwritten = el aviso está guardado como registro { $record } con sus cartas
received-before = esta certificación ya se recibió antes, como registro { $record }
received-told-twice = la credencial dice quién certificó, cuándo y para qué días; omita --certifier, --signed, --from y --until
received-not-told = indique --certifier y --signed: el archivo mismo no los dice

## Claims, deadlines, requests, marking

claims-nothing = no se concilió nada.
due-until-before = --until: { $last } es anterior a { $first }; dé un día posterior, o --from
due-no-fiscal-year = no figuran las presentaciones previas al ejercicio fiscal; no se indicó el ajuste fiscal_year_start
due-day-of-leap-years = fiscal_year_start es { $day }, un día que no todos los años tienen
due-vehicles-left-out = no figuran los días de los vehículos
request-not-asked = --supplier: a { $supplier } no hay nada que pedirle; a quien sí: { $known }
request-nobody = nadie
declare-too-early = --date: el { $day } el tratado aún no se aplicaba
declare-before = la declaración { $declaration } ya se recibió antes
outlook-nothing = no se pudo determinar nada para { $day }: { $why }

## Answers of suppliers

answer-declined-and-declared = hay un motivo para no declarar y también declaraciones; borre lo uno o lo otro
answer-nothing-declared = no se declara nada; llene al menos un renglón, o diga en la hoja de la firma por qué no declara
answer-unknown-request = la solicitud { $request } no se envió desde aquí; emplee el formulario de una que sí
answer-other-form = el formulario no es el que se envió con la solicitud { $request }; llene ese formulario
answer-blank-signer = «firmado por» está en blanco; se necesita
answer-blank-signed = «fecha de firma» está en blanco; se necesita
answer-blank-start = «vigente desde» está en blanco; se necesita
answer-blank-end = «vigente hasta» está en blanco; se necesita
answer-unknown-item = { $item } no es un elemento de este formulario; restablezca sus palabras
answer-item-twice = { $item } aparece dos veces; deje uno
answer-signed-later = firmado el { $signed }, y llegó el { $received }; indique el día en que se firmó
answer-signed-before = firmado el { $signed }, antes de la solicitud del { $asked }; firme de nuevo este formulario
answer-valid-backwards = válida hasta el { $end }, antes del { $start }; intercámbielos
answer-valid-long = válida del { $start } al { $end }, más de { $months } meses; como máximo hasta el { $latest }
answer-other-supplier = el proveedor es { $supplier }, y la solicitud se envió a { $asked }; solo ese proveedor puede responderla
answer-no-date = { $text } no es una fecha; se espera año-mes-día, por ejemplo 2026-01-31
answer-cell-blank = la celda está en blanco; { $why }
answer-needed-of-part = una parte declarada la necesita
answer-needed-criterion = una parte originaria necesita su criterio
answer-needed-currency = los importes la necesitan
answer-needed-together = los dos importes van juntos
answer-needed-of-metal = el origen de un metal la necesita
answer-needed-of-plant = la declaración de una planta la necesita
answer-part-twice = la parte { $part } se responde dos veces; deje un renglón
answer-part-not-asked = la parte { $part } no está entre las preguntadas; restablezca su nombre
answer-criterion-not-originating = una parte no originaria no tiene criterio; borre lo uno o lo otro
answer-outside = una parte originaria se produce en { $allowed }, no en { $country }; corrija lo uno o lo otro
answer-few-digits = { $hs } tiene { $digits } dígitos; una declaración necesita al menos seis
answer-regional-and-cost = la parte regional sustituye al costo neto y a los materiales no originarios; borre lo uno o lo otro
answer-more-than-net-cost = los materiales no originarios cuestan más que el costo neto que los contiene; corrija uno de los dos
answer-period-backwards = el periodo termina el { $end }, antes del { $start }; intercámbielos

## Entry lines and tariffs

entry-short-code = { $code } no es un código de pedimento; indique seis dígitos o más
entry-open-date = el pedimento { $entry } tiene 9999-12-31, que significa una fecha abierta; indique el día de la importación
entry-line-twice = el pedimento { $entry } tiene dos veces esta secuencia; deje una
entry-mark-otherwise = la marca del programa { $mark } dice otra cosa; corrija una de las dos
entry-no-preference = no hay columna de preferencia solicitada ni columna spi; ponga una, o emplee un archivo de correspondencias
entry-preference-blank = el pedimento { $entry } no dice si se solicitó preferencia; indique sí o no
tariff-unreadable = no se puede leer: { $why }
tariff-no-csv = no es un CSV: unas comillas no se cierran, o están donde no pueden
tariff-json = es JSON; dé la tarifa exportada en CSV
tariff-no-column = no hay columna { $title }; hay { $found }. Dé la tarifa como se exporta en CSV
tariff-no-indent = { $found } no es una sangría; se espera un número entero
tariff-no-code = { $found } no es un código del Sistema Armonizado; indique de dos a diez dígitos
tariff-twice = { $code } ya apareció, en el renglón { $row }
duties-rows = hoja duties, renglones { $first } y { $second }
duties-two-rates = dos tasas para { $code } desde el mismo día; deje una, o póngales fecha

## What a line of an entry needs, and a good to be marked

needs-decision = determinación: { $good }
needs-good = mercancía
needs-one-good = mercancía: { $goods }
needs-low-value = bajo valor: { $country }
needs-duty = arancel
needs-rate-of = tasa: { $country } { $code }
needs-preferential-rate-of = tasa preferencial: { $country } { $code }
needs-rate = tasa: { $rate }
needs-value = valor
needs-value-of = valor ({ $of }): { $rate }
needs-quantity-of = cantidad ({ $of }): { $rate }
needs-quantity-in = cantidad en { $unit }
needs-general-rate-in = tasa general de { $code } en { $country }
needs-preferential-rate-in = tasa preferencial de { $code } en { $country }
needs-yearly-production = producción anual
needs-whether-it-originates = si es originaria según ambos textos
needs-country = país
needs-importer = importador
needs-producer = productor
needs-produced-in = país de producción
needs-destination = destino
needs-bill = lista de materiales
needs-hs = código SA: { $who }
needs-hs-of = código SA { $edition }: { $who }
needs-rules = las reglas de marcado: { $reason }
