### Costo neto de las hojas de un libro, y los registros que llevan a él.

ledger-head = { $book }: costo neto de { $count ->
    [one] { $count } mercancía
   *[other] { $count } mercancías
} según las hojas costos y producción, al { $date }
ledger-net-costs = costos netos
ledger-none = Ninguna mercancía de la hoja mercancías está en la hoja producción.
ledger-good = mercancía
ledger-period = periodo
ledger-units = unidades
ledger-total-cost = costo total por unidad
ledger-net-cost = costo neto por unidad
ledger-title = Costo neto de { $good }, { $start } a { $end }
ledger-label = asiento
ledger-amount = importe
ledger-unit = unidad
ledger-from = de dónde
ledger-cite = disposición
ledger-rounded = ≈ antes de un importe: se muestra a cuatro decimales, se calcula exacto.
ledger-hint = --good muestra el registro de una mercancía línea por línea.
ledger-duties = A qué obligan las elecciones
ledger-duty-inform = La elección del periodo se tiene por hecha solo cuando se informa de ella por escrito a la aduana del país importador durante una verificación de origen.
ledger-duty-keep-total-cost = El periodo del costo total no puede cambiarse; siguen periodos de igual duración hasta que el ejercicio termina el { $until }.
ledger-duty-all-units = El promedio vale para todas las unidades producidas del { $start } al { $end }.
ledger-duty-keep-averaging = Las mercancías y el periodo del promedio no pueden cambiarse; siguen periodos de igual duración hasta que el ejercicio termina el { $until }.
ledger-duty-net-cost-only = El valor de contenido se calcula por costo neto sobre estos periodos hasta que el ejercicio termina el { $until }, y no por valor de transacción.
ledger-duty-analyse = Los costos son estimados: al terminar el ejercicio, el { $until }, deben analizarse los costos reales del periodo.
ledger-duty-keep-methods = Los métodos de asignación se mantienen hasta que el ejercicio termina el { $until }.
ledger-rows = { $more ->
    [0] { $count ->
        [one] { $sheet } renglón { $rows }
       *[other] { $sheet } renglones { $rows }
    }
   *[other] { $sheet } renglones { $rows } y { $more } más
}

year-end-name = cierre del ejercicio
year-end-title = { $book }: costos certificados con estimaciones, ejercicio del { $start } al { $end }
year-end-none = Ningún costo de una mercancía producida en ese ejercicio está marcado como estimado.
year-end-good = mercancía
year-end-period = periodo
year-end-estimated = con estimaciones
year-end-actual = con costos reales
year-end-required = exigido
year-end-outcome = qué resulta
year-end-cite = disposición
year-end-not-required = no se exige contenido por costo neto
year-end-missing = faltan los costos reales; indíquelos junto a las estimaciones
year-end-holds = sigue cumpliendo el requisito
year-end-holds-now = cumple el requisito con los costos reales, y no lo cumplía con las estimaciones
year-end-inform = no cumple el requisito: informe de inmediato a todos a quienes dio una certificación o declaración de origen del vehículo que este no es originario
year-end-correct = no cumple el requisito: las certificaciones dadas para el periodo ya no son válidas; corríjalas ante todos sus tenedores
year-end-not-due = Sin disposición: el costo neto no se promedia en el periodo, por lo que 7(20) no exige el análisis.
year-end-basis = Los materiales no originarios son los que el libro tiene ahora, tanto para estimaciones como para costos reales. 7(20) no menciona aviso a los tenedores de certificaciones; 16(9) sí.
