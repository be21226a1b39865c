### Vehicles: requirements, choices, figures and days due.

## The page

vehicle-heading = Vehículos de { $book }: { $count } el { $day }
vehicle-head = { $name }, { $hs }, el { $day }: { $verdict }
vehicle-part-class = Clase
vehicle-part-requirements = Requisitos
vehicle-part-core = Partes esenciales
vehicle-part-roll-up = Acumulación de partes esenciales, ambas lecturas
vehicle-part-steel = Compras de acero
vehicle-part-aluminum = Compras de aluminio
vehicle-part-labor = Valor de contenido laboral
vehicle-part-averages = Promedios del contenido regional
vehicle-part-countries = Contenido por país
vehicle-part-stages = Cuando suban las etapas
vehicle-part-calendar = Calendario
vehicle-more-rows = … y { $count } más; --format json los lista todos
vehicle-elected = elegido
vehicle-best = mejor
vehicle-choices = Toda elección que permite el texto, la mejor primero
vehicle-separately = aparte por porcentaje
vehicle-unavailable = no disponible aquí
vehicle-yes = sí
vehicle-no = no
vehicle-at-least = al menos { $points }
vehicle-at-most = a lo más { $points }

## Headings of tables

vehicle-column-requirement = requisito
vehicle-column-figure = cifra
vehicle-column-required = exigido
vehicle-column-margin = margen
vehicle-column-room = dinero
vehicle-column-verdict = resultado
vehicle-column-elected = según lo elegido
vehicle-column-cite = fuente
vehicle-column-part = parte
vehicle-column-group = grupo
vehicle-column-worth = por vehículo
vehicle-column-best = mejor método
vehicle-column-route = vía
vehicle-column-reading = lectura
vehicle-column-foreign = no originario
vehicle-column-supplier = proveedor
vehicle-column-not-originating = no originario
vehicle-column-open = abierto
vehicle-column-points = puntos
vehicle-column-period = periodo
vehicle-column-vehicles = vehículos
vehicle-column-choice = elección
vehicle-column-category = categoría
vehicle-column-basis = base
vehicle-column-vehicles-qualify = vehículos que califican
vehicle-column-country = país
vehicle-column-least = al menos
vehicle-column-most = a lo más
vehicle-column-share = parte
vehicle-column-component = componente
vehicle-column-at-best = en el mejor caso
vehicle-column-limit = exigido
vehicle-column-counted = contado
vehicle-column-step = paso
vehicle-column-amount = importe
vehicle-column-enough = basta
vehicle-column-tier = nivel
vehicle-column-evidence = prueba
vehicle-column-method = fórmula
vehicle-column-today = hoy
vehicle-column-then = entonces
vehicle-column-day = día
vehicle-column-due = qué

## Class

vehicle-class-is = Clase: { $name }
vehicle-class-open = Clase no determinada; puede ser: { $classes }
vehicle-class-motor = Se promedia en la clase de { $name } (sección 12)
vehicle-class-passenger-vehicle = vehículo de pasajeros
vehicle-class-light-truck = camión ligero
vehicle-class-heavy-truck = camión pesado
vehicle-class-other-vehicle-lighter = otro vehículo más ligero
vehicle-class-other-vehicle-heavier = otro vehículo más pesado
vehicle-class-rule-only = vehículo solo de la sección 13
vehicle-class-part = chasis que es parte de la tabla A.1
vehicle-class-no-vehicle = ningún vehículo del apéndice
vehicle-ground-off-road = para uso fuera de carretera
vehicle-ground-compression-ignition = con motor diésel
vehicle-ground-motorcycle = una motocicleta de tres o cuatro ruedas
vehicle-ground-motorhome = una casa rodante o un autobús de artistas
vehicle-ground-ambulance = una ambulancia
vehicle-ground-hearse = una carroza fúnebre
vehicle-ground-prison-van = un vehículo para el traslado de presos
vehicle-motor-class-heavy = tractores de carretera, autobuses grandes y vehículos de carga más pesados
vehicle-motor-class-tractors = otros tractores
vehicle-motor-class-small-buses-and-light-trucks = autobuses pequeños y camiones ligeros
vehicle-motor-class-passenger = vehículos de pasajeros
vehicle-staging-met = Bajo el régimen de transición alternativo del { $first } al { $last }
vehicle-staging-open = Quizá bajo el régimen de transición alternativo del { $first } al { $last }: nadie dice si se aprobó
vehicle-relief = { $name }: { $answer }; exige { $share } hasta { $last }
vehicle-relief-new-plant = Vehículo nuevo de una planta nueva
vehicle-relief-refit = Vehículo de una planta reacondicionada

## Requirements

vehicle-kind-value-content = valor de contenido regional
vehicle-kind-core-parts = partes esenciales
vehicle-kind-steel = acero
vehicle-kind-aluminum = aluminio
vehicle-kind-labor-value = valor de contenido laboral
vehicle-no-requirements = No se puede calcular ningún requisito antes de conocer la clase.
vehicle-by-fact = por el hecho declarado
vehicle-rule-asks = No se pide nada además de su regla de la sección 13.
vehicle-needs = { $name }: falta { $needs }
vehicle-needs-more = y { $count } más
vehicle-room-note = Dinero: lo que aún puede cambiar en el peor caso antes que el resultado. Contenido y partes esenciales: valor no originario por vehículo, o de todos los vehículos si se promedian. Metales: compras fuera. Trabajo: importes de salario alto que pueden faltar. Los importes negativos faltan.
vehicle-requirement-sentence = { $figure } de { $required } exigido: { $answer } [{ $cite }]
vehicle-see-report = todas las cifras: tratado vehicle { $book } --good { $good }

## Core parts and roll-up

vehicle-core-engine = motor
vehicle-core-transmission = transmisión
vehicle-core-body-and-chassis = carrocería y chasis
vehicle-core-axle = eje
vehicle-core-suspension-system = suspensión
vehicle-core-steering-system = dirección
vehicle-core-advanced-battery = batería avanzada
vehicle-core-method-own-rule = regla propia
vehicle-core-method-own-materials = todos los materiales
vehicle-core-method-listed-components = componentes listados
vehicle-core-method-average = promedio
vehicle-base-net-cost = CN
vehicle-base-transaction-value = VT
vehicle-routes = Todas las partes esenciales juntas
vehicle-route-part-by-part = parte por parte
vehicle-route-super-core-materials = como una sola parte, todos los materiales
vehicle-route-super-core-components = como una sola parte, componentes listados
vehicle-route-averaged-super-core = como una sola parte, promediada
vehicle-route-best = Mejor vía: { $name }
vehicle-core-absent = No se nombra parte para: { $groups }
vehicle-reading-panel = toda parte esencial originaria cuenta entera
vehicle-reading-own-materials = lo que pasa por método alternativo cuenta sus materiales no originarios
vehicle-reading-decides = El resultado depende de la lectura: elija una con el ajuste roll_up_reading.
vehicle-reading-elected = El resultado depende de la lectura; el ajuste roll_up_reading elige: { $name }.
vehicle-reading-averaged = { $name }; en promedio
vehicle-reading-no-matter = Ambas lecturas llegan al mismo resultado.
vehicle-reading-differs = { $part }: { $panel } por la primera lectura, { $other } por la segunda

## Steel and aluminum

vehicle-metal-exempted = Exento por el régimen de transición alternativo [{ $cite }]
vehicle-metal-no-period = Sin participación: el periodo { $period } no está disponible ese día, o falta un dato.
vehicle-metal-share = { $share } de { $total } es originario ({ $originating }); se exige { $required } ({ $choice }, { $days }).
vehicle-metal-share-example = { $share } de { $total } es originario ({ $originating }); se exige { $required }. No todo se eligió; esto es un ejemplo ({ $choice }, { $days }).
vehicle-metal-room = Se pueden comprar { $money } más no originarios antes de quedar por debajo.
vehicle-metal-room-any = Se puede comprar cualquier importe más no originario.
vehicle-metal-short = { $shortfall } de lo comprado tendría que ser originario además; o hay que comprar { $money } más originarios.
vehicle-metal-short-all = { $shortfall } de lo comprado tendría que ser originario además; ninguna compra adicional lo compensa.
vehicle-metal-gauge = Participación según llegaron las compras
vehicle-metal-against = Lo que cuenta en contra, lo mayor primero
vehicle-metal-left-out = { $count ->
    [one] { $count } compra ({ $money }) no cuenta: { $reason }
   *[other] { $count } compras ({ $money }) no cuentan: { $reason }
}
vehicle-left-out-not-in-table = no está en la tabla S
vehicle-left-out-raw-material = materia prima del acero
vehicle-left-out-not-a-listed-part = no es estampado de carrocería o bastidor
vehicle-left-out-other-vehicles = para otros vehículos
vehicle-left-out-tools = para herramientas, troqueles o moldes
vehicle-left-out-other-use = para otro uso
vehicle-left-out-parts-producer = compra propia de un productor de partes
vehicle-left-out-other-figures = otro tipo de cifras (reales o estimadas)
vehicle-left-out-outside-period = fuera del periodo
vehicle-left-out-outside-basis = para vehículos fuera de la base

## Labor value content

vehicle-labor-choice = { $period } ({ $days }), { $category }, { $basis }, { $method }
vehicle-labor-choice-example = No todo se eligió; se muestra la mejor elección: { $period } ({ $days }), { $category }, { $basis }, { $method }
vehicle-labor-base = Base { $base }, { $vehicles } vehículos
vehicle-labor-no-base = La base no se conoce, así que no hay puntos.
vehicle-labor-materials = material de salario alto
vehicle-labor-wages = mano de obra de ensamble de salario alto
vehicle-labor-transport = transporte
vehicle-labor-material-and-labor = material y mano de obra
vehicle-labor-technology = tecnología
vehicle-labor-assembly = ensamble de motores, transmisiones, baterías
vehicle-labor-total = en total
vehicle-labor-steps = Materiales en el orden de 18(7); se puede parar cuando basta
vehicle-order-self-produced = autoproducido
vehicle-order-acquired = adquirido
vehicle-order-in-self-produced = en una parte autoproducida
vehicle-order-in-acquired = en una parte adquirida
vehicle-labor-evidence = En qué se apoyan los salarios de las plantas, por nivel
vehicle-labor-attested = { $share } del material contado se apoya en declaraciones sin salarios.
vehicle-labor-one-choice = Solo se calculó lo elegido; omita un ajuste del valor de contenido laboral para ver sus alternativas.
vehicle-evidence-wages = salarios
vehicle-evidence-attestation = declaración
vehicle-evidence-country = país
vehicle-evidence-none = nada
vehicle-unfit-unsigned = sin firmar
vehicle-unfit-signed-early = firmada antes de terminar su periodo
vehicle-unfit-signed-later = firmada después del día
vehicle-unfit-too-long = periodo demasiado largo
vehicle-unfit-not-these-days = para otros días
vehicle-unfit = La declaración { $reference } sobre { $plant } no prueba nada: { $reason }

## Averages and countries

vehicle-averages-note = Los vehículos que califican son los de todos los grupos por esa elección; la mejor deja calificar más vehículos exportados.
vehicle-countries-note = Del costo neto, por los países declarados en las líneas; lo no declarado queda entre ambos límites.
vehicle-countries-average = En promedio de { $line }, según los vehículos de un año
vehicle-claim-unknown = { $base ->
    [price] Del precio
   *[net_cost] Del costo neto
}: No se sabe si { $share } de { $country } es demasiado: falta la proporción, el valor o el número de vehículos.
vehicle-claim-holds = { $base ->
    [price] Del precio
   *[net_cost] Del costo neto
}: { $share } de { $country } no es más de lo que muestran los renglones.
vehicle-claim-bases = El arancel de Estados Unidos a los vehículos cuenta lo que no es del país en el valor total (nota 33 del subcapítulo III del capítulo 99), lo más cercano al precio: lo que el fabricante agrega a sus costos se cuenta como del país donde se produce el vehículo. Cuánto de ello es contenido de un país lo dejan los textos a una aprobación por modelo.
vehicle-claim-overstated = { $base ->
    [price] Del precio
   *[net_cost] Del costo neto
}: { $share } de { $country } excede en { $value } de valor al año; el arancel sobre ello es { $duty }, y sobre todo el valor, que una medida puede exigir si se excedió, { $whole }.
vehicle-lines-not-of = Lo que no es de { $country }, lo más caro primero
vehicle-production-of = producción de { $good }
vehicle-country-unknown = no declarado

## Ahead

vehicle-stages-none = El texto no tiene etapa posterior.
vehicle-stages-hold = Con las cifras de hoy, todo requisito cumplido hoy se cumple en cada etapa posterior.
vehicle-stages-first = Con las cifras de hoy, lo primero en fallar, el { $day }: { $names }
vehicle-stages-first-open = Con las cifras de hoy, no se sabe si se cumple desde el { $day }: { $names }
vehicle-stage-changes = { $day }: { $changes }
vehicle-stage-no-changes = { $day }: nada que afecte a este vehículo
vehicle-stage-change = { $path } de { $before } a { $after }
vehicle-stages-note = Las cifras, periodos y compras de hoy, juzgados por los términos de la etapa; también las compras como hechas bajo ella.
vehicle-due-labor-certification = presentar la certificación del valor de contenido laboral
vehicle-due-steel-certification = presentar la certificación de compras de acero
vehicle-due-aluminum-certification = presentar la certificación de compras de aluminio
vehicle-due-averaging = notificar la elección de promediar el contenido
vehicle-due-labor-averaging = notificar la elección de promediar el valor laboral
vehicle-due-year-end-content = analizar el contenido estimado con costos reales
vehicle-due-year-end-metals = analizar las compras estimadas de metales con las reales
vehicle-due-wages = los salarios certifican la planta hasta este día
vehicle-due-alternative-staging = termina el régimen de transición alternativo
vehicle-due-relief = termina la reducción de la planta o del vehículo
vehicle-due-past = { $what } (el día ya pasó)
due-year-end-content = Analizar el contenido estimado de vehículos con costos reales: { $subject }
due-year-end-metals = Analizar las compras estimadas de acero y aluminio con las reales: { $subject }
due-wages = Los salarios certifican la planta hasta este día: { $subject }
vehicle-calendar-note = Las certificaciones son de periodos que empiezan con el ejercicio; notifica la elección de promediar solo quien la hace.

## Choices

vehicle-period-previous-fiscal-year = ejercicio anterior
vehicle-period-previous-calendar-year = año natural anterior
vehicle-period-quarter-to-date = trimestre a la fecha
vehicle-period-month-to-date = mes a la fecha
vehicle-period-fiscal-year-to-date = ejercicio a la fecha
vehicle-period-calendar-year-to-date = año natural a la fecha
vehicle-period-first-period = primer periodo
vehicle-period-stage-year = año de la etapa
vehicle-average-period-fiscal-year = ejercicio
vehicle-average-period-long-first-period = primer periodo largo
vehicle-average-period-stage-year = año de la etapa
vehicle-average-period-buyer-fiscal-year = ejercicio del comprador
vehicle-average-period-quarter = trimestre
vehicle-average-period-month = mes
vehicle-category-each-vehicle = cada vehículo
vehicle-category-model-line-class-plant = línea de modelo y clase en una planta
vehicle-category-class-plant = clase en una planta
vehicle-category-model-line-territory = línea de modelo en un país
vehicle-category-class-territory = clase en un país
vehicle-basis-no-category = sin categoría
vehicle-basis-all = todos los vehículos
vehicle-basis-exported = vehículos exportados
vehicle-figures-actual = cifras reales
vehicle-figures-estimated = estimaciones
vehicle-method-net-cost = por costo neto
vehicle-method-purchase-value = por valor de compra
vehicle-method-purchase-value-with-labor = por valor de compra con mano de obra

## Facts that may be missing

vehicle-fact-hs = código SA
vehicle-fact-stamping = si es estampado de carrocería o bastidor
vehicle-fact-end-use = para qué es
vehicle-fact-channel = quién lo compró y cómo
vehicle-fact-value = valor
vehicle-fact-metal-value = valor del metal listado que contiene
vehicle-fact-origin = origen
vehicle-fact-metal-origin = origen del metal
vehicle-fact-stamping-origin = qué origen cuenta, el de la parte o el del metal
vehicle-fact-melted-in = dónde se fundió y vació el acero
vehicle-fact-processed-in-region = si todo proceso siderúrgico posterior fue en la región
vehicle-fact-melting-day = la regla de fundición de qué día vale
vehicle-fact-plant = planta
vehicle-fact-model-line = línea de modelo
vehicle-fact-vehicle-class = clase de vehículo
vehicle-fact-exported = si se exportó
vehicle-fact-quarters = qué trimestres cuentan, naturales o del ejercicio
vehicle-fact-purchases = compras que cuentan con certeza
vehicle-fact-wages-or-attestation = salarios o una declaración válida
vehicle-fact-whole-period = salarios de todo el periodo
vehicle-fact-direct-hours = horas de producción directa
vehicle-fact-split-row = un renglón dividido al fin del periodo
vehicle-fact-materials = materiales de salario alto del periodo
vehicle-fact-assembly-labor = salarios de ensamble en el periodo
vehicle-fact-transport = transporte de materiales de salario alto
vehicle-fact-technology-wages = salarios de investigación y tecnologías de la información
vehicle-fact-amount = importe
vehicle-fact-vehicles = vehículos del renglón
vehicle-fact-sharing = cómo se reparte un importe (lvc_sharing)
vehicle-fact-own-or-contract = si la planta es del productor o está bajo contrato
vehicle-fact-contract-end = ambos días del contrato
vehicle-fact-capacity = capacidad
vehicle-fact-country = país
vehicle-fact-production-wages = salarios de producción
vehicle-fact-in-material-value = si el valor del material lo contiene
vehicle-fact-from-outside = si viene de fuera de la región
vehicle-fact-net-cost = costo neto
vehicle-fact-nc = costo neto
vehicle-fact-vnm = valor de materiales no originarios
vehicle-fact-vnm-high = valor de materiales no originarios
vehicle-fact-vnm-listed = valor de componentes listados no originarios
vehicle-fact-listed-as = si es un componente listado
vehicle-fact-sources-kept-apart = si lo originario se mantiene separado de lo que no lo es
vehicle-fact-core-part = qué línea es esta parte esencial
vehicle-fact-core-parts-met = si las partes esenciales de la tabla A.1 son originarias
vehicle-fact-alternative-staging = si se aprobó el régimen alternativo
vehicle-fact-off-road = si es para uso fuera de carretera
vehicle-fact-compression-ignition = si tiene motor diésel
vehicle-fact-electric-motor = si lo mueve un motor eléctrico
vehicle-fact-persons = personas que transporta
vehicle-fact-special = qué clase especial es
vehicle-fact-chassis-for = para qué es el chasis
vehicle-fact-plants = la hoja plants
vehicle-fact-high-wage-materials = la hoja high_wage_materials
vehicle-fact-vehicle-production = la hoja vehicle_production
vehicle-fact-metal-purchases = la hoja metal_purchases
vehicle-fact-roll-up-reading = una lectura de acumulación
vehicle-fact-steel-period = un periodo para el acero
vehicle-fact-aluminum-period = un periodo para el aluminio
vehicle-fact-metal-basis = todos los vehículos o los exportados
vehicle-fact-metal-category = una categoría para los metales
vehicle-fact-lvc-period = un periodo para el valor laboral
vehicle-fact-lvc-category = una categoría para el valor laboral
vehicle-fact-lvc-basis = todos los vehículos o los exportados
vehicle-fact-lvc-method = una fórmula
vehicle-fact-lvc-technology-year = un año para la tecnología
vehicle-fact-wage-period-months = meses de los periodos salariales
vehicle-fact-wage-period-start = primer día de los periodos salariales

vehicle-part-year-end = Al cierre del ejercicio fiscal
vehicle-column-on-estimates = por estimaciones
vehicle-column-on-actual = por cifras reales
vehicle-column-follows = qué se sigue
vehicle-year-end-none = Nada se estimó para este ejercicio fiscal: las hojas vehicle_production y metal_purchases no tienen renglones marcados como estimados.
vehicle-consequence-holds = se sigue cumpliendo: lo certificado vale
vehicle-consequence-holds-now = se cumple por las cifras reales, aunque no por las estimaciones
vehicle-consequence-inform = no se cumple: el vehículo no es originario; informe de inmediato a cada tenedor
vehicle-consequence-open = abierto: faltan cifras reales
vehicle-year-end-holders = Informe de inmediato a toda persona a quien se dio una certificación de origen del vehículo, o una declaración escrita de que es originario: es una mercancía no originaria (16(9), 17(11)).
vehicle-year-end-due = El análisis se hace al cierre del ejercicio fiscal, { $day }. La sección 18 no pide ninguno del valor de contenido laboral.
vehicle-fact-actual-production = producción y costos reales de los días estimados
vehicle-fact-actual-purchases = compras reales de los días estimados
