# Mesas y bitácoras de negociación que no se pueden leer, y lo que no se les puede preguntar

talks-none = ninguno

# Dónde está un problema
talks-read-at = { $where }: { $what }
talks-read-within = { $where }, { $name }
talks-read-the-table = la mesa
talks-read-the-entry = la anotación
talks-read-entry = anotación del { $day }
talks-read-entry-undated = anotación sin día
talks-read-interaction = interacción { $number }
talks-read-red-line = línea roja { $red_line }
talks-read-position = { $party } sobre { $issue }

# Campos
talks-read-mapping = `{ $key }` debe asignar { $maps }
talks-read-maps-parties = a cada parte lo que es
talks-read-maps-issues = a cada tema sus opciones
talks-read-maps-options = a cada opción lo que significa
talks-read-maps-conditions = a cada tema opciones
talks-read-maps-set = a cada término su nuevo valor
talks-read-maps-positions = a cada parte sus posiciones por tema
talks-read-maps-utilities = a cada opción de 0 a 100 puntos
talks-read-maps-red-lines = a cada línea roja lo que rechaza
talks-read-maps-ratifiers = a cada órgano sus escaños y su umbral
talks-read-maps-blocs = a cada parte sus escaños
talks-read-truth-value = { $so }; YAML lee `yes`, `no`, `on` y `off` como valores lógicos: ponga la palabra entre comillas
talks-read-no-text-truth = { $name } en `{ $key }` no es texto; YAML lee `yes`, `no`, `on` y `off` como valores lógicos: ponga la palabra entre comillas
talks-read-no-text-quotes = { $name } en `{ $key }` no es texto; póngalo entre comillas
talks-read-unknown-key = clave desconocida { $key }; se conocen { $known }
talks-read-text = `{ $key }` debe ser texto, no { $value }
talks-read-day = `{ $key }` debe ser una fecha como 2020-07-01
talks-read-number = { $value } no es un número
talks-read-decimals = { $value } tiene más de dos decimales
talks-read-beyond = { $value } pasa de { $most }
talks-read-range = un intervalo es [mínimo, máximo], no { $value }
talks-read-above = { $one } es mayor que { $other }; indique primero el menor
talks-read-between = { $value } no está entre { $least } y { $most }
talks-read-evidence = `evidence` da `who`, `when`, `where` y `certainty`
talks-read-evidence-lacks = a `evidence` le falta `{ $key }`
talks-read-one-of = `{ $key }` es uno de { $known }
talks-read-object = { $what } debe ser una asignación
talks-read-no-issue = no existe el tema { $issue }
talks-read-no-party = no existe la parte { $party }
talks-read-no-option = { $issue } no tiene la opción { $option }; tiene { $known }
talks-read-option-unknown = no existe la opción { $option }

# La mesa
talks-read-table = una mesa es una asignación con un nombre en `table`
talks-read-table-name = `table` debe nombrar la mesa
talks-read-signs = `signs` debe ser `true` o `false`
talks-read-nobody-signs = ninguna parte firma; dé a una de ellas `signs: true`
talks-read-no-deal-form = indique un `value` o un `package`
talks-read-no-deal-missing = { $party } firma o vota: diga cuánto vale para ella `no_deal`
talks-read-no-deal-points = un paquete vale entre { $least } y { $most } puntos; la falta de acuerdo también
talks-read-package = un paquete asigna opciones a temas
talks-read-package-lacks = al paquete le falta { $issue }; indique la opción de cada tema
talks-read-option = una opción es un título o una asignación
talks-read-set-from = `set` necesita un día en `from`
talks-read-set-value = { $term } debe recibir un solo valor
talks-read-interactions = `interactions` debe ser una lista
talks-read-refusal-form = indique `never`, o `when` con `only_with` o con `not_before`
talks-read-dated-by = `not_before` necesita `dated_by`, el tema cuyas opciones tienen los días
talks-read-weight-positive = un peso es mayor que cero
talks-read-of = `of` debe ser una parte que firma, no { $of }
talks-read-threshold = `threshold` es un número de escaños o uno de { $known }
talks-read-threshold-never = nunca se alcanzan { $needed } de { $seats ->
    [one] { $seats } escaño
   *[other] { $seats } escaños
}
talks-read-seats = `seats` debe ser un número entero mayor que cero
talks-read-no-party-to-follow = no existe la parte { $party } cuyas posiciones pudiera seguir
talks-read-asks-for-refused = { $party } pide { $issue } { $option } (`stated`) y nunca la acepta según su línea roja { $red_line }; corrija una de las dos

# Posiciones
talks-read-positions-of-nobody = posiciones de { $party }, que no es parte
talks-read-weights-equal = `weights` solo puede ser `equal`
talks-read-no-positions = { $party } no tiene posiciones
talks-read-no-position = { $party } no tiene posición sobre { $issue }; diga `{"{"}indifferent: true{"}"}` o `{"{"}unknown: true{"}"}` si no tiene ninguna
talks-read-weights-zero = al menos un peso debe ser mayor que cero
talks-read-position-form = indique uno de { $known }
talks-read-weight-missing = falta `weight`; o diga una vez `weights: equal`
talks-read-only-true = `{ $key }` solo puede ser `true`
talks-read-no-utility = falta la utilidad de { $option }
talks-read-ranks = `ranks` debe nombrar cada una de { $known } una vez, primero la mejor
talks-read-ideal = un `ideal` necesita un `at` en cada opción de { $issue }, no todos iguales

# La bitácora
talks-read-log = una bitácora es una lista de anotaciones
talks-read-entry-object = una anotación es una asignación, no { $node }
talks-read-entry-date = `date` falta o no es una fecha
talks-read-entry-source = `source` debe decir dónde se puede leer
talks-read-no-red-line = no existe la línea roja { $red_line } que se abandona; existen { $known }
talks-read-entry-crosses = { $party } nunca acepta { $issue } { $option } según su línea roja { $red_line }; abandónela con `lifts: [{ $red_line }]` (--lift), o corrija la opción
talks-read-kind-by = { $kind } necesita `by`, quién fue
talks-read-kind-needs = { $kind } necesita `{ $key }`
talks-read-kind-options = { $kind } necesita `options`, lo que pide
talks-read-kind-nothing = `{ $key }` no significa nada en una anotación de { $kind }
talks-read-one-option = una opción de { $issue }, no { $count }
talks-read-not-on-table = { $name } en `{ $key }` no está en la mesa; esta tiene { $known }
talks-read-names = `{ $key }` es un nombre o una lista de nombres
talks-log-of = bitácora de { $table }

# Escenarios de GENIUS y NegMAS
talks-read-no-xml = no es XML que se pueda leer
talks-read-one-domain = un archivo debe ser un dominio, no { $count }
talks-read-no-profile = no hay perfil de ninguna parte
talks-read-not-discrete = el tema { $issue } no es discreto; enumere sus valores como `item` para leerlo
talks-read-value-twice = el tema { $issue } tiene un valor dos veces
talks-read-not-in-domain = el tema { $issue } no está en el dominio
talks-read-must-evaluate = el tema { $issue } debe evaluar { $options }
talks-read-not-evaluated = el tema { $issue } no se evalúa
talks-read-reservation = el valor de reserva
talks-read-one-space = un archivo debe ser un espacio de resultados, no { $count }; se leen carpetas de NegMAS (YAML) y de GENIUS (XML)
talks-read-no-utility-function = no hay función de utilidad
talks-read-issues-list = `issues` debe ser una lista de temas
talks-read-issue-shape = un tema es { $issue }; necesita `type`, `name` y `values`
talks-read-issue-kind = el tema { $issue } es { $kind }; solo se leen temas con valores enumerados e intervalos de hasta { $longest } números enteros
talks-read-function-kind = es { $kind }; solo se lee { $read }
talks-read-valued-by = el tema { $issue } se valora con { $kind }; solo se lee TableFun
talks-read-valued-by-nothing = el tema { $issue } no tiene valores; solo se lee TableFun
talks-read-no-value-for = tema { $issue }: falta el valor de { $options }
talks-read-weight-of = peso de { $issue }
talks-read-all-worth-the-same = { $party }: todos los paquetes valen lo mismo para ella

# Lo que no se puede calcular
talks-too-many-packages = { $size } paquetes son más que los { $most } que se recorren uno por uno; `tratado talks deals` busca entre ellos
talks-report-draws = las probabilidades exigen recorrer todos los paquetes; `--draws 0` escribe la página sin ellas
talks-out-of-time-clashes = los choques no se enumeraron en { $seconds } segundos
talks-out-of-time-conditions = las condiciones no se probaron en { $seconds } segundos
talks-out-of-time-relaxations = en { $seconds } segundos no se demostró cuáles son las concesiones mínimas
talks-turn-over = { $party }: la negociación terminó
talks-turn-of = { $party }: es el turno de { $due }
talks-turn-no-offer = { $party }: no hay oferta que aceptar; quien empieza debe ofrecer
talks-patience = la paciencia es al menos 0 y menor que 1, no { $given }
talks-no-period = debe haber un periodo, no { $given }
talks-no-round = debe haber una ronda, no { $given }
talks-group-of-two = una decisión de grupo necesita dos actores o más, no { $count }
talks-group-actor = { $actor }: la capacidad debe ser mayor que 0 y el interés mayor que 0 y de 1 como máximo, no { $capability } y { $salience }
talks-election-of-two = una elección necesita dos actores o más, no { $count }
talks-election-dimensions = { $actor }: una posición y un interés en cada una de { $dimensions } dimensiones, no { $positions } y { $saliences }
talks-election-actor = { $actor }: la capacidad y algún interés deben ser mayores que 0

# Comandos
talks-file-unreadable = no se puede leer { $file }: { $why }
talks-table-unreadable = no se puede leer { $file }: { $why }; indique el archivo de una mesa
talks-nothing-added = no se agregó nada.
talks-kept-there = --in: el espacio de trabajo guarda la bitácora; `tratado talks keep` incorpora el archivo de una
talks-log-to-add = indique la bitácora a la que se agrega, o un espacio de trabajo con --in
talks-folder-not-empty = { $folder } ya existe y no es una carpeta vacía; indique una nueva
talks-option-pair = { $option }: { $given } no tiene la forma TEMA=OPCIÓN
talks-package-length = --package: { $given } tiene { $options ->
    [one] { $options } opción
   *[other] { $options } opciones
}; la mesa tiene { $issues ->
    [one] { $issues } tema
   *[other] { $issues } temas
}
talks-package-option = --package: { $issue } no tiene la opción { $option }; tiene { $known }
talks-position-issue = --position: { $given } no nombra ningún tema; escriba PAÍS:TEMA con uno de { $known }
talks-position-nothing = --position: todas las opciones de { $issue } cuestan lo mismo, de modo que no resulta nada; no se escribió nada
talks-position-lost-anyway = --position: todas las opciones de { $issue } cuestan lo mismo, de modo que no resulta nada; estas mercancías dejan de ser originarias a más tardar el { $day } también sin ella: { $goods }; no se escribió nada
talks-position-judged = # según el { $day }, el primer día en que todas están en vigor
talks-no-kept-table = el espacio de trabajo no tiene la mesa { $table }; tiene { $known }
