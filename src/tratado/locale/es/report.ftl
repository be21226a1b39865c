### Veredictos, resoluciones y preguntas en palabras.

## Verdicts

verdict-originating = originaria
verdict-not-originating = no originaria
verdict-undetermined = sin determinar
answer-met = se cumple
answer-open = abierto
answer-not-met = no se cumple

## The table

table-good = mercancía
table-description = descripción
table-hs = SA
table-verdict = determinación
table-criterion = crit.
table-route = vía
table-content = valor de contenido regional
table-margin = margen
table-margin-points = margen, puntos
table-margin-money = margen, { $currency }
table-next = qué sigue
table-content-cell = { $method } { $found } (de { $required })
table-points = { $points } puntos ({ $money })
table-reasons = motivo
table-law = fundamento
table-failing = { $count ->
    [one] { $count } renglón sin el cambio
   *[other] { $count } renglones sin el cambio
}
table-needs = falta: { $facts }
table-mend = volver originario: { $parts }
table-weak = { $count ->
    [one] sin prueba de su renglón originario: { $verdict }
   *[other] sin prueba de { $count } renglones originarios: { $verdict }
}
table-proven = { $count ->
    [one] con su origen desconocido probado: { $verdict }
   *[other] con { $count } orígenes desconocidos probados: { $verdict }
}
table-and-more = { $shown } y { $count } más
summary-counts = { $originating ->
    [one] { $originating } originaria
   *[other] { $originating } originarias
}, { $not_originating ->
    [one] { $not_originating } no originaria
   *[other] { $not_originating } no originarias
}, { $undetermined } sin determinar
summary-head = { $book }: { $goods ->
    [one] { $goods } mercancía
   *[other] { $goods } mercancías
}, { $lines ->
    [one] { $lines } renglón
   *[other] { $lines } renglones
}, al { $date }
summary-law = { $agreement }, datos { $digest }
summary-amended = { $agreement } según la enmienda { $proposals }, datos { $digest }
method-tv = valor de transacción
method-nc = costo neto
method-short-tv = VT
method-short-nc = CN

## Questions

questions-title = Preguntas que más resolverían
notes-title = Notas
notes-severity = importancia
notes-place = dónde
notes-words = qué se dice
notes-note = nota
notes-warning = advertencia
questions-sheet = Preguntas
questions-settles = resuelve
questions-concerns = atañe a
questions-value = valor
questions-fact = dato por aportar
questions-question = pregunta
questions-where = dónde se responde
question-row = { $sheet }: { $row }
question-cell = { $sheet }, columna { $column }: { $row }
question-blank = { $where }; o llene { $columns }
questions-more = { $count ->
    [one] … y { $count } pregunta más; --format xlsx las enumera todas
   *[other] … y { $count } preguntas más; --format xlsx las enumera todas
}

## Rulings

ruling-head = { $name }, { $hs }, producida en { $country }, al { $date }: { $verdict }
ruling-head-criterion = { $name }, { $hs }, producida en { $country }, al { $date }: { $verdict } (criterio { $criterion })
ruling-nowhere = un lugar no indicado
ruling-label-rule = regla
ruling-label-reason = motivo
ruling-label-code = código
ruling-label-reading = leído como
ruling-label-shift = cambio
ruling-label-value = valor
ruling-label-slack = holgura
ruling-label-weak = endeble
ruling-label-proven = desconocido
ruling-label-condition = condición
ruling-label-elections = elecciones
ruling-election = { $words } [{ $cite }]
election-transaction-value = { $subject }: valor de contenido regional solo por valor de transacción; si la aduana objeta el valor se abre el costo neto por 30 días
election-net-cost = { $subject }: valor de contenido regional solo por costo neto; tras una objeción de la aduana queda cerrado el valor de transacción
election-intermediate = { $subject } está designado material intermedio; la designación puede retirarse si la aduana lo halla no originario, y hacerse otra una vez dentro de 30 días
election-as-material = { $subject }, de fabricación propia, se trata como material para el cambio de clasificación arancelaria
election-accumulate = se acumula la producción de { $subject }; conserve la declaración firmada de su productor sobre los valores y la clasificación de sus materiales
ruling-label-texts = textos
ruling-label-mend = remedio
ruling-label-needs = falta
ruling-label-also = otras vías
ruling-label-materials = materiales
ruling-label-source = fuente
ruling-label-cites = derecho
ruling-code-changed = { $step }; las reglas están escritas en los números del SA 2012
ruling-rule = { $id }: { $words }
ruling-rule-same-provision = { $id }, y la sección 3(4)(a): la mercancía y los materiales que no cambian comparten su clasificación; valor de contenido regional de al menos { $tv } (valor de transacción) o { $nc } (costo neto)
ruling-rule-unassembled = sección 3(4)(b): importada sin ensamblar y clasificada como ensamblada; valor de contenido regional de al menos { $tv } (valor de transacción) o { $nc } (costo neto)
ruling-rule-none = ninguna regla de las tablas alcanza { $codes }
ruling-criterion-a = totalmente obtenida o producida en el territorio (Reglamentaciones Uniformes 3(1))
ruling-criterion-c = producida en el territorio exclusivamente a partir de materiales originarios (Reglamentaciones Uniformes 3(3))
ruling-criterion-s2 = incluida en el Anexo 2 e importada de una Parte (Reglamentaciones Uniformes 3(7))
ruling-criterion-set = un juego o surtido cuyas mercancías son originarias, o cuyas demás mercancías cuestan a lo más { $share } de él (Reglamentaciones Uniformes 6)
ruling-appendix = porcentajes del día según { $cite }
ruling-staged = { $appendix }, no la última etapa que imprime la tabla de reglas
ruling-shift = { $changed } de { $tested } materiales no originarios hacen el cambio
ruling-shift-none = todo material que se examina es originario
ruling-shift-waived = { $changed } de { $tested } materiales no originarios hacen el cambio; los demás cuestan { $failing }, dentro de de minimis (Reglamentaciones Uniformes 5)
ruling-shift-failing = { $changed } de { $tested } materiales no originarios hacen el cambio; los demás cuestan { $failing }
ruling-weight = { $share } del peso no hace el cambio; se dispensa a lo más { $limit }, menos si es elastomérico (Reglamentaciones Uniformes 5)
ruling-value-above = { $method } { $base }, no originario { $vnm }: { $found }, { $points } puntos ({ $room }) sobre el { $required } exigido
ruling-value-below = { $method } { $base }, no originario { $vnm }: { $found }, { $points } puntos ({ $room }) bajo el { $required } exigido
ruling-value-waived = todos los materiales no originarios cuestan a lo más { $share } de la mercancía, así que no se exige valor de contenido regional (Reglamentaciones Uniformes 5(4))
ruling-slack = califica hasta que sus materiales no originarios cuesten { $most }, o su { $method } baje a { $least }
ruling-short = califica cuando sus materiales no originarios cuesten a lo más { $most }, o su { $method } sea de al menos { $least }
ruling-short-no-base = califica cuando sus materiales no originarios cuesten a lo más { $most }
ruling-weak = { $count ->
    [one] { $count } de { $total } renglones originarios no tiene prueba; sin él: { $verdict }
   *[other] { $count } de { $total } renglones originarios no tienen prueba; sin ellos: { $verdict }
}
ruling-proven = { $count ->
    [one] { $count } renglón tiene origen desconocido y cuenta como no originario; de probarse: { $verdict }
   *[other] { $count } renglones tienen origen desconocido y cuentan como no originarios; de probarse: { $verdict }
}
ruling-condition = { $fact }: { $state }
ruling-mend-lines = los menos renglones por volver originarios: { $parts }
ruling-mend-none = ningún origen de un material remediaría esta vía
ruling-need = { $question } [{ $fact }]
ruling-need-on = { $question } [{ $fact } de { $subject }]
ruling-also = { $id }: { $state } (cambio { $change }, valor de contenido regional { $content })
ruling-material = { $part } { $description }, { $hs }, { $value }: { $status } ({ $sheet }, renglón { $row })
ruling-material-originating = originario
ruling-material-changes = no originario, hace el cambio
ruling-material-fails = no originario, no hace el cambio
ruling-material-open = no originario, abierto si hace el cambio
ruling-material-untested = no originario, no se examina, cuenta en el valor
ruling-material-disregarded = no se toma en cuenta
ruling-material-opened = reemplazado por sus materiales
ruling-material-codes = se compara como { $codes }
ruling-material-unsettled = sin resolver
ruling-material-through = { $status } (dentro de { $good })
ruling-grade-two-sources = esta regla se vio en dos fuentes
ruling-grade-one-source = esta regla se vio en una fuente
ruling-grade-predecessor = en duda, aunque el texto del TLCAN de 2009 dice lo mismo; nada se decide por ella si usted no la confirma
ruling-grade-doubtful = esta regla está marcada como dudosa, así que nada se decide por ella
ruling-confirmation = se basa en su confirmación de una regla dudosa: { $source }
ruling-choice = { $fact }: { $value }
reading-other-item = ninguna de las fracciones nombradas
table-reading = { $content } (si { $values })
law-lost-items = Las reglas nombran fracciones que la tarifa ya no tiene: { $items } ({ $tariff }). Para bienes que estaban en ellas, dé la fracción antigua en hs_rule.
law-items-ask = pregunte a quien conoce la mercancía
law-items-none = { $tariff } no tiene ninguna fracción de { $code }
law-items-same = Las mismas palabras y unidad en la misma subpartida, una vez en ambas tarifas. hs_rule: la fracción anterior, o ninguna de las que nombran las reglas (00).
law-tariffs-two = --tariff va dos veces: una tarifa anterior y luego la de hoy
ruling-text-differs = se usó { $text }; según { $other } la determinación sería: { $verdict }
ruling-law = { $agreement } al { $date }, datos { $digest }

## Materials in a table

material-sheet = Materiales
material-part = parte
material-description = descripción
material-hs = SA
material-value = valor
material-origin = origen
material-role = función
material-change = cambio
material-row = renglón

## The basis of verdicts in a workbook

basis-sheet = Fundamento
basis-what = qué
basis-said = qué es
basis-book = libro y día
basis-digest = huella del libro
basis-law = derecho
basis-counts = resultados
basis-program = programa
basis-rule = regla

## Pages

page-title = Veredictos
page-no-model = Cada determinación se calcula con las reglas y los datos aportados; ningún modelo estadístico ni de lenguaje participa en ella.
page-details = Cómo se decidió cada uno

## Reading the law

law-rule-head = { $hs } según el { $agreement } al { $date }
law-rule-edition = No se indica la edición: el código se lee como de cada edición que lo tiene ({ $editions }).
law-only-value-content = no basta: { $cite } exige valor de contenido regional sea cual sea el cambio
law-notes = Notas
law-term-term = término
law-term-value = valor
law-term-stages = etapas
law-term-what = qué es
law-term-cite = fuente
law-stage = { $date }: { $value }
law-coverage-head = Cobertura del { $agreement } al { $date }
law-coverage-edition = edición
law-coverage-subheadings = subpartidas
law-coverage-reached = con regla
law-coverage-gaps = sin regla, con motivo
law-coverage-unexplained = sin explicación
law-grade-two-sources = vías vistas en dos fuentes
law-grade-one-source = vías vistas en una fuente
law-grade-predecessor = vías en duda, aunque el texto del predecesor dice lo mismo: nada se decide por ellas sin confirmación
law-grade-doubtful = vías marcadas como dudosas: nada se decide por ellas
law-term-doubtful = { $source } (dudoso: confírmelo antes de basarse en él)

## What a report was made from

report-sheet-summary = Resumen
report-about-day = Día
report-about-law = Derecho
report-about-book = Libro
report-about-digest = Huella
report-about-version = Versión
report-about-prepared = Preparado por
report-more-rows = { $count ->
    [one] … y { $count } renglón más; los otros formatos los tienen todos
   *[other] … y { $count } renglones más; los otros formatos los tienen todos
}

## Verdicts as a document

verdicts-margins = Cuán cerca de su límite está cada valor de contenido regional
verdicts-required = exigido
verdicts-reasons = Motivos y fundamentos
verdicts-open = no se conoce
