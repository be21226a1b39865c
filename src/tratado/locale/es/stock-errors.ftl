### Qué está mal en los inventarios, y qué hacer.

stock-unit = es { $unit }, y el inventario { $inventory } se lleva en { $kept }
stock-give-one-unit = indique ambos en una sola unidad
stock-identical-not = es originario, y el inventario { $inventory } valora materiales idénticos que no lo son
stock-call-non-originating = marque el renglón como no originario o lleve el inventario por origen
stock-mixed = es originario, y de lo retirado de { $inventory } para { $good } ({ $place }) es originario { $units } de { $whole }
stock-mixed-unknown = es originario, y de lo retirado de { $inventory } para { $good } ({ $place }) nadie puede decir cuánto es originario
stock-leave-origin = deje el origen en blanco para que decida el inventario
stock-valued-twice = valora { $part } de { $good }, cuyo inventario lo valora por sus entradas ({ $place })
stock-leave-row-or-values = quite el renglón y dé a las entradas valores según la sección 8, o quite los valores de las entradas
stock-election-of = elección del inventario { $inventory }

stock-inventory = inventario { $inventory }
stock-cell-is = { $column } es { $said }
stock-cell-blank = { $column } está en blanco
stock-give-cell = indique { $column }
stock-expected = se esperaba { $words }
stock-expected-or-blank = se esperaba { $words }, o en blanco
stock-expected-either = se esperaba { $one } u { $other }
stock-cell-with-method = { $column } es { $said } con el método { $method }
stock-leave-to-average = deje { $column } en blanco; corresponde al método de promedios
stock-no-value-content = value_content está en blanco con el método de promedios
stock-say-value-content = diga qué debe demostrar la mercancía hecha con el material: { $words }
stock-value-content-for-goods = value_content es { $said } para mercancías
stock-ratio-of-goods = déjelo en blanco; la proporción para mercancías es siempre la del periodo anterior
stock-period-each-shipment = period es { $period } cuando la proporción se calcula antes de cada embarque
stock-leave-blank = déjelo en blanco
stock-leave-blank-or-of-goods = déjelo en blanco, o indique el de las mercancías: { $periods }
stock-no-period = period está en blanco con el método de promedios
stock-period-is = period es { $period }
stock-year-not-in-months = el ejercicio fiscal empieza el { $day }, y un periodo de { $months ->
    [one] 1 mes
   *[other] { $months } meses
} es de meses calendario completos
stock-correct-year-start = corrija el ajuste fiscal_year_start
stock-changes-in-year = el inventario { $inventory } cambia de { $before } a { $after } dentro del ejercicio fiscal, el { $day }
stock-keep-first = conserve el primero hasta que termine el ejercicio fiscal; el siguiente empieza el { $day }
stock-methods-differ = el método es { $good } para mercancías y { $material } para materiales del inventario { $inventory }
stock-one-method = elija un solo método para ambos
stock-no-method = no se ha elegido método para el inventario { $inventory }
stock-no-value-method = no se ha elegido método para el valor del inventario { $inventory }
stock-elect-one = elija uno en la hoja inventories
stock-no-method-of-materials = no se ha elegido método para los materiales del inventario { $inventory }
stock-no-method-of-goods = no se ha elegido método para las mercancías del inventario { $inventory }
stock-elect-for-both = elija el método del inventario para ambos, en la hoja inventories
stock-both-schedules = el inventario { $inventory } tiene aquí un método para el origen y uno para el valor en { $place }
stock-keep-one-schedule = conserve uno: el origen si sus entradas difieren en origen, lo que también valora las unidades; el valor si todas son no originarias

stock-name-stock = indique el inventario que se mueve
stock-give-day = indique el día
stock-quantity-above-zero = indique una cantidad mayor que cero
stock-without-sign = indíquelo sin signo
stock-more-like-the-last = { $count } renglones más como el último
stock-receipt-unvalued = la entrada no tiene valor, y otras del inventario { $inventory } sí
stock-value-all-or-none = indique el valor, determinado según la sección 8, o déjelos todos en blanco para contar solo unidades
stock-receipts-too-large = sus entradas suman más de lo que puede guardarse con exactitud
stock-larger-unit = utilice una unidad de cantidad mayor, o divida el inventario
stock-lacks = se retiran { $withdrawn } y hay { $held } en el inventario { $inventory }
stock-lacks-all = se retiran { $withdrawn } y no hay nada en el inventario { $inventory }
stock-lot-of = { $inventory }, lote { $lot }
stock-give-missing = indique la entrada o el inventario inicial que falta; los renglones de un mismo día cuentan en el orden de la hoja
stock-unit-differs = unit es { $unit }, y { $known } en renglones anteriores del inventario { $inventory }
stock-one-unit = indique todas las cantidades de un inventario en una sola unidad
stock-fill-sheet = complétela, con las columnas { $columns }
stock-date = fecha
stock-no-schedules = los Anexos no se aplican el { $day }
stock-day-from = elija un día a partir del { $day }
stock-originating-receipt = una entrada originaria en el inventario { $inventory }
stock-keep-by-origin = llévelo como material fungible, que distingue los orígenes
stock-receipt-no-value = la entrada no tiene valor
stock-give-value = indique su valor, determinado según la sección 8
stock-receipt-no-lot = la entrada no tiene lote
stock-give-lot-or-marker = indique el lote o el identificador de origen
stock-lot-two-origins = el lote { $lot } es { $here } aquí y { $before } antes
stock-lot-each-origin = dé a cada origen un lote propio
stock-withdrawal-no-lot = el retiro no tiene lote
stock-give-lot-taken = indique el lote que se tomó
stock-lot-not-received = el lote { $lot } no entró antes en el inventario { $inventory }
stock-correct-lot = corrija el lote, o indique su entrada

stock-opening-after-others = el inventario inicial está después de otros movimientos
stock-opening-first = es la existencia al elegir el método; póngalo antes de los demás renglones de ese día
stock-opening-before-election = el inventario inicial tiene fecha anterior a la primera elección del inventario { $inventory }, { $day }
stock-opening-on-that-day = es la existencia al elegir el método; póngale esa fecha
stock-opening-differs = el inventario inicial es { $counted } y los movimientos anteriores dejan { $left }
stock-give-difference = indique el movimiento que hace la diferencia, o quite el renglón
stock-opening-of-origin = se dice que el inventario inicial es { $origin }
stock-opening-by-receipts = deje su origen en blanco e indique las últimas entradas que lo suman, o elija considerarlo todo no originario
stock-opening-unreceived = el inventario inicial de { $inventory } es { $there } y las entradas anteriores suman { $received }
stock-earlier-receipts = indique las entradas anteriores, o elija considerarlo todo no originario e indique su valor

stock-wants-period-before = la existencia al comienzo del periodo anterior al { $day } y lo que entró en él: el método no se usaba entonces
stock-wants-a-stock = no había existencias ni entró nada en el periodo desde el { $day }, de modo que no tiene proporción

stock-ledger-withdrawal-of = { $inventory }, retiro del { $day }
stock-ledger-shipment-of = { $inventory }, embarque del { $day }
stock-ledger-units-before = unidades antes del embarque
stock-ledger-value-before = valor antes del embarque
stock-ledger-sum-of-receipts = suma de las entradas
stock-ledger-sum-of-origin = suma de las entradas de ese origen
stock-ledger-received = recibido el { $day }
stock-ledger-origin-received = { $origin }, recibido el { $day }
stock-ledger-received-origin = recibido el { $day }, { $origin }
stock-ledger-value-of = valor, { $step }
stock-ledger-value-of-materials = valor de los materiales no originarios
stock-ledger-units-of = unidades { $origin ->
    [non-originating] no originarias
    [originating] originarias
    [unknown] de origen desconocido
   *[other] { $origin }
}
stock-ledger-value-of-units = valor de las unidades no originarias
stock-ledger-before-shipment = existencia antes del embarque
stock-ledger-of-period = existencia al comienzo del periodo y entradas durante él
stock-ledger-average-units = unidades del promedio
stock-ledger-of-them-originating = de ellas, originarias
stock-ledger-ratio = proporción
stock-ledger-of-all-units = de todas las unidades
stock-ledger-by-ratio = retirado × proporción
stock-ledger-average-value = valor del promedio
stock-ledger-unit-value = valor unitario
stock-ledger-by-unit-value = retirado × proporción, al valor unitario
stock-ledger-opening = inicial, { $origin }
stock-ledger-withdrawn = retirado el { $day }
stock-ledger-of-received = de lo recibido el { $day }, { $origin }
stock-ledger-left = queda, { $origin }
stock-ledger-from = de { $place }
stock-ledger-value-of-counted = valor de { $units } unidades { $origin ->
    [non-originating] no originarias
    [originating] originarias
    [unknown] de origen desconocido
   *[other] { $origin }
}
stock-value-methods-differ = el { $day } el método es { $method } para el inventario { $inventory } y { $first } para el inventario { $beside }
stock-one-value-method = elija un solo método para todos los materiales idénticos de todas las plantas
