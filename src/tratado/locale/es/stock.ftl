### Inventarios: lo que entró, salió y queda.

stock-title = Inventarios de { $book }
stock-column-inventory = inventario
stock-column-method = método
stock-column-opening = inicial
stock-column-received = entradas
stock-column-withdrawn = salidas
stock-column-originating = originario
stock-column-non-originating = no originario
stock-column-unknown = desconocido
stock-column-non-originating-value = valor, no originario
stock-column-value = valor
stock-column-duty = deber
stock-column-left = queda
stock-column-balance = cuadre
stock-column-row = renglón
stock-column-date = fecha
stock-column-good = para
stock-column-step = paso
stock-column-origin = origen
stock-column-units = unidades
stock-column-source = fuente
stock-column-cite = disposición
stock-method-specific-identification = identificación específica
stock-method-fifo = PEPS
stock-method-lifo = UEPS
stock-method-average = promedios
stock-method-rolling-average = promedio móvil
stock-originating = originario
stock-non-originating = no originario
stock-unknown = desconocido
stock-step-opening = inicial
stock-step-receipt = entrada
stock-step-withdrawal = salida
stock-step-withdrawal-for = salida para { $good }
stock-step-taken = tomado de
stock-step-average = promedio de la existencia, { $originating } originarias
stock-step-average-period = promedio del { $first } al { $last }, { $originating } originarias
stock-step-average-value = promedio de la existencia
stock-step-counted = cuenta como
stock-step-left = queda
stock-needs = indeterminado: { $need }
stock-row = { $sheet }, renglón { $row }
stock-balances = cuadra
stock-difference = difiere en { $units } unidades, { $value }
stock-undetermined = { $count ->
    [one] { $count } salida indeterminada
   *[other] { $count } salidas indeterminadas
}
stock-more = { $count ->
    [one] … y { $count } salida más; --format csv las da todas
   *[other] … y { $count } salidas más; --format csv las da todas
}
stock-duties = A qué obligan los métodos elegidos
stock-duty-keep-method = usar el método durante todo el ejercicio, hasta el { $until }
stock-duty-tell-customs = informar por escrito de la elección a la aduana del país importador durante una verificación; desde entonces se tiene por hecha
stock-duty-segregate = mantener las unidades originarias y no originarias físicamente separadas, o marcadas a la vista
stock-duty-show-receipts = conservar los registros de las últimas entradas que forman el inventario inicial, con su origen
stock-duty-same-for-all = usar el mismo método para todos los materiales no originarios idénticos y en todas las plantas que producen la mercancía
