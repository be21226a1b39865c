# Sheets, settings and elections of a vehicle producer from which nothing can be calculated

# Places and lists
auto-more-rows = { $more } filas más: { $what }
auto-word-and-id = { $word } ({ $id })

# Remedies that several share
auto-add-plant = agregue la planta en esa hoja
auto-correct-a-day = corrija una de las fechas
auto-correct-one = corrija una de las dos
auto-correct-or-leave-blank = corrija uno de los dos o deje uno en blanco
auto-fill-the-cell = llene la celda
auto-fill-in = llénela
auto-state-it = indíquelo
auto-choose-one-of = elija una de estas: { $choices }
auto-not-to-be-chosen = { $chosen } no es ninguna de las que se pueden elegir
auto-not-stated = no está indicado
auto-ends-before-start = termina antes de empezar

# Settings of a vehicle producer
auto-not-given-with-category = falta, aunque rvc_category es { $category }
auto-give-as-notified = indíquelo tal como se notificó
auto-half-of-wage-periods = falta, aunque la otra mitad de los periodos salariales está indicada
auto-give-both-or-neither = indique ambos o ninguno
auto-wage-periods = periodos salariales
auto-months-chosen = se eligieron { $months } meses
auto-choose-months = elija de uno a doce meses
auto-periods-begin = empiezan el { $day }
auto-begin-every-month = empiece en un día que todos los meses tengan

# Wages and what plants attest
auto-wages-unknown-plant = nombra una planta que la hoja plants no tiene
auto-wages-no-hours = no tiene horas
auto-wages-give-hours = indique las horas trabajadas
auto-wages-pay-below-zero = tiene un salario menor que cero
auto-wages-give-pay = indique el salario base sin signo
auto-wages-more-direct-hours = tiene más horas de trabajo directo de producción que horas
auto-wages-lacks = carece de planta, fechas, horas o salario
auto-wages-other-currency = no está en la moneda del país de la planta
auto-wages-give-currency = indique el salario en la moneda en que se compara
auto-wages-direct-by-less = figura como trabajador directo de producción y dedica al trabajo directo de producción menos tiempo del que hace a un trabajador directo de producción
auto-wages-other-by-more = figura como otro trabajador y dedica al trabajo directo de producción al menos el tiempo que hace a un trabajador directo de producción
auto-wages-correct-kind = corrija el tipo o las horas, o deje el tipo en blanco
auto-plant-again = repite «{ $plant }»
auto-plant-one-row = dé a cada planta una sola fila
auto-attested-above = declara un promedio de al menos { $threshold } { $currency } para { $plant }, y { $rows } del periodo muestran uno inferior
auto-attested-below = declara un promedio inferior a { $threshold } { $currency } para { $plant }, y { $rows } del periodo muestran uno que lo alcanza
auto-attested-correct = corrija los salarios o pida a la planta que corrija su declaración
auto-attested-contrary = declara lo contrario de { $place } para la misma planta y el mismo periodo
auto-keep-right = conserve la que es correcta
auto-lacks = carece de { $columns }
auto-attested-unknown-plant = es de «{ $plant }», que la hoja plants no tiene

# Elections of labor value content and of averages
auto-election = elección
auto-election-item = elección, { $item }
auto-election-category = categoría
auto-election-basis = base
auto-election-notified = notificada
auto-election-model-line = línea de modelo
auto-election-model-names = nombres de los modelos
auto-election-vehicle-class = clase de vehículos
auto-election-tariff-codes = códigos arancelarios
auto-election-plants = plantas
auto-election-producer = productor
auto-election-address = domicilio
auto-election-period = periodo
auto-election-estimated-content = contenido estimado
auto-election-net-cost = costo neto
auto-election-signature = firma
auto-election-filing = presentación
auto-election-does-not-state = la elección no lo indica
auto-election-several-plants = se nombran { $count } para una categoría de una sola planta
auto-election-name-one-plant = nombre una o elija una categoría más amplia
auto-election-not-filed = no se indica la fecha de presentación
auto-election-file-by = preséntela a más tardar el { $day }
auto-election-filed-late = se presentó el { $day }
auto-election-file-earlier = preséntela a más tardar el { $day }, salvo que la autoridad aduanera acepte menos anticipación
auto-election-other-used = se usa { $used } y se presentó { $filed }
auto-election-keep = conserve lo presentado hasta que termine su periodo
auto-apart-within-plant = promedia por separado vehículos con porcentajes distintos dentro de una planta
auto-leave-together = déjelos juntos o elija una categoría de 16(1)(c)
auto-names-no-vehicle = no nombra ningún vehículo
auto-name-vehicles = nombre los vehículos de la categoría
auto-vehicle-item = vehículo «{ $vehicle }», { $item }
auto-tell-customs = avise a la autoridad aduanera a más tardar el { $day }
auto-notified-late = fue el { $day }, después del { $last }
auto-ask-shorter-period = pregunte a la autoridad aduanera si acepta un plazo más corto
auto-averaging-of = promedio de { $vehicles } desde el { $start }
auto-changes-category = cambia la categoría notificada el { $day }
auto-changes-period = cambia el periodo notificado el { $day }
auto-keep-until-end = consérvela hasta que termine su periodo

# Vehicles of a book
auto-no-good-of-book = «{ $good }» no es ninguna mercancía del libro
auto-add-good = agréguela a la hoja goods o corrija el nombre
auto-use-of-good = hoja goods, uso de «{ $good }»
auto-use-contradicts = es { $use }, y por su código y la { $place } es: { $classes }
auto-correct-use = corrija el uso, el código o los datos del vehículo
auto-other-plant = es «{ $plant }», y la hoja goods indica «{ $elsewhere }»
auto-fact-of = hechos de «{ $good }», { $fact }
auto-fact-yes-belied = se indica «sí», y las hojas llegan a lo contrario
auto-fact-no-belied = se indica «no», y las hojas llegan a lo contrario
auto-leave-fact-out = quite el hecho o corrija las hojas

# Steel and aluminum
auto-metal-steel = acero
auto-metal-aluminum = aluminio
auto-empty = está vacía
auto-negative = es negativo
auto-give-purchases = indique compras; quite las devueltas
auto-metal-is-no-part = se indica de metal que no es una parte
auto-value-in-column-value = indique su valor en la columna value
auto-basis = base
auto-basis-of = base: { $metal }
auto-basis-with = { $category } con { $names }
auto-basis-no-category = sin categoría
auto-basis-nothing = nada
auto-basis-plants-only = nombre solo plantas, y ninguna para vehículos exportados, o elija una categoría
auto-basis-give-one = indique uno de cada uno: { $names }
auto-basis-not-of-vehicle = { $basis } no comprende el vehículo
auto-elect-covering-basis = elija una base que lo comprenda
auto-alternative-staging = régimen alternativo de transición
auto-not-for-heavy-trucks = no está abierto a los camiones pesados
auto-take-out-of-elections = quítelo de las elecciones
auto-not-to-be-estimated = el periodo { $period } no puede estimarse
auto-elect-period-to-date = elija un periodo hasta la fecha
auto-date = fecha
auto-does-not-apply = el requisito no se aplica el { $day }
auto-choose-day-from = elija una fecha a partir del { $day }
auto-correct-code = corrija el código o indique su edición

# What is missing
auto-purchases-of = las compras de { $metal }
auto-in-settings = ajuste { $name }
auto-the-sheet = la hoja { $sheet }
auto-in-period = { $vehicle } en el periodo
auto-in-average-period = { $vehicle } en el periodo del promedio
auto-part-in = { $part } en { $whole }
auto-core-part-of = { $group } de { $vehicle }
auto-core-part-perhaps = { $part } (por su código, quizá { $near })
auto-production-of = producción de { $good }
auto-days = del { $first } al { $last }
