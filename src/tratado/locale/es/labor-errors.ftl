# El mecanismo laboral: lo que no se puede leer y lo que el mecanismo no permite

labor-none = ninguno
labor-or = { $one } o { $other }
labor-key = { $key } ({ $words })

# Cuándo ocurrió algo, y los eventos tal como están en los archivos
labor-when-no-date = { $text } no es una fecha; escriba 2026-11-24, 2026-11 o ?
labor-when-no-month = { $text } tiene un mes que no existe
labor-when-backwards = { $text } termina antes de empezar
labor-day-wanted = { $name } es un día, escrito como 2026-11-24, no { $given }
labor-event-object = un evento es un objeto con `date` y `event`, no { $given }
labor-event-fields = un evento no tiene { $unknown }; tiene { $known }
labor-event-needs = un evento necesita { $name } como texto
labor-event-list = { $name } de un evento es una lista, no { $given }
labor-event-commitment = un compromiso es un objeto con `what` y `due`, no { $given }
labor-event-entry = `entry` de un evento es el número de una anotación, no { $given }

# Instalaciones y casos tal como están en los archivos
labor-facility-object = la instalación de un caso es un objeto con `name` y `country`, no { $given }
labor-facility-fields = una instalación no tiene { $unknown }
labor-facility-needs = una instalación necesita { $name }
labor-facility-flag = { $name } de una instalación es `true` o `false`, o se omite
labor-facility-goods = `goods` de una instalación es una lista, no { $given }
labor-facility-facts-from = `facts_from` de una instalación es un día, no { $given }
labor-case-object = el encabezado de un caso es un objeto, no { $given }
labor-case-fields = un caso no tiene { $unknown }; tiene { $known }
labor-case-needs = un caso necesita { $name }
labor-case-events = `events` de un caso es una lista, no { $given }

# Dónde se guardan los casos
labor-case-named = caso { $case }
labor-case-of-workspace = caso { $case } del espacio de trabajo
labor-case-of-other-id = el caso { $case } del espacio de trabajo dice que es { $other }
labor-case-records = sus registros no son los de un caso: primero el encabezado, después sus eventos
labor-case-id = { $id } no puede nombrar un caso; emplee letras, cifras, '-', '_' y '.'
labor-case-taken = { $path } ya existe; elija otro nombre
labor-case-none = no existe el caso { $case }
labor-case-none-in-workspace = no existe el caso { $case } en el espacio de trabajo
labor-case-cut-off = { $path }: la última línea está cortada; quítela, nunca se confirmó
labor-case-empty = { $path } está vacío; su primera línea es el encabezado del caso
labor-case-locked = otro comando está escribiendo { $path }; si no hay ninguno en marcha, borre { $lock }
labor-case-in-folder = { $case } ya está en { $folder }; no se guardó nada
labor-case-in-workspace = { $case } ya está en el espacio de trabajo; no se guardó nada
labor-case-twice = { $case } se da dos veces; no se guardó nada
labor-case-attach = --attach: los documentos se guardan en un espacio de trabajo; indique uno con --in
labor-case-no-folder = --dir: no existe la carpeta { $folder }
labor-case-two-places = --dir y --in: los casos se guardan en uno de los dos; omita uno de ellos
labor-file-not-utf8 = { $path } no está en UTF-8; guárdelo en UTF-8
labor-file-not-json = no es JSON a partir del carácter { $column }
labor-file-json-too-deep = no es JSON: anida demasiados niveles o tiene un número demasiado largo
labor-file-not-object = no es un objeto

# Casos en JSON y CSV
labor-exchange-list = un archivo de casos es una lista de objetos
labor-exchange-line = no se puede leer la línea { $line }: un campo es demasiado largo o falta cerrar unas comillas
labor-exchange-columns = no se conoce la columna { $unknown }. Cada fila es un acontecimiento de un caso, con su día: del caso { $about }, del acontecimiento { $happened }. De una tabla con una fila por caso y un día en cada columna se hace una fila por día, como case plant-q, name Plant Q, country MX, date 2024-04-01, event review_requested; `tratado case export` escribe la disposición
labor-exchange-no-case = falta la columna case, que dice de qué caso es una fila. Cada fila es un acontecimiento de un caso: del caso { $about }, del acontecimiento { $happened }
labor-exchange-described = { $case } se describe de otro modo más arriba
labor-exchange-flag = { $cell } no es `yes` ni `no`
labor-exchange-json-list = no es una lista JSON: { $cell }
labor-exchange-json-object = no es un objeto JSON: { $cell }
labor-exchange-suffix = { $suffix }: indique un archivo .json o .csv
labor-exchange-no-suffix = sin extensión
labor-export-suffix = { $file }: indique un archivo .json o .csv, o una carpeta

# Opciones
labor-option-no-day = { $option }: { $given } no es una fecha; escríbala como 2026-11-24
labor-option-commitment = --commitment: { $given }; escriba, por ejemplo, 2026-11-24=lo que se promete
labor-option-output = --output va con --format json o ics
labor-option-entry = { $case } no tiene la anotación { $entry } vigente; tiene { $known }
labor-plants-missing = { $file }, hoja plants: falta o está vacía; complétela, y también la hoja agreements; no se revisó nada.
labor-nothing-checked = no se revisó nada

# Entre qué países existe un mecanismo
labor-pair = { $one } y { $other } ({ $annex })
labor-no-annex = no existe mecanismo de respuesta rápida entre { $complainant } y { $respondent } (31-B.1.4); existe entre { $pairs }

# Lo que se corrige
labor-record-no-entry = no existe la anotación { $entry } que se quiere corregir; existen { $known }
labor-record-withdrawn = la anotación { $entry } ya se retiró; anote de nuevo lo que ocurrió
labor-record-reason = la anotación { $entry } solo se puede corregir con el motivo, como nota
labor-record-instead = { $corrected } dice qué debe decir la anotación { $entry }; { $withdrawn } no
labor-record-about-facility = la anotación { $entry } trata de la instalación y así se queda

# Lo que el mecanismo rechaza
labor-refused-by = { $reason } ({ $cite })
labor-refused = se permite en su lugar: { $allowed }
labor-refused-closed = nada; el caso está cerrado
labor-refused-put-right = la anotación { $entry } no se puede corregir así: entonces no se permite la anotación { $other }: { $reason }
labor-refused-actor = { $actor } no actúa aquí; actúa { $by }
labor-refused-no-event = el mecanismo no conoce el evento { $event }
labor-refused-complainant = { $event } es un paso de la ley de { $country }, no de esta Parte reclamante
labor-refused-state = { $event } no puede seguir al estado { $state }
labor-refused-needs = { $event } necesita antes { $needs }
labor-refused-accounts = { $event } necesita cuentas aduaneras en el estado «{ $needed }»; el suyo es «{ $now }»
labor-refused-enforced-order = una instalación en Estados Unidos debe estar sujeta a una orden ejecutable
labor-refused-earlier = { $event } de { $when } es anterior a lo que ocurrió el { $before }
labor-refused-early = { $event } se abre cuando haya vencido el plazo { $clocks }, después de { $day }
labor-refused-no-measures = { $event } debe nombrar sus medidas
labor-refused-unfit-measures = no están entre las medidas: { $measures }
labor-refused-no-commitments = { $event } debe nombrar compromisos que agrega, cambia de fecha o suprime
labor-refused-carries = { $event } no lleva { $name }
labor-refused-not-open = no hay compromiso pendiente { $what }; pendientes: { $open }
labor-refused-no-clock = { $event } nombra su plazo, uno de { $clocks }, y su nuevo último día
labor-refused-not-running = el plazo { $clock } no corre en el estado { $state }
labor-refused-not-later = { $clock } ya termina el { $day }; una prórroga termina después

# Lo que no cabe en la escala de medidas o en el plan de reparación
labor-doubt-promised-before = { $what } se promete para el { $due }, antes de { $event } de { $when }
labor-doubt-measure = { $measure } necesita al menos { $needed ->
    [one] { $needed } determinación previa
   *[other] { $needed } determinaciones previas
} de una denegación; { $count ->
    [one] cuenta { $count }
   *[other] cuentan { $count }
}
labor-doubt-may-count = { $so }; { $case } puede contar, no se conoce: { $lacking }
labor-doubt-level = { $so }, y el nivel { $level } permite { $measures }
labor-doubt-in-case = caso { $case }, anotación { $entry }: { $reason }

# Los datos del mecanismo
labor-clock-unit = { $clock }: no se indica la unidad; cuente días naturales o hábiles
labor-data-shape = { $kind }: { $error }
labor-data-no-state = { $name }: no existe el estado { $state }
labor-data-no-clock = { $name }: no existe el plazo { $clock }
labor-data-no-event = { $name }: no existe el evento { $event }
labor-data-second-way = { $name }: segunda salida de { $state }
labor-data-no-timer = { $name }: un número que no se encontró no tiene plazo; omita `days`

# La hoja suspensions, y los valores producidos en una planta
labor-suspension-no-good = { $good } no es una mercancía del libro
labor-suspension-goods-or-codes = corríjala, o indique los códigos en la columna hs
labor-suspension-no-code = { $text } no es un código del Sistema Armonizado
labor-suspension-codes = escriba los códigos como 8703; 8708.30
labor-suspension-days = el último día, { $last }, es anterior al primero, { $first }
labor-suspension-one-of-two = corrija uno de los dos
labor-suspension-fill-plants = complétela, e indique plantas en la columna plant de las hojas goods y bom
labor-parts-too-large = sus partes producidas en { $plant } suman más de lo que se puede guardar con exactitud
labor-parts-smaller-unit = indique importes y cantidades de una unidad más pequeña de la mercancía
